/** What a comment says of the result of a test. */
import type { ExpectedResult } from '../../../model/inventory/call.ts';
import { fold } from '../../fold.ts';
import { type AccessResult, leavesOpen, resultOfText, resultOfWord, resultsIn } from '../result-words.ts';
import { doubtWords } from './doubt-words.ts';

/** `two`: it names both results. `other`: it answers in a word that the test does not know. `open`: it denies, conditions or doubts one. */
export type CommentAnswer = ExpectedResult | 'two' | 'other' | 'open';

/** How a comment begins that is an answer. */
const ANSWER =
  /^[#<\s=>→*.:-]*(?:expect|should|must|has to|returns?|results?|outputs?|accesscheckresult|inscope|in scope|sollte?|muss|moet|doit|debe|deve|attendu|erwartet|esperado)/i;

/** Whether a comment is nothing but an answer, and no heading that happens to name one. */
export function isAnswer(comment: string): boolean {
  const [word = ''] = /[\p{L}\p{M}]+/u.exec(comment) ?? [];
  return (
    ANSWER.test(comment) ||
    resultOfWord(word) !== undefined ||
    refusedAnswer(comment) !== undefined ||
    RULE_ACTION.test(word)
  );
}

/** What people say in place of the words of the test. */
const OTHER_ANSWERS =
  /\b(?:pass(?:ed|es)?|fail(?:ed|s)?|allowed|blocked|succe(?:ss|eds?)|ok|permitted|forbidden|rejected|refused|403|200)\b/i;

/** What a comment says that a call of this test must answer; undefined where it says nothing of that. */
export function answerIn(comment: string, cmdlet: string): CommentAnswer | undefined {
  if (CONSENT.test(comment) && !isAnswer(comment) && !PROPERTY.test(comment)) return undefined;
  const answer =
    cmdlet === 'Test-ClientAccessRule'
      ? actionIn(comment)
      : cmdlet === 'Test-ApplicationAccessPolicy'
        ? accessIn(comment)
        : inScopeOf(comment);
  const isOther = cmdlet !== 'Test-ClientAccessRule' && OTHER_ANSWERS.test(comment);
  return answer ?? (isOther ? 'other' : undefined);
}

function accessIn(comment: string): CommentAnswer | undefined {
  const answer = resultOfText(comment) ?? refusedAnswer(comment);
  return answer ?? (resultsIn(comment).length > 0 ? 'open' : undefined);
}

/** The whole comment denies one answer, which leaves the other: `not Granted`, `must not be denied`, `expect no access`. */
const NOT_THIS =
  /^[^\p{L}\p{N}]*(?:(?:expect(?:ed|s)?|results?|returns?|accesscheckresult|it|this|access|answer)[\s:=→>-]+){0,2}(?:(?:must|should|may|shall|can|is|has to|will|to)\s+)?(?:not|never)\s+(?:be\s+|say\s+|return\s+)?["'`*]*(granted|allowaccess|allowed|denied|denyaccess)[^\p{L}\p{N}]*$/iu;
const NO_ACCESS =
  /^[^\p{L}\p{N}]*(?:(?:expect(?:ed|s)?|results?|it|this|must|should|(?:must|should) (?:have|get)|has|gets)[\s:=→>-]+)?(?:no|(?:must|should) not (?:have|get)) access[^\p{L}\p{N}]*$/iu;

function refusedAnswer(comment: string): AccessResult | undefined {
  if (/[?？]/.test(comment)) return undefined;
  if (NO_ACCESS.test(comment)) return 'Denied';
  const [, word] = NOT_THIS.exec(comment) ?? [];
  if (word === undefined) return refusedInTable(comment);
  return /^den/i.test(word) ? 'Granted' : 'Denied';
}

const refusals = doubtWords.flatMap(({ refusing }) =>
  refusing.map((sentence) => {
    const [before = '', behind = ''] = sentence.split('…').map((part) => fold(part.normalize('NFC')));
    return { before, behind };
  }),
);

/** The same in other languages: nothing but a phrase that refuses, and the word. */
function refusedInTable(comment: string): AccessResult | undefined {
  const letters = comment
    .normalize('NFC')
    .replace(/[’ʼ´′]/g, "'")
    .replace(/["`*_“”„«»‚‘]|(?<!\p{L})'|'(?!\p{L})/gu, '');
  const said = fold(letters.replace(/\s+/g, ' ').replace(/^[^\p{L}]+|[^\p{L}]+$/gu, ''));
  for (const { before, behind } of refusals) {
    if (!said.startsWith(before) || !said.endsWith(behind)) continue;
    const result = resultOfWord(said.slice(before.length, said.length - behind.length));
    if (result !== undefined) return result === 'Granted' ? 'Denied' : 'Granted';
  }
  return undefined;
}

/** The actions of rules, which are no words of another kind. */
const RULE_ACTION = /^(?:allowaccess|denyaccess)$/i;
/** An action that stands alone, or behind words that make an answer of it. */
const ACTION_ALONE = /^[^\p{L}\p{N}]*(?:allow|allowed|allows|deny|denies|blocked)[^\p{L}\p{N}]*$/iu;
const WISH = /\b(?:should|must|ha(?:s|ve) to|expect(?:ed|s)?|returns?|results?|outputs?)\b/i;
const ACTION = /\b(?:(allowaccess|allowed|allows?|granted)|denyaccess|denied|deny|denies|blocked)\b/gi;

/** What a comment says that a connection must get: an action by its name, or another word for it where it is said to be the answer. */
function actionIn(comment: string): CommentAnswer | undefined {
  const answer = namedAction(comment);
  const isSure = answer === undefined || answer === refusedAnswer(comment) || !leavesOpen(comment);
  return isSure ? answer : 'open';
}

function namedAction(comment: string): AccessResult | 'two' | undefined {
  const refused = refusedAnswer(comment);
  if (refused !== undefined) return refused;
  const [, first = ''] = /^[^\p{L}\p{N}]*(\p{L}+)/u.exec(comment) ?? [];
  const isTold = RULE_ACTION.test(first) || /^(?:allowed|denied|granted)$/i.test(first) || ACTION_ALONE.test(comment);
  if (!isTold && !WISH.test(comment)) return resultOfWord(first);
  const named = new Set(
    [...comment.matchAll(ACTION)].map(([, allowed]) => (allowed === undefined ? 'Denied' : 'Granted')),
  );
  const [only] = named;
  if (named.size > 1) return 'two';
  return only ?? resultOfText(comment);
}

const IN_SCOPE =
  /\bin[ -]?scope\b["'`*]{0,3}\s{0,20}(?:[:=]|->|→|is|must be|should be)?\s{0,20}["'`*$]{0,3}(true|false)\b/gi;
const ALONE =
  /^[#<\s→=>:-]*(?:(?:expect(?:ed|s)?|result|output|returns?|must be|should be)[\s:=→>-]*["'`*$]{0,3}(true|false)\b|["'`*$]{0,3}(true|false)["'`*.!>#\s]*$)/i;

/** The property that holds the answer, under its name. */
const PROPERTY = /\b(?:accesscheckresult|inscope)\b/i;

/** What is granted here is no access to a mailbox. */
const CONSENT = /\b(?:consent|permissions?|roles?|rights?|consentement|zustimmung|berechtigung(?:en)?)\b/i;

/** What is said of all other mailboxes is not said of this one. */
const OTHERS = /\b(?:any other|others?|anyone else|everyone else|otherwise|outside|außerhalb|hors|fuera|fora)\b/i;

/** The value of InScope that a comment names; the word alone counts where it is the whole comment, or said to be the result. */
function inScopeOf(comment: string): CommentAnswer | undefined {
  const named = new Set([...comment.matchAll(IN_SCOPE)].map(([, word = '']) => fold(word)));
  const [, told, whole] = ALONE.exec(comment) ?? [];
  const alone = told ?? whole;
  if (named.size === 0 && alone !== undefined) named.add(fold(alone));
  if (named.size === 0) return undefined;
  const isSplit = /\btrue\b/i.test(comment) && /\bfalse\b/i.test(comment) && !OTHERS.test(comment);
  if (named.size > 1 || isSplit) return 'two';
  if (leavesOpen(comment)) return 'open';
  return named.has('true') ? 'True' : 'False';
}
