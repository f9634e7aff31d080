/** Objects of Format-Table: cells that are cut and columns that did not fit are lost. */

import type { ExportedObject, LostValue, Note, ObjectType, Value } from '../../../model/inventory/call.ts';
import { append } from '../../tables/append.ts';
import { addProperty, finishObject, type ObjectUnderWay, startObject } from '../object-under-way.ts';
import { CUT_CELL, type ReadValue, readPrinted, withoutCut } from '../printed-values.ts';
import { isList, type PropertyKind, propertyNamed } from '../properties.ts';
import { selectedProperties } from './commands.ts';
import type { ListingContext } from './read-list.ts';
import type { ListingRow, TableBlock } from './table-block.ts';

interface TableReading {
  readonly objects: readonly ExportedObject[];
  readonly notes: readonly Note[];
}

/** The objects of a table. */
export function readTable(table: TableBlock, context: ListingContext): TableReading {
  const { type } = table;
  const columns = table.names.map(propertyNamed);
  const names = columns.map(({ name }) => name);
  const missing = missingColumns(type, names, context);
  const notes: Note[] = [];
  const objects = table.rows.map((row) => {
    const object = startObject(context.placeAt(row.line.at));
    readCells(object, row, columns);
    for (const name of missing) addProperty(object, name, { lost: DID_NOT_FIT });
    append(notes, object.notes);
    return finishObject(object, type);
  });
  return { objects, notes };
}

const DID_NOT_FIT: LostValue = { why: 'the column did not fit on the screen' };

function readCells(
  object: ObjectUnderWay,
  row: ListingRow,
  columns: readonly { readonly name: string; readonly kind: PropertyKind }[],
): void {
  for (const [index, { name, kind }] of columns.entries()) addProperty(object, name, readCell(kind, row.cells[index]));
}

function readCell(kind: PropertyKind, cell: string | undefined): ReadValue {
  if (cell === undefined) return { value: emptyValue(kind) };
  const rest = withoutCut(cell);
  if (rest !== cell) return { lost: { seen: rest, why: CUT_CELL } };
  if (cell.startsWith('…')) return { lost: { seen: cell.slice(1), why: CUT_CELL } };
  return readPrinted(kind, cell);
}

function emptyValue(kind: PropertyKind): Value {
  return isList(kind) ? [] : '';
}

/** What the default view of a cmdlet shows, where the last columns matter. */
const VIEWS: Readonly<Partial<Record<ObjectType, readonly string[]>>> = {
  AuthorizationCheck: ['RoleName', 'GrantedPermissions', 'AllowedResourceScope', 'ScopeType', 'InScope'],
  ManagementScope: ['Name', 'ScopeRestrictionType', 'Exclusive', 'RecipientRoot', 'RecipientFilter'],
};

/** Columns that were asked for, or that the default view has, and that the screen had no room for. */
function missingColumns(type: ObjectType, names: readonly string[], { command }: ListingContext): readonly string[] {
  const selected = command === undefined ? undefined : selectedProperties(command);
  const wanted = selected?.map((name) => propertyNamed(name).name) ?? VIEWS[type] ?? [];
  const isBeginning = names.every((name, index) => wanted[index] === name);
  return isBeginning ? wanted.slice(names.length) : [];
}
