import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clauses } from '../../../src/model/generated/clauses.generated.ts';
import type { ReportQuestion, ReportReading, ReportSubject } from '../../../src/model/generated/wire.generated.ts';
import type { Report } from '../../../src/report/record.ts';
import { plainStyle, type Style } from '../../../src/report/text/style.ts';
import { printText } from '../../../src/report/text/text.ts';
import { outcomeNames } from '../../../src/report/totals.ts';
import { withoutVerdict } from '../../../src/report/verdict.ts';
import { finding, header, type Json, law as lawHeld, reportOf, reportWith } from '../../support/reports.ts';

const subject: ReportSubject = {
  line: 'subject',
  subject: { name: 'acme-gateway', version: '4.2', language: 'go' },
  claimed: ['ip-ranges'],
  notClaimed: ['application-access-policies'],
  declared: {},
  compares: 'grounds',
  planned: 9,
  leftOut: { limits: 2, decisions: 1 },
  unasked: [],
};
const passed: ReportQuestion = {
  line: 'question',
  address: 'ip-ranges/ends#a',
  chapter: 'ip-ranges',
  outcome: 'passed',
};

function troubled(outcome: ReportQuestion['outcome'], index: number): ReportQuestion {
  const question: ReportQuestion = {
    ...passed,
    address: `ip-ranges/ends#${outcome}-${index}`,
    outcome,
    clauses: ['IP-SPAN'],
    given: {},
    when: { range: '10.0.0.1-10.0.0.9', address: '10.0.0.9' },
    reproduce: `access-conformance check --only ip-ranges/ends#${outcome}-${index} -- node adapter.mjs`,
  };
  return outcome === 'failed'
    ? { ...question, expected: { matches: true }, actual: { matches: false }, under: { 'cidr-host-bits': 'masked' } }
    : { ...question, problem: `because it was ${outcome}` };
}

/** A whole report of these questions. */
function report(questions: readonly ReportQuestion[], more: Partial<Report> = {}): Report {
  return reportWith({ subject: { ...subject, planned: questions.length }, questions, ...more });
}

const every = outcomeNames.map((outcome, index) => (outcome === 'passed' ? passed : troubled(outcome, index)));

describe('printText', () => {
  it('says who was judged by what, and the verdict, first; and the verdict again at the end', () => {
    const lines = printText(report(every)).trimEnd().split('\n');
    expect(lines[0]).toBe('exchange-access-conformance 1.2.3 · acme-gateway 4.2 (go)');
    expect(lines[1]).toBe(
      'not conformant: 1 failed, 1 errored, 1 violated, 1 crashed, 1 timed-out, 1 unstable, 1 known, 1 unsupported, 1 not-run of 11 questions',
    );
    expect(lines.at(-1)).toBe(lines[1]);
  });

  it('shows each trouble with address, clause, both answers, readings, problem and how to reproduce it', () => {
    const text = printText(report(every));
    for (const { address, outcome, problem, reproduce } of every.filter(
      (each) => !['passed', 'acceptable', 'known'].includes(each.outcome),
    )) {
      expect(text).toContain(`${outcome}: ${address}`);
      expect(text).toContain(reproduce);
      expect(text).toContain(problem ?? 'expected   { "matches": true }');
    }
    expect(text).toContain('actual     { "matches": false }');
    expect(text).toContain('expected under cidr-host-bits=masked');
    expect(text.replace(/\s+/g, ' ')).toContain(`IP-SPAN (chosen): ${clauses['IP-SPAN'].text.replace(/\s+/g, ' ')}`);
    expect(text).not.toContain(passed.address);
    expect(text).not.toContain('#known');
  });

  it('numbers the groups of failures, and names similar ones once', () => {
    const text = printText(report([passed, troubled('failed', 1), troubled('crashed', 2), troubled('failed', 3)]));
    expect(text.match(/^\d+\. .*/gm)).toEqual([
      '1. failed: ip-ranges/ends#failed-1',
      '2. crashed: ip-ranges/ends#crashed-2',
    ]);
    expect(text).toContain('similar    1 more: ip-ranges/ends#failed-3');
  });

  it('says little when everything passed', () => {
    const text = printText(report([passed, { ...passed, address: 'ip-ranges/ends#b' }]));
    expect(text.split('\n')[1]).toBe(
      'conformant in 1 of 2 chapters: all 2 questions passed; 2 of 5 golden questions left out by its limits; 1 of 5 golden questions left out because it does not answer `then`; not claimed: application-access-policies',
    );
    expect(text.match(/conformant in/g)).toHaveLength(1);
    expect(text).not.toMatch(/failed|reproduce/);
  });

  it('says how much is missing when nothing failed', () => {
    const text = printText(report([passed, troubled('unsupported', 1), troubled('not-run', 2)]));
    expect(text.split('\n')[1]).toMatch(
      /^incomplete: nothing failed, but 2 of 3 questions have no answer; 2 of 6 golden questions left out by its limits; /,
    );
  });

  it('says below the verdict what it rests on, and of which laws nothing was seen', () => {
    const { laws } = reportOf({ ...lawHeld, planned: 0, held: 0, vacuous: 0 });
    const whole = { ...subject, notClaimed: [], leftOut: { limits: 0, decisions: 0 } };
    const seeded = { ...header, golden: `sha256:${'1a'.repeat(32)}`, campaign: { seed: 7, runs: 10 } };
    const text = printText(report([passed], { header: seeded, subject: { ...whole, planned: 1 }, laws }));
    expect(text.split('\n').slice(1, 4)).toEqual([
      'conformant in all 1 chapters: all 1 question passed',
      'laws not tried: a disabled rule changes nothing',
      'suite 1a1a1a1a1a1a, seed 7',
    ]);
  });

  it('says below a bad verdict what was left out', () => {
    const text = printText(report([passed, troubled('failed', 1)]));
    expect(text.split('\n').slice(2, 5)).toEqual([
      '2 of 5 golden questions left out by its limits',
      '1 of 5 golden questions left out because it does not answer `then`',
      'suite 000000000000',
    ]);
  });

  it('counts questions of laws that had no answer apart from those that are compared', () => {
    const { findings } = reportOf({ ...finding, outcome: 'crashed', law: 'a', problem: 'it exited' });
    const text = printText(report([passed], { findings }));
    expect(text.split('\n')[1]).toBe('not conformant: 5 crashed of 1 question and those of laws');
    expect(text).toContain('1. crashed: client-access-rules, generated with seed 7 in world 0:3 of the law: a');
  });

  it('says why there is no verdict, and shows no empty table', () => {
    const text = printText(withoutVerdict(reportOf(), 'there is no program `x`'));
    expect(text).toBe('exchange-access-conformance 1.2.3 · node adapter.mjs\nno verdict: there is no program `x`\n');
  });

  it('warns about the wiring when a smoke question failed', () => {
    const smoke = { ...troubled('failed', 1), address: 'smoke#deny-all' };
    expect(printText(report([passed, smoke]))).toContain('A smoke question failed: check how the adapter is wired');
    expect(printText(report(every))).not.toContain('smoke');
  });

  it('shows twelve groups of failures, three when one cause explains all, and counts the rest', () => {
    const kinds = (count: number) =>
      Array.from({ length: count }, (_, index) => ({
        ...troubled('errored', index),
        problem: `reason ${String.fromCharCode(97 + index)}`,
      }));
    const text = printText(report(kinds(15)));
    expect(text.match(/^\d+\. /gm)).toHaveLength(12);
    expect(text).toContain('… and 3 more kinds of failure');
    expect(printText(report(kinds(12)))).not.toContain('more kinds');
    const cause = { line: 'diagnosis', fault: 'f', cause: 'f', who: 'Nobody does.', clauses: ['CAR-ORDER'] } as const;
    const diagnosed = (unexplained: number): Report =>
      report(kinds(15), {
        diagnoses: [{ ...cause, clauses: [...cause.clauses], explains: 15 - unexplained, unexplained }],
      });
    expect(printText(diagnosed(0))).toContain('… and 12 more kinds of failure');
    expect(printText(diagnosed(1))).toContain('… and 3 more kinds of failure');
  });

  it('does not list questions that were not run for want of a verdict, but what broke off before', () => {
    const without = (questions: readonly ReportQuestion[]): Report =>
      withoutVerdict(report(questions), 'no smoke question was answered');
    expect(printText(without([troubled('not-run', 1)]))).not.toMatch(/^1\. /m);
    expect(printText(without([troubled('crashed', 1), troubled('not-run', 2)]))).toMatch(/^1\. crashed: /m);
  });

  it('shows the readings and the self-test', () => {
    const more: readonly Json[] = [
      { line: 'reading', axis: 'cidr-host-bits', reading: 'masked', status: 'shown', shownBy: 'ip-ranges/a#1' },
      {
        line: 'control',
        control: 'reference',
        questions: 9,
        expected: 0,
        differences: 0,
        verdict: 'conformant',
        unproved: [],
      },
      {
        line: 'control',
        control: 'tampered',
        questions: 9,
        expected: 5,
        differences: 4,
        verdict: 'not conformant',
        unproved: [],
      },
    ];
    const text = printText(reportOf(subject, passed, ...more));
    expect(text).toContain('cidr-host-bits = masked, shown by ip-ranges/a#1');
    expect(text).toContain('the reference differed 0 times; the tampered reference differed 4 times, expected 5.\n');
  });

  it('colours with the given style, and changes nothing else', () => {
    const mark = (text: string) => `\u0001${text}\u0002`;
    const marked: Style = { good: mark, bad: mark, warn: mark, bold: mark, dim: mark };
    const coloured = printText(report(every), marked);
    expect(coloured).toContain('\u0001not conformant\u0002');
    expect(coloured.replaceAll(/[^\n\P{Cc}]/gu, '')).toBe(printText(report(every), plainStyle));
  });

  it('fits a terminal: no line is wider than 140 but the command to reproduce', () => {
    const lines = printText(report(every)).split('\n');
    const wide = lines.filter((line) => line.length > 140 && !line.startsWith('   reproduce'));
    expect(wide).toEqual([]);
  });

  it('never shows a hole, whatever is missing in a line', () => {
    const words = fc.constantFrom('cidr-host-bits', 'masked', 'x', '');
    const object = fc.constantFrom({}, { matches: true }, { a: null }, { decidedBy: [] });
    const question: fc.Arbitrary<ReportQuestion> = fc.record(
      {
        line: fc.constant('question' as const),
        address: fc.constantFrom('smoke#a', 'ip-ranges/x#1', 'x'),
        chapter: fc.constant('ip-ranges' as const),
        outcome: fc.constantFrom(...outcomeNames),
        clauses: fc.array(fc.constantFrom('IP-CIDR', 'NO-CLAUSE'), { maxLength: 2 }),
        hunts: fc.constant('does it'),
        given: object,
        when: object,
        expected: object,
        actual: object,
        under: fc.dictionary(words, words),
        only: fc.array(fc.dictionary(words, fc.array(words))),
        problem: words,
        reproduce: words,
        trace: fc.array(words),
      },
      { requiredKeys: ['line', 'address', 'chapter', 'outcome'] },
    );
    const reading: fc.Arbitrary<ReportReading> = fc.record(
      {
        line: fc.constant('reading' as const),
        axis: words,
        reading: words,
        status: fc.constantFrom('declared', 'shown', 'linked', 'not-shown', 'not-asked'),
        shownBy: words,
        others: fc.array(fc.dictionary(words, words)),
      },
      { requiredKeys: ['line', 'axis', 'reading', 'status'] },
    );
    fc.assert(
      fc.property(fc.array(question), fc.array(reading), fc.boolean(), (questions, readings, bare) => {
        const text = printText(bare ? reportWith({ questions, readings }) : report(questions, { readings }));
        expect(text).not.toMatch(/undefined|\[object|NaN|null,/);
      }),
    );
  });
});
