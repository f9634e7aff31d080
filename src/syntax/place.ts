/** Places: of offsets, and as people and editors write them. */
import type { Place } from '../model/inventory/call.ts';
import { printable } from './terminal-text.ts';

/** Where each offset of a text stands. */
export type PlaceIndex = (offset: number) => Place;

/** A line and a column of a file, or of a text without a name. */
export function placeIn(file: string | undefined, line: number, column = 1): Place {
  return file === undefined ? { line, column } : { file, line, column };
}

/** Looks lines up among the starts of all lines; `\r\n`, `\n` and `\r` end one. */
export function placesOf(text: string, file?: string): PlaceIndex {
  const starts = [0];
  const lineEnd = /\r\n?|\n/g;
  while (lineEnd.test(text)) starts.push(lineEnd.lastIndex);
  return (offset) => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return placeIn(file, low + 1, offset - (starts[low] ?? 0) + 1);
  };
}

/** `setup.md:41`, or `line 41` of a text without a name. */
export function printPlace({ file, line }: Place): string {
  return file === undefined ? `line ${line}` : `${printable(file)}:${line}`;
}
