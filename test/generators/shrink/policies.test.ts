import { expect, it } from 'vitest';
import { drawDirectory } from '../../../generators/nouns/directory.ts';
import { drawPolicies, drawPolicyPools } from '../../../generators/nouns/policies.ts';
import { shrinkDirectory, shrinkPolicies } from '../../../generators/shrink/policies.ts';
import { sizeOf } from '../../../generators/shrink/size.ts';
import { isMailbox } from '../../../src/syntax/recipients.ts';
import { read, readGiven } from '../../../src/syntax/wire.ts';
import { worlds } from '../policy-worlds.ts';

/** Worlds that are drawn. */
const COUNT = 50;

it('policies shrink to valid and smaller ones', () => {
  const drawn = worlds((dice, settings) => {
    const pools = drawPolicyPools(dice, settings);
    return { directory: pools.directory, policies: drawPolicies(dice, pools, 5) };
  }, COUNT);
  for (const { directory, policies } of drawn) {
    for (const smaller of shrinkPolicies(policies)) {
      expect(readGiven('application-access-policies', { policies: smaller, directory }).ok).toBe(true);
      expect(sizeOf(smaller)).toBeLessThan(sizeOf(policies));
    }
  }
});

it('directories shrink to valid and smaller ones, and keep those that must stay', () => {
  for (const directory of worlds(drawDirectory, 50)) {
    const [first] = directory.recipients.filter(isMailbox).map(({ id }) => id);
    for (const smaller of shrinkDirectory(directory, new Set([first ?? '']))) {
      expect(read('Directory', smaller).ok).toBe(true);
      expect(sizeOf(smaller)).toBeLessThan(sizeOf(directory));
      expect(smaller.recipients.some(({ id }) => id === first)).toBe(true);
    }
  }
});
