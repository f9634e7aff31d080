/** The words in which people write down what an app or a connection must get, or got. */
import type { AnswerWord } from '../../../model/generated/wire.generated.ts';
import { resultOfText } from '../../../syntax/cmdlets/result-words.ts';
import { fold } from '../../../syntax/fold.ts';

/** The chapters whose questions stand in tables of expectations. */
export type TableChapter = 'application-access-policies' | 'client-access-rules';

/** What a cell says; `isStatus` where it is a status of HTTP, which says less than a word. */
export interface ExpectedAnswer {
  readonly answer: AnswerWord;
  readonly isStatus: boolean;
}

/**
 * `Granted`, `DenyAccess`, the words of other languages, `200`, `403 Forbidden`, `not known`. Undefined for what says neither, and
 * for a text that says both.
 */
export function expectedAnswer(chapter: TableChapter, text: string): ExpectedAnswer | undefined {
  const trimmed = text.trim();
  const [, status] = /^(?:HTTP(?:\/[\d.]+)?\s*)?(\d{3})\b/i.exec(trimmed) ?? [];
  const isGranted = status === undefined ? grantedByWords(trimmed) : grantedByStatus(status);
  if (isGranted === undefined) return undefined;
  if (isGranted === 'not known') return { answer: 'not known', isStatus: false };
  return { answer: wordFor(chapter, isGranted), isStatus: status !== undefined };
}

/** The word of the chapter. */
function wordFor(chapter: TableChapter, isGranted: boolean): AnswerWord {
  if (chapter === 'client-access-rules') return isGranted ? 'AllowAccess' : 'DenyAccess';
  return isGranted ? 'Granted' : 'Denied';
}

/** Any other status says nothing of access: the mailbox may not exist, the token may be too old. */
function grantedByStatus(status: string): boolean | undefined {
  if (/^20\d$/.test(status)) return true;
  return status === '403' ? false : undefined;
}

const WORDS: ReadonlyMap<string, boolean | 'not known'> = new Map<string, boolean | 'not known'>([
  ['allowaccess', true],
  ['allow', true],
  ['allowed', true],
  ['denyaccess', false],
  ['deny', false],
  ['blocked', false],
  ['erroraccessdenied', false],
  ['not known', 'not known'],
]);

function grantedByWords(text: string): boolean | 'not known' | undefined {
  const known = WORDS.get(fold(text));
  if (known !== undefined) return known;
  if (/^not known: /.test(text)) return 'not known'; // as `decide` prints it
  const result = resultOfText(text);
  return result === undefined || result === 'two' ? undefined : result === 'Granted';
}
