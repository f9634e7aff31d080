import { expect, it } from 'vitest';
import { claimReader } from '../../../src/regions/compare/claims.ts';
import { under } from '../../reference/questions.ts';
import { compared, rule } from './sides.ts';

const asking = [rule('a', { usernameMatchesAnyOfPatterns: ['b', 'a'], userRecipientFilter: "City -eq 'x'" })];

it('says what is read alike once, and what is not by its side', () => {
  const how = under({});
  const otherwise = under({ 'username-case': 'sensitive' });
  const { sides, grid } = compared(asking, asking, how, otherwise);
  const claims = claimReader(sides.products, how, otherwise);
  const literals = grid.demands.flatMap((demand) => demand.literals);
  expect(claims.usernames(literals)).toEqual({
    some: [],
    none: [],
    before: { some: [['a', 'b']], none: [] },
    after: { some: [['a', 'b']], none: [] },
  });
  expect(claims.recipients(literals)).toEqual({ some: ["City -eq 'x'"], none: [] });
  expect(claims.recipients(literals.map((literal) => literal ^ 1))).toEqual({ some: [], none: ["City -eq 'x'"] });
});
