import { describe, expect, it } from 'vitest';
import { ObjectUnderWay } from '../../../src/syntax/exports/object-under-way.ts';

const PLACE = { line: 1, column: 1 };

describe('ObjectUnderWay', () => {
  it('has what was added, with a note for each value that is lost', () => {
    const object = new ObjectUnderWay(PLACE);
    object.add('AccessCheckResult', { value: 'Granted', printed: 'Accordé' });
    object.add('AppId', { lost: { seen: '12', why: 'the cell was cut' } }, { line: 2, column: 3 });
    expect(object.done('AccessCheck', { maybe: true })).toEqual({
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
    const object = new ObjectUnderWay(PLACE);
    object.add('Name', { value: 'a' });
    object.add('Name', { value: 'b' });
    expect([object.text('Name'), object.text('Other')]).toEqual(['a', '']);
  });

  it('takes no property that every object has', () => {
    const object = new ObjectUnderWay(PLACE);
    object.add('__proto__', { value: 'x' });
    object.add('toString', { value: 'x' });
    expect(object.done('Recipient').properties).toEqual({});
  });

  it('never gives the id of an app registration as that of its service principal', () => {
    const object = new ObjectUnderWay(PLACE);
    object.add('Id', { value: 'x' });
    object.add('PublisherDomain', { value: 'contoso.com' });
    expect(object.done('ServicePrincipal').properties).toEqual({
      ApplicationObjectId: 'x',
      PublisherDomain: 'contoso.com',
    });
  });
});
