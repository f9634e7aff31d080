/** Wildcards and the regular expressions of scripts that cannot take long. */

/** How many steps a search may take at most: length of the text to the power of the pattern's open repetitions. */
const MOST_STEPS = 1e7;

/** A .NET pattern for ECMAScript, or undefined where the two differ, it is none, or a search over `length` units might take long. */
export function toRegExp(pattern: string, flags: string, length: number): RegExp | undefined {
  const repetitions = openRepetitions(pattern);
  if (repetitions === undefined || (length + 1) ** (repetitions + 1) > MOST_STEPS) return undefined;
  try {
    return new RegExp(
      pattern
        .replace(/\(\?<(\w+)>/g, '(?<$1>')
        .replace(/\\A/g, '^')
        .replace(/\\[zZ]/g, '$'),
      flags,
    );
  } catch {
    return undefined;
  }
}

/** How many `*`, `+`, `{n,}` or `{n,m}` stand in the pattern; undefined when a group is repeated or something else is .NET's own. */
function openRepetitions(pattern: string): number | undefined {
  if (/\(\?[^:=!<]|\(\?<[=!]|\\[1-9pPkGR]/.test(pattern)) return undefined;
  const bare = pattern.replace(/\\./g, 'x').replace(/\[\^?\]?[^\]]*\]/g, 'x');
  if (/\)[*+{]/.test(bare)) return undefined;
  return (bare.match(/[*+]|\{\d+,\d*\}/g) ?? []).length;
}

/** Whether `text` is like the wildcard pattern: `*`, `?`, `[a-c]`. Linear in text times pattern. */
export function isLike(text: string, pattern: string, caseSensitive: boolean): boolean | undefined {
  const units = wildcardUnits(caseSensitive ? pattern : pattern.toLowerCase());
  if (units === undefined) return undefined;
  const subject = caseSensitive ? text : text.toLowerCase();
  let at = 0;
  let unit = 0;
  let star = -1;
  let retry = 0;
  while (at < subject.length) {
    const here = units[unit];
    if (here === '*') {
      star = unit++;
      retry = at;
    } else if (here?.(subject.charAt(at)) === true) {
      at += 1;
      unit += 1;
    } else if (star >= 0) {
      unit = star + 1;
      at = ++retry;
    } else return false;
  }
  while (units[unit] === '*') unit += 1;
  return unit === units.length;
}

type WildcardUnit = '*' | ((character: string) => boolean);

function wildcardUnits(pattern: string): readonly WildcardUnit[] | undefined {
  const units: WildcardUnit[] = [];
  for (const [token] of pattern.matchAll(/`[\s\S]|\[[^\]]*\]|[\s\S]/g)) {
    if (token === '*') units.push('*');
    else if (token === '?') units.push(() => true);
    else if (token.startsWith('[') && token.length > 2) units.push(classOf(token.slice(1, -1)));
    else if (token === '[') return undefined;
    else {
      const literal = token.slice(-1);
      units.push((character) => character === literal);
    }
  }
  return units;
}

function classOf(members: string): (character: string) => boolean {
  const parts = members.match(/.-.|[\s\S]/g) ?? [];
  return (character) =>
    parts.some((part) =>
      part.length === 3 ? part.charAt(0) <= character && character <= part.charAt(2) : part === character,
    );
}
