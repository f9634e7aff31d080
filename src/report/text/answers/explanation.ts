/** An explanation for a person: the answer first, then how it comes about, what else to mind, and what would turn it. */
import type {
  ChangeSet,
  ConnectionCase,
  ExplainedLine,
  Explanation,
  ReasonedAnswer,
} from '../../../model/generated/wire.generated.ts';
import { printPlace } from '../../../syntax/place.ts';
import { isDependent } from '../../../syntax/readings/print-dependent.ts';
import { printable } from '../../../syntax/terminal-text.ts';
import {
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
} from '../../explanation/words.ts';
import type { Style } from '../style.ts';
import { wrap } from '../table.ts';
import { printCertaintyHead } from './certainty.ts';

/** Lines of one section; more are only counted. */
const MOST = 200;

/** Sets of changes that are shown. */
const SETS = 8;

/** Lines without their ends. */
export function printExplanation(explanation: Explanation, style: Style): readonly string[] {
  const { certainty, asked, answer, cases = [], lines = [], notes, wanted } = explanation;
  const head = printCertaintyHead(certainty, style, countsLine(explanation));
  return [
    ...(certainty.answers === 0 ? head.slice(1) : head),
    style.bold(printable(asked)),
    ...(answer === undefined ? [''] : printAnswer(answer, cases, style)),
    ...cases.flatMap((each) => printCase(each, style)),
    ...sectionsOf(lines).flatMap(({ title, lines: those }) => printLines(title, those, style)),
    ...(notes.length === 0 ? [] : [style.bold('To mind'), ...indented(notes.map(bullet), '  '), '']),
    ...(wanted === undefined ? [] : printChanges(explanation, style)),
  ];
}

function printAnswer(answer: ReasonedAnswer, cases: readonly ConnectionCase[], style: Style): readonly string[] {
  const hasCases = cases.length > 0;
  const steps = hasCases ? stepsBefore(answer, cases) : stepsOf(answer);
  const words = printable(hasCases ? overallWords(answer) : answerWords(answer));
  const grounds = hasCases || isDependent(answer) ? '' : groundsOf(answer);
  const line = wrap(`${words}${grounds === '' ? '' : `  ${grounds}`}`).split('\n');
  return [
    ...line.map((each) => toneOf(answer, style)(each)),
    ...indented(dependsWords(answer, cases), '  '),
    '',
    ...(steps.length === 0 ? [] : [style.bold(stepsTitle(cases)), ...numbered(steps), '']),
  ];
}

function toneOf({ answer, depends }: ReasonedAnswer, style: Style): Style['good'] {
  if (answer === 'not known' || depends.length > 0) return style.warn;
  return answer === 'Granted' || answer === 'AllowAccess' ? style.good : style.bad;
}

function printCase(each: ConnectionCase, style: Style): readonly string[] {
  const { answer } = each;
  return [
    ...wrap(printable(caseTitle(each)))
      .split('\n')
      .map((line) => toneOf(answer, style)(line)),
    ...indented(dependsWords(answer), '  '),
    ...numbered(stepsOf(answer)),
    '',
  ];
}

function printLines(title: string, lines: readonly ExplainedLine[], style: Style): readonly string[] {
  const more = lines.length > MOST ? [`  … and ${lines.length - MOST} more; --format json has all`] : [];
  const shown = lines
    .slice(0, MOST)
    .flatMap((line) => indented([stepWords(line)], line.about === 'policy' ? '    ' : '  '));
  return [style.bold(printable(title)), ...shown, ...more, ''];
}

function printChanges(explanation: Explanation, style: Style): readonly string[] {
  const { changes = [], changesCut } = explanation;
  const more = changes.length > SETS ? [`  … and ${changes.length - SETS} more; --format json has all`] : [];
  return [
    style.bold(printable(changesTitle(explanation))),
    ...changes.slice(0, SETS).flatMap(printSet),
    ...more,
    ...(changesCut === true ? [`  ${CUT}`] : []),
    '',
  ];
}

function printSet(set: ChangeSet, index: number): readonly string[] {
  const lines = set.changes.flatMap(({ text, powershell, places: [place] }, at) => {
    const where = place === undefined ? '' : ` [${printPlace(place)}]`;
    const [mark, margin] = at === 0 ? [`${index + 1}.`, '  '] : ['and', '     '];
    return [...indented([`${mark} ${text}${where}`], margin), `       ${printable(powershell)}`];
  });
  return [...lines, ...indented(turnedWords(set), '     ')];
}

function bullet(text: string): string {
  return `- ${text}`;
}

function numbered(texts: readonly string[]): readonly string[] {
  return indented(
    texts.map((text, index) => `${index + 1}. ${text}`),
    '  ',
  );
}

/** Each text on lines of its own, those that are broken indented further. */
function indented(texts: readonly string[], margin: string): readonly string[] {
  return texts.flatMap((text) =>
    wrap(printable(text))
      .split('\n')
      .map((line, index) => `${margin}${index === 0 ? '' : '   '}${line}`),
  );
}
