import { expect, it } from 'vitest';
import { accessAnswers } from '../../../src/analysis/answers/access-answers.ts';
import { survivesRemoval } from '../../../src/analysis/answers/removals.ts';
import { defaultReadings } from '../../../src/model/generated/axes.generated.ts';
import { inventoryOf } from '../inventory/reading.ts';

const APP = '3dbc2ae1-7198-45ed-9f9f-d86ba3ec35b5';
const MEMBERS = 'Group,Member\nSales,anna@contoso.com\nBoard,ceo@contoso.com\n';
const answersOf = (rows: readonly string[], script = '') =>
  accessAnswers(
    inventoryOf({ 'p.csv': `AppId,ScopeName,AccessRight\n${rows.join('\n')}\n`, 'm.csv': MEMBERS, 'r.ps1': script })
      .state,
    defaultReadings,
  );

it('a single fence may fall: whom it lets in stays in, and whom it keeps out may get in', () => {
  const answers = answersOf([`${APP},Sales,RestrictAccess`], 'Remove-ApplicationAccessPolicy -Identity $old');
  expect(answers.answer(APP, 'anna@contoso.com').answer).toBe('Granted');
  const { answer, because, clause } = answers.answer(APP, 'ceo@contoso.com');
  expect([answer, clause]).toEqual(['not known', 'AAP-COUNTS']);
  expect(because).toContain('Remove-ApplicationAccessPolicy (r.ps1:1) may decide too');
});

it('of two fences one may stay that keeps out', () => {
  const answers = answersOf(
    [`${APP},Sales,RestrictAccess`, `${APP},Board,RestrictAccess`],
    'Remove-ApplicationAccessPolicy -Identity $old',
  );
  expect(answers.answer(APP, 'anna@contoso.com').answer).toBe('not known');
});

it('every selection of policies is tried, up to a number', () => {
  const answers = answersOf([`${APP},Sales,RestrictAccess`]);
  const survives = (mailbox: string, times = 1): boolean => {
    const { given, open } = answers.questionOf(APP, mailbox);
    const policies = Array.from({ length: times }, (_, index) =>
      given.policies.map((policy) => ({ ...policy, name: `${policy.name} ${index}` })),
    ).flat();
    return survivesRemoval({ given: { ...given, policies }, open }, { appId: APP, mailbox }, defaultReadings);
  };
  expect([survives('anna@contoso.com'), survives('ceo@contoso.com')]).toEqual([true, false]);
  expect([survives('anna@contoso.com', 8), survives('anna@contoso.com', 9)]).toEqual([true, false]);
});

it('a change of descriptions decides nothing', () => {
  const answers = answersOf(
    [`${APP},Sales,RestrictAccess`],
    'Set-ApplicationAccessPolicy -Identity $old -Description x',
  );
  expect(answers.answer(APP, 'ceo@contoso.com').answer).toBe('Denied');
});
