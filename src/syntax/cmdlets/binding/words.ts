/** Words of an enumeration. */
import { fold } from '../../fold.ts';
import { nearest } from '../../nearest.ts';
import type { WordType } from '../signatures/signature.ts';

/** The word of an enumeration that is meant, or why it is none. */
export type WordResult =
  | { readonly ok: true; readonly word: string }
  /** PowerShell takes the number, and which word it stands for is not known. */
  | { readonly ok: true; readonly number: string }
  | { readonly ok: false; readonly why: string; readonly hint?: string };

/** One word as PowerShell finds it: whole or its beginning, in any case, or a number. */
export function findWord(written: string, { words, numbered }: WordType): WordResult {
  const wanted = fold(written);
  const whole = words.find((word) => fold(word) === wanted);
  if (whole !== undefined) return { ok: true, word: whole };
  if (/^[+-]?\d{1,9}$/.test(written)) return byNumber(Number(written), words, numbered === true);
  const begun = words.filter((word) => fold(word).startsWith(wanted));
  const [only] = begun;
  if (only !== undefined && begun.length === 1) return { ok: true, word: only };
  if (only !== undefined) return { ok: false, why: `the short word fits ${begun.join(', ')}` };
  return noWord(written, words);
}

function byNumber(number: number, words: readonly string[], numbered: boolean): WordResult {
  const word = words[number];
  if (word === undefined) return { ok: false, why: 'no word of this enumeration has this number' };
  return numbered ? { ok: true, word } : { ok: true, number: String(number) };
}

/** Inside a property of many values a word counts only when it is whole. */
export function findWholeWord(written: string, words: readonly string[]): WordResult {
  const word = words.find((each) => fold(each) === fold(written));
  return word === undefined ? noWord(written, words) : { ok: true, word };
}

/** What people write for the words; folded. */
const OTHER_WORDS = new Map<string, readonly string[]>([
  ['owa', ['OutlookWebApp']],
  ['outlookontheweb', ['OutlookWebApp']],
  ['ecp', ['ExchangeAdminCenter']],
  ['eac', ['ExchangeAdminCenter']],
  ['ews', ['ExchangeWebServices']],
  ['eas', ['ExchangeActiveSync']],
  ['activesync', ['ExchangeActiveSync']],
  ['imap', ['IMAP4']],
  ['pop', ['POP3']],
  ['oab', ['OfflineAddressBook']],
  ['mapi', ['OutlookAnywhere']],
  ['mapihttp', ['OutlookAnywhere']],
  ['outlook', ['OutlookAnywhere', 'UniversalOutlook']],
  ['rps', ['RemotePowerShell']],
  ['powershell', ['RemotePowerShell', 'PowerShellWebServices']],
  ['basic', ['BasicAuthentication']],
  ['modern', ['OAuthAuthentication']],
  ['oauth', ['OAuthAuthentication']],
  ['oauth2', ['OAuthAuthentication']],
  ['adfs', ['AdfsAuthentication']],
  ['certificate', ['CertificateBasedAuthentication']],
  ['block', ['DenyAccess']],
  ['grantaccess', ['AllowAccess', 'RestrictAccess']],
  ['grant', ['AllowAccess', 'RestrictAccess']],
  ['allow', ['RestrictAccess']],
  ['allowaccess', ['RestrictAccess']],
  ['limit', ['RestrictAccess']],
]);

function noWord(written: string, words: readonly string[]): WordResult {
  const why = `no word of this enumeration (${words.join(', ')})`;
  const meant =
    OTHER_WORDS.get(fold(written))
      ?.filter((word) => words.includes(word))
      .join(' or ') || nearest(written, words);
  return meant === undefined ? { ok: false, why } : { ok: false, why, hint: meant };
}
