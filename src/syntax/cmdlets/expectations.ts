/** What a text says that its tests must answer: comments beside, within, before and after a call (CMD-EXPECTATION). */
import type { Call, ExpectedResult } from '../../model/inventory/call.ts';
import type { TextSpan } from '../powershell/tree.ts';
import { answerIn, isAnswer } from './expectations/answers.ts';
import { type ParagraphItem, paragraphsOf, type TestCommand } from './expectations/paragraphs.ts';
import type { BindingProblem } from './given.ts';

/** A call with the place of its command; calls of one command (the rounds of a loop) have the same. */
export interface PlacedCall {
  readonly call: Call;
  readonly span: TextSpan;
}

/** The calls with what they must answer, and what is said of no call. */
export interface Expectations {
  /** The calls in their order, those of tests with what they must answer. */
  readonly calls: readonly Call[];
  readonly problems: readonly BindingProblem[];
}

/** `comments` in the order of the text. A call that has its expectation already (a comparison in code) keeps it. */
export function expectationsOf(
  text: string,
  comments: readonly TextSpan[],
  calls: readonly PlacedCall[],
): Expectations {
  const tests = testsAmong(calls);
  const asked = new Set(tests.map(({ cmdlet }) => cmdlet));
  const notebook: Notebook = { text, asked, expected: new Map(), problems: [] };
  const paragraphs = paragraphsOf(text, comments, tests);
  for (const paragraph of paragraphs) readParagraph(paragraph, notebook);
  const places = paragraphs.map((_, index) => index);
  for (const at of [...places, ...places.toReversed()]) // what is answered later leaves one side open
    readAlone(paragraphs[at] ?? [], paragraphs[at - 1]?.at(-1), paragraphs[at + 1]?.[0], notebook);
  for (const test of tests) if (!isAnswered(test, notebook)) readPrinted(test, notebook);
  return {
    calls: calls.map(({ call, span }) => {
      const expect = call.expect ?? notebook.expected.get(span.start);
      return expect === undefined || !TESTS.has(call.cmdlet) ? call : { ...call, expect };
    }),
    problems: notebook.problems,
  };
}

const TESTS: ReadonlySet<string> = new Set([
  'Test-ApplicationAccessPolicy',
  'Test-ServicePrincipalAuthorization',
  'Test-ClientAccessRule',
]);

/** In the order of the text, each command once. */
function testsAmong(calls: readonly PlacedCall[]): readonly TestCommand[] {
  const tests = new Map<number, TestCommand>();
  for (const { call, span } of calls) {
    const hasExpectation = call.expect !== undefined;
    if (TESTS.has(call.cmdlet) && !tests.has(span.start))
      tests.set(span.start, { span, cmdlet: call.cmdlet, hasExpectation });
  }
  return [...tests.values()].sort((one, other) => one.span.start - other.span.start);
}

/** What is found while the paragraphs are read. */
interface Notebook {
  readonly text: string;
  /** The cmdlets of the tests: comments say nothing of others. */
  readonly asked: ReadonlySet<string>;
  /** By the start of the command. */
  readonly expected: Map<number, ExpectedResult>;
  readonly problems: BindingProblem[];
}

function readParagraph(paragraph: readonly ParagraphItem[], notebook: Notebook): void {
  for (const item of paragraph)
    if (item.kind === 'test') for (const comment of item.beside) give(item.test, comment, notebook);
  const telling = paragraph.filter((item) => item.kind === 'test' || tells(item.span, notebook));
  if (comeBefore(telling, notebook)) readBefore(telling, notebook);
  else readAfter(telling, notebook);
}

/** Whether the comments stand before their tests: the first is one, and the last is none, or less of an answer than the first. */
function comeBefore(items: readonly ParagraphItem[], notebook: Notebook): boolean {
  const [first, last] = [items[0], items.at(-1)];
  if (first?.kind !== 'comment') return false;
  if (last?.kind !== 'comment') return true;
  return isAnswer(wordsOf(first.span, notebook)) && !isAnswer(wordsOf(last.span, notebook));
}

function readBefore(items: readonly ParagraphItem[], notebook: Notebook): void {
  let comment: TextSpan | undefined;
  for (const item of items) {
    if (item.kind === 'comment') comment = item.span;
    else if (comment !== undefined) {
      if (!isAnswered(item.test, notebook)) give(item.test, comment, notebook);
      if (!SEVERAL.test(wordsOf(comment, notebook))) comment = undefined;
    }
  }
}

const SEVERAL = /\b(?:all|both|each|every|these|alle|beide|jede[rs]?|tous|toutes|todos|todas|tutti)\b/i;

function readAfter(items: readonly ParagraphItem[], notebook: Notebook): void {
  let test: TestCommand | undefined;
  let isFresh = false;
  for (const item of items) {
    if (item.kind === 'test') {
      test = item.test;
      isFresh = true;
    } else if (test !== undefined) {
      if (isFresh && isAnswered(test, notebook))
        say(item.span, 'the call before it has its expectation already', notebook);
      else if (isFresh) give(test, item.span, notebook);
      isFresh &&= leavesTestOpen(item.span, test, notebook);
    }
  }
  const heading = items[0];
  const first = items.find((item) => item.kind === 'test');
  if (heading?.kind === 'comment' && first !== undefined && !isAnswered(first.test, notebook))
    give(first.test, heading.span, notebook);
}

/** An answer that is a paragraph of its own belongs to the test across the blank line, where only one side has an open one. */
function readAlone(
  paragraph: readonly ParagraphItem[],
  before: ParagraphItem | undefined,
  after: ParagraphItem | undefined,
  notebook: Notebook,
): void {
  const answers = paragraph.filter((item) => tells(spanOf(item), notebook));
  const [answer] = answers;
  if (answer?.kind !== 'comment' || paragraph.some(({ kind }) => kind === 'test')) return;
  if (!isAnswer(wordsOf(answer.span, notebook))) return;
  const [first, last] = [paragraph[0] ?? answer, paragraph.at(-1) ?? answer];
  const near = [
    before?.kind === 'test' &&
    isBlankBetween(lineEndAfter(before.test.span.end, notebook), spanOf(first).start, notebook)
      ? [before.test]
      : [],
    after?.kind === 'test' && isBlankBetween(spanOf(last).end, after.test.span.start, notebook) ? [after.test] : [],
  ].flat();
  const [open, ...others] = near.filter((test) => !isAnswered(test, notebook));
  if (open !== undefined && others.length === 0) give(open, answer.span, notebook);
}

const PRINTED =
  /^[ \t]*(?:Write-(?:Host|Output|Information|Verbose)|echo)[ \t]+\(?(?:"([^"\n]*)"|'([^'\n]*)')[^"'\n]*\r?\n[^\n]*$/i;
const WISH = /\b(?:should|must|expect(?:ed|s)?|erwartet|attendu|esperado)\b/i;

/** A line above the test prints what it should show. */
function readPrinted(test: TestCommand, notebook: Notebook): void {
  const { start } = test.span;
  const near = notebook.text.slice(Math.max(0, start - LONGEST), start);
  const from = near.lastIndexOf('\n', near.lastIndexOf('\n') - 1) + 1;
  const [, double, single] = PRINTED.exec(near.slice(from)) ?? [];
  const said = double ?? single ?? '';
  if (!WISH.test(said)) return;
  const at = start - near.length + near.indexOf(said, from);
  give(test, { start: at, end: at + said.length }, notebook);
}

function spanOf(item: ParagraphItem): TextSpan {
  return item.kind === 'test' ? item.test.span : item.span;
}

function isBlankBetween(start: number, end: number, { text }: Notebook): boolean {
  return text.slice(start, end).trim() === '';
}

function lineEndAfter(offset: number, { text }: Notebook): number {
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end;
}

function isAnswered({ span, hasExpectation }: TestCommand, { expected }: Notebook): boolean {
  return hasExpectation || expected.has(span.start);
}

function give(test: TestCommand, comment: TextSpan, notebook: Notebook): void {
  const answer = answerIn(wordsOf(comment, notebook), test.cmdlet);
  if (answer === undefined) return;
  if (answer === 'two') say(comment, 'two answers, so none', notebook);
  else if (answer === 'other') say(comment, 'no answer of this test', notebook);
  else if (answer === 'open')
    say(comment, 'it denies, conditions or doubts an answer, so it is taken for none', notebook);
  else if (isAnswered(test, notebook) && notebook.expected.get(test.span.start) !== answer)
    say(comment, 'the call has its expectation already', notebook);
  else notebook.expected.set(test.span.start, answer);
}

/** What comes behind such a comment may still answer the test. */
function leavesTestOpen(comment: TextSpan, { cmdlet }: TestCommand, notebook: Notebook): boolean {
  return answerIn(wordsOf(comment, notebook), cmdlet) === 'open';
}

function tells(comment: TextSpan, notebook: Notebook): boolean {
  const words = wordsOf(comment, notebook);
  return [...notebook.asked].some((cmdlet) => {
    const answer = answerIn(words, cmdlet);
    return answer !== undefined && answer !== 'other';
  });
}

function say(span: TextSpan, why: string, { problems }: Notebook): void {
  problems.push({ kind: 'not-understood', span, why });
}

function wordsOf({ start, end }: TextSpan, { text }: Notebook): string {
  return text.slice(start, Math.min(end, start + LONGEST));
}

/** Characters; a longer comment is documentation. */
const LONGEST = 500;
