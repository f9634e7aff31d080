/** What a text says that its tests must answer: comments beside, within, before and after a call (CMD-EXPECTATION). */
import type { Call, ExpectedResult } from '../../model/call.ts';
import { type LineIndex, lineIndexOf } from '../exports/line-index.ts';
import { fold } from '../fold.ts';
import type { Span } from '../powershell/tree.ts';
import { resultOfText, resultOfWord } from '../result-words.ts';
import type { BindingProblem } from './given.ts';

/** A call with the place of its command; calls of one command (the rounds of a loop) have the same. */
export interface PlacedCall {
  readonly call: Call;
  readonly span: Span;
}

export interface Expectations {
  /** The calls in their order, those of tests with what they must answer. */
  readonly calls: readonly Call[];
  readonly problems: readonly BindingProblem[];
}

type Answer = ExpectedResult | 'two' | 'none of this test';

/** `comments` in the order of the text. A call that has its expectation already (a comparison in code) keeps it. */
export function expectationsOf(text: string, comments: readonly Span[], calls: readonly PlacedCall[]): Expectations {
  const reader = new ExpectationReader(text, calls);
  for (const paragraph of paragraphsOf(text, comments, reader.tests)) reader.read(paragraph);
  const found = reader.expected;
  return {
    calls: calls.map(({ call, span }) => {
      const expect = call.expect ?? found.get(span.start);
      return expect === undefined || !isTest(call) ? call : { ...call, expect };
    }),
    problems: reader.problems,
  };
}

interface Test {
  readonly span: Span;
  readonly cmdlet: string;
  readonly hasExpectation: boolean;
}

/** A comment on lines of its own, or a test with the comments on its lines. */
type Item =
  | { readonly kind: 'comment'; readonly span: Span }
  | { readonly kind: 'test'; readonly test: Test; readonly beside: Span[] };

const TESTS: ReadonlySet<string> = new Set(['Test-ApplicationAccessPolicy', 'Test-ServicePrincipalAuthorization']);

function isTest({ cmdlet }: Call): boolean {
  return TESTS.has(cmdlet);
}

class ExpectationReader {
  /** In the order of the text, each command once. */
  readonly tests: readonly Test[];
  readonly expected = new Map<number, ExpectedResult>();
  readonly problems: BindingProblem[] = [];
  readonly #text: string;

  constructor(text: string, calls: readonly PlacedCall[]) {
    this.#text = text;
    const tests = new Map<number, Test>();
    for (const { call, span } of calls) {
      const hasExpectation = call.expect !== undefined;
      if (isTest(call) && !tests.has(span.start)) tests.set(span.start, { span, cmdlet: call.cmdlet, hasExpectation });
    }
    this.tests = [...tests.values()].sort((one, other) => one.span.start - other.span.start);
  }

  read(paragraph: readonly Item[]): void {
    for (const item of paragraph) if (item.kind === 'test') this.#readBeside(item.test, item.beside);
    const telling = paragraph.filter((item) => item.kind === 'test' || this.#tells(item.span));
    if (this.#comeBefore(telling)) this.#readBefore(telling);
    else this.#readAfter(telling);
  }

  /** Whether the comments stand before their tests: the first is one, and the last is none, or less of an answer than the first. */
  #comeBefore(items: readonly Item[]): boolean {
    const [first, last] = [items[0], items.at(-1)];
    if (first?.kind !== 'comment') return false;
    return last?.kind !== 'comment' || (isAnswer(this.#wordsOf(first.span)) && !isAnswer(this.#wordsOf(last.span)));
  }

  #readBeside(test: Test, comments: readonly Span[]): void {
    for (const span of comments) this.#give(test, span);
  }

  #readBefore(items: readonly Item[]): void {
    let comment: Span | undefined;
    for (const item of items) {
      if (item.kind === 'comment') comment = item.span;
      else if (comment !== undefined) {
        if (!this.#isAnswered(item.test)) this.#give(item.test, comment);
        if (!SEVERAL.test(this.#wordsOf(comment))) comment = undefined;
      }
    }
  }

  #readAfter(items: readonly Item[]): void {
    let test: Test | undefined;
    let isFresh = false;
    const [heading] = items;
    const first = items.find((item) => item.kind === 'test');
    for (const item of items) {
      if (item.kind === 'test') {
        test = item.test;
        isFresh = true;
      } else if (test !== undefined) {
        if (isFresh && this.#isAnswered(test)) this.#say(item.span, 'the call before it has its expectation already');
        else if (isFresh) this.#give(test, item.span);
        isFresh = false;
      }
    }
    if (heading?.kind === 'comment' && first !== undefined && !this.#isAnswered(first.test))
      this.#give(first.test, heading.span);
  }

  #isAnswered({ span, hasExpectation }: Test): boolean {
    return hasExpectation || this.expected.has(span.start);
  }

  #give(test: Test, comment: Span): void {
    const answer = answerIn(this.#wordsOf(comment), test.cmdlet);
    if (answer === undefined) return;
    if (answer === 'two') this.#say(comment, 'two answers, so none');
    else if (answer === 'none of this test') this.#say(comment, 'no answer of this test');
    else if (this.#isAnswered(test) && this.expected.get(test.span.start) !== answer)
      this.#say(comment, 'the call has its expectation already');
    else this.expected.set(test.span.start, answer);
  }

  #tells(comment: Span): boolean {
    const words = this.#wordsOf(comment);
    return [...TESTS].some((cmdlet) => {
      const answer = answerIn(words, cmdlet);
      return answer !== undefined && answer !== 'none of this test';
    });
  }

  #say(span: Span, why: string): void {
    this.problems.push({ kind: 'not-understood', span, why });
  }

  #wordsOf({ start, end }: Span): string {
    return this.#text.slice(start, Math.min(end, start + LONGEST));
  }
}

const ANSWER =
  /^[#<\s=>→*.:-]*(?:expect|should|must|has to|returns?|results?|outputs?|accesscheckresult|inscope|in scope|sollte?|muss|moet|doit|debe|deve|attendu|erwartet|esperado)/i;

/** Whether a comment is nothing but an answer, and no heading that happens to name one. */
function isAnswer(comment: string): boolean {
  const [word = ''] = /[\p{L}\p{M}]+/u.exec(comment) ?? [];
  return ANSWER.test(comment) || resultOfWord(word) !== undefined;
}

/** Characters; a longer comment is documentation. */
const LONGEST = 500;

const SEVERAL = /\b(?:all|both|each|every|these|alle|beide|jede[rs]?|tous|toutes|todos|todas|tutti)\b/i;

/** What people say in place of the words of the test. */
const OTHER_ANSWERS =
  /\b(?:pass(?:ed|es)?|fail(?:ed|s)?|allowed|blocked|succe(?:ss|eds?)|ok|permitted|forbidden|rejected|refused|403|200)\b/i;

function answerIn(comment: string, cmdlet: string): Answer | undefined {
  if (CONSENT.test(comment) && !isAnswer(comment)) return undefined;
  const answer = cmdlet === 'Test-ApplicationAccessPolicy' ? resultOfText(comment) : inScopeOf(comment);
  return answer ?? (OTHER_ANSWERS.test(comment) ? 'none of this test' : undefined);
}

const IN_SCOPE =
  /\bin[ -]?scope\b["'`*]{0,3}\s{0,20}(?:[:=]|->|→|is|must be|should be)?\s{0,20}["'`*$]{0,3}(true|false)\b/gi;
const ALONE =
  /^[#<\s→=>:-]*(?:expect(?:ed|s)?|result|output|returns?|must be|should be)?[\s:=→>-]*["'`*$]{0,3}(true|false)\b/i;

/** What is granted here is no access to a mailbox. */
const CONSENT = /\b(?:consent|permissions?|roles?|rights?|consentement|zustimmung|berechtigung(?:en)?)\b/i;

/** What is said of all other mailboxes is not said of this one. */
const OTHERS = /\b(?:any other|others?|anyone else|everyone else|otherwise|outside|außerhalb|hors|fuera|fora)\b/i;

/** The value of InScope that a comment names; the word alone counts at its beginning. */
function inScopeOf(comment: string): ExpectedResult | 'two' | undefined {
  const named = new Set([...comment.matchAll(IN_SCOPE)].map(([, word = '']) => fold(word)));
  const alone = ALONE.exec(comment)?.[1];
  if (named.size === 0 && alone !== undefined) named.add(fold(alone));
  if (named.size === 0) return undefined;
  const isSplit = /\btrue\b/i.test(comment) && /\bfalse\b/i.test(comment) && !OTHERS.test(comment);
  if (named.size > 1 || isSplit) return 'two';
  return named.has('true') ? 'True' : 'False';
}

/** Runs of lines without a blank one; in each the tests and the comments that stand alone, in their order. */
function paragraphsOf(text: string, comments: readonly Span[], tests: readonly Test[]): readonly (readonly Item[])[] {
  const placeOf = lineIndexOf(text);
  const lineOf = (offset: number) => placeOf(offset).line;
  const asked = tests.map((test) => ({ item: testItem(test), test }));
  const items: Placed[] = asked.map(({ item, test }) => ({ item, span: test.span }));
  let next = 0;
  for (const span of comments) {
    // the last test that begins before the comment: it stands beside it up to the end of its last line
    while ((asked[next + 1]?.test.span.start ?? Number.POSITIVE_INFINITY) < span.start) next += 1;
    const near = asked[next];
    const isBehind = near !== undefined && near.test.span.start < span.start;
    if (isBehind && lineOf(span.start) <= lineOf(near.test.span.end)) near.item.beside.push(span);
    else if (standsAlone(text, span, placeOf)) items.push({ item: { kind: 'comment', span }, span });
  }
  items.sort((one, other) => one.span.start - other.span.start);
  return split(items, text.split('\n'), lineOf);
}

type TestItem = Extract<Item, { readonly kind: 'test' }>;
interface Placed {
  readonly item: Item;
  readonly span: Span;
}

function testItem(test: Test): TestItem {
  return { kind: 'test', test, beside: [] };
}

/** Only a few blanks stand before it on its line. */
function standsAlone(text: string, { start }: Span, placeOf: LineIndex): boolean {
  const indent = placeOf(start).column - 1;
  return indent <= DEEPEST && text.slice(start - indent, start).trim() === '';
}

/** Columns; further in, a comment stands behind something. */
const DEEPEST = 200;

function split(
  items: readonly Placed[],
  lines: readonly string[],
  lineOf: (offset: number) => number,
): readonly (readonly Item[])[] {
  const paragraphs: Item[][] = [];
  let last = 0;
  for (const { item, span } of items) {
    const [from, to] = [lineOf(span.start), lineOf(span.end)];
    const current = paragraphs.at(-1);
    if (current === undefined || lines.slice(last, from - 1).some((line) => line.trim() === ''))
      paragraphs.push([item]);
    else current.push(item);
    last = Math.max(last, to);
  }
  return paragraphs;
}
