/** The likely meaning of a misspelt name. */

/** Longer texts are no misspelt names. */
const LONGEST = 200;

/** The candidate that is nearest to the text, or undefined when none is near. Case does not count. */
export function nearest(text: string, candidates: readonly string[]): string | undefined {
  if (text.length > LONGEST) return undefined;
  const scored = candidates
    .map((candidate) => ({ candidate, distance: distance(text.toLowerCase(), candidate.toLowerCase()) }))
    .sort((one, other) => one.distance - other.distance);
  const best = scored[0];
  return best !== undefined && best.distance <= Math.max(2, Math.floor(text.length / 3)) ? best.candidate : undefined;
}

/** `did you mean …?`, or what there is when nothing is near. */
export function suggest(text: string, candidates: readonly string[]): string {
  const found = nearest(text, candidates);
  return found === undefined ? `known: ${candidates.join(', ')}` : `did you mean \`${found}\`?`;
}

function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, i) => i);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
