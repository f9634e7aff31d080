/** Wildcards and the regular expressions of scripts that cannot take long. */

/** How many steps a search may take at most. */
const MOST_STEPS = 1e7;

/** At most so many steps: length of the text to the power of the pattern's open repetitions, times the ways through its branches. */
export function searchSteps(pattern: string, length: number): number {
  const { repetitions, ways } = pathsOf(pattern) ?? { repetitions: 0, ways: 1 };
  return Math.min((length + 1) ** (repetitions + 1) * ways, MOST_STEPS);
}

/** A .NET pattern for ECMAScript, or undefined where the two differ, it is none, or a search over `length` units might take long. */
export function toRegExp(pattern: string, flags: string, length: number): RegExp | undefined {
  if (pathsOf(pattern) === undefined || searchSteps(pattern, length) >= MOST_STEPS) return undefined;
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

interface Paths {
  /** How many `*`, `+`, `{n,}` or `{n,m}` stand in the pattern. */
  readonly repetitions: number;
  /** How many ways there are through what may be left out and through alternatives. */
  readonly ways: number;
}

/** Undefined when a group is repeated or something else is .NET's own. */
function pathsOf(pattern: string): Paths | undefined {
  if (/\(\?[^:=!<]|\(\?<[=!]|\\[1-9pPkGR]/.test(pattern)) return undefined;
  const bare = pattern.replace(/\\./g, 'x').replace(/\[\^?\]?[^\]]*\]/g, 'x');
  if (/\)[*+{]/.test(bare)) return undefined;
  const optional = (bare.match(/[^(]\?/g) ?? []).length;
  return { repetitions: (bare.match(/[*+]|\{\d+,\d*\}/g) ?? []).length, ways: 2 ** optional * alternatives(bare) };
}

/** The alternatives of each group, multiplied with each other. */
function alternatives(bare: string): number {
  const open = [1];
  let ways = 1;
  for (const character of bare) {
    if (character === '(') open.push(1);
    else if (character === '|') open.push((open.pop() ?? 0) + 1);
    else if (character === ')') ways *= open.pop() ?? 1;
  }
  return ways * open.reduce((product, each) => product * each, 1);
}

/** Whether `text` is like the wildcard pattern: `*`, `?`, `[a-c]`. Linear in text times pattern. */
export function isLike(text: string, pattern: string, caseSensitive: boolean): boolean | undefined {
  if ((text.length + 1) * (pattern.length + 1) > MOST_STEPS) return undefined;
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
