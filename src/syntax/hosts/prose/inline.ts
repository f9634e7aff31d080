/** Paragraphs of Markdown: code between backticks, bold commands, tags of HTML, and the sentences about them. */

import { lineKind, promptLength } from '../lines/line-kinds.ts';
import { withoutEntities, withoutHardBlanks } from '../lines/mend.ts';
import { type MappedText, partOf, replaced, trimmed } from '../mapped-text.ts';
import { type Harvest, NOTHING, type Passage, type PassageSite, together } from '../passage.ts';
import { isOurs, isUsed, namesIn, namesOurs } from './names.ts';
import { readSentences } from './sentences.ts';

interface CodeSpan {
  readonly start: number;
  readonly end: number;
  readonly inner: readonly [number, number];
}

/** Code between runs of backticks of the same length. */
export function codeSpans(text: string): readonly CodeSpan[] {
  const runs = [...text.matchAll(/`+/g)].map((match) => ({ at: match.index, length: match[0].length }));
  const closings = new Map<number, { readonly places: number[]; next: number }>();
  for (const { at, length } of runs) {
    const known = closings.get(length);
    if (known === undefined) closings.set(length, { places: [at], next: 0 });
    else known.places.push(at);
  }
  const spans: CodeSpan[] = [];
  let from = 0;
  for (const { at, length } of runs) {
    const closing = closings.get(length);
    if (at < from || closing === undefined || text[at - 1] === '\\') continue;
    while ((closing.places[closing.next] ?? Number.POSITIVE_INFINITY) <= at) closing.next += 1;
    const close = closing.places[closing.next];
    if (close === undefined) continue;
    spans.push({ start: at, end: close + length, inner: [at + length, close] });
    from = close + length;
  }
  return spans;
}

/** What stands between backticks: a command, a name as a noun, or something else. */
export function readCodeSpan(span: MappedText, where: PassageSite = 'inline code'): Harvest {
  const flat = trimmed(replaced(withoutHardBlanks(span), /\r?\n[ \t]*(?:>[ \t]?)*/g, () => ' '));
  const code = partOf(flat, promptLength(flat.text));
  if (!namesOurs(code.text)) return NOTHING;
  const first = namesIn(code.text)[0];
  if (first?.start !== 0) return lineKind(code.text) === 'code' ? one(code, where) : readSentences(code, where);
  const after = code.text.slice(first.end);
  if (after.trim() === '' || lineKind(code.text) === 'error') return NOTHING;
  if (!isOurs(code.text.slice(0, first.end)) && !isUsed(after, true)) return readSentences(code, where);
  return one(code, where);
}

function one(code: MappedText, where: PassageSite): Harvest {
  const passage: Passage = { code, where, alone: true };
  return { passages: [passage], notes: [] };
}

const ESCAPED = /\\([!"#$%&'()*+,./:;<=>?@[\]^_`{|}~-])/g;

/** Backslashes that Markdown takes away. */
export function withoutEscapes(part: MappedText): MappedText {
  return part.text.includes('\\') ? replaced(part, ESCAPED, ([, char]) => char) : part;
}

const TAGS =
  /<\/?(?:p|div|span|b|i|em|strong|u|a|br|li|ul|ol|tr|td|th|tbody|table|font|img|h[1-6])(?:[ \t][^<>\n]{0,300})?\/?>/gi;

/** Tags of HTML taken away; those that end a line end one. */
export function withoutTags(part: MappedText): MappedText {
  if (!part.text.includes('<')) return part;
  return replaced(part, TAGS, ([tag]) => (/^<(?:br|\/p|\/div|\/li|\/tr|\/h)/i.test(tag) ? '\n' : ''));
}

const MARKS = /<\/?(?:code|pre|strong|b|em|i|span|kbd|mark|font|br)(?:[ \t][^<>\n]{0,300})?\/?>/gi;

/** A line of a page's code without what makes parts of it bold or coloured. */
export function withoutCodeMarks(line: MappedText): MappedText {
  return /<\/\w|<br/i.test(line.text) ? replaced(line, MARKS, () => '') : line;
}

/** As many backticks as nobody writes: they stand for the tags of code in HTML. */
const CODE_MARK = '`'.repeat(9);

/** Code in tags of HTML as code between backticks, its entities as characters. */
function withoutCodeTags(part: MappedText): MappedText {
  if (!/<(?:code|kbd|samp|tt)\b/i.test(part.text)) return part;
  return withoutEntities(replaced(part, /<\/?(?:code|kbd|samp|tt)(?:[ \t][^<>\n]{0,300})?>/gi, () => CODE_MARK));
}

/** A paragraph, a heading or a table's cell: code spans first, then what stands between them. */
export function readParagraph(source: MappedText, markdown: boolean, where: PassageSite = 'sentence'): Harvest {
  if (!namesOurs(source.text)) return NOTHING;
  const part = withoutCodeTags(source);
  const harvests: Harvest[] = [];
  let from = 0;
  const between = (end: number) => {
    const plain = partOf(part, from, end);
    const shown = markdown ? withoutEscapes(plain) : plain;
    harvests.push(readSentences(withoutEntities(withoutTags(shown)), where));
  };
  for (const { start, end, inner } of codeSpans(part.text)) {
    between(start);
    harvests.push(readCodeSpan(partOf(part, inner[0], inner[1]), where === 'sentence' ? 'inline code' : where));
    from = end;
  }
  between(part.text.length);
  return together(harvests);
}
