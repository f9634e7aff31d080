/** `--html` and `--badge`: a run as a page and as a badge, of `check` and of `report`. */
import type { Command } from 'commander';
import type { ReportLine } from '../model/wire.generated.ts';
import { printBadge } from '../report/badge.ts';
import { printHtml } from '../report/html/page.ts';
import { type Output, writeText } from './outputs.ts';

export interface PageFlags {
  readonly html?: string;
  readonly badge?: string;
}

export function withPages(command: Command): Command {
  return command
    .option('--html <file.html>', 'write the run as one page for a browser')
    .option('--badge <file.json>', 'write the verdict as a badge, in the endpoint format of shields.io');
}

export function pageOutputs({ html, badge }: PageFlags): readonly Output[] {
  return [
    { flag: '--html', path: html },
    { flag: '--badge', path: badge },
  ];
}

export function writePages(lines: readonly ReportLine[], flags: PageFlags): void {
  if (flags.html !== undefined) writeText(flags.html, printHtml(lines));
  if (flags.badge !== undefined) writeText(flags.badge, printBadge(lines));
}
