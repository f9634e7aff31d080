/** `--report`, `--junit`, `--html`, `--badge`: a run written to files, of `check` and of `report`. */
import type { Command } from 'commander';
import type { Report } from '../report/record.ts';
import { reporters } from '../report/reporters.ts';
import { type Output, writeText } from './outputs.ts';

/** A file for each format, by the name of its reporter. */
export type ReporterFlags = Readonly<Record<string, unknown>>;

/** The command with a flag for each format. */
export function withReporters(command: Command): Command {
  return reporters.reduce(
    (all, { name, file, description }) => all.option(`--${name} <${file}>`, description),
    command,
  );
}

/** The files that the flags name. */
export function reporterOutputs(flags: ReporterFlags): readonly Output[] {
  return reporters.map(({ name }) => ({ flag: `--${name}`, path: pathOf(flags, name) }));
}

/** Writes each file that a flag names. */
export function writeReports(report: Report, flags: ReporterFlags): void {
  for (const { name, render } of reporters) {
    const path = pathOf(flags, name);
    if (path !== undefined) writeText(path, render(report));
  }
}

function pathOf(flags: ReporterFlags, name: string): string | undefined {
  const path = flags[name];
  return typeof path === 'string' ? path : undefined;
}
