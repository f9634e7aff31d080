/** Calls on policies that are refused where they stand in a sequence, each for one reason that the protocol names. */
import type { CmdletCall, RefusalCode } from '../../src/model/wire.generated.ts';
import { fold } from '../../src/syntax/fold.ts';
import { chance, type Dice, pick, shuffled, some } from '../dice.ts';
import { besideGuid, isPrincipal, lostIds } from '../nouns/directory.ts';
import { recase } from '../nouns/policies.ts';
import { besides, type Desk, drawNew, drawRemove, drawSet, textsOf, writeNew } from '../nouns/policy-calls.ts';

/** A call that is refused, and the call that it was made from, which is accepted in its place. */
export interface FlawedCall {
  readonly call: CmdletCall;
  readonly reason: PolicyCallReason;
  readonly code: RefusalCode;
  readonly mended: CmdletCall;
}

/** Every reason with its code and the cmdlets that can give it. */
export const reasons = {
  'parameter-misspelled': ['unknown-parameter', ['New', 'Set', 'Remove']],
  'parameter-of-others': ['unknown-parameter', ['New', 'Set', 'Remove']],
  'parameter-left-to-shells': ['unknown-parameter', ['New', 'Set', 'Remove']],
  'parameter-left-out': ['missing-parameter', ['New', 'Set', 'Remove']],
  'parameter-null': ['missing-parameter', ['New', 'Set', 'Remove']],
  'right-unknown': ['invalid-value', ['New']],
  'app-id-no-guid': ['invalid-value', ['New']],
  'app-ids-no-list': ['invalid-value', ['New']],
  'scope-no-text': ['invalid-value', ['New']],
  'description-no-text': ['invalid-value', ['New', 'Set']],
  'identity-no-text': ['invalid-value', ['Set', 'Remove']],
  'scope-unknown': ['scope-not-found', ['New']],
  'scope-of-two': ['scope-ambiguous', ['New']],
  'scope-no-principal': ['scope-not-a-security-principal', ['New']],
  'name-standing': ['name-taken', ['New']],
  'policy-unknown': ['policy-not-found', ['Set', 'Remove']],
  'policy-removed': ['policy-not-found', ['Set', 'Remove']],
} as const satisfies Readonly<Record<string, readonly [RefusalCode, readonly Verb[]]>>;

export type PolicyCallReason = keyof typeof reasons;

type Verb = 'New' | 'Set' | 'Remove';
type Parameters = CmdletCall['parameters'];

const REASONS = Object.keys(reasons) as readonly PolicyCallReason[];

/** Codes that need a state of the policies come more often, because the dice cannot always serve them. */
const CODES: readonly RefusalCode[] = [
  'unknown-parameter',
  'missing-parameter',
  'invalid-value',
  'invalid-value',
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
  const code = pick(dice, CODES);
  const reason = pick(
    dice,
    REASONS.filter((each) => reasons[each][0] === code),
  );
  const verb = pick<Verb>(dice, reasons[reason][1]);
  const mended = (verb === 'New' ? drawNew : verb === 'Set' ? drawSet : drawRemove)(dice, desk)?.call;
  const parameters = mended && spoil({ dice, desk, verb, parameters: mended.parameters }, reason);
  if (mended === undefined || parameters === undefined) return undefined;
  return { call: { cmdlet: mended.cmdlet, parameters }, reason, code, mended };
}

/** An accepted call and where it stands. */
interface Spot {
  readonly dice: Dice;
  readonly desk: Desk;
  readonly verb: Verb;
  readonly parameters: Parameters;
}

/** The parameters with the flaw. */
function spoil(spot: Spot, reason: PolicyCallReason): Parameters | undefined {
  const { dice, verb, parameters } = spot;
  const put = (name: string, value: unknown): Parameters | undefined => changed(parameters, name, value);
  const required = pick(dice, REQUIRED[verb]);
  switch (reason) {
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
    case 'parameter-left-to-shells':
      return put(pick(dice, ['Confirm', 'WhatIf']), dice(2) === 0);
    case 'parameter-null':
    case 'parameter-left-out':
      return reason === 'parameter-null' ? put(required, null) : without(parameters, required);
    case 'right-unknown':
      return put('AccessRight', pick(dice, unknownRights(String(parameters['AccessRight']))));
    case 'app-id-no-guid':
      return put('AppId', withNoGuid(spot));
    case 'app-ids-no-list':
      return put('AppId', withNoList(spot));
    case 'scope-no-text':
      return put('PolicyScopeGroupId', noText(dice, parameters['PolicyScopeGroupId']));
    case 'description-no-text':
      return put('Description', pick(dice, NO_TEXTS));
    case 'name-standing':
      return takenPlace(spot);
    case 'identity-no-text':
    case 'policy-unknown':
    case 'policy-removed':
      return put('Identity', wrongIdentity(spot, reason));
    default:
      return put('PolicyScopeGroupId', wrongScope(spot, reason));
  }
}

const REQUIRED: Readonly<Record<Verb, readonly string[]>> = {
  New: ['AccessRight', 'AppId', 'PolicyScopeGroupId'],
  Set: ['Identity'],
  Remove: ['Identity'],
};

const MISSPELLED: Readonly<Record<Verb, readonly string[]>> = {
  New: ['appId', 'AppID', 'AppIds', 'Right', 'PolicyScopeGroupID', 'PolicyScope', 'description'],
  Set: ['identity', 'Id', 'Desc'],
  Remove: ['identity', 'Id', 'PolicyIdentity'],
};

/** Parameters of other cmdlets that look at home here. */
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

function changed(parameters: Parameters, name: string, value: unknown): Parameters | undefined {
  return value === undefined ? undefined : { ...parameters, [name]: value };
}

function without(parameters: Parameters, name: string): Parameters {
  return Object.fromEntries(Object.entries(parameters).filter(([each]) => each !== name));
}

function noText(dice: Dice, text: unknown): unknown {
  return pick<unknown>(dice, ['', [text], 7]);
}

function unknownRights(right: string): readonly unknown[] {
  return ['Restrict', right.toLowerCase(), 'AllowAccess', 'Deny', '', [right], 1];
}

/** A text that is nearly a GUID, alone or beside those that the call has. */
function withNoGuid({ dice, desk, parameters }: Spot): unknown {
  const guid = pick(dice, desk.ground.apps);
  const written = pick(dice, [
    guid.slice(0, -1),
    `${guid}0`,
    guid.replaceAll('-', ''),
    `{${guid}}`,
    ` ${guid}`,
    guid.replace(/.$/, 'g'),
    guid.replace('-', ''),
    'AppID',
    '',
  ]);
  const given = [parameters['AppId']].flat();
  return given.includes('*') || chance(dice, 50)
    ? pick<unknown>(dice, [written, [written]])
    : shuffled(dice, [...given, written]);
}

function withNoList({ dice, desk }: Spot): unknown {
  return pick<unknown>(dice, [[], ['*', pick(dice, desk.ground.apps)], 7, true, [7]]);
}

const NO_TEXTS: readonly unknown[] = [7, false, ['Calendar app'], {}];

type ScopeReason = 'scope-unknown' | 'scope-of-two' | 'scope-no-principal';

function wrongScope({ dice, desk }: Spot, reason: ScopeReason): string | undefined {
  const texts = scopeTexts(dice, desk, reason);
  return texts.length === 0 ? undefined : recase(dice, pick(dice, texts), desk.ground.settings);
}

function scopeTexts(dice: Dice, { recipientsBy, ground }: Desk, reason: ScopeReason): readonly string[] {
  const { recipients } = ground.directory;
  switch (reason) {
    case 'scope-unknown':
      return [
        ...lostIds(ground.directory),
        ...recipients.flatMap(({ id, guid }) => [
          `${id}2`,
          id.slice(1),
          besideGuid(dice, guid ?? ground.apps[0] ?? id),
        ]),
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
function takenPlace({ dice, desk, parameters }: Spot): Parameters | undefined {
  const taken = desk.places.filter(({ key }) => desk.standing.has(key));
  const made = taken.filter(({ key }) => desk.made.has(key));
  if (taken.length === 0) return undefined;
  const place = pick(dice, made.length > 0 && chance(dice, 60) ? made : taken);
  const places = [place, ...(chance(dice, 40) ? some(dice, besides(place, desk.places), 1, 2) : [])];
  const { Description: _, ...written } = writeNew(dice, places, desk).parameters;
  return { ...parameters, ...written };
}

function wrongIdentity(spot: Spot, reason: 'identity-no-text' | 'policy-unknown' | 'policy-removed'): unknown {
  if (reason === 'identity-no-text') return noText(spot.dice, spot.parameters['Identity']);
  return reason === 'policy-unknown' ? unknownPolicy(spot) : removedPolicy(spot);
}

/** A name that nobody has: one that New would give, or one that stands but for a part. */
function unknownPolicy({ dice, desk, parameters }: Spot): string | undefined {
  const { places, standing, gone, ground } = desk;
  const near = String(parameters['Identity']);
  const isFree = (key: string): boolean => !standing.has(key) && !gone.has(key);
  const nearer = [near.slice(0, -1), `${near} `, near.replace(/:[^:]*$/, '')];
  const free = [
    ...places.filter(({ key }) => isFree(key)).map(({ name }) => name),
    ...nearer.filter((name) => name !== '' && isFree(fold(name))),
  ];
  return free.length === 0 ? undefined : recase(dice, pick(dice, free), ground.settings);
}

/** The name of a policy that an earlier call has removed. */
function removedPolicy({ dice, desk }: Spot): string | undefined {
  const gone = [...desk.gone.values()];
  return gone.length === 0 ? undefined : recase(dice, pick(dice, gone), desk.ground.settings);
}
