import { describe, expect, it, vi } from 'vitest';
import { type Asking, judgeBy, judgeTwice, voiding } from '../../src/checks/judge-twice.ts';
import { type AnswerQuestion, inProcess } from '../../src/harness/adapters/in-process.ts';
import type { Outcome } from '../../src/harness/subject.ts';
import type { ReportHeader, StartAnswer } from '../../src/model/generated/wire.generated.ts';
import type { Case } from '../../src/model/golden.ts';
import { header as anyHeader } from '../support/reports.ts';

const declaration: StartAnswer = { protocol: 1, subject: { name: 'acme', version: '1' }, answers: ['ip-ranges'] };
const header: ReportHeader = {
  ...anyHeader,
  command: [],
};
const cases: readonly Case[] = ['10.0.0.1', '10.0.0.6', '10.0.0.255'].map((address) => ({
  address: `ip-ranges/x#${address}`,
  clauses: ['IP-CIDR'],
  question: { chapter: 'ip-ranges', given: {}, when: { range: '10.0.0.5/24', address } },
  expectation:
    address === '10.0.0.6'
      ? [{ readings: {}, then: { matches: true } }]
      : [
          { readings: { 'cidr-host-bits': ['masked'] }, then: { matches: true } },
          { readings: { 'cidr-host-bits': ['from-host', 'usable-hosts'] }, then: { matches: false } },
        ],
}));
const said = (...all: readonly boolean[]): readonly Outcome[] =>
  all.map((matches) => ({ kind: 'answered', answer: { matches } }));
const asking = (program: AnswerQuestion, more: Partial<Asking> = {}): Asking => {
  const subject = inProcess(declaration, program);
  return {
    cases,
    declared: {},
    declaration,
    strictness: { grounds: true, codes: true },
    options: { header, subject, cases },
    oracle: undefined,
    silent: false,
    shrinkOn: subject,
    deadline: Number.POSITIVE_INFINITY,
    ...more,
  };
};

describe('judgeTwice', () => {
  it('asks what failed once more, and judges what is left of it', async () => {
    const twice = await judgeTwice(
      asking(() => ({ matches: true })),
      said(true, false, true),
    );
    expect(twice.judged.questions.map(({ outcome }) => outcome)).toEqual(['passed', 'unstable', 'passed']);
  });

  it('asks nobody who is silent, and nothing when the time is up', async () => {
    const never = vi.fn(() => ({ matches: true }));
    const [silent, late] = [
      await judgeTwice(asking(never, { silent: true }), said(true, false, true)),
      await judgeTwice(asking(never, { deadline: 0 }), said(true, false, true)),
    ];
    expect(never).not.toHaveBeenCalled();
    for (const { judged, voided } of [silent, late]) {
      expect(judged.questions.map(({ outcome }) => outcome)).toEqual(['passed', 'failed', 'passed']);
      expect(voided.size).toBe(0);
    }
  });
});

describe('voiding', () => {
  it('leaves aside what says nothing of the readings', () => {
    const decide = judgeBy(asking(() => ({ matches: true })));
    const outcomes = said(false, true, false);
    const judged = decide(outcomes);
    const voided = new Map(cases.map(({ address }) => [address, ['cidr-host-bits'] as const]));
    const without = voiding({ outcomes, judged, decide, voided: new Map() }, voided);
    const statusOf = ({ readings }: typeof judged) => readings.find(({ axis }) => axis === 'cidr-host-bits')?.tallies;
    expect(without.voided).toBe(voided);
    expect(statusOf(without.judged)).not.toEqual(statusOf(judged));
  });
});
