import { describe, expect, it } from 'vitest';
import { chapterCandidates, ruleCandidates } from '../../../src/analysis/datasets/candidates.ts';
import { createDataset } from '../../../src/analysis/datasets/create.ts';
import { goldenFileOf, hasTable, printDataset } from '../../../src/analysis/datasets/write.ts';
import { faults } from '../../../src/faults/all.generated.ts';
import type { Chapter } from '../../../src/model/chapters.ts';
import { defaultReadings } from '../../../src/model/generated/axes.generated.ts';
import type { RulesGiven } from '../../../src/model/generated/wire.generated.ts';
import type { Question } from '../../../src/model/question.ts';
import { answer } from '../../../src/reference/reference.ts';
import { parseGolden } from '../../../src/syntax/golden/golden.ts';
import { contains } from '../../../src/syntax/readings/reading-sets.ts';
import { sameAnswer } from '../../../src/syntax/same-answer.ts';

const given: RulesGiven = {
  rules: [{ name: 'No POP3', priority: 1, action: 'DenyAccess', anyOfProtocols: ['POP3', 'IMAP4'] }],
};
const maker = { maker: 'a package 1.2.3', seed: 7 };

function fileOf(chapter: Chapter, candidates: readonly Question[]) {
  const own = faults.filter(({ chapters }) => chapters.includes(chapter));
  return goldenFileOf(chapter, createDataset(candidates, own, 7), maker);
}

const rules = fileOf('client-access-rules', ruleCandidates('client-access-rules', given, 7));
const ranges = fileOf('ip-ranges', chapterCandidates('ip-ranges', [], [], 7).slice(0, 300));

describe('a golden file', () => {
  it.each([
    ['json', rules],
    ['json', ranges],
    ['csv', ranges],
  ] as const)('is read back as %s and is right', (format, file) => {
    const read = parseGolden('mine', format, printDataset(file, format));
    if (!read.ok) throw new Error(read.problem.message);
    expect(read.value.map(({ address }) => address)).toEqual(file.cases.map(({ id }) => `${file.chapter}/mine#${id}`));
    for (const { question, expectation } of read.value) {
      const box = expectation.find(({ readings }) => contains(readings, defaultReadings));
      const right = answer(question, defaultReadings);
      expect(box !== undefined && sameAnswer(question.chapter, box.then, right, { grounds: true, codes: true })).toBe(
        true,
      );
    }
  });

  it('says who made it, and what each question tells', () => {
    expect(rules.about).toMatch(
      /^Made by a package 1\.2\.3, `golden create --seed 7`, from \d+ candidates: \d+ questions/,
    );
    expect(rules.given).toEqual(given);
    expect(rules.cases[0]?.origin).toBe('a package 1.2.3, golden create, seed 7');
    expect(rules.cases.map(({ hunts }) => hunts).join('\n')).toMatch(
      /has one of the faults [a-z-]+.*; or follows another reading of [a-z-]+ [a-z-]+\|/,
    );
  });

  it('as JSON lines is one question a line, whole in itself', () => {
    const lines = printDataset(rules, 'jsonl').split('\n').slice(0, -1);
    expect(lines.map((line) => JSON.parse(line))).toEqual(
      rules.cases.map((each) => ({ chapter: 'client-access-rules', given, ...each })),
    );
  });
});

it('tables are for the little languages', () => {
  expect([hasTable('ip-ranges'), hasTable('client-access-rules')]).toEqual([true, false]);
});
