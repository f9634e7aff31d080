/** As many of the items as `most`, from all over the list. */
export function evenly<T>(items: readonly T[], most: number): readonly T[] {
  const step = items.length / most;
  return step <= 1
    ? items
    : Array.from({ length: most }, (_, index) => items[Math.floor(index * step)]).filter((item) => item !== undefined);
}
