/** `report FILE`: prints a run that `check --report` wrote; `report merge` puts the parts of a divided run together. */
import { Command } from 'commander';
import { mergeReports } from '../checks/merge.ts';
import { printJunit } from '../harness/reporters/junit.ts';
import { parseReport, printReport } from '../harness/reporters/ndjson.ts';
import { printText } from '../harness/reporters/text.ts';
import type { ReportLine } from '../model/wire.generated.ts';
import { problemIn, readText } from './files.ts';
import { requireOutputs, writeText } from './outputs.ts';
import { type PageFlags, pageOutputs, withPages, writePages } from './pages.ts';
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
    .action((files: readonly string[], flags: MergeFlags) => {
      requireOutputs(
        [{ flag: '--report', path: flags.report }, { flag: '--junit', path: flags.junit }, ...pageOutputs(flags)],
        files,
      );
      const merged = mergeReports(files.map((name) => ({ name, lines: readReport(name) })));
      if (!merged.ok) throw new UsageError(merged.problem.message, 'each part of one run has to be there once');
      if (flags.report !== undefined) writeText(flags.report, printReport(merged.value));
      if (flags.junit !== undefined) writeText(flags.junit, printJunit(merged.value));
      process.exitCode = show(merged.value, flags);
    });
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
