/** Texts in the blocks of YAML: the steps of a pipeline. */
import { joined, linesOf, type MappedText, partOf } from '../mapped-text.ts';
import type { Piece } from './literals.ts';

const BLOCK = /^([ \t]*)(?:- +)*["']?[\w.-]+["']?[ \t]*:[ \t]*([|>])[-+0-9]*[ \t]*(?:#.*)?$/;

function indentOf(text: string): number {
  return text.length - text.trimStart().length;
}

/** The texts behind `key: |` and `key: >`, without their indentation; folded lines are joined by blanks. */
export function blockScalars(program: MappedText): readonly Piece[] {
  const lines = linesOf(program);
  const starts: number[] = [];
  let offset = 0;
  for (const { text } of lines) {
    starts.push(offset);
    offset = program.text.indexOf('\n', offset + text.length) + 1 || program.text.length;
  }
  const pieces: Piece[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const opening = BLOCK.exec(lines[at]?.text ?? '');
    if (opening === null) continue;
    const depth = (opening[1] ?? '').length;
    let end = at + 1;
    while (end < lines.length && (lines[end]?.text.trim() === '' || indentOf(lines[end]?.text ?? '') > depth)) end += 1;
    const body = lines.slice(at + 1, end);
    const first = body.find(({ text }) => text.trim() !== '');
    if (first === undefined) continue;
    const indent = indentOf(first.text);
    const value = joined(
      body.map((line) => partOf(line, Math.min(indent, indentOf(line.text)))),
      opening[2] === '>' ? ' ' : '\n',
    );
    pieces.push({ kind: 'literal', start: starts[at + 1] ?? 0, end: starts[end] ?? program.text.length, value });
    at = end - 1;
  }
  return pieces;
}
