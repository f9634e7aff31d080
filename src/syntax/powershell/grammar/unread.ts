/** A place where something should stand and does not. */
import { fault, type Reader } from '../scan/reader.ts';
import type { Unread } from '../tree.ts';

/** A fault at one character, and a node that stands for it. */
export function unread(reader: Reader, why: string): Unread {
  fault(reader, reader.at, reader.at + 1, why);
  return { kind: 'unread', why, start: reader.at, end: reader.at };
}
