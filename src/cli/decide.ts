/** `decide`: what do these rules or policies decide for these requests, and why. */
import { once } from 'node:events';
import { Command, Option } from 'commander';
import type { Answer } from '../model/answer.ts';
import { defaultReadings } from '../model/axes.generated.ts';
import type { Given, When } from '../model/chapters.ts';
import type { Question } from '../model/question.ts';
import type { Readings } from '../model/readings.ts';
import type { Explanation } from '../model/trace.ts';
import {
  type AnsweredChapter,
  type AnsweredQuestion,
  answeredChapters,
  explain,
  rulesEvaluator,
} from '../reference/answer.ts';
import { reference } from '../reference/meaning.ts';
import { parseJson } from '../syntax/json.ts';
import { readRules } from '../syntax/rules.ts';
import { printTrace } from '../syntax/trace.ts';
import { readGiven } from '../syntax/wire.ts';
import { decisionPrinter, type OutputFormat } from './decisions.ts';
import { problemIn, readText } from './files.ts';
import { chaptersFlag, collect, readingsFlag } from './flags.ts';
import { type Format, formatOf, readRequests } from './requests.ts';
import { UsageError } from './usage.ts';

interface DecideFlags {
  readonly rules?: string;
  readonly policies?: string;
  readonly directory?: string;
  readonly chapter?: string;
  readonly input?: Format;
  readonly output: OutputFormat;
  readonly reading?: readonly string[];
  readonly trace?: boolean;
}

const EXAMPLES = `
Rules are a JSON list of rules, or {"rules":[…]}; policies a list of policies with --directory, or
{"policies":[…],"directory":{…}}. Requests are CSV with a header (protocol, authenticationType,
clientIPAddress, username, middleTier, recipient.department …; appId, mailbox; range, address),
JSON lines or a JSON list. - reads standard input.

Examples:
  decide --rules rules.json connections.csv
  decide --rules rules.json connections.jsonl --output csv --reading cidr-host-bits=from-host
  decide --policies policies.json --directory directory.json requests.csv --trace
  decide --chapter ip-ranges ranges.csv
`;

/** Wrong requests that are named one by one. */
const NAMED = 20;

export function decideCommand(): Command {
  return new Command('decide')
    .description('Decide requests by the reference: table, CSV or JSON lines, with the steps on request.')
    .argument('<requests>', 'file with requests, or - for standard input')
    .option('--rules <file>', 'client access rules (JSON)')
    .option('--policies <file>', 'application access policies (JSON)')
    .option('--directory <file>', 'the recipients that policies refer to (JSON)')
    .option('--chapter <chapter>', 'a chapter that needs no rules or policies: ip-ranges')
    .addOption(
      new Option('--input <format>', 'format of the requests; by the ending of the file if not given').choices([
        'csv',
        'jsonl',
        'json',
      ]),
    )
    .addOption(new Option('--output <format>', 'what to print').choices(['table', 'csv', 'jsonl']).default('table'))
    .option('--reading <axis=reading>', 'decide under this reading; may be repeated', collect)
    .option('--trace', 'say for each request how the decision came about')
    .addHelpText('after', EXAMPLES)
    .action(async (requests: string, flags: DecideFlags) => {
      process.exitCode = await runDecide(requests, flags);
    });
}

async function runDecide(path: string, flags: DecideFlags): Promise<number> {
  const { chapter, given } = readWorld(flags);
  const readings: Readings = { ...defaultReadings, ...readingsFlag(flags.reading) };
  const decide = evaluator(chapter, given, readings);
  const printer = decisionPrinter(chapter, flags.output, flags.trace === true);
  await write(printer.header);
  let wrong = 0;
  for await (const request of readRequests(chapter, path, flags.input ?? formatOf(path))) {
    if (!request.ok) {
      wrong += 1;
      if (wrong <= NAMED) process.stderr.write(`error: ${path}, ${request.place}: ${request.problem.message}\n`);
      continue;
    }
    const { answer, clause, trace } = decide(request.when);
    const steps = flags.trace === true ? printTrace(trace) : undefined;
    await write(printer.print({ place: request.place, when: request.when, answer, clause, trace: steps }));
  }
  if (wrong > NAMED) process.stderr.write(`error: ${path}: ${wrong - NAMED} more requests are wrong\n`);
  return wrong > 0 ? 2 : 0;
}

function evaluator(chapter: AnsweredChapter, given: Given, readings: Readings): (when: When) => Explanation<Answer> {
  const under = { readings, meaning: reference };
  if (chapter === 'client-access-rules' && 'rules' in given) {
    const decide = rulesEvaluator(given, under);
    return (when) => decide(when as Question<'client-access-rules'>['when']);
  }
  return (when) => explain({ chapter, given, when } as AnsweredQuestion, readings);
}

/** The chapter that the flags ask for, and what its questions are asked about. */
function readWorld(flags: DecideFlags): { chapter: AnsweredChapter; given: Given } {
  const chosen = [flags.rules, flags.policies, flags.chapter].filter((flag) => flag !== undefined);
  if (chosen.length !== 1)
    throw new UsageError('give one of --rules, --policies and --chapter', 'see `decide --help` for examples');
  if (flags.directory !== undefined && flags.policies === undefined)
    throw new UsageError('--directory goes with --policies');
  if (flags.rules !== undefined) return { chapter: 'client-access-rules', given: readRuleSet(flags.rules) };
  if (flags.policies !== undefined)
    return { chapter: 'application-access-policies', given: readPolicies(flags.policies, flags.directory) };
  const [named] = chaptersFlag([flags.chapter ?? '']);
  const chapter = answeredChapters.find((each) => each === named);
  if (chapter !== 'ip-ranges')
    throw new UsageError(`--chapter: ${named} needs rules or policies, or is not decided here`);
  return { chapter, given: {} };
}

function readRuleSet(path: string): Given {
  const json = readJson(path);
  const given = readGiven('client-access-rules', Array.isArray(json) ? { rules: json } : json);
  if (!given.ok) throw problemIn(path, given.problem);
  if ('rules' in given.value) {
    const texts = readRules(given.value.rules);
    if (!texts.ok) throw problemIn(path, texts.problem);
  }
  return given.value;
}

function readPolicies(path: string, directory: string | undefined): Given {
  const json = readJson(path);
  const policies = Array.isArray(json)
    ? json
    : typeof json === 'object' && json !== null && 'policies' in json
      ? json.policies
      : json;
  const whole = directory === undefined ? json : { policies, directory: readJson(directory) };
  if (Array.isArray(whole)) throw new UsageError(`${path} holds policies only`, 'give the recipients with --directory');
  const given = readGiven('application-access-policies', whole);
  if (!given.ok) throw problemIn(path, given.problem);
  return given.value;
}

function readJson(path: string): unknown {
  const json = parseJson(readText(path));
  if (!json.ok) throw problemIn(path, json.problem);
  return json.value;
}

async function write(text: string): Promise<void> {
  if (text !== '' && !process.stdout.write(text)) await once(process.stdout, 'drain');
}
