import { describe, expect, it } from 'vitest';
import { runCampaign } from '../../../src/checks/campaigns/campaign.ts';
import { outcomesOf } from '../../../src/checks/campaigns/outcomes.ts';
import { runLaws } from '../../../src/checks/campaigns/run-laws.ts';
import { evidenceLines } from '../../../src/checks/parts/evidence.ts';
import type { Parts } from '../../../src/checks/parts/parts.ts';
import { recordingIn } from '../../../src/checks/parts/recording.ts';
import { sessionOn } from '../../../src/checks/session.ts';
import { inProcess } from '../../../src/harness/adapters/in-process.ts';
import { laws } from '../../../src/laws/all.generated.ts';
import { claimsEverything } from '../../../src/model/claims.ts';
import { defaultReadings } from '../../../src/model/generated/axes.generated.ts';
import type {
  ReportCampaign,
  ReportHeader,
  ReportLaw,
  ReportLine,
} from '../../../src/model/generated/wire.generated.ts';
import { answer } from '../../../src/reference/reference.ts';
import { header as anyHeader, reportOf } from '../../support/reports.ts';

const header: ReportHeader = {
  ...anyHeader,
  command: [],
  campaign: { seed: 7, runs: 700 },
};
const campaign = (more: Partial<ReportCampaign>): ReportLine => ({
  line: 'campaign',
  chapter: 'ip-ranges',
  seed: 7,
  wanted: 1000,
  worlds: 60,
  planned: 1000,
  outcomes: {} as ReportCampaign['outcomes'],
  lookedAt: 0,
  census: {},
  missed: [],
  ...more,
});
const law = (more: Partial<ReportLaw>): ReportLine => ({
  line: 'law',
  law: 'a law',
  chapter: 'ip-ranges',
  clauses: ['IP-CIDR'],
  seed: 7,
  planned: 2,
  held: 2,
  vacuous: 0,
  broken: 0,
  unanswered: 0,
  ...more,
});
const parts = (...lines: readonly (readonly ReportLine[])[]): Parts =>
  lines.map((some, index) => ({ name: `${index}`, report: reportOf(header, ...some) })) as unknown as Parts;
const heard = (some: Parts) => {
  const found = recordingIn(some, []);
  if (!found.ok) throw new Error(found.problem.message);
  return found.value;
};
const found = (path: string) => ({ outcome: 'failed', seed: 7, path, questions: [] }) as const;

describe('recordingIn', () => {
  it('draws the questions again that evidence is of', async () => {
    const subject = inProcess(claimsEverything, (question) => {
      const right = answer(question, defaultReadings);
      return JSON.stringify(question.when).length % 5 === 0 ? { unsupported: 'no' } : right;
    });
    const session = sessionOn(subject, claimsEverything);
    const generated = outcomesOf(await runCampaign(session, 'ip-ranges', { seed: 7, runs: 700 }));
    const own = laws.filter(({ chapter }) => chapter === 'ip-ranges');
    const lawful = await runLaws(session, { seed: 7, worlds: 3, shrinks: false }, own);
    const fresh = { laws: lawful, generated, surveys: [] };
    const lines = evidenceLines(
      { cases: [], outcomes: [], smallest: new Map(), voided: new Map(), campaigns: fresh },
      defaultReadings,
    );
    const again = heard(parts([campaign({})], lines)).campaigns;
    const dependent = generated.filter(({ address }) => again.generated.some((each) => each.address === address));
    expect(dependent.length).toBeGreaterThan(100);
    expect(again.generated.map(({ question, outcome }) => [question, outcome])).toEqual(
      dependent.map(({ question, outcome }) => [question, outcome]),
    );
    expect(again.laws.unanswered.length).toBeGreaterThan(0);
    expect(again.laws.unanswered).toEqual(lawful.unanswered);
  });

  it('adds up what was asked, and misses what every part misses', () => {
    const census = { clause: { 'IP-CIDR': 3 } };
    const [survey, ...more] = heard(
      parts(
        [campaign({ census, lookedAt: 900, missed: ['a', 'b'], unasked: { count: 2, problem: 'the time was up' } })],
        [campaign({ census: { clause: { 'IP-CIDR': 1, 'IP-SPAN': 2 } }, missed: ['b', 'c'] })],
      ),
    ).campaigns.surveys;
    expect(more).toEqual([]);
    expect(survey).toMatchObject({ wanted: 2000, worlds: 120, planned: 2000, lookedAt: 900, missed: ['b'] });
    expect(survey?.census).toEqual({ clause: { 'IP-CIDR': 4, 'IP-SPAN': 2 } });
    expect(survey?.unasked).toEqual({ count: 2, problem: 'the time was up' });
  });

  it('keeps of a broken law the counterexample of the first world', () => {
    const [line] = heard(
      parts(
        [law({ held: 1, broken: 1, counterexample: found('16:0'), reproduce: 'part 1' })],
        [law({ held: 1, broken: 1, counterexample: found('9:2'), reproduce: 'part 2', known: 'for now' })],
        [law({})],
      ),
    ).campaigns.laws.lines;
    expect(line).toMatchObject({ planned: 6, held: 4, broken: 2, counterexample: found('9:2') });
    for (const own of ['known', 'reproduce']) expect(line).not.toHaveProperty(own); // the whole run has its own
  });
});
