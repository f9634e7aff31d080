import { describe, expect, it } from 'vitest';
import type { Matrix } from '../../../../src/model/generated/wire.generated.ts';
import { titleOf, writeHead } from '../../../../src/report/html/matrix/head.ts';
import { hugeMatrix } from '../../../support/huge-matrix.ts';
import { matrixOf, noCertainty } from '../../../support/matrices.ts';
import { type Element, find, parseFragment, textOf } from '../../../support/page.ts';
import { smallMatrix } from '../../../support/small-matrix.ts';

const head = (matrix: Matrix): Element => parseFragment(writeHead(matrix).markup);
const tone = (matrix: Matrix): string => find(head(matrix), 'header')[0]?.attributes['class'] ?? '';

describe('writeHead', () => {
  it('says how sure it is, and what that rests on, with places', () => {
    const page = head(smallMatrix);
    expect(find(page, 'p', 'sure').map(textOf)).toEqual([
      '30 answers: 24 decided · 1 depends on a reading (nested-groups) · 5 not known',
    ]);
    const items = find(page, 'li').map(textOf);
    for (const place of ['policies.txt:31 ', 'policies.txt:1 ', 'policies.txt:28 '])
      expect(items.some((item) => item.startsWith(place))).toBe(true);
    expect(items.slice(-2)).toEqual(['policies.txt, text, utf-8', 'members.csv, csv, utf-8']);
    expect(textOf(page)).toContain('6 apps, 4 mailboxes');
    expect(textOf(page)).toContain('Readings chosen: nested-groups=transitive');
  });

  it('has the colour of how sure it is', () => {
    const sure = matrixOf([], [], { certainty: noCertainty });
    expect(tone(smallMatrix)).toBe('verdict warn');
    expect(tone(sure)).toBe('verdict none');
    expect(tone({ ...sure, certainty: { ...noCertainty, answers: 2, decided: 2 } })).toBe('verdict good');
    const unread = smallMatrix.certainty.unread;
    expect(tone({ ...sure, certainty: { ...noCertainty, answers: 2, decided: 2, unread } })).toBe('verdict warn');
  });

  it('stands open where lists are short', () => {
    const sources = Array.from({ length: 4 }, () => ({ name: '-', form: 'csv', encoding: 'utf-8' }) as const);
    const [details] = find(head(matrixOf([], [], { sources })), 'details');
    expect(details?.attributes['open']).toBeUndefined();
    expect(details && textOf(details)).toContain('standard input');
    expect(find(head(smallMatrix), 'details').every(({ attributes }) => attributes['open'] === '')).toBe(true);
  });

  it('groups large numbers, and says what is not listed', () => {
    expect(textOf(head(hugeMatrix(20, 1000)))).toContain('20,020 answers');
    expect(textOf(head({ ...smallMatrix, listed: false }))).toContain('No file lists the mailboxes of the tenant');
  });
});

it('has a title that says what changes', () => {
  expect(titleOf(smallMatrix)).toBe('Which app reaches which mailbox');
  expect(titleOf({ ...smallMatrix, changedBy: { 'nested-groups': 'direct' } })).toBe(
    'What changes under nested-groups=direct',
  );
});
