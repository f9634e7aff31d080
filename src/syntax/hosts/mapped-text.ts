/** Texts that are made of parts of another text, and know where each of their characters stands there. */

/** A text; `offsets[i]` is where its i-th character stands in the source, and one more for its end. */
export interface MappedText {
  readonly text: string;
  readonly offsets: Int32Array;
}

/** `start` inclusive, `end` exclusive, in the mapped text; `by` stands there instead. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly by: string;
}

/** The whole of a source. */
export function wholeOf(text: string): MappedText {
  const offsets = new Int32Array(text.length + 1);
  for (let at = 0; at <= text.length; at += 1) offsets[at] = at;
  return { text, offsets };
}

/** What stands between two offsets of a mapped text. */
export function partOf(whole: MappedText, start: number, end: number = whole.text.length): MappedText {
  return { text: whole.text.slice(start, end), offsets: whole.offsets.subarray(start, end + 1) };
}

/** Several parts in a row; what is put between them stands where the part before it ends. */
export function joined(parts: readonly MappedText[], between: string): MappedText {
  const text = parts.map((part) => part.text).join(between);
  const offsets = new Int32Array(text.length + 1);
  let at = 0;
  parts.forEach((part, index) => {
    offsets.set(part.offsets.subarray(0, part.text.length), at);
    at += part.text.length;
    const end = part.offsets[part.text.length] ?? 0;
    if (index < parts.length - 1) for (let i = 0; i < between.length; i += 1) offsets[at + i] = end;
    else offsets[at] = end;
    at += between.length;
  });
  return { text, offsets };
}

/** The text with edits made, which are in order and do not overlap; what is put in stands where its edit begins. */
export function edited(whole: MappedText, edits: readonly TextEdit[]): MappedText {
  if (edits.length === 0) return whole;
  const parts: MappedText[] = [];
  let from = 0;
  for (const { start, end, by } of edits) {
    if (start < from) continue;
    if (start > from) parts.push(partOf(whole, from, start));
    const place = whole.offsets[start] ?? 0;
    if (by !== '') parts.push({ text: by, offsets: new Int32Array(by.length + 1).fill(place) });
    from = end;
  }
  parts.push(partOf(whole, from));
  return joined(parts, '');
}

/** The text with what the pattern finds (a global one) replaced; undefined leaves it as it is. */
export function replaced(
  whole: MappedText,
  pattern: RegExp,
  by: (match: RegExpExecArray) => string | undefined,
): MappedText {
  const edits: TextEdit[] = [];
  for (const match of whole.text.matchAll(pattern)) {
    const put = by(match);
    if (put !== undefined) edits.push({ start: match.index, end: match.index + match[0].length, by: put });
  }
  return edited(whole, edits);
}

/** The lines, without what ends them. */
export function linesOf(whole: MappedText): readonly MappedText[] {
  return [...whole.text.matchAll(/[^\n]*(?:\n|$)/g)]
    .filter((match, index) => match[0] !== '' || (index === 0 && whole.text === ''))
    .map((match) => {
      const length = match[0].replace(/\r?\n$/, '').length;
      return partOf(whole, match.index, match.index + length);
    });
}

/** Where a mapped text begins in the source. */
export function beginOf(part: MappedText): number {
  return part.offsets[0] ?? 0;
}

/** The text with blanks and line ends at both ends taken off. */
export function trimmed(part: MappedText): MappedText {
  const start = part.text.length - part.text.trimStart().length;
  return partOf(part, start, Math.max(start, part.text.trimEnd().length));
}
