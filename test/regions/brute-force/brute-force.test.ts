import fc from 'fast-check';
import { expect, it } from 'vitest';
import { under } from '../../reference/questions.ts';
import { tallyOf } from './brute-force.ts';
import { pair } from './pairs.ts';

it('a thousand pairs of rule sets; `npm run measure -- regions` does the same with a hundred thousand', () => {
  let [regions, differing, points] = [0, 0, 0];
  fc.assert(
    fc.property(pair, (each) => {
      const tally = tallyOf(each);
      expect(tally.mistakes).toEqual([]);
      regions += tally.regions;
      differing += tally.differing;
      points += tally.points;
    }),
    { numRuns: 1000 },
  );
  expect(regions).toBeGreaterThan(2000);
  expect(Math.min(differing, points - differing)).toBeGreaterThan(10_000);
});

it('a pair whose sides look at different accounts has each with each', () => {
  const given = [{ name: 'a', priority: 1, action: 'DenyAccess', usernameMatchesAnyOfPatterns: ['a\\*'] }] as const;
  const [before, after] = (['mailbox', 'caller'] as const).map((subject) => ({
    given,
    readings: under({ 'rule-subject': subject }),
  }));
  if (before === undefined || after === undefined) throw new Error('no side');
  expect(tallyOf({ before, after, kind: 'action' })).toMatchObject({ regions: 2, mistakes: [] });
});
