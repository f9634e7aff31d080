import { describe, expect, it } from 'vitest';
import { scope } from '../../../../../tools/measure/detection/scope/client-access-rules.ts';
import { connections } from '../../../../../tools/measure/detection/scope/connections.ts';
import { ruleSets } from '../../../../../tools/measure/detection/scope/rules.ts';
import { flawsOf } from './flaws.ts';

describe('the small scope of decisions', () => {
  it('keeps the promises of every scope', () => expect(flawsOf(scope)).toEqual([]));

  it('asks every rule about every connection', () => {
    const sets = [...ruleSets(1)].length;
    expect([...scope.ofSize(1)].length).toBe(sets * connections.length);
  });
});
