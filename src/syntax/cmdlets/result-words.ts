/** The words in which Test-ApplicationAccessPolicy answers, and in which people say what it must answer. */
import { fold } from '../fold.ts';
import { isDoubtful, isNegation, WORD } from './expectations/doubt.ts';

/** What Test-ApplicationAccessPolicy answers, in English. */
export type AccessResult = 'Granted' | 'Denied';

/** One row a language; the first of each side is the word for a single, neutral or masculine subject. */
const LANGUAGES: readonly (readonly [granted: string, denied: string])[] = [
  ['Granted', 'Denied'],
  ['Accordé Accordée Autorisé Autorisée', 'Refusé Refusée'],
  ['Gewährt Zugelassen Erteilt', 'Verweigert Abgelehnt'],
  ['Concedido Concedida Otorgado Otorgada', 'Denegado Denegada Rechazado'],
  ['Concesso Concessa Consentito', 'Negato Negata Rifiutato'],
  ['Concedido Concedida Permitido', 'Negado Negada Recusado Recusada'],
  ['Verleend Toegestaan Toegekend', 'Geweigerd'],
  ['Przyznano Przyznany Udzielono', 'Odmówiono Odmowa Zabroniono'],
  ['Beviljad Beviljat Beviljas Tillåten', 'Nekad Nekat Nekas Avvisad'],
  ['Tildelt Bevilget Tilladt', 'Nægtet Afvist'],
  ['Innvilget Tillatt Gitt', 'Avslått Nektet'],
  ['Myönnetty Sallittu', 'Evätty Kielletty Hylätty'],
  ['Uděleno Udělen Povoleno', 'Odepřeno Odepřen Zamítnuto'],
  ['Udelené Povolené', 'Odmietnuté Zamietnuté Odopreté'],
  ['Megadva Engedélyezve', 'Megtagadva Elutasítva'],
  ['Acordat Permis', 'Refuzat Respins'],
  ['Verildi', 'Reddedildi'],
  ['Предоставлено Предоставлен Разрешено', 'Отказано Запрещено'],
  ['Надано Дозволено', 'Відмовлено Заборонено'],
  ['Παραχωρήθηκε', 'Απορρίφθηκε'],
  ['Odobreno', 'Odbijeno Zavrnjeno'],
  ['許可 許可済み 付与', '拒否'],
  ['已授予 已允许 允许 已授權 已授與 允許', '已拒绝 拒绝 已拒絕 拒絕'],
  ['허용됨 허용 부여됨', '거부됨 거부'],
];

const results: ReadonlyMap<string, AccessResult> = new Map(
  LANGUAGES.flatMap(([granted, denied]) => [...rows(granted, 'Granted'), ...rows(denied, 'Denied')]),
);

function rows(words: string, result: AccessResult): readonly (readonly [string, AccessResult])[] {
  return words.split(' ').map((word) => [fold(word), result] as const);
}

/** What a single word says, in any language that is known and in any case: `Accordé`, `verweigert`. */
export function resultOfWord(word: string): AccessResult | undefined {
  return results.get(fold(word.trim().normalize('NFC')));
}

/** A word that says a result, and where it stands. */
export interface ResultInText {
  readonly result: AccessResult;
  /** As it stands there. */
  readonly word: string;
  /** Offset into the text. */
  readonly at: number;
  /** A word before it, or within it in scripts without blanks, says no: `not Granted`, `不允许`. */
  readonly isNegated: boolean;
  /** Where the negation begins, or the word itself. */
  readonly from: number;
}

/** Languages that write no blanks between words. */
const UNSPACED = /[\u3040-\u30ff\u4e00-\u9fff]/;

interface NegatingWord {
  readonly at: number;
  readonly isNegating: boolean;
}

/** All words of a text that say a result, in their order. */
export function resultsIn(text: string): readonly ResultInText[] {
  const found: ResultInText[] = [];
  let before: readonly NegatingWord[] = []; // `not be Granted`: one word may stand between
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const whole = resultOfWord(word);
    const result = whole ?? (UNSPACED.test(word) ? resultWithin(word) : undefined);
    if (result !== undefined) {
      const no = before.findLast(({ at, isNegating }) => isNegating && !isPartOfAnother(text, at, index));
      const isNegated = no !== undefined || (whole === undefined && isNegation(word));
      found.push({ result, word, at: index, isNegated, from: no?.at ?? index });
    }
    before = [...before.slice(-1), { at: index, isNegating: isNegation(word) }];
  }
  return found;
}

/** `non-member Denied` denies no result, `not-Granted` does. */
function isPartOfAnother(text: string, from: number, to: number): boolean {
  return /^[^\s-]+-[^\s-]+\s/.test(text.slice(from, to));
}

/** The longest words first: one may be the beginning of another. */
const unspacedWords = [...results.keys()].filter((word) => UNSPACED.test(word)).sort((a, b) => b.length - a.length);

function resultWithin(word: string): AccessResult | undefined {
  if (word.length > 200) return undefined;
  const contained = unspacedWords.filter((each) => word.includes(each)).map((each) => results.get(each));
  const [first, ...others] = contained;
  return others.every((each) => each === first) ? first : undefined;
}

/**
 * The one result that a sentence names for sure (CMD-EXPECTATION). `two` where it names both; a negated word counts only against the
 * other: `Denied, not Granted` is Denied. Whatever else denies, conditions or doubts leaves it without any.
 */
export function resultOfText(text: string): AccessResult | 'two' | undefined {
  const plain = new Set(resultsIn(text).flatMap(({ result, isNegated }) => (isNegated ? [] : [result])));
  const [only] = plain;
  if (plain.size > 1) return 'two';
  return only === undefined || leavesOpen(text) ? undefined : only;
}

/** Marks of failure, which people set before Denied too. */
const CROSS = /[❌✗✘🚫⛔]/u;

/** Whether a sentence denies, conditions or doubts the result that it names; `not Granted` beside `Denied` does not. */
export function leavesOpen(sentence: string): boolean {
  if (resultOfWord(sentence) !== undefined) return false;
  const found = resultsIn(sentence);
  const plain = new Set(found.flatMap(({ result, isNegated }) => (isNegated ? [] : [result])));
  let rest = '';
  let next = 0;
  for (const { result, isNegated, from, at, word } of found) {
    const isOther = isNegated && from < at && plain.size > 0 && !plain.has(result);
    rest += sentence.slice(next, isOther ? from : at);
    next = at + word.length;
    if (!isOther) rest += word;
  }
  rest += sentence.slice(next);
  return isDoubtful(rest) || (CROSS.test(sentence) && plain.has('Granted'));
}
