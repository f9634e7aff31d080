/** Which cases a run asks: flags that narrow it, and how the report says so. */
import type { Case } from '../model/golden.ts';
import type { ReportHeader } from '../model/wire.generated.ts';
import { nearest } from '../syntax/nearest.ts';
import { chaptersFlag } from './flags.ts';
import { UsageError } from './usage.ts';

export interface SelectionFlags {
  readonly only?: readonly string[];
  readonly chapter?: readonly string[];
  readonly golden?: readonly string[];
}

/** The cases that the flags leave; a UsageError when a flag names nothing. */
export function select(cases: readonly Case[], flags: SelectionFlags): readonly Case[] {
  const chapters = chaptersFlag(flags.chapter);
  const prefixes = flags.only ?? [];
  for (const prefix of prefixes) requireAddress(prefix, cases);
  const selected = cases
    .filter((each) => chapters.length === 0 || chapters.includes(each.question.chapter))
    .filter((each) => prefixes.length === 0 || prefixes.some((prefix) => each.address.startsWith(prefix)));
  if (selected.length === 0)
    throw new UsageError('the flags leave no case to ask', 'see `check --dry-run` for what there is');
  return selected;
}

function requireAddress(prefix: string, cases: readonly Case[]): void {
  if (cases.some((each) => each.address.startsWith(prefix))) return;
  const names = cases.flatMap(({ address }) => [address.split('/')[0] ?? '', address.split('#')[0] ?? '', address]);
  const near = nearest(prefix, [...new Set(names)]);
  const hint = near === undefined ? 'see `check --dry-run` for all addresses' : `the nearest is ${near}`;
  throw new UsageError(`--only: no address begins with \`${prefix}\``, hint);
}

/** For the report's header: nothing when nothing is narrowed. */
export function selectionOf(flags: SelectionFlags): Pick<ReportHeader, 'selection'> {
  const { only, chapter, golden } = flags;
  if (only === undefined && chapter === undefined && golden === undefined) return {};
  return {
    selection: {
      ...(only === undefined ? {} : { only: [...only] }),
      ...(chapter === undefined ? {} : { chapters: [...chaptersFlag(chapter)] }),
      ...(golden === undefined ? {} : { golden: [...golden] }),
    },
  };
}
