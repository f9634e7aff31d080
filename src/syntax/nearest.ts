/** The likely meaning of a misspelt name. */
import { distance } from 'fastest-levenshtein';

/** Characters; no name of ours is half as long, and a longer text is not a misspelt one. */
const LONGEST = 200;

/** The candidate that is nearest to the text, or undefined when none is near: at most `within` letters away. Case does not count. */
export function nearest(
  text: string,
  candidates: readonly string[],
  within: number = Math.max(2, Math.floor(text.length / 3)),
): string | undefined {
  if (text.length > LONGEST) return undefined;
  const wanted = text.toLowerCase();
  let found: string | undefined;
  let least = within + 1;
  for (const candidate of candidates) {
    if (Math.abs(wanted.length - candidate.length) >= least) continue; // as many letters at least are put in or left out
    const away = distance(wanted, candidate.toLowerCase());
    if (away >= least) continue;
    found = candidate;
    least = away;
  }
  return found;
}

/** `did you mean …?`, or what there is when nothing is near. */
export function suggest(text: string, candidates: readonly string[]): string {
  const found = nearest(text, candidates);
  return found === undefined ? `known: ${candidates.join(', ')}` : `did you mean \`${found}\`?`;
}
