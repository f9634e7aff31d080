import { describe, expect, it } from 'vitest';
import { evidenceLog } from '../../src/checks/evidence-log.ts';
import type { Outcome } from '../../src/harness/subject.ts';
import type { Case } from '../../src/model/golden.ts';

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
const session = { declared: {}, strictness: { grounds: true, codes: true } };
const logOf = (...all: readonly boolean[]) => {
  const log = evidenceLog(session);
  log.add(cases, { outcomes: said(...all) });
  return log;
};
type Log = ReturnType<typeof evidenceLog>;
const tallies = (log: Log) => log.judged().readings.find(({ axis }) => axis === 'cidr-host-bits')?.tallies;
const outcomesIn = (log: Log) => log.judged().questions.map(({ outcome }) => outcome);

describe('evidenceLog', () => {
  it('judges everything together, once until something is added', () => {
    const log = logOf(true, true, true);
    expect(outcomesIn(log)).toEqual(['passed', 'passed', 'passed']);
    expect(log.judged()).toBe(log.judged());
    log.settle({ outcomes: said(true, false, true), together: undefined });
    expect(outcomesIn(log)).toEqual(['passed', 'failed', 'passed']);
  });

  it('leaves aside what says nothing of the readings', () => {
    const log = logOf(false, true, false);
    const before = tallies(log);
    const voided = new Map(cases.map(({ address }) => [address, ['cidr-host-bits'] as const]));
    log.leaveOut(voided);
    expect(log.voided()).toBe(voided);
    expect(tallies(log)).not.toEqual(before);
  });

  it('takes evidence of generated questions', () => {
    const log = logOf(true, true, true);
    const before = log.judged();
    log.addEvidence([]);
    expect(log.judged()).toBe(before);
    log.addEvidence([{ address: 'a', regions: [{ 'cidr-host-bits': ['masked'] }] }]);
    expect(tallies(log)).not.toEqual(before.readings.find(({ axis }) => axis === 'cidr-host-bits')?.tallies);
  });

  it('keeps the first line that broke off, and takes what was never asked for not run', () => {
    const log = evidenceLog(session);
    const together = (place: number) => ({ kind: 'crashed', problem: 'gone', place }) as const;
    log.add(cases.slice(0, 1), { outcomes: said(true), together: together(0) });
    log.settle({ outcomes: said(true), together: together(7) });
    log.add(cases.slice(1), {});
    expect(log.together()).toEqual(together(0));
    expect(outcomesIn(log)).toEqual(['passed', 'not-run', 'not-run']);
  });

  it('knows what is expected to differ', () => {
    const known = { entries: [{ covers: 'ip-ranges/x#10.0.0.6', reason: 'old' }], today: '2026-01-01', aside: [] };
    const log = evidenceLog(session, known);
    log.add(cases, { outcomes: said(true, false, true) });
    expect([...log.known()]).toEqual(['ip-ranges/x#10.0.0.6']);
  });
});
