/** How much of people's own rules and policies was asked, in words. */
import { plural } from '../../syntax/quantities.ts';
import type { Report } from '../record.ts';

/** A line for each chapter, and what a good verdict is worth; empty where nothing of one's own was asked. */
export function printCoverage({ header, footer, subject }: Report): string {
  const { coverage = [], selection } = header;
  const asked = coverage.filter(({ chapter }) => subject?.claimed.some((claimed) => claimed === chapter));
  if (asked.length === 0) return '';
  const { limits = 0, decisions = 0 } = subject?.leftOut ?? {};
  const isWhole = selection?.only === undefined && selection?.chapters === undefined && limits + decisions === 0;
  return [...asked.map(printChapter), ...(isWhole && footer.verdict.startsWith('conformant') ? [WORTH] : [])].join(
    '\n',
  );
}

type ChapterCoverage = NonNullable<Report['header']['coverage']>[number];

const WORTH =
  'Every region was asked: of a program that answers alike throughout each region, this is all there is to know.';

function printChapter({ chapter, regions, borders, deadBorders, cells, questions, rounds }: ChapterCoverage): string {
  const dead = deadBorders === 0 ? '' : `; ${plural(deadBorders, 'more border')} change no answer`;
  const every = cells === undefined ? '' : `, ${plural(cells, 'cell')}`;
  const what = `${plural(regions, 'region')}, ${plural(borders, 'border')}${every}`;
  return `${chapter}: ${what}: ${plural(questions, 'question')} in ${plural(rounds, 'round')}${dead}`;
}
