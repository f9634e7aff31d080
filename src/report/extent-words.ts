/** Of how much a verdict speaks, in words. */
import type { Extent, ReportLine } from '../model/wire.generated.ts';
import { printable } from '../syntax/printable.ts';
import { extentOf, leftOutOf } from './extent.ts';

/** What stands after `conformant`: ` in 1 of 8 chapters`, ` in what was asked of all 8 chapters`. */
export function printPlace(lines: readonly ReportLine[]): string {
  const { selection, against, campaign } = lines.find((line) => line.line === 'header') ?? {};
  const part = campaign?.shard === undefined ? '' : `part ${campaign.shard}`;
  const extent = extentOf(lines);
  const narrowed = [selection === undefined ? '' : 'what was asked', part].filter((text) => text !== '').join(', ');
  const where = [narrowed, extent === undefined ? '' : printChapters(extent)].filter((text) => text !== '');
  const other = against === undefined ? '' : ' with the other program';
  return `${other}${where.length === 0 ? '' : ` in ${where.join(' of ')}`}`;
}

function printChapters({ chapters, of }: Extent): string {
  return chapters.length === of ? `all ${of} chapters` : `${chapters.length} of ${of} chapters`;
}

/** The chapters by name, unless it is all of them. */
export function nameChapters(lines: readonly ReportLine[]): string {
  const extent = extentOf(lines);
  if (extent === undefined || extent.chapters.length === 0) return '';
  return extent.chapters.length === extent.of ? printChapters(extent) : extent.chapters.join(', ');
}

/** What of the claimed chapters was not asked, and why: a phrase each. */
export function printGaps(lines: readonly ReportLine[]): readonly string[] {
  const extent = extentOf(lines);
  if (extent === undefined) return [];
  const { golden, generated, wanted, leftOut } = extent;
  const all = golden + leftOutOf(extent);
  return [
    ...(leftOut.limits === 0 ? [] : [`${leftOut.limits} of ${all} golden questions left out by its limits`]),
    ...(leftOut.decisions === 0
      ? []
      : [`${leftOut.decisions} of ${all} golden questions left out, as it answers no \`then\``]),
    ...(generated >= wanted ? [] : [`${wanted - generated} of ${wanted} generated questions left out by its limits`]),
  ];
}

/** Laws that were put to no world, by name; empty where there is none. */
export function printLawsWithoutWorld(lines: readonly ReportLine[]): string {
  const laws = extentOf(lines)?.lawsWithoutWorld ?? [];
  return laws.length === 0 ? '' : printable(`laws without a world: ${laws.join('; ')}`);
}

/** Hexadecimal digits of the golden cases' digest that are printed; a report has all. */
const DIGITS = 12;

/** The golden cases by their digest, and what the generated questions are drawn from. */
export function printSuite(lines: readonly ReportLine[]): string {
  const header = lines.find((line) => line.line === 'header');
  if (header === undefined) return '';
  const seed = header.campaign === undefined ? '' : `, seed ${header.campaign.seed}`;
  return printable(`suite ${header.golden.replace(/^sha256:/, '').slice(0, DIGITS)}${seed}`);
}
