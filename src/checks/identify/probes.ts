/** Golden cases that give a planted fault away. */

import type { Case } from '../../model/golden.ts';
import type { Strictness } from '../../syntax/same-answer.ts';
import { concerns, innocent, type Speaker, type Suspect, speakerOf } from '../diagnosis/fault-hypothesis.ts';

/** Cases, asked one after the other, of which the last gives the fault away. */
export type Probe = readonly Case[];

/** Probes of one fault; more are not looked for. */
const PROBES = 8;

/** What the right answers are under some readings, each found out once. */
export function remembering(speak: Speaker): Speaker {
  const known = new Map<Case, string>();
  return (each) => {
    const said = known.get(each) ?? speak(each);
    known.set(each, said);
    return said;
  };
}

/**
 * Ways to tell the suspect, which was asked `history`, from an implementation without fault under the same readings; none
 * when the cases show no difference.
 */
export function probesOf(
  suspect: Suspect,
  cases: readonly Case[],
  strictness: Strictness,
  right: Speaker = innocent(suspect.readings, strictness),
  history: readonly Case[] = [],
): readonly Probe[] {
  const own = cases.filter((each) => concerns(suspect.fault, each));
  if (suspect.fault.kind === 'memory') return pairs(own, right, () => after(suspect, history, strictness));
  const about = own.filter(({ clauses }) => clauses.some((clause) => suspect.fault.clauses.includes(clause)));
  const speak = speakerOf(suspect, strictness);
  const found: Probe[] = [];
  for (const each of new Set([...about, ...own])) {
    if (speak(each) !== right(each)) found.push([each]);
    if (found.length === PROBES) break;
  }
  return found;
}

/** The suspect when it has been asked all this. */
function after(suspect: Suspect, history: readonly Case[], strictness: Strictness): Speaker {
  const speak = speakerOf(suspect, strictness);
  for (const each of history) if (concerns(suspect.fault, each)) speak(each);
  return speak;
}

/** What is remembered shows in the second of two cases: the first that goes wrong in a row, and the last before it that makes it so. */
function pairs(own: readonly Case[], right: Speaker, begin: () => Speaker): readonly Probe[] {
  const speak = begin();
  const at = own.findIndex((each) => speak(each) !== right(each));
  const last = own[at];
  if (last === undefined) return [];
  for (const first of [...own.slice(0, at)].reverse()) {
    const afresh = begin();
    afresh(first);
    if (afresh(last) !== right(last)) return [[first, last]];
  }
  return begin()(last) === right(last) ? [] : [[last]];
}
