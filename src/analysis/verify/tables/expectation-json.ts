/** Expectations in JSON: a list, JSON lines, or what `decide --output jsonl` prints. */
import { defined } from '../../../model/defined.ts';
import type { Place } from '../../../model/inventory/call.ts';
import { fold } from '../../../syntax/fold.ts';
import { isJsonObject, type JsonObject, parseJson, parseLine } from '../../../syntax/json/json.ts';
import { placeIn } from '../../../syntax/place.ts';
import { printRegion } from '../../../syntax/readings/readings.ts';
import { quote } from '../../../syntax/terminal-text.ts';
import { unreadable } from '../../../syntax/unreadable.ts';
import { type ExpectationColumns, expectationColumns, plainName } from './expectation-columns.ts';
import { type ExpectationRow, expectationRow } from './expectation-rows.ts';

interface JsonItem {
  readonly line: number;
  readonly value: unknown;
}

/** The rows, or undefined for JSON of anything else. */
export function jsonExpectations(text: string, file: string | undefined): readonly ExpectationRow[] | undefined {
  if (!ASKS.every((field) => field.test(text.slice(0, BEGINNING)))) return undefined;
  const items = itemsOf(text, file);
  const first = items.find((each) => 'value' in each);
  const flat = first === undefined ? undefined : flattened(first.value);
  if (flat === undefined || expectationColumns(Object.keys(flat)) === undefined) return undefined;
  return items.map((item) => ('value' in item ? rowOf(item, file) : item));
}

/** Fields of which the first row has one of each: an export of any size is not parsed for nothing. */
const ASKS: readonly RegExp[] = [
  /"(?:appid|protocol|when)"\s*:/i,
  /"(?:mailbox|clientipaddress|answer|access|action|expected|expect|observed|seen)"\s*:/i,
];
/** Characters; a row that holds every attribute of a mailbox and of a caller is shorter. */
const BEGINNING = 1 << 16;

type BadRow = ExpectationRow & { readonly ok: false };

function itemsOf(text: string, file: string | undefined): readonly (JsonItem | BadRow)[] {
  const json = parseJson(text);
  if (json.ok) {
    if (!Array.isArray(json.value)) return [{ line: 1, value: json.value }];
    const lines = linesOfItems(text);
    return json.value.map((value, index) => ({ line: lines[index] ?? 1, value }));
  }
  return text.split('\n').flatMap((line, index): readonly (JsonItem | BadRow)[] => {
    if (line.trim() === '') return [];
    const read = parseLine(line);
    const place = placeIn(file, index + 1);
    return read.ok ? [{ line: index + 1, value: read.value }] : [{ ok: false, place, problem: read.problem }];
  });
}

/** The line on which each item of the outer list begins; the text is JSON. */
function linesOfItems(text: string): readonly number[] {
  const lines: number[] = [];
  let [depth, line] = [0, 1];
  let isAwaited = false;
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{},\n]|[^\s[\]{},"]+/g)) {
    if (token === '\n') {
      line += 1;
      continue;
    }
    if (isAwaited && token !== ']') lines.push(line);
    isAwaited = depth === 1 && token === ',';
    if (token === '[' || token === '{') {
      isAwaited = depth === 0 && token === '[';
      depth += 1;
    } else if (token === ']' || token === '}') depth -= 1;
  }
  return lines;
}

/** The fields of a row; what `decide` prints has its question and its answer apart. */
function flattened(value: unknown): JsonObject | undefined {
  if (!isJsonObject(value)) return undefined;
  const { when, answer, depends } = value;
  if (!isJsonObject(when) || !isJsonObject(answer)) return value;
  const access = answer['access'] ?? answer['action'];
  return { ...when, expected: access, ...defined({ depends: dependsText(depends) }) };
}

function dependsText(depends: unknown): string | undefined {
  if (!Array.isArray(depends)) return undefined;
  const boxes = depends.filter(isJsonObject).flatMap(({ readings, then }) => {
    const answer = isJsonObject(then) ? (then['access'] ?? then['action']) : undefined;
    return typeof answer === 'string' && isJsonObject(readings)
      ? [`${printRegion(regionOf(readings))} → ${answer}`]
      : [];
  });
  return boxes.join(' | ');
}

function regionOf(readings: JsonObject): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    Object.entries(readings).map(([axis, values]) => [axis, Array.isArray(values) ? values.map(String) : []]),
  );
}

function rowOf({ line, value }: JsonItem, file: string | undefined): ExpectationRow {
  const place: Place = placeIn(file, line);
  const bad = (message: string): ExpectationRow => ({ ok: false, place, problem: unreadable(message).problem });
  const row = flattened(value);
  if (row === undefined) return bad(`${quote(JSON.stringify(value))} is no row: an object is`);
  const columns = expectationColumns(Object.keys(row));
  if (columns === undefined) return bad(`it has no question with what must come out: ${quote(JSON.stringify(row))}`);
  if (!columns.ok) return { ok: false, place, problem: columns.problem };
  return readRow(row, columns.value, place);
}

function readRow(row: JsonObject, columns: ExpectationColumns, place: Place): ExpectationRow {
  const textOf = (name: string | undefined): string | undefined => {
    const value = name === undefined ? undefined : row[name];
    return value === undefined || value === null
      ? undefined
      : typeof value === 'string'
        ? value
        : JSON.stringify(value);
  };
  const request = Object.fromEntries(columns.request.map((name) => [FIELDS.get(plainName(name)) ?? name, row[name]]));
  return expectationRow(columns.chapter, place, {
    request,
    expected: textOf(columns.expected) ?? '',
    ...defined({ isObserved: columns.isObserved }),
    ...defined({ time: textOf(columns.time), via: textOf(columns.via), depends: textOf(columns.depends) }),
  });
}

/** The fields of questions, whose names may be in any case here as in a table. */
const FIELDS: ReadonlyMap<string, string> = new Map(
  'appId mailbox protocol authenticationType clientIPAddress username recipient caller middleTier'
    .split(' ')
    .map((field) => [fold(field), field]),
);
