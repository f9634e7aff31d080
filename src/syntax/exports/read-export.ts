/** The objects of a text in any form. */
import { unreachable } from '../../model/invariant.ts';
import { readCsv } from './csv.ts';
import type { Form } from './detect-form.ts';
import type { ExportOptions, ExportReading } from './export-reading.ts';
import { readJson } from './json/read-json.ts';

/** Objects and notes; calls in the text are not looked for. */
export function readExport(text: string, form: Form, options: ExportOptions = {}): ExportReading {
  switch (form) {
    case 'csv':
      return readCsv(text, options);
    case 'json':
      return readJson(text, options);
    case 'clixml':
    case 'script':
    case 'markdown':
    case 'text':
      return { objects: [], notes: [] };
    default:
      return unreachable(form);
  }
}
