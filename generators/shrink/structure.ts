/** The last resort: any JSON value with one change somewhere in it, whatever it means. What comes of it need not be valid. */
import { dropElements, dropKeys, dropLetters } from './shrinker.ts';
import { plainTexts } from './size.ts';

/** Fields whose texts mean nothing by themselves, so that a letter less is a text like any other. */
const FREE =
  /^(description|city|company|countryOrRegion|customAttribute\d+|department|office|postalCode|stateOrProvince|streetAddress)$/;

/** Numbers that are read at a glance. */
const PLAIN_NUMBERS = [1, 2, 3, 0];

/** The value of a field with a part left out, or with a plainer text or number. */
export function* shrinkStructure(value: unknown, field = ''): Iterable<unknown> {
  if (Array.isArray(value)) {
    yield* dropElements<unknown>(value);
    for (const [index, item] of value.entries()) {
      for (const changed of shrinkStructure(item, field)) yield value.with(index, changed);
    }
  } else if (typeof value === 'object' && value !== null) {
    const record = value as Readonly<Record<string, unknown>>;
    yield* dropKeys(record, Object.keys(record));
    for (const [name, item] of Object.entries(record)) {
      for (const changed of shrinkStructure(item, name)) yield { ...record, [name]: changed };
    }
  } else if (typeof value === 'string') {
    yield* plainTexts(field);
    if (FREE.test(field)) yield* dropLetters(value);
  } else if (typeof value === 'number') {
    yield* PLAIN_NUMBERS.filter((plain) => plain !== value);
  }
}
