import { describe, expect, it } from 'vitest';
import { scope } from '../../../../src/checks/power/scope/client-access-rules.ts';
import { connections } from '../../../../src/checks/power/scope/connections.ts';
import { ruleSets } from '../../../../src/checks/power/scope/rules.ts';
import { flawsOf } from './flaws.ts';

describe('the small scope of decisions', () => {
  it('keeps the promises of every scope', () => expect(flawsOf(scope)).toEqual([]));

  it('asks every rule about every connection', () => {
    const sets = [...ruleSets(1)].length;
    expect([...scope.ofSize(1)].length).toBe(sets * connections.length);
  });
});
