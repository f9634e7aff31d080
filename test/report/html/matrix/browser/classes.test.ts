import { describe, expect, it } from 'vitest';
import {
  appsByAnswer,
  classesOf,
  mailboxesIn,
  rowsByAnswer,
} from '../../../../../src/report/html/matrix/browser/classes.mjs';
import { NO_FILTERS } from '../../../../../src/report/html/matrix/browser/filters.mjs';
import { faceIndexAt, OTHERS, readMatrix } from '../../../../../src/report/html/matrix/browser/read-matrix.mjs';
import { select } from '../../../../../src/report/html/matrix/browser/selection.mjs';
import { matrixData } from '../../../../../src/report/html/matrix/data.ts';
import { hugeMatrix } from '../../../../support/huge-matrix.ts';
import { smallMatrix } from '../../../../support/small-matrix.ts';

const matrix = readMatrix(matrixData(smallMatrix));
const selectionOf = (filters: Partial<typeof NO_FILTERS> = {}, of = matrix) =>
  select(of, { ...NO_FILTERS, ...filters });
const names = (rows: readonly number[], filters = {}): readonly string[] =>
  mailboxesIn(matrix, selectionOf(filters), rows).map((each) => matrix.mailboxes[each]?.id ?? '');

describe('classesOf', () => {
  it('puts mailboxes together that say the same to the apps in question, and any other mailbox alone', () => {
    const classes = classesOf(matrix, selectionOf(), [0, 1]);
    expect(classes.map(({ rows, count }) => [rows[0] === OTHERS ? 'other' : names(rows).join(), count])).toEqual([
      ['anna,cleo,room-west@contoso.com', 3],
      ['billing', 1],
      ['other', 0],
    ]);
    expect(classesOf(matrix, selectionOf(), [0, 1, 2, 3, 4, 5])).toHaveLength(5);
  });

  it('keeps to the mailboxes that are left', () => {
    const selection = selectionOf({ mailbox: 'anna' });
    expect(classesOf(matrix, selection, [0]).map(({ count }) => count)).toEqual([1]);
    expect(names(classesOf(matrix, selection, [0])[0]?.rows ?? [], { mailbox: 'anna' })).toEqual(['anna']);
  });

  it('holds each mailbox once, with equal faces in a class and different ones between classes', () => {
    const large = readMatrix(matrixData(hugeMatrix(40, 500)));
    const apps = [3, 7, 8, 20];
    const selection = selectionOf({}, large);
    const classes = classesOf(large, selection, apps).filter(({ rows }) => rows[0] !== OTHERS);
    const all = classes.flatMap(({ rows }) => mailboxesIn(large, selection, rows));
    expect([...all].sort((one, other) => one - other)).toEqual([...large.mailboxes.keys()]);
    const keys = classes.map(
      ({ rows }) => new Set(rows.map((row) => apps.map((app) => faceIndexAt(large, app, row)).join())),
    );
    expect(keys.every(({ size }) => size === 1)).toBe(true);
    expect(new Set(keys.map((each) => [...each][0])).size).toBe(classes.length);
  });
});

describe('rowsByAnswer', () => {
  it('has what is open before what is shut, and any other mailbox with its kind', () => {
    const groups = rowsByAnswer(matrix, selectionOf(), 2, '');
    expect(
      groups.map(({ face, rows, count, others }) => [face.word, face.others.length, names(rows), count, others]),
    ).toEqual([
      ['Granted', 0, ['anna'], 1, false],
      ['Granted', 1, ['billing'], 1, false],
      ['Denied', 0, ['cleo', 'room-west@contoso.com'], 2, true],
    ]);
  });

  it('keeps to the answer that is sought', () => {
    expect(rowsByAnswer(matrix, selectionOf(), 2, 'depends').map(({ count }) => count)).toEqual([1]);
    expect(rowsByAnswer(matrix, selectionOf(), 1, 'denied')).toEqual([]);
  });
});

describe('appsByAnswer', () => {
  it('has the apps of a mailbox by what they say', () => {
    const row = matrix.rowOf[1] ?? 0;
    const groups = appsByAnswer(matrix, selectionOf().apps, row, '');
    expect(groups.map(({ face, apps }) => [face.word, face.others.length, apps])).toEqual([
      ['Granted', 0, [0, 1, 3]],
      ['Granted', 1, [2]],
      ['not known', 0, [5]],
      ['Denied', 0, [4]],
    ]);
    expect(appsByAnswer(matrix, selectionOf().apps, row, 'open').map(({ apps }) => apps)).toEqual([[2], [5]]);
  });
});
