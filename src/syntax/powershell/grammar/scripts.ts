/** Scripts: lists of statements, parameters, the named blocks of a function. */
import {
  CLOSE_BRACE,
  CLOSE_PAREN,
  COMMA,
  DOLLAR,
  END,
  EQUALS,
  endsWord,
  isLetter,
  isNewline,
  OPEN_BRACE,
  OPEN_BRACKET,
  OPEN_PAREN,
  SEMICOLON,
} from '../scan/characters.ts';
import {
  attempt,
  codeAt,
  deeper,
  fault,
  hasWord,
  lookPastLines,
  type Reader,
  shownEnd,
  skipBlanks,
  skipLines,
  skipSeparators,
} from '../scan/reader.ts';
import { expectClose } from '../scan/subexpressions.ts';
import { readVariable } from '../scan/variables.ts';
import type { Script, ScriptParameter, ScriptStatement, Stage } from '../tree.ts';
import { readBracketed } from './bracketed.ts';

/** Statements that only a separator can follow. */
const NEED_SEPARATOR: ReadonlySet<ScriptStatement['kind']> = new Set(['pipeline', 'chain', 'assignment']);

/** Takes a closing bracket that closes nothing; false where it closes something outside. */
function takeStray(reader: Reader, close: number): boolean {
  const code = codeAt(reader);
  if (code !== CLOSE_PAREN && code !== CLOSE_BRACE) return true;
  if (code === CLOSE_BRACE && close !== CLOSE_BRACE && reader.braces > 0) return false;
  fault(reader, reader.at, reader.at + 1, 'a closing bracket too many');
  reader.at += 1;
  return true;
}

function readOne(reader: Reader): ScriptStatement {
  const start = reader.at;
  const outer = reader.statement;
  reader.statement = start;
  const statement = reader.grammar.statement(reader);
  if (NEED_SEPARATOR.has(statement.kind)) {
    skipBlanks(reader);
    const code = codeAt(reader);
    const ends = code === END || code === SEMICOLON || code === CLOSE_PAREN || code === CLOSE_BRACE || isNewline(code);
    if (!ends && !reader.text.slice(statement.end, reader.at).includes('&'))
      fault(reader, reader.at, shownEnd(reader, reader.at), 'what does not belong to the statement before it');
  }
  if (reader.at === start) reader.at += 1;
  reader.statement = outer;
  return statement;
}

/** A statement; where it breaks off, what was passed over. Only a whole script or a block can start afresh. */
function tryOne(reader: Reader, close: number): ScriptStatement {
  const start = reader.at;
  if (close === CLOSE_PAREN) return readOne(reader);
  const statement = attempt(reader, readOne);
  if (statement !== undefined) return statement;
  return { kind: 'unread', why: reader.faults.at(-1)?.why ?? 'not read', start, end: reader.at };
}

/** Statements up to `close`, or to a brace that closes something outside. */
export function readStatements(reader: Reader, close: number): readonly ScriptStatement[] {
  const list: ScriptStatement[] = [];
  for (;;) {
    skipSeparators(reader);
    const code = codeAt(reader);
    if (code === END || code === close) return list;
    const before = reader.at;
    if (!takeStray(reader, close)) return list;
    if (reader.at === before) list.push(tryOne(reader, close));
  }
}

interface ParameterHeading {
  type: string | undefined;
  readonly attributes: string[];
}

function readHeading(reader: Reader): ParameterHeading {
  const heading: ParameterHeading = { type: undefined, attributes: [] };
  while (codeAt(reader) === OPEN_BRACKET) {
    const bracketed = readBracketed(reader);
    if (bracketed === undefined) break;
    if (bracketed.kind === 'type') heading.type = bracketed.text;
    else heading.attributes.push(bracketed.text);
    skipLines(reader);
  }
  return heading;
}

function readScriptParameter(reader: Reader): ScriptParameter | undefined {
  const start = reader.at;
  const { type, attributes } = readHeading(reader);
  const variable = codeAt(reader) === DOLLAR ? readVariable(reader) : undefined;
  if (variable?.kind !== 'variable') return undefined;
  let parameter: ScriptParameter = { name: variable.name, start, end: variable.end };
  if (type !== undefined) parameter = { ...parameter, type };
  if (attributes.length > 0) parameter = { ...parameter, attributes };
  skipLines(reader);
  if (codeAt(reader) !== EQUALS) return parameter;
  reader.at += 1;
  skipLines(reader);
  const standard = reader.grammar.item(reader);
  return { ...parameter, standard, end: standard.end };
}

/** Parameters in parentheses, which stand here. */
export function readScriptParameters(reader: Reader): readonly ScriptParameter[] {
  const start = reader.at;
  reader.at += 1;
  return deeper(reader, () => {
    const list: ScriptParameter[] = [];
    for (;;) {
      skipLines(reader);
      const before = reader.at;
      const parameter = attempt(reader, readScriptParameter);
      if (parameter !== undefined) list.push(parameter);
      skipLines(reader);
      const code = codeAt(reader);
      if (code === CLOSE_PAREN || code === END || code === CLOSE_BRACE) break;
      if (code === COMMA) reader.at += 1;
      else fault(reader, reader.at, reader.at + 1, 'no comma between parameters');
      if (reader.at === before) reader.at += 1;
    }
    expectClose(reader, CLOSE_PAREN, start, 'param(');
    return list;
  });
}

/** Whether `param` and a parenthesis stand at an offset. */
function startsParameters(reader: Reader): boolean {
  if (!hasWord(reader, reader.at, 'param')) return false;
  let at = reader.at + 5;
  while (/\s/.test(reader.text.charAt(at))) at += 1;
  return reader.text.charCodeAt(at) === OPEN_PAREN;
}

/** The attributes and parameters at the head of a script; nothing is taken where there are none. */
function readHead(reader: Reader): readonly ScriptParameter[] {
  skipSeparators(reader);
  const start = reader.at;
  const seen = reader.comments.length;
  if (codeAt(reader) === OPEN_BRACKET) readHeading(reader);
  if (!startsParameters(reader)) {
    reader.at = start;
    reader.comments.length = seen;
    return [];
  }
  reader.at += 5;
  skipLines(reader);
  return readScriptParameters(reader);
}

const STAGES: readonly Stage[] = ['dynamicparam', 'begin', 'process', 'end', 'clean'];

/** The named block that begins here: its name, and the offset of its brace. */
function stageAt(reader: Reader): Stage | undefined {
  if (!isLetter(codeAt(reader))) return undefined;
  const name = STAGES.find((stage) => hasWord(reader, reader.at, stage) && endsWord(codeAt(reader, stage.length)));
  if (name === undefined) return undefined;
  const start = reader.at;
  reader.at += name.length;
  const brace = lookPastLines(reader);
  reader.at = start;
  return reader.text.charCodeAt(brace) === OPEN_BRACE ? name : undefined;
}

type StageBlock = NonNullable<Script['stages']>[number];

function readStages(reader: Reader): readonly StageBlock[] {
  const list: StageBlock[] = [];
  for (;;) {
    skipSeparators(reader);
    const name = stageAt(reader);
    if (name === undefined) return list;
    reader.at += name.length;
    skipLines(reader);
    const block = attempt(reader, readBlock);
    if (block !== undefined) list.push({ name, statements: block.statements });
  }
}

/** A script up to `close`, which is not taken. */
export function readScript(reader: Reader, close: number): Script {
  const start = reader.at;
  const parameters = readHead(reader);
  const stages = readStages(reader);
  const rest = readStatements(reader, close);
  const statements = [...stages.flatMap((stage) => stage.statements), ...rest];
  const script: Script = { kind: 'script', parameters, statements, start, end: reader.at };
  return stages.length === 0 ? script : { ...script, stages };
}

/** `{ … }`, whose brace stands here; the script's place is what stands between the braces. */
export function readBlock(reader: Reader): Script {
  const start = reader.at;
  reader.at += 1;
  return deeper(reader, () => {
    const { configurations } = reader;
    reader.braces += 1;
    const script = readScript(reader, CLOSE_BRACE);
    reader.braces -= 1;
    reader.configurations = configurations;
    expectClose(reader, CLOSE_BRACE, start, '{');
    return script;
  });
}
