/** Causes within the policies: one that is not listed, groups in groups, readings, scopes that are not known. */

import { defined } from '../../../model/defined.ts';
import type { Cause, OtherAnswer } from '../../../model/generated/wire.generated.ts';
import type { Place } from '../../../model/inventory/call.ts';
import { axesOf } from '../../../syntax/readings/reading-sets.ts';
import { printRegion } from '../../../syntax/readings/readings.ts';
import { quote } from '../../../syntax/terminal-text.ts';
import type { MemberStep } from '../../answers/membership.ts';
import { unnamedApp } from './identity.ts';
import { type AccessSituation, isRefusal } from './situation.ts';

/** A policy that the files do not show: it could turn a Granted, and a Denied that no policy denies outright. */
export function unlistedPolicyCause(situation: AccessSituation): readonly Cause[] {
  const { claim, actual, policies } = situation;
  if (actual.answer === 'not known') return [];
  const places = policies.flatMap((each) => each.places.slice(0, 1)).slice(0, 1);
  const of = (text: string): readonly Cause[] => [{ name: 'unlisted-policy', evidence: 'possible', text, places }];
  const unnamed = unnamedApp(situation);
  if (claim.kind === 'expectation' || claim.kind === 'row')
    return unnamed === undefined ? [] : of(`${unnamed}: the policy that must refuse is not in what the files show`);
  if (isRefusal(claim))
    return of(
      actual.clause === 'AAP-RESTRICT-GRANTS'
        ? 'another policy for the app that is not in what the files show: a DenyAccess one whose scope holds the mailbox, or one for `*`'
        : 'another policy for the app that is not in what the files show: a RestrictAccess one without the mailbox, a DenyAccess one, or one for `*`',
    );
  if (actual.clause === 'AAP-DENY-FIRST') return [];
  return of(
    'another RestrictAccess policy for the app, whose scope holds the mailbox, that is not in what the files show',
  );
}

/** The mailbox is a member through a group in the group. */
export function nestingCause(situation: AccessSituation): readonly Cause[] {
  const { actual, claim, mailbox } = situation;
  const turning = turningOthers(situation).find(isNesting);
  const way = turning === undefined && !isFixed(situation) ? undefined : nestedWay(situation);
  if (way !== undefined) {
    const inner = way.slice(0, -1).map(({ group }) => quote(group));
    const scope = quote(way.at(-1)?.group ?? '');
    const under =
      turning === undefined ? '' : `: under ${printRegion(turning.readings)} the rules say ${turning.answer}`;
    const text = `${quote(mailbox.name)} is in ${scope} only through ${inner.join(' in ')}, a group in it, and whether that counts is disputed${under}`;
    const places = way.flatMap(({ place }) => place ?? []);
    return [{ name: 'nesting', evidence: 'shown', text, places, ...defined({ readings: turning?.readings }) }];
  }
  if (claim.kind !== 'observed' || !isRefusal(claim) || actual.clause !== 'AAP-RESTRICT-GRANTS') return [];
  const scopes = decidingScopes(situation);
  if (scopes.length === 0) return [];
  const text = `the files show ${quote(mailbox.name)} in ${scopes.join(', ')} itself; if it is there only through a group in the group, it may not count`;
  return [{ name: 'nesting', evidence: 'possible', text, places: memberPlaces(situation) }];
}

/** The other readings that explain a difference: those with the answer that came out, or those without where the rules have it too. */
function turningOthers({ actual, claim }: Pick<AccessSituation, 'actual' | 'claim'>): readonly OtherAnswer[] {
  const isSame = actual.answer === claim.expected;
  return actual.depends.filter(({ answer }) => (isSame ? answer !== actual.answer : answer === claim.expected));
}

function nestedWay({ policies, answers, mailbox }: AccessSituation): readonly MemberStep[] | undefined {
  return policies
    .map(({ policy }) => answers.membership.path(mailbox.id, policy.policyScopeGroupId) ?? [])
    .find((steps) => steps.length > 1);
}

/** With a chosen reading the answer no longer says that it depends on nesting. */
function isFixed({ claim, actual, chosen }: AccessSituation): boolean {
  if (chosen['nested-groups'] === undefined) return false;
  return isRefusal(claim) ? actual.clause === 'AAP-RESTRICT-GRANTS' : actual.clause === 'AAP-RESTRICT-CLOSES';
}

function isNesting({ readings }: OtherAnswer): boolean {
  return axesOf(readings).length === 1 && 'nested-groups' in readings;
}

function decidingScopes({ actual, policies, mailbox, answers }: AccessSituation): readonly string[] {
  const scopes = policies
    .filter(({ policy }) => actual.decidedBy.includes(policy.name))
    .map(({ policy }) => policy.policyScopeGroupId)
    .filter((scope) => scope !== mailbox.id && answers.membership.held(scope)?.membership !== undefined);
  return [...new Set(scopes)].map(quote);
}

function memberPlaces({ policies, answers, mailbox }: AccessSituation): readonly Place[] {
  return policies
    .flatMap(({ policy }) => answers.membership.path(mailbox.id, policy.policyScopeGroupId) ?? [])
    .flatMap(({ place }) => place ?? []);
}

/** Another reading under which the rules say otherwise. */
export function readingCause(situation: Pick<AccessSituation, 'actual' | 'claim'>): readonly Cause[] {
  return turningOthers(situation)
    .filter((other) => !isNesting(other))
    .map((other): Cause => {
      const by = other.decidedBy.length === 0 ? '' : `, by ${other.decidedBy.map(quote).join(', ')}`;
      const why = other.because === undefined ? '' : ` (${other.because})`;
      const text = `under ${printRegion(other.readings)} the rules say ${other.answer}${why}${by}`;
      return { name: 'reading', evidence: 'shown', text, places: [], readings: other.readings };
    });
}

/** A change of policies of which nobody can tell what it took away or added: nothing is known then of any mailbox that it may be about. */
export function unknownChangeCause({ actual, inventory }: AccessSituation): readonly Cause[] {
  if (!isOpenByChange(actual)) return [];
  const changes = inventory.state.setAside.filter(({ type }) => type === 'ApplicationAccessPolicy');
  const text = `which policies there are is not known: ${actual.because ?? 'a change could not be carried out'}; a listing made after it (Get-ApplicationAccessPolicy) settles that`;
  return [{ name: 'unknown-change', evidence: 'shown', text, places: changes.map(({ place }) => place) }];
}

/** AAP-COUNTS: what is not known is which policies there are, and not who is a member. */
function isOpenByChange({ answer, clause }: AccessSituation['actual']): boolean {
  return answer === 'not known' && clause === 'AAP-COUNTS';
}

/** A scope whose members no input lists, or that is gone. */
export function lostScopeCause({ actual, policies, objectsAt }: AccessSituation): readonly Cause[] {
  const causes: Cause[] = [];
  if (actual.answer === 'not known' && !isOpenByChange(actual)) {
    const places = policies.flatMap(({ places: those }) => those.slice(0, 1));
    causes.push({ name: 'lost-scope', evidence: 'shown', text: actual.because ?? 'a scope is not known', places });
  }
  for (const { policy, places } of policies) {
    const gone = places.flatMap(objectsAt).find(({ properties }) => properties['IsValid'] === false);
    if (gone === undefined) continue;
    const text = `the listing says IsValid False of the policy on ${quote(policy.policyScopeGroupId)}: its scope may be gone`;
    causes.push({ name: 'lost-scope', evidence: 'shown', text, places: [gone.place] });
  }
  return causes;
}
