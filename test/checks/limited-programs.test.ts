/** Programs that look at a part of what is large are not conformant: golden cases and campaigns ask for the rest. */
import { describe, expect, it } from 'vitest';
import { blockOf } from '../../generators/blocks.ts';
import { type Settings, wellFormed, without } from '../../generators/index.ts';
import { check } from '../../src/checks/check.ts';
import { inProcess } from '../../src/harness/adapters/in-process.ts';
import { type Chapter, chapterNames } from '../../src/model/chapters.ts';
import { claimsEverything } from '../../src/model/claims.ts';
import { defaultReadings } from '../../src/model/generated/axes.generated.ts';
import type { Question } from '../../src/model/question.ts';
import { answer } from '../../src/reference/reference.ts';
import { leniencyOf, sameAnswer } from '../../src/syntax/same-answer.ts';
import { cases } from '../support/golden-collection.ts';
import { header } from '../support/reports.ts';
import { type LimitedProgram, limitedPrograms } from './limited-programs.ts';

describe('golden cases', () => {
  it.each(limitedPrograms)('find out what $name', async ({ chapters: [chapter], sees }) => {
    const subject = inProcess({ ...claimsEverything, answers: [chapter] }, (question) =>
      answer(sees(question), defaultReadings),
    );
    const own = cases.filter(
      ({ address }) => address.startsWith(`${chapter}/sizes#`) || address.startsWith(`${chapter}/built-in-names#`),
    );
    const { footer } = await check({ header, subject, cases: own });
    expect(footer).toMatchObject({ line: 'footer', verdict: 'not conformant', outcomes: { errored: 0, crashed: 0 } });
  });
});

/** Whether the decision differs, whatever the grounds are. */
function isWrong({ sees }: LimitedProgram, question: Question): boolean {
  const seen = sees(question);
  if (JSON.stringify(seen) === JSON.stringify(question)) return false;
  const [right, given] = [answer(question, defaultReadings), answer(seen, defaultReadings)];
  const strictness = { grounds: false, codes: false };
  return (
    !sameAnswer(question.chapter, right, given, strictness) && leniencyOf(question, given, strictness) === undefined
  );
}

interface Campaign {
  readonly chapter: Chapter;
  readonly seed: number;
  readonly runs: number;
  readonly settings?: Settings;
}

/** The programs that so many questions of a chapter do not find out. */
function leftBy({ chapter, seed, runs, settings }: Campaign): readonly string[] {
  let left = limitedPrograms.filter(({ chapters }) => chapters.includes(chapter));
  let asked = 0;
  for (let number = 0; asked < runs && left.length > 0; number += 1) {
    const questions = blockOf(chapter, number, seed, settings).questions.slice(0, runs - asked);
    asked += questions.length;
    left = left.filter((program) => !questions.some((question) => isWrong(program, question)));
  }
  return left.map(({ name }) => name);
}

const large = chapterNames.filter((chapter) => limitedPrograms.some(({ chapters }) => chapters.includes(chapter)));
const campaigns = large.flatMap((chapter) => [1, 2, 3].map((seed): Campaign => ({ chapter, seed, runs: 10_000 })));

describe('campaigns', () => {
  it.each(campaigns)('of 10,000 questions find them out: $chapter, seed $seed', (campaign) => {
    expect(leftBy(campaign)).toEqual([]);
  });

  it.each(large)('find none of them out when no world is of everyday sizes: %s', (chapter) => {
    const names = limitedPrograms.filter(({ chapters }) => chapters.includes(chapter)).map(({ name }) => name);
    const settings = without(wellFormed, 'everyday-sizes');
    expect(leftBy({ chapter, seed: 1, runs: 1_000, settings })).toEqual(names);
  });
});
