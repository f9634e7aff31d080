/** Calls of the client access rule cmdlets that are refused, each for one reason that the protocol names. */

import type { CmdletCall, RefusalCode, RefusalReason } from '../../src/model/generated/wire.generated.ts';
import type { CallParameters } from '../../src/model/parameters.ts';
import { type Dice, pick, shuffled } from '../dice.ts';
import { authenticationTypes, protocols, typesOf } from '../nouns/authentication.ts';
import type { NamedRule } from '../nouns/client-access-rules.ts';
import { drawFreeName, drawNew, drawSet, drawTargets, type Ledger, otherCase, removal } from '../nouns/rule-calls.ts';
import type { Pools } from '../pools.ts';
import { has } from '../settings.ts';
import { drawRefusedRange } from './ip-ranges.ts';
import { drawRefusedFilter } from './recipient-filters.ts';

/** Codes with which a call is refused under every reading. */
export const codes = [
  'unknown-parameter',
  'missing-parameter',
  'invalid-value',
  'rule-not-found',
  'name-taken',
  'authentication-combination',
] as const satisfies readonly RefusalCode[];

/** A call that is refused for one reason under every reading, and what it would have been without its fault. */
interface CallFlaw {
  readonly call: CmdletCall;
  readonly reason: RefusalReason;
  /** Carried out, under every reading. */
  readonly mended: CmdletCall;
}

/** Undefined when the list has no rule that the fault needs, or the settings leave out what it needs. */
export function drawRefusedCall(dice: Dice, pools: Pools, ledger: Ledger): CallFlaw | undefined {
  const flaw = drawFlaw(dice, pools, ledger);
  const named = flaw !== undefined && Object.hasOwn(flaw.call.parameters, 'Priority');
  return named && !has(pools.settings, 'priorities') ? undefined : flaw;
}

function drawFlaw(dice: Dice, pools: Pools, ledger: Ledger): CallFlaw | undefined {
  const code = pick(dice, codes);
  const [target, other] = drawTargets(dice, ledger, 2);
  const whole = target === undefined || dice(3) === 0 ? undefined : target;
  switch (code) {
    case 'unknown-parameter':
      return unknown(dice, mendedCall(dice, pools, ledger, whole));
    case 'missing-parameter':
      return missing(dice, mendedCall(dice, pools, ledger, whole));
    case 'invalid-value':
      return whole !== undefined && dice(6) === 0
        ? noName(mendedCall(dice, pools, ledger, whole))
        : invalid(dice, pools, changing(dice, pools, ledger, whole), whole);
    case 'rule-not-found':
      return target && notFound(dice, pools, ledger, target);
    case 'name-taken':
      return target && taken(dice, pools, ledger, target, dice(2) === 0 ? other : undefined);
    case 'authentication-combination':
      return whole === undefined
        ? combination(dice, changing(dice, pools, ledger, undefined), withTypes(dice))
        : combination(dice, changing(dice, pools, ledger, whole), againstTypes(dice, whole, pools));
  }
}

/** New, or Set or Remove of the target. */
function mendedCall(dice: Dice, pools: Pools, ledger: Ledger, target: NamedRule | undefined): CmdletCall {
  return target !== undefined && dice(3) === 0
    ? removal(dice, pools, ledger, target).call
    : changing(dice, pools, ledger, target);
}

/** New, or Set of the target. */
function changing(dice: Dice, pools: Pools, ledger: Ledger, target: NamedRule | undefined): CmdletCall {
  return (target === undefined ? drawNew(dice, pools, ledger) : drawSet(dice, pools, ledger, target)).call;
}

function changed(call: CmdletCall, parameters: CallParameters): CmdletCall {
  return { ...call, parameters: { ...call.parameters, ...parameters } };
}

function less(call: CmdletCall, ...names: readonly string[]): CmdletCall {
  if (!names.some((name) => Object.hasOwn(call.parameters, name))) return call;
  const kept = Object.entries(call.parameters).filter(([name]) => !names.includes(name));
  return { ...call, parameters: Object.fromEntries(kept) };
}

/** Names that are neither those of parameters nor their beginnings. */
const INVENTED: CallParameters = {
  RuleScope: 'Users',
  AnyOfClientIPAddressOrRanges: ['10.0.0.1'],
  ExceptUserRecipientFilter: "City -eq 'a'",
  AnyOfUserAgents: ['Outlook'],
  ExceptAnyOfCountries: ['NO'],
  Comment: 'reviewed',
};

function unknown(dice: Dice, mended: CmdletCall): CallFlaw {
  const more: CallParameters =
    mended.cmdlet === 'New-ClientAccessRule'
      ? { Identity: mended.parameters['Name'] }
      : mended.cmdlet === 'Remove-ClientAccessRule'
        ? { Name: 'x', Priority: 1, Enabled: false }
        : {};
  const [name, value] = pick(dice, Object.entries({ ...INVENTED, ...more }));
  return { call: changed(mended, { [name]: value }), reason: 'unknown-parameter', mended };
}

function missing(dice: Dice, mended: CmdletCall): CallFlaw {
  const name = mended.cmdlet === 'New-ClientAccessRule' ? pick(dice, ['Name', 'Action']) : 'Identity';
  const call = dice(3) === 0 ? changed(mended, { [name]: null }) : less(mended, name);
  return { call, reason: 'missing-parameter', mended };
}

function invalid(dice: Dice, pools: Pools, mended: CmdletCall, target: NamedRule | undefined): CallFlaw {
  const draw = pick(dice, [() => EMPTY_NAME, drawWrongRange, drawWrongFilter]);
  const { parameter, value, reason } = draw(dice, pools);
  const edits = target !== undefined && has(pools.settings, 'list-edits') && Array.isArray(value) && dice(2) === 0;
  const given = edits ? { [pick(dice, ['Add', 'Remove'])]: value } : value;
  const plain = less(mended, ...(parameter === 'Name' && target !== undefined ? ['Name'] : []));
  return { call: changed(plain, { [parameter]: given }), reason, mended: plain };
}

/** Set or Remove of a rule without a name. */
function noName(mended: CmdletCall): CallFlaw {
  return { call: changed(mended, { Identity: '' }), reason: 'invalid-value text', mended };
}

/** A value that its parameter does not take. */
interface WrongValue {
  readonly parameter: string;
  readonly value: string | readonly string[];
  readonly reason: RefusalReason;
}

const EMPTY_NAME: WrongValue = { parameter: 'Name', value: '', reason: 'invalid-value text' };

/** A range that its grammar refuses, at times beside one that stands. */
function drawWrongRange(dice: Dice, pools: Pools): WrongValue {
  const except = has(pools.settings, 'exceptions') && dice(2) === 0;
  const parameter = except ? 'ExceptAnyOfClientIPAddressesOrRanges' : 'AnyOfClientIPAddressesOrRanges';
  const { text, reason, mended } = drawRefusedRange(dice, pools);
  return { parameter, value: dice(2) === 0 ? [text] : [mended, text], reason };
}

function drawWrongFilter(dice: Dice, pools: Pools): WrongValue {
  const { text, reason } = drawRefusedFilter(dice, pools);
  return { parameter: 'UserRecipientFilter', value: text, reason };
}

/** Another name than any rule has, also one that a rule had. */
function notFound(dice: Dice, pools: Pools, ledger: Ledger, target: NamedRule): CallFlaw {
  const mended = less(mendedCall(dice, pools, ledger, target), 'Name');
  const call = changed(mended, { Identity: drawFreeName(dice, pools, ledger) });
  return { call, reason: 'rule-not-found', mended };
}

/** New, or Set of another rule. */
function taken(dice: Dice, pools: Pools, ledger: Ledger, { name }: NamedRule, other: NamedRule | undefined): CallFlaw {
  const mended = changing(dice, pools, ledger, other);
  return { call: changed(mended, { Name: otherCase(dice, name, pools) }), reason: 'name-taken', mended };
}

const TYPED = ['AnyOfProtocols', 'AnyOfAuthenticationTypes', 'ExceptAnyOfAuthenticationTypes'];

function combination(dice: Dice, whole: CmdletCall, wrong: readonly CallParameters[]): CallFlaw {
  const mended = less(whole, ...TYPED);
  return { call: changed(mended, pick(dice, wrong)), reason: 'authentication-combination', mended };
}

/** For a new rule: types without a protocol that supports them, an exception alone. */
function withTypes(dice: Dice): readonly CallParameters[] {
  const protocol = pick(dice, protocols);
  const type = pick(dice, authenticationTypes);
  const foreign = authenticationTypes.filter((each) => !typesOf(protocol).includes(each));
  const [known] = typesOf(protocol);
  return [
    { AnyOfAuthenticationTypes: [type] },
    { ExceptAnyOfAuthenticationTypes: [type] },
    {
      AnyOfProtocols: [protocol],
      AnyOfAuthenticationTypes: shuffled(dice, [pick(dice, foreign), ...(known ? [known] : [])]),
    },
    ...(known === undefined ? [] : [{ AnyOfProtocols: [protocol], ExceptAnyOfAuthenticationTypes: [known] }]),
  ];
}

/** For a rule that is there: a change after which its types are supported no more, or that brings such a type. */
function againstTypes(dice: Dice, rule: NamedRule, { settings }: Pools): readonly CallParameters[] {
  const [types, excepted] = [rule.anyOfAuthenticationTypes ?? [], rule.exceptAnyOfAuthenticationTypes ?? []];
  const named = rule.anyOfProtocols ?? [];
  const known = named.flatMap(typesOf);
  const foreign = authenticationTypes.filter((type) => !known.includes(type));
  const edits = has(settings, 'list-edits') && types.length > 0;
  const cleared = [{ AnyOfProtocols: [] }, { AnyOfProtocols: null }, { AnyOfProtocols: ['REST'] }];
  return [
    ...(types.length > 0 ? cleared : [{ ExceptAnyOfAuthenticationTypes: [pick(dice, authenticationTypes)] }]),
    ...(edits ? [{ AnyOfProtocols: { Remove: named } }] : []),
    ...(excepted.length > 0 ? [{ AnyOfAuthenticationTypes: pick(dice, [[], null]) }] : []),
    ...(foreign.length > 0 ? [{ AnyOfAuthenticationTypes: [pick(dice, foreign)] }] : []),
    ...(edits && foreign.length > 0 ? [{ AnyOfAuthenticationTypes: { Add: foreign } }] : []),
  ];
}
