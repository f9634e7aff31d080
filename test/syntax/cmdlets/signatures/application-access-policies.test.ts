import { expect, test } from 'vitest';
import { policyCmdlets } from '../../../../src/model/parameters.ts';
import { applicationAccessPolicies } from '../../../../src/syntax/cmdlets/signatures/application-access-policies.ts';

test.each(Object.entries(policyCmdlets))(
  '%s has what the chapter on administration takes, and no more',
  (cmdlet, { required, takes }) => {
    const parameters = applicationAccessPolicies[cmdlet]?.parameters ?? {};
    expect(Object.keys(parameters).sort()).toEqual(Object.keys(takes).sort());
    const mandatory = Object.entries(parameters).filter(([, each]) => each.mandatory === true);
    expect(mandatory.map(([name]) => name).sort()).toEqual([...required].sort());
  },
);

test('Get and Test ask nobody before they run', () => {
  const asking = Object.entries(applicationAccessPolicies).filter(([, { confirms }]) => confirms);
  expect(asking.map(([cmdlet]) => cmdlet.split('-')[0])).toEqual(['New', 'Set', 'Remove']);
});
