/** What checks say of each other: two that expect different answers to one question, two mailboxes that only the live result tells apart. */

import { defined } from '../../model/defined.ts';
import type { Beside, Check } from '../../model/generated/wire.generated.ts';
import { fold } from '../../syntax/fold.ts';
import { canonicalJson } from '../../syntax/json/json.ts';
import { printPlace } from '../../syntax/place.ts';
import { quote } from '../../syntax/terminal-text.ts';

/** The checks, each with what others say of it. */
export function compared(checks: readonly Check[]): readonly Check[] {
  const firsts = new Map<string, Check>();
  const seen = sightings(checks.filter(({ kind, actual }) => kind === 'observed' && actual !== undefined));
  return checks.map((check) => {
    const isWritten = check.kind === 'expectation' || check.kind === 'row';
    const key = isWritten && check.actual !== undefined ? questionOf(check) : undefined;
    const first = key === undefined ? undefined : firsts.get(key);
    if (key !== undefined && first === undefined) firsts.set(key, check);
    const contradicts = first !== undefined && first.expected !== check.expected ? first.place : undefined;
    const beside = check.kind === 'observed' ? besideOf(check, seen.get(standingOf(check)) ?? []) : undefined;
    return contradicts === undefined && beside === undefined
      ? check
      : { ...check, ...defined({ contradicts, beside }) };
  });
}

/** By standing: of each answer that was seen two mailboxes, one of which is another than any that is asked for. */
function sightings(checks: readonly Check[]): ReadonlyMap<string, readonly Check[]> {
  const groups = new Map<string, Check[]>();
  for (const check of checks) {
    const those = groups.get(standingOf(check)) ?? [];
    groups.set(standingOf(check), those);
    const alike = those.filter(({ expected }) => expected === check.expected);
    if (alike.length < 2 && alike.every((each) => fold(each.mailbox ?? '') !== fold(check.mailbox ?? '')))
      those.push(check);
  }
  return groups;
}

function questionOf({ app = '', mailbox = '', connection }: Check): string {
  return connection === undefined ? `${fold(app)} ${fold(mailbox)}` : canonicalJson(connection);
}

/** Equal where the rules do not tell two claims of an app apart. */
function standingOf({ app = '', via = '', actual, connection }: Check): string {
  const { answer, clause, decidedBy } = actual ?? { answer: '', clause: '', decidedBy: [] };
  return [fold(app), fold(via), connection === undefined ? '' : 'connection', answer, clause, ...decidedBy].join('\n');
}

function besideOf(check: Check, alike: readonly Check[]): Beside | undefined {
  if (check.outcome === 'agrees' || check.connection !== undefined || check.actual?.answer === 'not known')
    return undefined;
  const other = alike.find(
    (each) => each.expected !== check.expected && fold(each.mailbox ?? '') !== fold(check.mailbox ?? ''),
  );
  if (other === undefined) return undefined;
  const text = `${quote(other.mailbox ?? '')} got ${other.expected} (${printPlace(other.place)}), and the rules say the same of both mailboxes: that speaks for the cache or for another identity, not for the scope`;
  return { text, place: other.place };
}
