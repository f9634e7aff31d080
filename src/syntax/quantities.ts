/** Numbers in words. */

export function many(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** A share that is not rounded to none or all where it is neither. */
export function percent(count: number, all: number): string {
  const share = Math.round((100 * count) / all);
  if (share === 0 && count > 0) return 'under 1 %';
  return share === 100 && count < all ? 'over 99 %' : `${share} %`;
}
