/** The objects of a text in any form. */
import type { Place } from '../../model/call.ts';
import { unreachable } from '../../model/invariant.ts';
import { readCommentListings, readListings } from './console/listings.ts';
import { readCsv } from './csv.ts';
import type { Form } from './detect-form.ts';
import type { ExportOptions, ExportReading } from './export-reading.ts';
import { readJson } from './json/read-json.ts';
import { lineIndexOf } from './line-index.ts';

/** Objects and notes; calls in the text are not looked for. */
export function readExport(text: string, form: Form, options: ExportOptions = {}): ExportReading {
  switch (form) {
    case 'csv':
      return readCsv(text, options);
    case 'json':
      return readJson(text, options);
    case 'clixml':
      return { objects: [], notes: [] };
    case 'script':
      return readCommentListings(text, placesOf(text, options));
    case 'markdown':
    case 'text':
      return readListings(text, placesOf(text, options));
    default:
      return unreachable(form);
  }
}

function placesOf(text: string, { file }: ExportOptions): (offset: number) => Place {
  const lines = lineIndexOf(text);
  return file === undefined ? lines : (offset) => ({ file, ...lines(offset) });
}
