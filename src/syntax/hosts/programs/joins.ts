/** Texts that a program adds together or lists line by line are one text. */
import { joined, type MappedText } from '../mapped-text.ts';
import { hole } from './holes.ts';
import type { Piece } from './literals.ts';

/** What stands between two texts of a program: nothing that parts them, a line end, or a value that is put between. */
type Seam = { readonly kind: 'none' } | { readonly kind: 'joined'; readonly between: string };

const NONE: Seam = { kind: 'none' };

const OPERATOR = String.raw`(?:\+|\.\.|\.|~|&|<>|\|\||\\)`;
const VALUE = String.raw`([\p{L}_$@][\w$.>:()\[\]'"{}-]{0,80})`;

const ADDED = new RegExp(String.raw`^\s*${OPERATOR}?\s*[rfbuRFBU$@]{0,2}$`);
const AROUND = new RegExp(String.raw`^\s*${OPERATOR}\s*${VALUE}\s*${OPERATOR}\s*[rfbuRFBU$@]{0,2}$`, 'u');
const APPENDED = /^\s*;?\s*([\w.$]+)\s*(?:\+=|\.=|<<)\s*[rfbuRFBU$@]{0,2}$/;
const BUILT =
  /^\s*\)\s*;?\s*[\w.$]*\s*(?:\.|->)\s*(append|Append|AppendLine|push|push_str|Add|add|write|WriteLine|writeln)\s*\(\s*[$@f]{0,2}$/;

/** A value that is added behind the last text: `"… -Identity " + name`. */
const BEHIND = new RegExp(String.raw`^\s*${OPERATOR}\s*${VALUE}(?=\s*(?:[;,)\]}+]|\n|$))`, 'u');

/** `console.log('…');` behind `console.log('…');`: lines that are put out one by one. */
const SAID = /^\s*\)*\s*;?\s*([\w.$-]+(?:\([^()\n]{0,40}\))?(?:\.\w+)*)\s*\(?\s*[rfbuRFBU$@]{0,2}$/;
const SAYER = /(?:^|[\s;{}])([\w.$-]+(?:\([^()\n]{0,40}\))?(?:\.\w+)*)\s*\(?\s*[rfbuRFBU$@]{0,2}$/;

/** Words that put nothing out. */
const SILENT = /^(?:return|const|let|var|await|yield|and|or|in|is|not|if|else|elif|case|assert|throw|new)$/;

/** Lines of a list; a list that is longer holds no command of ours. */
const LONGEST_SEAM = 200;

function seam(gap: string, before: string): Seam {
  if (gap.length > LONGEST_SEAM) return NONE;
  if (ADDED.test(gap)) return { kind: 'joined', between: '' };
  if (/^\s*,\s*[rfbuRFBU$@]{0,2}$/.test(gap)) return { kind: 'joined', between: '\n' };
  const around = AROUND.exec(gap)?.[1];
  if (around !== undefined) return { kind: 'joined', between: hole(around) };
  const appended = APPENDED.exec(gap)?.[1];
  if (appended !== undefined) {
    const same = new RegExp(
      String.raw`(?<![\w.$])${appended.replace(/[.$]/g, '\\$&')}\s*(?::\s*\w+\s*)?[+.:]?=\s*[rfbuRFBU$@]{0,2}$`,
    );
    return same.test(before) ? { kind: 'joined', between: '' } : NONE;
  }
  const said = SAID.exec(gap)?.[1];
  if (said !== undefined && /\n/.test(gap) && !SILENT.test(said) && said === SAYER.exec(before)?.[1])
    return { kind: 'joined', between: '\n' };
  const built = BUILT.exec(gap)?.[1];
  return built === undefined ? NONE : { kind: 'joined', between: /line|ln|push$|add$/i.test(built) ? '\n' : '' };
}

/** The texts of a program, joined where the program joins them. */
export function joinedLiterals(program: string, literals: readonly Piece[]): readonly MappedText[] {
  const texts: MappedText[] = [];
  let parts: MappedText[] = [];
  let first: Piece | undefined;
  let last: Piece | undefined;
  const flush = () => {
    const behind = last === undefined ? undefined : BEHIND.exec(program.slice(last.end, last.end + LONGEST_SEAM))?.[1];
    if (behind !== undefined) parts.push(between(hole(behind), parts.at(-1)));
    if (parts.length > 0) texts.push(joined(parts, ''));
    parts = [];
  };
  for (const literal of literals) {
    const gap =
      last === undefined ? undefined : program.slice(last.end, Math.min(literal.start, last.end + LONGEST_SEAM + 1));
    const before = first === undefined ? '' : program.slice(Math.max(0, first.start - 80), first.start);
    const found = gap === undefined ? NONE : seam(gap, before);
    if (found.kind === 'none') {
      flush();
      first = literal;
    } else if (found.between !== '') parts.push(between(found.between, parts.at(-1)));
    parts.push(literal.value);
    last = literal;
  }
  flush();
  return texts;
}

function between(text: string, before: MappedText | undefined): MappedText {
  const at = before?.offsets[before.text.length] ?? 0;
  return { text, offsets: new Int32Array(text.length + 1).fill(at) };
}
