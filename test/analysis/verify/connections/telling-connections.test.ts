import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diceOf } from '../../../../generators/dice.ts';
import { isAccepted } from '../../../../generators/nouns/authentication.ts';
import { drawRules } from '../../../../generators/nouns/client-access-rules.ts';
import { drawPools } from '../../../../generators/pools.ts';
import { wellFormed } from '../../../../generators/settings.ts';
import { ruleConnections } from '../../../../src/analysis/verify/connections/rule-connections.ts';
import { writtenRules } from '../../../../src/analysis/verify/connections/rule-edits.ts';
import { tellingConnections, unnoticedEdits } from '../../../../src/analysis/verify/connections/telling-connections.ts';
import { newTable } from '../../../../src/analysis/verify/record.ts';
import { defaultReadings } from '../../../../src/model/generated/axes.generated.ts';
import type { ClientAccessRule, Connection } from '../../../../src/model/generated/wire.generated.ts';
import { valid } from '../../../../src/model/invariant.ts';
import type { Readings } from '../../../../src/model/readings.ts';
import { answer } from '../../../../src/reference/reference.ts';
import { rules } from '../../../reference/questions.ts';
import { inventoryIn, verified } from '../verified.ts';
import { editedByChance } from './edited-rules.ts';

const denying: Readings = { ...defaultReadings, 'no-rule-matches': 'deny' };
const actions = (given: readonly ClientAccessRule[], when: Connection): readonly unknown[] =>
  [defaultReadings, denying].map((readings) => {
    const said = answer({ chapter: 'client-access-rules', given: { rules: [...given] }, when }, readings);
    return 'action' in said ? said.action : said;
  });
const isTold = (one: readonly ClientAccessRule[], other: readonly ClientAccessRule[], when: Connection): boolean =>
  JSON.stringify(actions(one, when)) !== JSON.stringify(actions(other, when));
const telling = (given: readonly ClientAccessRule[]) => tellingConnections(given, defaultReadings, {});
const some = rules.filter((all) => all.length > 0 && all.every(isAccepted));
/** Rules whose texts are written in every way that a tool may be asked about. */
const drawn = fc.nat().map((seed) => {
  const dice = diceOf(seed, 3);
  const pools = drawPools(dice, { ...wellFormed, rules: { least: 1, most: 5 } });
  return drawRules(dice, pools).filter(isAccepted);
});

const EAC: readonly ClientAccessRule[] = [
  {
    name: 'Shell first',
    priority: 1,
    action: 'AllowAccess',
    anyOfProtocols: ['RemotePowerShell'],
    anyOfClientIPAddressesOrRanges: ['10.20.30.9'],
    scope: 'All',
  },
  {
    name: 'Block EAC outside',
    priority: 2,
    action: 'DenyAccess',
    anyOfProtocols: ['ExchangeAdminCenter', 'RemotePowerShell'],
    exceptAnyOfClientIPAddressesOrRanges: ['10.20.3.0/24', '2001:db8:20:30::/64'],
    scope: 'All',
  },
  {
    name: 'Allow EAC inside',
    priority: 3,
    action: 'AllowAccess',
    anyOfProtocols: ['ExchangeAdminCenter'],
    anyOfClientIPAddressesOrRanges: ['10.20.30.0/24'],
    scope: 'All',
  },
];
const SHELL: readonly ClientAccessRule[] = [
  {
    name: 'No shell',
    priority: 1,
    action: 'DenyAccess',
    anyOfProtocols: ['RemotePowerShell', 'PowerShellWebServices'],
    usernameMatchesAnyOfPatterns: ['*@contoso.com', 'contoso\\adm*'],
    exceptUsernameMatchesAnyOfPatterns: ['contoso\\svc-backup', 'contoso\\adm-root'],
  },
  {
    name: 'Oslo',
    priority: 2,
    action: 'DenyAccess',
    userRecipientFilter: "City -eq 'Oslo' -and Department -ne $null",
    exceptAnyOfClientIPAddressesOrRanges: ['192.0.2.10-192.0.2.60'],
  },
];
const edited = (given: readonly ClientAccessRule[], from: string, to: string): readonly ClientAccessRule[] => {
  const text = JSON.stringify(given);
  expect(text).toContain(from);
  return JSON.parse(text.replace(from, to));
};

describe('the connections of a new table', () => {
  it.each([
    ['a protocol out of a list', EAC, '"ExchangeAdminCenter","RemotePowerShell"', '"RemotePowerShell"'],
    ['an IPv6 exception', EAC, ',"2001:db8:20:30::/64"', ''],
    ['a wider exception', EAC, '10.20.3.0/24', '10.20.0.0/16'],
    ['a rule at the top', EAC, '"priority":3', '"priority":0'],
    ['a rule that is gone', EAC, '"AnyOfProtocols":["RemotePowerShell"]'.replace('A', 'a'), '"enabled":false'],
    ['the scope', EAC, '"scope":"All"', '"scope":"Users"'],
    ['a protocol that is dropped', SHELL, ',"PowerShellWebServices"', ''],
    ['a longer range', SHELL, '192.0.2.60', '192.0.2.255'],
    ['a wider pattern', SHELL, 'svc-backup', 'svc-b*'],
    ['an excepted account', SHELL, 'adm-root', 'adm-rooty'],
    ['another town', SHELL, "Oslo'", "Bergen'"],
    ['half of a filter', SHELL, ' -and Department -ne $null', ''],
    ['the other word between', SHELL, '-and', '-or'],
  ])('notice %s', (_, given, from, to) => {
    const other = edited(given, from, to);
    expect(telling(given).connections.filter((when) => isTold(given, other, when))).not.toEqual([]);
  });

  it('notice a single edit of chance that changes the answer to any of those that they are chosen from', () => {
    let noticed = 0;
    fc.assert(
      fc.property(fc.oneof(some, drawn), fc.nat(), (given, seed) => {
        const other = editedByChance(diceOf(seed, 7), given);
        if (other === undefined) return;
        const read = writtenRules(given).map(({ read }) => read);
        const { connections, isCut } = ruleConnections(read, defaultReadings, {});
        if (isCut || !connections.some(({ connection }) => isTold(given, other, connection))) return;
        noticed += 1;
        const table = telling(given).connections;
        expect(table.some((when) => isTold(given, other, when))).toBe(true);
      }),
      { numRuns: 150 },
    );
    expect(noticed).toBeGreaterThan(30);
  });

  it('make a table that agrees everywhere when it is read back, and not after an edit that they notice', () => {
    fc.assert(
      fc.property(some, fc.nat(), (given, seed) => {
        const texts = { 'rules.json': JSON.stringify(given) };
        const { text, rows } = valid(newTable(inventoryIn(texts), defaultReadings, {}));
        expect(verified({ ...texts, 'e.csv': text }).counts).toMatchObject({ agrees: rows, notKnown: 0 });
        expect(rows).toBeGreaterThan(0);
        const other = editedByChance(diceOf(seed, 7), given);
        if (other === undefined || other.length === 0 || !other.every(isAccepted)) return;
        if (!telling(given).connections.some((when) => isTold(given, other, when))) return;
        expect(verified({ 'rules.json': JSON.stringify(other), 'e.csv': text }).counts.agrees).toBeLessThan(rows);
      }),
      { numRuns: 25 },
    );
  });

  it('read like what people have, where the rules need nothing else', () => {
    const { connections } = telling(EAC);
    expect(new Set(connections.map(({ username }) => username))).toEqual(new Set(['contoso\\lena']));
    expect(new Set(connections.map(({ authenticationType }) => authenticationType))).toEqual(
      new Set(['BasicAuthentication']),
    );
    expect(connections.filter(({ clientIPAddress }) => clientIPAddress.startsWith('::ffff'))).toEqual([]);
    expect(new Set(connections.map(({ protocol }) => protocol)).size).toBe(12);
  });

  it('are the same for the same rules, however they are listed', () => {
    expect(telling([...EAC].reverse())).toEqual(telling(EAC));
  });

  it('are no more than can be read, and then it is said', () => {
    const many = Array.from(
      { length: 60 },
      (_, at): ClientAccessRule => ({
        name: `rule ${at}`,
        priority: at + 1,
        action: at % 2 === 0 ? 'DenyAccess' : 'AllowAccess',
        anyOfClientIPAddressesOrRanges: [`10.${at}.0.0/24`, `10.${at}.7.1-10.${at}.7.9`],
        anyOfProtocols: ['POP3'],
      }),
    );
    const { connections, remarks } = telling(many);
    expect(connections).toHaveLength(500);
    expect(remarks).toEqual([
      expect.stringMatching(/^the table ends at 500 rows: \d+ small changes of the rules would not be noticed$/),
    ]);
    expect(telling(EAC).remarks).toEqual([]);
  });

  it('are none without rules', () => expect(telling([]).connections).toEqual([]));
});

describe('edits that connections do not notice', () => {
  const unnoticed = (given: readonly ClientAccessRule[], asked: readonly Connection[]) =>
    unnoticedEdits(given, asked, defaultReadings, {});

  it('are none where the connections were chosen for the rules', () => {
    expect(unnoticed(EAC, telling(EAC).connections)).toBe(0);
    expect(unnoticed(SHELL, telling(SHELL).connections)).toBe(0);
  });

  it('are some where a row is missing, or a rule is new', () => {
    const { connections } = telling(EAC);
    expect(
      connections.map(
        (row) =>
          unnoticed(
            EAC,
            connections.filter((each) => each !== row),
          ) > 0,
      ),
    ).not.toContain(false);
    const pop: ClientAccessRule = {
      name: 'pop',
      priority: 0,
      action: 'DenyAccess',
      anyOfClientIPAddressesOrRanges: ['198.51.100.7'],
    };
    expect(unnoticed([pop, ...EAC], connections)).toBeGreaterThan(0);
  });
});
