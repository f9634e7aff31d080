/** The questions of a new table: every app with every mailbox, or connections that notice every single edit of the rules. */
import type { AccessQuestion, Connection, Uncovered } from '../../model/generated/wire.generated.ts';
import type { HeldRecipient, Inventory } from '../../model/inventory/inventory.ts';
import type { Result } from '../../model/problem.ts';
import type { Readings, SomeReadings } from '../../model/readings.ts';
import { plural } from '../../syntax/quantities.ts';
import { unreadable } from '../../syntax/unreadable.ts';
import type { AccessAnswers } from '../answers/access-answers.ts';
import { ANY_OTHER_APP } from '../answers/apps.ts';
import { ANY_OTHER_NAME } from '../answers/mailbox-names.ts';
import { rulesOf } from '../inventory/given.ts';
import { tellingConnections, unnoticedEdits } from './connections/telling-connections.ts';
import { hasPolicies, hasRules } from './rule-sets.ts';
import type { ExpectedRow } from './tables/expectation-rows.ts';

/** Questions of one chapter. */
export type NewQuestions =
  | {
      readonly chapter: 'application-access-policies';
      readonly questions: readonly AccessQuestion[];
      /** Mailboxes that no name tells from others: nothing can be asked about them. */
      readonly nameless: readonly string[];
    }
  | {
      readonly chapter: 'client-access-rules';
      readonly questions: readonly Connection[];
      /** What the table would not notice; mostly nothing. */
      readonly remarks: readonly string[];
    };

/** Rows; a table of more is too large to be read by people, and to be compared at once. */
const MOST_ROWS = 200_000;

/** No input can name this app. */
const NO_APP = '00000000-0000-0000-0000-000000000000';

/** Refused: files without rules and policies, with both, and with more apps and mailboxes than a table holds. */
export function newQuestions(
  inventory: Inventory,
  access: AccessAnswers,
  readings: Readings,
  chosen: SomeReadings,
): Result<NewQuestions> {
  const [withPolicies, withRules] = [hasPolicies(inventory), hasRules(inventory)];
  if (withPolicies && withRules)
    return unreadable(
      'the files hold client access rules and application access policies, and a table is about one of them',
      {
        hint: 'name the files of one of them, or begin the table with one question of it',
      },
    );
  if (withPolicies) return accessQuestions(inventory, access);
  if (withRules) return connectionQuestions(inventory, readings, chosen);
  return unreadable('the files hold neither client access rules nor application access policies', {
    hint: '`inventory` says what was read',
  });
}

function accessQuestions({ state }: Inventory, access: AccessAnswers): Result<NewQuestions> {
  const { apps, mailboxes, nameless } = recordable(state, access);
  const names = [...mailboxes.map(({ name }) => name), ANY_OTHER_NAME];
  const rows = apps.length * names.length;
  if (rows > MOST_ROWS)
    return unreadable(`${apps.length} apps with ${names.length} mailboxes are ${rows} rows, more than ${MOST_ROWS}`, {
      hint: 'begin the table with the questions that matter; --record then keeps to them',
    });
  const questions = apps.flatMap((appId) => names.map((mailbox): AccessQuestion => ({ appId, mailbox })));
  return { ok: true, value: { chapter: 'application-access-policies', questions, nameless } };
}

/** What rows can be about. */
interface Recordable {
  /** Ids of apps; any other app by an id that no input can name. */
  readonly apps: readonly string[];
  readonly mailboxes: readonly { readonly id: string; readonly name: string }[];
  /** Mailboxes that no name tells from others. */
  readonly nameless: readonly string[];
}

/** Every app and every mailbox of the files, the mailboxes by a name that means them alone. */
export function recordable({ recipients }: Inventory['state'], access: AccessAnswers): Recordable {
  const apps = access.apps.map(({ appId }) => (appId === ANY_OTHER_APP ? NO_APP : appId));
  const named = recipients
    .filter(({ membership }) => membership === undefined)
    .map((held) => ({ id: held.recipient.id, name: nameOf(held, access) }));
  return {
    apps,
    mailboxes: named.flatMap(({ id, name }) => (name === undefined ? [] : [{ id, name }])),
    nameless: named.flatMap(({ id, name }) => (name === undefined ? [id] : [])),
  };
}

/** The questions about apps and mailboxes that are in no row: with all that the rows are about, and with each other. */
export function missingQuestions(
  { apps, mailboxes }: Uncovered,
  inventory: Inventory,
  access: AccessAnswers,
): Result<readonly AccessQuestion[]> {
  if (apps.length === 0 && mailboxes.length === 0) return { ok: true, value: [] };
  const all = accessQuestions(inventory, access);
  if (!all.ok) return all;
  const [newApps, newMailboxes] = [new Set(apps), new Set(mailboxes)];
  const { questions } = all.value;
  return {
    ok: true,
    value: questions.flatMap((each) =>
      'appId' in each && (newApps.has(each.appId) || newMailboxes.has(each.mailbox)) ? [each] : [],
    ),
  };
}

/** An address before anything else; a name that means this mailbox and no other, also when spaces around it are lost. */
function nameOf({ recipient }: HeldRecipient, access: AccessAnswers): string | undefined {
  const { id, primarySmtpAddress, userPrincipalName, guid, alias, displayName } = recipient;
  return [primarySmtpAddress, id, userPrincipalName, guid, alias, displayName]
    .flatMap((each) => each ?? [])
    .find((name) => {
      const found = access.mailboxNamed(name);
      return name === name.trim() && name !== '' && found.kind === 'listed' && found.id === id;
    });
}

function connectionQuestions({ state }: Inventory, readings: Readings, chosen: SomeReadings): Result<NewQuestions> {
  const { given } = rulesOf(state);
  const { connections, remarks } = tellingConnections(given.rules, readings, chosen);
  if (connections.length > 0)
    return { ok: true, value: { chapter: 'client-access-rules', questions: connections, remarks } };
  return unreadable('no connection tells these rules apart', { hint: 'begin the table with a question of your own' });
}

/** What these questions would not notice of the rules; of a filter nothing is said where they leave attributes to the files. */
export function unnoticedIn(
  { state }: Inventory,
  rows: readonly ExpectedRow[],
  readings: Readings,
  chosen: SomeReadings,
): readonly string[] {
  const { rules } = rulesOf(state).given;
  const asked = rows.flatMap(({ question }) => (question.chapter === 'client-access-rules' ? [question.when] : []));
  const isOpen = rules.some(({ userRecipientFilter }) => userRecipientFilter != null);
  if (asked.length === 0 || (isOpen && rows.some(({ leavesAttributes }) => leavesAttributes === true))) return [];
  const count = unnoticedEdits(rules, asked, readings, chosen);
  if (count === 0) return [];
  return [
    `${plural(count, 'small change')} of the rules would be noticed by none of these rows: a new table has rows for more`,
  ];
}
