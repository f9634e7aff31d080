/** From a text to its tree, by hand: what PowerShell refuses becomes a fault, and reading starts afresh behind it. */
import { readExpression, readItem, readUnary } from './grammar/expressions.ts';
import { readBlock, readScript, readStatements } from './grammar/scripts.ts';
import { readStatement } from './grammar/statements.ts';
import { END } from './scan/characters.ts';
import type { Reader } from './scan/reader.ts';
import type { ParsedScript, Script } from './tree.ts';

/** For measurements. */
export interface ParseOptions {
  /** Told once, at the end: the work done, in characters and nodes. */
  readonly onSteps?: (steps: number) => void;
}

/** How many times a text may be read again where reading starts afresh. */
const REREADS = 8;

function newReader(text: string, wary: boolean, steps: number): Reader {
  return {
    text,
    at: text.startsWith('\ufeff') ? 1 : 0,
    depth: 0,
    braces: 0,
    statement: Number.POSITIVE_INFINITY,
    configurations: 0,
    wary,
    steps,
    spare: REREADS * text.length,
    comments: [],
    faults: [],
    sureUntil: text.length,
    endless: false,
    lookedFrom: -1,
    lookedTo: -1,
    grammar: {
      statement: readStatement,
      expression: readExpression,
      item: readItem,
      unary: readUnary,
      statements: readStatements,
      block: readBlock,
    },
  };
}

function readAll(reader: Reader): Script {
  return readScript(reader, END);
}

/** The tree of a PowerShell text; never throws, and takes linear time. */
export function parsePowerShell(text: string, options: ParseOptions = {}): ParsedScript {
  let reader = newReader(text, false, 0);
  let script = readAll(reader);
  if (reader.endless) {
    reader = newReader(text, true, reader.steps);
    script = readAll(reader);
  }
  options.onSteps?.(reader.steps);
  const { comments, faults, sureUntil } = reader;
  return { script, comments, faults, sureUntil };
}
