import { describe, expect, it } from 'vitest';
import { type ExplainRequest, explanationOf } from '../../../src/analysis/explain/explanation.ts';
import { defaultReadings } from '../../../src/model/generated/axes.generated.ts';
import type { SomeReadings } from '../../../src/model/readings.ts';
import { read } from '../../../src/syntax/wire.ts';
import { caseInventory, inventoryOf } from '../inventory/reading.ts';

type Files = ReturnType<typeof inventoryOf>;

const explain = (inventory: Files, request: ExplainRequest, chosen: SomeReadings = {}) =>
  explanationOf(request, { inventory, readings: { ...defaultReadings, ...chosen }, chosen });

function explained(inventory: Files, request: ExplainRequest, chosen: SomeReadings = {}) {
  const made = explain(inventory, request, chosen);
  if (!made.ok) throw new Error(made.problem.message);
  return made.value;
}

const SEVERAL = caseInventory('appid-case-and-several-policies');
const RULES = caseInventory('car-blocked-mapi-trace');

describe('explanationOf', () => {
  it.each([
    [
      'an app and a mailbox',
      SEVERAL,
      { app: '6C1F3F0E-9A4B-4D2C-8E77-0B5A4C3D2E19', mailbox: 'cleo@contoso.com', wanted: 'open' },
    ],
    ['an app', SEVERAL, { app: '6C1F3F0E-9A4B-4D2C-8E77-0B5A4C3D2E19' }],
    ['a mailbox', SEVERAL, { mailbox: 'cleo@contoso.com' }],
    ['policies', SEVERAL, {}],
    ['rules', RULES, {}],
    ['a connection', RULES, { connection: { path: '/mapi/', clientIPAddress: '203.0.113.25' }, wanted: 'open' }],
    ['a connection with cases', RULES, { connection: { clientIPAddress: '203.0.113.25' }, wanted: 'close' }],
  ] as const)('fits its schema: %s', (_, inventory, request) => {
    const json = JSON.parse(JSON.stringify(explained(inventory, request)));
    const checked = read('Explanation', json);
    expect(checked.ok ? undefined : checked.problem).toBeUndefined();
  });

  it('has what was chosen, the files, and how sure it is', () => {
    const chosen = { 'nested-groups': 'direct' } as const;
    const { readings, sources, certainty } = explained(SEVERAL, { mailbox: 'cleo@contoso.com' }, chosen);
    expect(readings).toEqual(chosen);
    expect(sources.map(({ name }) => name)).toEqual(['input-members.csv', 'input.json']);
    expect([certainty.answers, certainty.decided]).toEqual([2, 2]);
    const cases = explained(RULES, { connection: { clientIPAddress: '203.0.113.25' } });
    expect([cases.certainty.answers, cases.certainty.depends, cases.cases?.length]).toEqual([2, 1, 2]);
  });

  it('says nothing where the files hold nothing that it could be about', () => {
    const prose = inventoryOf({ 'a.txt': 'Nothing here.' });
    const messages = [{}, { connection: { protocol: 'POP3' } }, { mailbox: 'a' }, { app: 'b', mailbox: 'a' }] as const;
    expect(
      messages.map((request) => explain(prose, request)).map((made) => (made.ok ? '' : made.problem.message)),
    ).toEqual([
      'the files hold no client access rule and no application access policy',
      'the files hold no client access rule',
      'the files hold no application access policy and name no app',
      'the files hold no application access policy and name no app',
    ]);
    expect(explain(RULES, { mailbox: 'a' }).ok).toBe(false);
    expect(explain(SEVERAL, { connection: { protocol: 'POP3' } }).ok).toBe(false);
  });
});
