import { describe, expect, it } from 'vitest';
import type { ReportControl, Verdict } from '../../src/model/generated/wire.generated.ts';
import { controlProblems, printControl, printSelfTest } from '../../src/report/self-test.ts';

const control = (name: ReportControl['control'], more: Partial<ReportControl> = {}): ReportControl => ({
  line: 'control',
  control: name,
  questions: 9,
  expected: 4,
  differences: 4,
  unproved: [],
  ...more,
});

describe('controlProblems', () => {
  it('has nothing against controls that came out as expected', () => {
    expect(controlProblems(control('reference', { expected: 0, differences: 0, verdict: 'conformant' }))).toEqual([]);
    for (const name of ['tampered', 'generated', 'laws'] as const)
      expect(controlProblems(control(name, { verdict: 'not conformant' }))).toEqual([]);
    expect(controlProblems(control('skipping', { verdict: 'incomplete' }))).toEqual([]);
    expect(controlProblems(control('seed'))).toEqual([]);
  });

  it('says each thing that is wrong', () => {
    const verdict = 'not conformant';
    expect(controlProblems(control('tampered', { verdict, differences: 3 }))).toEqual(['expected 4']);
    expect(controlProblems(control('tampered', { verdict: 'conformant' }))).toEqual([
      'came out as conformant instead of not conformant',
    ]);
    expect(controlProblems(control('laws'))).toEqual(['came out as nothing instead of not conformant']);
    expect(controlProblems(control('tampered', { verdict, unproved: ['ip-ranges'] }))).toEqual([
      'no evidence in ip-ranges',
    ]);
    expect(controlProblems(control('tampered', { verdict, expected: 0, differences: 0 }))).toEqual(['no evidence']);
  });
});

const DUE: Readonly<Partial<Record<ReportControl['control'], Verdict>>> = {
  reference: 'conformant',
  tampered: 'not conformant',
  skipping: 'incomplete',
  generated: 'not conformant',
  laws: 'not conformant',
};

const counted = (name: ReportControl['control'], differences: number, expected = differences): ReportControl => ({
  line: 'control',
  control: name,
  questions: 9,
  expected,
  differences,
  ...(DUE[name] === undefined ? {} : { verdict: DUE[name] }),
  unproved: [],
});

describe('printControl', () => {
  it('says what each control counts', () => {
    expect(
      (['reference', 'tampered', 'skipping', 'generated', 'laws', 'seed'] as const).map((name) =>
        printControl(counted(name, 2)),
      ),
    ).toEqual([
      'the reference differed 2 times',
      'the tampered reference differed 2 times',
      'a program that skips everything did not pass 2 times',
      'the tampered reference differed 2 times on generated questions',
      'the tampered reference broke 2 laws',
      'the seed mattered in 2 chapters',
    ]);
  });
});

describe('printSelfTest', () => {
  it('is one line, which says what was expected instead', () => {
    expect(printSelfTest([counted('reference', 0), counted('seed', 3)])).toBe(
      'Self-test: the reference differed 0 times; the seed mattered in 3 chapters: as expected.',
    );
    expect(printSelfTest([counted('reference', 0), counted('seed', 2, 3)])).toBe(
      'Self-test: the reference differed 0 times; the seed mattered in 2 chapters, expected 3.',
    );
  });

  it('is nothing without controls', () => {
    expect(printSelfTest([])).toBe('');
  });
});
