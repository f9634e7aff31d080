/** A measurement: a table of evidence/ whose rows are kept as long as what they depend on stays the same. */
import { parseCsv, printCsvRow } from '../../src/syntax/tables/csv.ts';
import { type DigestOf, digest } from './compiled.ts';

/** A row by column. */
export type Cells = Readonly<Record<string, string | number>>;

/** What is measured as a whole. */
export interface Unit {
  /** Unique within the measurement: `campaign ip-ranges zone-ignored`. */
  readonly name: string;
  /** Units of one batch are measured together, in one process. */
  readonly batch: string;
  /** Digests of all that the rows depend on. */
  readonly depends: readonly string[];
}

/** The rows of each unit by its name; a unit without rows was not measured. */
export type UnitRows = ReadonlyMap<string, readonly Cells[]>;

export interface Measurement {
  readonly columns: readonly string[];
  /** Everything that there is to measure, in the order of the table. */
  readonly units: (digestOf: DigestOf) => readonly Unit[];
  /** At least one row for each of the units of a batch that are named. */
  readonly measure: (batch: string, names: readonly string[]) => Promise<UnitRows> | UnitRows;
  /** The pages that are made from the whole table, by their names in evidence/. */
  readonly pages: (rows: UnitRows) => Readonly<Record<string, string>>;
  /** What the rows say that must not be so. */
  readonly problems?: (rows: UnitRows) => readonly string[];
}

/** Rows with the key of their unit, as they stand in the file. */
export type KeyedRows = ReadonlyMap<string, readonly Cells[]>;

/** Equal as long as nothing changes that the rows of the unit depend on. */
export function keyOf({ name, depends }: Unit): string {
  return digest([name, ...depends]);
}

/** Reads a table that `printHead` and `printRows` wrote, also one that was not finished. */
export function readTable(text: string): KeyedRows {
  const rows = new Map<string, Cells[]>();
  const table = parseCsv(text);
  if (!table.ok) throw new Error(`a table of evidence/ cannot be read: ${table.problem.message}`);
  for (const { cells } of table.value.rows) {
    const { key = '', ...rest } = cells;
    rows.set(key, [...(rows.get(key) ?? []), rest]);
  }
  return rows;
}

/** The first line of a table. */
export function printHead({ columns }: Pick<Measurement, 'columns'>): string {
  return `${[...columns, 'key'].join(',')}\n`;
}

/** The rows of one unit as lines. */
export function printRows({ columns }: Pick<Measurement, 'columns'>, key: string, rows: readonly Cells[]): string {
  return rows.map((row) => `${printCsvRow([...columns.map((column) => String(row[column] ?? '')), key])}\n`).join('');
}

/** What a table holds of the units: their rows, and those that have none. */
export interface TableState {
  readonly rows: UnitRows;
  readonly stale: readonly Unit[];
}

/** Which units of a measurement a table holds. */
export function stateOf(units: readonly Unit[], table: KeyedRows): TableState {
  const found = units.map((unit) => ({ unit, rows: table.get(keyOf(unit)) }));
  return {
    rows: new Map(found.flatMap(({ unit, rows }) => (rows === undefined ? [] : [[unit.name, rows]]))),
    stale: found.filter(({ rows }) => rows === undefined).map(({ unit }) => unit),
  };
}

/** Units by the batch that they are measured in. */
export function batchesOf(units: readonly Unit[]): ReadonlyMap<string, readonly Unit[]> {
  const batches = new Map<string, Unit[]>();
  for (const unit of units) batches.set(unit.batch, [...(batches.get(unit.batch) ?? []), unit]);
  return batches;
}
