/** Rows of a printed table cut into the cells of its columns, which may start a little early or late. */

/** A column and where its header stands. */
export interface TableColumn {
  readonly name: string;
  readonly start: number;
}

/** Where the dashes below the headers begin; undefined when the line is none of dashes. */
export function dashStarts(text: string): readonly number[] | undefined {
  const starts: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character !== '-' && character !== ' ') return undefined;
    if (character === '-' && text[at - 1] !== '-') starts.push(at);
  }
  return starts.length === 0 ? undefined : starts;
}

/** The columns of a header above dashes, which may stand a little beside it. */
export function columnsAbove(header: string, starts: readonly number[]): readonly TableColumn[] {
  for (const named of [columnsApart(header), wordsOf(header)]) {
    if (named.length !== starts.length) continue;
    return named.map(({ name, start }, index) => ({ name, start: Math.min(start, starts[index] ?? start) }));
  }
  return starts.map((start, index) => ({ name: header.slice(start, starts[index + 1]).trim(), start }));
}

function wordsOf(header: string): readonly TableColumn[] {
  return [...header.matchAll(/\S+/g)].map(({ 0: name, index }) => ({ name, start: index }));
}

/** The columns of a header without dashes: two blanks or more stand between them. */
export function columnsApart(header: string): readonly TableColumn[] {
  return chunksOf(header).map(({ start, text }) => ({ name: text, start }));
}

interface Chunk {
  readonly start: number;
  readonly text: string;
}

/** The texts of a line between two blanks or more. */
function chunksOf(line: string): readonly Chunk[] {
  const chunks: Chunk[] = [];
  let start = -1;
  let end = 0;
  for (let at = 0; at <= line.length; at += 1) {
    const isText = at < line.length && line[at] !== ' ' && line[at] !== '\t';
    if (isText && start === -1) start = at;
    if (isText) end = at + 1;
    else if (start !== -1 && (at === line.length || at - end >= 1 || line[at] === '\t')) {
      chunks.push({ start, text: line.slice(start, end) });
      start = -1;
    }
  }
  return chunks;
}

/** The cell of each column; undefined where the row has nothing. */
export function cellsOf(row: string, columns: readonly TableColumn[]): readonly (string | undefined)[] {
  const cells: (string | undefined)[] = columns.map(() => undefined);
  let least = 0;
  for (const chunk of chunksOf(row).flatMap((each) => splitAtColumns(each, columns))) {
    const column = columnFor(chunk, columns, least);
    const before = cells[column];
    cells[column] = before === undefined ? chunk.text : `${before}  ${chunk.text}`;
    least = Math.min(column + 1, columns.length - 1);
  }
  return cells;
}

/** A text over several columns is several cells, where a blank stands before a column. */
function splitAtColumns(chunk: Chunk, columns: readonly TableColumn[]): readonly Chunk[] {
  const parts: Chunk[] = [];
  let { start, text } = chunk;
  for (const { start: edge } of columns) {
    const inside = edge - start;
    if (inside <= 0 || inside >= text.length || text[inside - 1] !== ' ' || text[inside] === ' ') continue;
    parts.push({ start, text: text.slice(0, inside).trimEnd() });
    [start, text] = [edge, text.slice(inside)];
  }
  return [...parts, { start, text }];
}

/** The column that a text shares most of its width with, not before the least. */
function columnFor({ start, text }: Chunk, columns: readonly TableColumn[], least: number): number {
  const end = start + text.length;
  let best = least;
  let most = -1;
  for (let index = least; index < columns.length; index += 1) {
    const from = columns[index]?.start ?? 0;
    const to = columns[index + 1]?.start ?? Number.POSITIVE_INFINITY;
    const shared = Math.min(end, to) - Math.max(start, index === 0 ? 0 : from);
    if (shared > most) [best, most] = [index, shared];
    if (from >= end) break;
  }
  return best;
}
