import fc from 'fast-check';
import { expect, it } from 'vitest';
import { counts } from '../../../src/reference/application-access-policies.ts';
import { reference } from '../../../src/reference/reference.ts';
import { appsOf } from '../../../src/regions/policies/apps.ts';
import { readings } from '../../reference/questions.ts';
import { given } from './directory.ts';

it('policies count for the apps for which the reference counts them', () => {
  fc.assert(
    fc.property(given, readings, ({ policies }, how) => {
      const { numberOf, counting, named } = appsOf(policies, how);
      expect(counting).toHaveLength(named.length + 1);
      for (const app of ['app1', 'APP2', 'other', '*']) {
        const expected = policies.flatMap((policy, place) =>
          counts(policy, app, policies, { readings: how, semantics: reference }) ? [place] : [],
        );
        expect(counting[numberOf(app)]).toEqual(expected);
      }
    }),
    { numRuns: 3000 },
  );
});
