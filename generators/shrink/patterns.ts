import { dropLetters } from './shrinker.ts';

/** A star, what stands between two stars, the pattern without a letter; never empty, and refused by no reading where the pattern is not. */
export function shrinkPattern(text: string): readonly string[] {
  return [...new Set(['*', ...text.split('*'), ...dropLetters(text)])].filter(
    (candidate) => candidate !== '' && candidate.length < text.length && (isPlain(candidate) || !isPlain(text)),
  );
}

/** Not one that a reading refuses: a star at the end alone, without a domain. */
function isPlain(text: string): boolean {
  return text.startsWith('*') || !text.endsWith('*') || text.includes('\\');
}
