/** Functions and configurations. */

import { EQUALS, endsWord, isBlank, OPEN_BRACE, OPEN_PAREN } from '../scan/characters.ts';
import { codeAt, deeper, fault, lookPastLines, type Reader, skipBlanks, skipLines } from '../scan/reader.ts';
import { readWord } from '../scan/words.ts';
import type { Expression, Script, ScriptStatement } from '../tree.ts';
import { readArgumentItem } from './arguments.ts';
import { expectBlock } from './control.ts';
import { readScriptParameters } from './scripts.ts';

/** The name that a definition must have. */
export function readDefinedName(reader: Reader): string {
  skipLines(reader);
  const word = readWord(reader);
  if (word.end === word.start) fault(reader, word.start, word.start + 1, 'no name where one belongs');
  return reader.text.slice(word.start, word.end);
}

/** `function` or `filter`, whose word is taken already. */
export function readFunction(reader: Reader, start: number, word: string): ScriptStatement {
  const name = readDefinedName(reader);
  skipLines(reader);
  const parameters = codeAt(reader) === OPEN_PAREN ? readScriptParameters(reader) : [];
  let body = expectBlock(reader);
  if (parameters.length > 0) body = { ...body, parameters };
  if (word === 'filter' && body.stages === undefined)
    body = { ...body, stages: [{ name: 'process', statements: body.statements }] };
  return { kind: 'function', name, body, start, end: reader.at };
}

function readConfigurationBody(reader: Reader): Script {
  const { configurations } = reader;
  reader.configurations += 1;
  const body = expectBlock(reader);
  reader.configurations = configurations;
  return body;
}

/** `configuration`, whose word is taken already. */
export function readConfiguration(reader: Reader, start: number): ScriptStatement {
  const name = readDefinedName(reader);
  const body = readConfigurationBody(reader);
  return { kind: 'configuration', name, body, start, end: reader.at };
}

/** A block within a configuration: `Node localhost { … }`, `EXOClientAccessRule 'x' { … }`, whose first word ends here. */
function readNamedBlock(reader: Reader, start: number, name: string): ScriptStatement | undefined {
  skipBlanks(reader);
  const code = codeAt(reader);
  const instance: Expression | undefined = code === OPEN_BRACE || endsWord(code) ? undefined : readArgumentItem(reader);
  const brace = lookPastLines(reader);
  if (reader.text.charCodeAt(brace) !== OPEN_BRACE) return undefined;
  const body = readConfigurationBody(reader);
  if (instance === undefined) return { kind: 'configuration', name, body, start, end: reader.at };
  return { kind: 'configuration', name, instance, body, start, end: reader.at };
}

/** `Property = value`, whose name ends here. */
function readProperty(reader: Reader, start: number, end: number): ScriptStatement {
  reader.at += 1;
  skipLines(reader);
  const value = deeper(reader, reader.grammar.statement);
  const target: Expression = { kind: 'text', value: reader.text.slice(start, end), bare: true, start, end };
  return { kind: 'assignment', target, operator: '=', value, start, end: value.end };
}

const RESOURCE = /^(?:EXO|AAD|Node)\p{L}*$/iu;

/** What only a configuration holds, and what looks like a part of one; nothing is taken where neither stands. */
export function readConfigurationPart(reader: Reader, start: number, end: number): ScriptStatement | undefined {
  const word = reader.text.slice(start, end);
  if (reader.configurations === 0 && !RESOURCE.test(word)) return undefined;
  const seen = reader.comments.length;
  const faults = reader.faults.length;
  reader.at = end;
  while (isBlank(codeAt(reader))) reader.at += 1;
  if (reader.configurations > 0 && codeAt(reader) === EQUALS) return readProperty(reader, start, end);
  const block = /^[\p{L}\p{N}_]+$/u.test(word) ? readNamedBlock(reader, start, word) : undefined;
  if (block !== undefined) return block;
  reader.at = start;
  reader.comments.length = seen;
  reader.faults.length = faults;
  return undefined;
}
