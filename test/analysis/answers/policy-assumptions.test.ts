import { expect, it } from 'vitest';
import { policyAssumptions } from '../../../src/analysis/answers/policy-assumptions.ts';
import { caseInventory, inventoryOf } from '../inventory/reading.ts';

it('that calls make all the policies there are, where no listing shows them', () => {
  expect(policyAssumptions(caseInventory('vendor-readme-group-and-tests'))).toMatchObject([
    {
      kind: 'assumption',
      place: { file: 'input.md', line: 24 },
      why: expect.stringContaining('taken as if those that the calls make were all'),
    },
  ]);
});

it('that there is none, where no file shows one', () => {
  expect(policyAssumptions(inventoryOf({ 'a.csv': 'Group,Member\nSales,anna@contoso.com\n' }))).toMatchObject([
    {
      place: { file: 'a.csv', line: 1 },
      why: 'no file shows application access policies; taken as if there were none',
    },
  ]);
});

it('nothing, where a listing shows them', () => {
  expect(policyAssumptions(caseInventory('posture-json-is-it-confined'))).toEqual([]);
});
