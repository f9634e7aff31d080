import { describe, expect, it } from 'vitest';
import { writeCampaigns } from '../../../src/report/html/campaigns.ts';
import { type Element, find, parseFragment, textOf } from '../../support/page.ts';
import { campaign, counted, differing, type Json, reportOf } from '../../support/reports.ts';

const write = (...lines: readonly Json[]): Element => parseFragment(writeCampaigns(reportOf(...lines))?.markup ?? '');
const texts = (elements: readonly Element[]): readonly string[] => elements.map((each) => textOf(each).trim());
const rows = (page: Element): readonly (readonly string[])[] =>
  find(page, 'tr').map(({ children }) => children.map((cell) => (typeof cell === 'string' ? cell : textOf(cell))));

describe('writeCampaigns', () => {
  it('is nothing where nothing was generated', () => {
    expect(writeCampaigns(reportOf())).toBeUndefined();
  });

  it('is a table by chapter with the outcomes that occur, and what an agreement is worth', () => {
    const page = write(campaign, differing);
    expect(rows(page)).toEqual([
      ['chapter', 'worlds', 'asked', 'passed', 'failed', 'may still differ'],
      ['ip-ranges', '12', '300', '300', '0', 'at most 1 in 100'],
      ['client-access-rules', '12', '40', '35', '5', '—'],
    ]);
    expect(texts(find(page, 'td', 'fault'))).toEqual(['5']);
    expect(textOf(page)).toContain('at 95 % confidence');
    expect(texts(find(page, 'caption'))).toEqual(['Generated with seed 7, by chapter and outcome']);
  });

  it('names the part, and says where less was asked than was wanted', () => {
    const page = write({ ...differing, shard: '3/16' });
    expect(textOf(page)).toContain('seed 7, part 3/16');
    expect(textOf(page)).not.toContain('confidence');
    expect(texts(find(page, 'p', 'alert'))).toEqual([
      "client-access-rules: 40 of 300 asked; the rest are outside the adapter's limits.",
    ]);
  });

  it('shows what was reached with its share, sort by sort', () => {
    const page = write(campaign);
    expect(texts(find(page, 'dt'))).toEqual(['answer', 'axis read']);
    expect(texts(find(page, 'li'))).toEqual(['matches 75 %', 'refused 1 %', 'cidr-host-bits 100 %']);
    expect(texts(find(page, 'summary'))).toEqual(['ip-ranges reached by the first 200 questions']);
  });

  it('shows what was never reached before all else, also when it is folded', () => {
    const page = write(differing);
    expect(texts(find(page, 'summary'))[0]).toContain('1 never reached');
    expect(texts(find(page, 'dt'))[0]).toBe('never reached');
    expect(texts(find(page, 'dd', 'alert'))).toEqual(['clause CAR-REST-UNDER-EWS (chosen)']);
  });

  it('says how many names it leaves out', () => {
    const many = Array.from({ length: 63 }, (_, index) => `name ${index}`);
    const census = { look: Object.fromEntries(many.map((name) => [name, 1])) };
    const page = write({ ...campaign, missed: many, census });
    expect(texts(find(page, 'dd', 'alert'))[0]).toMatch(/name 59\nand 3 more$/);
    expect(texts(find(page, 'li')).at(-1)).toBe('and 3 more');
  });

  it('has no list where nothing was asked', () => {
    const page = write({ ...campaign, planned: 0, wanted: 0, outcomes: counted({}), census: {}, lookedAt: 0 });
    expect(find(page, 'details')).toEqual([]);
  });
});
