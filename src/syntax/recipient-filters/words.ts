/** The words of filters: properties and operators. */
import type { ComparisonOperator, Connective } from '../../model/filter.ts';
import { fold } from '../fold.ts';

export const comparisonOperators: readonly ComparisonOperator[] = ['-eq', '-ne', '-like', '-notlike', '-lt', '-gt'];
export const connectives: readonly Connective[] = ['-and', '-or'];
export const operators: readonly string[] = ['-not', ...connectives, ...comparisonOperators];

/** The attributes that a filter may name, as the wire model spells them. */
export const filterProperties: readonly string[] = [
  'city',
  'company',
  'countryOrRegion',
  ...Array.from({ length: 15 }, (_, index) => `customAttribute${index + 1}`),
  'department',
  'office',
  'postalCode',
  'stateOrProvince',
  'streetAddress',
];

/** An attribute as Microsoft spells it in filters: `CustomAttribute1`. */
export function spellProperty(property: string): string {
  return `${property.slice(0, 1).toUpperCase()}${property.slice(1)}`;
}

const BY_FOLDED = new Map(filterProperties.map((name) => [fold(name), name]));

/** The attribute that a folded word names. */
export function propertyNamed(folded: string): string | undefined {
  return BY_FOLDED.get(folded);
}
