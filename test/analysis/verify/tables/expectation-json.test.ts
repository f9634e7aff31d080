import { describe, expect, it } from 'vitest';
import { jsonExpectations } from '../../../../src/analysis/verify/tables/expectation-json.ts';
import { APP } from '../verified.ts';

const read = (text: string) => jsonExpectations(text, 'e.json');
const lines = (text: string) => read(text)?.map((row) => [row.place.line, row.ok ? row.expected : row.problem.message]);
const row = (mailbox: string, access = 'Granted') => `{"appId":"${APP}","mailbox":"${mailbox}","access":"${access}"}`;

describe('expectations in JSON', () => {
  it('stand in a list, each on its line', () => {
    const second = `{\n"appId":"${APP}",\n"mailbox":"a \\"]{,",\n"Expected":"403"}`;
    expect(lines(`[ ${row('lena')},\n\n${second},\n${row('omar', 'Denied')} ]`)).toEqual([
      [1, 'Granted'],
      [3, 'Denied'],
      [7, 'Denied'],
    ]);
  });

  it('stand in lines, of which one may be broken', () => {
    expect(lines(`${row('lena')}\n\n{"appId":\n${row('omar', 'Denied')}\n`)).toEqual([
      [1, 'Granted'],
      [3, expect.stringMatching(/^it is no JSON/)],
      [4, 'Denied'],
    ]);
  });

  it('are one object too', () => expect(lines(row('lena'))).toEqual([[1, 'Granted']]));

  it('are what `decide --output jsonl` prints, with what it depends on', () => {
    const text = JSON.stringify({
      when: { appId: APP, mailbox: 'lena' },
      answer: { access: 'Granted', decidedBy: ['P'] },
      clause: 'AAP-RESTRICT-GRANTS',
      status: 'documented',
      depends: [{ readings: { 'nested-groups': ['direct'] }, then: { access: 'Denied', decidedBy: ['P'] } }],
    });
    expect(read(text)).toMatchObject([
      { ok: true, expected: 'Granted', under: [{ readings: { 'nested-groups': ['direct'] }, answer: 'Denied' }] },
    ]);
  });

  it('know the fields of connections in any case', () => {
    const connection = {
      Protocol: 'POP3',
      authenticationType: 'BasicAuthentication',
      clientIPAddress: '10.0.0.3',
      username: 'contoso\\lena',
      recipient: { city: 'Oslo' },
      action: 'Deny',
    };
    expect(read(JSON.stringify([connection]))).toMatchObject([
      { ok: true, question: { when: { protocol: 'POP3', recipient: { city: 'Oslo' } } }, expected: 'DenyAccess' },
    ]);
  });

  it('are refused row by row', () => {
    expect(
      lines(
        `[${row('lena')},\n{"mailbox":"x","access":"Denied"},\n{"owner":"x","access":"Denied"},\n7,\n{"appId":"a","mailbox":"x","access":true}]`,
      ),
    ).toEqual([
      [1, 'Granted'],
      [2, 'column `appId` is missing'],
      [3, expect.stringMatching(/^it has no question with what must come out/)],
      [4, '`7` is no row: an object is'],
      [5, '`true` says neither Granted nor Denied'],
    ]);
  });

  it.each(['', '{', '[]', '{}', '[1]', '[{"AppId":"a","Mailbox":"b","AccessCheckResult":"Granted"}]', '{"rules":[]}'])(
    '%s is something else',
    (text) => expect(read(text)).toBeUndefined(),
  );
});
