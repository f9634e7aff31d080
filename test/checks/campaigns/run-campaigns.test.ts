import { describe, expect, it } from 'vitest';
import { blockOf } from '../../../generators/blocks.ts';
import type { CampaignOptions } from '../../../src/checks/campaigns/campaign.ts';
import { rateOf } from '../../../src/checks/campaigns/judge-campaigns.ts';
import { runCampaigns } from '../../../src/checks/campaigns/run-campaigns.ts';
import { sessionOn } from '../../../src/checks/session.ts';
import { type AnswerQuestion, inProcess } from '../../../src/harness/adapters/in-process.ts';
import { type Clock, unlimited, until } from '../../../src/harness/clock.ts';
import type { Outcome, Subject } from '../../../src/harness/subject.ts';
import { defaultReadings } from '../../../src/model/axes.generated.ts';
import type { Question } from '../../../src/model/question.ts';
import type { SomeReadings } from '../../../src/model/readings.ts';
import type { OutcomeCounts, StartAnswer } from '../../../src/model/wire.generated.ts';
import { answer } from '../../../src/reference/reference.ts';
import { outcomeNames } from '../../../src/report/totals.ts';
import { read } from '../../../src/syntax/wire.ts';

const declaration: StartAnswer = {
  protocol: 1,
  subject: { name: 'acme', version: '1' },
  answers: ['ip-ranges', 'username-patterns'],
};
const golden: readonly Question[] = [
  { chapter: 'ip-ranges', given: {}, when: { range: '10.0.0.5/24', address: '10.0.0.1' } },
  { chapter: 'username-patterns', given: {}, when: { pattern: '*', username: 'a\\b' } },
];
const right: AnswerQuestion = (question) => answer(question, defaultReadings);
interface Changes {
  readonly campaign?: CampaignOptions;
  readonly clock?: Clock;
  readonly asserted?: SomeReadings;
}
const USUAL: CampaignOptions = { seed: 7, runs: 600 };
const unjudged = { evidence: [], hypothesis: defaultReadings, contested: [] };
const on = (subject: Subject, { campaign = USUAL, clock = unlimited, asserted = {} }: Changes = {}) => {
  const commands = { repeatLaws: (chapter: string) => `laws of ${chapter} again` };
  const strictness = { grounds: true, codes: true };
  return runCampaigns(sessionOn(subject, declaration, { clock, commands, strictness }), campaign, golden, {
    ...unjudged,
    asserted,
  });
};
const fresh = (program: AnswerQuestion, more: Changes = {}) => on(inProcess(declaration, program), more);
const keyOf = (question: Question): string => JSON.stringify(question);
const [firstGenerated] = blockOf('ip-ranges', 0, 7).questions.map(keyOf);
const sum = (counts: OutcomeCounts) => outcomeNames.reduce((total, name) => total + counts[name], 0);
/** Blind to the last address of a span. */
const withoutEnds: AnswerQuestion = (question) =>
  question.chapter === 'ip-ranges' && question.when.range.endsWith(`-${question.when.address}`)
    ? { matches: false }
    : right(question);

describe('runCampaigns', () => {
  it('agrees with the reference, chapter by chapter, and says how far that goes', async () => {
    const { laws, campaigns, findings, evidence } = await fresh(right);
    expect([findings, evidence]).toEqual([[], []]);
    expect(campaigns.map(({ chapter }) => chapter)).toEqual(declaration.answers);
    for (const line of campaigns) {
      expect(read('ReportLine', line)).toMatchObject({ ok: true });
      expect(line.planned).toBeGreaterThanOrEqual(600);
      expect(line).toMatchObject({ seed: 7, wanted: 600, outcomes: { passed: line.planned } });
      expect(line.rate).toBe(rateOf(line.planned));
      expect(line.worlds).toBeGreaterThan(0);
      expect(line.missed).toEqual([]);
    }
    expect(new Set(laws.map(({ chapter }) => chapter))).toEqual(new Set(declaration.answers));
    expect(laws.filter((law) => law.broken > 0 || 'reproduce' in law)).toEqual([]);
  });

  it('counts a difference that it shrinks, and gives no rate then', async () => {
    const { campaigns, findings } = await fresh(withoutEnds);
    const [ranges, names] = campaigns;
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.every(({ chapter, outcome }) => chapter === 'ip-ranges' && outcome === 'failed')).toBe(true);
    expect(ranges?.outcomes.failed).toBe(findings.reduce((total, { count }) => total + count, 0));
    expect(ranges && sum(ranges.outcomes)).toBe(ranges?.planned);
    expect([ranges, names].map((line) => 'rate' in (line ?? {}))).toEqual([false, true]);
  });

  it('says how a broken law is asked again', async () => {
    const starless: AnswerQuestion = (question) =>
      question.chapter === 'username-patterns' ? { matches: question.when.pattern === '*' } : right(question);
    const { laws } = await fresh(starless, { campaign: { seed: 7, runs: 5000 } });
    const broken = laws.filter((law) => law.broken > 0);
    expect(broken.length).toBeGreaterThan(0);
    expect(new Set(broken.map(({ reproduce }) => reproduce))).toEqual(new Set(['laws of username-patterns again']));
  });

  it('hands on what its questions say of the readings when that explains all', async () => {
    const follows = { ...defaultReadings, 'cidr-host-bits': 'from-host', 'username-case': 'sensitive' } as const;
    const { campaigns, findings, evidence } = await fresh((question) => answer(question, follows));
    expect(findings).toEqual([]);
    expect(campaigns.every(({ planned, outcomes }) => planned === outcomes.passed)).toBe(true);
    expect(evidence.length).toBeGreaterThan(0);
    const held = await fresh((question) => answer(question, follows), { asserted: { 'cidr-host-bits': 'masked' } });
    expect(held.findings.length).toBeGreaterThan(0);
    expect(held.evidence).toEqual([]);
  });

  it('compares no codes of refusals', async () => {
    const codeless: AnswerQuestion = (question) => {
      const own = right(question);
      return 'refused' in own ? { refused: 'name-taken' } : own;
    };
    expect((await fresh(codeless)).findings).toEqual([]);
  });

  it('asks its part alone, with worlds of its own for the laws, and says which part', async () => {
    const campaign = { seed: 7, runs: 3000, shard: { part: 2, of: 3 } };
    const { campaigns, laws } = await fresh(right, { campaign });
    expect(campaigns.map(({ shard, wanted }) => [shard, wanted])).toEqual([
      ['2/3', 1000],
      ['2/3', 1000],
    ]);
    expect(new Set(laws.map(({ seed, planned }) => `${seed} ${planned}`))).toEqual(new Set(['7 2']));
  });

  it('counts what was not asked because the subject could not be kept running', async () => {
    let asked = 0;
    const dying: Subject = {
      ...inProcess(declaration, right),
      ask: async ({ when }) => {
        asked += when.length;
        const gone: Outcome = { kind: 'not-run', problem: 'given up' };
        return { kind: 'outcomes', outcomes: when.map(() => gone) };
      },
    };
    const { campaigns, laws, findings } = await on(dying, { campaign: { seed: 7, runs: 5000 } });
    expect(campaigns.map(({ planned, wanted, outcomes }) => [planned, wanted, outcomes['not-run']])).toEqual([
      [5000, 5000, 5000],
      [5000, 5000, 5000],
    ]);
    expect(asked).toBeLessThan(10_000);
    expect(laws.every(({ planned, unanswered }) => planned > 0 && unanswered === planned)).toBe(true);
    const lawful = findings.filter(({ law }) => law !== undefined);
    expect(new Set(lawful.map(({ outcome, problem }) => `${outcome}: ${problem}`))).toEqual(
      new Set(['not-run: given up']),
    );
  });

  it('makes findings of questions of laws that had no answer', async () => {
    const heard: Question[] = [];
    await fresh((question) => {
      heard.push(question);
      return right(question);
    });
    const lawful = heard.slice(
      0,
      heard.findIndex((question) => keyOf(question) === firstGenerated),
    );
    const mute = new Set(lawful.map(keyOf));
    const { laws, campaigns, findings } = await fresh((question) =>
      mute.has(keyOf(question)) ? { unsupported: 'not today' } : right(question),
    );
    expect(lawful.length).toBeGreaterThan(10);
    expect(laws.every(({ unanswered, planned, reproduce }) => unanswered === planned && reproduce !== undefined)).toBe(
      true,
    );
    const own = findings.filter(({ law }) => law !== undefined);
    expect(own.map(({ chapter, outcome, problem }) => [chapter, outcome, problem])).toEqual([
      ['ip-ranges', 'unsupported', 'not today'],
      ['username-patterns', 'unsupported', 'not today'],
    ]);
    for (const finding of own) {
      expect(laws.map(({ law }) => law)).toContain(finding.law);
      expect(read('ReportLine', finding)).toMatchObject({ ok: true });
    }
    expect(campaigns.map(({ outcomes }) => outcomes.failed)).toEqual([0, 0]);
  });

  it('asks nothing when the time is up', async () => {
    const { campaigns, findings } = await fresh(right, { clock: until(0) });
    expect(
      campaigns.map(({ worlds, planned, outcomes, rate }) => [worlds, planned, outcomes['not-run'], rate]),
    ).toEqual([
      [0, 600, 600, undefined],
      [0, 600, 600, undefined],
    ]);
    expect(findings.map(({ outcome, count, problem }) => [outcome, count, problem])).toEqual([
      ['not-run', 600, 'the time was up'],
      ['not-run', 600, 'the time was up'],
    ]);
  });
});
