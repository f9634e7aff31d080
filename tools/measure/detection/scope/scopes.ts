/** The small scope of every chapter. */
import type { Chapter } from '../../../../src/model/chapters.ts';
import { scope as applicationAccessPolicies } from './application-access-policies.ts';
import { scope as clientAccessRules } from './client-access-rules.ts';
import { scope as ipRanges } from './ip-ranges.ts';
import { scope as policyAdministration } from './policy-administration.ts';
import { scope as recipientFilters } from './recipient-filters.ts';
import { scope as ruleAdministration } from './rule-administration.ts';
import type { Scope } from './scope.ts';
import { scope as testClientAccessRule } from './test-client-access-rule.ts';
import { scope as usernamePatterns } from './username-patterns.ts';

export const scopes: Readonly<Record<Chapter, Scope>> = {
  'client-access-rules': clientAccessRules,
  'test-client-access-rule': testClientAccessRule,
  'application-access-policies': applicationAccessPolicies,
  'rule-administration': ruleAdministration,
  'policy-administration': policyAdministration,
  'recipient-filters': recipientFilters,
  'ip-ranges': ipRanges,
  'username-patterns': usernamePatterns,
};
