/** Which planted faults the golden cases and generated campaigns catch, and after how many questions. */
import { blockOf, type Settings } from '../../../generators/index.ts';
import { answerWith } from '../../../src/faults/answer-with.ts';
import type { Fault } from '../../../src/faults/fault.ts';
import { defaultReadings } from '../../../src/model/axes.generated.ts';
import type { Chapter } from '../../../src/model/chapters.ts';
import type { Case } from '../../../src/model/golden.ts';
import { rightly, spell, strictnessFor } from './detects.ts';

/** The golden cases that a fault fails when all are asked in their order, by file. */
export function goldenKills(fault: Fault, cases: readonly Case[]): ReadonlyMap<string, readonly string[]> {
  const ask = answerWith(fault, defaultReadings);
  const own = cases.filter(({ question }) => fault.chapters.includes(question.chapter));
  const strictness = strictnessFor(fault);
  const failed = own.filter(({ question }) => spell(ask, question, strictness) !== rightly(question));
  return new Map(
    [...new Set(failed.map(fileOf))].map((file) => [
      file,
      failed.filter((each) => fileOf(each) === file).map((each) => each.address),
    ]),
  );
}

/** The address of a case without its own name. */
function fileOf({ address }: Case): string {
  return address.split('#')[0] ?? '';
}

export interface CampaignRun {
  readonly chapter: Chapter;
  readonly seed: number;
  /** Questions at the most. */
  readonly runs: number;
  /** Those of a usual campaign unless given. */
  readonly settings?: Settings;
}

/** Campaigns compare no codes: the protocol leaves them to golden cases. */
const USUAL = { grounds: true, codes: false } as const;

/** For each fault that the campaign of one seed catches, the number of its first wrong answer, from 1. */
export function campaignKills(faults: readonly Fault[], run: CampaignRun): ReadonlyMap<Fault, number> {
  const { chapter, seed, runs, settings } = run;
  const found = new Map<Fault, number>();
  let alive = faults
    .filter(({ chapters }) => chapters.includes(chapter))
    .map((fault) => ({ fault, ask: answerWith(fault, defaultReadings), strictness: strictnessFor(fault, USUAL) }));
  let asked = 0;
  for (let number = 0; asked < runs && alive.length > 0; number += 1) {
    const { questions } = blockOf(chapter, number, seed, settings);
    for (const question of questions.slice(0, runs - asked)) {
      asked += 1;
      const right = rightly(question, USUAL);
      const caught = alive.filter(({ ask, strictness }) => spell(ask, question, strictness) !== right);
      for (const { fault } of caught) found.set(fault, asked);
      if (caught.length > 0) alive = alive.filter(({ fault }) => !found.has(fault));
    }
  }
  return found;
}
