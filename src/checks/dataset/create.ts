/** The smallest set of questions that can be found which gives away every fault and parts all readings that the candidates can. */
import type { Fault } from '../../faults/fault.ts';
import type { Expectation } from '../../model/expectation.ts';
import type { Question } from '../../model/question.ts';
import { expectationOf } from '../expectation.ts';
import { type Cover, cover } from './cover.ts';
import { nameOfPair, type Pair, pairsOf, wrongIn } from './demands.ts';
import { inTellingOrder } from './memory.ts';
import { preferNear, sideBySide } from './near.ts';

/** A chosen question and what it tells. */
export interface Entry {
  readonly question: Question;
  readonly expectation: Expectation;
  /** Planted faults that answer it wrongly at its place in the set. */
  readonly faults: readonly Fault[];
  readonly pairs: readonly Pair[];
}

export interface Dataset {
  readonly entries: readonly Entry[];
  readonly candidates: number;
  /** Faults that the set gives away, and those that no candidate does. */
  readonly shown: readonly Fault[];
  readonly hidden: readonly Fault[];
  /** Names of the pairs of readings that the set tells apart: all that a candidate does. */
  readonly pairs: readonly string[];
  /** No set of these candidates that does the same is smaller. */
  readonly bound: number;
  readonly proof: Cover['proof'];
}

/** Faults beyond the candidates' chapter never show. The same candidates and seed give the same set. */
export function createDataset(
  candidates: readonly Question[],
  faults: readonly Fault[],
  seed: number,
  onProgress: (done: number) => void = () => undefined,
): Dataset {
  const steady = faults.filter(({ kind }) => kind !== 'memory');
  const forgetful = faults.filter(({ kind }) => kind === 'memory');
  const told = candidates.map((question, place) => {
    if (place % 50 === 0) onProgress(place);
    return tell(question, steady);
  });
  const pairs = demandedPairs(told);
  const demands = [...new Set(told.flatMap(({ faults: names }) => names)), ...pairs];
  const places = new Map(demands.map((demand, place) => [demand, place]));
  const sets = told.map((each) =>
    [...each.faults, ...each.pairs].flatMap((demand) => {
      const place = places.get(demand);
      return place === undefined ? [] : [place];
    }),
  );
  const { chosen, bound, proof } = cover(sets, demands.length);
  const near = preferNear(candidates, sets, chosen).flatMap((index) => candidates.slice(index, index + 1));
  const { series, told: remembering } = inTellingOrder(forgetful, sideBySide(near), candidates, seed);
  const shown = faults.filter((fault) => demands.includes(fault.name) || remembering.includes(fault));
  const hidden = faults.filter((fault) => !shown.includes(fault));
  return { entries: entriesOf(series, shown), candidates: candidates.length, shown, hidden, pairs, bound, proof };
}

interface Told {
  /** Names of faults and of pairs, as demands. */
  readonly faults: readonly string[];
  readonly pairs: readonly string[];
}

function tell(question: Question, faults: readonly Fault[]): Told {
  const wrong = faults.filter((fault) => wrongIn(fault, [question]).length > 0);
  const pairs = pairsOf(question, expectationOf(question));
  return { faults: wrong.map(({ name }) => name), pairs: pairs.map(nameOfPair) };
}

/** A pair that some question tells apart under the defaults is asked for there. */
function demandedPairs(told: readonly Told[]): readonly string[] {
  const all = [...new Set(told.flatMap(({ pairs }) => pairs))];
  return all.filter((name) => !all.some((other) => name !== other && name.startsWith(`${other} (`))).sort();
}

function entriesOf(series: readonly Question[], faults: readonly Fault[]): readonly Entry[] {
  const wrong = faults.map((fault) => ({ fault, places: wrongIn(fault, series) }));
  return series.map((question, place) => {
    const expectation = expectationOf(question);
    return {
      question,
      expectation,
      faults: wrong.filter(({ places }) => places.includes(place)).map(({ fault }) => fault),
      pairs: pairsOf(question, expectation),
    };
  });
}
