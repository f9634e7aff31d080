import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { connectionAnswers } from '../../../../src/analysis/answers/connections/connection-answers.ts';
import { decider } from '../../../../src/analysis/answers/decider.ts';
import { defaultReadings } from '../../../../src/model/generated/axes.generated.ts';
import type { AskedConnection } from '../../../../src/model/generated/wire.generated.ts';
import type { SomeReadings } from '../../../../src/model/readings.ts';
import { connection, rules } from '../../../reference/questions.ts';
import { caseInventory, inventoryOf } from '../../inventory/reading.ts';

const ask = (script: string, asked: AskedConnection, chosen: SomeReadings = {}) =>
  connectionAnswers(inventoryOf({ 'a.ps1': script }), { ...defaultReadings, ...chosen }, chosen).answer(asked);

describe('connectionAnswers', () => {
  it('says the same as `decide` where all is known', () => {
    fc.assert(
      fc.property(rules, connection, (all, { caller, middleTier, ...rest }) => {
        fc.pre(all.length > 0 && caller === undefined && (middleTier ?? 'none') === 'none');
        const inventory = inventoryOf({ 'rules.json': JSON.stringify({ rules: all }) });
        fc.pre(inventory.state.setAside.length === 0);
        const { answer, cases } = connectionAnswers(inventory, defaultReadings, {}).answer(rest);
        const said = decider(
          'client-access-rules',
          { rules: inventory.state.rules.map(({ rule }) => rule) },
          defaultReadings,
        )(rest);
        if (!('action' in said.answer)) throw new Error('no decision');
        expect([answer.answer, answer.decidedBy, cases]).toEqual([said.answer.action, said.answer.decidedBy, []]);
        const others = said.depends.filter(({ then }) => 'action' in then && then.action !== answer.answer);
        expect(answer.depends.length > 0).toBe(others.length > 0);
      }),
      { numRuns: 150 },
    );
  });

  it('says what a path is before the rules', () => {
    const { answer } = connectionAnswers(caseInventory('car-blocked-mapi-trace'), defaultReadings, {}).answer({
      path: 'https://mail.contoso.com/mapi/emsmdb/?MailboxId=1',
      clientIPAddress: '203.0.113.25',
      username: 'contoso\\lena',
    });
    expect(answer).toMatchObject({ answer: 'DenyAccess', decidedBy: ['Outlook only inside'], status: 'documented' });
    expect(answer.steps[0]?.text).toBe(
      'the path `/mapi/emsmdb/` is MAPI over HTTP, which the rules count as OutlookAnywhere',
    );
    expect(answer.steps.map(({ places }) => places[0]?.line)).toEqual([undefined, 11, 18]);
  });

  it('gives each case where the answer depends on what the connection is counted as', () => {
    const inventory = caseInventory('car-remote-powershell-over-rest');
    const { answer, cases } = connectionAnswers(inventory, defaultReadings, {}).answer({
      protocol: ['RemotePowerShell', 'REST'],
      clientIPAddress: '192.0.2.5',
    });
    expect(answer).toMatchObject({ answer: 'not known', decidedBy: [] });
    expect(answer.because).toBe(
      'it depends on the protocol that the connection is counted as: as RemotePowerShell: AllowAccess by `Admins by PowerShell` (input.ps1:1); as REST: DenyAccess by `Nobody else` (input.ps1:2)',
    );
    expect(cases.map(({ protocols, answer: { answer: word, decidedBy } }) => [protocols, word, decidedBy])).toEqual([
      [['RemotePowerShell'], 'AllowAccess', ['Admins by PowerShell']],
      [['REST'], 'DenyAccess', ['Nobody else']],
    ]);
  });

  it('names many protocols with one answer together', () => {
    const { answer, cases } = ask('New-ClientAccessRule A -Action DenyAccess -AnyOfProtocols POP3,IMAP4', {
      username: 'a\\b',
    });
    expect(answer.steps.map(({ text }) => text).slice(0, 2)).toEqual([
      'as IMAP4, POP3: DenyAccess by `A`',
      'as any other protocol: AllowAccess as no rule applies',
    ]);
    expect(cases[1]?.protocols).toHaveLength(10);
  });

  it('knows the answer where all cases have the same, unless a reading turns one of them', () => {
    const script = 'New-ClientAccessRule A -Action AllowAccess -AnyOfProtocols POP3';
    const { answer, cases } = ask(script, { protocol: ['POP3', 'REST'] });
    expect([answer.answer, answer.decidedBy, cases.length]).toEqual(['AllowAccess', ['A'], 2]);
    expect(answer.depends).toEqual([
      {
        readings: { 'no-rule-matches': ['deny'] },
        answer: 'not known',
        decidedBy: [],
        because: 'as REST: DenyAccess',
      },
    ]);
    expect(ask(script, { protocol: ['POP3', 'REST'] }, { 'no-rule-matches': 'allow' }).answer.depends).toEqual([]);
  });

  it('splits by the way of signing in where a rule asks for it', () => {
    const script =
      'New-ClientAccessRule A -Action DenyAccess -AnyOfProtocols POP3 -AnyOfAuthenticationTypes BasicAuthentication';
    const { answer, cases } = ask(script, { protocol: 'POP3' });
    expect(answer.because).toMatch(
      /^it depends on the way of signing in: .*as POP3 with BasicAuthentication: DenyAccess by `A`/,
    );
    expect(cases.flatMap(({ authenticationTypes }) => authenticationTypes)).toHaveLength(5);
    expect(ask(script, { protocol: 'POP3', authenticationType: 'OAuthAuthentication' }).answer.answer).toBe(
      'AllowAccess',
    );
  });

  it('looks attributes up for filters', () => {
    const csv =
      'Name,Alias,PrimarySmtpAddress,RecipientTypeDetails,Department\nLena,lena,lena@contoso.com,UserMailbox,IT\n';
    const script = 'New-ClientAccessRule A -Action DenyAccess -UserRecipientFilter "Department -eq \'IT\'"';
    const inventory = inventoryOf({ 'a.ps1': script, 'r.csv': csv });
    const answers = connectionAnswers(inventory, defaultReadings, {});
    const { answer } = answers.answer({ protocol: 'POP3', username: 'contoso\\lena' });
    expect(answer).toMatchObject({ answer: 'DenyAccess', decidedBy: ['A'] });
    expect(answer.steps[0]?.text).toContain('is taken for the mailbox `lena@contoso.com`');
    expect(answers.answer({ protocol: 'POP3', username: 'contoso\\bo' }).answer.answer).toBe('not known');
    expect(answers.answer({ protocol: 'POP3', recipient: {} }).answer.answer).toBe('AllowAccess');
  });

  it('looks at the username anew over UniversalOutlook', () => {
    const script = "New-ClientAccessRule A -Action DenyAccess -UsernameMatchesAnyOfPatterns '*lena'";
    const { cases } = ask(script, { protocol: ['POP3', 'UniversalOutlook'], username: 'contoso\\lena' });
    expect(cases.map(({ protocols, answer }) => [protocols, answer.answer])).toEqual([
      [['POP3'], 'DenyAccess'],
      [['UniversalOutlook'], 'AllowAccess'],
    ]);
  });

  it('decides by other rules too', () => {
    const answers = connectionAnswers(
      inventoryOf({ 'a.ps1': 'New-ClientAccessRule A -Action DenyAccess' }),
      defaultReadings,
      {},
    );
    expect(answers.decisionsBy([], { protocol: ['POP3', 'REST'] }).map(({ answer }) => answer)).toEqual([
      'AllowAccess',
      'AllowAccess',
    ]);
    expect(answers.decisionsBy(answers.rules, { protocol: 'POP3' }).map(({ answer }) => answer)).toEqual([
      'DenyAccess',
    ]);
  });
});
