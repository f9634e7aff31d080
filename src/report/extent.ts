/** How much a verdict covers, as numbers and in words. */
import type { Extent } from '../model/generated/wire.generated.ts';
import { printable } from '../syntax/terminal-text.ts';
import type { ReportBody } from './record.ts';

/** Undefined for a report that does not say what the subject claims. */
export function extentOf({ header, subject, questions, campaigns, laws }: ReportBody): Extent | undefined {
  if (subject === undefined) return undefined;
  const golden = questions.filter(
    ({ address, contradiction }) => !address.startsWith('smoke#') && contradiction === undefined,
  );
  const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
  const extent = {
    chapters: [...new Set(golden.map(({ chapter }) => chapter))],
    of: subject.claimed.length + subject.notClaimed.length,
    golden: golden.length,
    leftOut: subject.leftOut,
    generated: sum(campaigns.map(({ planned }) => planned)),
    wanted: sum(campaigns.map(({ wanted }) => wanted)),
    lawsWithoutWorld: laws.filter(({ planned }) => planned === 0).map(({ law }) => law),
  };
  const isAsked = subject.claimed.every((chapter) => extent.chapters.includes(chapter));
  const isComplete =
    leftOutOf(extent) === 0 && extent.generated >= extent.wanted && extent.lawsWithoutWorld.length === 0;
  return { ...extent, whole: isWhole(header) && isAsked && isComplete };
}

function leftOutOf({ leftOut }: Pick<Extent, 'leftOut'>): number {
  return leftOut.limits + leftOut.decisions;
}

/** Whether the run was to ask all that there is, generated questions too, and to compare it with the reference. */
function isWhole({ selection, against, campaign }: ReportBody['header']): boolean {
  return selection === undefined && against === undefined && campaign !== undefined && campaign.shard === undefined;
}

/** What follows `conformant`: ` in 1 of 8 chapters`, ` in the selected questions of all 8 chapters`. */
export function printScope(report: ReportBody): string {
  const { selection, against, campaign } = report.header;
  const part = campaign?.shard === undefined ? '' : `part ${campaign.shard}`;
  const extent = extentOf(report);
  const narrowed = [selection === undefined ? '' : 'the selected questions', part]
    .filter((text) => text !== '')
    .join(', ');
  const where = [narrowed, extent === undefined ? '' : printChapters(extent)].filter((text) => text !== '');
  const other = against === undefined ? '' : ' with the other program';
  return `${other}${where.length === 0 ? '' : ` in ${where.join(' of ')}`}`;
}

function printChapters({ chapters, of }: Extent): string {
  return chapters.length === of ? `all ${of} chapters` : `${chapters.length} of ${of} chapters`;
}

/** The chapters by name, unless it is all of them. */
export function nameChapters(report: ReportBody): string {
  const extent = extentOf(report);
  if (extent === undefined || extent.chapters.length === 0) return '';
  return extent.chapters.length === extent.of ? printChapters(extent) : extent.chapters.join(', ');
}

/** What was not asked of the claimed chapters, and why: a phrase each. */
export function printGaps(report: ReportBody): readonly string[] {
  const extent = extentOf(report);
  if (extent === undefined) return [];
  const { golden, generated, wanted, leftOut } = extent;
  const all = golden + leftOutOf(extent);
  return [
    ...(leftOut.limits === 0 ? [] : [`${leftOut.limits} of ${all} golden questions left out by its limits`]),
    ...(leftOut.decisions === 0
      ? []
      : [`${leftOut.decisions} of ${all} golden questions left out because it does not answer \`then\``]),
    ...(generated >= wanted ? [] : [`${wanted - generated} of ${wanted} generated questions left out by its limits`]),
  ];
}

/** `not claimed: …`; nothing when every chapter is claimed. */
export function printNotClaimed({ subject }: ReportBody): readonly string[] {
  const { notClaimed = [] } = subject ?? {};
  return notClaimed.length === 0 ? [] : [`not claimed: ${notClaimed.join(', ')}`];
}

/** Laws for which no world could be asked, by name; empty where there is none. */
export function printUntriedLaws(report: ReportBody): string {
  const laws = extentOf(report)?.lawsWithoutWorld ?? [];
  return laws.length === 0 ? '' : printable(`laws not tried: ${laws.join('; ')}`);
}

/** Hexadecimal digits of the golden digest that are printed: enough to tell two suites apart; the report has all 64. */
const DIGITS = 12;

/** The golden cases by their digest, and the seed of the generated questions. */
export function printSuite({ header: { golden, campaign } }: ReportBody): string {
  const seed = campaign === undefined ? '' : `, seed ${campaign.seed}`;
  return printable(`suite ${golden.replace(/^sha256:/, '').slice(0, DIGITS)}${seed}`);
}
