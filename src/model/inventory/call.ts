/** What a text says: calls of cmdlets, objects that an export shows, and what was not understood. */

import type { Call, ExportedObject, Note } from '../generated/wire.generated.ts';

export type {
  Call,
  Encoding,
  ExpectedResult,
  ExportedObject,
  LostValue,
  NamedValues,
  Note,
  NoteKind,
  ObjectType,
  Place,
  Value,
} from '../generated/wire.generated.ts';

/** What one text says. */
export interface Reading {
  readonly calls: readonly Call[];
  readonly objects: readonly ExportedObject[];
  readonly notes: readonly Note[];
}
