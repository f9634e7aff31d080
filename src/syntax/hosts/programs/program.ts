/** Programs in other languages: commands in their texts and comments. */
import type { MappedText } from '../mapped-text.ts';
import { type Harvest, NOTHING } from '../passage.ts';

/** Reads a program. */
export function readProgram(_whole: MappedText): Harvest {
  return NOTHING;
}
