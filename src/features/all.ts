/** The features of every chapter. */
import type { Chapter } from '../model/chapters.ts';
import { applicationAccessPolicyFeatures } from './application-access-policies.ts';
import { clientAccessRuleFeatures, testClientAccessRuleFeatures } from './client-access-rules.ts';
import type { FeatureReader } from './feature.ts';
import { ipRangeFeatures } from './ip-ranges.ts';
import { policyAdministrationFeatures } from './policy-administration.ts';
import { recipientFilterFeatures } from './recipient-filters.ts';
import { ruleAdministrationFeatures } from './rule-administration.ts';
import { usernamePatternFeatures } from './username-patterns.ts';

export const featuresOf: { readonly [C in Chapter]: FeatureReader<C> } = {
  'client-access-rules': clientAccessRuleFeatures,
  'test-client-access-rule': testClientAccessRuleFeatures,
  'application-access-policies': applicationAccessPolicyFeatures,
  'rule-administration': ruleAdministrationFeatures,
  'policy-administration': policyAdministrationFeatures,
  'recipient-filters': recipientFilterFeatures,
  'ip-ranges': ipRangeFeatures,
  'username-patterns': usernamePatternFeatures,
};

/** Those of one chapter. */
export function readerFor(chapter: Chapter): FeatureReader {
  return featuresOf[chapter];
}
