/** Objects of exports against what a sample says that they are. */
import { readFileSync } from 'node:fs';
import { defined } from '../../src/model/defined.ts';
import type { ExportedObject, LostValue, Note, Value } from '../../src/model/inventory/call.ts';
import { decodeText } from '../../src/syntax/exports/encoding.ts';

/** An object as a sample writes it: its properties beside its marks. */
export interface ExpectedObject {
  readonly type: string;
  readonly line?: number;
  readonly lost?: Readonly<Record<string, LostValue>>;
  readonly asPrinted?: string;
  readonly maybe?: boolean;
  readonly ensure?: string;
  readonly [property: string]: unknown;
}

/** What a sample says about its text. */
export interface ExpectedExport {
  readonly objects?: readonly ExpectedObject[];
  readonly notUnderstood?: readonly { readonly line: number; readonly text: string }[];
  readonly encoding?: string;
}

const SAMPLES = new URL('../samples/', import.meta.url);

/** A sample's text and what must be read from it. */
export function sampleExport(name: string): {
  readonly text: string;
  readonly encoding: string;
  readonly expected: ExpectedExport;
} {
  const { text, encoding } = decodeText(readFileSync(new URL(name, SAMPLES)));
  const expected = readFileSync(new URL(name.replace(/\.\w+$/, '.expected.json'), SAMPLES), 'utf8');
  return { text, encoding, expected: JSON.parse(expected) as ExpectedExport };
}

/** An object as a sample would write it; the reasons are everybody's own. */
export function asExpected(object: ExportedObject, hasLine: boolean): Readonly<Record<string, unknown>> {
  const { type, place, properties, lost, asPrinted, ensure, maybe, fromComment } = object;
  return defined({
    type,
    line: hasLine ? place.line : undefined,
    ...properties,
    lost: lost === undefined ? undefined : withoutReasons(lost),
    asPrinted: asPrinted === undefined ? undefined : Object.values(asPrinted).join(' '),
    ensure,
    maybe,
    fromComment,
  });
}

/** What the sample says, without its reasons. */
export function withoutReasonsOf(expected: ExpectedObject): Readonly<Record<string, unknown>> {
  return expected.lost === undefined ? expected : { ...expected, lost: withoutReasons(expected.lost) };
}

function withoutReasons(lost: Readonly<Record<string, LostValue>>): Readonly<Record<string, Value | 'nothing'>> {
  return Object.fromEntries(Object.entries(lost).map(([name, { seen }]) => [name, seen ?? 'nothing']));
}

/** The places that a reader must report and that no note is about. */
export function unreported(expected: ExpectedExport, notes: readonly Note[]): readonly string[] {
  const lines = new Set(notes.map(({ place }) => place.line));
  return (expected.notUnderstood ?? [])
    .filter(({ line }) => !lines.has(line))
    .map(({ line, text }) => `${line}: ${text}`);
}
