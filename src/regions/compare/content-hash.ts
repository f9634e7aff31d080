/** A short name for a content: FNV-1a with 64 bits (Fowler, Noll and Vo, RFC 9923), over UTF-16 units. */

/** The offset, as its higher and its lower half. */
const [HIGH, LOW] = [0xcbf29ce4, 0x84222325];
/** The prime is 2⁴⁰ and this. */
const PRIME = 0x1b3;
const WORD = 2 ** 32;

/** Sixteen hexadecimal digits; equal for equal texts. */
export function contentHash(text: string): string {
  let [high, low] = [HIGH, LOW];
  for (let at = 0; at < text.length; at += 1) {
    low = (low ^ text.charCodeAt(at)) >>> 0;
    const product = low * PRIME;
    high = (high * PRIME + Math.floor(product / WORD) + ((low << 8) >>> 0)) % WORD;
    low = product % WORD;
  }
  return high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0');
}
