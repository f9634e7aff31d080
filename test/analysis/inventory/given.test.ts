import { describe, expect, it } from 'vitest';
import { openRuleText, policiesOf, rulesOf } from '../../../src/analysis/inventory/given.ts';
import { inventoryOf } from './reading.ts';

const APP = '3f2b7a10-5c4d-4e8f-9a61-2b7c8d9e0f13';
const policy = (scope: string, right = 'RestrictAccess', app = APP): string =>
  `New-ApplicationAccessPolicy -AppId ${app} -PolicyScopeGroupId ${scope} -AccessRight ${right}\n`;

describe('what the chapters are given', () => {
  it('rules that are known whole, and those that are not', () => {
    const { state } = inventoryOf({
      'a.ps1':
        'New-ClientAccessRule A -Action DenyAccess -AnyOfProtocols $x\nNew-ClientAccessRule B -Action DenyAccess\n',
    });
    const { given, open } = rulesOf(state);
    expect(given.rules.map(({ name }) => name)).toEqual(['B']);
    expect(open.map(openRuleText)).toEqual(['of the rule `A` anyOfProtocols is not known']);
  });

  it('policies with the groups of which more may be members', () => {
    const { state } = inventoryOf({
      'a.ps1': `${policy('A')}${policy('B', 'DenyAccess')}Add-DistributionGroupMember B -Member x@y.example\nNew-DistributionGroup C\n`,
    });
    expect([...policiesOf(state).open]).toEqual(['A', 'B']);
  });
});
