import { describe, expect, it } from 'vitest';
import { answerersFor } from '../../../src/analysis/verify/answerers.ts';
import { defaultReadings } from '../../../src/model/generated/axes.generated.ts';
import { FENCE, inventoryIn, OTHER_APP, onlyCheck, type Texts, verified } from './verified.ts';

it('know the apps that only a claim names, and no text that is no id', () => {
  const inventory = inventoryIn({ 'setup.ps1': FENCE });
  const claim = (app: string) => ({
    kind: 'row' as const,
    place: { line: 1, column: 1 },
    asked: { kind: 'access' as const, app, mailbox: 'lena' },
    expected: 'Granted' as const,
  });
  const { access } = answerersFor(inventory, [claim(OTHER_APP), claim('the robot')], defaultReadings, {});
  const ids = access.apps.map(({ appId }) => appId);
  expect(ids).toContain(OTHER_APP);
  expect(ids).not.toContain('the robot');
});

it('decide connections by the rules of the files', () => {
  const inventory = inventoryIn({ 'a.ps1': 'New-ClientAccessRule -Name A -Action DenyAccess' });
  const { connection } = answerersFor(inventory, [], defaultReadings, {});
  expect(connection({ protocol: 'POP3' })).toMatchObject({ answer: 'DenyAccess', decidedBy: ['A'] });
});

describe('attributes that a row leaves out', () => {
  const RULE = `New-ClientAccessRule -Name Web -Action DenyAccess -AnyOfProtocols OutlookWebApp -UserRecipientFilter "City -ne 'Oslo'"\n`;
  const PEOPLE =
    'Name,PrimarySmtpAddress,SamAccountName,City,RecipientTypeDetails\nNils,nils@contoso.com,nils,Oslo,UserMailbox\nPetter,petter@contoso.com,petter,,UserMailbox\n';
  const COLUMNS = 'protocol,authenticationType,clientIPAddress,username';
  const ROW = 'OutlookWebApp,BasicAuthentication,192.0.2.5,contoso\\nils';
  const actual = (texts: Texts) => {
    const { actual, outcome } = onlyCheck(verified({ 'rules.ps1': RULE, ...texts }));
    return { answer: actual?.answer, because: actual?.because, outcome };
  };

  it('are those that the files list', () => {
    const table = `${COLUMNS},expected\n${ROW},AllowAccess\n`;
    expect(actual({ 'm.csv': PEOPLE, 'e.csv': table }).answer).toBe('AllowAccess');
    const petter = table.replace('nils', 'petter');
    expect(actual({ 'm.csv': PEOPLE, 'e.csv': petter }).answer).toBe('DenyAccess');
  });

  it('are not known where no file lists them', () => {
    const { answer, because, outcome } = actual({ 'e.csv': `${COLUMNS},expected\n${ROW},AllowAccess\n` });
    expect([answer, outcome]).toEqual(['not known', 'not known']);
    expect(because).toMatch(/of the mailbox city is not known/);
  });

  it('are not known in JSON either', () => {
    const [protocol, authenticationType, clientIPAddress, username] = ROW.split(',');
    const row = { protocol, authenticationType, clientIPAddress, username, expected: 'AllowAccess' };
    expect(actual({ 'e.json': JSON.stringify([row]) }).answer).toBe('not known');
    expect(actual({ 'e.json': JSON.stringify([{ ...row, recipient: {} }]) }).answer).toBe('DenyAccess');
    expect(actual({ 'e.json': JSON.stringify([row]), 'm.csv': PEOPLE }).answer).toBe('AllowAccess');
  });

  it('are blank where a table has a column for one of them', () => {
    const table = `${COLUMNS},recipient.city,expected\n${ROW},,DenyAccess\n`;
    expect(actual({ 'm.csv': PEOPLE, 'e.csv': table }).answer).toBe('DenyAccess');
    expect(actual({ 'm.csv': PEOPLE, 'e.csv': table.replace(',,', ',Oslo,') }).answer).toBe('AllowAccess');
  });

  it('are looked up for a call of Test-ClientAccessRule too', () => {
    const test =
      'Test-ClientAccessRule -AuthenticationType BasicAuthentication -Protocol OutlookWebApp -RemoteAddress 192.0.2.5 -RemotePort 443 -User contoso\\nils # AllowAccess\n';
    expect(actual({ 'test.ps1': test, 'm.csv': PEOPLE }).answer).toBe('AllowAccess');
    expect(actual({ 'test.ps1': test }).answer).toBe('not known');
  });
});
