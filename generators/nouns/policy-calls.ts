/** Calls that change policies, each accepted where the calls before it have led. */

import { defined } from '../../src/model/defined.ts';
import type {
  AccessRight,
  ApplicationAccessPolicy,
  CmdletCall,
  Directory,
  DirectoryRecipient,
} from '../../src/model/generated/wire.generated.ts';
import { fold } from '../../src/syntax/fold.ts';
import { isPrincipal } from '../../src/syntax/recipients.ts';
import { chance, type Dice, pick, shuffled, some } from '../dice.ts';
import { has } from '../settings.ts';
import { drawDescription, nameOf, type PolicyPools, recase, rights } from './policies.ts';

/** A policy that New would make: an app, a scope by the texts that name it alone, and a right. */
interface PolicyDraft {
  readonly appId: string;
  readonly scope: DirectoryRecipient;
  readonly texts: readonly string[];
  readonly right: AccessRight;
  readonly name: string;
  /** The folded name. */
  readonly key: string;
}

/** Names of policies by what they are after folding. */
type PolicyNames = ReadonlyMap<string, string>;

/** What stands before a call. */
export interface Desk {
  readonly pools: PolicyPools;
  readonly places: readonly PolicyDraft[];
  readonly recipientsBy: RecipientsBy;
  /** What was given, before any call. */
  readonly policies: readonly ApplicationAccessPolicy[];
  readonly standing: PolicyNames;
  /** Made by a call of this sequence. */
  readonly made: PolicyNames;
  /** Removed by a call of this sequence, and not made again. */
  readonly gone: PolicyNames;
}

/** Who is found by a text, after folding. */
type RecipientsBy = ReadonlyMap<string, ReadonlySet<DirectoryRecipient>>;

/** An accepted call, and the names that it makes or takes away. */
export interface AcceptedCall {
  readonly call: CmdletCall;
  readonly makes: readonly string[];
  readonly takes: readonly string[];
}

/** Before the first call. */
export function openDesk(pools: PolicyPools, policies: readonly ApplicationAccessPolicy[]): Desk {
  const recipientsBy = recipientsByText(pools.directory);
  const standing = plus(
    new Map(),
    policies.map(({ name }) => name),
  );
  const places = placesOn(pools, recipientsBy);
  return { pools, places, recipientsBy, policies, standing, made: new Map(), gone: new Map() };
}

/** The policies as the calls have left them, and those among them that a call has made; descriptions aside. */
export function policiesOn({ policies, places, standing, made }: Desk): {
  readonly all: readonly ApplicationAccessPolicy[];
  readonly made: readonly ApplicationAccessPolicy[];
} {
  const kept = policies.filter(({ name }) => standing.has(fold(name)) && !made.has(fold(name)));
  const added = places
    .filter(({ name, key }) => made.get(key) === name)
    .map(({ name, right, appId, scope }): ApplicationAccessPolicy => {
      return { name, accessRight: right, appIds: [appId], policyScopeGroupId: scope.id };
    });
  return { all: [...kept, ...added], made: added };
}

/** Every text by which a call may name the recipient. */
export function textsOf({
  id,
  displayName,
  primarySmtpAddress,
  guid,
  distinguishedName,
}: DirectoryRecipient): readonly string[] {
  return [id, displayName, primarySmtpAddress, guid, distinguishedName].filter((text) => typeof text === 'string');
}

function recipientsByText({ recipients }: Directory): RecipientsBy {
  const found = new Map<string, Set<DirectoryRecipient>>();
  for (const recipient of recipients) {
    for (const text of textsOf(recipient).map(fold)) found.set(text, (found.get(text) ?? new Set()).add(recipient));
  }
  return found;
}

/** Scopes of a large directory that calls name, so that calls still meet; small directories have fewer. */
const MOST_SCOPES = 20;

function placesOn({ apps, directory, settings }: PolicyPools, by: RecipientsBy): readonly PolicyDraft[] {
  const appIds = [...apps, ...(has(settings, 'all-applications') ? ['*'] : [])];
  const scopes = directory.recipients.filter(isPrincipal).slice(0, MOST_SCOPES);
  return scopes.flatMap((scope) => {
    const texts = textsOf(scope).filter((text) => text !== '' && by.get(fold(text))?.size === 1);
    if (texts.length === 0) return [];
    return appIds.flatMap((appId) =>
      rights.map((right): PolicyDraft => {
        const name = nameOf(appId, scope.id, right);
        return { appId, scope, texts, right, name, key: fold(name) };
      }),
    );
  });
}

/** The desk after an accepted call. */
export function after(desk: Desk, { makes, takes }: AcceptedCall): Desk {
  if (makes.length + takes.length === 0) return desk;
  return {
    ...desk,
    standing: plus(minus(desk.standing, takes), makes),
    made: plus(minus(desk.made, takes), makes),
    gone: plus(minus(desk.gone, makes), takes),
  };
}

function plus(names: PolicyNames, more: readonly string[]): PolicyNames {
  return new Map([...names, ...more.map((name) => [fold(name), name] as const)]);
}

function minus(names: PolicyNames, less: readonly string[]): PolicyNames {
  const keys = less.map(fold);
  return new Map([...names].filter(([key]) => !keys.includes(key)));
}

/** A call that is accepted, undefined when there is none of the cmdlet that the dice chose. */
export function drawAccepted(dice: Dice, desk: Desk): AcceptedCall | undefined {
  const fall = dice(10);
  if (fall < 5) return drawNew(dice, desk);
  return fall < 7 ? drawSet(dice, desk) : drawRemove(dice, desk);
}

/** New for places that are free, preferably for one that a call has freed. */
export function drawNew(dice: Dice, desk: Desk): AcceptedCall | undefined {
  const free = desk.places.filter(({ key }) => !desk.standing.has(key));
  const freed = free.filter(({ key }) => desk.gone.has(key));
  if (free.length === 0) return undefined;
  const place = pick(dice, freed.length > 0 && chance(dice, 70) ? freed : free);
  const several = has(desk.pools.settings, 'several-values') && chance(dice, 35);
  const places = several ? [place, ...some(dice, besides(place, free), 0, 2)] : [place];
  return { call: writeNew(dice, places, desk), makes: places.map(({ name }) => name), takes: [] };
}

/** Places that one call can make together with the place: same scope, same right, no `*`. */
export function besides(place: PolicyDraft, places: readonly PolicyDraft[]): readonly PolicyDraft[] {
  if (place.appId === '*') return [];
  return places.filter(
    ({ appId, scope, right }) =>
      appId !== '*' && appId !== place.appId && scope === place.scope && right === place.right,
  );
}

/** The call that makes the places, which have one scope and one right; its parameters stand in any order. */
export function writeNew(dice: Dice, places: readonly PolicyDraft[], { pools }: Desk): CmdletCall {
  const { settings } = pools;
  const { right, texts } = pick(dice, places);
  const description = drawDescription(dice, settings).description;
  const parameters = {
    AccessRight: right,
    AppId: writeAppIds(dice, places, pools),
    PolicyScopeGroupId: recase(dice, pick(dice, texts), settings),
    ...defined({ Description: description }),
  };
  return {
    cmdlet: 'New-ApplicationAccessPolicy',
    parameters: Object.fromEntries(shuffled(dice, Object.entries(parameters))),
  };
}

/** One text or a list; an id is at times given twice. */
function writeAppIds(
  dice: Dice,
  places: readonly PolicyDraft[],
  { settings }: PolicyPools,
): string | readonly string[] {
  const appIds = shuffled(dice, places).map(({ appId }) => appId);
  const twice = !appIds.includes('*') && has(settings, 'several-values') && chance(dice, 12);
  const written = [...appIds, ...(twice ? [pick(dice, appIds)] : [])].map((id) => recase(dice, id, settings));
  const [only] = written;
  return written.length === 1 && only !== undefined && dice(2) === 0 ? only : written;
}

/** Set on a policy that stands, with a description, with none, or with nothing. */
export function drawSet(dice: Dice, desk: Desk): AcceptedCall | undefined {
  const identity = drawIdentity(dice, desk);
  if (identity === undefined) return undefined;
  const { description } = chance(dice, 60)
    ? { description: pick(dice, ['Reviewed', '', 'HR only']) }
    : drawDescription(dice, desk.pools.settings);
  const parameters = { Identity: identity, ...defined({ Description: description }) };
  return { call: { cmdlet: 'Set-ApplicationAccessPolicy', parameters }, makes: [], takes: [] };
}

/** Remove of a policy that stands; undefined when none does. */
export function drawRemove(dice: Dice, desk: Desk): AcceptedCall | undefined {
  const identity = drawIdentity(dice, desk);
  if (identity === undefined) return undefined;
  const call: CmdletCall = { cmdlet: 'Remove-ApplicationAccessPolicy', parameters: { Identity: identity } };
  return { call, makes: [], takes: [identity] };
}

/** The name of a policy that stands, often of one that a call has made. */
function drawIdentity(dice: Dice, { standing, made, pools }: Desk): string | undefined {
  if (standing.size === 0) return undefined;
  const name = pick(dice, [...(made.size > 0 && chance(dice, 60) ? made : standing).values()]);
  return recase(dice, name, pools.settings);
}
