import { describe, expect, it } from 'vitest';
import { writeFailures } from '../../../src/report/html/failures.ts';
import type { Report } from '../../../src/report/record.ts';
import { type Element, find, parseFragment, textOf } from '../../support/page.ts';
import { broken, failed, finding, passed, report, troubled } from '../../support/reports.ts';

const write = (given: Report): Element => parseFragment(writeFailures(given)?.markup ?? '');
const kindsIn = (page: Element): readonly Element[] => find(page, 'details', 'kind');
const summaries = (page: Element): readonly string[] =>
  find(page, 'summary').map((each) => textOf(each).replace(/\s+/g, ' ').trim());

describe('writeFailures', () => {
  it('is nothing where all passed', () => {
    expect(writeFailures(report('conformant', [passed]))).toBeUndefined();
  });

  it('puts faults first, then what has no answer, and counts similar questions', () => {
    const page = write(report('not conformant', [troubled('unsupported'), failed(1), failed(2), troubled('crashed')]));
    expect(summaries(page)).toEqual([
      'failed client-access-rules/exceptions#failed-1 CAR-EXCEPTIONS-ANY (documented) · 2 questions',
      'similar: client-access-rules/exceptions#failed-2',
      'crashed ip-ranges/ends#crashed-0 because it was crashed · one question',
      'unsupported ip-ranges/ends#unsupported-0 because it was unsupported · one question',
    ]);
    expect(textOf(page)).toContain('4 questions in 3 groups. ');
    expect(kindsIn(page).map(({ attributes }) => attributes['class'])).toEqual([
      'kind fault',
      'kind fault',
      'kind gap',
    ]);
  });

  it('shows a finding with the minimal question, both answers, the steps, PowerShell, and how to reproduce it', () => {
    const page = write(report('not conformant', [], {}, [finding]));
    expect(summaries(page)).toEqual([
      'failed client-access-rules, generated with seed 7 in world 0:3 CAR-ENABLED (chosen) · 5 questions',
    ]);
    expect(find(page, 'dt').map(textOf)).toEqual([
      'given',
      'input',
      'expected',
      'actual',
      'why',
      'PowerShell',
      'reproduce',
    ]);
    expect(textOf(page)).toContain(
      'New-ClientAccessRule -Name a -Enabled $false\nTest-ClientAccessRule -Protocol POP3',
    );
  });

  it('shows broken laws last, also when nothing else is wrong', () => {
    const alone = write(report('not conformant', [passed], {}, [broken]));
    expect(summaries(alone)[0]).toMatch(/^broken law a disabled rule changes nothing/);
    const page = write(report('not conformant', [failed(1)], {}, [broken, { ...broken, law: 'b' }]));
    expect(textOf(page)).toContain('1 question in 1 group, and 2 laws.');
    expect(kindsIn(page).map(({ attributes }) => attributes['data-outcome'])).toEqual([
      'failed',
      'broken law',
      'broken law',
    ]);
    expect(find(page, 'div', 'target').map(({ attributes }) => attributes['id'])).toEqual(['law-1', 'law-2']);
  });

  it('offers each outcome and chapter once to the filter, which is hidden until the script works', () => {
    const page = write(
      report('not conformant', [failed(1), troubled('crashed'), troubled('known')], {}, [finding, broken]),
    );
    const [outcomes, chapters] = find(page, 'select').map((each) =>
      find(each, 'option').map(({ attributes }) => attributes['value']),
    );
    expect(outcomes).toEqual(['', 'failed', 'crashed', 'known', 'broken law']);
    expect(chapters).toEqual(['', 'client-access-rules', 'ip-ranges']);
    expect(find(page, 'div').find(({ attributes }) => attributes['id'] === 'filter')?.attributes).toHaveProperty(
      'hidden',
    );
    for (const { attributes } of kindsIn(page)) {
      expect(outcomes).toContain(attributes['data-outcome']);
      expect(chapters).toContain(attributes['data-chapter']);
    }
  });

  it('warns of a smoke question that failed', () => {
    const smoke = failed(1, { address: 'smoke#deny-all' });
    expect(find(write(report('not conformant', [smoke])), 'p', 'alert').map(textOf)[0]).toContain('wired');
  });

  it('shows three questions of a kind in full and names twenty more', () => {
    const page = write(
      report(
        'not conformant',
        Array.from({ length: 30 }, (_, index) => failed(index + 100)),
      ),
    );
    expect(find(page, 'details', 'like')).toHaveLength(2);
    expect(find(page, 'h4').map(textOf).at(-1)).toBe('27 more similar questions');
    expect(
      find(page, 'li')
        .map((each) => textOf(each).trim())
        .at(-1),
    ).toBe('and 7 more, not shown');
  });

  it('says how many kinds it has no room for', () => {
    const clauses = Array.from({ length: 160 }, (_, index) => failed(index, { clauses: [`CLAUSE-${index}`] }));
    const page = write(report('not conformant', clauses));
    expect(kindsIn(page)).toHaveLength(150);
    expect(find(page, 'p', 'alert').map(textOf)[0]).toContain('10 more groups with 10 questions are not shown');
  });

  it('stays a page that a browser can open, however much there is in each kind', () => {
    const trace = Array.from({ length: 30 }, () => 'x'.repeat(4_000));
    const rules = Array.from({ length: 3 }, () => 'y'.repeat(60_000));
    const large = Array.from({ length: 160 }, (_, index) =>
      failed(index, { clauses: [`C-${index}`], trace, given: { rules } }),
    );
    const written = writeFailures(report('not conformant', large))?.markup ?? '';
    expect(Buffer.byteLength(written)).toBeLessThan(2_200_000);
  });
});
