/** Readings of hosted texts as lines that a test can hold beside the text. */
import type { Call, Value } from '../../src/model/inventory/call.ts';
import type { HostForm } from '../../src/syntax/hosts/find-passages.ts';
import { readHosted } from '../../src/syntax/hosts/read-hosted.ts';

/** `3: New-ClientAccessRule Name=Desk Action=DenyAccess`; `?` is what is unknown, marks stand at the end. */
export function callsIn(text: string, form: HostForm = 'markdown'): readonly string[] {
  return readHosted(text, form).calls.map(printCall);
}

/** `5: why`, for the notes of these kinds or of all. */
export function notesIn(text: string, form: HostForm = 'markdown'): readonly string[] {
  return readHosted(text, form).notes.map(({ place, kind, why }) => `${place.line}: ${kind}: ${why}`);
}

function printCall({ cmdlet, parameters, place, binds, maybe, conditional, expect, via }: Call): string {
  const given = Object.entries(parameters).map(([name, value]) => `${name}=${printValue(value)}`);
  const marks = [
    binds === false ? '(refused)' : '',
    maybe === true ? '(maybe)' : '',
    conditional === true ? '(conditional)' : '',
    expect === undefined ? '' : `(expects ${expect})`,
    via === undefined ? '' : `(${via})`,
  ];
  return [`${place.line}: ${cmdlet}`, ...given, ...marks].filter((part) => part !== '').join(' ');
}

function printValue(value: Value): string {
  if (value === null) return '?';
  if (Array.isArray(value)) return value.map(printValue).join('+');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
