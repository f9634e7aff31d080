import { describe, expect, it } from 'vitest';
import { censusOf, missedBy } from '../../src/checks/census.ts';
import { smokeCases } from '../../src/checks/smoke.ts';
import { defaultReadings } from '../../src/model/axes.generated.ts';
import type { Chapter } from '../../src/model/chapters.ts';
import type { Question } from '../../src/model/question.ts';
import type { ClientAccessRule } from '../../src/model/wire.generated.ts';

const range = (text: string, address: string): Question => ({
  chapter: 'ip-ranges',
  given: {},
  when: { range: text, address },
});
const rules = (...given: readonly Partial<ClientAccessRule>[]): Question => ({
  chapter: 'client-access-rules',
  given: {
    rules: given.map((each, index) => ({ name: `${index}`, priority: index + 1, action: 'DenyAccess', ...each })),
  },
  when: {
    protocol: 'REST',
    authenticationType: 'OAuthAuthentication',
    clientIPAddress: '192.0.2.1',
    username: 'contoso\\julia',
    recipient: {},
  },
});
const smoke = (chapter: Chapter): readonly Question[] =>
  smokeCases.map(({ question }) => question).filter((question) => question.chapter === chapter);

describe('censusOf', () => {
  it('counts questions by clause, answer and the axes that they read', () => {
    const questions = [range('10.0.0.5/24', '10.0.0.1'), range('10.0.0.5/24', '10.0.0.9'), range('::1', '::1')];
    expect(censusOf(questions, defaultReadings)).toMatchObject({
      'questions looked at': 3,
      'answer matches': 3,
      'clause IP-CIDR': 2,
      'reads cidr-host-bits': 2,
    });
    expect(censusOf([range('10.0.0.5', '::1')], defaultReadings)).toMatchObject({ 'answer does not match': 1 });
  });

  it('says of rules how many there are, what became of each, and which of them decided', () => {
    const decided = rules({ anyOfProtocols: ['POP3'] }, { enabled: false }, { exceptAnyOfProtocols: ['REST'] }, {});
    expect(censusOf([decided, rules()], defaultReadings)).toMatchObject({
      '4 rules': 1,
      '0 rules': 1,
      'condition-failed anyOfProtocols': 1,
      'exempted exceptAnyOfProtocols': 1,
      'rule disabled': 1,
      'rule applies': 1,
      'first rule that applies is number 4': 1,
      'answer DenyAccess': 1,
      'answer AllowAccess': 1,
    });
  });

  it('counts a question once, however often it has a mark', () => {
    expect(censusOf([rules({ enabled: false }, { enabled: false })], defaultReadings)['rule disabled']).toBe(1);
  });

  it.each<[Chapter, readonly string[]]>([
    [
      'application-access-policies',
      ['answer Granted', 'answer Denied', 'policy RestrictAccess counts, does not cover'],
    ],
    [
      'rule-administration',
      ['answer every call carried out', 'answer with a refused call', 'Remove-ClientAccessRule rule-not-found'],
    ],
    [
      'policy-administration',
      ['Remove-ApplicationAccessPolicy carried out', 'Remove-ApplicationAccessPolicy policy-not-found'],
    ],
    ['test-client-access-rule', ['answer 1 rules', 'answer 0 rules']],
  ])('has the marks of %s', (chapter, marks) => {
    const census = censusOf(smoke(chapter), defaultReadings);
    for (const mark of marks) expect([mark, census[mark]]).toEqual([mark, 1]);
  });

  it('is in order, and empty for no question', () => {
    const names = Object.keys(censusOf([rules({}), range('::1', '::1')], defaultReadings));
    expect(names).toEqual([...names].sort());
    expect(censusOf([], defaultReadings)).toEqual({});
  });
});

describe('missedBy', () => {
  it('names what other questions reach and these do not, and neither answers nor numbers', () => {
    const census = censusOf([range('::1', '::1')], defaultReadings);
    expect(missedBy(census, [range('10.0.0.5/24', '10.0.0.1')], defaultReadings)).toEqual(
      expect.arrayContaining(['clause IP-CIDR', 'reads cidr-host-bits']),
    );
    expect(missedBy(census, [range('::1', '::1')], defaultReadings)).toEqual([]);
    const missed = missedBy({}, [rules({ enabled: false }, {})], defaultReadings);
    expect(missed).toEqual(expect.arrayContaining(['rule applies', 'rule disabled']));
    const call = smoke('rule-administration');
    expect(missedBy({}, call, defaultReadings)).toContain('Remove-ClientAccessRule rule-not-found');
    expect(missed.filter((name) => /answer|number|rules/.test(name))).toEqual([]);
  });
});
