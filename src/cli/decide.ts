/** `decide`: what do these rules or policies decide for these requests, and why. */
import { once } from 'node:events';
import { Command, Option } from 'commander';
import type { Answer } from '../model/answer.ts';
import { defaultReadings } from '../model/axes.generated.ts';
import type { Chapter, Given, When } from '../model/chapters.ts';
import type { Question } from '../model/question.ts';
import type { Readings } from '../model/readings.ts';
import type { Explanation } from '../model/trace.ts';
import { explain, rulesEvaluator } from '../reference/answer.ts';
import { reference } from '../reference/meaning.ts';
import { quote } from '../syntax/quote.ts';
import { printTrace } from '../syntax/trace.ts';
import { decideHelp } from './decide-help.ts';
import { type Decision, decisionWriter, type OutputFormat } from './decisions.ts';
import { shownPath } from './files.ts';
import { collect, readingsFlag, spreadsheetFlag } from './flags.ts';
import { type Format, formatOf, type Request, readRequests } from './requests.ts';
import { complain, hand } from './terminal.ts';
import { UsageError } from './usage.ts';
import { readWorld, type WorldFlags } from './world.ts';

interface DecideFlags extends WorldFlags {
  readonly input?: Format;
  readonly output: Exclude<OutputFormat, 'spreadsheet'>;
  readonly spreadsheet?: boolean;
  readonly reading?: readonly string[];
  readonly trace?: boolean;
}

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
    .option('--spreadsheet', 'with --output csv: so that Excel runs no cell; it is read back as the same')
    .option('--reading <axis=reading>', 'decide under this reading; may be repeated', collect)
    .option('--trace', 'say for each request how the decision came about')
    .addHelpText('after', decideHelp)
    .action(async (requests: string, flags: DecideFlags) => {
      process.exitCode = await runDecide(requests, flags);
    });
}

async function runDecide(path: string, flags: DecideFlags): Promise<number> {
  const readings: Readings = { ...defaultReadings, ...readingsFlag(flags.reading) };
  const piped = [path, flags.rules, flags.policies, flags.directory].filter((each) => each === '-');
  if (piped.length > 1) throw new UsageError('standard input can be only one of the files');
  const { chapter, given } = readWorld(flags, readings);
  const decide = evaluator(chapter, given, readings);
  const writer = decisionWriter(
    chapter,
    spreadsheetFlag(flags.spreadsheet, flags.output, '--output csv'),
    flags.trace === true,
  );
  let [decided, wrong] = [0, 0];
  try {
    for await (const each of readRequests(chapter, path, flags.input ?? formatOf(path))) {
      const request = answerable(each, given);
      if (!request.ok) {
        wrong += 1;
        if (wrong <= NAMED) complain(`error: ${shownPath(path)}, ${request.place}: ${request.problem.message}`);
        continue;
      }
      decided += 1;
      const decision = toDecision(request.place, request.when, decide(request.when), flags.trace === true);
      if (!(await write(writer.take(decision)))) break;
    }
  } finally {
    if (decided > 0) await write(writer.end()); // what was decided before the rest could not be read
  }
  if (decided + wrong === 0) throw new UsageError(`${shownPath(path)} holds no request`, 'give one request a line');
  if (wrong > NAMED) complain(`error: ${shownPath(path)}: ${wrong - NAMED} more requests are wrong`);
  return wrong > 0 ? 2 : 0;
}

/** AAP-VALID: nothing is said about a mailbox that the directory does not hold; a misspelt one would look denied. */
function answerable(request: Request, given: Given): Request {
  if (!request.ok || !('mailbox' in request.when) || !('directory' in given)) return request;
  const { mailbox } = request.when;
  if (given.directory.recipients.some(({ id }) => id === mailbox)) return request;
  const message = `${quote(mailbox)} is no recipient of the directory`;
  return { ok: false, place: `${request.place}, /mailbox`, problem: { code: 'unreadable', message } };
}

function toDecision(
  place: string,
  when: When,
  { answer, clause, trace }: Explanation<Answer>,
  traced: boolean,
): Decision {
  const decision = { place, when, answer, clause, trace: traced ? printTrace(trace) : undefined };
  return 'steps' in answer ? { ...decision, outcome: printTrace(trace) } : decision;
}

function evaluator(chapter: Chapter, given: Given, readings: Readings): (when: When) => Explanation<Answer> {
  const under = { readings, meaning: reference };
  if ((chapter === 'client-access-rules' || chapter === 'test-client-access-rule') && 'rules' in given) {
    const decide = rulesEvaluator(chapter, given, under);
    return (when) => decide(when as Question<'client-access-rules'>['when']);
  }
  return (when) => explain({ chapter, given, when } as Question, readings);
}

/** False when nobody reads any more. */
async function write(text: string): Promise<boolean> {
  if (text === '' || hand(text)) return true;
  await Promise.race([once(process.stdout, 'drain'), once(process.stdout, 'close')]).catch(() => {});
  return process.stdout.writable;
}
