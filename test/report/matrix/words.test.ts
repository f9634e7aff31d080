import { describe, expect, it } from 'vitest';
import {
  answersIn,
  answerWords,
  appName,
  groundsWords,
  grouped,
  hasOtherMailboxes,
  isAsked,
  policyWords,
  printListed,
  printOtherAnswer,
  printSilentPermissions,
} from '../../../src/report/matrix/words.ts';
import { answer, policy } from '../../support/matrices.ts';
import { smallMatrix } from '../../support/small-matrix.ts';

const [invoice, calendar, exporter] = smallMatrix.apps;

it('calls an app by its name, else by its id, and `*` in words', () => {
  expect(appName({ appId: 'a', displayName: 'Robot' })).toBe('Robot');
  expect(appName({ appId: 'a' })).toBe('a');
  expect(appName({ appId: '*' })).toBe('any app that no file names');
});

it('does not ask policies about an app without a permission', () => {
  const reach = { word: 'no permission', reached: 0, of: 4, why: '', under: [], mailboxes: [] } as const;
  expect(isAsked({ reach })).toBe(false);
  expect(smallMatrix.apps.every(isAsked)).toBe(true);
});

describe('any other mailbox', () => {
  it('has a row', () => expect(hasOtherMailboxes(smallMatrix)).toBe(true));

  it('has one among changes only where it changes', () => {
    const changedBy = { 'nested-groups': 'direct' };
    expect(hasOtherMailboxes({ apps: smallMatrix.apps, changedBy })).toBe(false);
    const change = { readings: { 'nested-groups': ['direct'] }, answer: 'Denied', decidedBy: [] } as const;
    const changed = exporter?.answers.map((each) => ({ ...each, change })) ?? [];
    const apps = smallMatrix.apps.map((app) => (app === exporter ? { ...app, answers: changed } : app));
    expect(hasOtherMailboxes({ apps, changedBy })).toBe(true);
  });
});

it('says what an answer would be otherwise, or why it would not be known', () => {
  const readings = { 'nested-groups': ['direct'] };
  expect(printOtherAnswer({ readings, answer: 'Denied', decidedBy: ['a', 'b'] })).toBe('nested-groups=direct → Denied');
  expect(printOtherAnswer({ readings, answer: 'not known', decidedBy: ['a'], because: 'no list' })).toBe(
    'nested-groups=direct → not known, because no list',
  );
});

it('says that the mailboxes are not all that there are', () => {
  expect(printListed({ listed: true })).toBeUndefined();
  expect(printListed({ listed: false })).toContain('any other mailbox');
});

it('says of how many apps the permissions are not known', () => {
  expect(printSilentPermissions(smallMatrix)).toContain('grants 3 of these 6 apps.');
  const listed = smallMatrix.apps.map((app) => ({ ...app, permissions: [] }));
  expect(printSilentPermissions({ apps: listed })).toBeUndefined();
  const silent = smallMatrix.apps.filter(({ permissions }) => permissions === undefined);
  expect(printSilentPermissions({ apps: silent })).toContain('grants these apps.');
});

it('names the scopes of the policies that decide, and a policy that it does not have by its name', () => {
  const app = { policies: [policy('Rule 1', 'RestrictAccess', 'Sales', 2, 1)] };
  const decidedBy = ['Rule 1', 'Rule 2'];
  expect(groundsWords(app, answer('Denied', 'AAP-DENY-FIRST', { decidedBy }))).toBe('in Sales, Rule 2 (DenyAccess)');
  expect(groundsWords(app, answer('Denied', 'AAP-RESTRICT-CLOSES', { decidedBy }))).toBe('not in Sales, Rule 2');
  expect(groundsWords(app, answer('Granted', 'AAP-RESTRICT-GRANTS', { decidedBy: ['Rule 1'] }))).toBe('in Sales');
  expect(groundsWords(app, answer('Granted', 'AAP-OTHERWISE-GRANTED'))).toBe('');
});

it('says what another reading makes of an answer', () => {
  const change = { readings: {}, answer: 'Denied', decidedBy: [] } as const;
  expect(answerWords({ ...answer('Granted', 'AAP-OTHERWISE-GRANTED'), change })).toBe('Granted → Denied');
  expect(answerWords(answer('Granted', 'AAP-OTHERWISE-GRANTED'))).toBe('Granted');
});

it('gives the answers of a row, and the first where it has none', () => {
  const row = smallMatrix.rows.find(({ mailboxes }) => mailboxes.includes(1));
  expect(answersIn(smallMatrix, row).map((each) => each?.answer)).toEqual([
    ...['Granted', 'Granted', 'Granted', 'Granted', 'Denied', 'not known'],
  ]);
  expect(answersIn(smallMatrix)[0]).toBe(invoice?.answers[0]);
  expect(answersIn(smallMatrix)[1]).toBe(calendar?.answers[0]);
});

it('says what a policy is, and its name where that says more', () => {
  const sales = policy('Rule 1', 'RestrictAccess', 'Sales', 2, 1);
  expect(policyWords(sales)).toBe('RestrictAccess on Sales (2 members), called Rule 1');
  expect(policyWords({ ...sales, allApps: true, name: '6c1f:Sales:RestrictAccess' })).toBe(
    'RestrictAccess on Sales (2 members, for every app)',
  );
  expect(policyWords({ ...sales, name: 'Sales' })).toBe('RestrictAccess on Sales (2 members)');
});

it('groups digits', () => {
  expect(grouped('4000400 answers: 999 and 1000')).toBe('4,000,400 answers: 999 and 1,000');
});
