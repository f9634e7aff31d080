/** Commands that make values: objects, tables out of texts, files that the script itself has written. */
import { fold } from '../../../../fold.ts';
import { readCells } from '../../../../tables/csv.ts';
import type { Datum } from '../../../datum.ts';
import type { TextSpan } from '../../../tree.ts';
import type { Machine, StatementOutcome } from '../../machine.ts';
import {
  boolean,
  joined,
  list,
  NOTHING,
  number,
  table,
  text,
  toArray,
  toText,
  unknown,
  unknownIn,
} from '../../values/convert.ts';
import { argumentOf, type BuiltIn, NOTHING_OUT, sortArguments } from './invocation.ts';

/** Write-Output. */
export const writeOutput: BuiltIn = (_, { given, input }) => {
  const found = sortArguments(given, ['noenumerate']);
  const value = argumentOf(found, 'inputobject');
  const values = value === undefined ? found.positional : [value, ...found.positional];
  return { output: values.length === 0 ? (input ?? []) : values.flatMap(toArray) };
};

/** What comes in goes out. */
export const passesOn: BuiltIn = (_, { input, span, name }) => ({
  output: input ?? [{ ...unknown(name, span), many: true }],
});

/** Nothing comes out. */
export const swallows: BuiltIn = () => NOTHING_OUT;

/** New-Object: a custom object or a list; others are unknown. */
export const newObject: BuiltIn = (_, { given, span }) => {
  const found = sortArguments(given, ['strict']);
  const type = toText(argumentOf(found, 'typename') ?? found.positional[0] ?? NOTHING) ?? '';
  const properties =
    argumentOf(found, 'property') ?? (/^(ps(custom)?object|object)$/i.test(type) ? found.positional[1] : undefined);
  if (/(arraylist|generic\.list)/i.test(type)) return { output: [list([])] };
  if (properties?.kind === 'table') return { output: [properties] };
  if (/^(system\.(management\.automation\.)?)?(ps(custom)?object|object|collections\.hashtable|hashtable)$/i.test(type))
    return { output: [table([])] };
  return { output: [unknown(`New-Object ${type}`.trim(), span)] };
};

/** ConvertFrom-Csv: of a text that the script has. */
export const fromCsv: BuiltIn = (_, { given, input, span }) => {
  const found = sortArguments(given, ['useculture']);
  const source =
    argumentOf(found, 'inputobject') ?? (input === undefined ? (found.positional[0] ?? NOTHING) : list(input));
  return rows(source, toText(argumentOf(found, 'delimiter') ?? text(',')), span, argumentOf(found, 'header'));
};

/** The first row names the columns unless `header` does. */
function rows(
  source: Datum,
  delimiter: string | undefined,
  span: TextSpan,
  header: Datum | undefined,
): StatementOutcome {
  const lines = joined(toArray(source), '\n');
  const unknownRows = { output: [{ ...(unknownIn(source) ?? unknown('a table', span)), many: true } as const] };
  if (lines === undefined || delimiter?.length !== 1) return unknownRows;
  const { rows: all, flaw } = readCells(lines.replace(/^\s*(?:#TYPE[^\n]*\n)?/, ''), delimiter);
  if (flaw !== undefined) return unknownRows;
  const [first, ...rest] = all;
  const columns = header === undefined ? first?.cells : toArray(header).map((each) => toText(each) ?? '');
  const body = header === undefined ? rest : all;
  return {
    output: body.map(({ cells }) =>
      table((columns ?? []).map((column, at) => [column, text(cells[at] ?? '')] as const)),
    ),
  };
}

/** ConvertFrom-Json: of a text that the script has. */
export const fromJson: BuiltIn = (_, { given, input, span }) => {
  const found = sortArguments(given, ['ashashtable', 'noenumerate']);
  const source =
    argumentOf(found, 'inputobject') ?? (input === undefined ? (found.positional[0] ?? NOTHING) : list(input));
  const written = joined(toArray(source), '\n');
  const value = written === undefined ? undefined : parsedJson(written);
  if (value === undefined)
    return { output: [{ ...(unknownIn(source) ?? unknown('ConvertFrom-Json', span)), many: true }] };
  return { output: value.kind === 'list' ? value.items : [value] };
};

function parsedJson(written: string): Datum | undefined {
  try {
    return ofJson(JSON.parse(written));
  } catch {
    return undefined;
  }
}

function ofJson(value: unknown): Datum {
  if (typeof value === 'string') return text(value);
  if (typeof value === 'number') return number(value);
  if (typeof value === 'boolean') return boolean(value);
  if (Array.isArray(value)) return list(value.map(ofJson));
  if (typeof value !== 'object' || value === null) return NOTHING;
  return table(Object.entries(value).map(([key, part]) => [key, ofJson(part)] as const));
}

/** Set-Content, Out-File: the script knows what it wrote. */
export const writeFile: BuiltIn = (m, { given, input }) => {
  const found = sortArguments(given, ['force', 'nonewline', 'append', 'noclobber', 'passthru', 'whatif']);
  const named = argumentOf(found, 'path', 'filepath', 'literalpath');
  const value =
    argumentOf(found, 'value', 'inputobject') ??
    found.positional[named === undefined ? 1 : 0] ??
    (input === undefined ? undefined : list(input));
  const path = toText(named ?? found.positional[0] ?? NOTHING);
  if (path !== undefined && path !== '' && value !== undefined && !found.named.has('append'))
    m.files.set(fold(path), value);
  return NOTHING_OUT;
};

function written(m: Machine, path: Datum | undefined): Datum | undefined {
  const name = path === undefined ? undefined : toText(path);
  return name === undefined ? undefined : m.files.get(fold(name));
}

/** Import-Csv: known when the script wrote the file. */
export const importCsv: BuiltIn = (m, { given, span }) => {
  const found = sortArguments(given, ['useculture']);
  const source = written(m, argumentOf(found, 'path', 'literalpath') ?? found.positional[0]);
  if (source === undefined) return { output: [{ ...unknown('Import-Csv', span), many: true }] };
  return rows(source, toText(argumentOf(found, 'delimiter') ?? text(',')), span, argumentOf(found, 'header'));
};

/** Get-Content: known when the script wrote the file. */
export const getContent: BuiltIn = (m, { given, span }) => {
  const found = sortArguments(given, ['raw', 'wait', 'asbytestream', 'force']);
  const source = written(m, argumentOf(found, 'path', 'literalpath') ?? found.positional[0]);
  if (source === undefined) return { output: [{ ...unknown('Get-Content', span), many: true }] };
  const lines = joined(toArray(source), '\n');
  if (lines === undefined) return { output: [{ ...(unknownIn(source) ?? unknown('Get-Content', span)), many: true }] };
  return { output: found.named.has('raw') ? [text(lines)] : lines.split(/\r?\n/).map(text) };
};
