import { describe, expect, it } from 'vitest';
import { lookOf, writeCount, writeOutcomes } from '../../../src/report/html/outcomes.ts';
import { find, parseFragment, textOf } from '../../support/page.ts';
import { failed, passed, report, troubled } from '../../support/reports.ts';

const questions = [passed, { ...passed, address: 'smoke#a' }, failed(1), failed(2), troubled('not-run')];

describe('writeOutcomes', () => {
  it('has a row for each chapter, smoke apart, that adds up to what was planned', () => {
    const page = parseFragment(writeOutcomes(report('not conformant', questions)).markup);
    const rows = find(page, 'tr').map(({ children }) =>
      children.map((cell) => (typeof cell === 'string' ? cell : textOf(cell))),
    );
    expect(rows).toEqual([
      ['chapter', 'planned', 'passed', 'failed', 'not-run'],
      ['ip-ranges', '2', '1', '0', '1'],
      ['smoke', '1', '1', '0', '0'],
      ['client-access-rules', '2', '0', '2', '0'],
      ['all', '5', '2', '2', '1'],
    ]);
    expect(find(page, 'p', 'alert')).toEqual([]);
  });
});

describe('writeCount', () => {
  it('looks like what it counts, and a nought like nothing', () => {
    expect([writeCount(2, 'fault').markup, writeCount(0, 'fault').markup]).toEqual([
      '<td class="fault">2</td>',
      '<td class="zero">0</td>',
    ]);
  });
});

describe('lookOf', () => {
  it.each([
    ['passed', 'good'],
    ['failed', 'fault'],
    ['unstable', 'fault'],
    ['known', 'gap'],
    ['not-run', 'gap'],
  ])('%s looks like %s', (outcome, look) => {
    expect(lookOf(outcome)).toBe(look);
  });
});
