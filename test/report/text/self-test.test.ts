import { describe, expect, it } from 'vitest';
import type { ReportControl, Verdict } from '../../../src/model/wire.generated.ts';
import { controlWords, printControls } from '../../../src/report/text/self-test.ts';

const DUE: Readonly<Partial<Record<ReportControl['control'], Verdict>>> = {
  reference: 'conformant',
  tampered: 'not conformant',
  skipping: 'incomplete',
  generated: 'not conformant',
  laws: 'not conformant',
};

const control = (name: ReportControl['control'], differences: number, expected = differences): ReportControl => ({
  line: 'control',
  control: name,
  questions: 9,
  expected,
  differences,
  ...(DUE[name] === undefined ? {} : { verdict: DUE[name] }),
  unproved: [],
});

describe('controlWords', () => {
  it('says what each control counts', () => {
    expect(
      (['reference', 'tampered', 'skipping', 'generated', 'laws', 'seed'] as const).map((name) =>
        controlWords(control(name, 2)),
      ),
    ).toEqual([
      'the reference differed 2 times',
      'the tampered reference differed 2 times',
      'one that leaves everything out failed to pass 2 times',
      'the tampered one differed 2 times on generated questions',
      'it broke 2 laws',
      'the seed was heeded in 2 chapters',
    ]);
  });
});

describe('printControls', () => {
  it('is one line, which says what must be otherwise', () => {
    expect(printControls([control('reference', 0), control('seed', 3)])).toBe(
      'Self-test: the reference differed 0 times; the seed was heeded in 3 chapters: as it must be.',
    );
    expect(printControls([control('reference', 0), control('seed', 2, 3)])).toBe(
      'Self-test: the reference differed 0 times; the seed was heeded in 2 chapters, and must 3.',
    );
  });

  it('is nothing without controls', () => {
    expect(printControls([])).toBe('');
  });
});
