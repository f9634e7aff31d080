/** WILD-STAR, OPATH-LIKE: texts between stars, found one after another from the left, which is enough for stars. */

/** Whether the parts, with any run of characters between each two, account for the whole text. Both are taken as they are. */
export function accountsFor(parts: readonly string[], text: string): boolean {
  const last = parts.length - 1;
  const head = parts[0] ?? '';
  if (last === 0) return text === head;
  const tail = parts[last] ?? '';
  const end = text.length - tail.length;
  if (end < head.length || !text.startsWith(head) || !text.endsWith(tail)) return false;
  let from = head.length;
  for (let index = 1; index < last; index += 1) {
    const part = parts[index] ?? '';
    const at = text.indexOf(part, from);
    if (at < 0) return false;
    from = at + part.length;
  }
  return from <= end;
}
