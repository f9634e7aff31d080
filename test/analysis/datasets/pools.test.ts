import { expect, it } from 'vitest';
import { endsOf, poolsOf } from '../../../src/analysis/datasets/pools.ts';
import { valid } from '../../../src/model/invariant.ts';
import { parseRange, printAddress } from '../../../src/syntax/ip-ranges.ts';
import { readRules } from '../../../src/syntax/rules.ts';

it('holds what the rules name', () => {
  const rules = valid(
    readRules([
      {
        name: 'a',
        priority: 1,
        action: 'DenyAccess',
        anyOfProtocols: ['POP3'],
        anyOfClientIPAddressesOrRanges: ['10.0.0.0/30'],
        usernameMatchesAnyOfPatterns: ['fabrikam\\*ann*', '*bo'],
        userRecipientFilter: "City -eq 'Bern' -or CustomAttribute1 -like 'x*'",
      },
    ]),
  );
  const pools = poolsOf(rules);
  expect(pools.protocols).toContain('POP3');
  expect(pools.anchors).toContainEqual({ family: 4, value: 0x0a000000n - 8n });
  expect([pools.domains, pools.users]).toEqual([
    ['fabrikam', 'contoso'],
    ['ann', 'bo', 'jeff'],
  ]);
  expect([pools.attributes, pools.values]).toEqual([
    ['city', 'customAttribute1'],
    ['Bern', 'x'],
  ]);
});

it('is never empty', () => {
  const pools = poolsOf([]);
  for (const list of [pools.anchors, pools.protocols, pools.domains, pools.users, pools.attributes, pools.values]) {
    expect(list.length).toBeGreaterThan(0);
  }
});

it.each([
  ['10.0.0.5', ['10.0.0.5']],
  ['10.0.0.5-10.0.0.9', ['10.0.0.5', '10.0.0.9']],
  ['10.0.0.5/30', ['10.0.0.4', '10.0.0.7', '10.0.0.5']],
])('the ends of %s', (text, ends) => {
  expect(endsOf(valid(parseRange(text))).map(printAddress)).toEqual(ends);
});
