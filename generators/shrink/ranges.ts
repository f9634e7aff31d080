/** A span as one of its ends, a block as its address or a block that is read at a glance; shorter than the text always. */
export function shrinkRange(text: string): readonly string[] {
  const ends = text.split('-');
  const [address = '', prefix] = text.split('/');
  const blocks = prefix === undefined ? [] : [address, `${address}/0`, `${address}/8`];
  return [...(ends.length > 1 ? ends : []), ...blocks].filter(({ length }) => length < text.length);
}
