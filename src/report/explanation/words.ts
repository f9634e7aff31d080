/** What every print of an explanation says in the same words. */

import { defined } from '../../model/defined.ts';
import type {
  ChangeSet,
  ConnectionCase,
  ExplainedLine,
  Explanation,
  OtherAnswer,
  ReasonedAnswer,
  ReasonStep,
} from '../../model/generated/wire.generated.ts';
import { cite } from '../../syntax/cite.ts';
import { printPlace } from '../../syntax/place.ts';
import { plural } from '../../syntax/quantities.ts';
import { isDependent, printDependent, readingTaken } from '../../syntax/readings/print-dependent.ts';
import { printRegion } from '../../syntax/readings/readings.ts';
import { quote } from '../../syntax/terminal-text.ts';
import { certaintyLine } from '../text/answers/certainty.ts';

/** `Denied`, `not known, because …`, or what each reading makes of it. */
export function answerWords(answer: Pick<ReasonedAnswer, 'answer' | 'because' | 'depends'>): string {
  if (isDependent(answer)) return printDependent(answer);
  return becauseWords(answer);
}

/** The same in a heading, where the readings stand below. */
export function answerInShort(answer: ReasonedAnswer): string {
  return isDependent(answer) ? 'depends on a reading' : answer.answer;
}

function becauseWords({ answer, because }: Pick<OtherAnswer, 'answer' | 'because'>): string {
  return because === undefined ? answer : `${answer}, because ${because}`;
}

/** The counts at the head; of cases it says what they come to together, so that it does not sound like the answer. */
export function countsLine({ certainty, cases = [], answer }: Explanation): string {
  if (cases.length === 0 || answer === undefined) return certaintyLine(certainty);
  return `${certaintyLine(certainty, 'case')}; together ${answerInShort(answer)}`;
}

/** By which rule and clause, and what the clause rests on; policies have no names of their own and stand in the steps. */
export function groundsOf({ clause, answer, decidedBy }: ReasonedAnswer): string {
  if (answer === 'not known') return '';
  const isByRule = answer === 'AllowAccess' || answer === 'DenyAccess';
  const by = isByRule && decidedBy.length > 0 ? `by ${decidedBy.map(quote).join(' or ')}, ` : '';
  return `${by}${cite(clause)}`;
}

/** The answer where each case stands below it. */
export function overallWords({ because, ...answer }: ReasonedAnswer): string {
  return answerWords({ ...answer, ...defined({ because: because?.replace(/: as .*/s, '') }) });
}

/** Below an answer that depends: the one that is taken with its grounds, which each case has of its own, and why another is not known. */
export function dependsWords(answer: ReasonedAnswer, cases: readonly ConnectionCase[] = []): readonly string[] {
  const { depends } = answer;
  if (!isDependent(answer)) return depends.map(underWords);
  const grounds = cases.length > 0 ? '' : `, ${groundsOf(answer)}`;
  return [
    `taken here: ${answer.answer} (${readingTaken(answer)})${grounds}`,
    ...depends.filter(({ because }) => because !== undefined).map(underWords),
  ];
}

function underWords(other: OtherAnswer): string {
  return `under ${printRegion(other.readings)}: ${becauseWords(other)}`;
}

/** Above the steps; those of each case stand below the case. */
export function stepsTitle(cases: readonly ConnectionCase[]): string {
  return cases.length === 0 ? 'How it comes about' : 'How the request is understood';
}

/** What was found out on the way to all cases; the steps behind it are the cases themselves, and the end. */
export function stepsBefore({ answer, steps }: ReasonedAnswer, cases: readonly ConnectionCase[]): readonly string[] {
  return steps.slice(0, steps.length - cases.length - (answer === 'not known' ? 1 : 0)).map(stepWords);
}

/** Places of one step that are named. */
const PLACES = 4;

/** ``rule `A` … applies [input.txt:9] CAR-FIRST-MATCH (documented)``. */
export function stepWords({ text, places, clause }: Pick<ReasonStep, 'text' | 'places' | 'clause'>): string {
  const shown = [...new Set(places.map(printPlace))];
  const more = shown.length > PLACES ? ` and ${shown.length - PLACES} more` : '';
  const where = shown.length === 0 ? '' : ` [${shown.slice(0, PLACES).join(', ')}${more}]`;
  return `${text}${where}${clause === undefined ? '' : ` ${cite(clause)}`}`;
}

/** The steps; why an answer is not known stands above them already. */
export function stepsOf({ answer, steps }: ReasonedAnswer): readonly string[] {
  const shown = answer === 'not known' ? steps.filter(({ text }) => !text.startsWith('not known: ')) : steps;
  return shown.map(stepWords);
}

/** `as RemotePowerShell, REST with BasicAuthentication: AllowAccess`. */
export function caseTitle({ protocols, authenticationTypes: types, answer }: ConnectionCase): string {
  const way = types.length === 0 ? '' : ` with ${types.join(' or ')}`;
  return `as ${protocols.join(', ')}${way}: ${answerWords(answer)}`;
}

/** `2 ways to open it, each with one change`; what there is to say where there is none. */
export function changesTitle({ wanted, changes = [], answer }: Explanation): string {
  const verb = wanted === 'close' ? 'close' : 'open';
  if (changes.length === 0) return nothingToChange(verb, answer);
  const sizes = changes.map((set) => set.changes.length);
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
  const size = least === 1 ? 'one change' : `${least} changes`;
  const isSure = changes.some(({ except }) => except.length === 0);
  const but = isSure ? '' : '; none was found that does it under every reading';
  if (changes.length === 1) return `The smallest way to ${verb} it: ${size}${but}`;
  const each = least === most ? `each with ${size}` : `with ${size} or, turning nothing else, with ${most}`;
  return `${changes.length} ways to ${verb} it, ${each}; those that turn the fewest others first${but}`;
}

function nothingToChange(verb: 'open' | 'close', answer: Explanation['answer']): string {
  const words = verb === 'open' ? ['Granted', 'AllowAccess'] : ['Denied', 'DenyAccess'];
  if (answer === undefined || !words.includes(answer.answer))
    return `No single change, and no two or three together, was found to ${verb} it`;
  const state = verb === 'open' ? 'open' : 'closed';
  const others = answer.depends.filter((other) => other.answer !== answer.answer);
  if (others.length === 0) return `It is ${state} already: nothing has to change`;
  const readings = others.map((other) => printRegion(other.readings)).join(' or ');
  return `It is ${state} already, but not under ${readings}; no change was found that does it there too`;
}

/** Turned answers that are named in one line. */
const TURNED = 4;

/** Whom else a set of changes turns, the whole tenant first, and under which readings it does not do what is wanted. */
export function turnedWords({ turns, turnsInAll, others, measuredOn, except }: ChangeSet): readonly string[] {
  const named = turns.slice(0, TURNED).map(({ asked, before, after }) => `${asked}: ${before} → ${after}`);
  const more = turnsInAll > named.length ? ` and ${turnsInAll - named.length} more` : '';
  const of = measuredOn === undefined ? '' : ` of ${plural(measuredOn, 'representative connection')}`;
  const nobody =
    others === ''
      ? [`turns nothing else${measuredOn === undefined ? '' : `${of} that ${measuredOn === 1 ? 'was' : 'were'} tried`}`]
      : [];
  const some = `${plural(turnsInAll, 'other answer')}${of}: ${named.join('; ')}${more}`;
  const turned = [...(others === '' ? [] : [others]), ...(turnsInAll === 0 ? [] : [some])];
  return [
    ...(turned.length === 0 ? nobody : [`turns ${turned.join('; and ')}`]),
    ...except.map((other) => `does not turn it under ${printRegion(other.readings)}: ${becauseWords(other)}`),
  ];
}

/** Where sets of the same size may be missing. */
export const CUT = 'Not all sets of up to three changes were tried: others may do it too.';

/** Sections of lines that are about several requests. */
export function sectionsOf(
  lines: readonly ExplainedLine[],
): readonly { readonly title: string; readonly lines: readonly ExplainedLine[] }[] {
  const rules = lines.filter(({ about }) => about === 'rule');
  const apps = lines.filter(({ about, answer }) => (about === 'app' || about === 'policy') && answer === undefined);
  const answers = lines.filter(({ answer }) => answer !== undefined);
  return [
    { title: 'Rules, in the order in which they are looked at; the first that applies decides', lines: rules },
    { title: 'Apps, each with its policies', lines: apps },
    { title: tally(answers), lines: answers },
  ].filter((section) => section.lines.length > 0);
}

/** `Granted 2 · Denied 5 · depends on a reading 1`. */
function tally(lines: readonly ExplainedLine[]): string {
  const counts = new Map<string, number>();
  const words = lines.map(({ answer = 'not known', depends = [] }) =>
    isDependent({ answer, depends }) ? 'depends on a reading' : answer,
  );
  for (const answer of words) counts.set(answer, (counts.get(answer) ?? 0) + 1);
  return [...counts].map(([word, count]) => `${word} ${count}`).join(' · ');
}
