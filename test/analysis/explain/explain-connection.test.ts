import { describe, expect, it } from 'vitest';
import { connectionInWords, explainConnection } from '../../../src/analysis/explain/explain-connection.ts';
import { defaultReadings } from '../../../src/model/generated/axes.generated.ts';
import { caseInventory } from '../inventory/reading.ts';

const options = { inventory: caseInventory('car-blocked-mapi-trace'), readings: defaultReadings, chosen: {} };

describe('explainConnection', () => {
  it('gives the answer, and counts each case', () => {
    const one = explainConnection({ path: '/mapi/', clientIPAddress: '203.0.113.25' }, undefined, options);
    expect(one.fields.answer?.answer).toBe('DenyAccess');
    expect([[...one.counted].length, 'cases' in one.fields, 'changes' in one.fields]).toEqual([1, false, false]);
    const open = explainConnection({ clientIPAddress: '203.0.113.25' }, undefined, options);
    expect([[...open.counted].length, open.fields.cases?.length]).toEqual([2, 2]);
  });

  it('gives what would turn it, and how long that takes', () => {
    const { fields } = explainConnection({ path: '/mapi/', clientIPAddress: '203.0.113.25' }, 'open', options);
    expect([fields.wanted, fields.changes?.[0]?.changes[0]?.kind]).toEqual(['open', 'new-rule']);
    expect(fields.notes.at(-1)).toContain('up to 24 hours');
  });
});

describe('connectionInWords', () => {
  it('says all that is said', () => {
    expect(
      connectionInWords({
        protocol: ['POP3', 'IMAP4'],
        authenticationType: 'OAuthAuthentication',
        clientIPAddress: '192.0.2.5',
        username: 'contoso\\lena',
        mailbox: 'lena@contoso.com',
        caller: { username: 'contoso\\bo', recipient: {} },
        middleTier: 'thirdParty',
      }),
    ).toBe(
      'a connection over POP3 or IMAP4 with OAuthAuthentication from 192.0.2.5 as contoso\\lena to the mailbox lena@contoso.com signed in as contoso\\bo through a middle tier (thirdParty)',
    );
    expect(connectionInWords({ path: '/mapi/' })).toBe('a connection to /mapi/');
    expect(connectionInWords({ recipient: {} })).toBe('a connection');
  });
});
