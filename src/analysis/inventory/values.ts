/** Texts and lists in the values of calls and objects. */
import type { Value } from '../../model/inventory/call.ts';

/** A text that is not empty. */
export function text(value: Value | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** The items of a list, or the one value as such. */
export function listOf(value: Value | undefined): readonly Value[] {
  return value === undefined ? [] : Array.isArray(value) ? value : [value];
}

/** The texts of a list that are not empty. */
export function textsOf(value: Value | undefined): readonly string[] {
  return listOf(value).flatMap((each) => text(each) ?? []);
}
