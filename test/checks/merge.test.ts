import { beforeAll, describe, expect, it } from 'vitest';
import { check } from '../../src/checks/check.ts';
import { mergeReports } from '../../src/checks/merge.ts';
import type { Part } from '../../src/checks/parts.ts';
import { type AnswerQuestion, inProcess } from '../../src/harness/adapters/in-process.ts';
import { defaultReadings } from '../../src/model/axes.generated.ts';
import type { Case } from '../../src/model/golden.ts';
import type { ReportHeader, ReportLine } from '../../src/model/wire.generated.ts';
import { answer } from '../../src/reference/answer.ts';
import { parseReport, printReport } from '../../src/report/ndjson.ts';
import { header as anyHeader } from '../report-header.ts';

const cases: readonly Case[] = ['10.0.0.7', '10.0.0.1-10.0.0.9', '10.0.0.0/24'].map((range, index) => ({
  address: `ip-ranges/x#${index}`,
  clauses: ['IP-CIDR'],
  question: { chapter: 'ip-ranges', given: {}, when: { range, address: '10.0.0.7' } },
  expectation: [{ readings: {}, then: { matches: true } }],
}));
const right: AnswerQuestion = (question) => answer(question, defaultReadings);

async function partOf(program: AnswerQuestion, part: number, seed = 7): Promise<Part> {
  const header: ReportHeader = {
    ...anyHeader,
    started: `2026-01-01T00:00:0${part}.000Z`,
    campaign: { seed, runs: 3000, shard: `${part}/3` },
  };
  const claims = { protocol: 1, subject: { name: 'acme', version: '1' }, answers: ['ip-ranges'] } as const;
  const campaign = { seed, runs: 3000, shard: { part, of: 3 } };
  const lines = await check({ header, subject: inProcess(claims, program), cases, campaign });
  return { name: `${part}.ndjson`, lines };
}

let rights: readonly Part[] = [];
beforeAll(async () => {
  rights = await Promise.all([1, 2, 3].map((part) => partOf(right, part)));
});

const merge = (parts: readonly Part[]) => mergeReports(parts, { cases, renamed: new Map() });
/** The merged lines; each merged report must be whole. */
async function merged(parts: readonly Part[]): Promise<readonly ReportLine[]> {
  const result = await merge(parts);
  if (!result.ok) throw new Error(result.problem.message);
  expect(parseReport(printReport(result.value))).toMatchObject({ ok: true });
  return result.value;
}
const refusal = async (parts: readonly Part[]) => {
  const result = await merge(parts);
  return result.ok ? undefined : result.problem.message;
};
type Of<K extends ReportLine['line']> = ReportLine & { readonly line: K };
const linesOf = <K extends ReportLine['line']>(kind: K, lines: readonly ReportLine[]): readonly Of<K>[] =>
  lines.filter((line): line is Of<K> => line.line === kind);
const changed = (part: Part | undefined, change: (line: ReportLine) => ReportLine | readonly ReportLine[]): Part => ({
  name: part?.name ?? '',
  lines: part?.lines.flatMap(change) ?? [],
});
const verdictOf = (lines: readonly ReportLine[]) => linesOf('footer', lines)[0]?.verdict;

describe('mergeReports', () => {
  it('speaks of the whole run, where each part spoke of its own, whatever their order', async () => {
    const whole = await merged(rights.toReversed());
    expect(whole).toEqual(await merged(rights));
    expect(verdictOf(whole)).toBe('conformant');
    expect(linesOf('header', whole)[0]?.campaign).toEqual({ seed: 7, runs: 3000 });
    const extents = [...rights, { lines: whole }].map(({ lines }) => linesOf('footer', lines)[0]?.extent);
    expect(extents.map((each) => [each?.golden, each?.wanted, each?.whole])).toEqual([
      [1, 1000, false],
      [1, 1000, false],
      [1, 1000, false],
      [3, 3000, true],
    ]);
  });

  it('leaves a report that is not divided as it is', async () => {
    const [one] = rights;
    const alone = changed(one, (line) =>
      line.line === 'header' ? { ...line, campaign: { seed: 7, runs: 3000 } } : line,
    );
    expect(await merge([alone])).toEqual({ ok: true, value: alone.lines });
  });

  it('refuses what are not all parts of one run', async () => {
    expect(await refusal(rights.slice(0, 2))).toBe('part 3/3 is missing');
  });

  it('refuses parts that do not say what was answered', async () => {
    const wrong = await Promise.all([1, 2, 3].map((part) => partOf(() => ({ matches: false }), part)));
    expect(verdictOf(await merged(wrong))).toBe('not conformant');
    const strange = wrong.map((part) =>
      changed(part, (line) => (line.line === 'evidence' ? { ...line, answered: { matches: 'no' } } : line)),
    );
    expect(await refusal(strange)).toBe('no part says what was answered to smoke#same-address');
  });

  it('calls unstable what smoke is answered otherwise in one part', async () => {
    const two = changed(rights[1], (line) =>
      line.line === 'footer'
        ? [{ line: 'evidence', of: 'golden', at: ['smoke#same-address'], answered: { matches: false } }, line]
        : line,
    );
    const whole = await merged(rights.with(1, two));
    const [question] = linesOf('question', whole).filter(({ outcome }) => outcome !== 'passed');
    expect(question).toMatchObject({ address: 'smoke#same-address', outcome: 'unstable' });
    expect(question?.problem).toContain('it is not the same in all parts: {"answer":{"matches":true}');
    expect(verdictOf(whole)).toBe('not conformant');
  });

  it('keeps what was wrong with one conversation', async () => {
    const spoke = { outcome: 'violated', problem: 'it spoke' } as const;
    const two = changed(rights[1], (line) =>
      line.line === 'question' && line.address === 'smoke#speaks-only-when-asked' ? { ...line, ...spoke } : line,
    );
    const whole = await merged(rights.with(1, two));
    expect(linesOf('question', whole).filter(({ outcome }) => outcome !== 'passed')).toMatchObject([spoke]);
  });

  it('has no verdict when a part has none', async () => {
    const two = changed(rights[1], (line) => {
      if (line.line === 'footer') return { ...line, verdict: 'no verdict', exit: 3, problem: 'the disk was full' };
      return line;
    });
    const whole = await merged(rights.with(1, two));
    expect(linesOf('footer', whole)).toMatchObject([
      { verdict: 'no verdict', exit: 3, problem: 'part 2/3 has none: the disk was full' },
    ]);
  });

  it('counts what a part could not ask', async () => {
    const unasked = { count: 1000, problem: 'the time was up' };
    const two = changed(rights[1], (line) => (line.line === 'campaign' ? { ...line, unasked } : line));
    const whole = await merged(rights.with(1, two));
    expect(linesOf('finding', whole)).toMatchObject([{ outcome: 'not-run', ...unasked }]);
    expect(verdictOf(whole)).toBe('incomplete');
  });
});
