import { describe, expect, it } from 'vitest';
import type { ReportLaw } from '../../../src/model/generated/wire.generated.ts';
import { brokenLaws, writeBrokenLaw, writeLaws } from '../../../src/report/html/laws.ts';
import { type Element, find, parseFragment, textOf } from '../../support/page.ts';
import { broken, type Json, law, reportOf } from '../../support/reports.ts';

const idle: Json = { ...law, law: 'an idle law', held: 0, vacuous: 9, planned: 9 };
const texts = (elements: readonly Element[]): readonly string[] => elements.map((each) => textOf(each).trim());

function open(more: Json = {}): Element {
  const [line] = reportOf({ ...broken, ...more }).laws;
  return parseFragment(writeBrokenLaw(line as ReportLaw, 0).markup);
}

describe('brokenLaws', () => {
  it('are those that do not hold in some world', () => {
    const given = reportOf(law, broken, idle);
    expect(brokenLaws(given)).toEqual([given.laws[1]]);
  });
});

describe('writeLaws', () => {
  it('is nothing where no law was put', () => {
    expect(writeLaws(reportOf())).toBeUndefined();
  });

  it('is a table with every count, broken laws first, then idle ones', () => {
    const page = parseFragment(writeLaws(reportOf(law, idle, { ...broken, law: 'b' }))?.markup ?? '');
    const rows = find(page, 'tr').map(({ children }) =>
      children.map((cell) => (typeof cell === 'string' ? cell : textOf(cell).trim())),
    );
    const clauses = 'CAR-ENABLED (chosen) CAR-ORDER (documented)';
    expect(rows).toEqual([
      ['law', 'clauses', 'worlds', 'held', 'not exercised', 'broken', 'no answer'],
      ['bclient-access-rules', clauses, '90', '78', '10', '2', '0'],
      ['an idle lawclient-access-rules', clauses, '9', '0', '9', '0', '0'],
      ['a disabled rule changes nothingclient-access-rules', clauses, '90', '80', '10', '0', '0'],
    ]);
    expect(find(page, 'a').map(({ attributes }) => attributes['href'])).toEqual(['#law-1']);
    expect(texts(find(page, 'td', 'fault'))).toEqual(['2']);
    expect(texts(find(page, 'td', 'gap'))).toEqual(['9']);
    expect(textOf(page)).toContain('3 laws, 1 broken, 1 without evidence');
  });
});

describe('writeBrokenLaw', () => {
  it('shows the law, its clauses and every question of the smallest world with its answer', () => {
    const page = open();
    expect(texts(find(page, 'summary'))[0]).toContain('a disabled rule changes nothing');
    expect(texts(find(page, 'summary'))[0]).toContain('broken in 2 of 90 worlds');
    expect(texts(find(page, 'blockquote'))[0]).toMatch(/^CAR-ENABLED \(chosen\) .*passed over/);
    expect(texts(find(page, 'dt'))).toEqual(['given', 'input', 'actual', 'given', 'input', 'actual', 'reproduce']);
    expect(texts(find(page, 'pre')).filter((text) => text.includes('action'))).toEqual([
      '{ "action": "AllowAccess" }',
      '{ "action": "DenyAccess" }',
    ]);
    expect(textOf(page)).toContain('from the seed 11 and the path 3:1:0');
    expect(textOf(page)).not.toContain('answered differently');
  });

  it('can be filtered, and is where the link of the table leads', () => {
    const [details] = find(open(), 'details', 'kind');
    expect(details?.attributes).toMatchObject({ 'data-outcome': 'broken law', 'data-chapter': 'client-access-rules' });
    expect(find(open(), 'div', 'target')[0]?.attributes['id']).toBe('law-1');
  });

  it('does not repeat what was given before, and warns of a change of mind', () => {
    const question = { chapter: 'ip-ranges', given: { a: 1 }, when: {}, actual: {} };
    const page = open({ counterexample: { outcome: 'unstable', seed: 1, path: '0', questions: [question, question] } });
    expect(texts(find(page, 'pre')).filter((text) => text === 'as before')).toHaveLength(1);
    expect(texts(find(page, 'p', 'alert'))).toEqual(['Asked again, the program answered differently.']);
  });

  it('is no fault where it is known', () => {
    const page = open({ known: 'mended in May' });
    expect(find(page, 'details', 'fault')).toEqual([]);
    expect(texts(find(page, 'summary'))[0]).toContain('known: mended in May');
  });

  it('stands without a counterexample', () => {
    expect(texts(find(open({ counterexample: undefined }), 'ol'))).toEqual([]);
  });
});
