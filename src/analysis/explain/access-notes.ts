/** What else a reader should know of an answer about an app and a mailbox. */

import type { ReasonedAnswer } from '../../model/generated/wire.generated.ts';
import type { Inventory } from '../../model/inventory/inventory.ts';
import { cite } from '../../syntax/cite.ts';
import { fold } from '../../syntax/fold.ts';
import { printPlace } from '../../syntax/place.ts';
import { quote } from '../../syntax/terminal-text.ts';
import type { AccessAnswers } from '../answers/access-answers.ts';
import { appNotes } from '../answers/app-notes.ts';
import { ANY_OTHER_APP, type App, isConfinable } from '../answers/apps.ts';
import { ANY_OTHER } from '../answers/mailbox-names.ts';
import { switchesOf } from '../verify/switches.ts';
import { canBeScope } from './changes/access-candidates.ts';

/** What a note is about. */
export interface NoteContext {
  readonly inventory: Inventory;
  readonly answers: AccessAnswers;
  readonly app: App;
  /** Its id, where it is about one. */
  readonly mailbox?: string;
  readonly answer?: ReasonedAnswer;
}

/** One line each. */
export function accessNotes(facts: NoteContext): readonly string[] {
  return [
    ...mailboxNotes(facts),
    ...policyNotes(facts),
    ...permissionNotes(facts),
    ...appNotes(facts.app, facts.inventory),
    ...switchNotes(facts),
    ...recordedNotes(facts),
  ];
}

function mailboxNotes({ answers: { membership }, mailbox, inventory }: NoteContext): readonly string[] {
  if (mailbox === undefined) return [];
  if (mailbox === ANY_OTHER) return ['this stands for each mailbox that the files do not name and that is in no group'];
  const held = membership.held(mailbox);
  if (held === undefined) {
    const likely = inventory.state.recipients.length === 0 ? '' : '; check the spelling';
    return [`no file lists ${quote(mailbox)}: it is taken for a mailbox that is in no group${likely}`];
  }
  if (canBeScope(mailbox, membership)) return [];
  const { type } = held.recipient;
  return [
    cite(
      `${quote(mailbox)} is a ${type}: it cannot be the scope of a policy itself, only a member of one (PADM-SCOPE-PRINCIPAL)`,
    ),
  ];
}

function policyNotes({ app }: NoteContext): readonly string[] {
  const own = app.policies.filter(({ policy }) => policy.appIds.some((id) => fold(id) === fold(app.appId)));
  if (own.length > 0 || app.appId === ANY_OTHER_APP) return [];
  if (app.policies.length > 0) return ['no policy names this app; only those for every app (`*`) may count for it'];
  return [cite('no policy names this app: by the policies it reaches every mailbox (AAP-OTHERWISE-GRANTED)')];
}

/** Policies decide per app and mailbox, and take away only (spec/application-access-policies.md). */
function permissionNotes({ app, answer }: NoteContext): readonly string[] {
  const opening = app.permissions?.filter(isConfinable);
  if (opening !== undefined && opening.length === 0)
    return ['Entra gives it no permission that opens mailboxes, so that there is nothing for a policy to take away'];
  const has = opening === undefined ? '' : `; it has ${opening.join(', ')} already`;
  if (answer?.answer === 'Denied')
    return [
      `a further permission in Entra changes nothing: policies decide per app and mailbox, not per permission${has}`,
    ];
  if (opening === undefined && answer?.answer === 'Granted')
    return [
      'which permissions Entra gives the app stands in none of the files: Granted by the policies alone opens nothing',
    ];
  return [];
}

/** Those that refuse stand among the notes of the app. */
function switchNotes({ inventory, app }: NoteContext): readonly string[] {
  return switchesOf(inventory, app.appId)
    .filter(({ effect }) => effect === 'may refuse')
    .map(({ name, text, places, over }) => {
      const [place] = places;
      return `another switch, ${name}${place === undefined ? '' : ` (${printPlace(place)})`}, over ${over.join(' and ')}: ${text}`;
    });
}

/** What tests are recorded to have answered: it changes nothing here, and may be what one wants to know. */
function recordedNotes({ inventory, app, mailbox, answers }: NoteContext): readonly string[] {
  if (mailbox === undefined) return [];
  return inventory.results.flatMap(({ type, properties, call, place }) => {
    const { AppId: appId = call?.parameters['AppId'], AccessCheckResult: result } = properties;
    if (type !== 'AccessCheck' || typeof appId !== 'string' || typeof result !== 'string') return [];
    const names = [properties['Mailbox'], properties['Identity'], call?.parameters['Identity']];
    const isMailbox = names.some((name) => typeof name === 'string' && isNamed(name, mailbox, answers));
    if (fold(appId) !== fold(app.appId) || !isMailbox) return [];
    return [
      `a recorded test (${printPlace(place)}) answered ${result}; \`verify\` compares such results and looks for causes`,
    ];
  });
}

function isNamed(name: string, mailbox: string, { mailboxNamed }: AccessAnswers): boolean {
  const named = mailboxNamed(name);
  return named.kind !== 'ambiguous' && named.id === mailbox;
}
