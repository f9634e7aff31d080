import { describe, expect, it } from 'vitest';
import { openRules } from '../../../../src/analysis/answers/connections/open-rules.ts';
import { rulesAfter } from '../../../../src/analysis/explain/changes/rule-change.ts';
import { inventoryOf } from '../../inventory/reading.ts';

const rules = openRules(
  inventoryOf({ 'a.ps1': 'New-ClientAccessRule A -Action DenyAccess\nNew-ClientAccessRule B -Action DenyAccess' }),
);
describe('rulesAfter', () => {
  it('have the new rule above all others, and the removed ones not', () => {
    const [first] = rules;
    const rule = { name: 'N', priority: 1, action: 'AllowAccess' } as const;
    if (first === undefined) throw new Error('no rule');
    const after = rulesAfter(rules, [
      { kind: 'new-rule', rule },
      { kind: 'remove-rule', rule: first },
    ]);
    expect(after.map((each) => each.rule.name)).toEqual(['N', 'B']);
    expect(rulesAfter(rules, [])).toEqual(rules);
  });
});
