/** Six apps and four mailboxes: each word of reach, an answer that depends and one that is not known. */
import type { Matrix } from '../../src/model/generated/wire.generated.ts';
import { type AppPlan, answer, at, matrixOf, noCertainty, policy, step } from './matrices.ts';

const otherwise = answer('Granted', 'AAP-OTHERWISE-GRANTED', {
  steps: [step('no policy counts for the app', [], 'AAP-COUNTS'), step('so it reaches every mailbox')],
});

const closed = (name: string, line: number) =>
  answer('Denied', 'AAP-RESTRICT-CLOSES', {
    decidedBy: [name],
    steps: [
      step(`${name} counts for the app`, [at('policies.txt', line)], 'AAP-COUNTS'),
      step('it does not cover the mailbox, and closes all that it does not cover', [], 'AAP-RESTRICT-CLOSES'),
    ],
  });

const invoice: AppPlan = {
  appId: '6c1f3f0e-9a4b-4d2c-8e77-0b5a4c3d2e19',
  displayName: 'Invoice robot',
  permissions: ['Mail.Read', 'Mail.Send'],
  word: 'confined to n',
  why: 'Invoices restricts it to the members of Invoice Mailboxes',
  policies: [policy('Invoices', 'RestrictAccess', 'Invoice Mailboxes', 1, 3)],
  answers: [
    closed('Invoices', 3),
    answer('Granted', 'AAP-RESTRICT-GRANTS', {
      decidedBy: ['Invoices'],
      steps: [
        step('Invoices counts for the app', [at('policies.txt', 3)], 'AAP-COUNTS'),
        step('it covers the mailbox, a member of Invoice Mailboxes', [], 'AAP-COVERS-MEMBERS'),
      ],
    }),
  ],
  pick: (mailbox) => (mailbox === 1 ? 1 : 0),
};

const calendar: AppPlan = {
  appId: 'd4e5f6a7-1111-4b2c-9d3e-5f6071829304',
  displayName: 'Calendar sync',
  permissions: ['Calendars.ReadWrite'],
  word: 'everybody',
  why: 'no policy counts for it',
  answers: [otherwise],
  pick: () => 0,
};

const exporter: AppPlan = {
  appId: '0aa10000-2222-4b2c-9d3e-5f6071829305',
  displayName: 'HR export',
  word: 'depends',
  why: 'Staff is in All Hands, and the documents do not agree on groups in groups',
  under: [
    {
      readings: { 'nested-groups': ['transitive'] },
      word: 'confined to n',
      reached: 2,
      mailboxes: ['anna', 'billing'],
    },
    { readings: { 'nested-groups': ['direct'] }, word: 'confined to n', reached: 1, mailboxes: ['anna'] },
  ],
  policies: [policy('Staff only', 'RestrictAccess', 'All Hands', 1, 9)],
  answers: [
    closed('Staff only', 9),
    answer('Granted', 'AAP-RESTRICT-GRANTS', {
      decidedBy: ['Staff only'],
      steps: [step('it covers the mailbox, a member of All Hands', [at('members.csv', 7)], 'AAP-COVERS-MEMBERS')],
    }),
    answer('Granted', 'AAP-RESTRICT-GRANTS', {
      decidedBy: ['Staff only'],
      depends: [{ readings: { 'nested-groups': ['direct'] }, answer: 'Denied', decidedBy: ['Staff only'] }],
      steps: [
        step('the mailbox is a member of Staff', [at('members.csv', 8)]),
        step('Staff is a member of All Hands', [at('members.csv', 9)], 'AAP-COVERS-MEMBERS'),
      ],
    }),
  ],
  pick: (mailbox) => [1, 2][mailbox] ?? 0,
};

const backup: AppPlan = {
  appId: '0aa10000-3333-4b2c-9d3e-5f6071829306',
  displayName: 'Backup',
  permissions: ['full_access_as_app'],
  word: 'all but n',
  why: 'Keep out of the board denies it one mailbox',
  policies: [policy('Keep out of the board', 'DenyAccess', 'Board', 1, 14)],
  answers: [
    otherwise,
    answer('Denied', 'AAP-DENY-FIRST', {
      decidedBy: ['Keep out of the board'],
      steps: [step('it covers the mailbox, a member of Board', [at('members.csv', 12)], 'AAP-COVERS-MEMBERS')],
    }),
  ],
  notes: ['full_access_as_app works over EWS, which has switches of its own'],
  pick: (mailbox) => (mailbox === 2 ? 1 : 0),
};

const importer: AppPlan = {
  appId: '0aa10000-4444-4b2c-9d3e-5f6071829307',
  displayName: 'Old importer',
  word: 'nobody',
  why: 'Imports restricts it to Importers, which is empty',
  policies: [{ ...policy('Imports', 'RestrictAccess', 'Importers', 0, 20), membership: 'empty' }],
  answers: [closed('Imports', 20)],
  pick: () => 0,
};

const legacy: AppPlan = {
  appId: '0aa10000-5555-4b2c-9d3e-5f6071829308',
  word: 'not known',
  why: 'the members of Contractors are in no file',
  policies: [{ ...policy('Contractors', 'RestrictAccess', 'Contractors', 0, 25), membership: 'unknown' }],
  answers: [
    answer('not known', 'AAP-COVERS-MEMBERS', {
      because: 'the members of Contractors are in no file',
      decidedBy: ['Contractors'],
      steps: [step('Contractors counts for the app', [at('policies.txt', 25)], 'AAP-COUNTS')],
    }),
  ],
  pick: () => 0,
};

/** Anna, the invoices, Cleo of the board, and a room that only a call names. */
export const smallMatrix: Matrix = matrixOf(
  [invoice, calendar, exporter, backup, importer, legacy],
  [
    { id: 'anna', address: 'anna@contoso.com', displayName: 'Anna Berg', type: 'UserMailbox' },
    { id: 'billing', address: 'billing@contoso.com', displayName: 'Billing', type: 'SharedMailbox' },
    { id: 'cleo', address: 'cleo@contoso.com', displayName: 'Cleo Diaz', type: 'UserMailbox' },
    { id: 'room-west@contoso.com', mentioned: true },
  ],
  {
    readings: { 'nested-groups': 'transitive' },
    sources: [
      { name: 'policies.txt', form: 'text', encoding: 'utf-8' },
      { name: 'members.csv', form: 'csv', encoding: 'utf-8' },
    ],
    certainty: {
      ...noCertainty,
      assumptions: [
        {
          kind: 'assumption',
          place: at('policies.txt', 31),
          text: 'if ($Cleanup) { Remove-ApplicationAccessPolicy }',
          why: 'the branch was taken as if it did not run',
        },
      ],
      notShown: [{ type: 'ApplicationAccessPolicy', place: at('policies.txt', 1), properties: ['Description'] }],
      unread: [
        {
          kind: 'unknown-name',
          place: at('policies.txt', 28),
          text: '-PolicyScopeGruopId',
          why: 'New-ApplicationAccessPolicy has no such parameter',
          hint: 'PolicyScopeGroupId',
        },
      ],
    },
  },
);
