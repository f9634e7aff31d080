/** Questions so plain that a wrong answer means a miswired adapter; the same under every reading. */
import type { Outcome } from '../harness/subject.ts';
import type { ClauseId } from '../model/generated/clauses.generated.ts';
import type {
  ApplicationAccessPolicy,
  ClientAccessRule,
  CmdletCall,
  Connection,
  PoliciesGiven,
} from '../model/generated/wire.generated.ts';
import type { Case } from '../model/golden.ts';
import type { Answer, Question } from '../model/question.ts';

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

const staffOnly: ApplicationAccessPolicy = {
  name: 'Staff only',
  accessRight: 'RestrictAccess',
  appIds: [app],
  policyScopeGroupId: 'staff',
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
  smoke('name-beyond-ascii', 'CAR-GROUNDS', 'reads or writes another encoding than UTF-8', {
    question: {
      chapter: 'client-access-rules',
      given: { rules: [{ ...everything, name: 'Zürich — 東京' }] },
      when: connection,
    },
    then: { action: 'AllowAccess', decidedBy: ['Zürich — 東京'] },
  }),
  smoke('no-policy', 'AAP-OTHERWISE-GRANTED', 'answers Denied to everything', {
    question: { chapter: 'application-access-policies', given: { policies: [], directory }, when: question },
    then: { access: 'Granted', decidedBy: [] },
  }),
  smoke('closed-policy', 'AAP-RESTRICT-CLOSES', 'answers Granted to everything', {
    question: {
      chapter: 'application-access-policies',
      given: {
        policies: [staffOnly],
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
  smoke('returns-the-rule', 'TEST-RETURNS', 'returns nothing', {
    question: { chapter: 'test-client-access-rule', given: { rules: [everything] }, when: connection },
    then: { rules: ['Everything'] },
  }),
  smoke('returns-the-rule-for-its-protocol', 'TEST-RETURNS', 'takes no condition for one that holds', {
    question: {
      chapter: 'test-client-access-rule',
      given: { rules: [{ ...everything, anyOfProtocols: ['OutlookWebApp'] }] },
      when: connection,
    },
    then: { rules: ['Everything'] },
  }),
  smoke('returns-nothing', 'TEST-NONE', 'returns rules that are not there', {
    question: { chapter: 'test-client-access-rule', given: { rules: [] }, when: connection },
    then: { rules: [] },
  }),
  smoke('removes-a-rule', 'ADM-REMOVE', 'does not run cmdlets on rules', {
    question: {
      chapter: 'rule-administration',
      given: { rules: [everything] },
      when: { cmdlets: [remove('ClientAccessRule', 'Everything')] },
    },
    then: { steps: [{ ok: true }], rules: [] },
  }),
  smoke('removes-no-rule', 'ADM-IDENTITY', 'accepts every cmdlet on rules', {
    question: {
      chapter: 'rule-administration',
      given: { rules: [] },
      when: { cmdlets: [remove('ClientAccessRule', 'Everything')] },
    },
    then: { steps: [{ refused: 'rule-not-found' }], rules: [] },
  }),
  smoke('removes-a-policy', 'PADM-REMOVE', 'does not run cmdlets on policies', {
    question: {
      chapter: 'policy-administration',
      given: { policies: [staffOnly], directory },
      when: { cmdlets: [remove('ApplicationAccessPolicy', 'Staff only')] },
    },
    then: { steps: [{ ok: true }], policies: [] },
  }),
  smoke('removes-no-policy', 'PADM-IDENTITY', 'accepts every cmdlet on policies', {
    question: {
      chapter: 'policy-administration',
      given: { policies: [], directory },
      when: { cmdlets: [remove('ApplicationAccessPolicy', 'Staff only')] },
    },
    then: { steps: [{ refused: 'policy-not-found' }], policies: [] },
  }),
  smoke('same-city', 'OPATH-EQ', 'answers false to every filter', {
    question: {
      chapter: 'recipient-filters',
      given: {},
      when: { filter: "City -eq 'Oslo'", recipient: { city: 'Oslo' } },
    },
    then: { matches: true },
  }),
  smoke('another-city', 'OPATH-EQ', 'answers true to every filter', {
    question: {
      chapter: 'recipient-filters',
      given: {},
      when: { filter: "City -eq 'Oslo'", recipient: { city: 'Bergen' } },
    },
    then: { matches: false },
  }),
  smoke('same-username', 'WILD-WHOLE', 'answers false to every pattern', {
    question: {
      chapter: 'username-patterns',
      given: {},
      when: { pattern: 'contoso.com\\julia', username: 'contoso.com\\julia' },
    },
    then: { matches: true },
  }),
  smoke('another-username', 'WILD-WHOLE', 'answers true to every pattern', {
    question: {
      chapter: 'username-patterns',
      given: {},
      when: { pattern: 'contoso.com\\julia', username: 'contoso.com\\ben' },
    },
    then: { matches: false },
  }),
];

function remove(noun: 'ClientAccessRule' | 'ApplicationAccessPolicy', identity: string): CmdletCall {
  return { cmdlet: `Remove-${noun}`, parameters: { Identity: identity } };
}

function smoke(
  id: string,
  clause: ClauseId,
  hunts: string,
  { question, then }: { question: Question; then: Answer },
): Case {
  return { address: `smoke#${id}`, clauses: [clause], hunts, question, expectation: [{ readings: {}, then }] };
}

/** Why nothing can be said of a subject that answered no smoke question; one that breaks the protocol has spoken. */
export function silenceOf(outcomes: readonly Outcome[]): string | undefined {
  const [first] = outcomes;
  if (first === undefined || !outcomes.every(isSilent)) return undefined;
  return `no smoke question was answered: ${first.kind === 'answered' ? 'it was silent' : first.problem}`;
}

function isSilent({ kind }: Outcome): boolean {
  return kind === 'crashed' || kind === 'timed-out' || kind === 'not-run';
}
