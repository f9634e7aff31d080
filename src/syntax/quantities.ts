/** Numbers in words. */

/** `1 question`, `2 questions`. */
export function plural(count: number, one: string, more = `${one}s`): string {
  return `${count} ${count === 1 ? one : more}`;
}

/** A share that is not rounded to none or all where it is neither. */
export function percent(count: number, all: number): string {
  const share = Math.round((100 * count) / all);
  if (share === 0 && count > 0) return 'under 1 %';
  return share === 100 && count < all ? 'over 99 %' : `${share} %`;
}
