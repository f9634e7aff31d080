import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerIn } from '../../../../src/syntax/cmdlets/expectations/answers.ts';
import { isDoubtful } from '../../../../src/syntax/cmdlets/expectations/doubt.ts';
import { doubtWords } from '../../../../src/syntax/cmdlets/expectations/doubt-words.ts';
import { resultOfText } from '../../../../src/syntax/cmdlets/result-words.ts';

const TESTS = ['Test-ApplicationAccessPolicy', 'Test-ClientAccessRule'] as const;

/** In each language: what must come, with Granted and with Denied, and sentences that must never be read as they stand. */
const SENTENCES: readonly (readonly [
  language: string,
  granted: string,
  denied: string,
  notGranted: string,
  open: readonly string[],
])[] = [
  [
    'English',
    'must be Granted',
    'must be Denied',
    'must not be Granted',
    ["can't be Granted now", 'anything but Granted'],
  ],
  ['French', 'doit être Accordé', 'doit être Refusé', 'ne doit pas être Accordé', ['sans Accordé', "s'il est Accordé"]],
  ['German', 'muss Gewährt sein', 'muss Verweigert sein', 'darf nicht Gewährt sein', ['alles andere als Gewährt']],
  ['Spanish', 'debe ser Concedido', 'debe ser Denegado', 'no debe ser Concedido', ['sin Concedido', 'Concedido no']],
  ['Italian', 'deve essere Concesso', 'deve essere Negato', 'non deve essere Concesso', ['tutto tranne Concesso']],
  ['Portuguese', 'deve ser Concedido', 'deve ser Negado', 'não deve ser Concedido', ['se for Concedido, erro']],
  ['Dutch', 'moet Verleend zijn', 'moet Geweigerd zijn', 'mag niet Verleend zijn', ['mag geen Granted meer geven']],
  ['Polish', 'musi być Przyznano', 'musi być Odmówiono', 'nie może być Przyznano', ['jeśli Przyznano, to źle']],
  ['Swedish', 'ska vara Beviljad', 'ska vara Nekad', 'får inte vara Beviljad', ['om Beviljad, ring']],
  ['Danish', 'skal være Tildelt', 'skal være Nægtet', 'må ikke være Tildelt', ['alt andet end Tildelt']],
  ['Norwegian', 'skal si Innvilget', 'skal si Avslått', 'skal ikke være Innvilget', ['aldri mer Innvilget']],
  ['Finnish', 'pitää olla Myönnetty', 'pitää olla Evätty', 'ei saa olla Myönnetty', ['jos Myönnetty, soita']],
  ['Czech', 'musí být Uděleno', 'musí být Odepřeno', 'nesmí být Uděleno', ['nikdy zde Uděleno']],
  ['Slovak', 'musí byť Udelené', 'musí byť Odmietnuté', 'nesmie byť Udelené', ['ak Udelené, je to zle']],
  ['Hungarian', 'legyen Megadva', 'legyen Megtagadva', 'nem lehet Megadva', ['ha Megadva, baj van']],
  ['Romanian', 'trebuie să fie Acordat', 'trebuie să fie Refuzat', 'nu trebuie să fie Acordat', ['fără Acordat']],
  ['Turkish', 'sonuç Verildi olmalı', 'sonuç Reddedildi olmalı', 'Verildi olmamalı', ['Verildi göstermemeli']],
  [
    'Russian',
    'должно быть Предоставлено',
    'должно быть Отказано',
    'не должно быть Предоставлено',
    ['если Предоставлено'],
  ],
  ['Ukrainian', 'має бути Надано', 'має бути Відмовлено', 'не має бути Надано', ['якщо Надано, помилка']],
  [
    'Greek',
    'πρέπει Παραχωρήθηκε',
    'πρέπει Απορρίφθηκε',
    'όχι Παραχωρήθηκε',
    ['δεν λέει Παραχωρήθηκε', 'Παραχωρήθηκε;'],
  ],
  ['Slovenian', 'mora biti Odobreno', 'mora biti Odbijeno', 'ne sme biti Odobreno', ['če je Odobreno, kliči']],
  [
    'Japanese',
    '許可でなければならない',
    '結果は拒否になります',
    '許可であってはならない',
    ['許可されない', 'もし許可なら'],
  ],
  ['Chinese', '应为已授予', '应为已拒绝', '不应为已授予', ['不允许', '如果允许']],
  ['Korean', '결과는 허용됨', '결과는 거부됨', '허용됨 아님', ['허용됨 이면 안 됨 지금', '만약 허용됨 이면']],
];

test('each language has its sentences here', () => {
  expect(SENTENCES.map(([language]) => language)).toEqual(doubtWords.map(({ language }) => language));
});

describe.each(SENTENCES)('%s', (_, granted, denied, notGranted, open) => {
  test('says which result must come, and which must not', () => {
    const answers = [granted, denied, notGranted].map((comment) => answerIn(`# ${comment}`, TESTS[0]));
    expect(answers).toEqual(['Granted', 'Denied', 'Denied']);
  });

  test.each(open)('%s is taken for no answer', (comment) => {
    expect(answerIn(`# ${comment}`, TESTS[0])).toBe('open');
  });
});

const negations = doubtWords.flatMap(({ negating }) => negating).filter((word) => !/^-|-$/.test(word));
const readable = SENTENCES.flatMap(([, granted, denied]) => [granted, denied]);
const furtherSentences = [
  'Denied, not Granted',
  '→ Granted',
  'expected: "Denied" for the chief',
  'Granted: she is a member',
];

test('a negation more, anywhere, never leaves the same expectation', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...readable, ...furtherSentences),
      fc.constantFrom(...negations),
      fc.nat(),
      fc.constantFrom(...TESTS),
      (sentence, negation, place, cmdlet) => {
        const words = sentence.split(' ');
        const at = place % (words.length + 1);
        const longer = [...words.slice(0, at), negation, ...words.slice(at)].join(' ');
        const before = answerIn(`# ${sentence}`, cmdlet);
        fc.pre(before === 'Granted' || before === 'Denied');
        fc.pre(!/member/i.test(sentence)); // `not a member` is said of the mailbox, not of the answer
        expect(answerIn(`# ${longer}`, cmdlet)).not.toBe(before);
      },
    ),
    { numRuns: 20_000 },
  );
});

test.each([
  'Granted? no',
  'Granted?',
  'if Granted, something is wrong',
  'Denied is not what we want',
  'can’t be Granted',
  'it isn´t Denied',
  '!Granted',
  '!= Granted',
  '❌ Granted',
  'not-Granted',
  'Denied, Granted never',
  'Denied not, not Granted',
])('%s names no result for sure', (text) => {
  expect(['Granted', 'Denied']).not.toContain(resultOfText(text));
});

test.each([
  ['a non-member must be Denied', 'Denied'],
  ['no-reply@contoso.com must be Granted', 'Granted'],
  ['Denied by https://contoso.com/?why=not', 'Denied'],
  ['se espera Concedido', 'Granted'],
  ['si deve vedere Negato', 'Denied'],
  ['❌ Denied', 'Denied'],
  ['Granted, not Denied', 'Granted'],
  ["must be 'Granted'", 'Granted'],
])('%s says %s', (text, result) => {
  expect(resultOfText(text)).toBe(result);
});

test.each(['when it comes', 'perhaps', 'who knows?', 'ce n’est rien', 'vermemeli'])('%s is doubtful', (text) => {
  expect(isDoubtful(text)).toBe(true);
});

test.each(['needs a member of the group', 'Anna can read it', 'nothing-special', 'it goes on'])('%s is not', (text) => {
  expect(isDoubtful(text)).toBe(false);
});

describe('a reason beside an answer', () => {
  test.each([
    ['# Denied (not in the group)', 'Denied'],
    ['# Denied - user is not a member', 'Denied'],
    ['# should be Denied because X is not in the group', 'Denied'],
    ['# Denied, not in scope', 'Denied'],
    ['# Granted (no restriction)', 'Granted'],
    ['# Denied (nicht Mitglied)', 'Denied'],
    ['# Verweigert, weil nicht in der Gruppe', 'Denied'],
    ['# Denied (non-member)', 'Denied'],
    ['# Denied -> no member of the group', 'Denied'],
    ['# Refusé (pas membre)', 'Denied'],
    ['# expected: Denied, is not a member of the group', 'Denied'],
    ['# must not be Granted', 'Denied'],
    ['# Granted (must not be)', 'open'],
    ['# anything but Granted', 'open'],
    ['# Granted? no', 'open'],
    ['# if Granted, something is wrong', 'open'],
    ['# Denied is not what we want', 'open'],
    ['# must not, under any circumstances, be Granted', 'open'],
    ['# no debe ser Concedido', 'Denied'],
    ['# Granted (if member)', 'open'],
  ])('%s: %s', (text, want) => {
    expect(answerIn(text, 'Test-ApplicationAccessPolicy')).toBe(want);
  });
});
