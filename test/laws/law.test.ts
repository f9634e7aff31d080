import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inProcess } from '../../src/harness/adapters/in-process.ts';
import { allHold, holdsIf, isSame, type Law, toProperty } from '../../src/laws/law.ts';
import type { Answer } from '../../src/model/question.ts';

const law: Law<number> = {
  name: 'a range matches its address',
  chapter: 'ip-ranges',
  clauses: ['IP-FORMS'],
  world: fc.integer({ min: 0, max: 255 }),
  ask: (world) => [{ chapter: 'ip-ranges', given: {}, when: { range: `10.0.0.${world}`, address: `10.0.0.${world}` } }],
  holds: (_, [answer]) => (answer !== undefined && 'matches' in answer ? holdsIf(answer.matches) : 'vacuous'),
};

describe('together', () => {
  it('is broken by one, held by one, and otherwise vacuous', () => {
    expect(allHold(['held', 'broken', 'vacuous'])).toBe('broken');
    expect(allHold(['vacuous', 'held'])).toBe('held');
    expect(allHold(['vacuous'])).toBe('vacuous');
    expect(allHold([])).toBe('vacuous');
  });
});

describe('isSame', () => {
  const decision = (decidedBy?: readonly string[]): Answer => ({
    action: 'AllowAccess',
    ...(decidedBy === undefined ? {} : { decidedBy }),
  });

  it('compares grounds only where both answers have them, and codes never', () => {
    expect(isSame('client-access-rules', decision(['a']), decision(['b']))).toBe(false);
    expect(isSame('client-access-rules', decision(['a']), decision())).toBe(true);
    expect(isSame('ip-ranges', { refused: 'one' }, { refused: 'other', message: 'x' })).toBe(true);
    expect(isSame('ip-ranges', { matches: true }, undefined)).toBe(false);
  });
});

describe('toProperty', () => {
  const check = async (answer: Parameters<typeof toProperty>[1]) =>
    fc.check(toProperty(law, answer), { seed: 1, numRuns: 30 });

  it('passes for a function and a subject that keep the law', async () => {
    expect((await check(() => ({ matches: true }))).failed).toBe(false);
    const subject = inProcess({ protocol: 1, subject: { name: 'a', version: '1' }, answers: ['ip-ranges'] }, () => ({
      matches: true,
    }));
    expect((await check(subject)).failed).toBe(false);
  });

  it('fails in the smallest world that breaks it, and says which law', async () => {
    const { failed, counterexample, errorInstance } = await check(({ when }) => ({
      matches: Number(('address' in when ? when.address : '').split('.')[3]) < 17,
    }));
    expect({ failed, counterexample }).toEqual({ failed: true, counterexample: [17] });
    expect(String(errorInstance)).toContain('it does not hold that a range matches its address');
  });

  it('fails where there is no answer, and passes where the law is vacuous', async () => {
    const { failed, errorInstance } = await check(() => ({ errored: 'out of order' }));
    expect(failed).toBe(true);
    expect(String(errorInstance)).toContain('errored: out of order');
    expect((await check(() => ({ refused: 'invalid-value' }))).failed).toBe(false);
  });
});
