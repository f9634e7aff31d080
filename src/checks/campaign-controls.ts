/** The harness tried on its own generated questions: wrong answers to them are counted, and they follow the seed. */
import { inProcess } from '../harness/adapters/in-process.ts';
import type { Chapter } from '../model/chapters.ts';
import type { Readings } from '../model/readings.ts';
import type { ReportControl, StartAnswer } from '../model/wire.generated.ts';
import { answer } from '../reference/answer.ts';
import { chapterNames } from '../syntax/wire.ts';
import { runCampaign } from './campaign.ts';
import { tampered, tamperedDiffers } from './controls.ts';
import { judgeCampaign } from './differential.ts';
import { laws } from './invariants/all.generated.ts';
import { runLaws } from './invariants/run.ts';

/** Generated questions of a chapter that are looked at, their worlds in a block, and worlds of each law. */
const LOOKED_AT = { runs: 30, worlds: 4, lawful: 1 };
/** Always the same, so that a self-test never fails by chance. */
const SEED = 1;

const declaration: StartAnswer = { protocol: 1, subject: { name: 'control', version: '' }, answers: chapterNames };

export async function runCampaignControls(
  chapters: readonly Chapter[],
  readings: Readings,
): Promise<readonly ReportControl[]> {
  return [await runGeneratedControl(chapters, readings), await runSeedControl(chapters)];
}

/** The tampered reference answers generated questions; each of its wrong answers must be a mismatch, whatever readings. */
async function runGeneratedControl(chapters: readonly Chapter[], readings: Readings): Promise<ReportControl> {
  const { runs, worlds } = LOOKED_AT;
  const wrong = inProcess(declaration, (question) => answer(question, readings, tampered));
  const strictness = { grounds: true, codes: false };
  let [questions, expected, differences]: [number, number, number] = [0, 0, 0];
  const unproved: Chapter[] = [];
  for (const chapter of chapters) {
    const blocks = await runCampaign(wrong, declaration, chapter, { seed: SEED, runs, worlds });
    const asked = blocks.flatMap((block) => block.questions);
    const due = asked.filter((question) => tamperedDiffers(question, readings, strictness)).length;
    questions += asked.length;
    expected += due;
    differences += judgeCampaign(blocks, [], readings, readings, strictness).mismatches.length;
    if (due === 0) unproved.push(chapter);
  }
  return { line: 'control', control: 'generated', questions, expected, differences, unproved };
}

/** A chapter counts when its generated questions, and those of its laws, heed the seed. */
async function runSeedControl(chapters: readonly Chapter[]): Promise<ReportControl> {
  let [questions, heeded]: [number, readonly Chapter[]] = [0, []];
  for (const chapter of chapters) {
    const [own, again, other] = [
      await asked(chapter, SEED),
      await asked(chapter, SEED),
      await asked(chapter, SEED + 1),
    ];
    questions += own.generated.length;
    const repeats = own.generated.join() === again.generated.join() && own.lawful.join() === again.lawful.join();
    const changes = own.generated.join() !== other.generated.join() && own.lawful.join() !== other.lawful.join();
    if (repeats && changes) heeded = [...heeded, chapter];
  }
  return {
    line: 'control',
    control: 'seed',
    questions,
    expected: chapters.length,
    differences: heeded.length,
    unproved: chapters.filter((chapter) => !heeded.includes(chapter)),
  };
}

interface Asked {
  readonly generated: readonly string[];
  readonly lawful: readonly string[];
}

/** What a subject without limits hears, as texts. */
async function asked(chapter: Chapter, seed: number): Promise<Asked> {
  const heard: string[] = [];
  const listener = inProcess(declaration, (question) => {
    heard.push(JSON.stringify(question));
    return { unsupported: 'only listening' };
  });
  const { runs, worlds, lawful } = LOOKED_AT;
  await runCampaign(listener, declaration, chapter, { seed, runs, worlds });
  const generated = heard.splice(0);
  const own = laws.filter((law) => law.chapter === chapter);
  await runLaws(listener, declaration, { seed, worlds: lawful }, own);
  return { generated, lawful: heard };
}
