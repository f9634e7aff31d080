import { describe, expect, it } from 'vitest';
import { addProperty, finishObject, startObject } from '../../../src/syntax/exports/object-under-way.ts';

const PLACE = { line: 1, column: 1 };

describe('an object under way', () => {
  it('has what was added, with a note for each value that is lost', () => {
    const object = startObject(PLACE);
    addProperty(object, 'AccessCheckResult', { value: 'Granted', printed: 'Accordé' });
    addProperty(object, 'AppId', { lost: { seen: '12', why: 'the cell was cut' } }, { line: 2, column: 3 });
    expect(finishObject(object, 'AccessCheck', { maybe: true })).toEqual({
      type: 'AccessCheck',
      place: PLACE,
      properties: { AccessCheckResult: 'Granted' },
      lost: { AppId: { seen: '12', why: 'the cell was cut' } },
      asPrinted: { AccessCheckResult: 'Accordé' },
      maybe: true,
    });
    expect(object.notes).toEqual([
      { kind: 'lost-in-export', place: { line: 2, column: 3 }, text: 'AppId: 12', why: 'the cell was cut' },
    ]);
  });

  it('keeps the first of two properties with one name', () => {
    const object = startObject(PLACE);
    addProperty(object, 'Name', { value: 'a' });
    addProperty(object, 'Name', { value: 'b' });
    expect(object.properties).toEqual({ Name: 'a' });
  });

  it('takes no property that every object has', () => {
    const object = startObject(PLACE);
    addProperty(object, '__proto__', { value: 'x' });
    addProperty(object, 'toString', { value: 'x' });
    expect(finishObject(object, 'Recipient').properties).toEqual({});
  });

  it('never gives the id of an app registration as that of its service principal', () => {
    const object = startObject(PLACE);
    addProperty(object, 'Id', { value: 'x' });
    addProperty(object, 'PublisherDomain', { value: 'contoso.com' });
    expect(finishObject(object, 'ServicePrincipal').properties).toEqual({
      ApplicationObjectId: 'x',
      PublisherDomain: 'contoso.com',
    });
  });
});
