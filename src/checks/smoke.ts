/** Questions so plain that a wrong answer means a miswired adapter; the same under every reading. */
import type { Answer } from '../model/answer.ts';
import type { ClauseId } from '../model/clauses.generated.ts';
import type { Case } from '../model/golden.ts';
import type { Question } from '../model/question.ts';
import type { ClientAccessRule, Connection, PoliciesGiven } from '../model/wire.generated.ts';

const connection: Connection = {
  protocol: 'OutlookWebApp',
  authenticationType: 'BasicAuthentication',
  clientIPAddress: '192.0.2.1',
  username: 'contoso.com\\julia',
  recipient: {},
};
const everything: ClientAccessRule = { name: 'Everything', priority: 1, action: 'AllowAccess', scope: 'All' };
const app = '3dbc2ae1-7198-45ed-9f9f-d86ba3ec35b5';
const question = { appId: app, mailbox: 'julia' };
const directory: PoliciesGiven['directory'] = {
  recipients: [
    { id: 'julia', type: 'UserMailbox' },
    { id: 'staff', type: 'MailUniversalSecurityGroup', members: [] },
  ],
};

/** In the order in which they are asked. */
export const smokeCases: readonly Case[] = [
  smoke('allow-all', 'CAR-ACTION', 'does not read rules or connections at all', {
    question: { chapter: 'client-access-rules', given: { rules: [everything] }, when: connection },
    then: { action: 'AllowAccess', decidedBy: ['Everything'] },
  }),
  smoke('deny-all', 'CAR-ACTION', 'answers AllowAccess to everything', {
    question: {
      chapter: 'client-access-rules',
      given: { rules: [{ ...everything, action: 'DenyAccess' }] },
      when: connection,
    },
    then: { action: 'DenyAccess', decidedBy: ['Everything'] },
  }),
  smoke('no-policy', 'AAP-OTHERWISE-GRANTED', 'answers Denied to everything', {
    question: { chapter: 'application-access-policies', given: { policies: [], directory }, when: question },
    then: { access: 'Granted', decidedBy: [] },
  }),
  smoke('closed-policy', 'AAP-RESTRICT-CLOSES', 'answers Granted to everything', {
    question: {
      chapter: 'application-access-policies',
      given: {
        policies: [{ name: 'Staff only', accessRight: 'RestrictAccess', appIds: [app], policyScopeGroupId: 'staff' }],
        directory,
      },
      when: question,
    },
    then: { access: 'Denied', decidedBy: ['Staff only'] },
  }),
  smoke('same-address', 'IP-ADDRESS', 'answers false to everything', {
    question: { chapter: 'ip-ranges', given: {}, when: { range: '192.0.2.1', address: '192.0.2.1' } },
    then: { matches: true },
  }),
  smoke('another-address', 'IP-ADDRESS', 'answers true to everything', {
    question: { chapter: 'ip-ranges', given: {}, when: { range: '192.0.2.1', address: '192.0.2.2' } },
    then: { matches: false },
  }),
];

function smoke(
  id: string,
  clause: ClauseId,
  hunts: string,
  { question, then }: { question: Question; then: Answer },
): Case {
  return { address: `smoke#${id}`, clauses: [clause], hunts, question, expectation: [{ readings: {}, then }] };
}
