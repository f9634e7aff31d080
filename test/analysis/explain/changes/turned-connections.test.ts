import { describe, expect, it } from 'vitest';
import { openRules } from '../../../../src/analysis/answers/connections/open-rules.ts';
import { turnedConnections } from '../../../../src/analysis/explain/changes/turned-connections.ts';
import { defaultReadings } from '../../../../src/model/generated/axes.generated.ts';
import type { Connection } from '../../../../src/model/generated/wire.generated.ts';
import { reference } from '../../../../src/reference/reference.ts';
import { inventoryOf } from '../../inventory/reading.ts';

const inventory = inventoryOf({
  'a.ps1': `New-ClientAccessRule Office -Action AllowAccess -AnyOfClientIPAddressesOrRanges 192.0.2.0/24
New-ClientAccessRule Mail -Action DenyAccess -AnyOfProtocols POP3,IMAP4`,
});
const rules = openRules(inventory);
const under = { readings: defaultReadings, semantics: reference };
const turnedBy = (isAsked: Parameters<typeof turnedConnections>[3] = () => false) =>
  turnedConnections(rules, inventory.state.rules, under, isAsked);
const [office, mail] = rules;
if (office === undefined || mail === undefined) throw new Error('no rules');

describe('turnedConnections', () => {
  it('are those that a removed rule decided', () => {
    const { turns, turnsInAll, measuredOn } = turnedBy()([{ kind: 'remove-rule', rule: mail }]);
    expect(turnsInAll).toBeGreaterThan(0);
    expect(measuredOn).toBeGreaterThan(turnsInAll);
    for (const { asked, before, after } of turns) {
      expect(asked).toMatch(/^(POP3|IMAP4) with /);
      expect(asked).not.toMatch(/ from 192\.0\.2\.\d+ /);
      expect([before, after]).toEqual(['DenyAccess', 'AllowAccess']);
    }
  });

  it('are none of those that it did not decide, nor the one that is asked about', () => {
    const without = inventoryOf({
      'a.ps1': 'New-ClientAccessRule Office -Action AllowAccess -AnyOfClientIPAddressesOrRanges 192.0.2.0/24',
    });
    const [only] = openRules(without);
    if (only === undefined) throw new Error('no rule');
    const turned = turnedConnections(openRules(without), without.state.rules, under, () => false);
    expect(turned([{ kind: 'remove-rule', rule: only }]).turnsInAll).toBe(0);
    const all = turnedBy((connection) => connection.protocol === 'POP3')([{ kind: 'remove-rule', rule: mail }]);
    expect(all.turns.filter(({ asked }) => asked.startsWith('POP3'))).toEqual([]);
  });

  it('are the same each time, each once, and no more than are named, plain ones first', () => {
    const again = () => turnedBy()([{ kind: 'remove-rule', rule: mail }]);
    expect(again()).toEqual(again());
    const { turns, turnsInAll } = again();
    expect(new Set(turns.map(({ asked }) => asked)).size).toBe(turns.length);
    expect(turns.length).toBe(Math.min(20, turnsInAll));
    const odd = turns.map(({ asked }) => /middle tier|signed in as/.test(asked) || !/ from [\d.]+ /.test(asked));
    expect(odd).toEqual([...odd].sort());
    expect(new Set(odd).size).toBe(2);
  });

  it('are those whom a new rule lets in', () => {
    const rule = { name: 'New', action: 'AllowAccess', priority: 1, anyOfProtocols: ['POP3'] } as const;
    const { turns } = turnedBy()([{ kind: 'new-rule', rule }]);
    expect(turns.length).toBeGreaterThan(0);
    expect(turns.every(({ asked, after }) => asked.startsWith('POP3 ') && after === 'AllowAccess')).toBe(true);
  });

  it('are those too who have what a rule goes by, and more', () => {
    const rule = {
      name: 'New',
      action: 'DenyAccess',
      priority: 1,
      userRecipientFilter: "Department -eq 'IT'",
    } as const;
    const isFurther = ({ recipient }: Connection): boolean => recipient.city === 'another value';
    const { turns, turnsInAll } = turnedBy((each) => !isFurther(each))([{ kind: 'new-rule', rule }]);
    expect(turnsInAll).toBeGreaterThan(0);
    expect(turns[0]?.asked).toMatch(/ to a mailbox with department `IT`, city `another value`/i);
  });
});
