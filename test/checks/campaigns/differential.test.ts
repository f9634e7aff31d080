import { describe, expect, it } from 'vitest';
import type { AskedBlock } from '../../../src/checks/campaigns/campaign.ts';
import { judgeCampaign } from '../../../src/checks/campaigns/differential.ts';
import { type GeneratedOutcome, outcomesOf } from '../../../src/checks/campaigns/outcomes.ts';
import { judgeReadings } from '../../../src/harness/consistency.ts';
import type { Outcome } from '../../../src/harness/subject.ts';
import { defaultReadings } from '../../../src/model/generated/axes.generated.ts';
import type { Question } from '../../../src/model/question.ts';
import type { Readings, SomeReadings } from '../../../src/model/readings.ts';
import { answer } from '../../../src/reference/reference.ts';

const STRICT = { grounds: true, codes: false };
const range = (text: string, address: string): Question => ({
  chapter: 'ip-ranges',
  given: {},
  when: { range: text, address },
});
const questions = [
  range('10.0.0.5/24', '10.0.0.1'),
  range('10.0.0.5/24', '10.0.0.0'),
  range('10.0.0.5/24', '10.0.0.255'),
  range('10.0.0.1', '::ffff:10.0.0.1'),
  range('::1', '::1'),
];

/** A block of these questions, answered under the readings, but for the places in `otherwise`. */
function block(readings: Readings, otherwise: Readonly<Record<number, Outcome>> = {}): AskedBlock {
  const outcomes = questions.map(
    (each, index): Outcome => otherwise[index] ?? { kind: 'answered', answer: answer(each, readings) },
  );
  const addresses = questions.map((_, index) => `3:${index}:0`);
  return {
    chapter: 'ip-ranges',
    number: 3,
    questions,
    worlds: questions.map((_, index) => index),
    addresses,
    outcomes,
  };
}
const judged = (one: AskedBlock, declared: SomeReadings = {}) =>
  judgeCampaign(outcomesOf([one]), [], declared, { ...defaultReadings, ...declared }, STRICT);
const wrong: Outcome = { kind: 'answered', answer: { matches: false } };

describe('judgeCampaign', () => {
  it('finds nothing against the reference, and adds no evidence', () => {
    expect(judged(block(defaultReadings))).toEqual({
      readings: defaultReadings,
      wrong: [],
      acceptable: [],
      evidence: [],
    });
  });

  it('finds the readings that explain all answers together', () => {
    for (const bits of ['masked', 'from-host', 'usable-hosts'] as const) {
      for (const mapped of ['folded', 'distinct'] as const) {
        const follows = { ...defaultReadings, 'cidr-host-bits': bits, 'ipv4-mapped-ipv6': mapped };
        const found = judged(block(follows));
        expect([bits, mapped, found.wrong]).toEqual([bits, mapped, []]);
        expect(found.readings).toMatchObject({ 'cidr-host-bits': bits, 'ipv4-mapped-ipv6': mapped });
      }
    }
  });

  it('leaves what no reading explains, with its world', () => {
    const found = judged(block(defaultReadings, { 4: wrong }));
    expect(found.wrong).toEqual([
      { question: questions[4], outcome: wrong, expected: { matches: true }, address: '3:4:0' },
    ]);
    expect(found.readings).toEqual(defaultReadings);
    expect(found.evidence).toEqual([{ address: 'ip-ranges@3:4:0', regions: [] }]);
  });

  it('keeps to what golden answers show, however many generated ones speak against it', () => {
    const follows: Readings = { ...defaultReadings, 'cidr-host-bits': 'from-host' };
    const golden = [{ address: 'ip-ranges/blocks#a', regions: [{ 'cidr-host-bits': ['masked'] as const }] }];
    const { readings, wrong } = judgeCampaign(outcomesOf([block(follows)]), golden, {}, defaultReadings, STRICT);
    expect(readings).toEqual(defaultReadings);
    expect(wrong.map(({ question }) => question)).toEqual(questions.slice(0, 2));
  });

  it('does not leave a declared reading', () => {
    const follows: Readings = { ...defaultReadings, 'cidr-host-bits': 'from-host' };
    expect(judged(block(follows)).wrong).toEqual([]);
    const held = judged(block(follows), { 'cidr-host-bits': 'masked' });
    expect(held.readings['cidr-host-bits']).toBe('masked');
    expect(held.wrong.length).toBeGreaterThan(0);
  });

  it('weighs the golden answers as well', () => {
    const golden = Array.from({ length: 9 }, (_, index) => ({
      address: `ip-ranges/x#${index}`,
      regions: [{ 'cidr-host-bits': ['masked'] }] as const,
    }));
    const start: Readings = { ...defaultReadings, 'cidr-host-bits': 'masked' };
    const found = judgeCampaign(
      outcomesOf([block({ ...start, 'cidr-host-bits': 'from-host' })]),
      golden,
      {},
      start,
      STRICT,
    );
    expect(found.wrong.length).toBeGreaterThan(0);
  });

  it('learns nothing of the readings from a question without answer, and keeps it', () => {
    const crashed: Outcome = { kind: 'crashed', problem: 'it exited' };
    const { wrong, readings, evidence } = judged(block(defaultReadings, { 0: crashed }));
    expect(evidence).toEqual([{ address: 'ip-ranges@3:0:0', regions: [{}] }]);
    expect(wrong.map(({ outcome }) => outcome)).toEqual([crashed]);
    expect(readings).toEqual(defaultReadings);
  });

  it('brings answers that rule out each other reading of an axis that it moved', () => {
    const asked = ['1', '2'].flatMap((last) => [
      range('10.0.0.0/8', `::ffff:10.0.0.${last}`), // no under `distinct` alone
      range('::/0', `10.0.0.${last}`), // yes under `embedded` alone
    ]);
    const folded: Readings = { ...defaultReadings, 'ipv4-mapped-ipv6': 'folded' };
    const outcomes = asked.map(
      (question, index): GeneratedOutcome => ({
        chapter: 'ip-ranges',
        address: `0:0:${index}`,
        question,
        outcome: { kind: 'answered', answer: answer(question, folded) },
      }),
    );
    const { readings, evidence } = judgeCampaign(outcomes, [], {}, defaultReadings, STRICT);
    expect(readings['ipv4-mapped-ipv6']).toBe('folded');
    const { findings } = judgeReadings(evidence, {}, readings);
    expect(findings.find(({ axis }) => axis === 'ipv4-mapped-ipv6')).toMatchObject({
      reading: 'folded',
      status: 'shown',
    });
  });
});
