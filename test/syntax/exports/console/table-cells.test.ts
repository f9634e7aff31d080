import { describe, expect, it } from 'vitest';
import { cellsOf, columnsAbove, columnsApart, dashStarts } from '../../../../src/syntax/exports/console/table-cells.ts';

describe('cellsOf', () => {
  const header = 'RoleName             Permissions    Scope          InScope';
  const dashes = '--------             -----------    -----          -------';
  const columns = columnsAbove(header, dashStarts(dashes) ?? []);

  it.each([
    [
      'Application Mail     Mail.Read      Kitchen boxes  True',
      ['Application Mail', 'Mail.Read', 'Kitchen boxes', 'True'],
    ],
    [
      'Application Mail     Mail.Read      5818dc9e-20..   False',
      ['Application Mail', 'Mail.Read', '5818dc9e-20..', 'False'],
    ],
    ['Application Mail     Mail.Read       Kitchen        True', ['Application Mail', 'Mail.Read', 'Kitchen', 'True']],
    ['Application Mail    Mail.Read     Kitchen       True', ['Application Mail', 'Mail.Read', 'Kitchen', 'True']],
    [
      'A role that is long  Mail.Read,Send Kitchen        True',
      ['A role that is long', 'Mail.Read,Send', 'Kitchen', 'True'],
    ],
    [
      'Application Mail     Mail.Read                     Not Run',
      ['Application Mail', 'Mail.Read', undefined, 'Not Run'],
    ],
    ['Application Mail', ['Application Mail', undefined, undefined, undefined]],
  ])('%s', (row, cells) => {
    expect(cellsOf(row, columns)).toEqual(cells);
  });

  it('finds numbers and truths that stand to the right', () => {
    const narrow = columnsAbove('Name   Priority Enabled Action', dashStarts('----   -------- ------- ------') ?? []);
    expect(cellsOf('Inside        1    True DenyAccess', narrow)).toEqual(['Inside', '1', 'True', 'DenyAccess']);
  });
});

describe('columnsAbove', () => {
  it('takes whole names where the dashes stand beside them', () => {
    const columns = columnsAbove('DisplayName   ObjectId   AppId', dashStarts('-----------   ---------   -----') ?? []);
    expect(columns).toEqual([
      { name: 'DisplayName', start: 0 },
      { name: 'ObjectId', start: 14 },
      { name: 'AppId', start: 25 },
    ]);
  });
});

describe('columnsApart', () => {
  it('keeps single blanks within a name', () => {
    expect(columnsApart("  AppId   ScopeName  group's distinguished name")).toEqual([
      { name: 'AppId', start: 2 },
      { name: 'ScopeName', start: 10 },
      { name: "group's distinguished name", start: 21 },
    ]);
  });
});

describe('dashStarts', () => {
  it('is for lines of dashes alone', () => {
    expect(dashStarts('---- --')).toEqual([0, 5]);
    expect(dashStarts('--- x')).toBeUndefined();
    expect(dashStarts('')).toBeUndefined();
  });
});
