/** Texts that a program adds together or lists line by line are one text. */
import { joined, type MappedText } from '../mapped-text.ts';
import { hole } from './holes.ts';
import type { Piece } from './literals.ts';

/** What stands between two texts of a program: nothing that parts them, a line end, or a value that is put between. */
type Seam =
  | { readonly kind: 'none' }
  /** The program adds the text under a condition. */
  | { readonly kind: 'conditional' }
  | { readonly kind: 'joined'; readonly between: string };

const NONE: Seam = { kind: 'none' };

const OPERATOR = String.raw`(?:\+|\.\.|\.|~|&|<>|\|\||\\)`;
const VALUE = String.raw`([\p{L}_$@][\w$.>:()\[\]'"{}-]{0,80})`;

const ADDED = new RegExp(String.raw`^\s*${OPERATOR}?\s*[rfbuRFBU$@]{0,2}$`);
const AROUND = new RegExp(String.raw`^\s*${OPERATOR}\s*${VALUE}\s*${OPERATOR}\s*[rfbuRFBU$@]{0,2}$`, 'u');
const APPENDED =
  /^[\s;}]*(?:((?:if|elif|unless)\b[^\n]{0,160}?)[\s{:)]\s*)?([\w.$]+)\s*(?:\+=|\.=|<<)\s*[rfbuRFBU$@]{0,2}$/;
const BUILT =
  /^\s*\)\s*;?\s*[\w.$]*\s*(?:\.|->)\s*(append|Append|AppendLine|push|push_str|Add|add|write|WriteLine|writeln)\s*\(\s*[$@f]{0,2}$/;

/** A value that is added behind the last text: `"… -Identity " + name`. */
const BEHIND = new RegExp(String.raw`^\s*${OPERATOR}\s*${VALUE}(?=\s*(?:[;,)\]}+]|\n|$))`, 'u');

/** `console.log('…');` behind `console.log('…');`: lines that are put out one by one. */
const SAID = /^\s*\)*\s*;?\s*([\w.$-]+(?:\([^()\n]{0,40}\))?(?:\.\w+)*)\s*\(?\s*[rfbuRFBU$@]{0,2}$/;
const SAYER = /(?:^|[\s;{}])([\w.$-]+(?:\([^()\n]{0,40}\))?(?:\.\w+)*)\s*\(?\s*[rfbuRFBU$@]{0,2}$/;

/** Words that put nothing out. */
const SILENT =
  /^(?:(?:expect|assert)\b.*|return|const|let|var|await|yield|and|or|in|is|not|if|else|elif|case|assert|throw|new)$/;

/** Lines of a list; a list that is longer holds no command of ours. */
const LONGEST_SEAM = 200;

/** `isDeeper`: the text's line is indented more than the one with which the texts began. */
function seam(gap: string, before: string, isDeeper: boolean): Seam {
  if (gap.length > LONGEST_SEAM) return NONE;
  if (ADDED.test(gap)) return { kind: 'joined', between: '' };
  if (/^\s*,\s*[rfbuRFBU$@]{0,2}$/.test(gap)) return { kind: 'joined', between: '\n' };
  const around = AROUND.exec(gap)?.[1];
  if (around !== undefined) return { kind: 'joined', between: hole(around) };
  const [, condition, appended] = APPENDED.exec(gap) ?? [];
  if (appended !== undefined) {
    const same = new RegExp(
      String.raw`(?<![\w.$])${appended.replace(/[.$]/g, '\\$&')}\s*(?::\s*\w+\s*)?[+.:]?=\s*[rfbuRFBU$@]{0,2}$`,
    );
    if (!same.test(before)) return NONE;
    return condition === undefined && !isDeeper ? { kind: 'joined', between: '' } : { kind: 'conditional' };
  }
  const said = SAID.exec(gap)?.[1];
  if (said !== undefined && /\n/.test(gap) && !SILENT.test(said) && said === SAYER.exec(before)?.[1])
    return { kind: 'joined', between: '\n' };
  const built = BUILT.exec(gap)?.[1];
  return built === undefined ? NONE : { kind: 'joined', between: /line|ln|push$|add$/i.test(built) ? '\n' : '' };
}

/** A text of a program, with the texts that are added to it under conditions. */
export interface JoinedText {
  readonly value: MappedText;
  readonly conditional: readonly MappedText[];
}

/** The texts of a program, joined where the program joins them. */
export function joinedLiterals(program: string, literals: readonly Piece[]): readonly JoinedText[] {
  const texts: JoinedText[] = [];
  let parts: MappedText[] = [];
  let conditional: MappedText[] = [];
  let first: Piece | undefined;
  let last: Piece | undefined;
  const flush = () => {
    const behind = last === undefined ? undefined : BEHIND.exec(program.slice(last.end, last.end + LONGEST_SEAM))?.[1];
    if (behind !== undefined) parts.push(between(hole(behind), parts.at(-1)));
    if (parts.length > 0) texts.push({ value: joined(parts, ''), conditional });
    [parts, conditional] = [[], []];
  };
  for (const literal of literals) {
    const found = first === undefined || last === undefined ? NONE : seamOf(program, first, last, literal);
    if (found.kind === 'none') {
      flush();
      first = literal;
    } else if (found.kind === 'joined' && found.between !== '' && !isEnded(found.between, last))
      parts.push(between(found.between, parts.at(-1)));
    if (found.kind === 'conditional') conditional.push(literal.value);
    else parts.push(literal.value);
    last = literal;
  }
  flush();
  return texts;
}

/** Texts that end their lines themselves need no line end between them. */
function isEnded(between: string, last: Piece | undefined): boolean {
  return between === '\n' && last?.value.text.endsWith('\n') === true;
}

function seamOf(program: string, first: Piece, last: Piece, literal: Piece): Seam {
  const gap = program.slice(last.end, Math.min(literal.start, last.end + LONGEST_SEAM + 1));
  const before = program.slice(Math.max(0, first.start - 80), first.start);
  return seam(gap, before, indentAt(program, literal.start) > indentAt(program, first.start));
}

/** The blanks with which a line begins; only near beginnings are looked for. */
function indentAt(program: string, offset: number): number {
  const near = program.slice(Math.max(0, offset - LONGEST_SEAM), offset);
  const line = near.slice(near.lastIndexOf('\n') + 1);
  return line.length - line.trimStart().length;
}

function between(text: string, before: MappedText | undefined): MappedText {
  const at = before?.offsets[before.text.length] ?? 0;
  return { text, offsets: new Int32Array(text.length + 1).fill(at) };
}
