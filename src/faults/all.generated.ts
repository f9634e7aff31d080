// Generated from src/faults/*/*.ts by `npm run generate`. Do not edit.

import type { Fault } from './fault.ts';
import { fault as appIdsMindCase } from './application-access-policies/app-ids-mind-case.ts';
import { fault as closedByNobody } from './application-access-policies/closed-by-nobody.ts';
import { fault as denyGrantsAllOthers } from './application-access-policies/deny-grants-all-others.ts';
import { fault as denyIgnored } from './application-access-policies/deny-ignored.ts';
import { fault as denyTakenForRestrict } from './application-access-policies/deny-taken-for-restrict.ts';
import { fault as diesOnCirclesOfGroups } from './application-access-policies/dies-on-circles-of-groups.ts';
import { fault as diesOnNullMembers } from './application-access-policies/dies-on-null-members.ts';
import { fault as distributionGroupsNotOpened } from './application-access-policies/distribution-groups-not-opened.ts';
import { fault as emptyGroupNotCounted } from './application-access-policies/empty-group-not-counted.ts';
import { fault as firstPageOfMembers } from './application-access-policies/first-page-of-members.ts';
import { fault as firstPolicyOnly } from './application-access-policies/first-policy-only.ts';
import { fault as firstRestrictOnly } from './application-access-policies/first-restrict-only.ts';
import { fault as groundsOfTheFirstPolicy } from './application-access-policies/grounds-of-the-first-policy.ts';
import { fault as groupMailboxNotAGroup } from './application-access-policies/group-mailbox-not-a-group.ts';
import { fault as groupsOpenedOnce } from './application-access-policies/groups-opened-once.ts';
import { fault as lostScopeNotCounted } from './application-access-policies/lost-scope-not-counted.ts';
import { fault as membersKeptInAPlainObject } from './application-access-policies/members-kept-in-a-plain-object.ts';
import { fault as membershipCached } from './application-access-policies/membership-cached.ts';
import { fault as onePolicyForAppAndScope } from './application-access-policies/one-policy-for-app-and-scope.ts';
import { fault as policiesHoldForAllApps } from './application-access-policies/policies-hold-for-all-apps.ts';
import { fault as recipientIdsFolded } from './application-access-policies/recipient-ids-folded.ts';
import { fault as restrictBeforeDeny } from './application-access-policies/restrict-before-deny.ts';
import { fault as restrictPoliciesIntersect } from './application-access-policies/restrict-policies-intersect.ts';
import { fault as scopeItselfNotCovered } from './application-access-policies/scope-itself-not-covered.ts';
import { fault as sharedMailboxesNotCovered } from './application-access-policies/shared-mailboxes-not-covered.ts';
import { fault as starDeniesButDoesNotRestrict } from './application-access-policies/star-denies-but-does-not-restrict.ts';
import { fault as allowRulesDropped } from './client-access-rules/allow-rules-dropped.ts';
import { fault as conditionsOred } from './client-access-rules/conditions-ored.ts';
import { fault as decisionCachedByUserAndProtocol } from './client-access-rules/decision-cached-by-user-and-protocol.ts';
import { fault as denyBeatsAllow } from './client-access-rules/deny-beats-allow.ts';
import { fault as diesOnANullCaller } from './client-access-rules/dies-on-a-null-caller.ts';
import { fault as disabledRulesEvaluated } from './client-access-rules/disabled-rules-evaluated.ts';
import { fault as emptyConditionNeverHolds } from './client-access-rules/empty-condition-never-holds.ts';
import { fault as emptyExceptionExempts } from './client-access-rules/empty-exception-exempts.ts';
import { fault as emptyListDenies } from './client-access-rules/empty-list-denies.ts';
import { fault as ewsExceptionsExemptRest } from './client-access-rules/ews-exceptions-exempt-rest.ts';
import { fault as exceptionOverwritesCondition } from './client-access-rules/exception-overwrites-condition.ts';
import { fault as exceptionStops } from './client-access-rules/exception-stops.ts';
import { fault as exceptionsAloneVoid } from './client-access-rules/exceptions-alone-void.ts';
import { fault as exceptionsAnded } from './client-access-rules/exceptions-anded.ts';
import { fault as exceptionsIgnored } from './client-access-rules/exceptions-ignored.ts';
import { fault as exceptionsMindCase } from './client-access-rules/exceptions-mind-case.ts';
import { fault as filterTestsTheCaller } from './client-access-rules/filter-tests-the-caller.ts';
import { fault as firstPageOfRules } from './client-access-rules/first-page-of-rules.ts';
import { fault as firstValueOnly } from './client-access-rules/first-value-only.ts';
import { fault as groundsNameEveryRule } from './client-access-rules/grounds-name-every-rule.ts';
import { fault as largestNumberFirst } from './client-access-rules/largest-number-first.ts';
import { fault as lastMatchWins } from './client-access-rules/last-match-wins.ts';
import { fault as listOrderTaken } from './client-access-rules/list-order-taken.ts';
import { fault as longListCut } from './client-access-rules/long-list-cut.ts';
import { fault as middleTierOfTheLastConnectionKept } from './client-access-rules/middle-tier-of-the-last-connection-kept.ts';
import { fault as namesInLowerCase } from './client-access-rules/names-in-lower-case.ts';
import { fault as nullConditionNeverHolds } from './client-access-rules/null-condition-never-holds.ts';
import { fault as nullEnabledIsFalse } from './client-access-rules/null-enabled-is-false.ts';
import { fault as nullScopeIsUsers } from './client-access-rules/null-scope-is-users.ts';
import { fault as prioritiesSortedAsText } from './client-access-rules/priorities-sorted-as-text.ts';
import { fault as ruleCacheKeyedByNames } from './client-access-rules/rule-cache-keyed-by-names.ts';
import { fault as ruleWithoutConditionsVoid } from './client-access-rules/rule-without-conditions-void.ts';
import { fault as rulesReadFiltersAndFirst } from './client-access-rules/rules-read-filters-and-first.ts';
import { fault as tableWithoutOauthForMailClients } from './client-access-rules/table-without-oauth-for-mail-clients.ts';
import { fault as thirdPartyBypasses } from './client-access-rules/third-party-bypasses.ts';
import { fault as universalOutlookKnowsNoExceptions } from './client-access-rules/universal-outlook-knows-no-exceptions.ts';
import { fault as universalOutlookLikeAnyOther } from './client-access-rules/universal-outlook-like-any-other.ts';
import { fault as unsupportedPairCompared } from './client-access-rules/unsupported-pair-compared.ts';
import { fault as usersScopeIgnored } from './client-access-rules/users-scope-ignored.ts';
import { fault as addressBeginsWithTheValue } from './ip-ranges/address-begins-with-the-value.ts';
import { fault as addressesByInetAton } from './ip-ranges/addresses-by-inet-aton.ts';
import { fault as broadcastLeftOutOf24Only } from './ip-ranges/broadcast-left-out-of-24-only.ts';
import { fault as diesOnDottedIpv6 } from './ip-ranges/dies-on-dotted-ipv6.ts';
import { fault as dottedIpv6Refused } from './ip-ranges/dotted-ipv6-refused.ts';
import { fault as doubleColonForNoGroup } from './ip-ranges/double-colon-for-no-group.ts';
import { fault as expressionKeepsItsPlace } from './ip-ranges/expression-keeps-its-place.ts';
import { fault as familiesComparedByNumber } from './ip-ranges/families-compared-by-number.ts';
import { fault as hostBitsRefused } from './ip-ranges/host-bits-refused.ts';
import { fault as ipv6ComparedAsText } from './ip-ranges/ipv6-compared-as-text.ts';
import { fault as ipv6EverythingHoldsIpv4 } from './ip-ranges/ipv6-everything-holds-ipv4.ts';
import { fault as leadingZerosAccepted } from './ip-ranges/leading-zeros-accepted.ts';
import { fault as leadingZerosOctal } from './ip-ranges/leading-zeros-octal.ts';
import { fault as mappedFoldedWhenDotted } from './ip-ranges/mapped-folded-when-dotted.ts';
import { fault as prefix32MatchesAll } from './ip-ranges/prefix-32-matches-all.ts';
import { fault as prefixByParseInt } from './ip-ranges/prefix-by-parse-int.ts';
import { fault as prefixClipped } from './ip-ranges/prefix-clipped.ts';
import { fault as prefixNotLengthened } from './ip-ranges/prefix-not-lengthened.ts';
import { fault as prefixOctetsOnly } from './ip-ranges/prefix-octets-only.ts';
import { fault as prefixPast64Ignored } from './ip-ranges/prefix-past-64-ignored.ts';
import { fault as prefixZeroIsHost } from './ip-ranges/prefix-zero-is-host.ts';
import { fault as rangeCacheForgetsThePrefix } from './ip-ranges/range-cache-forgets-the-prefix.ts';
import { fault as rangeEndExclusive } from './ip-ranges/range-end-exclusive.ts';
import { fault as reversedRangeEmpty } from './ip-ranges/reversed-range-empty.ts';
import { fault as reversedRangeSwapped } from './ip-ranges/reversed-range-swapped.ts';
import { fault as spacesTrimmed } from './ip-ranges/spaces-trimmed.ts';
import { fault as unreadableRangeIsNo } from './ip-ranges/unreadable-range-is-no.ts';
import { fault as zoneIgnored } from './ip-ranges/zone-ignored.ts';
import { fault as ambiguousScopeTakesTheFirst } from './policy-administration/ambiguous-scope-takes-the-first.ts';
import { fault as appIdNotChecked } from './policy-administration/app-id-not-checked.ts';
import { fault as appIdNotFoldedInTheName } from './policy-administration/app-id-not-folded-in-the-name.ts';
import { fault as decidedByThePoliciesBefore } from './policy-administration/decided-by-the-policies-before.ts';
import { fault as diesOnASingleAppId } from './policy-administration/dies-on-a-single-app-id.ts';
import { fault as displayNameMindsCase } from './policy-administration/display-name-minds-case.ts';
import { fault as distributionGroupAsScope } from './policy-administration/distribution-group-as-scope.ts';
import { fault as emptyDescriptionIsNone } from './policy-administration/empty-description-is-none.ts';
import { fault as guidNotLookedUp } from './policy-administration/guid-not-looked-up.ts';
import { fault as newKeepsTheIdsBefore } from './policy-administration/new-keeps-the-ids-before.ts';
import { fault as onePolicyForAllIds } from './policy-administration/one-policy-for-all-ids.ts';
import { fault as otherRightIsNameTaken } from './policy-administration/other-right-is-name-taken.ts';
import { fault as policyIdentityMindsCase } from './policy-administration/policy-identity-minds-case.ts';
import { fault as removedPoliciesStillDecide } from './policy-administration/removed-policies-still-decide.ts';
import { fault as repeatedAppIdRefused } from './policy-administration/repeated-app-id-refused.ts';
import { fault as scopeKeptAsWritten } from './policy-administration/scope-kept-as-written.ts';
import { fault as setTakesAndDropsTheScope } from './policy-administration/set-takes-and-drops-the-scope.ts';
import { fault as sharedMailboxAsScope } from './policy-administration/shared-mailbox-as-scope.ts';
import { fault as attributesOfTheLastRecipientKept } from './recipient-filters/attributes-of-the-last-recipient-kept.ts';
import { fault as bareWordAccepted } from './recipient-filters/bare-word-accepted.ts';
import { fault as bracesTakenOff } from './recipient-filters/braces-taken-off.ts';
import { fault as comparedAsPowershellWould } from './recipient-filters/compared-as-powershell-would.ts';
import { fault as customAttributeByItsBeginning } from './recipient-filters/custom-attribute-by-its-beginning.ts';
import { fault as diesOnANullAttribute } from './recipient-filters/dies-on-a-null-attribute.ts';
import { fault as diesOnNestedParentheses } from './recipient-filters/dies-on-nested-parentheses.ts';
import { fault as dollarNullIsText } from './recipient-filters/dollar-null-is-text.ts';
import { fault as doubledQuoteKept } from './recipient-filters/doubled-quote-kept.ts';
import { fault as emptyValueIsNotBlank } from './recipient-filters/empty-value-is-not-blank.ts';
import { fault as eqTakesStars } from './recipient-filters/eq-takes-stars.ts';
import { fault as groupedFromTheRight } from './recipient-filters/grouped-from-the-right.ts';
import { fault as integersComparedByNumber } from './recipient-filters/integers-compared-by-number.ts';
import { fault as likeAsExpression } from './recipient-filters/like-as-expression.ts';
import { fault as likeWithoutStarContains } from './recipient-filters/like-without-star-contains.ts';
import { fault as neFalseOnBlank } from './recipient-filters/ne-false-on-blank.ts';
import { fault as notTakesTheRest } from './recipient-filters/not-takes-the-rest.ts';
import { fault as nullIsAWord } from './recipient-filters/null-is-a-word.ts';
import { fault as orBindsTighter } from './recipient-filters/or-binds-tighter.ts';
import { fault as orderMindsCase } from './recipient-filters/order-minds-case.ts';
import { fault as orderedByTheAlphabet } from './recipient-filters/ordered-by-the-alphabet.ts';
import { fault as propertyMindsCase } from './recipient-filters/property-minds-case.ts';
import { fault as starMatchesBlank } from './recipient-filters/star-matches-blank.ts';
import { fault as trailingTextIgnored } from './recipient-filters/trailing-text-ignored.ts';
import { fault as twoNotsAreOne } from './recipient-filters/two-nots-are-one.ts';
import { fault as unknownPropertyIsBlank } from './recipient-filters/unknown-property-is-blank.ts';
import { fault as unreadableFilterIsNo } from './recipient-filters/unreadable-filter-is-no.ts';
import { fault as whiteSpaceIsBlank } from './recipient-filters/white-space-is-blank.ts';
import { fault as authenticationExceptionAloneAccepted } from './rule-administration/authentication-exception-alone-accepted.ts';
import { fault as combinationJudgedOnTheCall } from './rule-administration/combination-judged-on-the-call.ts';
import { fault as diesOnHalfAnEdit } from './rule-administration/dies-on-half-an-edit.ts';
import { fault as disabledRulesNotListed } from './rule-administration/disabled-rules-not-listed.ts';
import { fault as editMindsCase } from './rule-administration/edit-minds-case.ts';
import { fault as editRemovesFirst } from './rule-administration/edit-removes-first.ts';
import { fault as emptyListKeeps } from './rule-administration/empty-list-keeps.ts';
import { fault as everyProtocolMustSupportTheType } from './rule-administration/every-protocol-must-support-the-type.ts';
import { fault as firstRuleGetsZero } from './rule-administration/first-rule-gets-zero.ts';
import { fault as largePriorityAppends } from './rule-administration/large-priority-appends.ts';
import { fault as missingActionDenies } from './rule-administration/missing-action-denies.ts';
import { fault as namesKeptInAPlainObject } from './rule-administration/names-kept-in-a-plain-object.ts';
import { fault as newAtTheEndGoesBeforeTheLast } from './rule-administration/new-at-the-end-goes-before-the-last.ts';
import { fault as newAtTheEndRefused } from './rule-administration/new-at-the-end-refused.ts';
import { fault as newClampedToTheLastNumber } from './rule-administration/new-clamped-to-the-last-number.ts';
import { fault as newDoesNotShift } from './rule-administration/new-does-not-shift.ts';
import { fault as nullListKeeps } from './rule-administration/null-list-keeps.ts';
import { fault as oldNameStillFinds } from './rule-administration/old-name-still-finds.ts';
import { fault as onlyLargePrioritiesClamped } from './rule-administration/only-large-priorities-clamped.ts';
import { fault as refusedSetKeepsHalf } from './rule-administration/refused-set-keeps-half.ts';
import { fault as removingNoRuleSucceeds } from './rule-administration/removing-no-rule-succeeds.ts';
import { fault as renameInOtherCaseRefused } from './rule-administration/rename-in-other-case-refused.ts';
import { fault as ruleIdentityMindsCase } from './rule-administration/rule-identity-minds-case.ts';
import { fault as setDownEndsOneEarly } from './rule-administration/set-down-ends-one-early.ts';
import { fault as setSwapsPriorities } from './rule-administration/set-swaps-priorities.ts';
import { fault as stateSurvivesTheQuestion } from './rule-administration/state-survives-the-question.ts';
import { fault as stopsAfterARefusal } from './rule-administration/stops-after-a-refusal.ts';
import { fault as uniqueNamesMindCase } from './rule-administration/unique-names-mind-case.ts';
import { fault as unknownParametersIgnored } from './rule-administration/unknown-parameters-ignored.ts';
import { fault as noRuleIsAnError } from './test-client-access-rule/no-rule-is-an-error.ts';
import { fault as testForgetsTheBypass } from './test-client-access-rule/test-forgets-the-bypass.ts';
import { fault as testIgnoresExceptions } from './test-client-access-rule/test-ignores-exceptions.ts';
import { fault as testIgnoresScope } from './test-client-access-rule/test-ignores-scope.ts';
import { fault as testInListOrder } from './test-client-access-rule/test-in-list-order.ts';
import { fault as testKnowsNoAttributes } from './test-client-access-rule/test-knows-no-attributes.ts';
import { fault as testReturnsDisabled } from './test-client-access-rule/test-returns-disabled.ts';
import { fault as testSortsByName } from './test-client-access-rule/test-sorts-by-name.ts';
import { fault as testStopsAtADenial } from './test-client-access-rule/test-stops-at-a-denial.ts';
import { fault as asciiOnlyFolding } from './username-patterns/ascii-only-folding.ts';
import { fault as backslashEscapes } from './username-patterns/backslash-escapes.ts';
import { fault as barePatternTestsTheUser } from './username-patterns/bare-pattern-tests-the-user.ts';
import { fault as bracketsAreASet } from './username-patterns/brackets-are-a-set.ts';
import { fault as emptyPatternMatchesNothing } from './username-patterns/empty-pattern-matches-nothing.ts';
import { fault as firstStarOnly } from './username-patterns/first-star-only.ts';
import { fault as foldedToUpperCase } from './username-patterns/folded-to-upper-case.ts';
import { fault as onlyBeforeTheFirstStar } from './username-patterns/only-before-the-first-star.ts';
import { fault as outerStarsOnly } from './username-patterns/outer-stars-only.ts';
import { fault as patternAsExpression } from './username-patterns/pattern-as-expression.ts';
import { fault as patternCacheDropsTheStars } from './username-patterns/pattern-cache-drops-the-stars.ts';
import { fault as patternSearchedNotMatched } from './username-patterns/pattern-searched-not-matched.ts';
import { fault as patternTrimmed } from './username-patterns/pattern-trimmed.ts';
import { fault as questionMarkWildcard } from './username-patterns/question-mark-wildcard.ts';
import { fault as starNeedsOne } from './username-patterns/star-needs-one.ts';
import { fault as starStopsAtBackslash } from './username-patterns/star-stops-at-backslash.ts';
import { fault as starTakesTheFirstPlace } from './username-patterns/star-takes-the-first-place.ts';
import { fault as usernameCutAt64 } from './username-patterns/username-cut-at-64.ts';

/** Every planted fault, by chapter and name. */
export const faults: readonly Fault[] = [
  appIdsMindCase,
  closedByNobody,
  denyGrantsAllOthers,
  denyIgnored,
  denyTakenForRestrict,
  diesOnCirclesOfGroups,
  diesOnNullMembers,
  distributionGroupsNotOpened,
  emptyGroupNotCounted,
  firstPageOfMembers,
  firstPolicyOnly,
  firstRestrictOnly,
  groundsOfTheFirstPolicy,
  groupMailboxNotAGroup,
  groupsOpenedOnce,
  lostScopeNotCounted,
  membersKeptInAPlainObject,
  membershipCached,
  onePolicyForAppAndScope,
  policiesHoldForAllApps,
  recipientIdsFolded,
  restrictBeforeDeny,
  restrictPoliciesIntersect,
  scopeItselfNotCovered,
  sharedMailboxesNotCovered,
  starDeniesButDoesNotRestrict,
  allowRulesDropped,
  conditionsOred,
  decisionCachedByUserAndProtocol,
  denyBeatsAllow,
  diesOnANullCaller,
  disabledRulesEvaluated,
  emptyConditionNeverHolds,
  emptyExceptionExempts,
  emptyListDenies,
  ewsExceptionsExemptRest,
  exceptionOverwritesCondition,
  exceptionStops,
  exceptionsAloneVoid,
  exceptionsAnded,
  exceptionsIgnored,
  exceptionsMindCase,
  filterTestsTheCaller,
  firstPageOfRules,
  firstValueOnly,
  groundsNameEveryRule,
  largestNumberFirst,
  lastMatchWins,
  listOrderTaken,
  longListCut,
  middleTierOfTheLastConnectionKept,
  namesInLowerCase,
  nullConditionNeverHolds,
  nullEnabledIsFalse,
  nullScopeIsUsers,
  prioritiesSortedAsText,
  ruleCacheKeyedByNames,
  ruleWithoutConditionsVoid,
  rulesReadFiltersAndFirst,
  tableWithoutOauthForMailClients,
  thirdPartyBypasses,
  universalOutlookKnowsNoExceptions,
  universalOutlookLikeAnyOther,
  unsupportedPairCompared,
  usersScopeIgnored,
  addressBeginsWithTheValue,
  addressesByInetAton,
  broadcastLeftOutOf24Only,
  diesOnDottedIpv6,
  dottedIpv6Refused,
  doubleColonForNoGroup,
  expressionKeepsItsPlace,
  familiesComparedByNumber,
  hostBitsRefused,
  ipv6ComparedAsText,
  ipv6EverythingHoldsIpv4,
  leadingZerosAccepted,
  leadingZerosOctal,
  mappedFoldedWhenDotted,
  prefix32MatchesAll,
  prefixByParseInt,
  prefixClipped,
  prefixNotLengthened,
  prefixOctetsOnly,
  prefixPast64Ignored,
  prefixZeroIsHost,
  rangeCacheForgetsThePrefix,
  rangeEndExclusive,
  reversedRangeEmpty,
  reversedRangeSwapped,
  spacesTrimmed,
  unreadableRangeIsNo,
  zoneIgnored,
  ambiguousScopeTakesTheFirst,
  appIdNotChecked,
  appIdNotFoldedInTheName,
  decidedByThePoliciesBefore,
  diesOnASingleAppId,
  displayNameMindsCase,
  distributionGroupAsScope,
  emptyDescriptionIsNone,
  guidNotLookedUp,
  newKeepsTheIdsBefore,
  onePolicyForAllIds,
  otherRightIsNameTaken,
  policyIdentityMindsCase,
  removedPoliciesStillDecide,
  repeatedAppIdRefused,
  scopeKeptAsWritten,
  setTakesAndDropsTheScope,
  sharedMailboxAsScope,
  attributesOfTheLastRecipientKept,
  bareWordAccepted,
  bracesTakenOff,
  comparedAsPowershellWould,
  customAttributeByItsBeginning,
  diesOnANullAttribute,
  diesOnNestedParentheses,
  dollarNullIsText,
  doubledQuoteKept,
  emptyValueIsNotBlank,
  eqTakesStars,
  groupedFromTheRight,
  integersComparedByNumber,
  likeAsExpression,
  likeWithoutStarContains,
  neFalseOnBlank,
  notTakesTheRest,
  nullIsAWord,
  orBindsTighter,
  orderMindsCase,
  orderedByTheAlphabet,
  propertyMindsCase,
  starMatchesBlank,
  trailingTextIgnored,
  twoNotsAreOne,
  unknownPropertyIsBlank,
  unreadableFilterIsNo,
  whiteSpaceIsBlank,
  authenticationExceptionAloneAccepted,
  combinationJudgedOnTheCall,
  diesOnHalfAnEdit,
  disabledRulesNotListed,
  editMindsCase,
  editRemovesFirst,
  emptyListKeeps,
  everyProtocolMustSupportTheType,
  firstRuleGetsZero,
  largePriorityAppends,
  missingActionDenies,
  namesKeptInAPlainObject,
  newAtTheEndGoesBeforeTheLast,
  newAtTheEndRefused,
  newClampedToTheLastNumber,
  newDoesNotShift,
  nullListKeeps,
  oldNameStillFinds,
  onlyLargePrioritiesClamped,
  refusedSetKeepsHalf,
  removingNoRuleSucceeds,
  renameInOtherCaseRefused,
  ruleIdentityMindsCase,
  setDownEndsOneEarly,
  setSwapsPriorities,
  stateSurvivesTheQuestion,
  stopsAfterARefusal,
  uniqueNamesMindCase,
  unknownParametersIgnored,
  noRuleIsAnError,
  testForgetsTheBypass,
  testIgnoresExceptions,
  testIgnoresScope,
  testInListOrder,
  testKnowsNoAttributes,
  testReturnsDisabled,
  testSortsByName,
  testStopsAtADenial,
  asciiOnlyFolding,
  backslashEscapes,
  barePatternTestsTheUser,
  bracketsAreASet,
  emptyPatternMatchesNothing,
  firstStarOnly,
  foldedToUpperCase,
  onlyBeforeTheFirstStar,
  outerStarsOnly,
  patternAsExpression,
  patternCacheDropsTheStars,
  patternSearchedNotMatched,
  patternTrimmed,
  questionMarkWildcard,
  starNeedsOne,
  starStopsAtBackslash,
  starTakesTheFirstPlace,
  usernameCutAt64,
];
