/** The likely meaning of a misspelt name. */

/** Longer texts are no misspelt names. */
const LONGEST = 200;

/** The candidate that is nearest to the text, or undefined when none is near. Case does not count. */
export function nearest(text: string, candidates: readonly string[]): string | undefined {
  if (text.length > LONGEST) return undefined;
  const wanted = text.toLowerCase();
  let found: string | undefined;
  let bound = Math.max(2, Math.floor(text.length / 3));
  for (const candidate of candidates) {
    const away = distance(wanted, candidate.toLowerCase(), bound);
    if (away > bound) continue;
    found = candidate;
    bound = away - 1;
  }
  return found;
}

/** `did you mean …?`, or what there is when nothing is near. */
export function suggest(text: string, candidates: readonly string[]): string {
  const found = nearest(text, candidates);
  return found === undefined ? `known: ${candidates.join(', ')}` : `did you mean \`${found}\`?`;
}

/** The fewest letters to put in, leave out or replace; some number over the bound when they are more than that. */
function distance(one: string, other: string, bound: number): number {
  if (Math.abs(one.length - other.length) > bound) return bound + 1;
  let row = Array.from({ length: other.length + 1 }, (_, i) => i);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= other.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      const value = Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
      least = Math.min(least, value);
      next.push(value);
    }
    if (least > bound) return least;
    row = next;
  }
  return row[other.length] ?? 0;
}
