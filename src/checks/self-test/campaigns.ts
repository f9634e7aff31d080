/** The harness tried on its own generated questions and laws: wrong answers count in the verdict, and all follows the seed. */
import fc from 'fast-check';
import { blockSeed } from '../../../generators/blocks.ts';
import { inProcess } from '../../harness/adapters/in-process.ts';
import { laws } from '../../laws/all.generated.ts';
import type { Law } from '../../laws/law.ts';
import type { Chapter } from '../../model/chapters.ts';
import { claimsEverything } from '../../model/claims.ts';
import type { ReportControl, ReportLaw } from '../../model/generated/wire.generated.ts';
import type { Answer, Question } from '../../model/question.ts';
import type { Readings } from '../../model/readings.ts';
import { answer } from '../../reference/reference.ts';
import { totalOf } from '../../report/totals.ts';
import { verdictOf } from '../../report/verdict.ts';
import type { Strictness } from '../../syntax/same-answer.ts';
import { runCampaign } from '../campaigns/campaign.ts';
import type { CampaignResults } from '../campaigns/judge-campaigns.ts';
import { runCampaigns } from '../campaigns/run-campaigns.ts';
import { runLaws } from '../campaigns/run-laws.ts';
import { sessionOn } from '../session.ts';
import { smokeCases } from '../smoke.ts';
import { tampered, tamperedDiffers } from './wire.ts';

/** Generated questions of a chapter that are looked at, and their worlds in a block. */
const LOOKED_AT = { runs: 30, worlds: 4 };
const STRICTNESS: Strictness = { grounds: true, codes: false };
/** Always the same, so that a self-test never fails by chance. */
const SEED = 1;

/** Generated questions and laws, asked and judged as in every run, put to the tampered reference; and what the seed does. */
export async function runCampaignControls(
  chapters: readonly Chapter[],
  readings: Readings,
): Promise<readonly ReportControl[]> {
  const drawn = await drawEach(chapters);
  const { campaigns, laws: judged } = await askTampered(chapters, readings);
  const generated = drawn.flatMap(({ own }) => own.generated);
  const differing = generated.filter((question) => tamperedDiffers(question, readings, STRICTNESS));
  const breaking = laws.filter((law) => chapters.includes(law.chapter) && isBroken(law, readings));
  const total = totalOf({ campaigns });
  return [
    {
      line: 'control',
      control: 'generated',
      questions: generated.length,
      expected: differing.length,
      differences: generated.length - total.passed,
      verdict: verdictOf({ campaigns }),
      unproved: without(chapters, new Set(differing.map(({ chapter }) => chapter))),
    },
    ...(breaking.length === 0 ? [] : [lawControl(judged, breaking.length)]),
    seedControl(chapters, drawn),
  ];
}

function lawControl(judged: readonly ReportLaw[], expected: number): ReportControl {
  return {
    line: 'control',
    control: 'laws',
    questions: judged.reduce((sum, { planned }) => sum + planned, 0),
    expected,
    differences: judged.filter(({ broken }) => broken > 0).length,
    verdict: verdictOf({ laws: judged }),
    unproved: [],
  };
}

/** Whether the tampered reference breaks a law in the world that is asked, found without a run. */
function isBroken(law: Law, readings: Readings): boolean {
  const worlds = fc.sample(law.world, { seed: blockSeed(SEED, law.name, 0), numRuns: 1 });
  const say = (world: unknown): readonly Answer[] =>
    law.ask(world).map((question) => answer(question, readings, tampered));
  return worlds.some((world) => law.holds(world, say(world)) === 'broken');
}

function without(chapters: readonly Chapter[], some: ReadonlySet<Chapter>): readonly Chapter[] {
  return chapters.filter((chapter) => !some.has(chapter));
}

function askTampered(chapters: readonly Chapter[], readings: Readings): Promise<CampaignResults> {
  const wrong = inProcess(claimsEverything, (question) => answer(question, readings, tampered));
  const golden = smokeCases.map(({ question }) => question).filter(({ chapter }) => chapters.includes(chapter));
  const session = sessionOn(wrong, claimsEverything, { strictness: STRICTNESS });
  const campaign = { seed: SEED, ...LOOKED_AT, shrinks: false };
  return runCampaigns(session, campaign, golden, {
    evidence: [],
    hypothesis: readings,
    contested: [],
    asserted: readings,
  });
}

/** What is asked of a chapter with a seed, with the same seed again, and with another. */
interface SeedTrial {
  readonly chapter: Chapter;
  readonly own: QuestionSets;
  readonly again: QuestionSets;
  readonly other: QuestionSets;
}

async function drawEach(chapters: readonly Chapter[]): Promise<readonly SeedTrial[]> {
  const drawn: SeedTrial[] = [];
  for (const chapter of chapters) {
    const [own, again, other] = [
      await asked(chapter, SEED),
      await asked(chapter, SEED),
      await asked(chapter, SEED + 1),
    ];
    drawn.push({ chapter, own, again, other });
  }
  return drawn;
}

/** A chapter counts when its generated questions, and those of its laws, heed the seed. */
function seedControl(chapters: readonly Chapter[], drawn: readonly SeedTrial[]): ReportControl {
  const same = (one: readonly Question[], other: readonly Question[]): boolean =>
    JSON.stringify(one) === JSON.stringify(other);
  const heeds = ({ own, again, other }: SeedTrial, part: keyof QuestionSets): boolean =>
    same(own[part], again[part]) && !same(own[part], other[part]);
  const heeded = drawn.filter((each) => heeds(each, 'generated') && heeds(each, 'lawful'));
  return {
    line: 'control',
    control: 'seed',
    questions: drawn.reduce((sum, { own }) => sum + own.generated.length, 0),
    expected: chapters.length,
    differences: heeded.length,
    unproved: without(chapters, new Set(heeded.map(({ chapter }) => chapter))),
  };
}

/** Questions that a subject without limits hears. */
interface QuestionSets {
  readonly generated: readonly Question[];
  readonly lawful: readonly Question[];
}

async function asked(chapter: Chapter, seed: number): Promise<QuestionSets> {
  const heard: Question[] = [];
  const listener = inProcess(claimsEverything, (question) => {
    heard.push(question);
    return { unsupported: 'only listening' };
  });
  const session = sessionOn(listener, claimsEverything);
  await runCampaign(session, chapter, { seed, ...LOOKED_AT });
  const generated = heard.splice(0);
  const own = laws.filter((law) => law.chapter === chapter);
  await runLaws(session, { seed, worlds: 1 }, own);
  return { generated, lawful: heard };
}
