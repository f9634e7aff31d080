// Generated from src/checks/invariants/*.ts by `npm run generate`. Do not edit.

import { law as aCallerIsLookedAtWhollyOrNotAtAll } from './a-caller-is-looked-at-wholly-or-not-at-all.ts';
import { law as aDisabledRuleChangesNothing } from './a-disabled-rule-changes-nothing.ts';
import { law as aRenamedRuleChangesNamesAlone } from './a-renamed-rule-changes-names-alone.ts';
import { law as aReorderedListOfValuesChangesNothing } from './a-reordered-list-of-values-changes-nothing.ts';
import { law as aRuleBelowACoveringOneChangesNothing } from './a-rule-below-a-covering-one-changes-nothing.ts';
import { law as aRuleForUsersChangesNothingForAMiddleTier } from './a-rule-for-users-changes-nothing-for-a-middle-tier.ts';
import { law as aRuleWithOnlyAFilterAppliesWhereTheFilterMatches } from './a-rule-with-only-a-filter-applies-where-the-filter-matches.ts';
import { law as aSplitRangeChangesNothing } from './a-split-range-changes-nothing.ts';
import { law as aThirdPartyIsAUserToRulesForAll } from './a-third-party-is-a-user-to-rules-for-all.ts';
import { law as absentNullAndEmptyAreTheSame } from './absent-null-and-empty-are-the-same.ts';
import { law as actionsMeanNothingToTestClientAccessRule } from './actions-mean-nothing-to-test-client-access-rule.ts';
import { law as anExceptionExemptsWhatItWouldAdmitAsACondition } from './an-exception-exempts-what-it-would-admit-as-a-condition.ts';
import { law as anExceptionNeverWidensARule } from './an-exception-never-widens-a-rule.ts';
import { law as laterRulesAreNeverConsultedOnceOneApplies } from './later-rules-are-never-consulted-once-one-applies.ts';
import { law as onlyTheOrderOfThePrioritiesCounts } from './only-the-order-of-the-priorities-counts.ts';
import { law as renamingAnotherUserChangesNothing } from './renaming-another-user-changes-nothing.ts';
import { law as swappingNeighboursThatCannotBothApplyChangesNothing } from './swapping-neighbours-that-cannot-both-apply-changes-nothing.ts';
import { law as testClientAccessRuleBypassesRulesWhereDecisionsDo } from './test-client-access-rule-bypasses-rules-where-decisions-do.ts';
import { law as testClientAccessRuleListsEnabledRulesInTheirOrder } from './test-client-access-rule-lists-enabled-rules-in-their-order.ts';
import { law as testClientAccessRuleListsWhatDecides } from './test-client-access-rule-lists-what-decides.ts';
import { law as whereNoRuleAppliesARuleSetIsAnEmptyOne } from './where-no-rule-applies-a-rule-set-is-an-empty-one.ts';
import type { Law } from './law.ts';

/** Every law, by name. */
export const laws: readonly Law[] = [
  aCallerIsLookedAtWhollyOrNotAtAll,
  aDisabledRuleChangesNothing,
  aRenamedRuleChangesNamesAlone,
  aReorderedListOfValuesChangesNothing,
  aRuleBelowACoveringOneChangesNothing,
  aRuleForUsersChangesNothingForAMiddleTier,
  aRuleWithOnlyAFilterAppliesWhereTheFilterMatches,
  aSplitRangeChangesNothing,
  aThirdPartyIsAUserToRulesForAll,
  absentNullAndEmptyAreTheSame,
  actionsMeanNothingToTestClientAccessRule,
  anExceptionExemptsWhatItWouldAdmitAsACondition,
  anExceptionNeverWidensARule,
  laterRulesAreNeverConsultedOnceOneApplies,
  onlyTheOrderOfThePrioritiesCounts,
  renamingAnotherUserChangesNothing,
  swappingNeighboursThatCannotBothApplyChangesNothing,
  testClientAccessRuleBypassesRulesWhereDecisionsDo,
  testClientAccessRuleListsEnabledRulesInTheirOrder,
  testClientAccessRuleListsWhatDecides,
  whereNoRuleAppliesARuleSetIsAnEmptyOne,
];
