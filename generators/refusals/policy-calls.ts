/** Calls on policies that are refused where they stand in a sequence, each for one reason that the protocol names. */

import type { CmdletCall, RefusalReason } from '../../src/model/generated/wire.generated.ts';
import { type CallParameters, policyCmdlets } from '../../src/model/parameters.ts';
import { fold } from '../../src/syntax/fold.ts';
import { isPrincipal } from '../../src/syntax/recipients.ts';
import { chance, type Dice, pick, shuffled, some } from '../dice.ts';
import { besideGuid, lostIds } from '../nouns/directory.ts';
import { recase } from '../nouns/policies.ts';
import { besides, type Desk, drawNew, drawRemove, drawSet, textsOf, writeNew } from '../nouns/policy-calls.ts';

/** A call that is refused, and the call that it was made from, which is accepted in its place. */
export interface FlawedCall {
  readonly call: CmdletCall;
  readonly flaw: PolicyCallFlaw;
  readonly reason: RefusalReason;
  readonly mended: CmdletCall;
}

/** Every flaw with the reason of the refusal and the cmdlets whose calls can have it. */
export const flaws = {
  'parameter-misspelled': ['unknown-parameter', ['New', 'Set', 'Remove']],
  'parameter-of-others': ['unknown-parameter', ['New', 'Set', 'Remove']],
  'parameter-left-out': ['missing-parameter', ['New', 'Set', 'Remove']],
  'parameter-null': ['missing-parameter', ['New', 'Set', 'Remove']],
  'app-id-no-guid': ['invalid-value app-id', ['New']],
  'star-beside-an-id': ['invalid-value app-id', ['New']],
  'scope-empty': ['invalid-value text', ['New']],
  'identity-empty': ['invalid-value text', ['Set', 'Remove']],
  'scope-unknown': ['scope-not-found', ['New']],
  'scope-of-two': ['scope-ambiguous', ['New']],
  'scope-no-principal': ['scope-not-a-security-principal', ['New']],
  'name-standing': ['name-taken', ['New']],
  'policy-unknown': ['policy-not-found', ['Set', 'Remove']],
  'policy-removed': ['policy-not-found', ['Set', 'Remove']],
} as const satisfies Readonly<Record<string, readonly [RefusalReason, readonly Verb[]]>>;

/** The name of a flaw. */
export type PolicyCallFlaw = keyof typeof flaws;

type Verb = 'New' | 'Set' | 'Remove';

const FLAWS = Object.keys(flaws) as readonly PolicyCallFlaw[];

/** Reasons that need a state of the policies come more often, because the dice cannot always serve them. */
const REASONS: readonly RefusalReason[] = [
  'unknown-parameter',
  'missing-parameter',
  'invalid-value app-id',
  'invalid-value text',
  'scope-not-found',
  'scope-ambiguous',
  'scope-ambiguous',
  'scope-not-a-security-principal',
  'name-taken',
  'name-taken',
  'name-taken',
  'policy-not-found',
  'policy-not-found',
];

/** Undefined when the dice fell on nothing that can be refused here. */
export function drawRefusedPolicyCall(dice: Dice, desk: Desk): FlawedCall | undefined {
  const reason = pick(dice, REASONS);
  const flaw = pick(
    dice,
    FLAWS.filter((each) => flaws[each][0] === reason),
  );
  const verb = pick<Verb>(dice, flaws[flaw][1]);
  const mended = (verb === 'New' ? drawNew : verb === 'Set' ? drawSet : drawRemove)(dice, desk)?.call;
  const parameters = mended && spoil({ dice, desk, verb, parameters: mended.parameters }, flaw);
  if (mended === undefined || parameters === undefined) return undefined;
  return { call: { cmdlet: mended.cmdlet, parameters }, flaw, reason, mended };
}

/** An accepted call and where it stands. */
interface Spot {
  readonly dice: Dice;
  readonly desk: Desk;
  readonly verb: Verb;
  readonly parameters: CallParameters;
}

/** The parameters with the flaw. */
function spoil(spot: Spot, flaw: PolicyCallFlaw): CallParameters | undefined {
  const { dice, desk, verb, parameters } = spot;
  const put = (name: string, value: unknown): CallParameters | undefined => changed(parameters, name, value);
  const required = pick(dice, policyCmdlets[`${verb}-ApplicationAccessPolicy`].required);
  switch (flaw) {
    case 'parameter-misspelled':
      return put(
        pick(dice, MISSPELLED[verb]),
        pick(
          dice,
          Object.values(parameters).filter((value) => value !== null),
        ),
      );
    case 'parameter-of-others':
      return put(...pick(dice, OF_OTHERS[verb]));
    case 'parameter-null':
    case 'parameter-left-out':
      return flaw === 'parameter-null' ? put(required, null) : without(parameters, required);
    case 'app-id-no-guid':
      return put('AppId', withNoGuid(spot));
    case 'star-beside-an-id':
      return put('AppId', shuffled(dice, ['*', pick(dice, desk.pools.apps)]));
    case 'scope-empty':
      return put('PolicyScopeGroupId', '');
    case 'name-standing':
      return takenPlace(spot);
    case 'identity-empty':
      return put('Identity', '');
    case 'policy-unknown':
      return put('Identity', unknownPolicy(spot));
    case 'policy-removed':
      return put('Identity', removedPolicy(spot));
    default:
      return put('PolicyScopeGroupId', wrongScope(spot, flaw));
  }
}

/** Names that no shell completes: none is the beginning of a parameter. */
const MISSPELLED: Readonly<Record<Verb, readonly string[]>> = {
  New: ['AppIds', 'ApplicationId', 'Right', 'PolicyScopeId', 'PolicyScopeGroupIds', 'Descripton'],
  Set: ['PolicyIdentity', 'Identifier', 'Descripton'],
  Remove: ['PolicyIdentity', 'Identifier'],
};

/** CallParameters of other cmdlets that look at home here. */
const OF_OTHERS: Readonly<Record<Verb, readonly (readonly [string, unknown])[]>> = {
  New: [
    ['Name', 'Limit HR'],
    ['Identity', 'Limit HR'],
    ['Enabled', true],
    ['Priority', 1],
  ],
  Set: [
    ['AccessRight', 'DenyAccess'],
    ['PolicyScopeGroupId', 'staff'],
    ['AppId', '*'],
    ['Name', 'Limit HR'],
  ],
  Remove: [
    ['Description', 'Reviewed'],
    ['AppId', '*'],
    ['Name', 'Limit HR'],
  ],
};

function changed(parameters: CallParameters, name: string, value: unknown): CallParameters | undefined {
  return value === undefined ? undefined : { ...parameters, [name]: value };
}

function without(parameters: CallParameters, name: string): CallParameters {
  return Object.fromEntries(Object.entries(parameters).filter(([each]) => each !== name));
}

/** A text that nobody takes for a GUID, alone or beside those that the call has. */
function withNoGuid({ dice, desk, parameters }: Spot): unknown {
  const guid = pick(dice, desk.pools.apps);
  const written = pick(dice, [guid.slice(0, -1), `${guid}0`, guid.replace(/.$/, 'g'), 'AppID', '']);
  const given = [parameters['AppId']].flat();
  return given.includes('*') || chance(dice, 50)
    ? pick<unknown>(dice, [written, [written]])
    : shuffled(dice, [...given, written]);
}

type ScopeFlaw = 'scope-unknown' | 'scope-of-two' | 'scope-no-principal';

function wrongScope({ dice, desk }: Spot, flaw: ScopeFlaw): string | undefined {
  const texts = scopeTexts(dice, desk, flaw);
  return texts.length === 0 ? undefined : recase(dice, pick(dice, texts), desk.pools.settings);
}

function scopeTexts(dice: Dice, { recipientsBy, pools }: Desk, flaw: ScopeFlaw): readonly string[] {
  const { recipients } = pools.directory;
  switch (flaw) {
    case 'scope-unknown':
      return [
        ...lostIds(pools.directory),
        ...recipients.flatMap(({ id, guid }) => [`${id}2`, id.slice(1), besideGuid(dice, guid ?? pools.apps[0] ?? id)]),
      ].filter((text) => text !== '' && !recipientsBy.has(fold(text)));
    case 'scope-of-two':
      return [...recipientsBy].filter(([text, found]) => text !== '' && found.size > 1).map(([text]) => text);
    case 'scope-no-principal':
      return recipients
        .filter((recipient) => !isPrincipal(recipient))
        .flatMap(textsOf)
        .filter((text) => text !== '' && recipientsBy.get(fold(text))?.size === 1);
  }
}

/** New for a name that stands, preferably by an earlier call, at times among names that are free. */
function takenPlace({ dice, desk, parameters }: Spot): CallParameters | undefined {
  const taken = desk.places.filter(({ key }) => desk.standing.has(key));
  const made = taken.filter(({ key }) => desk.made.has(key));
  if (taken.length === 0) return undefined;
  const place = pick(dice, made.length > 0 && chance(dice, 60) ? made : taken);
  const places = [place, ...(chance(dice, 40) ? some(dice, besides(place, desk.places), 1, 2) : [])];
  const { Description: _, ...written } = writeNew(dice, places, desk).parameters;
  return { ...parameters, ...written };
}

/** A name that nobody has: one that New would give, or one that stands but for a part. */
function unknownPolicy({ dice, desk, parameters }: Spot): string | undefined {
  const { places, standing, gone, pools } = desk;
  const near = String(parameters['Identity']);
  const isFree = (key: string): boolean => !standing.has(key) && !gone.has(key);
  const nearer = [near.slice(0, -1), `${near} `, near.replace(/:[^:]*$/, '')];
  const free = [
    ...places.filter(({ key }) => isFree(key)).map(({ name }) => name),
    ...nearer.filter((name) => name !== '' && isFree(fold(name))),
  ];
  return free.length === 0 ? undefined : recase(dice, pick(dice, free), pools.settings);
}

/** The name of a policy that an earlier call has removed. */
function removedPolicy({ dice, desk }: Spot): string | undefined {
  const gone = [...desk.gone.values()];
  return gone.length === 0 ? undefined : recase(dice, pick(dice, gone), desk.pools.settings);
}
