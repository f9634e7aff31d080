import { beforeAll, describe, expect, it } from 'vitest';
import { check } from '../../../src/checks/check.ts';
import { mergeReports } from '../../../src/checks/parts/merge.ts';
import type { Part } from '../../../src/checks/parts/parts.ts';
import { CONVERSATION } from '../../../src/checks/report-parts.ts';
import type { AnswerQuestion } from '../../../src/harness/adapters/in-process.ts';
import type { ReportHeader } from '../../../src/model/generated/wire.generated.ts';
import type { Case } from '../../../src/model/golden.ts';
import { parseReport, printReport } from '../../../src/report/ndjson.ts';
import type { Report } from '../../../src/report/record.ts';
import { withoutVerdict } from '../../../src/report/verdict.ts';
import { header as anyHeader, reportOf } from '../../support/reports.ts';
import { program, right } from '../../support/subjects.ts';

const cases: readonly Case[] = ['10.0.0.7', '10.0.0.1-10.0.0.9', '10.0.0.0/24'].map((range, index) => ({
  address: `ip-ranges/x#${index}`,
  clauses: ['IP-CIDR'],
  question: { chapter: 'ip-ranges', given: {}, when: { range, address: '10.0.0.7' } },
  expectation: [{ readings: {}, then: { matches: true } }],
}));

async function partOf(respond: AnswerQuestion, part: number, seed = 7): Promise<Part> {
  const header: ReportHeader = {
    ...anyHeader,
    started: `2026-01-01T00:00:0${part}.000Z`,
    campaign: { seed, runs: 3000, shard: `${part}/3` },
  };
  const campaign = { seed, runs: 3000, shard: { part, of: 3 } };
  const report = await check({ header, subject: program(respond, { answers: ['ip-ranges'] }), cases, campaign });
  return { name: `${part}.ndjson`, report };
}

let rights: readonly Part[] = [];
beforeAll(async () => {
  rights = await Promise.all([1, 2, 3].map((part) => partOf(right, part)));
});

const merge = (parts: readonly Part[]) => mergeReports(parts, { cases, renamed: new Map() });
/** The merged report; each merged report must be whole. */
async function merged(parts: readonly Part[]): Promise<Report> {
  const result = await merge(parts);
  if (!result.ok) throw new Error(result.problem.message);
  expect(parseReport(printReport(result.value))).toMatchObject({ ok: true });
  return result.value;
}
const refusal = async (parts: readonly Part[]) => {
  const result = await merge(parts);
  return result.ok ? undefined : result.problem.message;
};
const changed = (part: Part | undefined, change: (report: Report) => Partial<Report>): Part => {
  const report = part?.report ?? reportOf();
  return { name: part?.name ?? '', report: { ...report, ...change(report) } };
};

describe('mergeReports', () => {
  it('speaks of the whole run, where each part spoke of its own, whatever their order', async () => {
    const whole = await merged(rights.toReversed());
    expect(whole).toEqual(await merged(rights));
    expect(whole.footer.verdict).toBe('conformant');
    expect(whole.header.campaign).toEqual({ seed: 7, runs: 3000 });
    const extents = [...rights, { report: whole }].map(({ report }) => report.footer.extent);
    expect(extents.map((each) => [each?.golden, each?.wanted, each?.whole])).toEqual([
      [1, 1000, false],
      [1, 1000, false],
      [1, 1000, false],
      [3, 3000, true],
    ]);
  });

  it('leaves a report that is not divided as it is', async () => {
    const [one] = rights;
    const alone = changed(one, ({ header }) => ({ header: { ...header, campaign: { seed: 7, runs: 3000 } } }));
    expect(await merge([alone])).toEqual({ ok: true, value: alone.report });
  });

  it('refuses what are not all parts of one run', async () => {
    expect(await refusal(rights.slice(0, 2))).toBe('part 3/3 is missing');
  });

  it('refuses parts that do not say what was answered', async () => {
    const wrong = await Promise.all([1, 2, 3].map((part) => partOf(() => ({ matches: false }), part)));
    expect((await merged(wrong)).footer.verdict).toBe('not conformant');
    const strange = wrong.map((part) =>
      changed(part, ({ evidence }) => ({ evidence: evidence.map((each) => ({ ...each, actual: { matches: 'no' } })) })),
    );
    expect(await refusal(strange)).toBe('no part says what was answered to smoke#same-address');
  });

  it('calls unstable what smoke is answered otherwise in one part', async () => {
    const two = changed(rights[1], ({ evidence }) => ({
      evidence: [
        ...evidence,
        { line: 'evidence', of: 'golden', at: ['smoke#same-address'], actual: { matches: false } },
      ],
    }));
    const whole = await merged(rights.with(1, two));
    const [question] = whole.questions.filter(({ outcome }) => outcome !== 'passed');
    expect(question).toMatchObject({ address: 'smoke#same-address', outcome: 'unstable' });
    expect(question?.problem).toContain('it is not the same in all parts: {"answer":{"matches":true}');
    expect(whole.footer.verdict).toBe('not conformant');
  });

  it('keeps what was wrong with one conversation', async () => {
    const spoke = { outcome: 'violated', problem: 'it spoke' } as const;
    const two = changed(rights[1], ({ questions }) => ({
      questions: questions.map((each) => (each.address === CONVERSATION ? { ...each, ...spoke } : each)),
    }));
    const whole = await merged(rights.with(1, two));
    expect(whole.questions.filter(({ outcome }) => outcome !== 'passed')).toMatchObject([spoke]);
  });

  it('has no verdict when a part has none', async () => {
    const two = changed(rights[1], (report) => withoutVerdict(report, 'the disk was full'));
    const whole = await merged(rights.with(1, two));
    const problem = 'part 2/3 has none: the disk was full';
    expect(whole.footer).toMatchObject({ verdict: 'no verdict', exit: 3, problem });
  });

  it('counts what a part could not ask', async () => {
    const unasked = { count: 1000, problem: 'the time was up' };
    const two = changed(rights[1], ({ campaigns }) => ({ campaigns: campaigns.map((each) => ({ ...each, unasked })) }));
    const whole = await merged(rights.with(1, two));
    expect(whole.findings).toMatchObject([{ outcome: 'not-run', ...unasked }]);
    expect(whole.footer.verdict).toBe('incomplete');
  });
});
