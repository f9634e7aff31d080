/** Which comments stand near which tests. */
import { type PlaceIndex, placesOf } from '../../place.ts';
import type { TextSpan } from '../../powershell/tree.ts';

/** A command that tests; the rounds of a loop are one. */
export interface TestCommand {
  readonly span: TextSpan;
  readonly cmdlet: string;
  /** The code compares its result. */
  readonly hasExpectation: boolean;
}

/** A comment on lines of its own, or a test with the comments on its lines. */
export type ParagraphItem =
  | { readonly kind: 'comment'; readonly span: TextSpan }
  | { readonly kind: 'test'; readonly test: TestCommand; readonly beside: TextSpan[] };

/** Runs of lines without a blank one; in each the tests and the comments that stand alone, in their order. */
export function paragraphsOf(
  text: string,
  comments: readonly TextSpan[],
  tests: readonly TestCommand[],
): readonly (readonly ParagraphItem[])[] {
  const placeOf = placesOf(text);
  const lineOf = (offset: number) => placeOf(offset).line;
  const asked = tests.map((test) => ({ item: testItem(test), test }));
  const items: ItemAtPlace[] = asked.map(({ item, test }) => ({ item, span: test.span }));
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

type TestItem = Extract<ParagraphItem, { readonly kind: 'test' }>;
interface ItemAtPlace {
  readonly item: ParagraphItem;
  readonly span: TextSpan;
}

function testItem(test: TestCommand): TestItem {
  return { kind: 'test', test, beside: [] };
}

/** Only a few blanks stand before it on its line. */
function standsAlone(text: string, { start }: TextSpan, placeOf: PlaceIndex): boolean {
  const indent = placeOf(start).column - 1;
  return indent <= DEEPEST && text.slice(start - indent, start).trim() === '';
}

/** Columns; further in, a comment stands behind something. */
const DEEPEST = 200;

function split(
  items: readonly ItemAtPlace[],
  lines: readonly string[],
  lineOf: (offset: number) => number,
): readonly (readonly ParagraphItem[])[] {
  const paragraphs: ParagraphItem[][] = [];
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
