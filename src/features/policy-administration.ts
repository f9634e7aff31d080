/** Features of calls on application access policies. */
import type { Question } from '../model/question.ts';
import { fold } from '../syntax/fold.ts';
import { type Calls, callFeatures } from './calls.ts';
import { type Feature, readerOf } from './feature.ts';
import { type Policies, policyFeatures, seePolicies } from './policies.ts';

interface PolicyCalls extends Policies, Calls {}

const scopesIn = ({ calls }: PolicyCalls): readonly string[] =>
  calls.flatMap(({ parameters: { PolicyScopeGroupId } }) =>
    typeof PolicyScopeGroupId === 'string' ? [PolicyScopeGroupId] : [],
  );
const appIdsIn = ({ calls }: PolicyCalls): readonly string[] =>
  calls.flatMap(({ parameters: { AppId } }) => [AppId].flat()).filter((id) => typeof id === 'string');

/** Each way in which a call may name its scope. */
const NAMES = [
  ['id', 'the id'],
  ['displayName', 'the display name'],
  ['primarySmtpAddress', 'the address'],
  ['guid', 'the GUID'],
  ['distinguishedName', 'the distinguished name'],
] as const;

const scopes: readonly Feature<PolicyCalls>[] = [
  ...NAMES.map(
    ([field, words]): Feature<PolicyCalls> => ({
      name: `${words} of a recipient as \`-PolicyScopeGroupId\``,
      of: (seen) => scopesIn(seen).some((scope) => seen.recipients.some((each) => each[field] === scope)),
    }),
  ),
  {
    name: 'a `-PolicyScopeGroupId` in another case',
    of: (seen) =>
      scopesIn(seen).some((scope) =>
        seen.recipients.some((each) =>
          NAMES.some(([field]) => each[field] !== scope && fold(each[field] ?? '') === fold(scope)),
        ),
      ),
  },
  {
    name: 'a `-PolicyScopeGroupId` that is no id',
    of: (seen) => scopesIn(seen).some((scope) => !seen.recipients.some(({ id }) => id === scope)),
  },
  { name: 'an app id in several calls or policies', of: isShared },
  {
    name: 'the same app id twice in a call',
    of: ({ calls }) =>
      calls.some(
        ({ parameters: { AppId } }) =>
          Array.isArray(AppId) && new Set(AppId.map((id) => fold(String(id)))).size < AppId.length,
      ),
  },
  { name: '`*` as `-AppId`', of: (seen) => appIdsIn(seen).includes('*') },
  { name: 'a capital letter in `-AppId`', of: (seen) => appIdsIn(seen).some((id) => id !== id.toLowerCase()) },
];

function isShared(seen: PolicyCalls): boolean {
  const ids = [...appIdsIn(seen), ...seen.policies.flatMap(({ appIds }) => appIds)].map(fold);
  return new Set(ids).size < ids.length;
}

function see({ given, when: { cmdlets: calls, then = [] } }: Question<'policy-administration'>): PolicyCalls {
  return { ...seePolicies(given), calls, names: given.policies.map(({ name }) => name), then };
}

export const policyAdministrationFeatures = readerOf<'policy-administration', PolicyCalls>(see, [
  ...scopes,
  ...callFeatures('ApplicationAccessPolicy'),
  ...policyFeatures,
]);
