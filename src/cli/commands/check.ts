/** `check -- COMMAND…`: is this implementation right, and which readings does it follow. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Command, Option } from 'commander';
import { check } from '../../checks/check.ts';
import type { KnownList } from '../../checks/known.ts';
import type { ControlName } from '../../checks/self-test/wire.ts';
import { InputError } from '../../library/errors.ts';
import type { Subject } from '../../library/subjects.ts';
import { defined } from '../../model/defined.ts';
import type { KnownDifference, ReportHeader } from '../../model/generated/wire.generated.ts';
import type { Case } from '../../model/golden.ts';
import type { SomeReadings } from '../../model/readings.ts';
import { childProcess } from '../../node/child-process.ts';
import { type Golden, goldenFiles, packageFacts, packageFolder, readGolden, specDigest } from '../../node/files.ts';
import { maskReport } from '../../report/mask.ts';
import { reportFormat } from '../../report/record.ts';
import { printText } from '../../report/text/text.ts';
import { printReadings } from '../../syntax/readings/readings.ts';
import { adapterWords, repeatsOf } from '../commands-to-paste.ts';
import { type AdapterFlags, adapter, adapterMask, withAdapter } from '../options/adapter.ts';
import {
  type CampaignFlags,
  campaignHeader,
  campaignOf,
  keepFound,
  questionFlag,
  requireFolder,
  withCampaign,
} from '../options/campaign.ts';
import { collect, durationFlag, readingsFlag, splitWords } from '../options/flags.ts';
import { knownEntries, writeKnown } from '../options/known.ts';
import { type OwnQuestions, ownQuestions } from '../options/own-rules.ts';
import { type SelectionFlags, select, selectionOf } from '../options/selection.ts';
import { isSameFile, requireOutputs } from '../outputs.ts';
import { type ReporterFlags, reporterOutputs, withReporters, writeReports } from '../reporter-flags.ts';
import { complain, progress, say, style } from '../terminal.ts';

interface CheckFlags extends AdapterFlags, SelectionFlags, CampaignFlags {
  readonly reading?: readonly string[];
  readonly against?: string;
  readonly known?: string;
  readonly knownUpdate?: string;
  readonly time: string;
  readonly dryRun?: boolean;
  readonly strict?: boolean;
  readonly allCells?: boolean;
}

const EXAMPLES = `
Examples:
  check -- node adapter.mjs
  check --only client-access-rules/exceptions -- python3 adapter.py --fast
  check --reading nested-groups=direct --report run.ndjson --junit run.xml -- ./gateway-adapter
  check --known known.json -- node adapter.mjs
  check --against 'node old-version.mjs' -- node new-version.mjs
  check --rules rules.json policies.ps1 members.csv -- node adapter.mjs
  check --seed 7 --runs 100000 --shard 3/16 -- node adapter.mjs
  check --dry-run --chapter ip-ranges

Exit codes: 0 conformant · 1 not conformant, incomplete, or known differences out of date
            2 wrong usage or unreadable input · 3 no verdict
`;

export function checkCommand(): Command {
  return withReporters(withCampaign(withAdapter(new Command('check'))))
    .description(
      'Judge an implementation: smoke, self-test, golden cases, generated questions; explain every difference.',
    )
    .option('--only <address-prefix>', 'ask only cases whose address begins so; may be repeated', collect)
    .option('--chapter <chapter>', 'ask only this chapter; may be repeated', collect)
    .option('--golden <path>', 'golden file or folder instead of the bundled ones; may be repeated', collect)
    .addOption(
      new Option(
        '--rules <files...>',
        'judge it on these rules and policies, in any form: every region, every border from either side',
      ).conflicts(['golden', 'question', 'runs', 'shard', 'knownUpdate']),
    )
    .option('--all-cells', 'with --rules: one question of every cell as well, unless there are more than 1,000,000')
    .option('--reading <axis=reading>', 'assert this reading, whatever the adapter declares; may be repeated', collect)
    .option('--against <command>', 'take the answers of this program as right, in place of the reference')
    .option('--known <file.json>', 'differences that are expected for now; a list out of date fails the run')
    .option('--known-update <file.json>', 'write that list anew from this run')
    .option('--time <time>', 'longest time for the whole run: 10m, 90s', '10m')
    .option('--strict', 'count it as a failure where the adapter is more lenient or stricter than any document settles')
    .option('--dry-run', 'print what would be asked and start nothing')
    .addHelpText('after', EXAMPLES)
    .action(async (command: readonly string[], flags: CheckFlags & ReporterFlags) => {
      process.exitCode = await runCheck(command, flags);
    });
}

async function runCheck(command: readonly string[], flags: CheckFlags & ReporterFlags): Promise<number> {
  const readings = readingsFlag(flags.reading);
  const { golden, question, cases, own } = agendaOf(flags, readings);
  if (flags.dryRun === true) return dryRun(cases);
  const campaign = campaignOf(flags, isNarrowed(flags));
  if (campaign !== undefined && flags.against !== undefined)
    throw new InputError('--against compares golden questions alone', 'leave out --runs');
  const entries = knownEntries(flags.known, flags.knownUpdate);
  const update = { flag: '--known-update', path: flags.knownUpdate };
  requireOutputs([...reporterOutputs(flags), update], inputsOf(command, flags));
  if (flags.keep !== undefined) requireFolder(flags.keep);
  const subject = adapter(command, flags);
  const head = { ...header(golden.digest, command, flags, question), ...campaignHeader(campaign), ...headOf(own) };
  const bar = progress('asked');
  const judged = await check({
    header: campaign?.shard === undefined ? head : { ...head, ...adapterHeader(flags) },
    subject,
    cases,
    readings,
    control: controlOver,
    strict: flags.strict === true,
    drafted: question !== undefined || own !== undefined,
    time: durationFlag('--time', flags.time),
    ...defined({ oracle: oracleOf(flags), known: entries && knownIn(entries, golden, cases), campaign }),
    ...repeatsOf(head, adapterWords(flags), campaign, question),
    onProgress: bar.update,
  });
  bar.end();
  const report = maskReport(judged, adapterMask(flags));
  say(printText(report, style()));
  writeReports(report, flags);
  if (flags.keep !== undefined) keepFound(flags.keep, report.findings);
  if (flags.knownUpdate !== undefined) writeKnown(flags.knownUpdate, entries ?? [], report);
  return report.footer.exit;
}

/** What is asked, and where that is from. */
interface Agenda {
  readonly golden: Golden;
  readonly cases: readonly Case[];
  readonly question?: Case;
  readonly own?: OwnQuestions;
}

function agendaOf(flags: CheckFlags, readings: SomeReadings): Agenda {
  const question = questionFlag(flags.question, readings);
  const own = flags.rules === undefined ? undefined : ownQuestions(flags.rules, { everyCell: flags.allCells === true });
  if (flags.allCells === true && own === undefined)
    throw new InputError('--all-cells is about the cells of your rules', 'add --rules FILES');
  const golden = own?.golden ?? readGolden(flags.golden ?? [join(packageFolder, 'golden')]);
  const cases = question === undefined ? select(golden, flags) : [question];
  return { golden, cases, ...defined({ question, own }) };
}

function headOf(own: OwnQuestions | undefined): Pick<ReportHeader, 'coverage'> {
  return defined({ coverage: own?.coverage });
}

function oracleOf(flags: CheckFlags & ReporterFlags): Subject | undefined {
  return flags.against === undefined ? undefined : adapter(splitWords(flags.against), flags);
}

/** What the run reads, the files of the programs that it starts among them; `--known-update` rewrites the list that it reads. */
function inputsOf(command: readonly string[], flags: CheckFlags): readonly string[] {
  const { rules, golden = [join(packageFolder, 'golden')], known, knownUpdate, against = '', cwd = '' } = flags;
  const words = [...command, ...splitWords(against)].map((word) => resolve(cwd, word));
  const list = known === undefined || (knownUpdate !== undefined && isSameFile(known, knownUpdate)) ? [] : [known];
  return [...(rules ?? golden.flatMap(goldenFiles)), ...list, ...words.filter((word) => existsSync(word))];
}

/** Flags under which questions are only generated when it is asked for. */
function isNarrowed({ only, golden, question, rules, against }: CheckFlags): boolean {
  return [only, golden, question, rules, against].some((flag) => flag !== undefined);
}

function knownIn(
  entries: readonly KnownDifference[],
  { cases, renamed }: Golden,
  selected: readonly Case[],
): KnownList {
  const asked = new Set(selected);
  const aside = cases.filter((each) => !asked.has(each));
  return { entries, today: new Date().toISOString().slice(0, 10), aside, renamed };
}

/** What `report merge` needs to print commands. */
function adapterHeader(flags: CheckFlags): Pick<ReportHeader, 'adapter'> {
  const words = adapterWords(flags);
  return words.length === 0 ? {} : { adapter: words };
}

function dryRun(cases: readonly Case[]): number {
  say(cases.map((each) => `${each.address}\n`).join(''));
  const chapters = [...new Set(cases.map((each) => each.question.chapter))];
  const counts = chapters.map(
    (chapter) => `${chapter} ${cases.filter((each) => each.question.chapter === chapter).length}`,
  );
  complain(`${cases.length} cases would be asked, beside smoke: ${counts.join(', ')}`);
  return 0;
}

function header(
  golden: string,
  command: readonly string[],
  flags: CheckFlags,
  question: Case | undefined,
): ReportHeader {
  return {
    ...reportFormat,
    package: packageFacts(),
    golden,
    spec: specDigest(),
    started: new Date().toISOString(),
    command,
    ...selectionOf(question === undefined ? flags : { only: [question.address] }),
    ...defined({
      asserted: flags.reading && { ...readingsFlag(flags.reading) },
      against: flags.against === undefined ? undefined : splitWords(flags.against),
      strict: flags.strict === true ? true : undefined,
    }),
  };
}

/** Milliseconds without a line after which a control, which is a program of ours, is taken to hang. */
const HANGS = 600_000;

/** A control as a program of its own, reached over the same wire as the adapter. */
function controlOver(control: ControlName, readings: SomeReadings): Subject {
  const main = join(packageFolder, 'dist/src/cli/main.js');
  const declared = Object.keys(readings).length === 0 ? [] : ['--reading', printReadings(readings)];
  const how = control === 'reference' ? [] : [`--${control}`];
  const command = [process.execPath, main, 'subject', ...declared, ...how];
  return childProcess({ command, timeout: HANGS });
}
