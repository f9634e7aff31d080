/** `check -- COMMAND…`: is this implementation right, and which readings does it follow. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { check } from '../checks/check.ts';
import type { ControlName } from '../checks/controls.ts';
import { childProcess } from '../harness/adapters/child-process.ts';
import { printJunit } from '../harness/reporters/junit.ts';
import { printReport } from '../harness/reporters/ndjson.ts';
import { printText } from '../harness/reporters/text.ts';
import type { Subject } from '../harness/subject.ts';
import type { Case } from '../model/golden.ts';
import type { SomeReadings } from '../model/readings.ts';
import type { ReportHeader, ReportLine } from '../model/wire.generated.ts';
import { nearest } from '../syntax/nearest.ts';
import { printReadings } from '../syntax/readings.ts';
import { type AdapterFlags, adapter, withAdapter } from './adapter.ts';
import { packageFacts, packageFolder, readGolden, specDigest, writeText } from './files.ts';
import { chaptersFlag, collect, readingsFlag, shellLine } from './flags.ts';
import { type PageFlags, withPages, writePages } from './pages.ts';
import { selfCommand } from './self.ts';
import { progress, style } from './terminal.ts';
import { UsageError } from './usage.ts';

interface CheckFlags extends AdapterFlags, PageFlags {
  readonly only?: readonly string[];
  readonly chapter?: readonly string[];
  readonly golden?: readonly string[];
  readonly reading?: readonly string[];
  readonly report?: string;
  readonly junit?: string;
  readonly dryRun?: boolean;
}

const EXAMPLES = `
Examples:
  check -- node adapter.mjs
  check --only client-access-rules/exceptions -- python3 adapter.py --fast
  check --reading nested-groups=direct --report run.ndjson --junit run.xml -- ./gateway-adapter
  check --dry-run --chapter ip-ranges
`;

export function checkCommand(): Command {
  return withPages(withAdapter(new Command('check')))
    .description('Judge an implementation: smoke, self-test, golden cases; explain every difference.')
    .option('--only <address-prefix>', 'ask only cases whose address begins so; may be repeated', collect)
    .option('--chapter <chapter>', 'ask only this chapter; may be repeated', collect)
    .option('--golden <path>', 'golden file or folder instead of the bundled ones; may be repeated', collect)
    .option('--reading <axis=reading>', 'assert this reading, whatever the adapter declares; may be repeated', collect)
    .option('--report <file.ndjson>', 'write the whole run as JSON lines')
    .option('--junit <file.xml>', 'write the outcomes as JUnit XML')
    .option('--dry-run', 'print what would be asked and start nothing')
    .addHelpText('after', EXAMPLES)
    .action(async (command: readonly string[], flags: CheckFlags) => {
      process.exitCode = await runCheck(command, flags);
    });
}

async function runCheck(command: readonly string[], flags: CheckFlags): Promise<number> {
  const golden = readGolden(flags.golden ?? [join(packageFolder, 'golden')]);
  const cases = select(golden.cases, flags);
  if (flags.dryRun === true) return dryRun(cases);
  const readings = readingsFlag(flags.reading);
  const subject = adapter(command, flags);
  const bar = progress('asked');
  const lines = await check({
    header: header(golden.digest, command),
    subject,
    cases,
    readings,
    control: controlOver,
    repeat: repeatWith(command, flags),
    onProgress: bar.update,
  });
  bar.end();
  return write(lines, flags);
}

function select(cases: readonly Case[], flags: CheckFlags): readonly Case[] {
  const chapters = chaptersFlag(flags.chapter);
  const prefixes = flags.only ?? [];
  for (const prefix of prefixes) {
    if (cases.some((each) => each.address.startsWith(prefix))) continue;
    const near = nearest(
      prefix,
      cases.flatMap((each) => [each.address.split('/')[0] ?? '', each.address.split('#')[0] ?? '', each.address]),
    );
    throw new UsageError(
      `--only: no address begins with \`${prefix}\``,
      near === undefined ? undefined : `the nearest is ${near}`,
    );
  }
  const selected = cases
    .filter((each) => chapters.length === 0 || chapters.includes(each.question.chapter))
    .filter((each) => prefixes.length === 0 || prefixes.some((prefix) => each.address.startsWith(prefix)));
  if (selected.length === 0)
    throw new UsageError('the flags leave no case to ask', 'see `check --dry-run` for what there is');
  return selected;
}

function dryRun(cases: readonly Case[]): number {
  process.stdout.write(cases.map((each) => `${each.address}\n`).join(''));
  const chapters = [...new Set(cases.map((each) => each.question.chapter))];
  const counts = chapters.map(
    (chapter) => `${chapter} ${cases.filter((each) => each.question.chapter === chapter).length}`,
  );
  process.stderr.write(`${cases.length} cases would be asked, beside smoke: ${counts.join(', ')}\n`);
  return 0;
}

function header(golden: string, command: readonly string[]): ReportHeader {
  const started = new Date().toISOString();
  return { line: 'header', report: 1, package: packageFacts(), golden, spec: specDigest(), started, command };
}

/** The reference as a program of its own, reached over the same wire as the adapter. */
function controlOver(control: ControlName, readings: SomeReadings): Subject {
  const main = fileURLToPath(new URL('./main.js', import.meta.url));
  const declared = Object.keys(readings).length === 0 ? [] : ['--reading', printReadings(readings)];
  const tamper = control === 'tampered' ? ['--tampered'] : [];
  return childProcess({ command: [process.execPath, main, 'subject', ...declared, ...tamper] });
}

function repeatWith(command: readonly string[], flags: CheckFlags): (address: string) => string {
  const adapterFlags = [
    ...(flags.timeout === '10s' ? [] : ['--timeout', flags.timeout]),
    ...(flags.cwd === undefined ? [] : ['--cwd', flags.cwd]),
    ...(flags.env ?? []).flatMap((each) => ['--env', each]),
  ];
  const own = [
    ...(flags.golden ?? []).flatMap((each) => ['--golden', each]),
    ...(flags.reading ?? []).flatMap((each) => ['--reading', each]),
  ];
  return (address) => {
    const verb = address.startsWith('smoke#') ? ['smoke'] : ['check', '--only', address, ...own];
    return shellLine([...selfCommand(), ...verb, ...adapterFlags, '--', ...command]);
  };
}

function write(lines: readonly ReportLine[], flags: CheckFlags): number {
  process.stdout.write(printText(lines, style()));
  if (flags.report !== undefined) writeText(flags.report, printReport(lines));
  if (flags.junit !== undefined) writeText(flags.junit, printJunit(lines));
  writePages(lines, flags);
  return lines.find((line) => line.line === 'footer')?.exit ?? 3;
}
