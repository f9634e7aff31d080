import { describe, expect, it } from 'vitest';
import { schemas } from '../../../src/model/generated/schemas.generated.ts';
import { fold } from '../../../src/syntax/fold.ts';
import {
  comparisonOperators,
  connectives,
  filterProperties,
  operators,
  propertyNamed,
  spellProperty,
} from '../../../src/syntax/recipient-filters/words.ts';

describe('filterProperties', () => {
  it('OPATH-PROPERTIES: are the 23 attributes of a recipient', () => {
    expect(filterProperties.toSorted()).toEqual(Object.keys(schemas.$defs.Recipient.properties).toSorted());
    expect(filterProperties).toHaveLength(23);
  });
});

describe('spellProperty and propertyNamed', () => {
  it('OPATH-PROPERTIES, OPATH-FOLDED: lead from a property to its spelling and back', () => {
    for (const property of filterProperties) {
      expect(spellProperty(property)).toMatch(/^[A-Z]/);
      expect(propertyNamed(fold(spellProperty(property)))).toBe(property);
    }
    expect(['title', 'tostring', ''].map(propertyNamed)).toEqual([undefined, undefined, undefined]);
  });
});

describe('operators', () => {
  it('OPATH-OPERATORS: are the nine, each with its hyphen', () => {
    expect(operators).toEqual(['-not', ...connectives, ...comparisonOperators]);
    expect(operators.filter((word) => /^-[a-z]+$/.test(word))).toHaveLength(9);
  });
});
