/** The cases that somebody names by the beginnings of their addresses. */

import type { Case } from '../../model/golden.ts';
import type { Result } from '../../model/problem.ts';
import { nearest } from '../nearest.ts';
import { unreadable } from '../unreadable.ts';
import { isUnder, type Renames } from './golden-addresses.ts';

/** Cases under one of the prefixes, old addresses included; all when there is none. Refused: a prefix that fits no case. */
export function selectCases(
  cases: readonly Case[],
  prefixes: readonly string[],
  renamed: Renames,
): Result<readonly Case[]> {
  const unknown = prefixes.find((prefix) => !cases.some(({ address }) => isUnder(address, prefix, renamed)));
  if (unknown !== undefined) return refuse(unknown, cases);
  const named = ({ address }: Case): boolean => prefixes.some((prefix) => isUnder(address, prefix, renamed));
  return { ok: true, value: prefixes.length === 0 ? cases : cases.filter(named) };
}

function refuse(prefix: string, cases: readonly Case[]): Result<never> {
  const near = nearest(
    prefix,
    cases.flatMap(({ address }) => [address.split('/')[0] ?? '', address.split('#')[0] ?? '', address]),
  );
  return unreadable(`no address begins with \`${prefix}\``, { hint: near && `the nearest is ${near}` });
}
