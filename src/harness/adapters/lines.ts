/** Lines of a byte stream, each of bounded length. */
import { flawOfUtf8 } from '../../syntax/json/utf-8.ts';

/** A line as text, and whether its bytes were one. */
export interface Line {
  readonly text: string;
  /** The index of the first byte that is no UTF-8; U+FFFD stands for such bytes in the text. */
  readonly flaw?: number;
}

/** Chunks in, whole lines out. */
export interface LineReader {
  /** Takes a chunk and returns the lines that it completes, or undefined when a line is longer than the limit. */
  readonly take: (chunk: Buffer) => readonly Line[] | undefined;
  /** What stands after the last line feed. */
  readonly rest: () => string;
  /** Its length in bytes. */
  readonly pending: () => number;
}

/** Lines end in LF; a CR before it and a byte order mark before the first line are ignored. `limit` is in bytes. */
export function lineReader(limit: number): LineReader {
  let parts: Buffer[] = [];
  let length = 0;
  let first = true;
  const finish = (end: Buffer): Line => {
    const bytes = Buffer.concat([...parts, end]);
    const whole = bytes.toString('utf8').replace(/\r$/, '');
    const flaw = flawOfUtf8(bytes, whole);
    const text = first ? whole.replace(/^\ufeff/, '') : whole;
    parts = [];
    length = 0;
    first = false;
    return flaw === undefined ? { text } : { text, flaw };
  };
  return {
    take(chunk) {
      const lines: Line[] = [];
      let from = 0;
      for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, from)) {
        if (length + at - from > limit) return undefined;
        lines.push(finish(chunk.subarray(from, at)));
        from = at + 1;
      }
      parts.push(chunk.subarray(from));
      length += chunk.length - from;
      return length > limit ? undefined : lines;
    },
    rest: () => Buffer.concat(parts).toString('utf8'),
    pending: () => length,
  };
}
