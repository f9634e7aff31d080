/** One input as a text that has been read: its form, its calls, its objects and how it is run. */
import type { Note } from '../../model/inventory/call.ts';
import type { Form, Source, TextForm } from '../../model/inventory/inventory.ts';
import { readCalls } from '../../syntax/cmdlets/read-calls.ts';
import { detectForm } from '../../syntax/exports/detect-form.ts';
import { decodeText } from '../../syntax/exports/encoding.ts';
import { callsInJson } from '../../syntax/exports/json/calls-in-json.ts';
import { readExport, readScriptExports } from '../../syntax/exports/read-export.ts';
import { readHosted } from '../../syntax/hosts/read-hosted.ts';
import { parseJson } from '../../syntax/json/json.ts';
import { placesOf } from '../../syntax/place.ts';
import { parsePowerShell } from '../../syntax/powershell/parse.ts';
import type { ScriptWorld } from '../../syntax/powershell/world.ts';
import type { ReadText } from './apply.ts';
import { wireObjects } from './wire-objects.ts';

/** A file's bytes, or those of standard input, which is named `-`. */
export interface Input {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Its form, its calls, its objects and how it is run. */
export function readText(
  { name, bytes }: Input,
  wanted: Form | undefined,
): { readonly source: Source; readonly read: ReadText } {
  const { text, encoding, notes } = decodeText(bytes, name);
  const form = wanted ?? detectForm(text, name);
  const own = form === 'json' || form === 'wire' ? wireText(name, text) : undefined;
  const read = own ?? readForm(name, text, form === 'wire' ? 'json' : form);
  return {
    source: { name, form: own === undefined ? form : 'wire', encoding },
    read: { ...read, notes: [...notes, ...read.notes] },
  };
}

function wireText(name: string, text: string): ReadText | undefined {
  const json = parseJson(text);
  const objects = json.ok ? wireObjects(json.value, text, name) : undefined;
  return objects === undefined ? undefined : { name, form: 'wire', text, calls: [], objects, notes: [] };
}

function readForm(name: string, text: string, form: TextForm): ReadText {
  if (form === 'script') return readScript(name, text);
  const exported = readExport(text, form, { file: name });
  const base = { name, form, text, objects: exported.objects };
  if (form === 'csv' || form === 'clixml') return { ...base, calls: [], notes: exported.notes };
  if (form === 'json') {
    const { calls, notes } = callsInJson(text, { file: name });
    const within = calls.length + exported.objects.length === 0 ? readTexts(name, text) : undefined;
    if (within !== undefined) return within;
    const run = ({ perform }: ScriptWorld): readonly Note[] => {
      for (const call of calls) perform(call);
      return [];
    };
    return { ...base, calls, notes: [...exported.notes, ...notes], run };
  }
  const hosted = readHosted(text, form, { file: name });
  return {
    ...base,
    objects: [...exported.objects, ...(hosted.objects ?? [])],
    calls: hosted.calls,
    notes: [...exported.notes, ...hosted.notes],
    run: (world) => readHosted(text, form, { file: name, world }).notes,
  };
}

/** JSON that holds commands in its texts: the record of a conversation, say. */
function readTexts(name: string, text: string): ReadText | undefined {
  const { calls, objects, notes } = readHosted(text, 'text', { file: name });
  const run = (world: ScriptWorld): readonly Note[] => readHosted(text, 'text', { file: name, world }).notes;
  return calls.length === 0 ? undefined : { name, form: 'json', text, calls, objects, notes, run };
}

/** Parsed once: to list its calls, to run it, and for what its comments show. */
function readScript(name: string, text: string): ReadText {
  const parsed = parsePowerShell(text);
  const placeAt = placesOf(text, name);
  const exported = readScriptExports(text, placeAt, parsed);
  const { calls, notes } = readCalls(text, { placeAt, parsed });
  const run = (world: ScriptWorld): readonly Note[] => readCalls(text, { placeAt, parsed, world }).notes;
  return { name, form: 'script', text, objects: exported.objects, calls, notes: [...exported.notes, ...notes], run };
}
