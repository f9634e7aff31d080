import { describe, expect, it } from 'vitest';
import { linesOf } from '../../../../src/syntax/exports/console/lines.ts';
import { listBlock } from '../../../../src/syntax/exports/console/list-block.ts';
import { readListGroup } from '../../../../src/syntax/exports/console/read-list.ts';
import { placesOf } from '../../../../src/syntax/place.ts';

function read(text: string) {
  const block = listBlock(linesOf(text), 0);
  if (block === undefined) throw new Error('no list');
  return readListGroup(linesOf(text), block, { command: undefined, placeAt: placesOf(text), where: 'text' });
}

describe('readListGroup', () => {
  it('reads objects one after the other, with one width for all', () => {
    const text = `${'AppId       : 1234\nAccessRight : DenyAccess\nDescription : '}${'x'.repeat(66)}\n              yy\n\nAppId       : 5678\nAccessRight : DenyAccess\nDescription : short\n              one\n`;
    expect(read(text).objects.map(({ properties }) => properties['Description'])).toEqual([
      `${'x'.repeat(66)}yy`,
      'short\none',
    ]);
  });

  it('ends before what is no object of ours', () => {
    const { objects, next } = read('AppId       : 1\nAccessRight : DenyAccess\n\n\nName  : x\nState : y\n');
    expect([objects.length, next]).toEqual([1, 2]);
  });

  it('wants values that are values where no console printed the list', () => {
    const policy = 'ScopeName: Mail room\nAppId: 5818dc9e-20a4-4711-8a5b-1c2d3e4f5061\nAccessRight: DenyAccess';
    expect(read(policy).objects).toHaveLength(1);
    expect(read(policy.replace('5818dc9e', 'your-app')).objects).toEqual([]);
    expect(read('AccessCheckResult: Granted').objects).toHaveLength(1);
    expect(read('AccessCheckResult: see below').objects).toEqual([]);
  });

  it('doubts a listing whose values are still to be filled in', () => {
    const { objects } = read('AppId             : <your app id>\nAccessCheckResult : Granted');
    expect(objects).toMatchObject([{ type: 'AccessCheck', maybe: true }]);
  });

  it('notes what is lost at its line', () => {
    expect(read('Name           : a\nAnyOfProtocols : {IMAP4, POP3...}').notes).toMatchObject([
      { kind: 'lost-in-export', place: { line: 2 }, text: 'AnyOfProtocols: IMAP4, POP3' },
    ]);
  });
});
