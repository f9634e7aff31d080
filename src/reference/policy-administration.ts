/** spec/policy-administration.md: what the cmdlets do to the policies. */

import type { PolicySet } from '../model/chapters.ts';
import { schemas } from '../model/generated/schemas.generated.ts';
import type {
  ApplicationAccessPolicy,
  CmdletCall,
  Directory,
  DirectoryRecipient,
  PoliciesGiven,
  PolicyAdministrationAnswer,
  PolicyAdministrationQuestion,
} from '../model/generated/wire.generated.ts';
import { invariant } from '../model/invariant.ts';
import { type PolicyValue, policyCmdlets } from '../model/parameters.ts';
import { fold } from '../syntax/fold.ts';
import { isGuid, isPrincipal } from '../syntax/recipients.ts';
import { quote } from '../syntax/terminal-text.ts';
import { decideAccess } from './application-access-policies.ts';
import {
  type CallResult,
  type CmdletTable,
  isFilledText,
  isGiven,
  isOneOf,
  isText,
  refuseBinding,
  runCalls,
  shown,
  tableOf,
  textOf,
  toStep,
  type ValueCheck,
  verbOf,
  type Wrong,
} from './cmdlets/binding.ts';
import type { Decision, Interpretation, Refusal } from './semantics.ts';

/** PADM-REQUIRED, PADM-UNKNOWN-PARAMETER, PADM-VALUES */
const CHECKS: Readonly<Record<PolicyValue, ValueCheck>> = {
  name: isFilledText,
  text: isText,
  'access-right': isOneOf(schemas.$defs.AccessRight.enum),
  'app-ids': isAppIds,
};

const TABLES: Readonly<Record<'New' | 'Set' | 'Remove', CmdletTable>> = {
  New: tableOf(policyCmdlets['New-ApplicationAccessPolicy'], CHECKS),
  Set: tableOf(policyCmdlets['Set-ApplicationAccessPolicy'], CHECKS),
  Remove: tableOf(policyCmdlets['Remove-ApplicationAccessPolicy'], CHECKS),
};

/** PADM-APP-IDS: GUIDs, or `*` alone. */
function isAppIds(value: unknown): Wrong | undefined {
  const ids: readonly unknown[] = Array.isArray(value) ? value : [value];
  const wrong = (production: Wrong['production']): Wrong => ({
    production,
    message: `takes GUIDs, or \`*\` alone, not ${shown(value)}`,
  });
  if (ids.length === 0 || !ids.every((id) => typeof id === 'string')) return wrong('type');
  if (ids.length === 1 && ids[0] === '*') return undefined;
  return ids.every((id) => isGuid(id)) ? undefined : wrong('app-id');
}

/** PADM-STEPS, PADM-FINAL-LIST, PADM-THEN */
export function administerPolicies(
  given: PoliciesGiven,
  { cmdlets, then }: PolicyAdministrationQuestion,
  under: Interpretation,
): Decision<PolicyAdministrationAnswer> {
  const results = runPolicyCalls(cmdlets, given, under);
  const policies = results.at(-1)?.list ?? given.policies;
  const answer = { steps: results.map(toStep), policies: policies.map(listedPolicy) };
  const clause = 'PADM-FINAL-LIST';
  if (then === undefined) return { answer, clause };
  const decisions = then.map((question) => decideAccess({ ...given, policies }, question, under).answer);
  return { answer: { ...answer, decisions }, clause };
}

/** PADM-STEPS */
export function runPolicyCalls(
  calls: readonly CmdletCall[],
  { policies: start, directory }: PoliciesGiven,
  under: Interpretation,
): readonly CallResult<PolicySet>[] {
  return runCalls(
    calls,
    start,
    (call, policies) => under.semantics.refusePolicyCall(call, policies, directory, under),
    (call, policies) => carryOut(call, policies, directory),
  );
}

/** The first reason against a call, or undefined when it is carried out. */
export function refusePolicyCall(call: CmdletCall, policies: PolicySet, directory: Directory): Refusal | undefined {
  const clauses = { unknown: 'PADM-UNKNOWN-PARAMETER', required: 'PADM-REQUIRED', values: 'PADM-VALUES' } as const;
  const binding = refuseBinding(call, TABLES[verbOf(call)], clauses);
  if (binding !== undefined) return binding;
  if (verbOf(call) === 'New') return refuseScope(call, directory) ?? refuseName(call, policies, directory);
  if (find(call, policies) !== undefined) return undefined;
  return {
    code: 'policy-not-found',
    clause: 'PADM-IDENTITY',
    message: `there is no policy ${quote(textOf(call, 'Identity'))}`,
  };
}

/** PADM-SCOPE-NOT-FOUND, PADM-SCOPE-AMBIGUOUS, PADM-SCOPE-PRINCIPAL, in the order of PADM-SCOPE-ORDER. */
function refuseScope(call: CmdletCall, directory: Directory): Refusal | undefined {
  const scope = textOf(call, 'PolicyScopeGroupId');
  const [found, ...more] = scopesOf(scope, directory);
  if (found === undefined) {
    return { code: 'scope-not-found', clause: 'PADM-SCOPE-NOT-FOUND', message: `no recipient is ${quote(scope)}` };
  }
  if (more.length > 0) {
    return {
      code: 'scope-ambiguous',
      clause: 'PADM-SCOPE-AMBIGUOUS',
      message: `${more.length + 1} recipients are ${quote(scope)}`,
    };
  }
  if (isPrincipal(found)) return undefined;
  const message = `${quote(scope)} is a ${found.type}, which is no security principal`;
  return { code: 'scope-not-a-security-principal', clause: 'PADM-SCOPE-PRINCIPAL', message };
}

/** PADM-SCOPE-FOUND: a recipient that two of its names find counts once. */
function scopesOf(scope: string, directory: Directory): readonly DirectoryRecipient[] {
  return directory.recipients.filter(({ id, displayName, primarySmtpAddress, guid, distinguishedName }) =>
    [id, displayName, primarySmtpAddress, guid, distinguishedName].some(
      (name) => name != null && fold(name) === fold(scope),
    ),
  );
}

/** PADM-NAME-TAKEN: one name that is taken refuses the whole call. */
function refuseName(call: CmdletCall, policies: PolicySet, directory: Directory): Refusal | undefined {
  const taken = made(call, directory).find(({ name }) => policies.some((policy) => fold(policy.name) === fold(name)));
  return taken === undefined
    ? undefined
    : { code: 'name-taken', clause: 'PADM-NAME-TAKEN', message: `${quote(taken.name)} is taken` };
}

function carryOut(call: CmdletCall, policies: PolicySet, directory: Directory): PolicySet {
  const target = find(call, policies);
  switch (verbOf(call)) {
    case 'New':
      return [...policies, ...made(call, directory)];
    case 'Set': // PADM-SET-DESCRIPTION, PADM-NULL
      return policies.map((policy) =>
        policy === target && isGiven(call, 'Description')
          ? { ...policy, description: textOf(call, 'Description') }
          : policy,
      );
    case 'Remove': // PADM-REMOVE
      return policies.filter((policy) => policy !== target);
  }
}

/** PADM-ONE-PER-APP, PADM-NAME: the policies that a New makes. */
function made(call: CmdletCall, directory: Directory): PolicySet {
  const [scope] = scopesOf(textOf(call, 'PolicyScopeGroupId'), directory);
  invariant(scope !== undefined, 'a scope that was accepted is not found');
  const accessRight = textOf(call, 'AccessRight') === 'DenyAccess' ? 'DenyAccess' : 'RestrictAccess';
  const description = isGiven(call, 'Description') ? { description: textOf(call, 'Description') } : {};
  return appIdsOf(call).map((id) => ({
    name: `${fold(id)}:${scope.id}:${accessRight}`,
    accessRight,
    appIds: [id],
    policyScopeGroupId: scope.id,
    ...description,
  }));
}

/** PADM-APP-IDS: an id given twice counts once. */
function appIdsOf(call: CmdletCall): readonly string[] {
  const given = call.parameters['AppId'];
  const ids: readonly string[] = (Array.isArray(given) ? given : [given]).map(String);
  return ids.filter((id, index) => ids.findIndex((other) => fold(other) === fold(id)) === index);
}

/** PADM-IDENTITY */
function find(call: CmdletCall, policies: PolicySet): ApplicationAccessPolicy | undefined {
  return policies.find((policy) => fold(policy.name) === fold(textOf(call, 'Identity')));
}

/** PADM-FINAL-LIST: a policy as answers show it; a blank description is left out. */
export function listedPolicy({
  name,
  accessRight,
  appIds,
  policyScopeGroupId,
  description,
}: ApplicationAccessPolicy): ApplicationAccessPolicy {
  const told = description === undefined || description === null ? {} : { description };
  return { name, accessRight, appIds, policyScopeGroupId, ...told };
}
