/** Policies first, then sequences of calls on them: each is accepted, or refused for one reason, where it stands. */
import type {
  AccessQuestion,
  ApplicationAccessPolicy,
  CmdletCall,
  PoliciesGiven,
  RefusalReason,
} from '../src/model/generated/wire.generated.ts';
import { sightOf } from './aim/application-access-policies.ts';
import { drawAccessQuestion } from './application-access-policies.ts';
import { between, chance, type Dice, pick, times } from './dice.ts';
import { withNames } from './nouns/directory.ts';
import { drawPolicies, drawPolicyPools, type PolicyPools } from './nouns/policies.ts';
import { after, type Desk, drawAccepted, openDesk, policiesOn } from './nouns/policy-calls.ts';
import { drawHostile } from './pools.ts';
import { drawRefusedPolicyCall } from './refusals/policy-calls.ts';
import { has, isEveryday, type Settings } from './settings.ts';
import type { World } from './shrink/world.ts';

/** A call with its outcome: the reason for which it is refused, or none. */
export interface KnownCall {
  readonly call: CmdletCall;
  readonly reason: RefusalReason | undefined;
}

/** Policies, and sequences of calls on them. */
export function drawPolicyCallsWorld(dice: Dice, settings: Settings): World<'policy-administration'> {
  const { given, when } = drawKnownCalls(dice, settings);
  return {
    given,
    when: when.map(({ calls, desk }) => {
      const cmdlets = calls.map(({ call }) => mangled(dice, call, settings));
      return !has(settings, 'then') || chance(dice, 50) ? { cmdlets } : { cmdlets, then: drawThen(dice, desk) };
    }),
  };
}

/** Aimed at a policy that a call made or took away, at times at any that stands. */
function drawThen(dice: Dice, desk: Desk): readonly AccessQuestion[] {
  const { pools, policies } = desk;
  const { all, made } = policiesOn(desk);
  const touched = [...made, ...policies.filter((policy) => !all.includes(policy))];
  const among = touched.length > 0 && chance(dice, 75) ? touched : all;
  const final: PoliciesGiven = { policies: all, directory: pools.directory };
  const sights = among.map((policy: ApplicationAccessPolicy) => sightOf(policy, final, pools));
  return times(between(dice, 1, 3), () => drawAccessQuestion(dice, pools, sights));
}

/** Policies, and calls on them whose outcomes are known. */
interface KnownCallsWorld {
  readonly given: PoliciesGiven;
  readonly when: readonly KnownSequence[];
}

/** Calls one after the other. */
interface KnownSequence {
  /** At least one. */
  readonly calls: readonly KnownCall[];
  /** After the last call. */
  readonly desk: Desk;
}

/** Sequences of calls, all on the same policies, with what becomes of each call. */
export function drawKnownCalls(dice: Dice, settings: Settings): KnownCallsWorld {
  const bare = drawPolicyPools(dice, settings);
  const pools: PolicyPools = { ...bare, directory: withNames(dice, bare.directory, settings) };
  const { least, most } = settings.policies;
  const count = isEveryday(settings) ? between(dice, least, most) : between(dice, 0, Math.ceil(most / 2));
  const policies = drawPolicies(dice, pools, count);
  const desk = openDesk(pools, policies);
  const asked = between(dice, settings.questions.least, settings.questions.most);
  return { given: { policies, directory: pools.directory }, when: times(asked, () => drawSequence(dice, desk)) };
}

function drawSequence(dice: Dice, start: Desk): KnownSequence {
  const { settings } = start.pools;
  const calls: KnownCall[] = [];
  let desk = start;
  for (let left = between(dice, settings.calls.least, settings.calls.most); left > 0; ) {
    const refused = has(settings, 'refusals') && chance(dice, 45) ? drawRefusedPolicyCall(dice, desk) : undefined;
    const accepted = refused === undefined ? drawAccepted(dice, desk) : undefined;
    if (accepted !== undefined) desk = after(desk, accepted);
    const drawn = refused?.call ?? accepted?.call;
    if (drawn === undefined) continue;
    calls.push({ call: drawn, reason: refused?.reason });
    left -= 1;
  }
  return { calls, desk };
}

/** For our own readers: at times the call with a value of any kind. */
function mangled(dice: Dice, call: CmdletCall, { texts }: Settings): CmdletCall {
  if (texts === 'settled' || !chance(dice, 30)) return call;
  const name = dice(4) === 0 ? drawHostile(dice) : pick(dice, Object.keys({ Identity: '', ...call.parameters }));
  const text = drawHostile(dice);
  const value = pick<unknown>(dice, [text, [text, null], { Add: [text] }, -0.5, false, [[]], {}]);
  return { ...call, parameters: Object.fromEntries([...Object.entries(call.parameters), [name, value]]) };
}
