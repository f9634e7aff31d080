/** `report FILE`: reads a run that `check --report` wrote, checks that it is whole, and prints it. */
import { Command } from 'commander';
import { parseReport } from '../harness/reporters/ndjson.ts';
import { printText } from '../harness/reporters/text.ts';
import { problemIn, readText } from './files.ts';
import { type PageFlags, requirePages, withPages, writePages } from './pages.ts';
import { style } from './terminal.ts';

export function reportCommand(): Command {
  return withPages(new Command('report'))
    .description('Print a run that `check --report` wrote; a truncated or inconsistent one is refused.')
    .argument('<file>', 'the NDJSON report, or - for standard input')
    .action((file: string, flags: PageFlags) => {
      requirePages(flags);
      const report = parseReport(readText(file));
      if (!report.ok) throw problemIn(file, report.problem);
      process.stdout.write(printText(report.value, style()));
      writePages(report.value, flags);
      process.exitCode = report.value.find((line) => line.line === 'footer')?.exit ?? 3;
    });
}
