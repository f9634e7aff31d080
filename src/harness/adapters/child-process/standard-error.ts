/** What a program says beside its answers: bounded by its beginning and its end, and read for the cause of its death. */
import { stripVTControlCharacters } from 'node:util';
import { shorten } from '../../../syntax/terminal-text.ts';

/** Keeps the end of what a program writes on standard error. */
export interface StandardError {
  readonly take: (chunk: Buffer) => void;
  /** The lines that say why the program ended, each short, without colours; none when it said nothing. */
  readonly lastWords: () => readonly string[];
}

/** Lines that are quoted. */
const QUOTED = 3;

/** Frames of a stack, the caret below a line of source, and the version that Node.js prints last. */
const FRAME = /^\s+at |^Node\.js v\d|^[\s}^]*$/;
const CAUSE = /^(?=\S).*(Error|Exception|panic(ked)?)\b|^(error|fatal)\b/;

/** Keeps the first and the last `limit` bytes. */
export function standardError(limit: number): StandardError {
  let first = Buffer.alloc(0);
  let last: Buffer[] = [];
  let [kept, dropped] = [0, false];
  const take = (chunk: Buffer): void => {
    const room = Math.max(0, limit - first.length);
    if (room > 0) first = Buffer.concat([first, chunk.subarray(0, room)]);
    const rest = chunk.subarray(room);
    if (rest.length === 0) return;
    last.push(rest);
    kept += rest.length;
    if (kept <= 2 * limit) return;
    const end = Buffer.concat(last);
    last = [end.subarray(end.length - limit)];
    kept = limit;
    dropped = true;
  };
  const text = (): string => {
    const end = Buffer.concat(last);
    if (!dropped && end.length <= limit) return Buffer.concat([first, end]).toString('utf8');
    const beginning = first.toString('utf8').replace(/[^\n]*$/, ''); // lines that were cut say half of what they meant
    return (
      beginning +
      end
        .subarray(Math.max(0, end.length - limit))
        .toString('utf8')
        .replace(/^[^\n]*(\n|$)/, '')
    );
  };
  return { take, lastWords: () => causeIn(text()) };
}

/** From the last line that names an error on, else the last lines. */
function causeIn(text: string): readonly string[] {
  const lines = stripVTControlCharacters(text)
    .split(/\r?\n/)
    .filter((line) => !FRAME.test(line));
  const cause = lines.findLastIndex((line) => CAUSE.test(line));
  const telling = cause === -1 ? lines.slice(-QUOTED) : lines.slice(cause, cause + QUOTED);
  return telling.map((line) => shorten(line.trim()));
}
