import { expect, it } from 'vitest';
import { appWorlds, namedIn, questionIn, standingOf } from '../../../src/analysis/answers/app-world.ts';
import { appsOf } from '../../../src/analysis/answers/apps.ts';
import { membershipsOf } from '../../../src/analysis/answers/membership.ts';
import type { DirectoryRecipient } from '../../../src/model/generated/wire.generated.ts';
import { inventoryOf } from '../inventory/reading.ts';

const [ONE, TWO] = ['3dbc2ae1-7198-45ed-9f9f-d86ba3ec35b5', '4dbc2ae1-7198-45ed-9f9f-d86ba3ec35b5'];
const { state } = inventoryOf({
  'p.csv': `AppId,PolicyScopeGroupId,AccessRight\n${ONE},Outer,RestrictAccess\n*,Board,DenyAccess\n${TWO},ceo@contoso.com,RestrictAccess\n`,
  'm.csv':
    'Group,Member,MemberType\nOuter,Inner,Group\nInner,anna@contoso.com,User\nInner,Ben,User\nBoard,ceo@contoso.com,User\n',
});
const membership = membershipsOf(state.recipients);
const worldOf = appWorlds(appsOf(state), state.policies, membership);
const mailbox = (id: string): DirectoryRecipient => ({ id, type: 'UserMailbox' });

it('is the policies of the app and those for every app, with the groups below their scopes', () => {
  const world = worldOf(ONE.toUpperCase());
  expect(world.policies.map(({ policy }) => policy.policyScopeGroupId)).toEqual(['Outer', 'Board']);
  expect([...world.groups].sort()).toEqual(['Board', 'Inner', 'Outer']);
  expect(worldOf(ONE)).toBe(world);
  expect(worldOf('no such app').policies.map(({ policy }) => policy.policyScopeGroupId)).toEqual(['Board']);
});

it('tells mailboxes apart by the groups in which they stand, by what they are called, and by being a scope', () => {
  const standings = (app: string, ...ids: readonly string[]): readonly string[] =>
    ids.map((id) => standingOf(worldOf(app), mailbox(id), membership));
  const [anna, ceo, zoe, name] = standings(ONE, 'anna@contoso.com', 'ceo@contoso.com', 'zoe@contoso.com', 'Zoe');
  expect([anna, ceo, zoe, name]).toEqual(['-+-', '-?+', '-?-', '-??']);
  expect(standings(ONE, 'yan@contoso.com')).toEqual([zoe]);
  expect(standings(TWO, 'ceo@contoso.com')).not.toEqual(standings(TWO, 'zoe@contoso.com'));
});

it('names whom the policies can tell from others', () => {
  expect(new Set(namedIn(worldOf(ONE), membership))).toEqual(
    new Set(['Outer', 'Board', 'Inner', 'anna@contoso.com', 'Ben', 'ceo@contoso.com']),
  );
});

it('asks about one mailbox among the groups, and says which of them may hold it under another name', () => {
  const { given, open } = questionIn(worldOf(ONE), mailbox('zoe@contoso.com'), membership);
  expect(given.directory.recipients.map(({ id, members }) => [id, members])).toEqual([
    ['Outer', ['Inner']],
    ['Inner', []],
    ['Board', []],
    ['zoe@contoso.com', undefined],
  ]);
  expect([...open]).toEqual(['Inner']);
});
