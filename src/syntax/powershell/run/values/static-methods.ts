/** `[string]::Join(…)` and its like. */
import type { Datum } from '../../datum.ts';
import type { TextSpan } from '../../tree.ts';
import { cast } from './casts.ts';
import {
  boolean,
  joined,
  list,
  number,
  table,
  text,
  toArray,
  toNumber,
  toText,
  unknown,
  unknownIn,
} from './convert.ts';
import { toRegExp } from './regular-expressions.ts';
import { formatted, replaced, split } from './texts.ts';

/** What the static method gives; its name folded. */
export function staticMethod(type: string, name: string, given: readonly Datum[], place: TextSpan): Datum {
  const of = type.toLowerCase().replace(/^system\./, '');
  const open = given.map(unknownIn).find((each) => each !== undefined);
  if (name === 'new') return constructed(of, given, place);
  const made =
    of === 'string'
      ? stringMethod(name, given)
      : of === 'regex'
        ? regexMethod(name, given)
        : otherMethod(of, name, given, place);
  return made ?? open ?? unknown(`[${type}]::${name}()`, place);
}

function constructed(type: string, given: readonly Datum[], place: TextSpan): Datum {
  if (/^collections\.(arraylist|generic\.(list|hashset))/.test(type)) {
    const [first] = given;
    return list(first === undefined || first.kind === 'number' ? [] : toArray(first));
  }
  if (
    /^(collections\.hashtable|hashtable|collections\.generic\.dictionary|collections\.specialized\.ordereddictionary|ordered)/.test(
      type,
    )
  )
    return table([]);
  return given.map(unknownIn).find((each) => each !== undefined) ?? unknown(`[${type}]::new()`, place);
}

function stringMethod(name: string, given: readonly Datum[]): Datum | undefined {
  const [first, ...others] = given;
  const subject = first === undefined ? undefined : toText(first);
  if (subject === undefined) return undefined;
  const [second] = others;
  switch (name) {
    case 'isnullorempty':
      return boolean(subject === '');
    case 'isnullorwhitespace':
      return boolean(subject.trim() === '');
    case 'join':
      return maybe(joined(others.length === 1 && second !== undefined ? toArray(second) : others, subject));
    case 'format':
      return maybe(formatted(subject, others.length === 1 && second !== undefined ? toArray(second) : others));
    case 'concat':
      return maybe(joined(given.flatMap(toArray), ''));
    default:
      return undefined;
  }
}

function maybe(value: string | undefined): Datum | undefined {
  return value === undefined ? undefined : text(value);
}

function regexMethod(name: string, given: readonly Datum[]): Datum | undefined {
  const [subject, pattern, replacement] = given.map(toText);
  if (subject === undefined) return undefined;
  if (name === 'escape') return text(subject.replace(/[\\*+?|{[()^$.#\s]/g, '\\$&'));
  if (pattern === undefined) return undefined;
  if (name === 'replace')
    return replacement === undefined ? undefined : maybe(replaced(subject, pattern, replacement, true));
  if (name === 'split') return listOf(split(subject, pattern, 0, true));
  const expression = name === 'ismatch' ? toRegExp(pattern, '', subject.length) : undefined;
  return expression === undefined ? undefined : boolean(expression.test(subject));
}

function listOf(parts: readonly string[] | undefined): Datum | undefined {
  return parts === undefined ? undefined : list(parts.map(text));
}

function otherMethod(type: string, name: string, given: readonly Datum[], place: TextSpan): Datum | undefined {
  const [first, second] = given;
  if (first === undefined) return undefined;
  if (/^(guid|int(32)?|bool(ean)?|ipaddress|net\.ipaddress|version)$/.test(type) && name === 'parse')
    return cast(type, first, place);
  if (type === 'math') return calculated(name, toNumber(first), second === undefined ? undefined : toNumber(second));
  if (/^convert$/.test(type) && name === 'tostring') return cast('string', first, place);
  return undefined;
}

function calculated(name: string, one: number | undefined, other: number | undefined): Datum | undefined {
  if (one === undefined) return undefined;
  if (name === 'max' || name === 'min')
    return other === undefined ? undefined : number(name === 'max' ? Math.max(one, other) : Math.min(one, other));
  const single: Readonly<Record<string, (value: number) => number>> = {
    floor: Math.floor,
    ceiling: Math.ceil,
    abs: Math.abs,
    truncate: Math.trunc,
  };
  const made = single[name]?.(one);
  return made === undefined ? undefined : number(made);
}
