import { describe, expect, it } from 'vitest';
import { conditionTable } from '../../../src/model/conditions.ts';
import { isList, knownProperty, propertyNamed } from '../../../src/syntax/exports/properties.ts';

describe('propertyNamed', () => {
  it.each([
    ['appId', 'AppId'],
    ['AppID', 'AppId'],
    ['Display name', 'DisplayName'],
    ['Email address', 'PrimarySmtpAddress'],
    ['recipient_type_details', 'RecipientTypeDetails'],
    ["group's distinguished name", 'GroupDistinguishedName'],
    ['somethingElse', 'SomethingElse'],
  ])('%s is %s', (written, name) => {
    expect(propertyNamed(written).name).toBe(name);
  });

  it('knows all conditions of a rule, those with several values as lists', () => {
    for (const { parameter, kind } of conditionTable) {
      const property = knownProperty(parameter);
      expect(property?.name).toBe(parameter);
      expect(isList(property?.kind ?? 'any')).toBe(kind !== 'filter');
    }
  });

  it('does not call known what it does not know', () => {
    expect(knownProperty('somethingElse')).toBeUndefined();
    expect(knownProperty('somethingElse')).toBeUndefined();
  });
});
