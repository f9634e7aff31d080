import { expect, it } from 'vitest';
import { neutral } from '../../../src/checks/twins/neutral.ts';
import { defaultReadings } from '../../../src/model/generated/axes.generated.ts';
import type { ClientAccessRule, Connection } from '../../../src/model/generated/wire.generated.ts';
import type { Question } from '../../../src/model/question.ts';
import type { Axis } from '../../../src/model/readings.ts';

const rule = (more: Partial<ClientAccessRule>): ClientAccessRule => ({
  name: 'A',
  priority: 1,
  action: 'DenyAccess',
  ...more,
});
const ask = (rules: readonly ClientAccessRule[], more: Partial<Connection>): Question => ({
  chapter: 'client-access-rules',
  given: { rules: [...rules] },
  when: {
    protocol: 'OutlookWebApp',
    authenticationType: 'BasicAuthentication',
    clientIPAddress: '192.0.2.1',
    username: 'contoso\\jeff',
    recipient: {},
    ...more,
  },
});
const twinOf = (axis: Axis, question: Question) => neutral(axis, question, defaultReadings);

it('adds a last rule for everybody', () => {
  const twin = twinOf('no-rule-matches', ask([rule({ anyOfProtocols: ['POP3'] })], {}));
  expect(twin?.given).toMatchObject({ rules: [{}, { priority: 2, action: 'AllowAccess', scope: 'All' }] });
});

it('takes another middle tier, and writes scopes out', () => {
  const asked = ask([rule({})], { middleTier: 'microsoft' });
  expect(
    twinOf('microsoft-middle-tier', ask([rule({ scope: 'All' })], { middleTier: 'microsoft' }))?.when,
  ).toMatchObject({
    middleTier: 'thirdParty',
  });
  expect(
    twinOf('scope-default', { ...asked, when: { ...asked.when, middleTier: 'thirdParty' } } as Question)?.given,
  ).toMatchObject({
    rules: [{ scope: 'All' }],
  });
});

it('takes the mailbox for the caller', () => {
  const caller = { username: 'contoso\\ann', recipient: {} };
  const asked = ask([rule({ usernameMatchesAnyOfPatterns: ['*ann'] })], { caller });
  expect(twinOf('rule-subject', asked)?.when).toMatchObject({ caller: { username: 'contoso\\jeff', recipient: {} } });
});

it('takes what REST is covered by', () => {
  const asked = ask([rule({ anyOfProtocols: ['ExchangeWebServices'] })], { protocol: 'REST' });
  expect(twinOf('rest-under-ews', asked)?.when).toMatchObject({ protocol: 'ExchangeWebServices' });
});
