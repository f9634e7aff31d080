/** Application access policies over one directory and a few apps. */
import type { AccessRight, ApplicationAccessPolicy, Directory } from '../../src/model/generated/wire.generated.ts';
import { fold } from '../../src/syntax/fold.ts';
import { isGroup, isPrincipal } from '../../src/syntax/recipients.ts';
import { between, chance, type Dice, pick, shuffled, some, times } from '../dice.ts';
import { drawHostile } from '../pools.ts';
import { has, isEveryday, type Settings } from '../settings.ts';
import { besideGuid, drawDirectory, drawGuid, lostIds, lostNames } from './directory.ts';
import { builtInNames } from './everyday-texts.ts';

/** What the policies of one world share, so that they meet. */
export interface PolicyPools {
  readonly settings: Settings;
  /** App ids in lower case; some are one digit apart. */
  readonly apps: readonly string[];
  readonly directory: Directory;
}

/** What a policy can do. */
export const rights: readonly AccessRight[] = ['RestrictAccess', 'DenyAccess'];

/** Names that differ from each other also after folding. */
const NAMES = ['Limit HR', 'deny sales', 'ÉTÉ', 'a', 'Policy 10', 'policy 2', '漢字', "O'Neil", 'x:y', 'Default'];
const DESCRIPTIONS = ['', 'Calendar app', 'HR only, see ticket 7', 'null', ' '];

/** Apps and a directory; the first app has neighbours that differ in one digit. */
export function drawPolicyPools(dice: Dice, settings: Settings): PolicyPools {
  const first = drawGuid(dice);
  const [least, most] = isEveryday(settings) ? [9, 12] : [1, 3];
  const more = times(between(dice, least, most), () => (dice(3) === 0 ? besideGuid(dice, first) : drawGuid(dice)));
  return { settings, apps: [...new Set([first, ...more])], directory: drawDirectory(dice, settings) };
}

/** The text in the same case, in upper case or in lower; letters beyond ASCII stay. */
export function recase(dice: Dice, text: string, settings: Settings): string {
  if (!has(settings, 'spellings')) return text;
  const fall = dice(4);
  if (fall === 0) return text.replace(/[a-z]/g, (letter) => letter.toUpperCase());
  return fall === 1 ? text.replace(/[A-Z]/g, (letter) => letter.toLowerCase()) : text;
}

/** Policies with different names, at times with the apps or the scope of another. */
export function drawPolicies(dice: Dice, pools: PolicyPools, count: number): readonly ApplicationAccessPolicy[] {
  const bodies: PolicyBody[] = [];
  const scopes = scopesOf(dice, pools);
  for (let index = 0; index < count; index += 1) bodies.push(drawBody(dice, pools, scopes, bodies));
  return named(dice, pools, bodies);
}

/** A policy by itself, named as New-ApplicationAccessPolicy names it. */
export function drawPolicy(dice: Dice, pools: PolicyPools): ApplicationAccessPolicy {
  const body = drawBody(dice, pools, scopesOf(dice, pools), []);
  return { name: nameOf(pick(dice, body.appIds), body.policyScopeGroupId, body.accessRight), ...body };
}

type PolicyBody = Omit<ApplicationAccessPolicy, 'name'>;

function drawBody(
  dice: Dice,
  pools: PolicyPools,
  scopes: readonly string[],
  others: readonly PolicyBody[],
): PolicyBody {
  const { settings } = pools;
  const fresh: PolicyBody = {
    accessRight: chance(dice, 60) ? 'RestrictAccess' : 'DenyAccess',
    appIds: drawAppIds(dice, pools),
    policyScopeGroupId: pick(dice, scopes),
    ...drawDescription(dice, settings),
  };
  if (others.length === 0 || !has(settings, 'overlap') || chance(dice, 45)) return fresh;
  const { appIds, policyScopeGroupId } = pick(dice, others);
  return { ...fresh, ...pick(dice, [{ appIds }, { appIds }, { policyScopeGroupId }, { appIds, policyScopeGroupId }]) };
}

/** Where policies point to, groups more often than mailboxes and users, which are but a few in everyday worlds; at times nowhere. */
function scopesOf(dice: Dice, { directory, settings }: PolicyPools): readonly string[] {
  const principals = directory.recipients.filter(isPrincipal);
  const groups = principals.filter(isGroup);
  const isMany = isEveryday(settings);
  const lostOnes = isMany ? lostNames(directory) : lostIds(directory);
  const lost = has(settings, 'lost-scopes') && chance(dice, 60) ? [pick(dice, lostOnes)] : [];
  const others = isMany ? principals.slice(0, 3) : principals;
  return [...[...groups, ...groups, ...groups, ...others].map(({ id }) => id), ...lost, ...lost];
}

function drawAppIds(dice: Dice, { apps, settings }: PolicyPools): readonly string[] {
  if (has(settings, 'all-applications') && chance(dice, isEveryday(settings) ? 4 : 20)) return ['*'];
  const most = has(settings, 'several-values') && chance(dice, 30) ? 3 : 1;
  return some(dice, apps, 1, most).map((id) => recase(dice, id, settings));
}

/** A description, none, or nothing at all. */
export function drawDescription(dice: Dice, settings: Settings): Pick<ApplicationAccessPolicy, 'description'> {
  if (settings.texts === 'hostile' && dice(3) === 0) return { description: drawHostile(dice) };
  if (chance(dice, 60)) return {};
  if (has(settings, 'empty-fields') && chance(dice, 20)) return { description: null };
  return { description: pick(dice, has(settings, 'odd-letters') ? [...DESCRIPTIONS, 'é'] : DESCRIPTIONS) };
}

/** The name that New-ApplicationAccessPolicy gives. */
export function nameOf(appId: string, scope: string, right: AccessRight): string {
  return `${fold(appId)}:${scope}:${right}`;
}

/** Names of one's own, or such as New gives, which need not fit what the policy is. */
function named(dice: Dice, pools: PolicyPools, bodies: readonly PolicyBody[]): readonly ApplicationAccessPolicy[] {
  const { settings } = pools;
  const hostile = settings.texts === 'hostile' ? ['__proto__', 'constructor', '\u0000', '\uD800'] : [];
  const known = has(settings, 'odd-letters') ? NAMES : NAMES.filter((name) => /^[\w ]+$/.test(name));
  const own = shuffled(dice, [...hostile, ...known, ...(isEveryday(settings) ? builtInNames : [])]);
  const taken = new Set<string>();
  return bodies.map((body, index) => {
    const given = nameOf(pick(dice, body.appIds), body.policyScopeGroupId, body.accessRight);
    const wanted = chance(dice, 50) ? recase(dice, given, settings) : (own[index] ?? `policy ${index + 20}`);
    const name = taken.has(fold(wanted)) ? `policy ${index + 20}` : wanted;
    taken.add(fold(name));
    return { name, ...body };
  });
}
