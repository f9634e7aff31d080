/** Commands inside boxes that are drawn with lines, one box beside another. */
import { readLines } from './lines/read-lines.ts';
import { type MappedText, partOf } from './mapped-text.ts';
import { type Harvest, together } from './passage.ts';

const BORDER = /[|\u2502\u2503\u2551]/g;

interface Cell {
  readonly column: number;
  readonly text: MappedText;
}

/** The cells of a drawn line: what stands between two borders, and behind the last. */
function cellsOf(line: MappedText): readonly Cell[] {
  const borders = [...line.text.matchAll(BORDER)].map(({ index }) => index);
  return borders.map((border, index) => ({
    column: border,
    text: trimmedEnd(partOf(line, border + 1, borders[index + 1] ?? line.text.length)),
  }));
}

function trimmedEnd(part: MappedText): MappedText {
  return partOf(part, 0, part.text.trimEnd().length);
}

/** Reads the lines of each box together: cells of neighbouring lines that begin in the same column, or nearly. */
export function readDrawing(lines: readonly MappedText[]): Harvest {
  const open = new Map<number, MappedText[]>();
  const boxes: MappedText[][] = [];
  for (const line of lines) {
    const cells = cellsOf(line);
    if (cells.length === 0) open.clear();
    for (const { column, text } of cells) {
      const place = [column, column - 1, column + 1].find((near) => open.has(near)) ?? column;
      const box = open.get(place) ?? [];
      if (box.length === 0) boxes.push(box);
      open.set(place, box);
      box.push(text);
    }
  }
  return together(boxes.map((box) => readLines(box, { markdown: false, where: 'drawing' })));
}
