/** Whether a sentence denies, conditions or doubts what it says: then no answer is read from it (CMD-EXPECTATION). */
import { fold } from '../../fold.ts';
import { doubtWords, harmlessParts, harmlessPhrases } from './doubt-words.ts';

/** Letters with apostrophes between them. */
export const WORD = /[\p{L}\p{M}]+(?:['’ʼ´′][\p{L}\p{M}]+)*/gu;

/** Scripts that write no blanks between words; Korean writes them, and joins endings to its words. */
const UNSPACED = /[\u3040-\u30ff\u4e00-\u9fff]/;
const HANGUL = /[\uac00-\ud7af]/;

/** A word as it is compared. */
function wordKey(word: string): string {
  return fold(word.normalize('NFC').replace(/[’ʼ´′]/g, "'"));
}

const negating = doubtWords.flatMap((language) => language.negating.map(wordKey));
const wholeWords: ReadonlySet<string> = new Set(negating);
const endings = negating.filter((word) => word.startsWith('-')).map((word) => word.slice(1));
const beginnings = [
  ...negating.filter((word) => word.endsWith('-')).map((word) => word.slice(0, -1)),
  ...negating.filter((word) => HANGUL.test(word)),
];
const parts = negating.filter((word) => UNSPACED.test(word));

/** Whether a word says no, in any language that is known. */
export function isNegation(word: string): boolean {
  const key = wordKey(word);
  return (
    wholeWords.has(key) ||
    endings.some((ending) => key.length > ending.length && key.endsWith(ending)) ||
    beginnings.some((beginning) => key.startsWith(beginning)) ||
    (UNSPACED.test(key) && parts.some((part) => withoutHarmless(key).includes(part)))
  );
}

function withoutHarmless(text: string): string {
  return harmlessParts.reduce((rest, part) => rest.replaceAll(part, ''), text);
}

/** The words with a blank on both sides of each; one that goes on behind a hyphen keeps that. */
function lineOf(text: string): string {
  const words = [...text.matchAll(WORD)].map(({ 0: word, index }) => {
    const isPart = /^-\p{L}/u.test(text.slice(index + word.length, index + word.length + 3));
    return isPart ? `${wordKey(word)}-` : wordKey(word);
  });
  return ` ${words.join(' ')} `;
}

const others = doubtWords.flatMap(({ conditioning, doubting }) => [...conditioning, ...doubting].map(wordKey));
const otherParts = others.filter((phrase) => UNSPACED.test(phrase) || HANGUL.test(phrase));
const otherPhrases = others.filter((phrase) => !otherParts.includes(phrase)).map(lineOf);

/** What makes a condition only where a sentence begins with it. */
const OPENING =
  /^[^\p{L}\p{N}]*(?:when|whenever|otherwise|sonst|sinon|quand|lorsque|cuando|quando|wanneer|anders|når|när|kun|kiedy)(?![\p{L}\p{M}])/iu;

/** Signs that ask or deny; a question mark of an address is none. */
const SIGN = /[?？≠≢¬\u037e]|!=|<>|~~|(?:^|\s)!["'`*]*\p{L}|\p{Script=Greek};/u;

/** Addresses of mailboxes and pages are names, whatever words they are made of. */
const NAME = /[^\s"'`<>()]{1,200}(?:@|:\/\/)[^\s"'`<>()]+/g;

/** What stands behind these says why, and changes no answer. */
const REASON =
  /(?<![\p{L}\p{M}])(?:because|weil|(?<!sei )denn|parce que|car|porque|ya que|perch[eé]|poich[eé]|omdat|fordi|eftersom|ponieważ|потому что)(?![\p{L}\p{M}])[^.;]*/giu;

/** Who is in no group, or where no policy is: said of a mailbox, not of the answer. */
const NO_MEMBER =
  /(?<![\p{L}\p{M}])(?:(?:is|are|as|user|mailbox|it)\s+)*(?:not|no|isn['’]t|aren['’]t|nicht|kein|pas|niet|geen|ikke|inte|ei|nie|не|não|non)\s+(?:a\s+|an\s+|ein\s+|un\s+|de\s+|es\s+|é\s+|è\s+|jest\s+|yet\s+)*(?:member|mitglied|membre|miembro|membro|lid|medlem|jäsen|członkiem|член|in (?:the |this |that |der |dieser )?(?:group|scope|list|gruppe|liste)|dans le groupe|(?:other )?(?:policy|policies|restriction))(?:s|es)?(?![\p{L}\p{M}])/giu;

/** In brackets people explain; an order in them is none. */
const ASIDE = /\(([^()?？]{1,200})\)/gu;
const ORDER =
  /(?<![\p{L}\p{M}])(?:must|should|shall|may|can|cannot|will|darf|soll|sollte|muss|doit|debe|deve|moet|mag|skal|får|måste|granted|denied|if|wenn|si)(?![\p{L}\p{M}])/iu;

function withoutReasons(sentence: string): string {
  return sentence
    .replace(ASIDE, (aside, inner: string) => (ORDER.test(inner) ? aside : ' '))
    .replace(REASON, ' ')
    .replace(NO_MEMBER, ' ');
}

/** Whether a word or a sign of a sentence denies, conditions or doubts; `non-` before another word is part of that. */
export function isDoubtful(sentence: string): boolean {
  const text = withoutHarmless(withoutReasons(sentence.replace(NAME, ' ')));
  if (SIGN.test(text) || OPENING.test(text)) return true;
  const line = harmlessPhrases.reduce((rest, phrase) => rest.replaceAll(` ${phrase} `, ' '), lineOf(text));
  return (
    line.split(' ').some((word) => word !== '' && !word.endsWith('-') && isNegation(word)) ||
    otherPhrases.some((phrase) => line.includes(phrase)) ||
    otherParts.some((part) => line.includes(part))
  );
}
