/** `golden`: makes golden files of one's own, and says what two of them can tell. */

import { join } from 'node:path';
import { Command, Option } from 'commander';
import type { OwnCoverage } from '../../analysis/coverage/coverage.ts';
import { policyCoverage } from '../../analysis/coverage/policy-coverage.ts';
import { ruleCoverage } from '../../analysis/coverage/rule-coverage.ts';
import { chapterCandidates, policyCandidates, ruleCandidates } from '../../analysis/datasets/candidates.ts';
import { createDataset, type Dataset } from '../../analysis/datasets/create.ts';
import { different, type Requirements } from '../../analysis/datasets/minimal-pairs.ts';
import { regionCandidates, regionNames } from '../../analysis/datasets/region-names.ts';
import { type DatasetFormat, goldenFileOf, hasTable, printDataset } from '../../analysis/datasets/write.ts';
import { InputError } from '../../library/errors.ts';
import { type Fault, faults } from '../../library/subjects.ts';
import type { Chapter, Given } from '../../model/chapters.ts';
import type { Result } from '../../model/problem.ts';
import type { Question } from '../../model/question.ts';
import { packageFacts, packageFolder, readGolden } from '../../node/files.ts';
import { readWorld, type WorldFlags } from '../decide/read-given.ts';
import { seedFlag } from '../options/campaign.ts';
import { chaptersFlag, spreadsheetFlag } from '../options/flags.ts';
import { requireOutputs, writeText } from '../outputs.ts';
import { examples } from '../own-command.ts';
import { hand, remark } from '../terminal.ts';
import { diffCommand } from './golden-diff.ts';

interface CreateFlags extends WorldFlags {
  readonly seed?: string;
  readonly format: Exclude<DatasetFormat, 'spreadsheet'>;
  readonly spreadsheet?: boolean;
  readonly out?: string;
}

export function goldenCommand(): Command {
  return new Command('golden')
    .description('Make golden files of one’s own, as small as can be, and compare what two of them can tell.')
    .addCommand(createCommand())
    .addCommand(diffCommand());
}

function createCommand(): Command {
  return new Command('create')
    .description(
      'Write the fewest questions that are in every region, show every planted fault and tell all readings apart that these rules can show.',
    )
    .option('--rules <file>', 'client access rules (JSON)')
    .option('--policies <file>', 'application access policies (JSON)')
    .option('--directory <file>', 'the recipients that policies refer to (JSON)')
    .option('--chapter <chapter>', 'a chapter; without rules or policies, its questions are about worlds of their own')
    .addOption(new Option('--format <format>', 'what to write').choices(['json', 'jsonl', 'csv']).default('json'))
    .option('--spreadsheet', 'with --format csv: so that Excel runs no cell; it is read back as the same')
    .option('--seed <number>', 'the same seed writes the same bytes (default: drawn and printed)')
    .option('--out <file>', 'where to write (default: standard output)')
    .addHelpText('after', help)
    .action((flags: CreateFlags) => create(flags));
}

function help(): string {
  const lines = examples('golden', (file) => [
    ['create', '--rules', file('rules.json'), '--out', 'mine.json'],
    ['create', '--policies', file('policies.json'), '--seed', '7'],
    ['create', '--chapter', 'ip-ranges', '--format', 'csv'],
  ]);
  return `\nExamples:\n${lines}\nExit codes: 0 written · 2 wrong usage or unreadable input · 3 it cannot be written\n`;
}

function create(flags: CreateFlags): void {
  const seed = seedFlag(flags.seed);
  const { chapter, candidates, regions, isLarge } = candidatesOf(flags, seed);
  if (flags.format === 'csv' && !hasTable(chapter)) {
    throw new InputError(`--format csv: questions of ${chapter} do not fit in a table`, 'take json or jsonl');
  }
  const format = spreadsheetFlag(flags.spreadsheet, flags.format, '--format csv');
  requireOutputs([{ flag: '--out', path: flags.out }], inputsOf(flags));
  const dataset = createDataset(candidates, isLarge === true ? [] : faultsOf(chapter), seed, regions);
  if (dataset.entries.length === 0) throw new InputError('nothing can be asked here that tells anything');
  const { name, version } = packageFacts();
  const text = printDataset(goldenFileOf(chapter, dataset, { maker: `${name} ${version}`, seed }), format);
  if (flags.out === undefined) hand(text);
  else writeText(flags.out, text);
  remark(summary(chapter, dataset, seed));
  if (isLarge === true) remark(`of more than ${MOST_RULES} rules or policies regions and readings alone are covered\n`);
}

function inputsOf({ rules, policies, directory }: CreateFlags): readonly string[] {
  return [rules, policies, directory].filter((path) => path !== undefined);
}

function faultsOf(chapter: Chapter): readonly Fault[] {
  return faults.filter(({ chapters }) => chapters.includes(chapter));
}

/** Rules or policies with which planted faults are still looked for: each is put to every candidate. */
const MOST_RULES = 200;

interface Choice {
  readonly chapter: Chapter;
  readonly candidates: readonly Question[];
  /** The regions of a question, where it is about rules or policies of one's own. */
  readonly regions?: Requirements;
  readonly isLarge?: boolean;
}

function candidatesOf(flags: CreateFlags, seed: number): Choice {
  const alone = flags.rules === undefined && flags.policies === undefined && flags.directory === undefined;
  if (alone && flags.chapter !== undefined) {
    const [chapter, ...more] = chaptersFlag([flags.chapter]);
    if (chapter === undefined || more.length > 0) throw new InputError('--chapter takes one chapter here');
    const { cases } = readGolden([join(packageFolder, 'golden')]);
    const golden = cases.map(({ question }) => question);
    return { chapter, candidates: chapterCandidates(chapter, golden, faultsOf(chapter), seed) };
  }
  const { chapter, given } = readWorld(flags);
  return { chapter, ...withRegions(chapter, given, seed) };
}

/** One question of each region beside the others; of very many rules these alone. */
function withRegions(chapter: Chapter, given: Given, seed: number): Omit<Choice, 'chapter'> {
  const coverage = coverageOf(chapter, given);
  const isLarge = coverage !== undefined && countOf(given) > MOST_RULES;
  const candidates = isLarge ? [] : aboutGiven(chapter, given, seed);
  if (coverage === undefined) return { candidates };
  if (!coverage.ok) throw new InputError(`the regions cannot be told: ${coverage.problem.message}`);
  const regions = regionNames(chapter);
  const questions = coverage.value.cases.map(({ question }) => question);
  return {
    candidates: different([...candidates, ...regionCandidates(questions, regions, isLarge ? 0 : undefined)]),
    regions,
    isLarge,
  };
}

function coverageOf(chapter: Chapter, given: Given): Result<OwnCoverage> | undefined {
  if (chapter === 'client-access-rules' && 'rules' in given) return ruleCoverage(given);
  if (chapter === 'application-access-policies' && 'policies' in given) return policyCoverage(given);
  return undefined;
}

function countOf(given: Given): number {
  if ('rules' in given) return given.rules.length;
  return 'policies' in given ? given.policies.length : 0;
}

function aboutGiven(chapter: Chapter, given: Given, seed: number): readonly Question[] {
  const connections = chapter === 'client-access-rules' || chapter === 'test-client-access-rule';
  if (connections && 'rules' in given) return ruleCandidates(chapter, given, seed);
  if (chapter === 'application-access-policies' && 'policies' in given) {
    const candidates = policyCandidates(given, seed);
    if (candidates.length === 0) throw new InputError('the directory holds no mailbox to ask for');
    return candidates;
  }
  throw new InputError(
    `--chapter: no questions of ${chapter} are made about rules or policies of one's own`,
    'leave the rules or policies out',
  );
}

function summary(chapter: Chapter, dataset: Dataset, seed: number): string {
  const { entries, candidates, shown, hidden, pairs, bound, regions } = dataset;
  return `${[
    `${chapter}, seed ${seed}: ${entries.length} questions chosen from ${candidates} candidates; no fewer than ${bound} could do`,
    `proof: ${proofOf(dataset)}`,
    ...(regions === 0
      ? []
      : [`regions that they have a question of, under the defaults or another reading: all ${regions}`]),
    `planted faults that they show: ${shown.length} of ${shown.length + hidden.length}`,
    `pairs of readings that they tell apart: ${pairs.length === 0 ? 'none' : pairs.join(', ')}`,
    ...(hidden.length === 0 ? [] : [`not shown by any candidate: ${hidden.map(({ name }) => name).join(', ')}`]),
  ].join('\n')}\n`;
}

function proofOf({ proof }: Dataset): string {
  if (proof.open === 0) return 'every choice is forced';
  const among = `among ${proof.open} candidates that nothing dominates`;
  return proof.kind === 'search' ? `all choices ${among} were tried` : `a dual solution of the linear program ${among}`;
}
