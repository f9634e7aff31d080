/** Values in brackets: `( … )`, `@( … )`, `@{ … }`, `{ … }`. */
import { CLOSE_BRACE, CLOSE_PAREN, END, EQUALS, isNewline, SEMICOLON } from '../scan/characters.ts';
import { startsNumber } from '../scan/numbers.ts';
import { startsQuoted } from '../scan/quoted.ts';
import { attempt, codeAt, deeper, fault, type Reader, skipBlanks, skipLines, skipSeparators } from '../scan/reader.ts';
import { expectClose } from '../scan/subexpressions.ts';
import { readWord } from '../scan/words.ts';
import type { Expression, ScriptStatement } from '../tree.ts';
import { unread } from './unread.ts';

/** `( … )`, which stands here. */
export function readParen(reader: Reader): Expression {
  const start = reader.at;
  reader.at += 1;
  return deeper(reader, () => {
    skipLines(reader);
    const statement =
      codeAt(reader) === CLOSE_PAREN ? unread(reader, 'nothing in parentheses') : reader.grammar.statement(reader);
    expectClose(reader, CLOSE_PAREN, start, '(');
    return { kind: 'paren', statement, start, end: reader.at };
  });
}

/** `{ … }`, which stands here. */
export function readBlockValue(reader: Reader): Expression {
  const start = reader.at;
  const script = reader.grammar.block(reader);
  return { kind: 'block', text: reader.text.slice(script.start, script.end), script, start, end: reader.at };
}

interface HashtableEntry {
  readonly key: Expression;
  readonly value: ScriptStatement;
}

function readKey(reader: Reader): Expression {
  const code = codeAt(reader);
  if (startsQuoted(code) || code === 36 || code === 40 || code === 91) return reader.grammar.unary(reader);
  if (startsNumber(reader, true)) {
    const start = reader.at;
    const number = reader.grammar.unary(reader);
    if (number.kind === 'number') return number;
    reader.at = start;
  }
  let end = reader.at;
  while (end < reader.text.length && /[\p{L}\p{N}_.-]/u.test(reader.text.charAt(end))) end += 1;
  if (end === reader.at) return readWord(reader);
  reader.steps += end - reader.at;
  const start = reader.at;
  reader.at = end;
  const name = reader.text.slice(start, end);
  if (/[.-]/.test(name)) fault(reader, start, end, 'a name that needs quotation marks', 'reserved');
  return { kind: 'text', value: name, bare: true, start, end };
}

function endsEntry(reader: Reader): boolean {
  skipBlanks(reader);
  const code = codeAt(reader);
  return code === SEMICOLON || code === CLOSE_BRACE || code === END || isNewline(code);
}

/** Where the rest of an entry that is none ends. */
function entryEnd(reader: Reader): number {
  let end = reader.at;
  while (end < reader.text.length && !';}\r\n'.includes(reader.text.charAt(end))) end += 1;
  reader.steps += end - reader.at;
  return end;
}

function readEntry(reader: Reader): HashtableEntry | undefined {
  const start = reader.at;
  const key = readKey(reader);
  skipBlanks(reader);
  if (codeAt(reader) !== EQUALS || reader.at === start) {
    const end = entryEnd(reader);
    fault(reader, start, end, 'no `=` in a hashtable');
    reader.at = end;
    return undefined;
  }
  reader.at += 1;
  skipLines(reader);
  const code = codeAt(reader);
  const empty = code === SEMICOLON || code === CLOSE_BRACE || code === END;
  return { key, value: empty ? unread(reader, 'no value in a hashtable') : reader.grammar.statement(reader) };
}

/** `@{ … }`, which stands here. */
export function readHashtable(reader: Reader): Expression {
  const start = reader.at;
  reader.at += 2;
  return deeper(reader, () => {
    const entries: HashtableEntry[] = [];
    reader.braces += 1;
    for (;;) {
      skipSeparators(reader);
      const code = codeAt(reader);
      if (code === CLOSE_BRACE || code === END) break;
      if (code === CLOSE_PAREN) {
        fault(reader, reader.at, reader.at + 1, 'a closing bracket too many');
        reader.at += 1;
        continue;
      }
      const before = reader.at;
      const entry = attempt(reader, readEntry);
      if (entry !== undefined) entries.push(entry);
      if (endsEntry(reader) || entry === undefined) continue;
      fault(reader, reader.at, reader.at + 1, 'neither a line end nor `;` in a hashtable');
      if (reader.at === before) reader.at += 1;
    }
    reader.braces -= 1;
    expectClose(reader, CLOSE_BRACE, start, '@{');
    return { kind: 'hashtable', entries, start, end: reader.at };
  });
}
