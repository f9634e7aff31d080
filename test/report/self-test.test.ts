import { describe, expect, it } from 'vitest';
import type { ReportControl } from '../../src/model/wire.generated.ts';
import { troubleOf } from '../../src/report/self-test.ts';

const control = (name: ReportControl['control'], more: Partial<ReportControl> = {}): ReportControl => ({
  line: 'control',
  control: name,
  questions: 9,
  expected: 4,
  differences: 4,
  unproved: [],
  ...more,
});

describe('troubleOf', () => {
  it('has nothing against controls that came out as they must', () => {
    expect(troubleOf(control('reference', { expected: 0, differences: 0, verdict: 'conformant' }))).toEqual([]);
    for (const name of ['tampered', 'generated', 'laws'] as const)
      expect(troubleOf(control(name, { verdict: 'not conformant' }))).toEqual([]);
    expect(troubleOf(control('skipping', { verdict: 'incomplete' }))).toEqual([]);
    expect(troubleOf(control('seed'))).toEqual([]);
  });

  it('says each thing that is wrong', () => {
    const verdict = 'not conformant';
    expect(troubleOf(control('tampered', { verdict, differences: 3 }))).toEqual(['must 4']);
    expect(troubleOf(control('tampered', { verdict: 'conformant' }))).toEqual([
      'came to conformant, and must come to not conformant',
    ]);
    expect(troubleOf(control('laws'))).toEqual(['came to nothing, and must come to not conformant']);
    expect(troubleOf(control('tampered', { verdict, unproved: ['ip-ranges'] }))).toEqual([
      'proves nothing in ip-ranges',
    ]);
    expect(troubleOf(control('tampered', { verdict, expected: 0, differences: 0 }))).toEqual(['proves nothing']);
  });
});
