import { describe, expect, it } from 'vitest';
import { smokeCases } from '../../src/checks/smoke.ts';
import { chapterNames } from '../../src/model/chapters.ts';
import { defaultReadings } from '../../src/model/generated/axes.generated.ts';
import { clauses } from '../../src/model/generated/clauses.generated.ts';
import { plain } from '../../src/reference/expectation.ts';
import { explore } from '../../src/reference/readings.ts';
import { answer } from '../../src/reference/reference.ts';
import { canonicalJson } from '../../src/syntax/json/json.ts';
import { readQuestion } from '../../src/syntax/wire.ts';

describe('smokeCases', () => {
  it.each(smokeCases.map((each) => [each.address, each] as const))(
    '%s has one answer under every reading',
    (_, each) => {
      const { question, expectation } = each;
      expect(expectation).toHaveLength(1);
      expect(expectation[0]?.readings).toEqual({});
      const leaves = explore(defaultReadings, (readings) => plain(answer(question, readings)));
      for (const leaf of leaves) expect(leaf.result).toEqual(expectation[0]?.then);
    },
  );

  it('satisfy the schema, cite clauses and say what they hunt', () => {
    for (const { question, clauses: cited, hunts } of smokeCases) {
      expect(readQuestion(question.chapter, question.given, question.when)).toEqual({ ok: true, value: question });
      expect(cited.length).toBeGreaterThan(0);
      for (const id of cited) expect(Object.keys(clauses)).toContain(id);
      expect(hunts).toBeTruthy();
    }
  });

  it('have addresses of their own', () => {
    const addresses = smokeCases.map((each) => each.address);
    expect(new Set(addresses)).toHaveLength(addresses.length);
    for (const address of addresses) expect(address).toMatch(/^smoke#[a-z-]+$/);
  });

  it('catch a program that gives one answer to everything, in every chapter', () => {
    for (const chapter of chapterNames) {
      const own = smokeCases.filter((each) => each.question.chapter === chapter);
      const decisions = own.map(({ expectation }) => {
        const { decidedBy: _, ...decision } = { decidedBy: [], ...expectation[0]?.then };
        return canonicalJson(decision);
      });
      expect([chapter, new Set(decisions).size]).toEqual([chapter, 2]);
    }
  });
});
