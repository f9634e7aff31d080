import { describe, expect, it } from 'vitest';
import { printMatrixCsv } from '../../../src/report/csv/matrix.ts';
import { parseCsv } from '../../../src/syntax/tables/csv.ts';
import { hugeMatrix } from '../../support/huge-matrix.ts';
import { answer, matrixOf } from '../../support/matrices.ts';
import { smallMatrix } from '../../support/small-matrix.ts';

function rowsOf(text: string): readonly Readonly<Record<string, string>>[] {
  const table = parseCsv(text);
  if (!table.ok) throw new Error(table.problem.message);
  return table.value.rows.map(({ cells }) => cells);
}

const small = rowsOf([...printMatrixCsv(smallMatrix)].join(''));

describe('printMatrixCsv', () => {
  it('has a line for each app and mailbox, any other mailbox last', () => {
    expect(small).toHaveLength(6 * 5);
    expect(small.slice(0, 5).map(({ mailbox }) => mailbox)).toEqual([
      ...['anna', 'billing', 'cleo', 'room-west@contoso.com', 'any other mailbox'],
    ]);
    expect(small[1]).toEqual({
      appId: '6c1f3f0e-9a4b-4d2c-8e77-0b5a4c3d2e19',
      displayName: 'Invoice robot',
      mailbox: 'billing',
      address: 'billing@contoso.com',
      access: 'Granted',
      decidedBy: 'Invoices',
      clause: 'AAP-RESTRICT-GRANTS',
      status: 'documented',
      depends: '',
      because: '',
    });
  });

  it('says on what an answer hangs, and why it is not known', () => {
    expect(small.find(({ depends }) => depends !== '')).toMatchObject({
      ...{ displayName: 'HR export', mailbox: 'billing', access: 'Granted' },
      depends: 'nested-groups=direct → Denied',
    });
    expect(small.at(-1)).toMatchObject({ access: 'not known', because: 'the members of Contractors are in no file' });
  });

  it('does not say Granted of an app that has no permission', () => {
    const plan = { appId: 'a', word: 'no permission', why: 'none is granted', pick: () => 0 } as const;
    const answers = [answer('Granted', 'AAP-OTHERWISE-GRANTED')];
    const matrix = matrixOf([{ ...plan, answers }], [{ id: 'anna' }]);
    expect(rowsOf([...printMatrixCsv(matrix)].join(''))[0]).toMatchObject({
      ...{ access: 'no permission', because: 'none is granted', clause: '' },
    });
  });

  it('leaves out mailboxes without a row, and any other one where only changes are shown', () => {
    const [row] = smallMatrix.rows;
    const changed = { ...smallMatrix, rows: row === undefined ? [] : [row], changedBy: { 'nested-groups': 'direct' } };
    const shown = rowsOf([...printMatrixCsv(changed)].join(''));
    expect(new Set(shown.map(({ mailbox }) => mailbox))).toEqual(new Set(['anna']));
  });

  it('lets no spreadsheet run a cell where that is asked', () => {
    const answers = [answer('Granted', 'AAP-OTHERWISE-GRANTED', { decidedBy: ['=cmd()'] })];
    const plan = { appId: '@a', word: 'everybody', why: '', pick: () => 0, answers } as const;
    const matrix = matrixOf([plan], [{ id: '+1', address: '-2' }]);
    const [head = '', line = ''] = [...printMatrixCsv(matrix, 'spreadsheet')];
    expect(head).toContain('appId (spreadsheet)');
    expect(line).toBe("'@a,,'+1,'-2,Granted,'=cmd(),AAP-OTHERWISE-GRANTED,documented,,\n");
  });

  it('gives a line at a time, however many there are', () => {
    const lines = printMatrixCsv(hugeMatrix(400, 1000));
    expect(lines.next().value).toContain('appId,');
    let count = 0;
    for (const line of lines) count += line.endsWith('\n') && !line.slice(0, -1).includes('\n') ? 1 : 0;
    expect(count).toBe(400 * 1001);
  });
});
