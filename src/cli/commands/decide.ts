/** `decide`: what do these rules or policies decide for these requests, and why. */
import { Command, Option } from 'commander';
import { type Conclusion, decider } from '../../analysis/answers/decider.ts';
import { printTrace } from '../../library/answer.ts';
import { InputError } from '../../library/errors.ts';
import { defaultReadings } from '../../model/generated/axes.generated.ts';
import type { Readings } from '../../model/readings.ts';
import { shownPath } from '../../node/files.ts';
import { complainer } from '../complain.ts';
import { type AccessNotes, accessNotes } from '../decide/access-notes.ts';
import { decideHelp } from '../decide/decide-help.ts';
import { decisionWriter, type OutputFormat, type RequestDecision } from '../decide/decision-table.ts';
import { dependsLines, tally } from '../decide/depends.ts';
import { readWorld, type WorldFlags } from '../decide/read-given.ts';
import { type Format, formatOf, type Request, readRequests } from '../decide/requests.ts';
import { collect, readingsFlag, spreadsheetFlag } from '../options/flags.ts';
import { complain, handSlowly as write } from '../terminal.ts';

interface DecideFlags extends WorldFlags {
  readonly input?: Format;
  readonly output: Exclude<OutputFormat, 'spreadsheet'>;
  readonly spreadsheet?: boolean;
  readonly reading?: readonly string[];
  readonly trace?: boolean;
}

export function decideCommand(): Command {
  return new Command('decide')
    .description('Decide requests by the reference: table, CSV or JSON lines, with the steps on request.')
    .argument('<requests>', 'file with requests, or - for standard input')
    .option('--rules <file>', 'client access rules')
    .option('--policies <file>', 'application access policies')
    .option('--directory <file>', 'the recipients that policies refer to')
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
  const chosen = readingsFlag(flags.reading);
  const readings: Readings = { ...defaultReadings, ...chosen };
  const piped = [path, flags.rules, flags.policies, flags.directory].filter((each) => each === '-');
  if (piped.length > 1) throw new InputError('standard input can be only one of the files');
  const { chapter, given, open } = readWorld(flags, readings);
  const access = 'policies' in given ? accessNotes(flags.policies ?? '', given) : undefined;
  const decide = decider(chapter, given, readings, chosen, open);
  const format = spreadsheetFlag(flags.spreadsheet, flags.output, '--output csv');
  const writer = decisionWriter(chapter, format, flags.trace === true);
  const [warnings, counts] = [complainer('warning'), tally()];
  const errors = complainer('error');
  for (const note of access?.onPolicies ?? []) warnings.say(`${shownPath(flags.policies ?? '')}, ${note}`, note);
  let decided = 0;
  try {
    for await (const each of readRequests(chapter, path, flags.input ?? formatOf(path))) {
      const request = answerable(each, access);
      if (!request.ok) {
        errors.say(`${shownPath(path)}, ${request.place}: ${request.problem.message}`);
        continue;
      }
      decided += 1;
      const conclusion = decide(request.when);
      counts.count(conclusion);
      const decision = toDecision(request, conclusion, access, flags.trace === true);
      for (const note of decision.notes ?? []) warnings.say(`${shownPath(path)}, ${request.place}: ${note}`, note);
      if (!(await write(writer.take(decision)))) break;
    }
  } finally {
    if (decided > 0) await write(writer.end()); // what was decided before the rest could not be read
  }
  if (decided + errors.count() === 0)
    throw new InputError(`${shownPath(path)} holds no request`, 'give one request a line');
  errors.end(`${shownPath(path)}: %d more requests are wrong`);
  warnings.end(`${shownPath(path)}: %d more warnings`);
  await writeCounts(counts, flags.output);
  return errors.count() + counts.unknown() > 0 ? 2 : 0;
}

/** Below a table; beside what a program reads. */
async function writeCounts(counts: ReturnType<typeof tally>, output: OutputFormat): Promise<void> {
  for (const line of counts.lines()) {
    if (output === 'table') await write(`${line}\n`);
    else complain(`note: ${line}`);
  }
}

/** Nothing is said about a mailbox that may be two. */
function answerable(request: Request, access: AccessNotes | undefined): Request {
  const problem = request.ok ? access?.problemIn(request.when) : undefined;
  if (problem === undefined) return request;
  return { ok: false, place: `${request.place}, ${problem.place}`, problem };
}

function toDecision(
  { place, when }: Request & { readonly ok: true },
  { answer, clause, trace, depends }: Conclusion,
  access: AccessNotes | undefined,
  traced: boolean,
): RequestDecision {
  const steps = (): readonly string[] => [
    ...(access?.meant(when) ?? []),
    ...printTrace(trace),
    ...dependsLines({ answer, depends }),
  ];
  const notes = access?.notesOn(when, trace) ?? [];
  const decision = { place, when, answer, clause, depends, notes, trace: traced ? steps() : undefined };
  return 'steps' in answer ? { ...decision, outcome: printTrace(trace) } : decision;
}
