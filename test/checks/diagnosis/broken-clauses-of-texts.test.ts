import { describe, expect, it } from 'vitest';
import { brokenByTexts } from '../../../src/checks/diagnosis/broken-clauses-of-texts.ts';
import type { Question } from '../../../src/model/question.ts';
import { readQuestion } from '../../../src/syntax/wire.ts';

function blamed(chapter: Question['chapter'], when: object, given: object = {}): readonly string[] {
  const read = readQuestion(chapter, given, when);
  if (!read.ok) throw new Error(read.problem.message);
  return brokenByTexts(read.value);
}

const filter = (text: string, recipient: object = { city: 'Oslo' }): readonly string[] =>
  blamed('recipient-filters', { filter: text, recipient });

describe('brokenByTexts, of filters', () => {
  it.each([
    ["City -eq 'Oslo'", ['OPATH-EQ']],
    ["City -notlike 'O*'", ['OPATH-LIKE']],
    ["City -lt 'P'", ['OPATH-ORDER']],
    ['City -eq $null', ['OPATH-NULL', 'OPATH-EQ']],
    ["Office -ne 'x'", ['OPATH-BLANK', 'OPATH-EQ']],
    ["City -eq 'O''slo'", ['OPATH-QUOTES', 'OPATH-EQ']],
    ['City -eq 7', ['OPATH-VALUES', 'OPATH-EQ']],
    ["-not City -eq 'x'", ['OPATH-NOT', 'OPATH-EQ']],
    ["(City -eq 'x')", ['OPATH-PARENTHESES', 'OPATH-EQ']],
    ["City -eq 'x' -and City -eq 'y'", ['OPATH-EQ', 'OPATH-EQ', 'OPATH-LOGIC']],
  ])('%s', (text, clauses) => {
    expect(filter(text)).toEqual(clauses);
  });

  it('names the precedence first where both connectives stand in one chain', () => {
    expect(filter("City -eq 'x' -and City -eq 'y' -or City -eq 'z'")[0]).toBe('OPATH-PRECEDENCE');
  });

  it('is empty for what is no filter', () => {
    expect(filter('City is')).toEqual([]);
  });
});

describe('brokenByTexts, of ranges and patterns', () => {
  it.each([
    ['10.0.0.1', '10.0.0.1', ['IP-ADDRESS']],
    ['10.0.0.1-10.0.0.9', '10.0.0.1', ['IP-SPAN']],
    ['10.0.0.0/24', '10.0.0.1', ['IP-CIDR']],
    ['10.0.0.0/24', '::1', ['IP-FAMILIES', 'IP-CIDR']],
    ['10.0.0.1', '::ffff:10.0.0.1', ['IP-MAPPED', 'IP-ADDRESS']],
    ['none', '10.0.0.1', []],
  ])('%s against %s', (range, address, clauses) => {
    expect(blamed('ip-ranges', { range, address })).toEqual(clauses);
  });

  it.each([
    ['*jeff', 'contoso\\jeff', ['WILD-STAR']],
    ['contoso\\jeff', 'contoso\\jeff', ['WILD-WHOLE']],
    ['contoso\\JEFF', 'contoso\\jeff', ['WILD-CASE', 'WILD-WHOLE']],
    ['contoso\\j?ff', 'contoso\\jeff', ['WILD-WHOLE', 'WILD-LITERAL']],
  ])('%s against %s', (pattern, username, clauses) => {
    expect(blamed('username-patterns', { pattern, username })).toEqual(clauses);
  });
});

describe('brokenByTexts, of rules', () => {
  it('looks into every text of every rule, and into none where there is none', () => {
    const connection = {
      protocol: 'OutlookWebApp',
      authenticationType: 'BasicAuthentication',
      clientIPAddress: '192.0.2.1',
      username: 'contoso\\a',
      recipient: {},
    };
    const rule = { name: 'a', priority: 1, action: 'DenyAccess' };
    const texts = {
      userRecipientFilter: 'City -eq $null',
      exceptAnyOfClientIPAddressesOrRanges: ['10.0.0.0/8'],
      usernameMatchesAnyOfPatterns: ['*a'],
    };
    expect(
      blamed('client-access-rules', connection, { rules: [rule, { ...rule, name: 'b', priority: 2, ...texts }] }),
    ).toEqual(['OPATH-NULL', 'OPATH-BLANK', 'OPATH-EQ', 'IP-CIDR', 'WILD-STAR']);
    expect(blamed('client-access-rules', connection, { rules: [rule] })).toEqual([]);
  });
});
