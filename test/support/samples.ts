/** The samples of what administrators have, and the comparison that their README describes. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Call, Note, Value } from '../../src/model/inventory/call.ts';
import { decodeText } from '../../src/syntax/exports/encoding.ts';

export interface ExpectedCall {
  readonly cmdlet: string;
  readonly parameters: Readonly<Record<string, Value>>;
  readonly line: number;
  readonly binds?: false;
  readonly maybe?: true;
  readonly conditional?: true;
  readonly orUnknown?: readonly string[];
  readonly placeholder?: readonly string[];
  readonly pipelineInput?: true;
  readonly expect?: string;
  readonly enum?: Readonly<Record<string, string>>;
}

export interface ExpectedReading {
  readonly invocations?: readonly ExpectedCall[];
  readonly indirect?: readonly ExpectedCall[];
  readonly notUnderstood?: readonly { readonly line: number; readonly text: string }[];
}

const FOLDER = join(import.meta.dirname, '../samples');

/** The names of the samples whose number lies in the range, without `.expected.json`. */
export function sampleNames(from: number, to: number): readonly string[] {
  return readdirSync(FOLDER)
    .filter((file) => /^\d\d-/.test(file) && !file.endsWith('.expected.json'))
    .filter((file) => from <= Number(file.slice(0, 2)) && Number(file.slice(0, 2)) <= to)
    .sort();
}

export function sampleBytes(name: string): Uint8Array {
  return readFileSync(join(FOLDER, name));
}

/** The text of a sample, decoded. */
export function sampleText(name: string): string {
  return decodeText(sampleBytes(name)).text;
}

export function expectedOf(name: string): ExpectedReading {
  return JSON.parse(readFileSync(join(FOLDER, `${name.replace(/\.\w+$/, '')}.expected.json`), 'utf8'));
}

/** Common parameters but Confirm and WhatIf may be left out. */
const OPTIONAL =
  /^(Verbose|Debug|ErrorAction|WarningAction|InformationAction|ProgressAction|ErrorVariable|WarningVariable|InformationVariable|OutVariable|OutBuffer|PipelineVariable)$/;

/** What differs, one line each: nothing when the calls are right. `indirect` calls may be there and may not. */
export function compareCalls(expected: ExpectedReading, calls: readonly Call[]): string[] {
  const open = [...calls];
  const problems: string[] = [];
  const take = (want: ExpectedCall, isOptional: boolean): void => {
    const candidates = open.filter(({ cmdlet, place }) => cmdlet === want.cmdlet && place.line === want.line);
    const differences = candidates.map((call) => ({ call, found: compareCall(want, call) }));
    const best = differences.sort((one, other) => one.found.length - other.found.length)[0];
    const name = `${want.line}: ${want.cmdlet}`;
    if (best === undefined) {
      if (!isOptional) problems.push(`${name} is missing`);
      return;
    }
    open.splice(open.indexOf(best.call), 1);
    problems.push(...best.found.map((each) => `${name} ${each}`));
  };
  const { invocations = [], indirect = [] } = expected;
  for (const want of invocations) {
    if (isRoundGivenOnce(want, invocations, open)) continue;
    take(want, want.maybe === true);
  }
  for (const want of indirect) take(want, true);
  return [
    ...problems,
    ...open.map(
      ({ cmdlet, place, parameters }) => `${place.line}: ${cmdlet} ${JSON.stringify(parameters)} is invented`,
    ),
  ];
}

/** A loop or function with values that may be unknown may be given once. */
function isRoundGivenOnce(want: ExpectedCall, all: readonly ExpectedCall[], open: readonly Call[]): boolean {
  if (want.orUnknown === undefined) return false;
  const isAlike = (one: { readonly cmdlet: string }, line: number): boolean =>
    one.cmdlet === want.cmdlet && line === want.line;
  const rounds = all.filter((each) => isAlike(each, each.line));
  const given = open.filter((each) => isAlike(each, each.place.line));
  return rounds.length > 1 && given.length === 0 && rounds.indexOf(want) > 0;
}

function compareCall(want: ExpectedCall, call: Call): readonly string[] {
  const names = new Set([...Object.keys(want.parameters), ...Object.keys(call.parameters)]);
  return [...[...names].flatMap((name) => compareParameter(name, want, call)), ...compareMarks(want, call)];
}

function compareParameter(name: string, want: ExpectedCall, call: Call): readonly string[] {
  const expected = want.parameters[name];
  const actual = call.parameters[name];
  const isSame =
    expected !== undefined &&
    actual !== undefined &&
    JSON.stringify(normal(expected)) === JSON.stringify(normal(actual));
  if (isSame || (expected !== undefined && actual === undefined && OPTIONAL.test(name))) return [];
  if (want.orUnknown?.includes(name) === true && (actual === undefined || actual === null)) return [];
  return [`-${name}: expected ${JSON.stringify(expected)}, actual ${JSON.stringify(actual)}`];
}

/** One value and a list of one are the same; the order of parts does not matter. */
function normal(value: Value): unknown {
  if (Array.isArray(value)) return value.length === 1 ? normal(value[0]) : value.map(normal);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, part]) => [key, normal(part)])
      .sort(),
  );
}

function compareMarks(want: ExpectedCall, call: Call): readonly string[] {
  const marks = (['binds', 'conditional', 'pipelineInput', 'expect'] as const).map(
    (mark) => [mark, want[mark], call[mark]] as const,
  );
  const sets = (['placeholder', 'enum'] as const).map(
    (mark) => [mark, sorted(want[mark]), sorted(call[mark])] as const,
  );
  const maybe = want.maybe === true ? [] : [['maybe', undefined, call.maybe] as const];
  return [...marks, ...sets, ...maybe]
    .filter(([mark, expected, actual]) => expected !== actual && !(mark === 'conditional' && want.maybe === true))
    .map(([mark, expected, actual]) => `${mark}: expected ${expected}, actual ${actual}`);
}

function sorted(value: readonly string[] | Readonly<Record<string, string>> | undefined): string | undefined {
  if (value === undefined) return undefined;
  return JSON.stringify(Array.isArray(value) ? [...value].sort() : Object.entries(value).sort());
}

/** The places that must be reported, and are not. */
export function unreported(expected: ExpectedReading, notes: readonly Note[]): string[] {
  return (expected.notUnderstood ?? [])
    .filter(({ line }) => !notes.some(({ place }) => place.line === line))
    .map(({ line, text }) => `${line}: ${text} is not reported`);
}
