/** The verdict of a report as a person should quote it, and what it means in a sentence. */
import type { ReportLine } from '../model/wire.generated.ts';
import { extentOf } from './extent.ts';
import { printPlace } from './extent-words.ts';
import { leniencyWords } from './text/unsettled.ts';
import { fieldsOf } from './values.ts';

export interface VerdictWords {
  /** The verdict, with what narrows it: `conformant in what was asked of 1 of 8 chapters`. */
  readonly title: string;
  readonly meaning: string;
  /** Good only where nothing of the claimed chapters was left out. */
  readonly tone: 'good' | 'warn' | 'bad' | 'none';
}

type Saying = Pick<VerdictWords, 'meaning' | 'tone'>;

const SAYINGS: ReadonlyMap<string, Saying> = new Map([
  ['conformant', { tone: 'good', meaning: 'No question that was planned has a wrong answer.' }],
  [
    'conformant with known differences',
    { tone: 'warn', meaning: 'Some answers differ, as the list of known differences says; all others are right.' },
  ],
  [
    'known differences out of date',
    { tone: 'bad', meaning: 'Nothing else is wrong, but the list of known differences has entries to delete.' },
  ],
  ['incomplete', { tone: 'warn', meaning: 'No answer is wrong, but something that the program claims has no answer.' }],
  ['not conformant', { tone: 'bad', meaning: 'At least one answer is wrong, broke the protocol or did not come.' }],
  ['no verdict', { tone: 'none', meaning: 'Nothing can be said of the program: the run did not get so far.' }],
]);

const JOINT = ' No readings of the documents explain all its answers together.';

const BROKEN = ' Its answers break a law.';

const TRUNCATED: VerdictWords = {
  title: 'no verdict',
  meaning: 'The report is truncated: it has no verdict.',
  tone: 'none',
};

export function verdictWords(lines: readonly ReportLine[]): VerdictWords {
  const footer = lines.find((line) => line.line === 'footer');
  if (footer === undefined) return TRUNCATED;
  const verdict: string = footer.verdict;
  const saying: Saying = SAYINGS.get(verdict) ?? { tone: 'none', meaning: '' };
  if (!verdict.startsWith('conformant')) {
    const isJoint = lines.some((line) => line.line === 'question' && line.contradiction !== undefined);
    const isBroken = lines.some((line) => line.line === 'law' && line.broken > 0 && line.known === undefined);
    const more = `${isJoint ? JOINT : ''}${isBroken ? BROKEN : ''}`;
    return { title: verdict, tone: saying.tone, meaning: saying.meaning + more };
  }
  const { selection, against } = fieldsOf(lines.find((line) => line.line === 'header'));
  const lenient = leniencyWords(lines);
  const limits = [
    lenient === '' ? '' : ` It is ${lenient}.`,
    against === undefined ? '' : ' Right is here what another program answered.',
    selection === undefined ? '' : ' It says nothing of what was not asked.',
  ];
  return {
    title: verdict.replace('conformant', `conformant${printPlace(lines)}`),
    meaning: saying.meaning + limits.join(''),
    tone: saying.tone === 'good' && extentOf(lines)?.whole !== true ? 'warn' : saying.tone,
  };
}
