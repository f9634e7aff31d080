import { describe, expect, it } from 'vitest';
import { differencesIn, type GeneratedOutcome, outcomesOf, worldOf } from '../../../src/checks/campaigns/outcomes.ts';
import { defaultReadings } from '../../../src/model/generated/axes.generated.ts';
import type { Question } from '../../../src/model/question.ts';
import type { Readings } from '../../../src/model/readings.ts';

const strictness = { grounds: true, codes: false };
const range = (text: string, address: string): Question => ({
  chapter: 'ip-ranges',
  given: {},
  when: { range: text, address },
});
const masked: Readings = { ...defaultReadings, 'cidr-host-bits': 'masked' };
const hosts: Readings = { ...defaultReadings, 'cidr-host-bits': 'from-host' };
const said = (question: Question, matches: boolean, more: Partial<GeneratedOutcome> = {}): GeneratedOutcome => ({
  chapter: 'ip-ranges',
  address: '0:1:2',
  question,
  outcome: { kind: 'answered', answer: { matches } },
  ...more,
});

describe('outcomesOf', () => {
  it('puts each question beside what was said to it', () => {
    const questions = [range('::1', '::1'), range('::1', '::2')];
    const outcomes = [true, false].map((matches) => ({ kind: 'answered', answer: { matches } }) as const);
    const block = {
      chapter: 'ip-ranges',
      number: 3,
      questions,
      worlds: [0, 0],
      addresses: ['3:0:0', '3:0:1'],
      outcomes,
    } as const;
    expect(outcomesOf([block])).toEqual(
      questions.map((question, place) => ({
        chapter: 'ip-ranges',
        address: `3:0:${place}`,
        question,
        outcome: outcomes[place],
      })),
    );
    expect(worldOf('3:0:1')).toBe('3:0');
  });
});

describe('what is wrong', () => {
  it('are what these readings want otherwise', () => {
    const low = said(range('10.0.0.5/24', '10.0.0.1'), true);
    expect(differencesIn([low], masked, strictness).wrong).toEqual([]);
    expect(differencesIn([low], hosts, strictness).wrong).toEqual([
      { question: low.question, outcome: low.outcome, expected: { matches: false }, address: '0:1:2' },
    ]);
  });

  it('are not looked for where the answer is known to be right', () => {
    const known: GeneratedOutcome = {
      chapter: 'ip-ranges',
      address: '0:1:2',
      under: { 'cidr-host-bits': 'masked' },
      get question(): Question {
        throw new Error('somebody looks');
      },
      get outcome(): GeneratedOutcome['outcome'] {
        throw new Error('somebody looks');
      },
    };
    expect(differencesIn([known], masked, strictness).wrong).toEqual([]);
    expect(differencesIn([known], masked, strictness).acceptable).toEqual([]);
    expect(() => differencesIn([known], hosts, strictness)).toThrow('somebody looks');
  });
});

describe('what is acceptable', () => {
  it('are lenient answers that are not right', () => {
    const lenient = said(range('010.0.0.1', '10.0.0.1'), true);
    expect(differencesIn([lenient, said(range('::1', '::1'), true)], masked, strictness).acceptable).toEqual([
      { question: lenient.question, answer: { matches: true }, direction: 'more lenient' },
    ]);
    expect(differencesIn([lenient], masked, strictness).wrong).toEqual([]);
  });
});
