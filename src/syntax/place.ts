/** Places as people and editors write them. */
import type { Place } from '../model/inventory/call.ts';

/** `setup.md:41`, or `line 41` of a text without a name. */
export function printPlace({ file, line }: Place): string {
  return file === undefined ? `line ${line}` : `${file}:${line}`;
}
