/** What the sentences and tables about tests say that they must answer. */
import type { Call, ExpectedResult, Value } from '../../../model/inventory/call.ts';
import { cited } from '../../cmdlets/citation.ts';
import { leavesOpen, resultsIn } from '../../cmdlets/result-words.ts';
import { placesOf } from '../../place.ts';
import { blocksOf } from '../blocks.ts';
import { beginOf, type MappedText, wholeOf } from '../mapped-text.ts';
import type { HostNote } from '../passage.ts';
import { expectedColumn, tablesIn } from './tables.ts';

/** A test of the text, by its index among the calls, with the line where it stands. */
interface Test {
  readonly index: number;
  readonly line: number;
  readonly column: number;
  readonly identity: string | undefined;
  /** Where a sentence names an answer of this test. */
  readonly answersIn: (sentence: string) => readonly SentenceAnswer[];
}

interface SentenceAnswer {
  readonly at: number;
  readonly result: ExpectedResult;
}

function accessIn(sentence: string): readonly SentenceAnswer[] {
  return resultsIn(sentence).filter(({ isNegated }) => !isNegated);
}

function scopeIn(sentence: string): readonly SentenceAnswer[] {
  return [...sentence.matchAll(/\b(true|false)\b/gi)].map(({ index, 0: word }) => ({
    at: index,
    result: word.toLowerCase() === 'true' ? 'True' : 'False',
  }));
}

/** The one answer of this test that a text names, or undefined where it names none or two, or leaves it open. */
function onlyAnswer({ answersIn }: Test, text: string): ExpectedResult | undefined {
  if (leavesOpen(text)) return undefined;
  const [only, ...others] = new Set(answersIn(text).map(({ result }) => result));
  return others.length === 0 ? only : undefined;
}

/** Words that say what has to come, not what came. */
const MODAL =
  /\b(?:must|should|shall|ha(?:s|ve) to|needs? to|expect\w*|will|ought|muss|m\u00fcssen|sollte?n?|doi(?:t|vent)|deben?|deve|moet|skal|ska|skall|powinien|verify|confirm|ensure|make sure|check that|validate)\b|->|=>|\u2192|\u21d2/iu;
const PRESENT = /\b(?:returns?|says?|shows?|gives?|answers?|prints?|is|are|reports?|reads?|comes? back)\b|:/i;
const PAST = /\b(?:returned|said|showed|gave|answered|was|were|got|saw|came)\b/i;
const CONDITIONAL = /^[^\p{L}]*(?:if|when|unless|otherwise|in case|wenn|falls|si|als|se)\b/iu;
const SEVERAL = /\b(?:both|all|each|every|either|beide|alle|jede\w*|tous|todos|tutti)\b/i;

const ORDINALS: readonly RegExp[] = [
  /\b(?:first|1st|former|erste\w*|premi\w+|primer\w*|eerste)\b/giu,
  /\b(?:second|2nd|latter|other|zweite\w*|deuxi\u00e8me|seconde?|segund\w+|tweede)\b/giu,
  /\b(?:third|3rd|dritte\w*|troisi\u00e8me|tercer\w*|derde)\b/giu,
  /\b(?:fourth|4th|vierte\w*)\b/giu,
  /\b(?:fifth|5th)\b/giu,
];
const LAST = /\b(?:last|letzte\w*|derni\w+|\u00faltim\w+|siste|sista|laatste|ostatni\w*)\b/giu;

/** Characters of a paragraph that can say what tests answer. */
const LONGEST = 2_000;

function plainText(text: string): string {
  return text.replace(/[*_`]+/g, '').slice(0, LONGEST);
}

interface Mention {
  readonly at: number;
  readonly test: Test;
}

/** The tests that a sentence names: by their number, or by the mailbox that they ask about. */
function mentionsIn(sentence: string, tests: readonly Test[]): readonly Mention[] {
  const numbered = ORDINALS.flatMap((pattern, index) => {
    const test = tests[index];
    return test === undefined ? [] : [...sentence.matchAll(pattern)].map((match) => ({ at: match.index, test }));
  });
  const last = tests.at(-1);
  const final =
    last === undefined ? [] : [...sentence.matchAll(LAST)].map((match) => ({ at: match.index, test: last }));
  const named = tests.flatMap((test) => {
    const at = test.identity === undefined ? -1 : sentence.toLowerCase().indexOf(test.identity.toLowerCase());
    return at < 0 ? [] : [{ at, test }];
  });
  return [...numbered, ...final, ...named].sort((one, other) => one.at - other.at);
}

type TestAnswers = Map<number, ExpectedResult>;

function readSentence(sentence: string, tests: readonly Test[], answers: TestAnswers): void {
  if (CONDITIONAL.test(sentence) || (PAST.test(sentence) && !MODAL.test(sentence))) return;
  if (!MODAL.test(sentence) && !PRESENT.test(sentence)) return;
  const mentions = mentionsIn(sentence, tests);
  if (mentions.length === 0) {
    for (const test of tests.length === 1 || SEVERAL.test(sentence) ? tests : [])
      give(answers, test, onlyAnswer(test, sentence));
    return;
  }
  const first = mentions[0]?.test.answersIn(sentence)[0];
  if (first === undefined || leavesOpen(sentence)) return;
  const ahead = first.at < (mentions[0]?.at ?? 0); // `Granted for the first, Denied for the second`
  mentions.forEach(({ at, test }, index) => {
    const [from, to] = ahead
      ? [mentions[index - 1]?.at ?? -1, at]
      : [at, mentions[index + 1]?.at ?? Number.POSITIVE_INFINITY];
    const found = test.answersIn(sentence).find((answer) => answer.at > from && answer.at < to);
    give(answers, test, found?.result);
  });
}

function give(answers: TestAnswers, { index }: Test, result: ExpectedResult | undefined): void {
  if (result !== undefined && !answers.has(index)) answers.set(index, result);
}

function readParagraph(text: string, tests: readonly Test[], answers: TestAnswers): void {
  for (const sentence of plainText(text).split(/(?<=[.!?;])\s+|\n(?=\s*(?:[-*+]|\d+[.)])\s)/)) {
    readSentence(sentence, tests, answers);
  }
}

/** A fence, or a paragraph. */
interface PlacedBlock {
  readonly isFence: boolean;
  readonly first: number;
  readonly last: number;
  readonly text: string;
}

function placedBlocks(text: string, lineAt: (offset: number) => number): readonly PlacedBlock[] {
  return blocksOf(wholeOf(text)).flatMap(({ kind, lines }) => {
    const parts = kind === 'fence' ? [lines] : paragraphsOf(lines);
    return parts.flatMap((part): PlacedBlock[] => {
      const [first, last] = [part[0], part.at(-1)];
      if (first === undefined || last === undefined) return [];
      const place = { first: lineAt(beginOf(first)), last: lineAt(beginOf(last)) };
      return [{ isFence: kind === 'fence', ...place, text: part.map((line) => line.text).join('\n') }];
    });
  });
}

/** Lines between blank ones; a heading is a paragraph of its own. */
function paragraphsOf(lines: readonly MappedText[]): readonly (readonly MappedText[])[] {
  const paragraphs: MappedText[][] = [[]];
  for (const line of lines) {
    const isHeading = /^ {0,3}#{1,6}[ \t]/.test(line.text);
    if (isHeading || line.text.trim() === '') paragraphs.push([]);
    if (line.text.trim() !== '') paragraphs.at(-1)?.push(line);
    if (isHeading) paragraphs.push([]);
  }
  return paragraphs.filter((paragraph) => paragraph.length > 0);
}

/** Whether a block holds commands, each on lines of its own. */
function isCode({ isFence, text }: PlacedBlock): boolean {
  return isFence || /^[ \t]*(?:PS[^>\n]*>[ \t]*)?Test-/im.test(text);
}

/** What a command has put out is no sentence about it. */
function isListing({ text }: PlacedBlock): boolean {
  return /^[ \t]*(?:(?:AccessCheckResult|AppId|Mailbox\w*|InScope|RunspaceId)[ \t]*:|-{3,}[ \t]+-{3,})/m.test(text);
}

const ANNOUNCED = /\b(?:expect\w*|should|must|attendue?s?|erwartet\w*|esperad[oa]s?|atteso|previsto|verwacht\w*)\b/iu;
const SHOWN = /^[ \t]*(?:AccessCheckResult|InScope)[ \t]*:[ \t]*(\S+)/gim;

/** `Expected output:` and then a list: what one test must answer. */
function readShownOutput(
  title: PlacedBlock | undefined,
  output: PlacedBlock | undefined,
  [test, ...others]: readonly Test[],
  answers: TestAnswers,
): void {
  if (title === undefined || output === undefined || test === undefined || others.length > 0) return;
  if (isCode(title) || !ANNOUNCED.test(title.text) || PAST.test(title.text) || leavesOpen(title.text)) return;
  if (!isListing(output)) return;
  const words = [...output.text.matchAll(SHOWN)].map(([, word = '']) => word);
  give(answers, test, onlyAnswer(test, words.join(' ')));
}

/** Tests on lines of their own: the paragraph behind them speaks of them, else the one before. */
function readBlocks(blocks: readonly PlacedBlock[], tests: readonly Test[], answers: TestAnswers): void {
  blocks.forEach((block, index) => {
    const own = isCode(block) ? tests.filter(({ line }) => line >= block.first && line <= block.last) : [];
    if (own.length === 0) return;
    const [before, after] = [blocks[index - 1], blocks[index + 1]];
    if (after !== undefined && !isCode(after) && !isListing(after)) readParagraph(after.text, own, answers);
    readShownOutput(after, blocks[index + 2], own, answers);
    if (before === undefined || isCode(before) || own.some((test) => answers.has(test.index))) return;
    if (MODAL.test(before.text)) readParagraph(before.text, own, answers);
  });
}

/** A test in a sentence: what stands behind it, up to the sentence's end or the next test. */
function readLines(text: string, blocks: readonly PlacedBlock[], tests: readonly Test[], answers: TestAnswers): void {
  const lines = text.split('\n');
  const fences = blocks.filter(({ isFence }) => isFence);
  tests.forEach((test, index) => {
    if (fences.some(({ first, last }) => test.line >= first && test.line <= last)) return;
    const line = lines[test.line - 1] ?? '';
    const following = tests[index + 1];
    const end = following?.line === test.line ? following.column - 1 : undefined;
    const wrapped = end === undefined && !NEW_LINE.test(lines[test.line] ?? '') ? ` ${lines[test.line] ?? ''}` : '';
    const rest = `${line.slice(test.column - 1, end)}${wrapped}`;
    const said = SAID.exec(rest);
    if (said !== null && said.index < FAR) give(answers, test, onlyAnswer(test, plainText(said[0])));
  });
}

/** A line that does not go on with the sentence above. */
const NEW_LINE = /^\s*(?:[|#>`~]|[-*+]\s|\d+[.)])|Test-/;

/** Characters of a line from a test to what it must answer. */
const FAR = 600;

const SAID =
  /(?:->|=>|\u2192|\u21d2|\b(?:must|should|shall|has to|needs? to|expect\w*|will|muss|soll\w*|doit|debe|moet|skal|ska)\b)[^.;]{0,120}/iu;

/** A test in a table's row: another cell says what it must answer. */
function readTables(text: string, tests: readonly Test[], answers: TestAnswers): void {
  for (const { header, rows } of tablesIn(text)) {
    const expected = expectedColumn(header);
    for (const { line, cells } of rows) {
      const own = tests.filter((test) => test.line === line);
      const [test] = own;
      if (test === undefined || own.length > 1) continue;
      const others = cells.filter((cell) => !/Test-[A-Za-z]/.test(cell));
      const said = expected === undefined ? others.filter((cell) => MODAL.test(cell)) : [cells[expected] ?? ''];
      give(answers, test, onlyAnswer(test, plainText(said.join(' '))));
    }
  }
}

const ANSWERS: ReadonlyMap<string, Test['answersIn']> = new Map([
  ['Test-ApplicationAccessPolicy', accessIn],
  ['Test-ServicePrincipalAuthorization', scopeIn],
]);

function textOf(value: Value | undefined): string | undefined {
  return typeof value === 'string' && value.length > 2 ? value : undefined;
}

/** Adds to the tests among the calls what the text around them says that they must answer. */
export function expectationsIn(text: string, calls: readonly Call[]): readonly Call[] {
  const tests = calls.flatMap(({ cmdlet, place, expect, via, parameters }, index): Test[] => {
    const answersIn = ANSWERS.get(cmdlet);
    if (answersIn === undefined || expect !== undefined || via !== undefined) return [];
    const identity = textOf(parameters[cmdlet === 'Test-ApplicationAccessPolicy' ? 'Identity' : 'Resource']);
    return [{ index, line: place.line, column: place.column, identity, answersIn }];
  });
  if (tests.length === 0) return calls;
  const placeAt = placesOf(text);
  const blocks = placedBlocks(text, (offset) => placeAt(offset).line);
  const answers: TestAnswers = new Map();
  readTables(text, tests, answers);
  readBlocks(blocks, tests, answers);
  readLines(text, blocks, tests, answers);
  return calls.map((call, index) => {
    const expect = answers.get(index);
    return expect === undefined ? call : { ...call, expect };
  });
}

const OTHER_WORDS =
  /\b(?:should|must|has to|have to|needs to|may)\s+(?:not\s+)?(?:be\s+)?(?:refused|blocked|rejected|allowed|permitted|fail|succeed|work|go through|get through|pass|bounce|reachable|readable)/i;

/** Sentences that say what a mailbox has to answer, in words that no test answers: they are reported, not taken. */
export function otherExpectations(text: string, calls: readonly Call[]): readonly HostNote[] {
  if (!calls.some(({ cmdlet }) => cmdlet === 'Test-ApplicationAccessPolicy')) return [];
  const why = 'an expectation in other words, and without an application: not taken';
  let offset = 0;
  return text.split('\n').flatMap((line): HostNote[] => {
    const at = offset;
    offset += line.length + 1;
    const found = line.length > LONGEST || !line.includes('@') ? null : OTHER_WORDS.exec(line);
    if (found === null || resultsIn(line).length > 0 || /^\s*(?:#|Test-)/.test(line)) return [];
    return [{ kind: 'remark', offset: at + found.index, text: cited(line), why }];
  });
}
