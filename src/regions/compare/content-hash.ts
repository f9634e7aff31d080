/** A short name for a content: FNV-1a with 64 bits (Fowler, Noll and Vo, RFC 9923), over UTF-16 units. */

const OFFSET = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;
const MASK = 2n ** 64n - 1n;

/** Sixteen hexadecimal digits; equal for equal texts. */
export function contentHash(text: string): string {
  let hash = OFFSET;
  for (let at = 0; at < text.length; at += 1) hash = ((hash ^ BigInt(text.charCodeAt(at))) * PRIME) & MASK;
  return hash.toString(16).padStart(16, '0');
}
