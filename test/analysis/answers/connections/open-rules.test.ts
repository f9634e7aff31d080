import { describe, expect, it } from 'vitest';
import { type OpenRule, openRules } from '../../../../src/analysis/answers/connections/open-rules.ts';
import { caseInventory, inventoryOf } from '../../inventory/reading.ts';

const rulesIn = (text: string, name = 'a.ps1'): readonly OpenRule[] => openRules(inventoryOf({ [name]: text }));

/** `No POP3 DenyAccess: its x is not known` for each rule; `?` before a rule that may stand anywhere. */
const lines = (rules: readonly OpenRule[]): readonly string[] =>
  rules.map(({ rule, actions, doubts, isAnywhere }) => {
    const doubt = doubts.length === 0 ? '' : `: ${doubts.join('; ')}`;
    return `${isAnywhere ? '? ' : ''}${rule.name} ${actions.join('|')}${doubt}`;
  });

describe('openRules', () => {
  it('are the rules of the state in the order of their numbers, with their places', () => {
    const rules = openRules(caseInventory('car-blocked-mapi-trace'));
    expect(lines(rules)).toEqual(['Office addresses AllowAccess', 'Outlook only inside DenyAccess']);
    expect(rules.map(({ places }) => places[0]?.line)).toEqual([11, 18]);
  });

  it('a value that is known only when the script runs leaves open whether the rule applies', () => {
    const [rule] = rulesIn(
      'New-ClientAccessRule -Name A -Action DenyAccess -AnyOfClientIPAddressesOrRanges $env:NET -Scope $env:S',
    );
    expect(lines(rule === undefined ? [] : [rule])).toEqual([
      'A DenyAccess: its anyOfClientIPAddressesOrRanges is not known',
    ]);
    expect(rule?.rule.conditions).toEqual([]);
    expect(rule?.knowsScope).toBe(false);
  });

  it('an action or a number that is not known is none of its conditions', () => {
    expect(lines(rulesIn('New-ClientAccessRule -Name A -Action $a -AnyOfProtocols POP3'))).toEqual([
      'A AllowAccess|DenyAccess',
    ]);
    expect(lines(rulesIn('New-ClientAccessRule -Name A -Action DenyAccess -Priority $p'))).toEqual(['? A DenyAccess']);
  });

  it('a rule whose name is not known is there with what is said of it', () => {
    const [rule] = rulesIn('New-ClientAccessRule -Name $env:NAME -Action DenyAccess -AnyOfProtocols POP3');
    expect(rule?.rule).toMatchObject({ name: 'the rule of a.ps1:1', action: 'DenyAccess' });
    expect(rule?.rule.conditions.map(({ field }) => field)).toEqual(['anyOfProtocols']);
    expect(rule?.doubts).toEqual(['what New-ClientAccessRule makes is not known: which rule it is about is not known']);
  });

  it('a change of a rule that no input holds is a rule of which only the change is known', () => {
    const all = 'New-ClientAccessRule -Name A -Action DenyAccess\n';
    expect(lines(rulesIn(`${all}Set-ClientAccessRule B -AnyOfProtocols POP3`))).toEqual([
      '? B AllowAccess|DenyAccess: what Set-ClientAccessRule changes is not known: no input holds the rule `B`',
      'A DenyAccess',
    ]);
    expect(lines(rulesIn(`${all}Set-ClientAccessRule B -Enabled $false`))).toEqual(['A DenyAccess']);
  });

  it('a removal takes away nothing that is not there, and perhaps anything where it is not known what', () => {
    const all = 'New-ClientAccessRule -Name A -Action DenyAccess\n';
    expect(lines(rulesIn(`${all}Remove-ClientAccessRule B`))).toEqual(['A DenyAccess']);
    expect(lines(rulesIn(`${all}Remove-ClientAccessRule $rule`))).toEqual([
      'A DenyAccess: Remove-ClientAccessRule (a.ps1:2) may have removed it: which rule it is about is not known',
    ]);
  });

  it('a rule that an input shows and nobody can read keeps what of it can be read', () => {
    const csv =
      'Name,Priority,Action,AnyOfProtocols,UserRecipientFilter\nBad,2,DenyAccess,POP3,City -eq\nGood,1,AllowAccess,POP3,\n';
    const rules = rulesIn(csv, 'rules.csv');
    expect(lines(rules)).toEqual(['Good AllowAccess', 'Bad DenyAccess: its userRecipientFilter is not known']);
    expect(rules[1]?.rule.conditions.map(({ field }) => field)).toEqual(['anyOfProtocols']);
  });
});
