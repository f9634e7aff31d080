import { describe, expect, it } from 'vitest';
import { accessAt } from '../../../src/regions/coverage/policy-space.ts';
import { APP, OTHER, space } from './policy-sets.ts';

describe('policySpace', () => {
  it('has the apps that are named and another one, and a mailbox for each class under any reading', () => {
    expect(space.apps.map(({ id }) => id)).toEqual([APP, OTHER, '00000000-0000-4000-8000-000000000000']);
    expect(space.mailboxes.map(({ id }) => id)).toEqual(['ann', 'ben', 'cid']);
  });

  it('answers under each of the readings', () => {
    const [app] = space.apps;
    const ben = space.mailboxes[1];
    if (app === undefined || ben === undefined) throw new Error('nobody');
    const accesses = space.readings.map((_, number) => accessAt(space, app, ben, number).access);
    expect(accesses).toEqual(space.readings.map((each) => (each['nested-groups'] === 'direct' ? 'Denied' : 'Granted')));
  });
});
