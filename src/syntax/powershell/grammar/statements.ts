/** Statements: by the word that begins them, or a pipeline. */
import {
  CLOSE_BRACE,
  CLOSE_PAREN,
  COLON,
  END,
  EQUALS,
  endsWord,
  isLetter,
  isNameRest,
  isNewline,
  OPEN_BRACE,
  OPEN_BRACKET,
  OPEN_PAREN,
  SEMICOLON,
} from '../scan/characters.ts';
import { codeAt, deeper, lineEnd, lookPastLines, type Reader, skipBlanks, skipLines } from '../scan/reader.ts';
import { readWord } from '../scan/words.ts';
import type { Expression, Flow, Script, ScriptStatement } from '../tree.ts';
import { readBracketed } from './bracketed.ts';
import { readClass } from './classes.ts';
import { readDo, readFor, readForEach, readIf, readSwitch, readTrap, readTry, readWhile } from './control.ts';
import { readConfiguration, readConfigurationPart, readFunction } from './definitions.ts';
import { readPipelineStatement } from './pipelines.ts';
import { readScriptParameters } from './scripts.ts';

type StatementProduction = (reader: Reader, start: number, word: string) => ScriptStatement;

const empty = (start: number, end: number): ScriptStatement => ({ kind: 'pipeline', elements: [], start, end });

function endsFlow(reader: Reader): boolean {
  skipBlanks(reader);
  const code = codeAt(reader);
  return code === END || isNewline(code) || [SEMICOLON, CLOSE_BRACE, CLOSE_PAREN].includes(code);
}

/** `return`, `exit` or `throw`, with what it gives. */
const readFlow =
  (kind: Flow['kind']) =>
  (reader: Reader, start: number): ScriptStatement => {
    const end = reader.at;
    if (endsFlow(reader)) return { kind, start, end };
    const value = deeper(reader, readPipelineStatement);
    return { kind, value, start, end: value.end };
  };

/** `break` or `continue`, with a label. */
const readJump =
  (kind: Flow['kind']) =>
  (reader: Reader, start: number): ScriptStatement => {
    const end = reader.at;
    if (endsFlow(reader)) return { kind, start, end };
    const word = readWord(reader);
    if (word.kind !== 'text') return { kind, start, end: word.end };
    return { kind, label: word.value, start, end: word.end };
  };

/** `using`: nothing that runs. */
function readUsing(reader: Reader, start: number): ScriptStatement {
  reader.at = lineEnd(reader, reader.at);
  return empty(start, reader.at);
}

/** `param` where no script begins. */
function readLateParameters(reader: Reader, start: number): ScriptStatement {
  skipLines(reader);
  readScriptParameters(reader);
  return empty(start, reader.at);
}

/** `data`: what its block gives, in the variable that it names. */
function readData(reader: Reader, start: number): ScriptStatement {
  skipBlanks(reader);
  const named = codeAt(reader) !== OPEN_BRACE;
  const word = named ? readWord(reader) : undefined;
  while (codeAt(reader) !== OPEN_BRACE && !isNewline(codeAt(reader)) && codeAt(reader) !== END) reader.at += 1;
  skipLines(reader);
  if (codeAt(reader) !== OPEN_BRACE) return empty(start, reader.at);
  const { statements } = reader.grammar.block(reader);
  const { at: end } = reader;
  const expression: Expression = { kind: 'subexpression', statements, start, end };
  const value: ScriptStatement = {
    kind: 'pipeline',
    elements: [{ kind: 'expression', expression, start, end }],
    start,
    end,
  };
  if (word?.kind !== 'text') return value;
  const target: Expression = { kind: 'variable', name: word.value, start: word.start, end: word.end };
  return { kind: 'assignment', target, operator: '=', value, start, end };
}

/** `begin`, `process`, `end` where they name no block of a function: their statements stand for themselves. */
function readLateStage(reader: Reader, start: number): ScriptStatement {
  skipLines(reader);
  const body: Script = reader.grammar.block(reader);
  const end = reader.at;
  const expression: Expression = { kind: 'subexpression', statements: body.statements, start, end };
  return { kind: 'pipeline', elements: [{ kind: 'expression', expression, start, end }], start, end };
}

const PRODUCTIONS: ReadonlyMap<string, StatementProduction> = new Map<string, StatementProduction>([
  ['if', readIf],
  ['foreach', readForEach],
  ['for', readFor],
  ['while', readWhile],
  ['do', readDo],
  ['switch', readSwitch],
  ['try', readTry],
  ['trap', readTrap],
  ['function', readFunction],
  ['filter', readFunction],
  ['workflow', readFunction],
  ['class', readClass],
  ['enum', readClass],
  ['configuration', readConfiguration],
  ['return', readFlow('return')],
  ['exit', readFlow('exit')],
  ['throw', readFlow('throw')],
  ['break', readJump('break')],
  ['continue', readJump('continue')],
  ['using', readUsing],
  ['param', readLateParameters],
  ['data', readData],
  ['begin', readLateStage],
  ['process', readLateStage],
  ['end', readLateStage],
]);

/** Words that begin a statement only before a certain character. */
const BEFORE: Readonly<Record<string, number>> = {
  param: OPEN_PAREN,
  begin: OPEN_BRACE,
  process: OPEN_BRACE,
  end: OPEN_BRACE,
  try: OPEN_BRACE,
};

/** Words that begin a statement only before a name. */
const BEFORE_NAME: ReadonlySet<string> = new Set(['configuration', 'class', 'enum', 'using', 'workflow', 'data']);

function isKeyword(reader: Reader, word: string): boolean {
  if (BEFORE_NAME.has(word)) {
    skipBlanks(reader);
    return isLetter(codeAt(reader)) || (word === 'data' && codeAt(reader) === OPEN_BRACE);
  }
  const needed = BEFORE[word];
  return needed === undefined || reader.text.charCodeAt(lookPastLines(reader)) === needed;
}

/** The statement that a word begins; undefined, with nothing taken, where the word names a command. */
function readByWord(reader: Reader): ScriptStatement | undefined {
  const { text, at: start } = reader;
  let end = start;
  while (end < text.length && isNameRest(text.charCodeAt(end))) end += 1;
  reader.steps += end - start;
  const next = end < text.length ? text.charCodeAt(end) : END;
  const isProperty = next === EQUALS && reader.configurations > 0; // `Identity='x'`
  if (!endsWord(next) && !isProperty) return undefined;
  const part = readConfigurationPart(reader, start, end);
  if (part !== undefined) return part;
  if (end - start > 13) return undefined;
  const word = text.slice(start, end).toLowerCase();
  const production = PRODUCTIONS.get(word);
  if (production === undefined) return undefined;
  reader.at = end;
  if (isKeyword(reader, word)) return production(reader, start, word);
  reader.at = start;
  return undefined;
}

function withLabel(loop: ScriptStatement, start: number, label: string): ScriptStatement {
  switch (loop.kind) {
    case 'foreach':
    case 'for':
    case 'while':
    case 'do-while':
    case 'do-until':
    case 'switch':
      return { ...loop, label, start };
    default:
      return loop;
  }
}

const LOOP = /^(?:foreach|for|while|do|switch)(?![\p{L}\p{N}_-])/iu;

/** A loop behind its label; undefined, with nothing taken, where no loop follows. */
function readLabelled(reader: Reader): ScriptStatement | undefined {
  const { text, at: start } = reader;
  let end = start + 1;
  while (end < text.length && isNameRest(text.charCodeAt(end))) end += 1;
  reader.steps += end - start;
  const seen = reader.comments.length;
  reader.at = end;
  skipLines(reader);
  const isLoop = end > start + 1 && LOOP.test(text.slice(reader.at, reader.at + 8));
  const loop = isLoop ? readByWord(reader) : undefined;
  if (loop !== undefined) return withLabel(loop, start, text.slice(start + 1, end));
  reader.at = start;
  reader.comments.length = seen;
  return undefined;
}

/** Attributes; no class has more. */
const MOST_ATTRIBUTES = 10;
const CLASS = /^(?:class|enum)[ \t]/i;

/** A class behind its attributes; undefined, with nothing taken, where none follows. */
function readAttributed(reader: Reader): ScriptStatement | undefined {
  const { at: start } = reader;
  const seen = reader.comments.length;
  for (let count = 0; count < MOST_ATTRIBUTES && readBracketed(reader) !== undefined; count += 1) skipLines(reader);
  const found = CLASS.test(reader.text.slice(reader.at, reader.at + 6)) ? readByWord(reader) : undefined;
  if (found !== undefined) return found;
  reader.at = start;
  reader.comments.length = seen;
  return undefined;
}

/** What a statement is that no pipeline begins. */
function readMarked(reader: Reader): ScriptStatement | undefined {
  const code = codeAt(reader);
  if (isLetter(code)) return readByWord(reader);
  if (code === COLON) return readLabelled(reader);
  return code === OPEN_BRACKET ? readAttributed(reader) : undefined;
}

/** A statement that begins here. */
export function readStatement(reader: Reader): ScriptStatement {
  reader.steps += 1;
  return readMarked(reader) ?? readPipelineStatement(reader);
}
