import { describe, expect, it } from 'vitest';
import { commandIn } from '../../../../src/syntax/exports/console/commands.ts';
import { linesOf } from '../../../../src/syntax/exports/console/lines.ts';
import { readTable } from '../../../../src/syntax/exports/console/read-table.ts';
import { tableBlock } from '../../../../src/syntax/exports/console/table-block.ts';
import { placesOf } from '../../../../src/syntax/place.ts';

function lostIn(command: string, text: string) {
  const block = tableBlock(linesOf(text), 0, undefined);
  if (block === undefined) throw new Error('no table');
  const [object] = readTable(block, {
    command: commandIn({ text: command, at: 0 }),
    placeAt: placesOf(text),
    where: 'text',
  }).objects;
  return Object.fromEntries(Object.entries(object?.lost ?? {}).map(([name, { seen }]) => [name, seen]));
}

const POLICY = 'AppId AccessRight\n----- -----------\n';

describe('what a table has lost', () => {
  it.each(['12…', '12..', '12...', '…12'])('is a cell with the mark of a cut: %s', (cell) => {
    expect(lostIn('', `${POLICY}${cell.padEnd(5)} DenyAccess`)).toEqual({ AppId: '12' });
  });

  it('is a column that was asked for and is not there', () => {
    expect(lostIn('Get-ApplicationAccessPolicy | ft AppId,AccessRight,ScopeName', `${POLICY}1     DenyAccess`)).toEqual(
      { ScopeName: undefined },
    );
    expect(lostIn('Get-ApplicationAccessPolicy | ft AppId,AccessRight', `${POLICY}1     DenyAccess`)).toEqual({});
  });

  it('is a last column of the usual view of a test, and no column that was left out', () => {
    const cut = 'RoleName GrantedPermissions\n-------- ------------------\na        Mail.Read';
    expect(Object.keys(lostIn('', cut))).toEqual(['AllowedResourceScope', 'ScopeType', 'InScope']);
    expect(lostIn('', 'RoleName InScope\n-------- -------\na        True')).toEqual({});
  });

  it('is not a cell with nothing in it', () => {
    expect(
      lostIn('', 'Name   AnyOfProtocols Action\n----   -------------- ------\nInside                DenyAccess'),
    ).toEqual({});
  });
});
