import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type JsonPlace, jsonPlaces } from '../../../../src/syntax/exports/json/json-places.ts';

/** The value that stands at each place, put together again. */
function valueAt(text: string, value: unknown, place: JsonPlace | undefined): void {
  if (Array.isArray(value)) {
    expect(text[place?.at ?? 0]).toMatch(/[["]/);
    expect(place?.items).toHaveLength(value.length);
    for (const [index, item] of value.entries()) valueAt(text, item, place?.items?.[index]);
  } else if (typeof value === 'object' && value !== null) {
    expect([...(place?.fields?.keys() ?? [])].sort()).toEqual(Object.keys(value).sort());
    for (const [key, item] of Object.entries(value)) {
      const field = place?.fields?.get(key);
      expect(text.startsWith(JSON.stringify(key), field?.at)).toBe(true);
      valueAt(text, item, field);
    }
  }
}

it('jsonPlaces finds every field and item, whatever the text looks like', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), fc.constantFrom(0, 1, '\t'), (value, indent) => {
      const text = JSON.stringify(value, null, indent);
      valueAt(text, JSON.parse(text), jsonPlaces(text));
    }),
  );
});
