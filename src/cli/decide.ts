/** `decide`: what do these rules or policies decide for these requests, and why. */
import { once } from 'node:events';
import { Command, Option } from 'commander';
import type { Answer } from '../model/answer.ts';
import { defaultReadings } from '../model/axes.generated.ts';
import type { Chapter, Given, When } from '../model/chapters.ts';
import type { Question } from '../model/question.ts';
import type { Readings } from '../model/readings.ts';
import type { Explanation } from '../model/trace.ts';
import type { Directory } from '../model/wire.generated.ts';
import { explain, rulesEvaluator } from '../reference/answer.ts';
import { reference } from '../reference/meaning.ts';
import { parseJson } from '../syntax/json.ts';
import { printTrace } from '../syntax/trace.ts';
import { read, readGiven } from '../syntax/wire.ts';
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
  decide --chapter test-client-access-rule --rules rules.json connections.csv
  decide --chapter rule-administration --rules rules.json cmdlets.jsonl
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
    .option(
      '--chapter <chapter>',
      'another chapter than that of the rules or policies; ip-ranges and so on need neither',
    )
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
  let header = printer.header; // not before the first line of the requests could be read
  let wrong = 0;
  for await (const request of readRequests(chapter, path, flags.input ?? formatOf(path))) {
    if (!request.ok) {
      wrong += 1;
      if (wrong <= NAMED) process.stderr.write(`error: ${path}, ${request.place}: ${request.problem.message}\n`);
      continue;
    }
    const { answer, clause, trace } = decide(request.when);
    const steps = flags.trace === true ? printTrace(trace) : undefined;
    if (
      !(await write(header + printer.print({ place: request.place, when: request.when, answer, clause, trace: steps })))
    )
      break;
    header = '';
  }
  await write(header);
  if (wrong > NAMED) process.stderr.write(`error: ${path}: ${wrong - NAMED} more requests are wrong\n`);
  return wrong > 0 ? 2 : 0;
}

function evaluator(chapter: Chapter, given: Given, readings: Readings): (when: When) => Explanation<Answer> {
  const under = { readings, meaning: reference };
  if ((chapter === 'client-access-rules' || chapter === 'test-client-access-rule') && 'rules' in given) {
    const decide = rulesEvaluator(chapter, given, under);
    return (when) => decide(when as Question<'client-access-rules'>['when']);
  }
  return (when) => explain({ chapter, given, when } as Question, readings);
}

/** What the requests may be asked about, and the chapters that ask about it; the first is meant when none is named. */
const ABOUT = {
  rules: ['client-access-rules', 'test-client-access-rule', 'rule-administration'],
  policies: ['application-access-policies', 'policy-administration'],
  nothing: ['ip-ranges', 'username-patterns', 'recipient-filters'],
} as const satisfies Readonly<Record<string, readonly Chapter[]>>;

/** The chapter that the flags ask for, and what its questions are asked about. */
function readWorld(flags: DecideFlags): { chapter: Chapter; given: Given } {
  const { rules, policies, directory } = flags;
  if (rules !== undefined && policies !== undefined) throw new UsageError('give --rules or --policies, not both');
  if (directory !== undefined && policies === undefined) throw new UsageError('--directory goes with --policies');
  const about = rules !== undefined ? 'rules' : policies !== undefined ? 'policies' : 'nothing';
  if (about === 'nothing' && flags.chapter === undefined) {
    throw new UsageError('give one of --rules, --policies and --chapter', 'see `decide --help` for examples');
  }
  const named = flags.chapter === undefined ? ABOUT[about][0] : chaptersFlag([flags.chapter])[0];
  const chapter = ABOUT[about].find((each) => each === named);
  if (chapter === undefined) {
    const needs = about === 'nothing' ? 'needs --rules or --policies' : `is not about ${about}`;
    throw new UsageError(`--chapter: ${flags.chapter} ${needs}`);
  }
  if (rules !== undefined) return { chapter, given: readRuleSet(rules) };
  if (policies !== undefined) return { chapter, given: readPolicies(policies, directory) };
  return { chapter, given: {} };
}

function readRuleSet(path: string): Given {
  const json = readJson(path);
  const given = readGiven('client-access-rules', Array.isArray(json) ? { rules: json } : json);
  if (!given.ok) throw problemIn(path, given.problem);
  return given.value;
}

function readPolicies(path: string, directory: string | undefined): Given {
  const json = readJson(path);
  const policies = typeof json === 'object' && json !== null && 'policies' in json ? json.policies : json;
  const recipients = directory === undefined ? undefined : readDirectory(directory);
  if (recipients === undefined && Array.isArray(json)) {
    throw new UsageError(`${path} holds policies only`, 'give the recipients with --directory');
  }
  const whole = recipients === undefined ? json : { policies, directory: recipients };
  const given = readGiven('application-access-policies', whole);
  if (!given.ok) throw problemIn(path, given.problem);
  return given.value;
}

function readDirectory(path: string): Directory {
  const json = readJson(path);
  const directory = read('Directory', Array.isArray(json) ? { recipients: json } : json);
  if (!directory.ok) throw problemIn(path, directory.problem);
  return directory.value;
}

function readJson(path: string): unknown {
  const json = parseJson(readText(path));
  if (!json.ok) throw problemIn(path, json.problem);
  return json.value;
}

/** False when nobody reads any more. */
async function write(text: string): Promise<boolean> {
  if (text === '' || process.stdout.write(text)) return true;
  await Promise.race([once(process.stdout, 'drain'), once(process.stdout, 'close')]).catch(() => {});
  return process.stdout.writable;
}
