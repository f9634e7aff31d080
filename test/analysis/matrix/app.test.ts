import { expect, it } from 'vitest';
import { matrixOf } from '../../../src/analysis/matrix/matrix.ts';
import { defaultReadings } from '../../../src/model/generated/axes.generated.ts';
import { inventoryOf } from '../inventory/reading.ts';

const APP = '3dbc2ae1-7198-45ed-9f9f-d86ba3ec35b5';
const inventory = inventoryOf({
  'p.csv': `AppId,ScopeName,AccessRight\n*,Board,DenyAccess\n${APP},Sales,RestrictAccess\n`,
  'm.csv': 'Group,Member\nBoard,ceo@contoso.com\nSales,anna@contoso.com\nSales,ben@contoso.com\n',
});

it('has the policies that count for it under the readings, with the size of their scopes', () => {
  const policiesUnder = (reading: 'joins' | 'fallback') => {
    const chosen = { 'all-applications': reading } as const;
    const { apps } = matrixOf(inventory, { readings: { ...defaultReadings, ...chosen }, chosen });
    return apps[0]?.policies.map(({ scope, members, allApps, membership }) => [scope, members, allApps, membership]);
  };
  expect(policiesUnder('joins')).toEqual([
    ['Board', 1, true, 'known'],
    ['Sales', 2, undefined, 'known'],
  ]);
  expect(policiesUnder('fallback')).toEqual([['Sales', 2, undefined, 'known']]);
});

it('reaches as far as it reaches, whichever mailboxes are shown', () => {
  const reach = (mailboxes?: readonly string[]) =>
    matrixOf(inventory, {
      readings: { ...defaultReadings },
      chosen: { 'all-applications': 'joins' },
      ...(mailboxes ? { mailboxes } : {}),
    }).apps[0]?.reach;
  expect(reach()).toMatchObject({ word: 'confined to n', reached: 2 });
  expect(reach(['ceo@contoso.com'])).toEqual(reach());
  expect(reach(['anna@contoso.com'])).toEqual(reach());
});
