import { expect, it } from 'vitest';
import { answerersFor } from '../../../src/analysis/verify/answerers.ts';
import { defaultReadings } from '../../../src/model/generated/axes.generated.ts';
import { FENCE, inventoryIn, OTHER_APP } from './verified.ts';

it('know the apps that only a claim names, and no text that is no id', () => {
  const inventory = inventoryIn({ 'setup.ps1': FENCE });
  const claim = (app: string) => ({
    kind: 'row' as const,
    place: { line: 1, column: 1 },
    asked: { kind: 'access' as const, app, mailbox: 'lena' },
    expected: 'Granted' as const,
  });
  const { access } = answerersFor(inventory, [claim(OTHER_APP), claim('the robot')], defaultReadings, {});
  const ids = access.apps.map(({ appId }) => appId);
  expect(ids).toContain(OTHER_APP);
  expect(ids).not.toContain('the robot');
});

it('decide connections by the rules of the files', () => {
  const inventory = inventoryIn({ 'a.ps1': 'New-ClientAccessRule -Name A -Action DenyAccess' });
  const { connection } = answerersFor(inventory, [], defaultReadings, {});
  expect(connection({ protocol: 'POP3' })).toMatchObject({ answer: 'DenyAccess', decidedBy: ['A'] });
});
