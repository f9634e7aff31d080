/** Where the name of a cmdlet stands in a text that is not PowerShell. */
import { findCmdlet } from '../../cmdlets/signatures/signatures.ts';
import { problemOfName } from '../../cmdlets/wrong-names.ts';

const DASHES = /[-\u2010-\u2015]/g;

/** Verbs of PowerShell that people write in front of commands and misspelt commands. */
const VERB =
  'New|Set|Get|Remove|Test|Add|Update|Disable|Enable|Grant|Connect|Disconnect|Install|Import|Export|Write|Start|Invoke|Select|Where|ForEach|Format|Out|Register|Uninstall';

/** A verb, a dash and a noun, where a word of its own begins. */
const NAME = new RegExp(
  `(?<![\\w.\\\\/@#%&=~+-])(?:[A-Za-z]+\\\\)?(?:${VERB})[-\\u2010-\\u2015][A-Za-z]+(?![\\w-])`,
  'gi',
);

/** The name of a cmdlet, and where it stands. */
export interface NameInText {
  readonly start: number;
  readonly end: number;
  /** It is one of the cmdlets that are read (CMD-CMDLETS), or nearly. */
  readonly ours: boolean;
}

/** What a name must hold that is nearly one of ours. */
const LIKELY = /ac[ce]+s|rule|polic|scope|princip|as+ig|group|author/i;

/** Names of a text that were looked up; there are few different ones. */
const known = new Map<string, boolean>();
const MOST_KNOWN = 10_000;

/** Whether a word is one of the cmdlets that are read, or is reported as nearly one. */
export function isOurs(word: string): boolean {
  const before = known.get(word);
  if (before !== undefined) return before;
  const name = word.replace(DASHES, '-').replace(/^.*\\/, '');
  const found = findCmdlet(name) !== undefined || (LIKELY.test(name) && problemOfName(name) !== undefined);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(word, found);
  return found;
}

/** Every name of a cmdlet, ours and others, in the order of the text. */
export function namesIn(text: string): readonly NameInText[] {
  return [...text.matchAll(NAME)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    ours: isOurs(match[0]),
  }));
}

/** Whether the text names one of ours at all. */
export function namesOurs(text: string): boolean {
  for (const [name] of text.matchAll(NAME)) if (isOurs(name)) return true;
  return false;
}

/** What stands behind a name shows that it is used: a parameter, a value in quotation marks, a variable, a pipe. */
const USED =
  /^(?:[ \t\u00a0]+(?:[-\u2013\u2014][A-Za-z?]|["'\u2018\u201c\u201e`$@{]|\||<[^<>\n|]{1,80}>|\\\s*$)|[ \t]*[|;])/;

/** A plain word or an address in front of a parameter: `Set-ClientAccessRule Phones -Enabled $false`. */
const POSITION =
  /^[ \t\u00a0]+([^\s-][^\s|;]*)(?:[ \t\u00a0]*$|[ \t\u00a0]+[-\u2013\u2014][A-Za-z]|[ \t]+(?:[|;#]|[\d*]?>)|;)/;

/** Words of a sentence that no command takes. */
const SENTENCE =
  /^(?:a|an|the|is|was|were|are|will|can|cannot|does|did|has|have|had|must|should|may|might|to|of|in|on|at|for|from|with|without|by|and|or|but|as|that|this|which|when|where|then|than|if|so|it|its|cmdlets?|command|commands|page|docs?|returns?|gives?|says?|shows?|needs?|requires?|takes?|fails?|works?|only|not|no|after|before|again|instead|there|you|your|we|our|i|my|they|parameter|parameters|call|calls|first|last|next|once|twice|too|later|earlier|already|still|output|output:|result|permissions?|here|now|also|because|until|while|using|via|und|oder|ist|mit|f\u00fcr|der|die|das|et|ou|est|avec|pour|le|la|les)$/i;

/** Whether a word belongs to a sentence rather than to a command. */
export function isSentenceWord(word: string): boolean {
  return SENTENCE.test(word.replace(/[.,:;!?)]+$/, ''));
}

/** Whether what stands behind a name, up to the line's end, makes a command of it; `isLine`: the name begins its line. */
export function isUsed(after: string, isLine: boolean): boolean {
  if (USED.test(after)) return true;
  const [whole, position] = POSITION.exec(after) ?? [];
  if (whole === undefined || position === undefined || isSentenceWord(position) || position === ':') return false;
  return /[-\u2013\u2014][A-Za-z]$|[|;#>]$/.test(whole) || (isLine && !/[.,:;!?)]$/.test(position));
}

/** `New-ClientAccessRule : The rule …`, `New-ClientAccessRule: …`: what PowerShell says about an error. */
export function isErrorMessage(after: string): boolean {
  return /^[ \t]*:(?:[ \t]|$)/.test(after);
}
