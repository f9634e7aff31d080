/** The smallest set of questions that can be found which gives away every fault and parts all readings that the candidates can. */

import type { Fault } from '../../faults/fault.ts';
import type { Expectation, Question } from '../../model/question.ts';
import { expectationOf } from '../../reference/expectation.ts';
import { countBeside, different, type Requirements, toMinimalPairs } from './minimal-pairs.ts';
import { isRegionName } from './region-names.ts';
import { nameOfPair, pairsOf, type ReadingPair, wrongIn } from './requirements.ts';
import { type Series, withAllStatefulFaults, withStatefulFaults } from './sequences.ts';
import { type Cover, setCover } from './set-cover.ts';

/** A chosen question and what it tells. */
export interface DatasetEntry {
  readonly question: Question;
  readonly expectation: Expectation;
  /** Planted faults that answer it wrongly at its place in the set. */
  readonly faults: readonly Fault[];
  readonly pairs: readonly ReadingPair[];
}

/** The questions of a made data set, and what they show. */
export interface Dataset {
  readonly entries: readonly DatasetEntry[];
  readonly candidates: number;
  /** Faults that the set gives away, and those that no candidate does. */
  readonly shown: readonly Fault[];
  readonly hidden: readonly Fault[];
  /** Names of the pairs of readings that the set tells apart: all that a candidate does. */
  readonly pairs: readonly string[];
  /** How many regions the set has a question of, each reading counted by itself: all that a candidate is in. */
  readonly regions: number;
  /** No set of these candidates that does the same is smaller. */
  readonly bound: number;
  readonly proof: Cover['proof'];
}

/** Faults of other chapters never show. The same candidates and seed give the same set. `regions` names what else a question is asked for. */
export function createDataset(
  first: readonly Question[],
  faults: readonly Fault[],
  seed: number,
  regions: Requirements = () => [],
): Dataset {
  const tell = requirementsOf(
    faults.filter(({ kind }) => kind !== 'memory'),
    regions,
  );
  const { candidates, solved, options } = settle(first, tell);
  const memory = faults.filter(({ kind }) => kind === 'memory');
  const forgetful = memory.filter((fault) => wrongIn(fault, candidates).length > 0);
  const { demands, covering } = solved;
  const tells: Requirements = (question) => tell(question).filter((name) => demands.includes(name));
  const series = options.map((questions) =>
    withAllStatefulFaults(forgetful, withStatefulFaults(forgetful, questions, seed), candidates),
  );
  const { questions, told } = best(series.map((each) => withoutIdle(each, tells)));
  const shown = faults.filter((fault) => demands.includes(fault.name) || told.includes(fault));
  return {
    entries: entriesOf(questions, shown),
    candidates: candidates.length,
    shown,
    hidden: faults.filter((fault) => !shown.includes(fault)),
    pairs: demands.filter((name) => !isRegionName(name) && !faults.some((fault) => fault.name === name)),
    regions: demands.filter(isRegionName).length,
    bound: covering.bound,
    proof: covering.proof,
  };
}

/** The series without questions that have become needless beside those that were put in. */
function withoutIdle({ questions, told }: Series, tells: Requirements): Series {
  const all = new Set(questions.flatMap(tells)).size;
  let now = questions;
  for (const one of questions) {
    const fewer = now.filter((each) => each !== one);
    const enough = new Set(fewer.flatMap(tells)).size === all;
    if (enough && told.every((fault) => wrongIn(fault, fewer).length > 0)) now = fewer;
  }
  return { questions: now, told };
}

/** The series that gives away the most; of those, the shortest, and the one with the most near-identical questions. */
function best(all: readonly Series[]): Series {
  const rank = ({ questions, told }: Series): readonly number[] => [
    told.length,
    -questions.length,
    countBeside(questions),
  ];
  return all.reduce((before, each) => {
    const [old, now] = [rank(before), rank(each)];
    const place = now.findIndex((value, index) => value !== old[index]);
    return place >= 0 && (now[place] ?? 0) > (old[place] ?? 0) ? each : before;
  });
}

/** Chosen questions to which the others are likened, each in turn. */
const MODELS = 6;
const ROUNDS = 4;

interface Settlement {
  readonly candidates: readonly Question[];
  readonly solved: DatasetCover;
  /** Sets of questions that meet all demands. */
  readonly options: readonly (readonly Question[])[];
}

/** Covers, and likens what was chosen; likened questions are candidates too, until these bring nothing new. */
function settle(first: readonly Question[], tell: Requirements): Settlement {
  let candidates = first;
  let solved = solve(candidates, tell);
  for (let round = 0; round < ROUNDS; round += 1) {
    const { demands, chosen } = solved;
    const tells: Requirements = (question) => tell(question).filter((name) => demands.includes(name));
    const options = chosen.slice(0, MODELS).map((model) => toMinimalPairs(model, chosen, tells));
    candidates = different([...candidates, ...options.flat()]);
    solved = solve(candidates, tell);
    const fewest = Math.min(...options.map(({ length }) => length));
    if (solved.demands.length === demands.length && solved.chosen.length >= fewest) {
      return { candidates, solved, options: [chosen, ...options] };
    }
  }
  return { candidates, solved, options: [solved.chosen] };
}

interface DatasetCover {
  /** Names of all that the candidates tell. */
  readonly demands: readonly string[];
  readonly chosen: readonly Question[];
  readonly covering: Cover;
}

function solve(candidates: readonly Question[], tell: Requirements): DatasetCover {
  const told = candidates.map(tell);
  const demands = demandsOf(told);
  const places = new Map(demands.map((name, place) => [name, place]));
  const sets = told.map((names) =>
    names.flatMap((name) => {
      const place = places.get(name);
      return place === undefined ? [] : [place];
    }),
  );
  const covering = setCover(sets, demands.length);
  return { demands, covering, chosen: covering.chosen.flatMap((place) => candidates.slice(place, place + 1)) };
}

/** A pair that some question tells apart under the defaults is asked for there. */
function demandsOf(told: readonly (readonly string[])[]): readonly string[] {
  const all = [...new Set(told.flat())].sort();
  return all.filter((name) => !all.some((other) => name !== other && name.startsWith(`${other} (`)));
}

/** Names of the faults that answer a question wrongly, of the pairs of readings that it tells apart, and of its regions. */
function requirementsOf(faults: readonly Fault[], regions: Requirements): Requirements {
  const known = new Map<Question, readonly string[]>();
  return (question) => {
    const before = known.get(question);
    if (before !== undefined) return before;
    const wrong = faults.filter((fault) => wrongIn(fault, [question]).length > 0);
    const pairs = pairsOf(question, expectationOf(question));
    const names = [...wrong.map(({ name }) => name), ...pairs.map(nameOfPair), ...regions(question)];
    known.set(question, names);
    return names;
  };
}

function entriesOf(series: readonly Question[], faults: readonly Fault[]): readonly DatasetEntry[] {
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
