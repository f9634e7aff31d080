/** Bytes that are no UTF-8, with their place. */

const REPLACEMENT = '\ufffd';
const encoder = new TextEncoder();

/**
 * The index of the first byte that belongs to no character; undefined when there is none. `text` is what a decoder made of the
 * bytes, with U+FFFD for what it could not read: such a character is a flaw unless the bytes spell it.
 */
export function flawOfUtf8(
  bytes: Uint8Array,
  text: string = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes),
): number | undefined {
  let [from, offset] = [0, 0];
  for (let at = text.indexOf(REPLACEMENT); at !== -1; at = text.indexOf(REPLACEMENT, from)) {
    offset += encoder.encode(text.slice(from, at)).length;
    if (bytes[offset] !== 0xef || bytes[offset + 1] !== 0xbf || bytes[offset + 2] !== 0xbd) return offset;
    offset += 3;
    from = at + 1;
  }
  return undefined;
}
