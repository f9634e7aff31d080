import { describe, expect, it } from 'vitest';
import { hasAnswer, NO_FILTERS } from '../../../../../src/report/html/matrix/browser/filters.mjs';
import { faceAt, OTHERS, readMatrix } from '../../../../../src/report/html/matrix/browser/read-matrix.mjs';
import { select } from '../../../../../src/report/html/matrix/browser/selection.mjs';
import { matrixData } from '../../../../../src/report/html/matrix/data.ts';
import { hugeMatrix } from '../../../../support/huge-matrix.ts';
import { smallMatrix } from '../../../../support/small-matrix.ts';

const matrix = readMatrix(matrixData(smallMatrix));

function left(filters: Partial<typeof NO_FILTERS>, of = matrix) {
  const { apps, counts, chosen, others, mailboxes } = select(of, { ...NO_FILTERS, ...filters });
  const ids = of.mailboxes.flatMap(({ id }, each) =>
    chosen[each] === 1 && (counts[of.rowOf[each] ?? -1] ?? 0) > 0 ? [id] : [],
  );
  return { apps: apps.map((app) => of.apps[app]?.name), ids, others, mailboxes };
}

const ALL = ['anna', 'billing', 'cleo', 'room-west@contoso.com'];

describe('select', () => {
  it('leaves everything where nothing is sought', () => {
    expect(left({})).toMatchObject({ ids: ALL, others: true, mailboxes: 4 });
    expect(left({}).apps).toHaveLength(6);
  });

  it('leaves apps by their text and their word of reach', () => {
    expect(left({ app: 'sync' })).toMatchObject({ apps: ['Calendar sync'], ids: ALL });
    expect(left({ app: '0AA10000', reach: 'nobody' }).apps).toEqual(['Old importer']);
    expect(left({ app: 'no such app' }).apps).toEqual([]);
  });

  it('leaves mailboxes by their text, and then not any other one', () => {
    expect(left({ mailbox: 'berg' })).toMatchObject({ ids: ['anna'], others: false, mailboxes: 1 });
    expect(left({ mailbox: 'CONTOSO.com' }).ids).toEqual(ALL);
  });

  it('leaves the apps and the mailboxes that have the answer', () => {
    expect(left({ answer: 'depends' })).toEqual({ apps: ['HR export'], ids: ['billing'], others: false, mailboxes: 1 });
    expect(left({ answer: 'unknown' })).toMatchObject({ ids: ALL, others: true });
    expect(left({ answer: 'granted', app: 'invoice' })).toMatchObject({ ids: ['billing'], others: false });
    expect(left({ answer: 'denied', mailbox: 'cleo' }).apps).toEqual([
      ...['Invoice robot', 'HR export', 'Backup', 'Old importer'],
    ]);
    expect(left({ answer: 'denied', app: 'sync' })).toEqual({ apps: [], ids: [], others: false, mailboxes: 0 });
  });

  it.each(['granted', 'denied', 'depends', 'open'])('finds what going through each pair finds: %s', (answer) => {
    const large = readMatrix(matrixData(hugeMatrix(30, 300)));
    for (const mailbox of ['', 'anna', '00042']) {
      const within = left({ mailbox }, large);
      const has = (app: number, row: number): boolean => hasAnswer(faceAt(large, app, row), answer);
      const rows = large.mailboxes.flatMap(({ id }, each) => (within.ids.includes(id) ? [large.rowOf[each] ?? 0] : []));
      const apps = large.apps.filter((_, app) =>
        [...rows, ...(within.others ? [OTHERS] : [])].some((row) => has(app, row)),
      );
      const ids = within.ids.filter((_, at) => large.apps.some((_app, app) => has(app, rows[at] ?? 0)));
      expect(left({ mailbox, answer }, large)).toMatchObject({ apps: apps.map(({ name }) => name), ids });
    }
  });
});
