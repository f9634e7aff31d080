import { describe, expect, it } from 'vitest';
import type { Fault } from '../../../../src/faults/fault.ts';
import { goldenKills } from '../../../../tools/measure/detection/detections.ts';
import type { Scope } from '../../../../tools/measure/detection/scope/scope.ts';
import { scopes } from '../../../../tools/measure/detection/scope/scopes.ts';
import { walkScopes } from '../../../../tools/measure/detection/scope-walk.ts';
import { type SmallestKill, smallestKill } from '../../../../tools/measure/detection/smallest.ts';
import { cases } from '../../../support/golden-collection.ts';
import { faultless, named } from './planted.ts';

const policies = scopes['application-access-policies'];
const only = (sizes: Scope['sizes'], scope: Scope = policies): Scope => ({ ...scope, sizes });

function smallest(fault: Fault, scope: Scope): SmallestKill | undefined {
  const addresses = [...goldenKills(fault, cases).values()].flat();
  return smallestKill(fault, walkScopes([fault], [scope]), cases, addresses);
}

describe('smallestKill', () => {
  it('is the smallest question of the scope, with how many smaller ones do not catch the fault', () => {
    const found = smallest(named('first-restrict-only'), only([1, 2]));
    expect(found).toMatchObject({ size: 2, counts: 'policies', where: 'scope' });
    expect(found?.exhausted).toBe([...policies.ofSize(1)].length);
    expect(JSON.parse(found?.example ?? '').given.policies.length).toBe(2);
  });

  it('is a golden case where the scope has only larger ones', () => {
    expect(smallest(named('lost-scope-not-counted'), only([2, 2]))).toMatchObject({
      size: 1,
      where: 'golden',
      example: expect.stringMatching(/^application-access-policies\//),
      exhausted: 0,
    });
  });

  it('is nothing for what nothing catches', () => {
    expect(smallest(faultless, scopes['ip-ranges'])).toBeUndefined();
  });

  it('is looked for where sizes count the same', () => {
    const fault = named('stops-after-a-refusal');
    const walk = walkScopes(
      [fault],
      [only([1, 2], scopes['policy-administration']), only([1, 1], scopes['rule-administration'])],
    );
    expect(walk.wrong.get(fault)?.get('policy-administration')?.first.size).toBe(2);
    expect(smallestKill(fault, walk, cases, [])).toBeUndefined();
  });
});
