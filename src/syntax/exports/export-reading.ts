/** What the reader of a form gives, and what it is told beside the text. */
import type { ExportedObject, Note } from '../../model/inventory/call.ts';

/** The objects of a text, and what a reader of it should know. */
export interface ExportReading {
  readonly objects: readonly ExportedObject[];
  readonly notes: readonly Note[];
}

/** What a reader is told beside the text. */
export interface ExportOptions {
  /** The file as the user named it; its name helps to tell members from recipients. */
  readonly file?: string;
}

/** The name of a file without its folders. */
export function fileNameOf({ file = '' }: ExportOptions): string {
  return file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
}

/** Why the names of properties or columns are those of nothing that is read here. */
export function whyForeign(names: readonly string[]): string {
  return names.some((name) => name.startsWith(FORMATTED))
    ? 'Format-Table or Format-List stood before the export, so that its layout was exported; export without it'
    : 'the properties are those of no object that is read here';
}

/** The property that all objects of the formatting cmdlets have. */
const FORMATTED = 'ClassId2e4f51ef21dd47e99d3c952918aff9cd';
