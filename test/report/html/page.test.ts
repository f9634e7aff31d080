import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { printHtml } from '../../../src/report/html/page.ts';
import type { Report } from '../../../src/report/record.ts';
import { withoutVerdict } from '../../../src/report/verdict.ts';
import { type Element, elementsOf, find, parsePage, textOf } from '../../support/page.ts';
import {
  broken,
  campaign,
  failed,
  finding,
  full,
  hostile,
  type Json,
  law,
  passed,
  poison,
  report,
  reportOf,
  subject,
} from '../../support/reports.ts';

const read = (given: Report): Element => parsePage(printHtml(given));
const head = (given: Report): string => textOf(find(read(given), 'header')[0] ?? read(given));
const sections = (page: Element): readonly string[] =>
  find(page, 'section').map(({ attributes }) => attributes['id'] ?? '');

describe('printHtml', () => {
  it('has the verdict, who was judged, and all counts before anything else', () => {
    const text = head(full());
    expect(text).toContain('not conformant');
    expect(text).toContain('acme-gateway 4.2');
    expect(text).toContain('1 law broken, 10 failed, 1 errored');
    expect(text).toContain('of 354 questions (14 golden, 340 generated).');
    const known = report('conformant', [passed], {}, [{ ...broken, known: 'mended in May' }]);
    expect(head(known)).not.toContain('law broken');
    expect(text).toContain(
      '3 of 18 golden questions left out by its limits. 1 of 18 golden questions left out because it does not answer `then`. 260 of 600 generated questions left out by its limits. Not claimed: application-access-policies. Suite 000000000000.',
    );
    expect(find(read(full()), 'title').map(textOf)).toEqual(['not conformant · acme-gateway 4.2']);
  });

  it('names the likely cause where there is one', () => {
    const cause = {
      line: 'diagnosis' as const,
      fault: 'f',
      cause: 'ends left out',
      who: 'Nobody.',
      clauses: ['IP-SPAN'],
    };
    const diagnoses = [{ ...cause, clauses: [...cause.clauses], explains: 2, unexplained: 0 }];
    const text = head({ ...full(), diagnoses });
    expect(text).toContain('Likely cause: 2 golden failures of client-access-rules, all explained by: ends left out');
    expect(text).toContain('ends left out, which breaks IP-SPAN (chosen): Nobody.');
    expect(head(full())).not.toContain('Likely cause');
  });

  it('says what the failures have in common, below the likely cause', () => {
    const counts = { failedWith: 38, failedWithout: 1, rightWith: 8, rightWithout: 255 };
    const share = { line: 'share', chapter: 'ip-ranges', of: 'golden', features: ['a span'], ...counts } as const;
    expect(head(report('not conformant', [], {}, [share]))).toContain(
      'What the failures of ip-ranges have in common: 38 of 46 questions with a span failed, 1 of 256 others',
    );
  });

  it('speaks of generated questions only where there are some', () => {
    expect(head(report('conformant', [passed]))).toContain('All 1 question passed.');
    expect(head(report('conformant', [passed], {}, [campaign]))).toContain(
      'All 1 golden and 300 generated questions passed.',
    );
    expect(head(report('no verdict', []))).toContain('Nothing was asked.');
  });

  it('has a part for each sort of line, and a link to each part that is there', () => {
    const page = read(full());
    const links = find(page, 'nav').flatMap((nav) => find(nav, 'a').map(({ attributes }) => attributes['href']));
    expect(sections(page)).toEqual([
      'questions',
      'kinds',
      'known',
      'generated',
      'laws',
      'readings',
      'self-test',
      'asked',
    ]);
    expect(links).toEqual(sections(page).map((id) => `#${id}`));
    expect(sections(read(report('conformant', [passed])))).toEqual(['questions', 'asked']);
  });

  it('gives no name twice, and every name that is referred to', () => {
    const all = elementsOf(read(full()));
    const ids = all.flatMap(({ attributes }) => attributes['id'] ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const wanted = all.flatMap(({ attributes }) => [
      attributes['aria-labelledby'],
      attributes['href']?.replace(/^#/, ''),
    ]);
    for (const id of wanted) if (id !== undefined) expect(ids).toContain(id);
  });

  it('lets the browser run and fetch nothing but its own script and style', () => {
    const page = read(full());
    const policy = find(page, 'meta').find(({ attributes }) => attributes['http-equiv'] === 'Content-Security-Policy');
    const content = policy?.attributes['content'] ?? '';
    expect(content).toContain("default-src 'none'");
    for (const name of ['script', 'style']) {
      const texts = find(page, name).map(textOf);
      expect(texts).toHaveLength(1);
      expect(content).toContain(
        `${name}-src 'sha256-${createHash('sha256')
          .update(texts[0] ?? '')
          .digest('base64')}'`,
      );
    }
    const names = elementsOf(page).flatMap(({ attributes }) => Object.keys(attributes));
    expect(names.filter((name) => /^on|^src|^style$|^action$/.test(name))).toEqual([]);
  });

  it.each(hostile)('stays the same page with %j in every text', (text) => {
    const page = read(poison(full(), text));
    expect(find(page, 'script')).toHaveLength(1);
    expect(find(page, 'header', 'verdict')).toHaveLength(1);
    for (const name of ['img', 'svg', 'iframe']) expect(find(page, name)).toEqual([]);
    const shown = find(page, 'body').map((body) => textOf(body).replace(textOf(find(body, 'script')[0] ?? body), ''));
    expect(shown.join('')).not.toMatch(/[\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
  });

  it('shows why there is no verdict', () => {
    expect(head(withoutVerdict(reportOf(), 'it never started'))).toContain('It never started.');
  });

  it('is silent about claims and limits where all is claimed and nothing left out', () => {
    const whole: Json = { ...subject, notClaimed: [], leftOut: { limits: 0, decisions: 0 } };
    const given = reportOf(whole, failed(1));
    expect(head(given)).not.toContain('Not claimed');
    expect(head(given)).not.toContain('left out');
  });

  it('names the laws that were put to no world, and counts questions of laws apart', () => {
    const idle = { ...law, planned: 0, held: 0, vacuous: 0 };
    const lawful = { ...finding, outcome: 'errored', law: 'a' };
    const text = head(report('not conformant', [passed], {}, [idle, lawful]));
    expect(text).toContain('Laws not tried: a disabled rule changes nothing.');
    expect(text).toContain('5 errored of 1 question and those of laws.');
  });
});
