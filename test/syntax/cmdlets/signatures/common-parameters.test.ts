import { expect, test } from 'vitest';
import { commonParameters, confirmParameters } from '../../../../src/syntax/cmdlets/signatures/common-parameters.ts';

test('twelve for all, two for those that ask, each with a short name of its own', () => {
  const entries = Object.entries({ ...commonParameters, ...confirmParameters });
  expect(entries).toHaveLength(14);
  expect(new Set(entries.flatMap(([, { aliases = [] }]) => aliases)).size).toBe(14);
  expect(entries.every(([, each]) => each.mandatory === undefined && each.position === undefined)).toBe(true);
});
