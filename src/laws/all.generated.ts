// Generated from src/laws/*/*.ts by `npm run generate`. Do not edit.

import { law as aBlankIsBlankHoweverItIsWritten } from './recipient-filters/a-blank-is-blank-however-it-is-written.ts';
import { law as aBlockHoldsItsInnerAddressesAndNothingBesideIt } from './ip-ranges/a-block-holds-its-inner-addresses-and-nothing-beside-it.ts';
import { law as aCallerIsLookedAtWhollyOrNotAtAll } from './client-access-rules/a-caller-is-looked-at-wholly-or-not-at-all.ts';
import { law as aDisabledRuleChangesNothing } from './client-access-rules/a-disabled-rule-changes-nothing.ts';
import { law as aFilterInAnotherSpellingMatchesTheSame } from './recipient-filters/a-filter-in-another-spelling-matches-the-same.ts';
import { law as aFirstRestrictCanOnlyDeny } from './application-access-policies/a-first-restrict-can-only-deny.ts';
import { law as aFlawedFilterIsRefusedAndAMendedOneIsNot } from './recipient-filters/a-flawed-filter-is-refused-and-a-mended-one-is-not.ts';
import { law as aFlawedRangeIsRefusedAndAMendedOneIsNot } from './ip-ranges/a-flawed-range-is-refused-and-a-mended-one-is-not.ts';
import { law as aFurtherRestrictCanOnlyGrant } from './application-access-policies/a-further-restrict-can-only-grant.ts';
import { law as aListThatIsEditedIsTheListThatItBecomes } from './rule-administration/a-list-that-is-edited-is-the-list-that-it-becomes.ts';
import { law as aMovedRuleTakesItsNumberAndTheOthersKeepTheirOrder } from './rule-administration/a-moved-rule-takes-its-number-and-the-others-keep-their-order.ts';
import { law as aNegativeOperatorIsTheNegationOfItsPositiveOne } from './recipient-filters/a-negative-operator-is-the-negation-of-its-positive-one.ts';
import { law as aPatternMatchesTheWholeUsernameAndNoMore } from './username-patterns/a-pattern-matches-the-whole-username-and-no-more.ts';
import { law as aPatternWithAStarAtBothEndsContains } from './username-patterns/a-pattern-with-a-star-at-both-ends-contains.ts';
import { law as aPolicyWhoseScopeIsLostCoversNobody } from './application-access-policies/a-policy-whose-scope-is-lost-covers-nobody.ts';
import { law as aRefusedCallChangesNothing } from './rule-administration/a-refused-call-changes-nothing.ts';
import { law as aRefusedCallMakesNoPolicy } from './policy-administration/a-refused-call-makes-no-policy.ts';
import { law as aRenamedRuleChangesNamesAlone } from './client-access-rules/a-renamed-rule-changes-names-alone.ts';
import { law as aReorderedListOfValuesChangesNothing } from './client-access-rules/a-reordered-list-of-values-changes-nothing.ts';
import { law as aRestrictPolicyPartsTheMembersOfItsScopeFromOthers } from './application-access-policies/a-restrict-policy-parts-the-members-of-its-scope-from-others.ts';
import { law as aRuleBelowACoveringOneChangesNothing } from './client-access-rules/a-rule-below-a-covering-one-changes-nothing.ts';
import { law as aRuleForUsersChangesNothingForAMiddleTier } from './client-access-rules/a-rule-for-users-changes-nothing-for-a-middle-tier.ts';
import { law as aRuleWithOnlyAFilterAppliesWhereTheFilterMatches } from './client-access-rules/a-rule-with-only-a-filter-applies-where-the-filter-matches.ts';
import { law as aScopeIsFoundByItsGuid } from './policy-administration/a-scope-is-found-by-its-guid.ts';
import { law as aSpanHoldsItsEndsAndNotTheirNeighbours } from './ip-ranges/a-span-holds-its-ends-and-not-their-neighbours.ts';
import { law as aSpanMatchesWhatItsHalvesMatch } from './ip-ranges/a-span-matches-what-its-halves-match.ts';
import { law as aSplitRangeChangesNothing } from './client-access-rules/a-split-range-changes-nothing.ts';
import { law as aThirdPartyIsAUserToRulesForAll } from './client-access-rules/a-third-party-is-a-user-to-rules-for-all.ts';
import { law as absentNullAndEmptyAreTheSame } from './client-access-rules/absent-null-and-empty-are-the-same.ts';
import { law as actionsMeanNothingToTestClientAccessRule } from './test-client-access-rule/actions-mean-nothing-to-test-client-access-rule.ts';
import { law as addingDenyNeverGrants } from './application-access-policies/adding-deny-never-grants.ts';
import { law as anAddressIsItselfHoweverItIsWritten } from './ip-ranges/an-address-is-itself-however-it-is-written.ts';
import { law as anAppIsTheSameInAnyCaseOfLetters } from './application-access-policies/an-app-is-the-same-in-any-case-of-letters.ts';
import { law as anExceptionExemptsWhatItWouldAdmitAsACondition } from './client-access-rules/an-exception-exempts-what-it-would-admit-as-a-condition.ts';
import { law as anExceptionNeverWidensARule } from './client-access-rules/an-exception-never-widens-a-rule.ts';
import { law as anIdentityIsTheSameInAnyCaseOfLetters } from './rule-administration/an-identity-is-the-same-in-any-case-of-letters.ts';
import { law as anInitialListIsNumberedFromOneBase } from './rule-administration/an-initial-list-is-numbered-from-one-base.ts';
import { law as andBindsBeforeOrWhereItStandsBeforeIt } from './recipient-filters/and-binds-before-or-where-it-stands-before-it.ts';
import { law as andIsBothAndOrIsEither } from './recipient-filters/and-is-both-and-or-is-either.ts';
import { law as anyPieceOfAUsernameMayBeAStar } from './username-patterns/any-piece-of-a-username-may-be-a-star.ts';
import { law as caseMattersEverywhereOrNowhere } from './username-patterns/case-matters-everywhere-or-nowhere.ts';
import { law as filtersObeyDeMorgan } from './recipient-filters/filters-obey-de-morgan.ts';
import { law as ipv6RangesHoldIpv4AddressesEverywhereOrNowhere } from './ip-ranges/ipv6-ranges-hold-ipv4-addresses-everywhere-or-nowhere.ts';
import { law as laterRulesAreNeverConsultedOnceOneApplies } from './client-access-rules/later-rules-are-never-consulted-once-one-applies.ts';
import { law as mappedAddressesAreFoldedEverywhereOrNowhere } from './ip-ranges/mapped-addresses-are-folded-everywhere-or-nowhere.ts';
import { law as newAtAUsedNumberShiftsExactlyTheLargerOnes } from './rule-administration/new-at-a-used-number-shifts-exactly-the-larger-ones.ts';
import { law as newForSeveralAppsIsNewForEach } from './policy-administration/new-for-several-apps-is-new-for-each.ts';
import { law as newThenRemoveRestores } from './policy-administration/new-then-remove-restores.ts';
import { law as newWithoutANumberStandsLast } from './rule-administration/new-without-a-number-stands-last.ts';
import { law as numbersAreDistinctAndInTheOrderOfTheList } from './rule-administration/numbers-are-distinct-and-in-the-order-of-the-list.ts';
import { law as numbersOutOfRangeAreRefusedEverywhereOrBroughtIntoRangeEverywhere } from './rule-administration/numbers-out-of-range-are-refused-everywhere-or-brought-into-range-everywhere.ts';
import { law as ofLessEqualAndGreaterOneHolds } from './recipient-filters/of-less-equal-and-greater-one-holds.ts';
import { law as onlyTheOrderOfThePrioritiesCounts } from './client-access-rules/only-the-order-of-the-priorities-counts.ts';
import { law as onlyTheStarIsSpecial } from './username-patterns/only-the-star-is-special.ts';
import { law as parenthesesAndTwoNotsChangeNothing } from './recipient-filters/parentheses-and-two-nots-change-nothing.ts';
import { law as policiesOfOneAppNeverTouchAnother } from './application-access-policies/policies-of-one-app-never-touch-another.ts';
import { law as policiesThatAreMadeDecideAsPoliciesThatAreGiven } from './policy-administration/policies-that-are-made-decide-as-policies-that-are-given.ts';
import { law as removeKeepsTheOrderAndClosesAllGapsOrNone } from './rule-administration/remove-keeps-the-order-and-closes-all-gaps-or-none.ts';
import { law as removeThenNewRestores } from './rule-administration/remove-then-new-restores.ts';
import { law as renamingAnotherUserChangesNothing } from './client-access-rules/renaming-another-user-changes-nothing.ts';
import { law as renamingThereAndBackChangesNothing } from './rule-administration/renaming-there-and-back-changes-nothing.ts';
import { law as rulesThatAreMadeDecideAsRulesThatAreGiven } from './rule-administration/rules-that-are-made-decide-as-rules-that-are-given.ts';
import { law as swappingNeighboursThatCannotBothApplyChangesNothing } from './client-access-rules/swapping-neighbours-that-cannot-both-apply-changes-nothing.ts';
import { law as testClientAccessRuleBypassesRulesWhereDecisionsDo } from './test-client-access-rule/test-client-access-rule-bypasses-rules-where-decisions-do.ts';
import { law as testClientAccessRuleListsEnabledRulesInTheirOrder } from './test-client-access-rule/test-client-access-rule-lists-enabled-rules-in-their-order.ts';
import { law as testClientAccessRuleListsWhatDecides } from './test-client-access-rule/test-client-access-rule-lists-what-decides.ts';
import { law as theFamiliesNeverMatchEachOther } from './ip-ranges/the-families-never-match-each-other.ts';
import { law as theOrderOfPoliciesIsIrrelevant } from './application-access-policies/the-order-of-policies-is-irrelevant.ts';
import { law as whereNoRuleAppliesARuleSetIsAnEmptyOne } from './client-access-rules/where-no-rule-applies-a-rule-set-is-an-empty-one.ts';
import { law as withoutAStarLikeIsEqual } from './recipient-filters/without-a-star-like-is-equal.ts';
import type { Law } from './law.ts';

/** Every law, by name. */
export const laws: readonly Law[] = [
  aBlankIsBlankHoweverItIsWritten,
  aBlockHoldsItsInnerAddressesAndNothingBesideIt,
  aCallerIsLookedAtWhollyOrNotAtAll,
  aDisabledRuleChangesNothing,
  aFilterInAnotherSpellingMatchesTheSame,
  aFirstRestrictCanOnlyDeny,
  aFlawedFilterIsRefusedAndAMendedOneIsNot,
  aFlawedRangeIsRefusedAndAMendedOneIsNot,
  aFurtherRestrictCanOnlyGrant,
  aListThatIsEditedIsTheListThatItBecomes,
  aMovedRuleTakesItsNumberAndTheOthersKeepTheirOrder,
  aNegativeOperatorIsTheNegationOfItsPositiveOne,
  aPatternMatchesTheWholeUsernameAndNoMore,
  aPatternWithAStarAtBothEndsContains,
  aPolicyWhoseScopeIsLostCoversNobody,
  aRefusedCallChangesNothing,
  aRefusedCallMakesNoPolicy,
  aRenamedRuleChangesNamesAlone,
  aReorderedListOfValuesChangesNothing,
  aRestrictPolicyPartsTheMembersOfItsScopeFromOthers,
  aRuleBelowACoveringOneChangesNothing,
  aRuleForUsersChangesNothingForAMiddleTier,
  aRuleWithOnlyAFilterAppliesWhereTheFilterMatches,
  aScopeIsFoundByItsGuid,
  aSpanHoldsItsEndsAndNotTheirNeighbours,
  aSpanMatchesWhatItsHalvesMatch,
  aSplitRangeChangesNothing,
  aThirdPartyIsAUserToRulesForAll,
  absentNullAndEmptyAreTheSame,
  actionsMeanNothingToTestClientAccessRule,
  addingDenyNeverGrants,
  anAddressIsItselfHoweverItIsWritten,
  anAppIsTheSameInAnyCaseOfLetters,
  anExceptionExemptsWhatItWouldAdmitAsACondition,
  anExceptionNeverWidensARule,
  anIdentityIsTheSameInAnyCaseOfLetters,
  anInitialListIsNumberedFromOneBase,
  andBindsBeforeOrWhereItStandsBeforeIt,
  andIsBothAndOrIsEither,
  anyPieceOfAUsernameMayBeAStar,
  caseMattersEverywhereOrNowhere,
  filtersObeyDeMorgan,
  ipv6RangesHoldIpv4AddressesEverywhereOrNowhere,
  laterRulesAreNeverConsultedOnceOneApplies,
  mappedAddressesAreFoldedEverywhereOrNowhere,
  newAtAUsedNumberShiftsExactlyTheLargerOnes,
  newForSeveralAppsIsNewForEach,
  newThenRemoveRestores,
  newWithoutANumberStandsLast,
  numbersAreDistinctAndInTheOrderOfTheList,
  numbersOutOfRangeAreRefusedEverywhereOrBroughtIntoRangeEverywhere,
  ofLessEqualAndGreaterOneHolds,
  onlyTheOrderOfThePrioritiesCounts,
  onlyTheStarIsSpecial,
  parenthesesAndTwoNotsChangeNothing,
  policiesOfOneAppNeverTouchAnother,
  policiesThatAreMadeDecideAsPoliciesThatAreGiven,
  removeKeepsTheOrderAndClosesAllGapsOrNone,
  removeThenNewRestores,
  renamingAnotherUserChangesNothing,
  renamingThereAndBackChangesNothing,
  rulesThatAreMadeDecideAsRulesThatAreGiven,
  swappingNeighboursThatCannotBothApplyChangesNothing,
  testClientAccessRuleBypassesRulesWhereDecisionsDo,
  testClientAccessRuleListsEnabledRulesInTheirOrder,
  testClientAccessRuleListsWhatDecides,
  theFamiliesNeverMatchEachOther,
  theOrderOfPoliciesIsIrrelevant,
  whereNoRuleAppliesARuleSetIsAnEmptyOne,
  withoutAStarLikeIsEqual,
];
