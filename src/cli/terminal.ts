/** The door to the terminal: everything that this program prints goes through it. Colours and progress: on a terminal only. */
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import pc from 'picocolors';
import type { Style } from '../report/text/style.ts';
import { printable } from '../syntax/terminal-text.ts';

/** For a person, on standard output. False when the reader is behind. */
export function say(text: string): boolean {
  return process.stdout.write(visible(text));
}

/** For a program, on standard output: exact in a pipe or a file, and on a terminal as for a person. */
export function hand(text: string): boolean {
  return process.stdout.isTTY === true ? say(text) : process.stdout.write(text);
}

/** Hands a text over and waits while the reader is behind; false when nobody reads any more. */
export async function handSlowly(text: string): Promise<boolean> {
  if (text === '' || hand(text)) return true;
  await Promise.race([once(process.stdout, 'drain'), once(process.stdout, 'close')]).catch(() => {});
  return process.stdout.writable;
}

/** Characters that are handed over at once. */
const PART = 1 << 16;

/** Hands over as many parts as there are, however many, in little memory. */
export async function handAll(parts: Iterable<string>): Promise<void> {
  let text = '';
  for (const part of parts) {
    text += part;
    if (text.length < PART) continue;
    if (!(await handSlowly(text))) return;
    text = '';
  }
  await handSlowly(text);
}

/** For a person, on standard error. */
export function remark(text: string): void {
  process.stderr.write(visible(text));
}

/** One line on standard error, whatever the text holds. */
export function complain(line: string): void {
  process.stderr.write(`${printable(line)}\n`);
}

/** Stands before a colour of our own; nobody whose text is printed can know it. */
const MARK = randomBytes(8).toString('hex');

/** Line feeds and colours of our own stay; every other character that a terminal would obey is written as its number. */
function visible(text: string): string {
  const [first = '', ...others] = text.split(MARK);
  const coloured = others.map((part) => {
    const end = part.indexOf(';');
    return `\u001b[${part.slice(0, end)}m${visibleLines(part.slice(end + 1))}`;
  });
  return visibleLines(first) + coloured.join('');
}

function visibleLines(text: string): string {
  return text.split('\n').map(printable).join('\n');
}

/** The numbers that begin and end a colour or weight, ECMA-48, SGR. */
const COLOURS = { good: [32, 39], bad: [31, 39], warn: [33, 39], bold: [1, 22], dim: [2, 22] } as const;

/** Colours where standard output shows them. */
export function style(): Style {
  const isColoured = pc.isColorSupported && process.stdout.isTTY === true;
  const paint =
    ([begin, end]: readonly [number, number]) =>
    (text: string): string =>
      isColoured ? `${MARK}${begin};${text}${MARK}${end};` : text;
  return {
    good: paint(COLOURS.good),
    bad: paint(COLOURS.bad),
    warn: paint(COLOURS.warn),
    bold: paint(COLOURS.bold),
    dim: paint(COLOURS.dim),
  };
}

interface Progress {
  readonly update: (done: number, planned: number) => void;
  readonly end: () => void;
}

/** One line on standard error, rewritten at most ten times a second; nothing in a pipe. */
export function progress(verb: string): Progress {
  if (process.stderr.isTTY !== true) return { update: () => {}, end: () => {} };
  let last = 0;
  return {
    update(done, planned) {
      if (Date.now() - last < 100) return;
      last = Date.now();
      process.stderr.write(`\r\u001b[K${verb} ${done} of ${planned}`);
    },
    end: () => process.stderr.write('\r\u001b[K'),
  };
}
