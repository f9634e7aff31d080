/** `report FILE`: prints a run that `check --report` wrote; `report merge` puts the parts of a divided run together. */
import { join } from 'node:path';
import { Command } from 'commander';
import { type GoldenFiles, mergeReports } from '../../checks/parts/merge.ts';
import type { Part } from '../../checks/parts/parts.ts';
import type { Commands } from '../../checks/session.ts';
import { InputError } from '../../library/errors.ts';
import type { ReportHeader } from '../../model/wire.generated.ts';
import { packageFacts, packageFolder, problemIn, readGolden, readText, specDigest } from '../../node/files.ts';
import { parseReport } from '../../report/ndjson.ts';
import type { Report } from '../../report/record.ts';
import { printText } from '../../report/text/text.ts';
import { repeatsOf } from '../commands-to-paste.ts';
import { requireOutputs } from '../outputs.ts';
import { type ReporterFlags, reporterOutputs, withReporters, writeReports } from '../reporter-flags.ts';
import { say, style } from '../terminal.ts';

export function reportCommand(): Command {
  return withReporters(new Command('report'))
    .description('Print a run that `check --report` wrote; a truncated or inconsistent one is refused.')
    .argument('<file>', 'the NDJSON report, or - for standard input')
    .action((file: string, flags: ReporterFlags) => {
      requireOutputs(reporterOutputs(flags), [file]);
      process.exitCode = show(readReport(file), flags);
    })
    .addCommand(mergeCommand());
}

function mergeCommand(): Command {
  return withReporters(new Command('merge'))
    .description('Put the reports of all parts of one run together (`check --seed S --shard 1/3`, 2/3, 3/3).')
    .argument('<files...>', 'one NDJSON report of each part')
    .action(async (files: readonly string[], flags: ReporterFlags) => {
      requireOutputs(reporterOutputs(flags), files);
      const parts = files.map((name) => ({ name, report: readReport(name) }));
      const merged = await mergeReports(parts, goldenOf(parts), repeatsIn(parts));
      if (!merged.ok) throw new InputError(merged.problem.message, 'each part of one run has to be there once');
      process.exitCode = show(merged.value, flags);
    });
}

/** What the parts were asked from. They are judged here, so it has to be the same here. */
function goldenOf([first]: readonly Part[]): GoldenFiles {
  if (first === undefined) return { cases: [], renamed: new Map() };
  const { header } = first.report;
  const golden = readGolden(header.selection?.golden ?? [join(packageFolder, 'golden')]);
  const other = otherThanHere(header, golden.digest);
  if (other !== undefined)
    throw new InputError(`${first.name} was made with other ${other}`, 'merge the parts where they were made');
  return golden;
}

function repeatsIn([first]: readonly Part[]): Commands {
  const header = first?.report.header;
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

function readReport(file: string): Report {
  const report = parseReport(readText(file));
  if (!report.ok) throw problemIn(file, report.problem);
  return report.value;
}

function show(report: Report, flags: ReporterFlags): number {
  say(printText(report, style()));
  writeReports(report, flags);
  return report.footer.exit;
}
