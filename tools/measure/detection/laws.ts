/** Which laws the planted faults break, and how soon. */
import fc from 'fast-check';
import { answerWith } from '../../../src/faults/answer-with.ts';
import type { Fault } from '../../../src/faults/fault.ts';
import { type Law, resultOf } from '../../../src/laws/law.ts';
import { defaultReadings } from '../../../src/model/generated/axes.generated.ts';
import type { Answer, Question } from '../../../src/model/question.ts';

/** Worlds that are drawn of each law, of one seed. */
export const WORLDS = 40;
const SEED = 1;

/** For each fault the laws that it breaks under the default readings, by their names, with the questions until then. */
export function lawDetections(
  faults: readonly Fault[],
  laws: readonly Law[],
  worlds: number = WORLDS,
): ReadonlyMap<Fault, ReadonlyMap<string, number>> {
  const broken = new Map(faults.map((fault) => [fault, new Map<string, number>()]));
  for (const law of laws) {
    const sample = fc
      .sample(law.world, { seed: SEED, numRuns: worlds })
      .map((world) => ({ world, asked: law.ask(world) }));
    for (const [fault, breaks] of broken) {
      const questions = questionsUntil(fault, law, sample);
      if (questions !== undefined) breaks.set(law.name, questions);
    }
  }
  return broken;
}

/** A law as its file is named: some sentences hold commas. */
export function fileOfLaw(name: string): string {
  return name
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
}

interface World {
  readonly world: unknown;
  readonly asked: readonly Question[];
}

function questionsUntil(fault: Fault, law: Law, sample: readonly World[]): number | undefined {
  if (!sample.some(({ asked }) => asked.some(({ chapter }) => fault.chapters.includes(chapter)))) return undefined;
  const ask = answerWith(fault, defaultReadings);
  const at = sample.findIndex(({ world, asked }) => isBroken(law, world, asked, ask));
  return at === -1 ? undefined : sample.slice(0, at + 1).reduce((sum, { asked }) => sum + asked.length, 0);
}

/** A world with an answer missing is not judged. */
function isBroken(law: Law, world: unknown, asked: readonly Question[], ask: ReturnType<typeof answerWith>): boolean {
  const answers = asked.map((question) => ask(question));
  const given = answers.filter((each): each is Answer => !('errored' in each));
  return given.length === answers.length && resultOf(law, world, asked, given) === 'broken';
}
