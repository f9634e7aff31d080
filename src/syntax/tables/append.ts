/** Adds the items to the list, one by one: `push(...items)` passes them on the stack, which has room for some 100,000. */
export function append<T>(list: T[], items: Iterable<T>): void {
  for (const item of items) list.push(item);
}
