/** The objects of a text in any form. */

import { unreachable } from '../../model/invariant.ts';
import type { Place } from '../../model/inventory/call.ts';
import type { TextForm } from '../../model/inventory/inventory.ts';
import { placesOf } from '../place.ts';
import type { ParsedScript } from '../powershell/tree.ts';
import { readClixml } from './clixml.ts';
import { readCommentListings, readListings, readOutputInScript } from './console/listings.ts';
import { readCsv } from './csv.ts';
import { readDesiredState, readLooseBlocks } from './desired-state.ts';
import type { ExportOptions, ExportReading } from './export-reading.ts';
import { readJson } from './json/read-json.ts';

/** Objects and notes; calls in the text are not looked for. */
export function readExport(text: string, form: TextForm, options: ExportOptions = {}): ExportReading {
  switch (form) {
    case 'csv':
      return readCsv(text, options);
    case 'json':
      return readJson(text, options);
    case 'clixml':
      return readClixml(text, options);
    case 'script':
      return readScriptExports(text, placesOf(text, options.file));
    case 'markdown':
    case 'text':
      return readTextExports(text, placesOf(text, options.file));
    default:
      return unreachable(form);
  }
}

/** What a script shows beside its calls: blocks of configurations, and listings in its comments; `parsed` saves reading it again. */
export function readScriptExports(
  text: string,
  placeAt: (offset: number) => Place,
  parsed?: ParsedScript,
): ExportReading {
  const blocks = readDesiredState(text, placeAt, parsed);
  return together(readCommentListings(text, placeAt), { ...readOutputInScript(text, placeAt), notes: [] }, blocks);
}

/** Listings of a text, those in the comments of the scripts that it shows, and blocks of configurations. */
function readTextExports(text: string, placeAt: (offset: number) => Place): ExportReading {
  return together(readListings(text, placeAt), readCommentListings(text, placeAt), readLooseBlocks(text, placeAt));
}

/** In the order of the text. */
function together(...readings: readonly ExportReading[]): ExportReading {
  return {
    objects: readings.flatMap(({ objects }) => objects).sort((one, other) => one.place.line - other.place.line),
    notes: readings.flatMap(({ notes }) => notes),
  };
}
