/** Which form a text has: Clixml by how it begins, whatever its name; any other by the ending of its name, or else by how it begins. */
import type { TextForm } from '../../model/inventory/inventory.ts';
import { parseJson } from '../json/json.ts';
import { delimiterOf } from './csv.ts';
import { objectTypeOf } from './object-types.ts';
import { propertyNamed } from './properties.ts';

const ENDINGS: ReadonlyMap<string, TextForm> = new Map<string, TextForm>([
  ['csv', 'csv'],
  ['tsv', 'csv'],
  ['tab', 'csv'],
  ['json', 'json'],
  ['jsonl', 'json'],
  ['ndjson', 'json'],
  ['ps1', 'script'],
  ['psm1', 'script'],
  ['psd1', 'script'],
  ['ipynb', 'text'],
  ['md', 'markdown'],
  ['markdown', 'markdown'],
  ['mdx', 'markdown'],
]);

/** The form of a text; the name is that of its file, when it has one. */
export function detectForm(text: string, fileName = ''): TextForm {
  const start = text
    .slice(0, 4096)
    .replace(/^\ufeff/, '')
    .trimStart();
  if (start.startsWith('<Objs') || (start.startsWith('<?xml') && start.includes('<Objs'))) return 'clixml';
  const byName = ENDINGS.get(fileName.slice(fileName.lastIndexOf('.') + 1).toLowerCase());
  if (byName !== undefined) return byName;
  if ((start.startsWith('{') || start.startsWith('[')) && isJson(text, start)) return 'json';
  return isTable(start) ? 'csv' : 'text';
}

/** Whether the whole is JSON, or its first line. */
function isJson(text: string, start: string): boolean {
  if (!/^[[{]\s*["[\]{}]/.test(start)) return false;
  return parseJson(text).ok || parseJson(start.split('\n', 1)[0] ?? '').ok;
}

/** A header of ours, and a row of as many cells. */
function isTable(start: string): boolean {
  const lines = start.split(/\r?\n/).filter((line) => line.trim() !== '' && !line.startsWith('#TYPE '));
  const [header = '', row] = lines;
  const delimiter = delimiterOf(header);
  const names = header.split(delimiter);
  if (names.length < 2 || names.some((name) => name.length > 64)) return false;
  if (objectTypeOf(names.map((name) => propertyNamed(name).name)) === undefined) return false;
  return header.startsWith('"') || row === undefined || row.includes(delimiter);
}
