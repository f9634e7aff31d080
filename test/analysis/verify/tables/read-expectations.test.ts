import { describe, expect, it } from 'vitest';
import { readExpectations, readExpectationTable } from '../../../../src/analysis/verify/tables/read-expectations.ts';
import { APP } from '../verified.ts';

const read = (text: string, name = 'e.csv') => readExpectations({ name, bytes: new TextEncoder().encode(text) });
const lines = (text: string, name?: string) =>
  read(text, name)?.map((row) => [row.place.line, row.ok ? row.expected : row.problem.message]);
const HEADER = 'appId,mailbox,access';

describe('a table of expectations', () => {
  it('is read row by row, each with its line', () => {
    expect(lines(`${HEADER}\n${APP},lena,Granted\n\n${APP},"o\nmar",Denied\n${APP},petra,perhaps\n`)).toEqual([
      [2, 'Granted'],
      [4, 'Denied'],
      [6, '`perhaps` says neither Granted nor Denied'],
    ]);
  });

  it('may be separated by semicolons, and have blanks round its cells', () => {
    expect(read(`appId;mailbox;access\n${APP}; lena@contoso.com ;Granted\n`)).toMatchObject([
      { ok: true, question: { when: { mailbox: 'lena@contoso.com' } } },
    ]);
  });

  it('may have blanks in the names of its columns', () => {
    expect(read(`App ID,mailbox,access\n${APP},lena,Granted\n`)).toMatchObject([
      { ok: true, question: { when: { appId: APP, mailbox: 'lena' } } },
    ]);
  });

  it('says by the name of a column that its rows were seen', () => {
    expect(read(`appId,mailbox,seen\n${APP},lena,403\n`)).toMatchObject([{ ok: true, isObserved: true }]);
    const json = JSON.stringify([{ appId: APP, mailbox: 'lena', observed: '403' }]);
    expect(read(json, 'e.json')).toMatchObject([{ ok: true, isObserved: true }]);
  });

  it('holds what `matrix` says of other readings', () => {
    const depends = 'nested-groups=direct → not known, because no input lists the members of `Rooms`';
    expect(read(`${HEADER},depends\n${APP},lena,Granted,"${depends}"\n`)).toMatchObject([
      { ok: true, under: [{ answer: 'not known' }] },
    ]);
    expect(lines(`${HEADER}\n${APP},lena,no permission\n`)).toEqual([
      [2, '`no permission` is no answer of the policies: `matrix` did not ask them'],
    ]);
  });

  it('that lacks a column is not passed over, in JSON neither', () => {
    expect(lines(`appId,user,access\n${APP},lena,Granted\n`)).toEqual([[1, 'column `mailbox` is missing']]);
    expect(lines(JSON.stringify([{ appId: APP, user: 'lena', access: 'Granted' }]), 'e.json')).toEqual([
      [1, 'column `mailbox` is missing'],
    ]);
  });

  it('may be for a spreadsheet', () => {
    expect(read(`\ufeffappId (spreadsheet),mailbox,access\n${APP},'=lena,Granted\n`)).toMatchObject([
      { ok: true, question: { when: { mailbox: '=lena' } } },
    ]);
  });

  it('is found in a text of any name, and on standard input', () => {
    expect(lines(`${HEADER}\n${APP},lena,Granted\n`, 'notes.txt')).toEqual([[2, 'Granted']]);
    expect(read(`${HEADER}\n${APP},lena,Granted\n`, '-')?.[0]?.place).toEqual({ line: 2, column: 1 });
  });

  it('without a row has none', () => expect(lines(`${HEADER}\n`)).toEqual([]));

  it.each([
    [`${HEADER},owner\n${APP},lena,Granted,me\n`, [[1, 'column `owner` is no field of a request']]],
    [`appId,mailbx,access\n${APP},lena,Granted\n`, [[1, 'column `mailbx` is no field of a request']]],
    [`appId,mailbox\n${APP},lena\n`, [[1, 'no column says what must come out']]],
    [`${HEADER}\n${APP},lena,Granted\n${APP},lena\n`, [[3, expect.stringContaining('record length')]]],
    [`${HEADER}\n${APP},"lena,Granted\n`, [[2, expect.stringContaining('quote not closed')]]],
    [`appId,mailbox,access,access\n${APP},lena,Granted,Denied\n`, [[1, expect.stringContaining('two columns')]]],
  ])('%j is wrong as a whole, and nothing of it is read', (text, expected) => expect(lines(text)).toEqual(expected));

  it.each([
    ['e.csv', ''],
    ['members.csv', 'Group,Member\nSales,lena\n'],
    ['results.csv', `AppId,Mailbox,AccessCheckResult\n${APP},lena,Granted\n`],
    ['setup.ps1', `${HEADER}\n${APP},lena,Granted\n`],
    ['notes.md', `${HEADER}\n${APP},lena,Granted\n`],
    ['notes.txt', 'The app cannot open lena, mailbox, access'],
    ['rules.json', '{"rules":[]}'],
  ])('is not %s with %j', (name, text) => expect(read(text, name)).toBeUndefined());

  it('says how it is written', () => {
    expect(readExpectationTable(`${HEADER}\r\n${APP},lena,Granted\r\n`)).toMatchObject({
      ok: true,
      value: { delimiter: ',', lineEnd: '\r\n', dialect: 'exact', names: ['appId', 'mailbox', 'access'] },
    });
  });
});
