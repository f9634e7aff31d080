import { describe, expect, it } from 'vitest';
import type { GeneratedOutcome } from '../../../src/checks/campaigns/outcomes.ts';
import { evidenceLines, type RunRecord } from '../../../src/checks/parts/evidence.ts';
import type { Outcome } from '../../../src/harness/subject.ts';
import { defaultReadings } from '../../../src/model/generated/axes.generated.ts';
import type { Case } from '../../../src/model/golden.ts';
import type { Question } from '../../../src/model/question.ts';
import { read } from '../../../src/syntax/wire.ts';

const range = (text: string, address: string): Question => ({
  chapter: 'ip-ranges',
  given: {},
  when: { range: text, address },
});
const hosts = range('10.0.0.5/24', '10.0.0.1');
const cases: readonly Case[] = [
  {
    address: 'ip-ranges/x#plain',
    clauses: ['IP-CIDR'],
    question: range('::1', '::1'),
    expectation: [{ readings: {}, then: { matches: true } }],
  },
  {
    address: 'ip-ranges/x#hosts',
    clauses: ['IP-CIDR'],
    question: hosts,
    expectation: [
      { readings: { 'cidr-host-bits': ['masked', 'usable-hosts'] }, then: { matches: true } },
      { readings: { 'cidr-host-bits': ['from-host'] }, then: { matches: false } },
    ],
  },
];
const says = (matches: boolean): Outcome => ({ kind: 'answered', answer: { matches } });
const died: Outcome = { kind: 'crashed', problem: 'it exited' };
const generated = (question: Question, outcome: Outcome, address: string): GeneratedOutcome => ({
  chapter: 'ip-ranges',
  address,
  question,
  outcome,
});
const linesFor = (more: Partial<RunRecord>, outcomes: readonly GeneratedOutcome[] = []) => {
  const fresh = { laws: { lines: [], unanswered: [] }, generated: outcomes, surveys: [] };
  const lines = evidenceLines(
    { cases: [], outcomes: [], smallest: new Map(), voided: new Map(), campaigns: fresh, ...more },
    defaultReadings,
  );
  for (const line of lines) expect(read('ReportLine', line)).toMatchObject({ ok: true });
  return lines.map(({ line: _, ...rest }) => rest);
};
const under = { 'cidr-host-bits': defaultReadings['cidr-host-bits'] };

describe('evidenceLines', () => {
  it('leave out the one expected answer, and say which of several was given', () => {
    expect(linesFor({ cases, outcomes: [says(true), says(true)] })).toEqual([
      { of: 'golden', at: ['ip-ranges/x#hosts'], under },
    ]);
    expect(linesFor({ cases, outcomes: [says(false), died] })).toEqual([
      { of: 'golden', at: ['ip-ranges/x#plain'], actual: { matches: false } },
      { of: 'golden', at: ['ip-ranges/x#hosts'], outcome: 'crashed', problem: 'it exited' },
    ]);
  });

  it('say of which axes an answer says nothing', () => {
    const voided = new Map([['ip-ranges/x#hosts', ['cidr-host-bits'] as const]]);
    expect(linesFor({ cases, outcomes: [says(true), says(true)], voided })).toEqual([
      { of: 'golden', at: ['ip-ranges/x#hosts'], under, void: ['cidr-host-bits'] },
    ]);
  });

  it('leave out what is right whatever the readings, and group what says the same', () => {
    const lines = linesFor({}, [
      generated(range('::1', '::1'), says(true), '0:0:0'),
      generated(hosts, says(true), '0:1:0'),
      generated(hosts, says(true), '0:2:0'),
      generated(hosts, says(false), '0:3:0'),
      generated(range('::1', '::2'), says(true), '0:4:0'),
    ]);
    expect(lines.map(({ of, at, under: some, actual }) => [of, at, some ?? actual])).toEqual([
      ['ip-ranges', ['0:1:0', '0:2:0'], expect.objectContaining(under)],
      ['ip-ranges', ['0:3:0'], { matches: false }],
      ['ip-ranges', ['0:4:0'], { matches: true }],
    ]);
  });

  it('keep what a difference was made smaller to', () => {
    const smallest = new Map([
      ['ip-ranges/x#plain', { question: range('::', '::'), answered: { matches: false } }],
      ['ip-ranges@0:0:0', { question: hosts }],
    ]);
    const lines = linesFor({ cases, outcomes: [says(false)], smallest }, [
      generated(range('::1', '::1'), says(false), '0:0:0'),
    ]);
    expect(lines.map(({ smallest: found }) => found)).toEqual([
      { given: {}, when: { range: '::', address: '::' }, actual: { matches: false } },
      { given: {}, when: hosts.when },
    ]);
  });

  it('tell what questions of laws came to that had no answer', () => {
    const law = 'a law';
    const unanswered = [{ law, question: hosts, outcome: died, address: '0:3:1' }] as const;
    const fresh = { laws: { lines: [], unanswered }, generated: [], surveys: [] };
    expect(linesFor({ campaigns: fresh } as Partial<RunRecord>)).toEqual([
      { of: law, at: ['0:3:1'], outcome: 'crashed', problem: 'it exited' },
    ]);
  });
});
