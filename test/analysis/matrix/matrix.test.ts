import { describe, expect, it } from 'vitest';
import { type MatrixOptions, matrixOf } from '../../../src/analysis/matrix/matrix.ts';
import { defaultReadings } from '../../../src/model/generated/axes.generated.ts';
import type { Matrix } from '../../../src/model/generated/wire.generated.ts';
import type { Inventory } from '../../../src/model/inventory/inventory.ts';
import { printReach } from '../../../src/syntax/quantities.ts';
import { caseInventory, inventoryOf } from '../inventory/reading.ts';

function matrix(inventory: Inventory, options: Partial<MatrixOptions> = {}): Matrix {
  return matrixOf(inventory, { readings: defaultReadings, ...options });
}

/** `anna: Granted Denied` for each mailbox, in the order of the apps, and `*: …` for any other. */
function lines({ apps, mailboxes, rows }: Matrix): readonly string[] {
  const text = (name: string, cells: readonly (readonly number[])[]): string => {
    const given = new Map(cells.map(([app = 0, answer = 0]) => [app, answer]));
    return `${name}: ${apps.map(({ answers }, index) => answers[given.get(index) ?? 0]?.answer).join(' ')}`;
  };
  const named = rows.flatMap((row) => row.mailboxes.map((index) => text(mailboxes[index]?.id ?? '', row.cells)));
  return [...named.sort(), text('*', [])];
}

function reaches({ apps, listed }: Matrix): readonly string[] {
  return apps.map(
    ({ appId, displayName, reach }) => `${displayName ?? appId.slice(0, 4)}: ${printReach(reach, listed)}`,
  );
}

const APP = '3dbc2ae1-7198-45ed-9f9f-d86ba3ec35b5';
const NESTED = inventoryOf({
  'p.csv': `AppId,ScopeName,AccessRight\n${APP},Outer,RestrictAccess\n`,
  'm.csv': 'Group,Member,MemberType\nOuter,Inner,Group\nOuter,anna@contoso.com,User\nInner,ben@contoso.com,User\n',
});

describe('the matrix', () => {
  it('of one app in two spellings with three policies', () => {
    const made = matrix(caseInventory('appid-case-and-several-policies'));
    expect(made.apps.map(({ policies }) => policies.length)).toEqual([3, 1]);
    expect(lines(made)).toEqual([
      'anna@contoso.com: Granted Denied',
      'ben@contoso.com: Granted Denied',
      'cleo@contoso.com: Denied Denied',
      'dirk@contoso.com: Denied Granted',
      '*: Denied Denied',
    ]);
    const [first] = made.apps;
    expect(first?.reach.why).toBe(
      'RestrictAccess on `Sales` (2 members) and `Executives` (1 member), without `Interns` (1 member) (DenyAccess comes first)',
    );
    expect(first?.answers.map(({ decidedBy }) => decidedBy.map((name) => name.replace(/^.*?:/, '')))).toEqual([
      ['Sales:RestrictAccess', 'Executives:RestrictAccess'],
      ['Sales:RestrictAccess'],
      ['Interns:DenyAccess'],
      ['Executives:RestrictAccess'],
    ]);
    expect(first?.notes).toContain(
      'its policies write its id in upper and lower case: that is one app (AAP-APP-FOLDED)',
    );
  });

  it('tells confinement from a policy that confines nobody', () => {
    const made = matrix(caseInventory('posture-json-is-it-confined'));
    expect(new Set(reaches(made))).toEqual(
      new Set([
        'Invoice robot: confined to 1 of 4: billing@contoso.com',
        'Old importer: nobody: 0 of 4',
        'Archive: all but 1 of 4: ceo@contoso.com',
        'Intranet: everybody, though restricted: 4 of 4',
        'Helpdesk: no permission',
        'Newsletter: everybody: 4 of 4',
      ]),
    );
    const helpdesk = made.apps.find(({ displayName }) => displayName === 'Helpdesk');
    expect(helpdesk?.notes).toEqual(['what roles in Exchange give it stands in none of these files']);
    expect(made.certainty).toMatchObject({ answers: 25, decided: 25, depends: 0, notKnown: 0 });
  });

  it('of a README: three mailboxes, and everybody else is Denied', () => {
    const made = matrix(caseInventory('vendor-readme-group-and-tests'));
    expect(reaches(made)).toEqual(['3f2b: confined to 3: lena@contoso.com, omar@contoso.com, room-west@contoso.com']);
    expect(lines(made).at(-1)).toBe('*: Denied');
    expect(made.mailboxes.find(({ id }) => id === 'petra@contoso.com')).toMatchObject({ mentioned: true });
  });

  it('says where the members of a scope are not known', () => {
    const made = matrix(caseInventory('ews-allow-list-other-cause'));
    expect(reaches(made)).toEqual(['b3a2: not known']);
    expect(made.apps[0]?.reach.why).toBe('no input lists the members of `Rooms`');
    expect(made.certainty).toMatchObject({ answers: 2, notKnown: 2 });
  });

  it('gives the reach under each reading where they differ', () => {
    const made = matrix(NESTED);
    expect(reaches(made)).toEqual(['3dbc: depends']);
    expect(made.apps[0]?.reach.under).toEqual([
      {
        readings: { 'nested-groups': ['transitive'] },
        word: 'confined to n',
        reached: 2,
        mailboxes: expect.anything(),
      },
      { readings: { 'nested-groups': ['direct'] }, word: 'confined to n', reached: 1, mailboxes: ['anna@contoso.com'] },
    ]);
    expect(made.certainty).toMatchObject({ depends: 1, axes: [{ axis: 'nested-groups', answers: 1 }] });
  });

  it('is the one under a reading that was chosen', () => {
    const chosen = { 'nested-groups': 'direct' } as const;
    const made = matrix(NESTED, { readings: { ...defaultReadings, ...chosen }, chosen });
    expect(reaches(made)).toEqual(['3dbc: confined to 1: anna@contoso.com']);
    expect(made.certainty.depends).toBe(0);
  });

  it('leaves only what another reading changes', () => {
    const made = matrix(NESTED, { changedBy: { 'nested-groups': 'direct' } });
    expect(lines(made)).toEqual(['ben@contoso.com: Granted', '*: Denied']);
    expect(made.apps[0]?.answers.flatMap(({ change }) => change?.answer ?? [])).toEqual(['Denied']);
    expect(made.certainty).toMatchObject({ answers: 3, depends: 1 });
    expect(matrix(NESTED, { changedBy: { 'all-applications': 'ignored' } }).apps).toEqual([]);
  });

  it('is of the named apps and mailboxes alone, and of a mailbox that no input lists', () => {
    const inventory = caseInventory('appid-case-and-several-policies');
    const made = matrix(inventory, {
      apps: ['D4E5F6A7-1111-4B2C-9D3E-5F6071829304'],
      mailboxes: ['dirk', 'new@contoso.com'],
    });
    expect(made.apps).toHaveLength(1);
    expect(lines(made)).toEqual(['dirk: not known', 'new@contoso.com: Denied', '*: Denied']);
    const dirk = matrix(inventory, { mailboxes: ['DIRK@contoso.com'] });
    expect(dirk.mailboxes.map(({ id }) => id)).toEqual(['dirk@contoso.com']);
    expect(() => matrix(inventory, { mailboxes: ['Sales'] })).toThrow('`Sales` is a group');
  });

  it('has a column for any other app where a policy is for every app', () => {
    const made = matrix(
      inventoryOf({
        'p.csv': `AppId,ScopeName,AccessRight\n*,Board,DenyAccess\n${APP},Board,RestrictAccess\n`,
        'm.csv': 'Group,Member\nBoard,ceo@contoso.com\n',
      }),
    );
    expect(made.apps.map(({ appId }) => appId)).toEqual([APP, '*']);
    expect(reaches(made)).toEqual(['3dbc: depends', '*: depends']);
  });

  it('puts mailboxes of equal answers into one row', () => {
    const members = Array.from({ length: 40 }, (_, index) => `Sales,user${index}@contoso.com`).join('\n');
    const made = matrix(
      inventoryOf({
        'p.csv': `AppId,ScopeName,AccessRight\n${APP},Sales,RestrictAccess\n`,
        'm.csv': `Group,Member\n${members}\nOther,zoe@contoso.com\n`,
      }),
    );
    expect(made.rows.map(({ mailboxes, cells }) => [mailboxes.length, cells])).toEqual([
      [40, [[0, 1]]],
      [1, []],
    ]);
  });

  it('of nothing has nothing', () => {
    expect(matrix(inventoryOf({ 'a.md': 'nothing' }))).toMatchObject({ apps: [], mailboxes: [], rows: [] });
  });
});
