import { describe, expect, it } from 'vitest';
import type {
  OutcomeCounts,
  ReportFooter,
  ReportQuestion,
  ReportSubject,
} from '../../src/model/generated/wire.generated.ts';
import { parseReport, printReport } from '../../src/report/ndjson.ts';
import type { Report } from '../../src/report/record.ts';
import { countOutcomes, outcomeNames } from '../../src/report/totals.ts';
import { withoutVerdict } from '../../src/report/verdict.ts';
import { read } from '../../src/syntax/wire.ts';
import { campaign, differing, finding, type Json, law, linesOf, reportOf, reportWith } from '../support/reports.ts';

const questions = outcomeNames.map(
  (outcome, index): ReportQuestion => ({
    line: 'question',
    address: `ip-ranges/ends#${index}`,
    chapter: 'ip-ranges',
    outcome,
    ...(outcome === 'passed' ? {} : { problem: 'line 1\nline 2 \u2028 "quoted" é 😀' }),
    ...(outcome === 'failed' ? { expected: { matches: true }, actual: { matches: false }, only: [{}] } : {}),
  }),
);
const footer: ReportFooter = {
  line: 'footer',
  verdict: 'not conformant',
  exit: 1,
  planned: questions.length,
  outcomes: countOutcomes(questions),
  extent: {
    chapters: ['ip-ranges'],
    of: 2,
    golden: questions.length,
    leftOut: { limits: 0, decisions: 0 },
    generated: 0,
    wanted: 0,
    lawsWithoutWorld: [],
    whole: false,
  },
};
const subject: ReportSubject = {
  line: 'subject',
  subject: { name: 'acme', version: '4.2' },
  claimed: ['ip-ranges'],
  notClaimed: ['client-access-rules'],
  declared: {},
  compares: 'grounds',
  planned: questions.length,
  leftOut: { limits: 0, decisions: 0 },
  unasked: [],
};
const report: Report = reportWith({
  subject,
  selfTest: [{ line: 'control', control: 'reference', questions: 9, expected: 0, differences: 0, unproved: [] }],
  questions,
  readings: [
    { line: 'reading', axis: 'cidr-host-bits', reading: 'masked', status: 'shown', shownBy: 'ip-ranges/ends#0' },
  ],
  footer,
});
const text = printReport(report);
const written = text.trimEnd().split('\n');
const join = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('');

/** Why a report is refused, or undefined. */
function refusal(report: string): string | undefined {
  const parsed = parseReport(report);
  return parsed.ok ? undefined : `${parsed.problem.place ?? ''}: ${parsed.problem.message}`;
}
const withFooter = (more: Partial<ReportFooter>) => printReport({ ...report, footer: { ...footer, ...more } });

describe('printReport', () => {
  it('writes one JSON object a line, and each fits the schema', () => {
    expect(text.endsWith('\n')).toBe(true);
    expect(written).toHaveLength(questions.length + 5);
    for (const line of written) expect(read('ReportLine', JSON.parse(line)).ok).toBe(true);
  });
});

describe('clauses in a report', () => {
  const asked: Json = { line: 'question', address: 'a/b#c', chapter: 'ip-ranges', outcome: 'passed' };
  const place: Json = { line: 'suspicious-clause', clause: 'CAR-ORDER', failed: 1, of: 1, passed: 0 };
  const written = (line: Json): unknown => linesOf(reportOf(line))[1];

  it.each<[string, Json, object]>([
    ['question', { ...asked, clauses: ['CAR-ORDER', 'IP-CIDR'] }, { statuses: ['documented', 'chosen'] }],
    ['finding', { ...finding, clauses: ['CAR-SUBJECT'] }, { statuses: ['observed'] }],
    ['law', { ...law, clauses: ['ADM-STEPS'] }, { statuses: ['interface'] }],
    ['suspicious clause', place, { status: 'documented' }],
  ])('stand beside what they rest on: %s', (_, line, more) => {
    expect(written(line)).toEqual({ ...line, ...more });
    expect(read('ReportLine', written(line)).ok).toBe(true);
  });

  it.each<[string, Json]>([
    ['a question that names none', asked],
    ['a clause that is none here', { ...asked, clauses: ['CAR-ORDER', 'CAR-GONE'] }],
    ['a suspicious clause that is none here', { ...place, clause: 'CAR-GONE' }],
    ['what a report said when it was written', { ...asked, clauses: ['CAR-ORDER'], statuses: ['chosen'] }],
    ['what it said of a suspicious clause', { ...place, status: 'chosen' }],
  ])('stay as they are: %s', (_, line) => expect(written(line)).toEqual(line));
});

describe('parseReport', () => {
  it('gives back what was printed', () => {
    expect(parseReport(text)).toEqual({ ok: true, value: report });
  });

  it('takes carriage returns, a missing last line feed and a byte order mark', () => {
    expect(parseReport(text.replaceAll('\n', '\r\n'))).toEqual({ ok: true, value: report });
    expect(parseReport(text.trimEnd())).toEqual({ ok: true, value: report });
    expect(parseReport(`\ufeff${text}`)).toEqual({ ok: true, value: report });
  });

  it('refuses a report that ends after any other line than the last', () => {
    for (let kept = 0; kept < written.length; kept += 1) {
      expect([kept, refusal(written.slice(0, kept).join('\n')) === undefined]).toEqual([kept, false]);
      expect([kept, refusal(`${written.slice(0, kept).join('\n')}\n`) === undefined]).toEqual([kept, false]);
    }
    expect(refusal(`${written.slice(0, -1).join('\n')}\n`)).toContain('truncated');
  });

  it('refuses a report that ends within a line, and names the line', () => {
    for (const [index, line] of written.entries()) {
      const before = join(written.slice(0, index));
      const half = line.slice(0, -2);
      expect(refusal(before + half)).toMatch(new RegExp(`^line ${index + 1}, column \\d+: `));
    }
  });

  it('refuses a report from which a line is missing or in which one stands twice', () => {
    for (const [index, line] of written.entries()) {
      if (/"line":"(reading|control)"/.test(line)) continue;
      expect([index, refusal(join(written.toSpliced(index, 1))) === undefined]).toEqual([index, false]);
      expect([index, refusal(join(written.toSpliced(index, 0, line))) === undefined]).toEqual([index, false]);
    }
  });

  it('refuses lines after the footer, and a second header', () => {
    expect(refusal(`${text}${written[3]}\n`)).toBeDefined();
    expect(refusal(text + text)).toBeDefined();
  });

  it.each(['{}', '{"line":"question"}', '[]', '1', 'x', '{"line":"note","text":"x"}'])(
    'refuses the line %s',
    (line) => {
      expect(refusal(`${join(written.slice(0, 2))}${line}\n${join(written.slice(2))}`)).toMatch(
        /^line 3(, column 1|, \/line)?: /,
      );
    },
  );

  it('names the true flaw of a line, not that it is no header', () => {
    const [question] = questions;
    const wrong = JSON.stringify({ ...question, outcome: 'flaky' });
    expect(refusal(`${join(written.slice(0, 2))}${wrong}\n`)).toMatch(/^line 3, \/outcome: `"flaky"` is not one of /);
  });

  it('refuses a wrong number of planned questions', () => {
    for (const planned of [0, questions.length - 1, questions.length + 1]) {
      expect(refusal(withFooter({ planned }))).toContain('does not add up');
    }
  });

  it('refuses each wrong count of an outcome', () => {
    for (const outcome of outcomeNames) {
      const outcomes: OutcomeCounts = { ...footer.outcomes, [outcome]: footer.outcomes[outcome] + 1 };
      expect([outcome, refusal(withFooter({ outcomes }))]).toEqual([
        outcome,
        expect.stringContaining('does not add up'),
      ]);
    }
  });

  it('refuses counts that add up but are not those of the questions', () => {
    const outcomes: OutcomeCounts = { ...footer.outcomes, passed: 2, failed: 0 };
    expect(refusal(withFooter({ outcomes }))).toContain('does not add up');
  });

  it('refuses a verdict or an exit code that is not that of the outcomes', () => {
    expect(refusal(withFooter({ verdict: 'conformant', exit: 0 }))).toBeDefined();
    expect(refusal(withFooter({ exit: 0 }))).toBeDefined();
  });

  it('refuses a footer that speaks of another extent, or of none', () => {
    const { extent, ...bare } = footer;
    const flaw = 'its footer claims another extent than its lines';
    expect(extent && refusal(withFooter({ extent: { ...extent, whole: true } }))).toContain(flaw);
    expect(refusal(printReport({ ...report, footer: bare }))).toContain(flaw);
  });

  it('takes a run without verdict, planned questions or not', () => {
    expect(refusal(printReport(withoutVerdict(reportOf(), 'it never started')))).toBeUndefined();
    expect(refusal(withFooter({ verdict: 'no verdict', exit: 3, problem: 'the self-test failed' }))).toBeUndefined();
  });

  it('refuses generated questions and laws that do not add up', () => {
    const ending = { ...footer, ...(footer.extent && { extent: { ...footer.extent, generated: 340, wanted: 600 } }) };
    const withMore = (...extra: readonly Json[]) => {
      const { campaigns, findings, laws } = reportOf(...extra);
      return printReport({ ...report, campaigns, findings, laws, footer: ending });
    };
    expect(refusal(withMore(campaign, differing, finding, law))).toBeUndefined();
    expect(refusal(withMore(campaign, finding, law))).toContain('has no campaign');
    expect(refusal(withMore(campaign, differing, law))).toContain(
      'the findings of `client-access-rules` do not add up',
    );
    expect(refusal(withMore({ ...law, held: 1 }))).toContain('the law `a disabled rule changes nothing` does not');
  });

  it('begins by saying what it is, and in which version', () => {
    expect(text).toMatch(/^\{"schema":"access-conformance\/report","version":2,"line":"header",/);
    expect(refusal(text.replace('"version":2', '"version":1'))).toMatch(/^line 1, \/version: /);
  });
});
