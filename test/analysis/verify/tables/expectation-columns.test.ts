import { describe, expect, it } from 'vitest';
import { expectationColumns } from '../../../../src/analysis/verify/tables/expectation-columns.ts';

const of = (header: string) => expectationColumns(header.split(','));
const CONNECTION = 'protocol,authenticationType,clientIPAddress,username';

describe('columns', () => {
  it('are told apart by their names, whatever the case', () => {
    expect(of('AppId,MAILBOX,Http Status,Time,Via,Note')).toEqual({
      ok: true,
      value: {
        chapter: 'application-access-policies',
        expected: 'Http Status',
        request: ['AppId', 'MAILBOX'],
        derived: [],
        time: 'Time',
        via: 'Via',
      },
    });
    expect(of(`${CONNECTION},recipient.city,action`)).toMatchObject({
      value: {
        chapter: 'client-access-rules',
        expected: 'action',
        request: [...CONNECTION.split(','), 'recipient.city'],
      },
    });
  });

  it('of what `decide` prints are known: its status is that of a clause', () => {
    expect(of('appId,mailbox,access,decidedBy,clause,status,depends')).toMatchObject({
      value: { expected: 'access', depends: 'depends', derived: ['decidedBy', 'clause', 'status'] },
    });
  });

  it('name the protocol of a connection, or over what an app came', () => {
    expect(of('appId,mailbox,access,protocol')).toMatchObject({ value: { via: 'protocol' } });
  });

  it.each([
    'Group,Member',
    'AppId,Mailbox,MailboxId,AccessCheckResult',
    'AppId,ScopeName,AccessRight',
    'AppId,MailboxId,AccessCheckResult,Status',
    'a,b',
    'owner,access',
    'AppId,DisplayName,Status',
    'Name,Action,Priority,AnyOfProtocols',
  ])('of %s are none of a table of expectations', (header) => expect(of(header)).toBeUndefined());

  it.each([
    ['appId,mailbox', 'no column says what must come out', 'add a column `access` with Granted or Denied'],
    [CONNECTION, 'no column says what must come out', 'add a column `action` with AllowAccess or DenyAccess'],
    ['appId,mailbox,access,result', 'two columns say what must come out: `access` and `result`', 'leave one out'],
  ])('%s cannot be read', (header, message, hint) => {
    expect(of(header)).toEqual({ ok: false, problem: { code: 'unreadable', message, hint, place: 'line 1' } });
  });

  it.each([
    ['appId,user,access', 'column `mailbox` is missing', 'appId, mailbox'],
    ['mailbox,expected', 'column `appId` is missing', 'appId, mailbox'],
    [
      'protocol,clientIPAddress,username,action',
      'column `authenticationType` is missing',
      CONNECTION.replaceAll(',', ', '),
    ],
    [
      'clientIPAddress,action',
      'columns `protocol`, `authenticationType`, `username` are missing',
      CONNECTION.replaceAll(',', ', '),
    ],
  ])('%s is refused by what is missing', (header, message, columns) => {
    expect(of(header)).toMatchObject({
      problem: { message, hint: `a question has the columns ${columns}`, place: 'line 1' },
    });
  });

  it('say by their name what was seen', () => {
    expect(of('appId,mailbox,seen')).toMatchObject({ value: { isObserved: true } });
    expect(of('appId,mailbox,Observed')).toMatchObject({ value: { isObserved: true } });
    expect(of('appId,mailbox,status')).not.toMatchObject({ value: { isObserved: true } });
  });

  it('of what `matrix` and `verify` print are known', () => {
    expect(of('appId,displayName,mailbox,address,access,decidedBy,clause,status,depends,because')).toMatchObject({
      value: { request: ['appId', 'mailbox'], expected: 'access', depends: 'depends' },
    });
    const printed = of(
      'file,line,kind,asked,appId,mailbox,expected,asPrinted,time,via,outcome,actual,decidedBy,clause,status,depends,because,causes',
    );
    expect(printed).toMatchObject({ value: { request: ['appId', 'mailbox'], expected: 'expected', time: 'time' } });
    expect(printed).not.toHaveProperty('value.depends');
  });

  it('that are misspelt are meant, so that their table is not passed over', () => {
    expect(of('appid,mailbx,access')).toMatchObject({ ok: true, value: { request: ['appid', 'mailbx'] } });
    expect(of('app,mailbox,access')?.ok).toBe(true);
    expect(of('owner,team,access')).toBeUndefined();
  });
});
