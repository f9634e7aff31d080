/** Values of calls, and whether all of them is known. */
import type { Call, Value } from '../../model/inventory/call.ts';

/** False for null, and for what holds one. */
export function isKnownValue(value: Value): boolean {
  if (value === null) return false;
  if (typeof value !== 'object') return true;
  return (Array.isArray(value) ? value : Object.values(value)).every(isKnownValue);
}

/** Whether PowerShell takes the call and each of its values is known. */
export function isReadWhole({ parameters, binds }: Call): boolean {
  return binds !== false && Object.values(parameters).every(isKnownValue);
}
