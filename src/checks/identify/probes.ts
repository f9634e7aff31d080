/** Golden cases that give a planted fault away. */

import type { Case } from '../../model/golden.ts';
import type { Strictness } from '../../syntax/same-answer.ts';
import {
  type Answerer,
  answererOf,
  appliesTo,
  correctAnswers,
  type FaultHypothesis,
} from '../diagnosis/fault-hypothesis.ts';

/** Cases, asked one after the other, of which the last gives the fault away. */
export type Probe = readonly Case[];

/** Probes of one fault; more are not looked for. */
const PROBES = 8;

/** What the right answers are under some readings, each found out once. */
export function remembering(speak: Answerer): Answerer {
  const known = new Map<Case, string>();
  return (each) => {
    const said = known.get(each) ?? speak(each);
    known.set(each, said);
    return said;
  };
}

/**
 * Ways to tell the hypothesis, which was asked `history`, from an implementation without fault under the same readings; none
 * when the cases show no difference.
 */
export function probesOf(
  hypothesis: FaultHypothesis,
  cases: readonly Case[],
  strictness: Strictness,
  right: Answerer = correctAnswers(hypothesis.readings, strictness),
  history: readonly Case[] = [],
): readonly Probe[] {
  const own = cases.filter((each) => appliesTo(hypothesis.fault, each));
  if (hypothesis.fault.kind === 'memory') return pairs(own, right, () => after(hypothesis, history, strictness));
  const about = own.filter(({ clauses }) => clauses.some((clause) => hypothesis.fault.clauses.includes(clause)));
  const speak = answererOf(hypothesis, strictness);
  const found: Probe[] = [];
  for (const each of new Set([...about, ...own])) {
    if (speak(each) !== right(each)) found.push([each]);
    if (found.length === PROBES) break;
  }
  return found;
}

/** The hypothesis when it has been asked all this. */
function after(hypothesis: FaultHypothesis, history: readonly Case[], strictness: Strictness): Answerer {
  const speak = answererOf(hypothesis, strictness);
  for (const each of history) if (appliesTo(hypothesis.fault, each)) speak(each);
  return speak;
}

/** What is remembered shows in the second of two cases: the first that goes wrong in a row, and the last before it that makes it so. */
function pairs(own: readonly Case[], right: Answerer, begin: () => Answerer): readonly Probe[] {
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
