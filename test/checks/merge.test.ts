import { beforeAll, describe, expect, it } from 'vitest';
import { check } from '../../src/checks/check.ts';
import { mergeReports, type Part } from '../../src/checks/merge.ts';
import { type AnswerQuestion, inProcess } from '../../src/harness/adapters/in-process.ts';
import { parseReport, printReport } from '../../src/harness/reporters/ndjson.ts';
import { defaultReadings } from '../../src/model/axes.generated.ts';
import type { Case } from '../../src/model/golden.ts';
import type { ReportFinding, ReportHeader, ReportLine, ReportReading } from '../../src/model/wire.generated.ts';
import { answer } from '../../src/reference/answer.ts';

const digest = `sha256:${'0'.repeat(64)}`;
const cases: readonly Case[] = ['10.0.0.7', '10.0.0.1-10.0.0.9'].map((range, index) => ({
  address: `ip-ranges/x#${index}`,
  clauses: ['IP-CIDR'],
  question: { chapter: 'ip-ranges', given: {}, when: { range, address: '10.0.0.7' } },
  expectation: [{ readings: {}, then: { matches: true } }],
}));
const right: AnswerQuestion = (question) => answer(question, defaultReadings);
/** Knows no blocks. */
const withoutBlocks: AnswerQuestion = (question) =>
  question.chapter === 'ip-ranges' && question.when.range.includes('/') ? { matches: false } : right(question);

async function partOf(program: AnswerQuestion, part: number, seed = 7): Promise<Part> {
  const header: ReportHeader = {
    line: 'header',
    report: 1,
    package: { name: 'exchange-access-conformance', version: '1.2.3' },
    golden: digest,
    spec: digest,
    started: `2026-01-01T00:00:0${part}.000Z`,
    command: ['node', 'adapter.mjs'],
    campaign: { seed, runs: 3000, shard: `${part}/3` },
  };
  const claims = { protocol: 1, subject: { name: 'acme', version: '1' }, answers: ['ip-ranges'] } as const;
  const campaign = { seed, runs: 3000, shard: { part, of: 3 } };
  const lines = await check({ header, subject: inProcess(claims, program), cases, campaign });
  return { name: `${part}.ndjson`, lines };
}

let rights: readonly Part[] = [];
let wrongs: readonly Part[] = [];
beforeAll(async () => {
  rights = await Promise.all([1, 2, 3].map((part) => partOf(right, part)));
  wrongs = await Promise.all([1, 2, 3].map((part) => partOf(withoutBlocks, part)));
});

/** The merged lines; each merged report must be whole. */
function merged(parts: readonly Part[]): readonly ReportLine[] {
  const result = mergeReports(parts);
  if (!result.ok) throw new Error(result.problem.message);
  expect(parseReport(printReport(result.value))).toMatchObject({ ok: true });
  return result.value;
}
const refusal = (parts: readonly Part[]) => {
  const result = mergeReports(parts);
  return result.ok ? undefined : result.problem.message;
};
type Of<K extends ReportLine['line']> = ReportLine & { readonly line: K };
const linesOf = <K extends ReportLine['line']>(kind: K, lines: readonly ReportLine[]): readonly Of<K>[] =>
  lines.filter((line): line is Of<K> => line.line === kind);
const total = <T>(items: readonly T[], count: (item: T) => number) => items.reduce((sum, item) => sum + count(item), 0);
const changed = (part: Part | undefined, change: (line: ReportLine) => ReportLine | readonly ReportLine[]): Part => ({
  name: part?.name ?? '',
  lines: part?.lines.flatMap(change) ?? [],
});
const verdictOf = (lines: readonly ReportLine[]) => linesOf('footer', lines)[0]?.verdict;

describe('mergeReports', () => {
  it('adds up campaigns, censuses and laws of all parts, whatever their order', () => {
    const whole = merged(rights.toReversed());
    expect(whole).toEqual(merged(rights));
    expect(verdictOf(whole)).toBe('conformant');
    expect(linesOf('header', whole)).toMatchObject([{ campaign: { seed: 7, runs: 3000 } }]);
    expect(linesOf('header', whole)[0]?.campaign).not.toHaveProperty('shard');
    const [campaign] = linesOf('campaign', whole);
    const parts = rights.flatMap(({ lines }) => linesOf('campaign', lines));
    for (const name of ['planned', 'worlds', 'wanted', 'lookedAt'] as const)
      expect([name, campaign?.[name]]).toEqual([name, total(parts, (each) => each[name])]);
    expect(campaign?.outcomes.passed).toBe(campaign?.planned);
    expect(campaign).not.toHaveProperty('shard');
    const addresses = (census: Readonly<Record<string, number>> = {}) => total(Object.values(census), (count) => count);
    expect(addresses(campaign?.census['clause'])).toBe(total(parts, ({ census }) => addresses(census['clause'])));
    for (const law of linesOf('law', whole)) {
      const own = rights.flatMap(({ lines }) => linesOf('law', lines)).filter((each) => each.law === law.law);
      expect([law.law, own.length, law.planned]).toEqual([law.law, 3, total(own, ({ planned }) => planned)]);
      expect(law.held + law.vacuous + law.broken + law.unanswered).toBe(law.planned);
    }
  });

  it('says of each kind the largest that any part asked', () => {
    const sized = rights.map((part, index) =>
      changed(part, (line) => {
        const sizes = { rules: index, policies: 2 - index, members: 0, values: 0, characters: 9 };
        return line.line === 'campaign' ? { ...line, largest: sizes } : line;
      }),
    );
    expect(linesOf('campaign', merged(rights))[0]?.largest?.characters).toBeGreaterThan(9);
    expect(linesOf('campaign', merged(sized))[0]?.largest).toEqual({
      rules: 2,
      policies: 2,
      members: 0,
      values: 0,
      characters: 9,
    });
  });

  it('puts findings of one form together, and asks golden questions once', () => {
    const answers = { expected: { matches: true }, answered: { matches: false } };
    const form = { clauses: ['IP-CIDR'], when: { range: '::/0', address: '::1' }, ...answers };
    const alike = wrongs.map((part) =>
      changed(part, (line) => (line.line === 'finding' ? { ...line, ...form } : line)),
    );
    const whole = merged(alike);
    const parts = wrongs.flatMap(({ lines }) => linesOf('finding', lines));
    const findings = linesOf('finding', whole);
    expect([parts.length > 1, findings.length]).toEqual([true, 1]);
    expect(total(findings, ({ count }) => count)).toBe(total(parts, ({ count }) => count));
    expect(linesOf('campaign', whole)[0]?.outcomes.failed).toBe(total(findings, ({ count }) => count));
    expect(verdictOf(whole)).toBe('not conformant');
    expect(linesOf('question', whole)).toHaveLength(linesOf('question', wrongs[0]?.lines ?? []).length);
  });

  it('speaks of the whole run, where each part spoke of its own', () => {
    const extents = [...rights, { lines: merged(rights) }].map(({ lines }) => linesOf('footer', lines)[0]?.extent);
    expect(extents.map((each) => [each?.wanted, each?.whole])).toEqual([
      [1000, false],
      [1000, false],
      [1000, false],
      [3000, true],
    ]);
  });

  it('keeps what questions of laws came to apart from campaigns', () => {
    const [law] = linesOf('law', rights[1]?.lines ?? []);
    const died: ReportFinding = {
      line: 'finding',
      chapter: 'ip-ranges',
      outcome: 'crashed',
      count: 2,
      seed: 7,
      world: '1:0',
      law: law?.law ?? '',
    };
    const parts = rights.with(
      1,
      changed(rights[1], (line) => {
        if (line.line === 'footer') return [died, line];
        return line.line === 'law' && line.law === law?.law
          ? { ...line, held: line.held - 1, unanswered: line.unanswered + 1 }
          : line;
      }),
    );
    const whole = merged(parts);
    expect([verdictOf(whole), linesOf('finding', whole)]).toEqual(['not conformant', [died]]);
    expect(linesOf('campaign', whole)[0]?.outcomes.crashed).toBe(0);
  });

  it('says nothing of what failures share, for no part has asked what all have', () => {
    expect(wrongs.flatMap(({ lines }) => linesOf('share', lines))).not.toEqual([]);
    expect(linesOf('share', merged(wrongs))).toEqual([]);
  });

  it('refuses what are not all parts of one run, and says why', async () => {
    const [one, two, three] = rights as readonly [Part, Part, Part];
    expect(refusal([])).toBe('there is no report to merge');
    expect(refusal([one, three])).toBe('part 2/3 is missing');
    expect(refusal([one, two])).toBe('part 3/3 is missing');
    expect(refusal([two, three])).toBe('part 1/3 is missing');
    expect(refusal([one, two, { ...two, name: 'copy' }, three])).toBe('2.ndjson and copy are the same part, 2/3');
    expect(refusal([one, await partOf(right, 2, 8), three])).toBe(
      '2.ndjson is of another run than 1.ndjson: its seed differs',
    );
    const older = changed(two, (line) =>
      line.line === 'header' ? { ...line, golden: digest.replace('0', '1') } : line,
    );
    expect(refusal([one, older, three])).toContain('its golden differs');
    const other = changed(three, (line) =>
      line.line === 'subject' ? { ...line, subject: { name: 'acme', version: '2' } } : line,
    );
    expect(refusal([one, two, other])).toBe('3.ndjson is of another run than 1.ndjson: its subject differs');
  });

  it('calls unstable what one part saw otherwise', () => {
    const two = changed(rights[1], (line) =>
      line.line === 'question' && line.address === 'ip-ranges/x#1' ? { ...line, outcome: 'failed' } : line,
    );
    const whole = merged(rights.with(1, two));
    const [question] = linesOf('question', whole).filter(({ outcome }) => outcome !== 'passed');
    expect(question).toMatchObject({ address: 'ip-ranges/x#1', outcome: 'unstable' });
    expect(question?.problem).toBe('its outcome is not the same in all parts: passed, failed');
    expect(verdictOf(whole)).toBe('not conformant');
  });

  it('has no verdict when a part has none', () => {
    const two = changed(rights[1], (line) => {
      if (line.line === 'footer') return { ...line, verdict: 'no verdict', exit: 3, problem: 'the disk was full' };
      return line;
    });
    const whole = merged(rights.with(1, two));
    expect(linesOf('footer', whole)).toMatchObject([
      { verdict: 'no verdict', exit: 3, problem: 'part 2/3 has none: the disk was full' },
    ]);
  });

  it('sees that two parts show different readings of one axis', () => {
    const shows =
      (reading: string, shownBy: string) =>
      (line: ReportLine): ReportLine =>
        line.line === 'reading' && line.axis === 'cidr-host-bits'
          ? ({ ...line, reading, status: 'shown', shownBy } as ReportReading)
          : line;
    const [one, two, three] = rights as readonly [Part, Part, Part];
    const whole = merged([changed(one, shows('masked', 'a#1')), changed(two, shows('from-host', 'a#2')), three]);
    expect(linesOf('conflict', whole)).toEqual([{ line: 'conflict', addresses: ['a#1', 'a#2'] }]);
    expect(verdictOf(whole)).toBe('not conformant');
    const alike = merged([changed(one, shows('masked', 'a#1')), changed(two, shows('masked', 'a#2')), three]);
    expect(linesOf('conflict', alike)).toEqual([]);
    expect(linesOf('reading', alike).find(({ axis }) => axis === 'cidr-host-bits')).toMatchObject({ shownBy: 'a#1' });
  });

  it('keeps the part of a broken law that has the counterexample, and an entry in force', () => {
    const broken = wrongs.flatMap(({ lines }) => linesOf('law', lines)).filter((law) => law.broken > 0);
    const whole = linesOf('law', merged(wrongs)).filter((law) => law.broken > 0);
    expect(total(whole, (law) => law.broken)).toBe(total(broken, (law) => law.broken));
    for (const law of whole) expect(law.counterexample).toBeDefined();
    const known = (state: 'in-force' | 'passes') => (line: ReportLine) =>
      line.line === 'footer'
        ? [{ line: 'known', covers: 'IP-SPAN', reason: 'x', state, differs: 1, passes: 0 } as const, line]
        : [line];
    const states = (['passes', 'in-force', 'passes'] as const).map((state, index) =>
      changed(rights[index], known(state)),
    );
    const result = mergeReports(states);
    expect(result.ok && linesOf('known', result.value).map(({ state }) => state)).toEqual(['in-force']);
  });
});
