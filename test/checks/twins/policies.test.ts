import { expect, it } from 'vitest';
import { neutral } from '../../../src/checks/twins/neutral.ts';
import { defaultReadings } from '../../../src/model/generated/axes.generated.ts';
import type { Question } from '../../../src/model/question.ts';

const APP = 'aaaaaaaa-0000-4000-8000-00000000000a';
const ask = (appId: string): Question => ({
  chapter: 'application-access-policies',
  given: {
    policies: [{ name: 'P', accessRight: 'RestrictAccess', appIds: [appId], policyScopeGroupId: 'all' }],
    directory: {
      recipients: [
        { id: 'ann', type: 'UserMailbox' },
        { id: 'ben', type: 'UserMailbox' },
        { id: 'all', type: 'MailUniversalSecurityGroup', members: ['ann', 'inner'] },
        { id: 'inner', type: 'MailUniversalSecurityGroup', members: ['ben', 'all'] },
      ],
    },
  },
  when: { appId: APP, mailbox: 'ben' },
});

it('spells members out, circles too', () => {
  const twin = neutral('nested-groups', ask(APP), defaultReadings);
  const recipients = twin?.chapter === 'application-access-policies' ? twin.given.directory.recipients : [];
  expect([...(recipients.find(({ id }) => id === 'all')?.members ?? [])].sort()).toEqual(['ann', 'ben', 'inner']);
});

it('names the asked app in place of all', () => {
  expect(neutral('all-applications', ask('*'), defaultReadings)?.given).toMatchObject({
    policies: [{ appIds: [APP] }],
  });
});
