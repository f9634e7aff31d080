/** A verification in Markdown, as it is pasted into a ticket or a summary of continuous integration. */
import type { Check, OtherSwitch, Verification } from '../../model/generated/wire.generated.ts';
import { printPlace } from '../../syntax/place.ts';
import { certaintyGrounds, certaintyLine } from '../text/answers/certainty.ts';
import {
  agreedWords,
  besideWords,
  causesTitle,
  causeWords,
  countWords,
  headline,
  isQuiet,
  otherWords,
  reasonSteps,
  remarkWords,
  saidWords,
  stepWords,
} from '../verification/words.ts';
import { escapeMarkdown } from './escape.ts';

/** Rows of the table of what agrees; more are only counted. */
const MOST = 500;

/** Without a line end at the end. */
export function printVerificationMarkdown(verification: Verification): string {
  const { certainty, counts, checks, switches } = verification;
  const open = checks.filter((check) => !isQuiet(check));
  const agreeing = checks.filter(({ outcome }) => outcome === 'agrees');
  const unasked = checks.filter((check) => check.outcome === 'not asked' && isQuiet(check));
  const lines = [
    `## ${escapeMarkdown(countWords(counts))}`,
    '',
    escapeMarkdown(certaintyLine(certainty)),
    ...besideWords(verification).flatMap((line) => ['', escapeMarkdown(line)]),
    ...certaintyGrounds(certainty).flatMap(({ title, lines: grounds }) => ['', `${title}:`, '', ...list(grounds)]),
    ...open.slice(0, MOST).flatMap(printOpen),
    ...more(open.length),
    ...table('Agree', agreeing, (check) =>
      [agreedWords(check), check.because ?? ''].filter((each) => each !== '').join('; '),
    ),
    ...table('Not asked', unasked, ({ because }) => because ?? ''),
    ...printSwitches(switches),
  ];
  return lines.join('\n').trimEnd();
}

function list(texts: readonly string[]): readonly string[] {
  return texts.map((text) => `- ${escapeMarkdown(text)}`);
}

function more(count: number): readonly string[] {
  return count > MOST ? ['', `… and ${count - MOST} more; --format json has all`] : [];
}

function printOpen(check: Check): readonly string[] {
  const { asked, causes } = check;
  const reasons = [...reasonSteps(check).map(stepWords), ...otherWords(check), ...remarkWords(check)];
  const numbered = causes.map((cause, index) => `${index + 1}. ${escapeMarkdown(causeWords(cause))}`);
  return [
    '',
    `### ${escapeMarkdown(headline(check))}`,
    '',
    escapeMarkdown(asked),
    '',
    ...list(reasons),
    ...(numbered.length === 0 ? [] : ['', `${causesTitle(check)}:`, '', ...numbered]),
  ];
}

function table(title: string, checks: readonly Check[], why: (check: Check) => string): readonly string[] {
  if (checks.length === 0) return [];
  const rows = checks.slice(0, MOST).map((check) => {
    const cells = [printPlace(check.place), saidWords(check), check.asked, why(check)];
    return `| ${cells.map(escapeMarkdown).join(' | ')} |`;
  });
  const head = ['| where | what it says | asked | why |', '|---|---|---|---|'];
  return ['', `### ${title} (${checks.length})`, '', ...head, ...rows, ...more(checks.length)];
}

function printSwitches(switches: readonly OtherSwitch[]): readonly string[] {
  if (switches.length === 0) return [];
  return ['', '### Other switches', '', ...list(switches.map(({ app, name, text }) => `${name}, app ${app}: ${text}`))];
}
