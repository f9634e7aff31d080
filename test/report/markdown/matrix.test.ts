import { describe, expect, it } from 'vitest';
import { printMatrixMarkdown } from '../../../src/report/markdown/matrix.ts';
import { hugeMatrix } from '../../support/huge-matrix.ts';
import { matrixOf } from '../../support/matrices.ts';
import { smallMatrix } from '../../support/small-matrix.ts';

const text = printMatrixMarkdown(smallMatrix).join('\n');

describe('printMatrixMarkdown', () => {
  it('says first how sure it is, with what it rests on', () => {
    const [head = ''] = text.split('## ');
    expect(head).toContain('**30 answers: 24 decided · 1 depends on a reading (nested-groups) · 5 not known**');
    for (const place of ['policies.txt:31', 'policies.txt:1 ', 'policies.txt:28']) expect(head).toContain(place);
    expect(head).toContain('grants 3 of these 6 apps');
  });

  it('has reach before the matrix, with policies and where they stand', () => {
    const [, reach = '', matrix = ''] = text.split('## ');
    expect(reach).toContain(
      '| **Invoice robot**<br>6c1f3f0e-9a4b-4d2c-8e77-0b5a4c3d2e19 | confined to 1 of 4: billing |',
    );
    expect(reach).toContain('RestrictAccess on Invoice Mailboxes (1 member), called Invoices policies.txt:3');
    expect(reach).toContain(
      'depends<br>nested-groups=transitive: confined to 2 of 4<br>nested-groups=direct: confined',
    );
    expect(matrix).toContain(
      '| billing | Granted<br>in Invoice Mailboxes | Granted | Granted, depends on a reading<br>',
    );
    expect(matrix).toContain('| any other mailbox | Denied');
    expect(matrix).toContain('- HR export, Granted in All Hands; nested-groups=direct → Denied');
    expect(text).not.toContain('Left out');
  });

  it('has rows of equal length, and says what it leaves out', () => {
    const huge = printMatrixMarkdown(hugeMatrix(400, 1000));
    const [, table = ''] = huge.join('\n').split('## App by mailbox');
    const rows = table.split('\n').filter((line) => line.startsWith('|'));
    expect(new Set(rows.map((line) => line.split(' | ').length))).toEqual(new Set([13]));
    expect(rows).toHaveLength(2 + 100 + 1);
    expect(table).toMatch(/Left out here: 388 apps and \d+ of 1000 mailboxes\. `--format html` and `--format csv`/);
    expect(table).toContain('- and ');
  });

  it('is a table whatever names are', () => {
    const [plan] = smallMatrix.apps;
    if (plan === undefined) throw new Error('no app');
    const { reach, ...app } = plan;
    const hostile = { ...app, word: 'confined to n', why: 'a | b\n# c', displayName: '<img src=x>|' } as const;
    const page = printMatrixMarkdown(matrixOf([{ ...hostile, pick: () => 0 }], [{ id: 'x|\ny' }]));
    expect(page.join('\n')).not.toMatch(/(?<!\\)<img|\n#? ?c|\ny/);
    expect(reach.word).toBe('confined to n');
  });

  it('says what changes', () => {
    const changed = printMatrixMarkdown({ ...smallMatrix, changedBy: { 'nested-groups': 'direct' } });
    expect(changed[0]).toBe('# What changes under nested-groups=direct');
    expect(changed.join('\n')).not.toContain('| any other mailbox');
  });
});
