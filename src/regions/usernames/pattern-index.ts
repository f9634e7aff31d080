/**
 * Which of many patterns match a text: each pattern hangs on one of its parts, its beginning or its end if it has one,
 * and only patterns whose part is met are looked at.
 */
import { accountsFor } from './star-match.ts';

/** Calls back for each pattern that matches the text, once or more. */
export type FindPatterns = (text: string, found: (pattern: number) => void) => void;

/** Parts by their text, and the lengths that they have. */
interface Hooks {
  readonly patterns: Map<string, number[]>;
  readonly lengths: Set<number>;
}

/** An index of patterns, each given as the texts between its stars; the number of a pattern is its place. */
export function patternIndex(patterns: readonly (readonly string[])[]): FindPatterns {
  const whole = new Map<string, number[]>();
  const [beginnings, ends, insides] = [hooks(), hooks(), hooks()];
  const always: number[] = [];
  for (const [number, parts] of patterns.entries()) {
    const [head = '', tail = ''] = [parts[0], parts.at(-1)];
    const longest = parts.reduce((one, other) => (other.length > one.length ? other : one), '');
    if (parts.length === 1) add(whole, head, number);
    else if (head !== '') hang(beginnings, head, number);
    else if (tail !== '') hang(ends, tail, number);
    else if (longest !== '') hang(insides, longest, number);
    else always.push(number);
  }
  return (text, found) => {
    const see = (candidates: readonly number[] | undefined): void => {
      for (const number of candidates ?? []) if (accountsFor(patterns[number] ?? [], text)) found(number);
    };
    see(whole.get(text));
    for (const length of beginnings.lengths) see(beginnings.patterns.get(text.slice(0, length)));
    for (const length of ends.lengths) see(ends.patterns.get(text.slice(-length)));
    for (const length of insides.lengths) {
      for (let at = 0; at + length <= text.length; at += 1) see(insides.patterns.get(text.slice(at, at + length)));
    }
    for (const number of always) found(number);
  };
}

function hooks(): Hooks {
  return { patterns: new Map(), lengths: new Set() };
}

function hang({ patterns, lengths }: Hooks, part: string, number: number): void {
  add(patterns, part, number);
  lengths.add(part.length);
}

function add(patterns: Map<string, number[]>, part: string, number: number): void {
  const those = patterns.get(part);
  if (those === undefined) patterns.set(part, [number]);
  else those.push(number);
}
