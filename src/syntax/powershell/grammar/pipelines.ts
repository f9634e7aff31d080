/** Commands, pipelines, chains and assignments. */
import {
  AMPERSAND,
  CLOSE_BRACE,
  CLOSE_PAREN,
  DOLLAR,
  DOT,
  END,
  endsWord,
  isNewline,
  isQuote,
  OPEN_BRACE,
  OPEN_PAREN,
  PIPE,
} from '../scan/characters.ts';
import { codeAt, deeper, fault, lookPastLines, type Reader, skipBlanks, skipLines } from '../scan/reader.ts';
import { readWord } from '../scan/words.ts';
import type { Command, Expression, ExpressionElement, Pipeline, PipelineChain, ScriptStatement } from '../tree.ts';
import { readArgumentItem, readArguments, readRedirection } from './arguments.ts';
import { startsExpression } from './expressions.ts';
import { assignmentOperator } from './operators.ts';
import { unread } from './unread.ts';

/** `&` or `.` before what is called. */
function readInvocation(reader: Reader): Command['invocation'] {
  const code = codeAt(reader);
  const next = codeAt(reader, 1);
  const calls =
    code === AMPERSAND ? next !== AMPERSAND : code === DOT && (endsWord(next) || next === DOLLAR || isQuote(next));
  if (!calls || (code === DOT && next === END)) return '';
  reader.at += 1;
  skipBlanks(reader);
  return code === AMPERSAND ? '&' : '.';
}

/** A command's name: nothing in it is expanded. */
function readName(reader: Reader): Expression {
  const word = readWord(reader);
  if (word.kind === 'text') return word;
  const { start, end } = word;
  const parts = word.kind === 'template' ? word.parts : [];
  const value = parts
    .map((part) => (typeof part === 'string' ? part : reader.text.slice(part.start, part.end)))
    .join('');
  return { kind: 'text', value, bare: true, start, end };
}

/** A command that begins here. */
export function readCommand(reader: Reader): Command {
  const start = reader.at;
  reader.steps += 1;
  const invocation = readInvocation(reader);
  const code = codeAt(reader);
  const nothing = endsWord(code) && code !== OPEN_BRACE && code !== OPEN_PAREN;
  if (nothing) fault(reader, start, reader.at + 1, 'no command where one belongs');
  const name = nothing || invocation === '' ? readName(reader) : readArgumentItem(reader);
  const { list, showSyntax } = readArguments(reader);
  const end = Math.max(name.end, list.at(-1)?.end ?? start);
  const command: Command = { kind: 'command', invocation, name, arguments: list, start, end };
  return showSyntax ? { ...command, syntaxLine: true } : command;
}

function readElement(reader: Reader): Command | ExpressionElement {
  if (!startsExpression(reader)) return readCommand(reader);
  const expression = reader.grammar.expression(reader);
  skipRedirections(reader);
  return { kind: 'expression', expression, start: expression.start, end: expression.end };
}

function skipRedirections(reader: Reader): void {
  skipBlanks(reader);
  while (readRedirection(reader) !== undefined) skipBlanks(reader);
}

/** Takes a pipe, even one that begins a later line; not `||`. */
function takePipe(reader: Reader): boolean {
  skipBlanks(reader);
  const { text } = reader;
  const code = codeAt(reader);
  const at = isNewline(code) ? lookPastLines(reader) : reader.at;
  if (text.charCodeAt(at) !== PIPE || text.charCodeAt(at + 1) === PIPE) return false;
  if (at !== reader.at) skipLines(reader);
  reader.at += 1;
  skipLines(reader);
  return true;
}

function readPipeline(reader: Reader, first: Command | ExpressionElement): Pipeline {
  const elements = [first];
  while (takePipe(reader)) {
    const code = codeAt(reader);
    if (code === END || code === CLOSE_BRACE || code === CLOSE_PAREN) {
      fault(reader, reader.at, reader.at + 1, 'nothing behind a pipe');
      break;
    }
    elements.push(readElement(reader));
  }
  return { kind: 'pipeline', elements, start: first.start, end: elements.at(-1)?.end ?? first.end };
}

function chainOperator(reader: Reader): '&&' | '||' | undefined {
  skipBlanks(reader);
  const { text } = reader;
  const at = isNewline(codeAt(reader)) ? lookPastLines(reader) : reader.at;
  const found = text.startsWith('&&', at) ? '&&' : text.startsWith('||', at) ? '||' : undefined;
  if (found === undefined) return undefined;
  if (at !== reader.at) skipLines(reader);
  reader.at += 2;
  skipLines(reader);
  return found;
}

function readChain(reader: Reader, first: Pipeline): Pipeline | PipelineChain {
  const rest: { operator: '&&' | '||'; pipeline: Pipeline }[] = [];
  for (;;) {
    const operator = chainOperator(reader);
    if (operator === undefined) break;
    rest.push({ operator, pipeline: readPipeline(reader, readElement(reader)) });
  }
  if (codeAt(reader) === AMPERSAND) reader.at += 1;
  const last = rest.at(-1);
  if (last === undefined) return first;
  return { kind: 'chain', first, rest, start: first.start, end: last.pipeline.end };
}

/** What stands behind the equals sign: any statement. */
function readAssigned(reader: Reader): ScriptStatement {
  skipLines(reader);
  const code = codeAt(reader);
  if (code === END || code === CLOSE_BRACE || code === CLOSE_PAREN) return unread(reader, 'no value behind `=`');
  return deeper(reader, reader.grammar.statement);
}

/** A pipeline, a chain of them, or an assignment. */
export function readPipelineStatement(reader: Reader): Pipeline | PipelineChain | ScriptStatement {
  const first = readElement(reader);
  if (first.kind === 'expression') {
    const operator = assignmentOperator(reader);
    if (operator !== undefined) {
      reader.at += operator.length;
      const value = readAssigned(reader);
      return { kind: 'assignment', target: first.expression, operator, value, start: first.start, end: value.end };
    }
  }
  return readChain(reader, readPipeline(reader, first));
}
