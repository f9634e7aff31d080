/** `report FILE`: prints a run that `check --report` wrote; `report merge` puts the parts of a divided run together. */
import { join } from 'node:path';
import { Command } from 'commander';
import { type GoldenFiles, mergeReports, type Repeats } from '../checks/merge.ts';
import type { ReportHeader, ReportLine } from '../model/wire.generated.ts';
import { printJunit } from '../report/junit.ts';
import { parseReport, printReport } from '../report/ndjson.ts';
import { printText } from '../report/text/text.ts';
import { packageFacts, packageFolder, problemIn, readGolden, readText, specDigest } from './files.ts';
import { requireOutputs, writeText } from './outputs.ts';
import { type PageFlags, pageOutputs, withPages, writePages } from './pages.ts';
import { repeatsOf } from './repeat.ts';
import { say, style } from './terminal.ts';
import { UsageError } from './usage.ts';

interface MergeFlags extends PageFlags {
  readonly report?: string;
  readonly junit?: string;
}

export function reportCommand(): Command {
  return withPages(new Command('report'))
    .description('Print a run that `check --report` wrote; a truncated or inconsistent one is refused.')
    .argument('<file>', 'the NDJSON report, or - for standard input')
    .action((file: string, flags: PageFlags) => {
      requireOutputs(pageOutputs(flags), [file]);
      process.exitCode = show(readReport(file), flags);
    })
    .addCommand(mergeCommand());
}

function mergeCommand(): Command {
  return withPages(new Command('merge'))
    .description('Put the reports of all parts of one run together (`check --seed S --shard 1/3`, 2/3, 3/3).')
    .argument('<files...>', 'one NDJSON report of each part')
    .option('--report <file.ndjson>', 'write the whole run as JSON lines')
    .option('--junit <file.xml>', 'write the outcomes as JUnit XML')
    .action(async (files: readonly string[], flags: MergeFlags) => {
      requireOutputs(
        [{ flag: '--report', path: flags.report }, { flag: '--junit', path: flags.junit }, ...pageOutputs(flags)],
        files,
      );
      const parts = files.map((name) => ({ name, lines: readReport(name) }));
      const merged = await mergeReports(parts, goldenOf(parts), repeatsIn(parts));
      if (!merged.ok) throw new UsageError(merged.problem.message, 'each part of one run has to be there once');
      if (flags.report !== undefined) writeText(flags.report, printReport(merged.value));
      if (flags.junit !== undefined) writeText(flags.junit, printJunit(merged.value));
      process.exitCode = show(merged.value, flags);
    });
}

/** What the parts were asked from. They are judged here, so it has to be the same here. */
function goldenOf(parts: readonly { readonly name: string; readonly lines: readonly ReportLine[] }[]): GoldenFiles {
  const [first] = parts;
  const header = first?.lines.find((line) => line.line === 'header');
  if (first === undefined || header === undefined) return { cases: [], renamed: new Map() };
  const golden = readGolden(header.selection?.golden ?? [join(packageFolder, 'golden')]);
  const other = otherThanHere(header, golden.digest);
  if (other !== undefined)
    throw new UsageError(`${first.name} was made with other ${other}`, 'merge the parts where they were made');
  return golden;
}

function repeatsIn(parts: readonly { readonly lines: readonly ReportLine[] }[]): Repeats {
  const header = parts[0]?.lines.find((line) => line.line === 'header');
  if (header?.campaign === undefined) return {};
  const { seed, runs } = header.campaign;
  return repeatsOf(header, header.adapter ?? [], { seed, runs });
}

function otherThanHere({ package: made, spec, golden }: ReportHeader, digest: string): string | undefined {
  const { name, version } = packageFacts();
  if (made.version !== version) return `software: ${made.name} ${made.version}, and this is ${name} ${version}`;
  if (spec !== specDigest()) return 'clauses, axes or schemas';
  return golden === digest ? undefined : 'golden files';
}

function readReport(file: string): readonly ReportLine[] {
  const report = parseReport(readText(file));
  if (!report.ok) throw problemIn(file, report.problem);
  return report.value;
}

function show(lines: readonly ReportLine[], flags: PageFlags): number {
  say(printText(lines, style()));
  writePages(lines, flags);
  return lines.find((line) => line.line === 'footer')?.exit ?? 3;
}
