import { expect, it } from 'vitest';
import { printVerificationCsv } from '../../../src/report/csv/verification.ts';
import { parseCsv } from '../../../src/syntax/tables/csv.ts';
import { APP, check, verification } from '../verification/examples.ts';

it('has a row for each check', () => {
  const table = parseCsv(printVerificationCsv(verification(), 'exact'));
  const rows = table.ok ? table.value.rows.map(({ cells }) => cells) : [];
  expect(rows).toHaveLength(6);
  expect(rows[2]).toMatchObject({
    file: 'seen.csv',
    line: '3',
    kind: 'observed',
    appId: APP,
    mailbox: 'lena',
    expected: 'Denied',
    asPrinted: '403',
    time: '09:15',
    via: 'EWS',
    outcome: 'differs',
    actual: 'Granted',
    decidedBy: 'P',
    clause: 'AAP-RESTRICT-GRANTS',
    status: 'documented',
    because: 'the refusal does not follow from the policies shown | `omar` got Granted (seen.csv:2)',
    causes: 'cache (possible): when was it changed? | another-switch (shown): EWS is off [org.txt:3]',
  });
  expect(rows[4]?.['depends']).toBe('nested-groups=direct → Denied');
  expect(rows[5]).toMatchObject({ outcome: 'not asked', actual: '', because: 'roles are not decided here yet' });
});

it('runs no cell in a spreadsheet', () => {
  const text = printVerificationCsv(verification([check({ mailbox: '=1+1' })]), 'spreadsheet');
  expect(text).toMatch(/^\ufefffile \(spreadsheet\),/);
  expect(text).toContain(",'=1+1,");
});
