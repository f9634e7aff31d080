/** Offsets of a text as lines and columns. */

/** The line and column of an offset, both from 1; columns in UTF-16 units. */
export type LineIndex = (offset: number) => { readonly line: number; readonly column: number };

/** Looks the line up among the starts of all lines. */
export function lineIndexOf(text: string): LineIndex {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}
