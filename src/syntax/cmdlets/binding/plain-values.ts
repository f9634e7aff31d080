/** Values as texts, lists and parts: what a call shows where PowerShell asks for no type. */
import type { NamedValues, Value } from '../../../model/inventory/call.ts';
import type { Datum, Unknown } from '../../powershell/datum.ts';
import { longDigits, numberText } from '../../powershell/run/values/convert.ts';

/** The properties that name an object of the state, the best first. */
const NAMING = ['Identity', 'Name', 'PrimarySmtpAddress', 'Guid', 'Id'];

/** The text that PowerShell makes of a value, a number in its written form; undefined for what has none that is known. */
export function textOf(datum: Datum): string | undefined {
  switch (datum.kind) {
    case 'text':
    case 'block':
      return 'value' in datum ? datum.value : datum.text;
    case 'number':
      return datum.written ?? numberText(datum.value);
    case 'boolean':
      return datum.value ? 'True' : 'False';
    case 'null':
      return '';
    case 'type':
      return datum.name;
    case 'table':
      return 'System.Collections.Hashtable';
    case 'object':
      return namingText(datum.properties);
    default:
      return undefined;
  }
}

function namingText(properties: NamedValues): string | undefined {
  const name = NAMING.map((each) => properties[each]).find((value) => typeof value === 'string' && value !== '');
  return typeof name === 'string' ? name : undefined;
}

/** A list stays a list, a hashtable its parts; `$null` is no value at all; null is what is unknown. */
export function plainValue(datum: Datum): Value {
  switch (datum.kind) {
    case 'number':
      return longDigits(datum.value, datum.written) ?? String(datum.value);
    case 'boolean':
      return datum.value;
    case 'null':
      return [];
    case 'list':
      return datum.items.map((item) => (item.kind === 'null' ? '' : plainValue(item)));
    case 'table':
      return Object.fromEntries([...datum.entries.values()].map(({ key, value }) => [key, plainValue(value)]));
    default:
      return textOf(datum) ?? null;
  }
}

/** All that is unknown in a value. */
export function unknownIn(datum: Datum): readonly Unknown[] {
  if (datum.kind === 'unknown') return [datum];
  if (datum.kind === 'list') return datum.items.flatMap(unknownIn);
  if (datum.kind === 'table') return [...datum.entries.values()].flatMap(({ value }) => unknownIn(value));
  return [];
}
