import { describe, expect, it } from 'vitest';
import type { OutcomeCounts, ReportFooter, ReportLine, ReportQuestion } from '../../src/model/wire.generated.ts';
import { parseReport, printReport } from '../../src/report/ndjson.ts';
import { countOutcomes, outcomeNames } from '../../src/report/verdict.ts';
import { read } from '../../src/syntax/wire.ts';
import { campaign, differing, finding, fromOutside, type Json, law } from '../support/reports.ts';

const digest = `sha256:${'0'.repeat(64)}`;
const questions = outcomeNames.map(
  (outcome, index): ReportQuestion => ({
    line: 'question',
    address: `ip-ranges/ends#${index}`,
    chapter: 'ip-ranges',
    outcome,
    ...(outcome === 'passed' ? {} : { problem: 'line 1\nline 2 \u2028 "quoted" é 😀' }),
    ...(outcome === 'failed' ? { expected: { matches: true }, answered: { matches: false }, only: [{}] } : {}),
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
const opening: readonly ReportLine[] = [
  {
    line: 'header',
    report: 1,
    package: { name: 'exchange-access-conformance', version: '1.2.3' },
    golden: digest,
    spec: digest,
    started: '2026-01-01T00:00:00.000Z',
    command: ['node', 'a b.mjs'],
  },
  {
    line: 'subject',
    subject: { name: 'acme', version: '4.2' },
    claimed: ['ip-ranges'],
    notClaimed: ['client-access-rules'],
    declared: {},
    compares: 'grounds',
    planned: questions.length,
    leftOut: { limits: 0, decisions: 0 },
    unasked: [],
  },
];
const lines: readonly ReportLine[] = [
  ...opening,
  { line: 'control', control: 'reference', questions: 9, expected: 0, differences: 0, unproved: [] },
  ...questions,
  { line: 'reading', axis: 'cidr-host-bits', reading: 'masked', status: 'shown', shownBy: 'ip-ranges/ends#0' },
  footer,
];
const text = printReport(lines);

/** Why a report is refused, or undefined. */
function refusal(report: string): string | undefined {
  const parsed = parseReport(report);
  return parsed.ok ? undefined : `${parsed.problem.place ?? ''}: ${parsed.problem.message}`;
}
const withFooter = (more: Partial<ReportFooter>) => printReport([...lines.slice(0, -1), { ...footer, ...more }]);

describe('printReport', () => {
  it('writes one JSON object a line, and each fits the schema', () => {
    expect(text.endsWith('\n')).toBe(true);
    const written = text.trimEnd().split('\n');
    expect(written).toHaveLength(lines.length);
    for (const line of written) expect(read('ReportLine', JSON.parse(line)).ok).toBe(true);
  });
});

describe('clauses in a report', () => {
  const asked: Json = { line: 'question', address: 'a/b#c', chapter: 'ip-ranges', outcome: 'passed' };
  const place: Json = { line: 'place', clause: 'CAR-ORDER', failed: 1, of: 1, passed: 0 };
  const written = (line: Json): unknown => JSON.parse(printReport(fromOutside([line])));

  it.each<[string, Json, object]>([
    ['question', { ...asked, clauses: ['CAR-ORDER', 'IP-CIDR'] }, { statuses: ['documented', 'chosen'] }],
    ['finding', { ...finding, clauses: ['CAR-SUBJECT'] }, { statuses: ['observed'] }],
    ['law', { ...law, clauses: ['ADM-STEPS'] }, { statuses: ['interface'] }],
    ['place', place, { status: 'documented' }],
  ])('stand beside what they rest on: %s', (_, line, more) => {
    expect(written(line)).toEqual({ ...line, ...more });
    expect(read('ReportLine', written(line)).ok).toBe(true);
  });

  it.each<[string, Json]>([
    ['a question that names none', asked],
    ['a clause that is none here', { ...asked, clauses: ['CAR-ORDER', 'CAR-GONE'] }],
    ['a place that is none here', { ...place, clause: 'CAR-GONE' }],
    ['what a report said when it was written', { ...asked, clauses: ['CAR-ORDER'], statuses: ['chosen'] }],
    ['what it said of a place', { ...place, status: 'chosen' }],
  ])('stay as they are: %s', (_, line) => expect(written(line)).toEqual(line));
});

describe('parseReport', () => {
  it('gives back what was printed', () => {
    expect(parseReport(text)).toEqual({ ok: true, value: lines });
  });

  it('takes carriage returns, a missing last line feed and a byte order mark', () => {
    expect(parseReport(text.replaceAll('\n', '\r\n'))).toEqual({ ok: true, value: lines });
    expect(parseReport(text.trimEnd())).toEqual({ ok: true, value: lines });
    expect(parseReport(`\ufeff${text}`)).toEqual({ ok: true, value: lines });
  });

  it('refuses a report that ends after any other line than the last', () => {
    const written = text.trimEnd().split('\n');
    for (let kept = 0; kept < written.length; kept += 1) {
      expect([kept, refusal(written.slice(0, kept).join('\n')) === undefined]).toEqual([kept, false]);
      expect([kept, refusal(`${written.slice(0, kept).join('\n')}\n`) === undefined]).toEqual([kept, false]);
    }
    expect(refusal(`${written.slice(0, -1).join('\n')}\n`)).toContain('truncated');
  });

  it('refuses a report that ends within a line, and names the line', () => {
    for (const [index, line] of lines.entries()) {
      const before = printReport(lines.slice(0, index));
      const half = JSON.stringify(line).slice(0, -2);
      expect(refusal(before + half)).toMatch(new RegExp(`^line ${index + 1}, column \\d+: `));
    }
  });

  it('refuses a report from which a line is missing or in which one stands twice', () => {
    for (const [index, line] of lines.entries()) {
      if (['reading', 'control'].includes(line.line)) continue;
      expect([index, refusal(printReport(lines.toSpliced(index, 1))) === undefined]).toEqual([index, false]);
      if (line.line !== 'question') continue;
      expect([index, refusal(printReport(lines.toSpliced(index, 0, line))) === undefined]).toEqual([index, false]);
    }
  });

  it('refuses lines after the footer, and a second header', () => {
    expect(refusal(text + printReport(questions.slice(0, 1)))).toBeDefined();
    expect(refusal(text + text)).toBeDefined();
  });

  it.each(['{}', '{"line":"question"}', '[]', '1', 'x', '{"line":"note","text":"x"}'])(
    'refuses the line %s',
    (line) => {
      expect(refusal(`${printReport(opening)}${line}\n${printReport(lines.slice(2))}`)).toMatch(
        /^line 3(, column 1|, \/line)?: /,
      );
    },
  );

  it('names the true flaw of a line, not that it is no header', () => {
    const [question] = questions;
    const wrong = JSON.stringify({ ...question, outcome: 'flaky' });
    expect(refusal(`${printReport(opening)}${wrong}\n`)).toMatch(/^line 3, \/outcome: `"flaky"` is not one of /);
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
    const flaw = 'its footer speaks of more or of less than its lines';
    expect(extent && refusal(withFooter({ extent: { ...extent, whole: true } }))).toContain(flaw);
    expect(refusal(printReport([...lines.slice(0, -1), bare]))).toContain(flaw);
  });

  it('takes a run without verdict, planned questions or not', () => {
    const nothing: ReportFooter = {
      line: 'footer',
      verdict: 'no verdict',
      exit: 3,
      planned: 0,
      outcomes: countOutcomes([]),
      problem: 'it never started',
    };
    expect(refusal(printReport([...opening.slice(0, 1), nothing]))).toBeUndefined();
    expect(refusal(withFooter({ verdict: 'no verdict', exit: 3, problem: 'the self-test failed' }))).toBeUndefined();
  });

  it('refuses generated questions and laws that do not add up', () => {
    const more = fromOutside([campaign, differing, finding, law]);
    const ending = { ...footer, ...(footer.extent && { extent: { ...footer.extent, generated: 340, wanted: 600 } }) };
    const withMore = (extra: readonly ReportLine[]) => printReport([...lines.slice(0, -1), ...extra, ending]);
    expect(refusal(withMore(more))).toBeUndefined();
    expect(refusal(withMore(more.toSpliced(1, 1)))).toContain('has no campaign');
    expect(refusal(withMore(more.toSpliced(2, 1)))).toContain('the findings of `client-access-rules` do not add up');
    expect(refusal(withMore(fromOutside([{ ...law, held: 1 }])))).toContain(
      'the law `a disabled rule changes nothing` does not',
    );
  });
});
