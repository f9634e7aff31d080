/** Every interesting branch of a chapter is reached by at least this share of its questions. */
import { describe, expect, it } from 'vitest';
import { wellFormed } from '../../generators/index.ts';
import { type Chapter, chapterNames } from '../../src/model/chapters.ts';
import { axesOf, branchesOf } from './branches.ts';
import { percent } from './draws.ts';
import { spread } from './scenarios.ts';

/** What of a connection a rule looks at, in the chapters in which rules decide. */
const looks = {
  'CAR-PROTOCOL condition-failed': 18,
  'CAR-AUTHENTICATION condition-failed': 1.5,
  'CAR-AUTHENTICATION-UNSUPPORTED condition-failed': 3.5,
  'CAR-ADDRESS condition-failed': 10,
  'CAR-USERNAME condition-failed': 7,
  'CAR-FILTER condition-failed': 6,
  'CAR-UNIVERSAL-OUTLOOK condition-failed': 0.6,
  'CAR-EXCEPTIONS-ANY exempted': 4,
  'CAR-SCOPE-USERS out-of-scope': 2.5,
  'CAR-ENABLED disabled': 20,
  'third or later': 13,
  'axis scope-default': 6,
  'axis microsoft-middle-tier': 4,
  'axis rule-subject': 1.5,
  'axis cidr-host-bits': 1,
  'axis ipv4-mapped-ipv6': 0.2,
  'axis username-case': 0.4,
  'axis username-domain': 0.8,
  'axis username-with-universal-outlook': 0.4,
  'axis filter-precedence': 0.5,
  'axis filter-blank-inequality': 0.6,
  'axis unsupported-authentication': 1.5,
  'axis rest-under-ews': 0.3,
};

/** Branch to percent of the questions, at least. */
const shares: Readonly<Record<Chapter, Readonly<Record<string, number>>>> = {
  'client-access-rules': {
    ...looks,
    AllowAccess: 45,
    DenyAccess: 18,
    'CAR-FIRST-MATCH': 40,
    'CAR-NO-RULE': 13,
    'CAR-MIDDLE-TIER-BYPASS': 6,
    'axis no-rule-matches': 13,
  },
  'test-client-access-rule': {
    ...looks,
    'TEST-RETURNS': 40,
    'TEST-NONE': 13,
    'TEST-BYPASS': 6,
    'axis test-returns': 45,
  },
  'rule-administration': {
    'carried out New': 45,
    'carried out Set': 40,
    'carried out Remove': 18,
    'unknown-parameter New': 1.5,
    'unknown-parameter Set': 2.5,
    'unknown-parameter Remove': 1.2,
    'missing-parameter New': 2,
    'missing-parameter Set': 2.5,
    'missing-parameter Remove': 1.2,
    'invalid-value New': 1.5,
    'invalid-value Set': 2.5,
    'invalid-value Remove': 0.2,
    'rule-not-found Set': 3,
    'rule-not-found Remove': 1.5,
    'name-taken New': 2.5,
    'name-taken Set': 2.5,
    'priority-out-of-range New': 5,
    'priority-out-of-range Set': 8,
    'authentication-combination New': 2,
    'authentication-combination Set': 3.5,
    'ADM-AUTHENTICATION-EXCEPTION-ALONE': 2,
    'ADM-AUTHENTICATION-SUPPORTED': 3,
    'ADM-THEN': 40,
    'axis priority-base': 80,
    'axis set-priority': 12,
    'axis remove-renumbers': 12,
    'axis trailing-wildcard': 3,
    'axis filter-wildcards': 0.8,
    'axis no-rule-matches': 10,
  },
  'application-access-policies': {
    Granted: 28,
    Denied: 50,
    'AAP-DENY-FIRST': 24,
    'AAP-RESTRICT-GRANTS': 14,
    'AAP-RESTRICT-CLOSES': 28,
    'AAP-OTHERWISE-GRANTED': 10,
    'RestrictAccess not counted false': 35,
    'RestrictAccess counts true': 30,
    'RestrictAccess counts false': 38,
    'RestrictAccess counts scope-lost': 6,
    'DenyAccess not counted false': 28,
    'DenyAccess counts true': 24,
    'DenyAccess counts false': 28,
    'DenyAccess counts scope-lost': 5,
    'axis nested-groups': 14,
    'axis all-applications': 26,
  },
  'policy-administration': {
    'carried out New': 65,
    'carried out Set': 24,
    'carried out Remove': 38,
    'unknown-parameter New': 2,
    'unknown-parameter Set': 2,
    'unknown-parameter Remove': 2.5,
    'missing-parameter New': 3,
    'missing-parameter Set': 2.5,
    'missing-parameter Remove': 3,
    'invalid-value New': 12,
    'invalid-value Set': 2,
    'invalid-value Remove': 1,
    'scope-not-found New': 8,
    'scope-ambiguous New': 11,
    'scope-not-a-security-principal New': 9,
    'name-taken New': 16,
    'policy-not-found Set': 4.5,
    'policy-not-found Remove': 4.5,
  },
  'recipient-filters': {
    matches: 25,
    other: 30,
    refused: 6,
    'OPATH-BRACES': 0.3,
    'OPATH-GRAMMAR': 2,
    'OPATH-OPERATORS': 0.4,
    'OPATH-PARENTHESES': 1.2,
    'OPATH-PROPERTIES': 0.5,
    'OPATH-QUOTES': 1,
    'axis filter-precedence': 2.5,
    'axis filter-blank-inequality': 2.5,
    'axis filter-wildcards': 13,
  },
  'ip-ranges': {
    matches: 25,
    other: 30,
    refused: 6,
    'IP-ADDRESS': 16,
    'IP-CIDR': 22,
    'IP-SPAN': 14,
    'IP-CIDR-PREFIX': 1,
    'IP-IPV4': 2.5,
    'IP-IPV6': 2,
    'axis cidr-host-bits': 5,
    'axis ipv4-mapped-ipv6': 1.2,
  },
  'username-patterns': {
    matches: 25,
    other: 35,
    'WILD-EMPTY': 2,
    'axis trailing-wildcard': 3,
    'axis username-case': 1.5,
    'axis username-domain': 3.5,
  },
};

describe.each(chapterNames)('questions of %s', (chapter) => {
  const questions = spread(chapter, wellFormed, 600);
  const reached = questions.map(
    (question) => new Set([...branchesOf(question), ...axesOf(question).map((axis) => `axis ${axis}`)]),
  );

  it.each(Object.entries(shares[chapter]))('reach %s in at least %d %%', (name, least) => {
    const share = percent(reached.filter((branches) => branches.has(name)).length, questions.length);
    expect(share).toBeGreaterThanOrEqual(least);
  });
});
