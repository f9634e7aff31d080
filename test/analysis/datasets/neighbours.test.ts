import { expect, it } from 'vitest';
import { diceOf } from '../../../generators/dice.ts';
import { isBeside } from '../../../src/analysis/datasets/minimal-pairs.ts';
import { neighboursOf } from '../../../src/analysis/datasets/neighbours.ts';
import { poolsOf } from '../../../src/analysis/datasets/pools.ts';
import type { Connection } from '../../../src/model/generated/wire.generated.ts';
import { readQuestion } from '../../../src/syntax/wire.ts';

const when: Connection = {
  protocol: 'POP3',
  authenticationType: 'BasicAuthentication',
  clientIPAddress: '10.0.0.1',
  username: 'contoso\\julia',
  recipient: { city: 'Oslo' },
  middleTier: 'thirdParty',
};

it('differ in one field at the most, are valid, and change every field', () => {
  const dice = diceOf(7, 7);
  const variants = Array.from({ length: 20 }, () => neighboursOf(dice, when, poolsOf([]), [])).flat();
  const question = { chapter: 'client-access-rules', given: { rules: [] }, when } as const;
  const changed = variants.filter((each) => JSON.stringify(each) !== JSON.stringify(when));
  for (const each of variants) expect(readQuestion('client-access-rules', { rules: [] }, each).ok).toBe(true);
  const beside = changed.filter((each) => isBeside(question, { ...question, when: each }));
  expect(beside.length / changed.length).toBeGreaterThan(0.95);
  for (const key of [
    'protocol',
    'authenticationType',
    'clientIPAddress',
    'username',
    'recipient',
    'caller',
    'middleTier',
  ] as const) {
    expect(beside.some((each) => JSON.stringify(each[key]) !== JSON.stringify(when[key]))).toBe(true);
  }
});
