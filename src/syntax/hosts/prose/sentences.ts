/** Commands inside sentences: names as nouns, messages of errors and addresses are none. */

import { isSyntax } from '../lines/line-kinds.ts';
import { type MappedText, partOf, replaced } from '../mapped-text.ts';
import { type Harvest, type HostNote, NOTHING, noteAbout, type Passage, type PassageSite } from '../passage.ts';
import { endOfCommand } from './command-end.ts';
import { isErrorMessage, isUsed, type NameInText, namesIn } from './names.ts';

/** A `#` that begins a comment earlier on the same line. */
function commentBefore(text: string, at: number): number | undefined {
  const line = text.lastIndexOf('\n', at - 1) + 1;
  const found = /(?:^|\s)#+\s/.exec(text.slice(line, at));
  return found === null ? undefined : line + found.index + (found[0].startsWith('#') ? 0 : 1);
}

/** Whether the command stands in a question, or nothing but a value shows that it is one. */
function isDoubtful(text: string, nameEnd: number, end: number): boolean {
  const behind = /^["'\u201d\u2019)*_`]*([?])/.test(text.slice(end, end + 8));
  return behind || !/[ \t\n][-\u2013\u2014][A-Za-z]|\|/.test(text.slice(nameEnd, end));
}

/** `the New-ClientAccessRule -Action parameter` names a parameter, and calls nothing. */
const MENTION = /^[ \n]+(?:parameters?|switch(?:es)?|options?|arguments?|flags?)\b/i;

function isQuotedNoun(text: string, { start, end }: NameInText): boolean {
  return text[start - 1] === '[' && text[end] === ']';
}

/** The commands in running text; its lines are wrapped as an editor wraps them. */
export function readSentences(part: MappedText, where: PassageSite = 'sentence'): Harvest {
  const names = namesIn(part.text).filter(({ ours }) => ours);
  if (names.length === 0) return NOTHING;
  const text = part.text;
  const passages: Passage[] = [];
  const notes: HostNote[] = [];
  let taken = 0;
  let commented = -1;
  for (const name of names) {
    const after = text.slice(name.end, name.end + 300).replace(/\n[ \t]*/g, ' ');
    if (name.start < taken || isQuotedNoun(text, name) || isErrorMessage(after) || !isUsed(after, false)) continue;
    const comment = commentBefore(text, name.start);
    if (comment !== undefined) {
      if (comment !== commented) notes.push(commentNote(part, comment));
      commented = comment;
      continue;
    }
    taken = endOfCommand(text, name.end);
    if (MENTION.test(text.slice(taken, taken + 40))) continue;
    if (isSyntax(text.slice(name.start, taken)) || /^[ \n\t]*\[<?-?[A-Z]/i.test(text.slice(taken, taken + 40))) {
      notes.push(noteAbout('remark', part, 'a syntax line: it shows how the cmdlet is called', name.start, taken));
      continue;
    }
    const code = replaced(partOf(part, name.start, taken), /\n/g, () => ' ');
    const doubtful = isDoubtful(text, name.end, taken);
    passages.push(doubtful ? { code, where, alone: true, maybe: true } : { code, where, alone: true });
  }
  return { passages, notes };
}

function commentNote(part: MappedText, start: number): HostNote {
  const end = part.text.indexOf('\n', start);
  const why = 'all that stands behind # on a line is a comment: perhaps its line ends were lost';
  return noteAbout('not-understood', part, why, start, end < 0 ? part.text.length : end);
}
