/** The small scope of access: every set of up to three policies over a few apps and scopes, in a few directories. */

import type {
  AccessQuestion,
  AccessRight,
  ApplicationAccessPolicy,
  Directory,
  DirectoryRecipient,
} from '../../../../src/model/generated/wire.generated.ts';
import type { Question } from '../../../../src/model/question.ts';

import { listsOf, type Scope } from './scope.ts';

const APP = 'aaaaaaaa-0000-4000-8000-00000000000a';
const OTHER = 'bbbbbbbb-0000-4000-8000-00000000000b';

/** Each kind of recipient that a policy treats in a way of its own, three groups deep. */
const recipients: readonly DirectoryRecipient[] = [
  { id: 'julia', type: 'UserMailbox' },
  { id: 'mark', type: 'UserMailbox' },
  { id: 'JULIA', type: 'UserMailbox' },
  { id: 'desk', type: 'SharedMailbox' },
  { id: 'inner', type: 'MailUniversalSecurityGroup', members: ['julia'] },
  { id: 'middle', type: 'MailUniversalSecurityGroup', members: ['inner', 'desk'] },
  { id: 'outer', type: 'MailUniversalSecurityGroup', members: ['middle'] },
  { id: 'list', type: 'MailUniversalDistributionGroup', members: ['julia'] },
  { id: 'team', type: 'GroupMailbox', members: ['julia'] },
  { id: 'both', type: 'MailUniversalSecurityGroup', members: ['list', 'mark'] },
  { id: 'teams', type: 'MailUniversalSecurityGroup', members: ['team'] },
  { id: 'empty', type: 'MailUniversalSecurityGroup' },
];

const directory: Directory = { recipients };

/** The same directory, with members null, and with groups that hold each other. */
const directories: readonly Directory[] = [
  directory,
  { recipients: recipients.map((each) => (each.id === 'empty' ? { ...each, members: null } : each)) },
  { recipients: recipients.map((each) => (each.id === 'inner' ? { ...each, members: ['outer', 'mark'] } : each)) },
];

type Body = Omit<ApplicationAccessPolicy, 'name'>;

function bodiesOf(apps: readonly (readonly string[])[], scopes: readonly string[]): readonly Body[] {
  const rights: readonly AccessRight[] = ['RestrictAccess', 'DenyAccess'];
  return rights.flatMap((accessRight) =>
    apps.flatMap((appIds) => scopes.map((policyScopeGroupId) => ({ accessRight, appIds, policyScopeGroupId }))),
  );
}

/** What the policies of a set may be, by the number of policies. */
const bodies: readonly (readonly Body[])[] = [
  [],
  bodiesOf([[APP], [APP.toUpperCase()], ['*'], [OTHER], [APP, OTHER]], [...recipients.map(({ id }) => id), 'lost']),
  bodiesOf([[APP], ['*'], [OTHER]], ['inner', 'both', 'mark', 'empty', 'lost']),
  bodiesOf([[APP], ['*']], ['inner', 'both']),
];

const NAMES = ['A', 'B', 'C'];

function asking(appIds: readonly string[], mailboxes: readonly string[]): readonly AccessQuestion[] {
  return appIds.flatMap((appId) => mailboxes.map((mailbox) => ({ appId, mailbox })));
}

const asked: readonly (readonly AccessQuestion[])[] = [
  asking([APP], ['julia', 'nobody']),
  asking([APP, OTHER], ['julia', 'mark', 'JULIA', 'desk', 'inner', 'nobody']),
  asking([APP, OTHER], ['julia', 'mark', 'JULIA']),
  asking([APP], ['julia', 'mark', 'JULIA']),
];

function* questions(size: number): Generator<Question> {
  for (const chosen of listsOf(bodies[size] ?? [], size)) {
    const policies = chosen.map((policy, index) => ({ name: NAMES[index] ?? '', ...policy }));
    for (const each of size < 2 ? directories : [directory]) {
      const given = { policies, directory: each };
      for (const when of asked[size] ?? []) yield { chapter: 'application-access-policies', given, when };
    }
  }
}

export const scope: Scope = {
  chapter: 'application-access-policies',
  counts: 'policies',
  sizes: [0, 3],
  ofSize: questions,
};
