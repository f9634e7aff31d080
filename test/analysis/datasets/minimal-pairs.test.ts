import { expect, it } from 'vitest';
import {
  countBeside,
  different,
  isBeside,
  sameField,
  sideBySide,
  toMinimalPairs,
} from '../../../src/analysis/datasets/minimal-pairs.ts';
import type { Question } from '../../../src/model/question.ts';

const ask = (range: string, address: string): Question => ({
  chapter: 'ip-ranges',
  given: {},
  when: { range, address },
});
const model = ask('10.0.0.1', '10.0.0.1');

it('what a question tells by one field stays, and the other comes from the model', () => {
  const tells = ({ when }: Question) => ('address' in when ? [`address ${when.address}`] : []);
  expect(toMinimalPairs(model, [ask('10.0.0.7', '10.0.0.2'), model], tells)).toEqual([
    ask('10.0.0.1', '10.0.0.2'),
    model,
  ]);
});

it('a question that tells nothing of its own is left out', () => {
  const tells = () => ['the same'];
  expect(toMinimalPairs(model, [model, ask('10.0.0.7', '10.0.0.2')], tells)).toEqual([model]);
});

it('optional fields come and go', () => {
  const connection = {
    protocol: 'POP3',
    authenticationType: 'BasicAuthentication',
    clientIPAddress: '10.0.0.1',
    username: 'contoso\\julia',
    recipient: {},
  } as const;
  const about = (when: object): Question =>
    ({ chapter: 'client-access-rules', given: { rules: [] }, when: { ...connection, ...when } }) as Question;
  const tells = ({ when }: Question) => ('protocol' in when ? [when.protocol] : []);
  const [plain, other] = [about({ caller: null }), about({ protocol: 'IMAP4', middleTier: 'microsoft' })];
  expect(toMinimalPairs(plain, [plain, other], tells)).toEqual([plain, about({ protocol: 'IMAP4', caller: null })]);
});

const [one, beside, far] = [ask('10.0.0.1', '10.0.0.1'), ask('10.0.0.1', '10.0.0.2'), ask('10.0.0.9', '10.0.0.3')];

it('one field makes the difference', () => {
  expect([isBeside(one, beside), isBeside(one, far), isBeside(one, one)]).toEqual([true, false, false]);
});

it('questions about different things do not stand side by side', () => {
  const when = { appId: 'a', mailbox: 'b' };
  const about = (recipients: readonly string[]): Question => ({
    chapter: 'application-access-policies',
    given: { policies: [], directory: { recipients: recipients.map((id) => ({ id, type: 'UserMailbox' })) } },
    when,
  });
  const moved: Question = { ...about(['b']), when: { ...when, appId: 'c' } } as Question;
  expect([isBeside(about(['b']), moved), isBeside(about(['b', 'd']), moved)]).toEqual([true, false]);
});

it('neighbours are counted and put after each other', () => {
  expect(countBeside([one, far, beside])).toBe(2);
  expect(sideBySide([one, far, beside])).toEqual([one, beside, far]);
});

it('equal values stand once, in their order', () => {
  expect(different([{ a: 1, b: 2 }, { a: 2 }, { b: 2, a: 1 }])).toEqual([{ a: 1, b: 2 }, { a: 2 }]);
});

it('null is a value, and not the same as no field', () => {
  const [none, empty, text] = [new Map(), new Map([['a', null]]), new Map([['a', 'b']])];
  const same = [none, empty, text].map((one) => [none, empty, text].map((other) => sameField(one, other, 'a')));
  expect(same).toEqual([
    [true, false, false],
    [false, true, false],
    [false, false, true],
  ]);
});
