/** Of how much a verdict speaks. */
import type { Extent, ReportLine } from '../model/wire.generated.ts';

/** Undefined for a report that does not say what the subject claims. */
export function extentOf(lines: readonly ReportLine[]): Extent | undefined {
  const subject = lines.find((line) => line.line === 'subject');
  if (subject === undefined) return undefined;
  const golden = lines
    .filter((line) => line.line === 'question')
    .filter(({ address, contradiction }) => !address.startsWith('smoke#') && contradiction === undefined);
  const campaigns = lines.filter((line) => line.line === 'campaign');
  const laws = lines.filter((line) => line.line === 'law').filter(({ planned }) => planned === 0);
  const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
  const extent = {
    chapters: [...new Set(golden.map(({ chapter }) => chapter))],
    of: subject.claimed.length + subject.notClaimed.length,
    golden: golden.length,
    leftOut: subject.leftOut,
    generated: sum(campaigns.map(({ planned }) => planned)),
    wanted: sum(campaigns.map(({ wanted }) => wanted)),
    lawsWithoutWorld: laws.map(({ law }) => law),
  };
  const isAsked = subject.claimed.every((chapter) => extent.chapters.includes(chapter));
  const isComplete = leftOutOf(extent) === 0 && extent.generated >= extent.wanted && laws.length === 0;
  return { ...extent, whole: isEverythingAsked(lines) && isAsked && isComplete };
}

/** Golden questions that were left out, for whatever reason. */
export function leftOutOf({ leftOut }: Pick<Extent, 'leftOut'>): number {
  return leftOut.limits + leftOut.decisions;
}

/** Whether the run was to ask all that there is, generated questions too, and to compare it with the reference. */
function isEverythingAsked(lines: readonly ReportLine[]): boolean {
  const header = lines.find((line) => line.line === 'header');
  if (header === undefined || header.selection !== undefined || header.against !== undefined) return false;
  return header.campaign !== undefined && header.campaign.shard === undefined;
}
