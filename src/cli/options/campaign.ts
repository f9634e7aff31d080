/** Flags about generated questions: how many, from which seed, which part of them; or one question instead of all. */
import { randomInt } from 'node:crypto';
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Command, Option } from 'commander';
import type { CampaignOptions } from '../../checks/campaigns/campaign.ts';
import { foundFiles } from '../../checks/campaigns/golden-from-findings.ts';
import { printShard, WHOLE } from '../../checks/parts/shard.ts';
import { caseOf } from '../../library/answer.ts';
import { InputError } from '../../library/errors.ts';
import { type Chapter, chapterNames } from '../../model/chapters.ts';
import type { ReportFinding, ReportHeader } from '../../model/generated/wire.generated.ts';
import type { Case } from '../../model/golden.ts';
import type { Question } from '../../model/question.ts';
import type { SomeReadings } from '../../model/readings.ts';
import { parseJson, printJson } from '../../syntax/json/json.ts';
import { suggest } from '../../syntax/nearest.ts';
import { printable } from '../../syntax/terminal-text.ts';
import { readQuestion } from '../../syntax/wire.ts';
import { writeError, writeText } from '../outputs.ts';
import { complain } from '../terminal.ts';

/** How many questions are generated, from which seed, and which share of them. */
export interface CampaignFlags {
  readonly seed?: string;
  readonly runs?: string;
  readonly shard?: string;
  readonly question?: string;
  readonly keep?: string;
}

/** Generated questions of a chapter, when nothing is said and the run is not narrowed. */
const RUNS = 10_000;
const MOST_RUNS = 100_000_000;
const SEEDS = 2 ** 31;

/** Adds the flags of generated questions. */
export function withCampaign(command: Command): Command {
  return command
    .option(
      '--runs <count>',
      'generated questions of each chapter, 0 for none (default: 10000, none with --only, --golden, --question or --against)',
    )
    .option('--seed <number>', 'the same seed gives the same questions (default: drawn and printed)')
    .option('--shard <part/of>', 'ask this part of the run, for example 3/16; `report merge` puts the parts together')
    .addOption(
      new Option('--question <json>', 'ask this question only, as a report prints it').conflicts([
        'only',
        'chapter',
        'shard',
      ]),
    )
    .option('--keep <folder>', 'write what generated questions found as golden cases');
}

/** Undefined when no question is to be generated. */
export function campaignOf(flags: CampaignFlags, narrowed: boolean): CampaignOptions | undefined {
  const { runs = narrowed ? '0' : String(RUNS), seed, shard } = flags;
  const count = wholeNumber('--runs', runs, 0, MOST_RUNS);
  if (count === 0) {
    const idle = seed !== undefined ? '--seed' : shard !== undefined ? '--shard' : undefined;
    if (idle !== undefined)
      throw new InputError(`${idle} says nothing when no question is generated`, 'add --runs 10000');
    return undefined;
  }
  const part = shard === undefined ? {} : { shard: shardOf(shard) };
  if (shard !== undefined && seed === undefined)
    throw new InputError(
      '--shard needs --seed: all parts have to draw the same questions',
      'add --seed 1 to each part',
    );
  return {
    seed: seedFlag(seed),
    runs: count,
    ...part,
  };
}

/** `--seed`, or any seed without the flag. */
export function seedFlag(text: string | undefined): number {
  return text === undefined ? randomInt(SEEDS) : wholeNumber('--seed', text, 0, SEEDS - 1);
}

function shardOf(text: string): NonNullable<CampaignOptions['shard']> {
  const [part = 0, of = 0] = (/^([1-9]\d{0,4})\/([1-9]\d{0,4})$/.exec(text) ?? []).slice(1).map(Number);
  if (part < 1 || part > of)
    throw new InputError(`--shard takes a part and a number of parts such as 3/16, not \`${text}\``);
  return { part, of };
}

function wholeNumber(name: string, text: string, least: number, most: number): number {
  const value = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
  if (!(value >= least && value <= most))
    throw new InputError(`${name} takes a whole number from ${least} to ${most}, not \`${text}\``);
  return value;
}

/** For the report's header. */
export function campaignHeader(campaign: CampaignOptions | undefined): Pick<ReportHeader, 'campaign'> {
  if (campaign === undefined) return {};
  const { seed, runs, shard = WHOLE } = campaign;
  return { campaign: { seed, runs, ...printShard(shard) } };
}

/** `--question`: a case with the reference's answer under every reading; undefined without the flag. */
export function questionFlag(text: string | undefined, readings: SomeReadings = {}): Case | undefined {
  return text === undefined ? undefined : caseOf(readOne(text), readings);
}

function readOne(text: string): Question {
  const json = parseJson(text);
  if (!json.ok) throw new InputError(`--question: ${json.problem.message}`, json.problem.place);
  const { chapter, given, when } = { chapter: undefined, given: {}, when: undefined, ...Object(json.value) };
  const known = chapterNames.find((name) => name === chapter);
  if (chapter === undefined)
    throw new InputError('--question: it has no `chapter`', 'as in {"chapter":"ip-ranges","when":{…}}');
  if (known === undefined)
    throw new InputError(
      `--question: there is no chapter \`${String(chapter)}\``,
      suggest(String(chapter), chapterNames),
    );
  const question = readQuestion(known, given, when);
  if (!question.ok) throw new InputError(`--question: ${question.problem.place ?? ''} ${question.problem.message}`);
  return question.value;
}

/** The words that ask a question again; JSON reads back what a terminal would obey from its number. */
export function questionWords({ chapter, given, when }: Question, under: SomeReadings = {}): readonly string[] {
  return ['check', '--question', printable(JSON.stringify({ chapter, given, when })), ...readingWords(under)];
}

/** The words that assert the readings again. */
export function readingWords(readings: SomeReadings): readonly string[] {
  return Object.entries(readings).flatMap(([axis, reading]) => ['--reading', `${axis}=${reading}`]);
}

/** The words that put the laws of a chapter to the same worlds again. */
export function lawWords(chapter: Chapter, { seed, runs, shard = WHOLE }: CampaignOptions): readonly string[] {
  const part = shard.of === 1 ? [] : ['--shard', `${shard.part}/${shard.of}`];
  return ['check', '--chapter', chapter, '--seed', String(seed), '--runs', String(runs), ...part];
}

/** Throws when nothing could be kept there later. */
export function requireFolder(folder: string): void {
  try {
    if (!existsSync(folder)) mkdirSync(folder);
    else if (!statSync(folder).isDirectory()) throw new InputError(`${folder} is a file, not a folder`);
  } catch (error) {
    throw error instanceof InputError ? error : writeError(folder, error);
  }
}

/** `--keep`: a golden file for each chapter in which something was found; files that are there stay. */
export function keepFound(folder: string, findings: readonly ReportFinding[]): void {
  for (const file of foundFiles(findings)) {
    const path = freePath(folder, file.chapter);
    writeText(path, `${printJson(file)}\n`);
    complain(`${path}: ${file.cases.length} golden cases`);
  }
}

function freePath(folder: string, name: string, number = 1): string {
  const path = join(folder, number === 1 ? `${name}.json` : `${name}-${number}.json`);
  return existsSync(path) ? freePath(folder, name, number + 1) : path;
}
