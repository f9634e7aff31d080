/** Casts and type names. */
import type { Datum } from '../../datum.ts';
import type { TextSpan } from '../../tree.ts';
import {
  boolean,
  list,
  NOTHING,
  number,
  text,
  toArray,
  toNumber,
  toText,
  toTruth,
  unknown,
  unknownIn,
} from './convert.ts';

const WHOLE = /^(u?int(16|32|64)?|long|byte)$/;
const FRACTION = /^(double|float|single|decimal)$/;
/** Types that leave a value as it is, or whose texts are the value's own for our purposes. */
const TRANSPARENT =
  /^(object|psobject|pscustomobject|psvariable|hashtable|ordered|ipaddress|net\.ipaddress|uri|mailaddress|net\.mail\.mailaddress|scriptblock|pscredential|collections\.(hashtable|idictionary|specialized\.ordereddictionary))$/;

/** A value as a type makes it. A type that nobody here knows keeps texts and numbers. */
export function cast(type: string, value: Datum, place: TextSpan): Datum {
  const name = type.toLowerCase().replace(/^system\./, '');
  if (name === 'void') return NOTHING;
  if (name.endsWith('[]') || name === 'array') return castList(name.replace(/(\[\]|^array)$/, ''), value, place);
  if (/^collections\.(generic\.list|arraylist)/.test(name)) return list(toArray(value));
  if (value.kind === 'unknown' || TRANSPARENT.test(name)) return value;
  return castOne(name, value) ?? unknownIn(value) ?? unknown(`[${type}]`, place);
}

function castList(element: string, value: Datum, place: TextSpan): Datum {
  if (value.kind === 'unknown') return value;
  return list(toArray(value).map((item) => (element === '' ? item : cast(element, item, place))));
}

function castOne(name: string, value: Datum): Datum | undefined {
  if (name === 'char' && value.kind === 'number') return text(String.fromCharCode(value.value));
  if (/^(string|char)$/.test(name)) return castText(value);
  if (WHOLE.test(name)) return castNumber(value, true);
  if (FRACTION.test(name)) return castNumber(value, false);
  if (/^bool(ean)?$|^switch(parameter)?$/.test(name)) {
    const truth = toTruth(value);
    return truth === undefined ? undefined : boolean(truth);
  }
  if (name === 'guid') return value.kind === 'text' ? text(value.value.trim().toLowerCase()) : undefined;
  return value.kind === 'text' || value.kind === 'number' ? value : undefined;
}

function castText(value: Datum): Datum | undefined {
  if (value.kind === 'text' && value.placeholder === true) return value;
  const made = toText(value);
  return made === undefined ? undefined : text(made);
}

function castNumber(value: Datum, whole: boolean): Datum | undefined {
  const made = toNumber(value);
  return made === undefined ? undefined : number(whole ? roundHalfEven(made) : made);
}

/** Half goes to the even neighbour, as .NET rounds. */
export function roundHalfEven(value: number): number {
  const low = Math.floor(value);
  if (value - low !== 0.5) return Math.round(value);
  return low % 2 === 0 ? low : low + 1;
}
