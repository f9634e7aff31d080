import { expect, test } from 'vitest';
import { ruleCmdlets } from '../../../../src/model/parameters.ts';
import { clientAccessRules } from '../../../../src/syntax/cmdlets/signatures/client-access-rules.ts';

test.each(Object.entries(ruleCmdlets))(
  '%s has what the chapter on administration takes',
  (cmdlet, { required, takes }) => {
    const parameters = clientAccessRules[cmdlet]?.parameters ?? {};
    expect(Object.keys(takes).filter((name) => !Object.hasOwn(parameters, name))).toEqual([]);
    const mandatory = Object.entries(parameters).filter(([, each]) => each.mandatory === true);
    expect(mandatory.map(([name]) => name).sort()).toEqual([...required].sort());
  },
);

test('a test asks for five things, none of them by position', () => {
  const parameters = Object.entries(clientAccessRules['Test-ClientAccessRule']?.parameters ?? {});
  expect(parameters.filter(([, { mandatory }]) => mandatory === true)).toHaveLength(5);
  expect(parameters.filter(([, { position }]) => position !== undefined)).toEqual([]);
});
