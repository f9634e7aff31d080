import { describe, expect, it } from 'vitest';
import { decisionPrinter, type RequestDecision } from '../../../src/cli/decide/decision-table.ts';
import { parseCsv } from '../../../src/syntax/tables/csv.ts';

const connection: RequestDecision = {
  place: 'line 2',
  when: {
    protocol: 'OutlookWebApp',
    authenticationType: 'BasicAuthentication',
    clientIPAddress: '192.0.2.1',
    username: 'contoso\\julia',
    recipient: { city: 'Bern' },
  },
  answer: { action: 'DenyAccess', decidedBy: ['Block, "all"'] },
  clause: 'CAR-FIRST-MATCH',
  trace: undefined,
};
const access: RequestDecision = {
  place: 'line 2',
  when: { appId: 'app', mailbox: 'julia' },
  answer: { access: 'Denied', decidedBy: ['one', 'two'] },
  clause: 'AAP-DENY-FIRST',
  trace: undefined,
};
const range: RequestDecision = {
  place: 'line 2',
  when: { range: '10.0.0.9-10.0.0.1', address: '10.0.0.1' },
  answer: { refused: 'invalid-value', message: 'ends before it begins' },
  clause: 'IP-SPAN-ENDS',
  trace: undefined,
};
const steps = ['first, this', 'then `that`'];

describe('decisions as a table', () => {
  it('stand under their headings', () => {
    const { header, print } = decisionPrinter('client-access-rules', 'table', false);
    const row = print(connection);
    for (const [column, value] of [
      ['protocol', 'OutlookWebApp'],
      ['clientIPAddress', '192.0.2.1'],
      ['username', 'contoso\\julia'],
      ['action', 'DenyAccess'],
      ['decidedBy', 'Block, "all"'],
      ['clause', 'CAR-FIRST-MATCH'],
    ] as const) {
      expect([column, row.indexOf(value)]).toEqual([column, header.indexOf(column)]);
    }
    expect(row.endsWith('\n') && header.endsWith('\n')).toBe(true);
  });

  it.each([
    ['application-access-policies', { appId: 'app', mailbox: 'julia' }, { access: 'Granted', decidedBy: ['one'] }],
    ['test-client-access-rule', connection.when, { rules: ['first', 'second'] }],
    ['ip-ranges', { range: '10.0.0.0/8', address: '10.0.0.1' }, { matches: true }],
    ['ip-ranges', { range: '10.0.0.0/8', address: 'x' }, { refused: 'invalid-value' }],
    ['username-patterns', { pattern: '*julia', username: 'contoso\\julia' }, { matches: true }],
    ['recipient-filters', { filter: "City -eq 'Bern'", recipient: { city: 'Bern' } }, { matches: false }],
  ] as const)('stand under their headings in every chapter that has a table: %s', (chapter, when, answer) => {
    const { header, print } = decisionPrinter(chapter, 'table', false);
    const row = print({ place: 'line 2', when, answer, clause: 'THE-CLAUSE', trace: undefined });
    expect(row.indexOf('THE-CLAUSE')).toBe(header.indexOf('clause'));
  });

  it('show long values whole', () => {
    const username = `contoso\\${'x'.repeat(80)}`;
    const { print } = decisionPrinter('client-access-rules', 'table', false);
    expect(print({ ...connection, when: { ...connection.when, username } })).toContain(`${username}  `);
  });

  it('have the steps below them, when they are asked for', () => {
    const { print } = decisionPrinter('ip-ranges', 'table', true);
    const [row, ...rest] = print({ ...range, trace: steps }).split('\n');
    expect(row).toContain('refused: invalid-value');
    expect(rest).toEqual(['    first, this', '    then `that`', '']);
  });

  it('join the names of several deciding policies', () => {
    expect(decisionPrinter('application-access-policies', 'table', false).print(access)).toContain('one; two');
  });
});

describe('decisions as CSV', () => {
  it('can be read back as a table', () => {
    const { header, print } = decisionPrinter('client-access-rules', 'csv', false);
    expect(parseCsv(header + print(connection))).toMatchObject({
      ok: true,
      value: {
        columns: [
          'protocol',
          'authenticationType',
          'clientIPAddress',
          'username',
          'middleTier',
          'action',
          'decidedBy',
          'clause',
          'status',
          'depends',
        ],
        rows: [
          {
            cells: {
              username: 'contoso\\julia',
              middleTier: '',
              action: 'DenyAccess',
              decidedBy: 'Block, "all"',
              clause: 'CAR-FIRST-MATCH',
              status: 'documented',
            },
          },
        ],
      },
    });
  });

  it('have a column for the steps, when they are asked for', () => {
    const { header, print } = decisionPrinter('ip-ranges', 'csv', true);
    expect(header).toBe('range,address,matches,clause,status,depends,trace\n');
    expect(print({ ...range, answer: { matches: true }, trace: steps })).toBe(
      '10.0.0.9-10.0.0.1,10.0.0.1,true,IP-SPAN-ENDS,chosen,,"first, this | then `that`"\n',
    );
  });

  it('say a refusal in the column of the decision, once', () => {
    const { print } = decisionPrinter('application-access-policies', 'csv', false);
    expect(print({ ...access, answer: { refused: 'invalid-value' } })).toBe(
      'app,julia,refused: invalid-value,,AAP-DENY-FIRST,documented,\n',
    );
  });
});

describe('decisions as JSON lines', () => {
  it('are whole, one a line, with the request', () => {
    const { header, print } = decisionPrinter('client-access-rules', 'jsonl', true);
    expect(header).toBe('');
    const text = print({ ...connection, trace: steps });
    expect(text.indexOf('\n')).toBe(text.length - 1);
    expect(JSON.parse(text)).toEqual({
      when: connection.when,
      answer: connection.answer,
      clause: 'CAR-FIRST-MATCH',
      status: 'documented',
      trace: steps,
    });
  });

  it('leave the steps out when they are not asked for', () => {
    const text = decisionPrinter('ip-ranges', 'jsonl', false).print(range);
    expect(JSON.parse(text)).toEqual({
      when: range.when,
      answer: range.answer,
      clause: 'IP-SPAN-ENDS',
      status: 'chosen',
    });
  });
});

describe('decisions that hang on readings, or are not known', () => {
  const depends = [
    { readings: { 'nested-groups': ['direct'] }, then: { access: 'Granted', decidedBy: ['one'] } },
    { readings: { 'all-applications': ['ignored'] }, then: { access: 'Granted', decidedBy: [] } },
  ] as const;
  const [first, second] = ['nested-groups=direct → Granted', 'all-applications=ignored → Granted'];
  const unknown: RequestDecision = { ...access, answer: { access: 'not known', because: '`x` is nobody' } };
  const print = (format: 'table' | 'csv' | 'jsonl', decision: RequestDecision): string =>
    decisionPrinter('application-access-policies', format, false).print(decision);

  it('say so below the row of a table, also below a reason', () => {
    const [, ...below] = print('table', { ...access, depends })
      .trimEnd()
      .split('\n');
    expect(below).toEqual([`    depends: ${first}`, `    depends: ${second}`]);
    const [row, ...reasons] = print('table', { ...unknown, depends })
      .trimEnd()
      .split('\n');
    expect(row).toContain('  not known  ');
    expect(reasons).toEqual(['    not known: `x` is nobody', ...below]);
    const refusal = { ...access, answer: { refused: 'invalid-value', message: 'why' } as const, depends };
    expect(print('table', refusal).trimEnd().split('\n').slice(1)).toEqual(['    refused: why', ...below]);
  });

  it('say so in a column of CSV', () => {
    expect(print('csv', { ...access, depends })).toBe(
      `app,julia,Denied,one; two,AAP-DENY-FIRST,documented,${first} | ${second}\n`,
    );
    expect(print('csv', unknown)).toBe('app,julia,not known: `x` is nobody,,AAP-DENY-FIRST,documented,\n');
  });

  it('say so in JSON as golden cases do, with what to mind', () => {
    const notes = ['the app id `app` is no GUID'];
    expect(JSON.parse(print('jsonl', { ...access, depends, notes }))).toMatchObject({ depends, notes });
    expect(JSON.parse(print('jsonl', { ...access, depends: [], notes: [] }))).not.toHaveProperty('depends');
    expect(JSON.parse(print('jsonl', unknown))).toMatchObject({ answer: unknown.answer });
  });
});
