import { describe, expect, it } from 'vitest';
import { censusOf, missedBy } from '../../../src/checks/campaigns/census.ts';
import { smokeCases } from '../../../src/checks/smoke.ts';
import type { Chapter } from '../../../src/model/chapters.ts';
import { defaultReadings } from '../../../src/model/generated/axes.generated.ts';
import type { ClientAccessRule } from '../../../src/model/generated/wire.generated.ts';
import type { Question } from '../../../src/model/question.ts';

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
      answer: { matches: 3 },
      clause: { 'IP-CIDR': 2 },
      'axis read': { 'cidr-host-bits': 2 },
    });
    expect(censusOf([range('10.0.0.5', '::1')], defaultReadings)['answer']).toEqual({ 'does not match': 1 });
  });

  it('says of rules how many there are, what became of each, which of them decided and how many would have', () => {
    const decided = rules({ anyOfProtocols: ['POP3'] }, { enabled: false }, { exceptAnyOfProtocols: ['REST'] }, {}, {});
    expect(censusOf([decided, rules()], defaultReadings)).toMatchObject({
      'rules given': { '5': 1, '0': 1 },
      look: {
        'condition-failed anyOfProtocols': 1,
        'exempted exceptAnyOfProtocols': 1,
        disabled: 1,
        applies: 1,
      },
      'decided by rule number': { '4': 1, none: 1 },
      'rules that would apply': { '2': 1, '0': 1 },
      answer: { DenyAccess: 1, AllowAccess: 1 },
    });
  });

  it('sees addresses at the ends of ranges', () => {
    const at = (address: string): unknown => censusOf([range('10.0.0.0/24', address)], defaultReadings)['address'];
    for (const edge of ['10.0.0.0', '10.0.0.255', '9.255.255.255', '10.0.1.0'])
      expect([edge, at(edge)]).toEqual([edge, { 'at an end of a range': 1 }]);
    for (const inner of ['10.0.0.1', '10.0.0.254', '10.0.1.1', '::1', '0.0.0.0', '255.255.255.255'])
      expect([inner, at(inner)]).toEqual([inner, { elsewhere: 1 }]);
    expect(at('none')).toBeUndefined();
  });

  it('counts a question once, however often it has a mark', () => {
    const twice = censusOf([rules({ enabled: false }, { enabled: false })], defaultReadings);
    expect(twice['look']?.['disabled']).toBe(1);
  });

  it.each<[Chapter, Readonly<Record<string, unknown>>]>([
    [
      'application-access-policies',
      {
        answer: { Granted: 1, Denied: 1 },
        look: { 'RestrictAccess does not cover': 1 },
        'policies that cover': { 0: 2 },
      },
    ],
    [
      'rule-administration',
      {
        answer: { 'every call carried out': 1, 'with a refused call': 1 },
        call: { 'Remove-ClientAccessRule rule-not-found': 1 },
      },
    ],
    [
      'policy-administration',
      {
        call: {
          'Remove-ApplicationAccessPolicy carried out': 1,
          'Remove-ApplicationAccessPolicy policy-not-found': 1,
        },
      },
    ],
    ['test-client-access-rule', { answer: { 'one rule': 2, 'no rule': 1 } }],
  ])('has the marks of %s', (chapter, marks) => {
    expect(censusOf(smoke(chapter), defaultReadings)).toMatchObject(marks);
  });

  it('is in order, numbers as numbers, and empty for no question', () => {
    const names = Object.keys(censusOf([rules({}), range('::1', '::1')], defaultReadings));
    expect(names).toEqual([...names].sort((one, other) => one.localeCompare(other)));
    expect(censusOf([], defaultReadings)).toEqual({});
  });
});

describe('missedBy', () => {
  const missed = (golden: readonly Question[], counted: readonly Question[], others: readonly Question[] = []) =>
    missedBy(censusOf(counted, defaultReadings), others, golden, defaultReadings);

  it('names what golden questions reach and these do not', () => {
    const golden = [range('10.0.0.5/24', '10.0.0.1')];
    expect(missed(golden, [range('::1', '::1')])).toEqual(
      expect.arrayContaining(['clause IP-CIDR', 'axis read cidr-host-bits']),
    );
    expect(missed(golden, golden)).toEqual([]);
    expect(missed(golden, [], golden)).toEqual([]);
  });

  it('asks for looks and calls, and neither for answers nor for numbers', () => {
    const found = missed([rules({ enabled: false }, {})], []);
    expect(found).toEqual(expect.arrayContaining(['look applies', 'look disabled']));
    expect(found.filter((name) => /answer|number|given/.test(name))).toEqual([]);
    expect(missed(smoke('rule-administration'), [])).toContain('call Remove-ClientAccessRule rule-not-found');
  });
});
