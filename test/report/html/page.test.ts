import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { ReportLine } from '../../../src/model/wire.generated.ts';
import { printHtml } from '../../../src/report/html/page.ts';
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
  subject,
} from '../../support/reports.ts';

const read = (lines: readonly ReportLine[]): Element => parsePage(printHtml(lines));
const head = (lines: readonly ReportLine[]): string => textOf(find(read(lines), 'header')[0] ?? read(lines));
const sections = (page: Element): readonly string[] =>
  find(page, 'section').map(({ attributes }) => attributes['id'] ?? '');

describe('printHtml', () => {
  it('has the verdict, who was judged, and all counts before anything else', () => {
    const text = head(full());
    expect(text).toContain('not conformant');
    expect(text).toContain('acme-gateway 4.2');
    expect(text).toContain('14 golden and 340 generated questions: 336 passed, 10 failed');
    expect(text).toContain('1 law broken.');
    const known = report('conformant', [passed], {}, [{ ...broken, known: 'mended in May' }]);
    expect(head(known)).not.toContain('law broken');
    expect(text).toContain(
      '3 of 18 golden questions left out by its limits. 1 of 18 golden questions left out, as it answers no `then`. 260 of 600 generated questions left out by its limits. Not claimed: application-access-policies. Suite 000000000000.',
    );
    expect(find(read(full()), 'title').map(textOf)).toEqual(['not conformant · acme-gateway 4.2']);
  });

  it('names the likely cause where there is one', () => {
    const cause = {
      line: 'diagnosis',
      fault: 'f',
      cause: 'ends left out',
      who: 'Nobody.',
      clauses: ['IP-SPAN'],
    } as const;
    const [opening, ...rest] = full();
    const text = head(opening === undefined ? rest : [opening, { ...cause, explains: 2, unexplained: 0 }, ...rest]);
    expect(text).toContain('Likely cause: 2 golden failures of client-access-rules, all explained by: ends left out');
    expect(text).toContain('ends left out, against IP-SPAN (chosen): Nobody.');
    expect(head(full())).not.toContain('Likely cause');
  });

  it('says what the failures share, below the likely cause', () => {
    const counts = { failedWith: 38, failedWithout: 1, rightWith: 8, rightWithout: 255 };
    const share = { line: 'share', chapter: 'ip-ranges', of: 'golden', features: ['a span'], ...counts } as const;
    expect(head(report('not conformant', [], {}, [share]))).toContain(
      'What the failures of ip-ranges share: 38 of 46 questions with a span failed, 1 of 256 others',
    );
  });

  it('speaks of generated questions only where there are some', () => {
    expect(head(report('conformant', [passed]))).toContain('1 question planned: 1 passed.');
    expect(head(report('conformant', [passed], {}, [campaign]))).toContain(
      '1 golden and 300 generated questions: 301 passed.',
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

  it('says so of a truncated report', () => {
    expect(head([])).toContain('The report is truncated');
    expect(head(full().slice(0, -1))).toContain('The report is truncated');
  });

  it('shows why there is no verdict', () => {
    const [footer] = report('no verdict', []).slice(-1);
    const lines = [...report('no verdict', []).slice(0, -1), { ...footer, problem: 'it never started' } as ReportLine];
    expect(head(lines)).toContain('it never started');
  });

  it('is silent about claims and limits where all is claimed and nothing left out', () => {
    const whole: Json = { ...subject, notClaimed: [], leftOut: { limits: 0, decisions: 0 } };
    const lines = report('not conformant', [failed(1)]).map((line) =>
      line.line === 'subject' ? ({ ...line, ...whole } as ReportLine) : line,
    );
    expect(head(lines)).not.toContain('Not claimed');
    expect(head(lines)).not.toContain('left out');
  });

  it('names the laws that were put to no world, and counts questions of laws apart', () => {
    const idle = { ...law, planned: 0, held: 0, vacuous: 0 };
    const lawful = { ...finding, outcome: 'errored', law: 'a' };
    const text = head(report('not conformant', [passed], {}, [idle, lawful]));
    expect(text).toContain('Laws without a world: a disabled rule changes nothing.');
    expect(text).toContain('1 question planned and those of laws: 1 passed, 5 errored.');
  });
});
