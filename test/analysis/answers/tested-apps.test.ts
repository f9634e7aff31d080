import { expect, it } from 'vitest';
import { testedApps } from '../../../src/analysis/answers/tested-apps.ts';
import { caseInventory, inventoryOf } from '../inventory/reading.ts';

it('the apps of tests and of what they answered', () => {
  const id = '3dbc2ae1-7198-45ed-9f9f-d86ba3ec35b5';
  const text = `Test-ApplicationAccessPolicy -Identity a@contoso.com -AppId ${id}\nTest-ApplicationAccessPolicy -Identity a@contoso.com -AppId $app\n`;
  expect(testedApps(inventoryOf({ 'a.ps1': text }))).toEqual([id]);
  const cut = `AppId,ScopeName,AccessRight\n${id},Sales,Restr…\n`;
  expect(testedApps(inventoryOf({ 'p.csv': cut }))).toEqual([id]);
  const recorded = testedApps(caseInventory('granted-but-403-one-of-two'));
  expect(new Set(recorded)).toEqual(new Set(['71c0de52-4b1f-4f6a-8d3e-5a6b7c8d9e01']));
});
