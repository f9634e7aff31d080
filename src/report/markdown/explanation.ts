/** An explanation in Markdown, as it is pasted into a ticket. */
import type { ChangeSet, ConnectionCase, Explanation, ReasonedAnswer } from '../../model/generated/wire.generated.ts';
import { printPlace } from '../../syntax/place.ts';
import { isDependent } from '../../syntax/readings/print-dependent.ts';
import { printable } from '../../syntax/terminal-text.ts';
import {
  answerInShort,
  answerWords,
  CUT,
  caseTitle,
  changesTitle,
  countsLine,
  dependsWords,
  groundsOf,
  overallWords,
  sectionsOf,
  stepsBefore,
  stepsOf,
  stepsTitle,
  stepWords,
  turnedWords,
} from '../explanation/words.ts';
import { certaintyGrounds } from '../text/answers/certainty.ts';
import { escapeMarkdown } from './escape.ts';

/** Lines of one section; more are only counted. */
const MOST = 500;

/** Without a line end at the end. */
export function printExplanationMarkdown(explanation: Explanation): string {
  const { certainty, asked, answer, cases = [], lines = [], notes, wanted } = explanation;
  const grounds = certaintyGrounds(certainty);
  const parts = [
    `## ${escapeMarkdown(answer === undefined ? asked : `${asked}: ${answerInShort(answer)}`)}`,
    ...(certainty.answers === 0 ? [] : ['', escapeMarkdown(countsLine(explanation))]),
    ...grounds.flatMap(({ title, lines: those }) => ['', `${title}:`, '', ...bullets(those)]),
    ...(answer === undefined ? [] : printAnswer(answer, cases)),
    ...cases.flatMap((each) => [
      '',
      `### ${escapeMarkdown(caseTitle(each))}`,
      ...others(each.answer),
      '',
      ...numbered(stepsOf(each.answer)),
    ]),
    ...sectionsOf(lines).flatMap(({ title, lines: those }) => [
      '',
      `### ${escapeMarkdown(title)}`,
      '',
      ...those
        .slice(0, MOST)
        .map((line) => `${line.about === 'policy' ? '  ' : ''}- ${escapeMarkdown(stepWords(line))}`),
      ...(those.length > MOST ? [`- … and ${those.length - MOST} more; --format json has all`] : []),
    ]),
    ...(notes.length === 0 ? [] : ['', '### To mind', '', ...bullets(notes)]),
    ...(wanted === undefined ? [] : printChanges(explanation)),
  ];
  return parts.join('\n').trimEnd();
}

function printAnswer(answer: ReasonedAnswer, cases: readonly ConnectionCase[]): readonly string[] {
  const hasCases = cases.length > 0;
  const steps = hasCases ? stepsBefore(answer, cases) : stepsOf(answer);
  const grounds = hasCases || isDependent(answer) ? '' : groundsOf(answer);
  return [
    '',
    `**${escapeMarkdown(hasCases ? overallWords(answer) : answerWords(answer))}**${grounds === '' ? '' : ` ${escapeMarkdown(grounds)}`}`,
    ...others(answer, cases),
    ...(steps.length === 0 ? [] : ['', `### ${stepsTitle(cases)}`, '', ...numbered(steps)]),
  ];
}

function others(answer: ReasonedAnswer, cases: readonly ConnectionCase[] = []): readonly string[] {
  const words = dependsWords(answer, cases);
  return words.length === 0 ? [] : ['', ...bullets(words)];
}

function printChanges(explanation: Explanation): readonly string[] {
  const { changes = [], changesCut } = explanation;
  return [
    '',
    `### ${escapeMarkdown(changesTitle(explanation))}`,
    ...changes.flatMap(printSet),
    ...(changesCut === true ? ['', CUT] : []),
  ];
}

function printSet({ changes, ...set }: ChangeSet, index: number): readonly string[] {
  const words = changes.map(
    ({ text, places: [place] }) => `${text}${place === undefined ? '' : ` [${printPlace(place)}]`}`,
  );
  const code = changes.map(({ powershell }) => printable(powershell));
  const ticks = Math.max(2, ...code.flatMap((line) => [...line.matchAll(/`+/g)].map(([run]) => run.length)));
  const fence = '`'.repeat(ticks + 1);
  return [
    '',
    `${index + 1}. ${escapeMarkdown(words.join('; and '))}`,
    '',
    ...[`${fence}powershell`, ...code, fence].map((line) => `   ${line}`),
    '',
    ...bullets(turnedWords({ changes, ...set })).map((line) => `   ${line}`),
  ];
}

function bullets(texts: readonly string[]): readonly string[] {
  return texts.map((text) => `- ${escapeMarkdown(text)}`);
}

function numbered(texts: readonly string[]): readonly string[] {
  return texts.map((text, index) => `${index + 1}. ${escapeMarkdown(text)}`);
}
