/** Another id than the one that was meant: an object id, a wrong letter, a second mailbox. */
import type { Cause } from '../../../model/generated/wire.generated.ts';
import type { Place } from '../../../model/inventory/call.ts';
import { fold } from '../../../syntax/fold.ts';
import { nearest } from '../../../syntax/nearest.ts';
import { printPlace } from '../../../syntax/place.ts';
import { quote } from '../../../syntax/terminal-text.ts';
import { type AccessSituation, isRefusal } from './situation.ts';

/** Letters in which two ids of apps differ by mistake; others have hardly any in common. */
const ID_LETTERS = 4;

/** The same for names of mailboxes: short ones are near each other by chance. */
function nameLetters(name: string): number {
  const [local = ''] = name.split('@');
  if (local.length < 3) return 0;
  return local.length < 7 ? 1 : 2;
}

/** What the files show first; for a live call, that it may have named another object than the files do. */
export function identityCause(situation: AccessSituation): readonly Cause[] {
  const shown = objectId(situation) ?? otherApp(situation) ?? otherMailbox(situation) ?? otherNames(situation);
  if (shown !== undefined) return [shown];
  const { claim, app, mailbox } = situation;
  if (claim.kind !== 'observed') return [];
  const text = `the call may name another object than the files do: compare \`appid\` in the token with ${quote(app)}, and see that the address of the call is no alias and no second mailbox of ${quote(mailbox.name)}`;
  return [{ name: 'wrong-identity', evidence: 'possible', text, places: [] }];
}

/** What an agreement may hide: an id that no policy can be for is confined by none, and a name of nobody is in no group. */
export function identityHint(situation: AccessSituation): string | undefined {
  return (objectId(situation) ?? otherApp(situation) ?? otherMailbox(situation))?.text ?? notListed(situation);
}

function cause(text: string, places: readonly Place[], evidence: Cause['evidence'] = 'shown'): Cause {
  return { name: 'wrong-identity', evidence, text, places };
}

/** Policies go by the application id; whatever else is given for it is an app without a policy. */
function objectId({ inventory, answers, app, mailbox }: AccessSituation): Cause | undefined {
  const found = inventory.state.principals.find(
    ({ objectId: id, appId }) => id !== undefined && fold(id) === fold(app) && fold(appId ?? '') !== fold(app),
  );
  if (found === undefined) return undefined;
  const { appId, displayName, places } = found;
  const of = displayName === undefined ? 'a service principal' : quote(displayName);
  if (appId === undefined)
    return cause(`${quote(app)} is the object id of ${of}; policies go by the app id, which no input shows`, places);
  const { answer } = answers.answer(appId, mailbox.id);
  const text = `${quote(app)} is the object id of ${of}, whose app id is ${quote(appId)}; policies go by the app id, and for that the rules say ${answer}`;
  return cause(text, places);
}

/** No policy names the app, and one names an id that differs in a few letters. */
function otherApp({ inventory, app }: AccessSituation): Cause | undefined {
  const { policies, principals } = inventory.state;
  if (policies.some(({ policy }) => policy.appIds.some((id) => fold(id) === fold(app)))) return undefined;
  if (principals.some(({ appId }) => fold(appId ?? '') === fold(app))) return undefined;
  const ids = policies.flatMap(({ policy }) => policy.appIds).filter((id) => id !== '*');
  const near = nearest(app, ids, ID_LETTERS);
  const held = policies.find(({ policy }) => near !== undefined && policy.appIds.includes(near));
  if (near === undefined || held === undefined) return undefined;
  return cause(
    `no policy names ${quote(app)}; a few letters away is ${quote(near)}, which one does`,
    held.places.slice(0, 1),
  );
}

/** Nothing lists the mailbox, and one that the files name has nearly the same name. */
function otherMailbox({ inventory, mailbox, looksForNames, answers }: AccessSituation): Cause | undefined {
  if (mailbox.isListed || !looksForNames || mailbox.id === answers.anyOther) return undefined;
  const known = inventory.state.recipients.filter(
    ({ membership, mentioned, recipient }) =>
      membership === undefined &&
      fold(recipient.id) !== fold(mailbox.name) &&
      (mentioned !== true || answers.membership.groupsOf(recipient.id).length > 0), // what tests ask about may be mistyped
  );
  const names = known.flatMap(({ recipient }) => [recipient.id, recipient.primarySmtpAddress ?? recipient.id]);
  const others = names.filter((name) => withoutDigits(name) !== withoutDigits(mailbox.name));
  const near = nearest(mailbox.name, others, nameLetters(mailbox.name));
  const held = known.find(({ recipient }) => near === recipient.id || near === recipient.primarySmtpAddress);
  if (near === undefined || held === undefined) return undefined;
  return cause(
    `no input lists ${quote(mailbox.name)}; a letter or two away is ${quote(near)}, which the files name`,
    held.places.slice(0, 1),
    'possible',
  );
}

/** Names that differ in nothing but a number are those of two mailboxes. */
function withoutDigits(name: string): string {
  return fold(name).replace(/\d+/g, '');
}

/** Said where the files list mailboxes at all. */
function notListed({ inventory, mailbox, answers }: AccessSituation): string | undefined {
  if (mailbox.isListed || mailbox.id === answers.anyOther) return undefined;
  const isDirectory = inventory.state.recipients.some(
    ({ listed, membership }) => listed === true && membership === undefined,
  );
  return isDirectory ? `no input lists ${quote(mailbox.name)}: it is taken for a mailbox in no group` : undefined;
}

/** The call asked about one recipient, and the answer prints the name of another. */
function otherNames({ claim, answers, mailbox, inventory }: AccessSituation): Cause | undefined {
  const { asked } = claim;
  if (asked.kind !== 'access') return undefined;
  for (const alias of asked.alias ?? []) {
    const named = answers.mailboxNamed(alias);
    if (named.kind !== 'listed' || named.id === mailbox.id || !mailbox.isListed) continue;
    const places = inventory.state.recipients
      .filter(({ recipient }) => recipient.id === named.id)
      .map((each) => each.places);
    return cause(
      `the test asked about ${quote(mailbox.name)} and printed ${quote(alias)}, which is ${quote(named.id)}`,
      places.flat().slice(0, 1),
    );
  }
  return undefined;
}

/** Where the answer rests on no policy that names the app: said of refusals that must be. */
export function unnamedApp({ policies, claim, actual, app, inventory }: AccessSituation): string | undefined {
  if (!isRefusal(claim) || actual.clause !== 'AAP-OTHERWISE-GRANTED') return undefined;
  if (policies.length > 0) return undefined;
  const others = inventory.state.policies.slice(0, 3).map(({ policy, places }) => {
    const [place] = places;
    return `${policy.appIds.join(', ')}${place === undefined ? '' : ` (${printPlace(place)})`}`;
  });
  return `no policy in the files is for ${quote(app)}${others.length === 0 ? '' : `; they are for ${others.join('; ')}`}`;
}
