/** Which laws the planted faults break. */
import fc from 'fast-check';
import { answerWith } from '../../faults/answer-with.ts';
import type { Fault } from '../../faults/fault.ts';
import type { Answer } from '../../model/answer.ts';
import { defaultReadings } from '../../model/axes.generated.ts';
import type { Question } from '../../model/question.ts';
import type { Law } from '../invariants/law.ts';

export interface LawEffort {
  readonly seed: number;
  /** Worlds of each law. */
  readonly worlds: number;
}

/** For each fault the names of the laws that it breaks under the default readings. */
export function lawKills(
  faults: readonly Fault[],
  laws: readonly Law[],
  { seed, worlds }: LawEffort,
): ReadonlyMap<Fault, readonly string[]> {
  const broken = laws.map((law) => {
    const sample = fc.sample(law.world, { seed, numRuns: worlds }).map((world) => ({ world, asked: law.ask(world) }));
    const breaks = (fault: Fault): boolean => {
      if (!sample.some(({ asked }) => asked.some(({ chapter }) => fault.chapters.includes(chapter)))) return false;
      const ask = answerWith(fault, defaultReadings);
      return sample.some(({ world, asked }) => isBroken(law, world, asked, ask));
    };
    return { name: law.name, faults: new Set(faults.filter(breaks)) };
  });
  return new Map(faults.map((fault) => [fault, broken.filter((law) => law.faults.has(fault)).map(({ name }) => name)]));
}

/** A world with an answer missing is not judged. */
function isBroken(law: Law, world: unknown, asked: readonly Question[], ask: ReturnType<typeof answerWith>): boolean {
  const answers = asked.map((question) => ask(question));
  const given = answers.filter((each): each is Answer => !('errored' in each));
  return given.length === answers.length && law.holds(world, given) === 'broken';
}
