/** How sure an inventory is, and its notes, for a person. */
import type { Note } from '../../model/inventory/call.ts';
import type { Inventory } from '../../model/inventory/inventory.ts';
import { isReadWhole } from '../../syntax/cmdlets/known-value.ts';
import { printPlace } from '../../syntax/place.ts';
import { plural } from '../../syntax/quantities.ts';
import { shorten } from '../../syntax/terminal-text.ts';
import type { Style } from './style.ts';
import { wrap } from './table.ts';

/** Lines of one section; more are only counted. */
export const MOST = 200;

/** How sure all of this is, in one or two lines. */
export function printCertainty({ calls, notes }: Inventory, style: Style): readonly string[] {
  const whole = calls.filter(isReadWhole).length;
  const all =
    whole === calls.length
      ? `all ${plural(whole, 'call')} read whole`
      : `${whole} of ${plural(calls.length, 'call')} read whole`;
  const read = calls.length === 0 ? [] : [calls.length === 1 && whole === 1 ? '1 call read whole' : all];
  const kinds = SECTIONS.flatMap(([kind, , one, many]) => {
    const count = notes.filter((note) => note.kind === kind).length;
    return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
  });
  const line = [...read, ...kinds].join(' · ');
  const isClean = !notes.some(({ kind }) => kind !== 'remark' && kind !== 'assumption');
  return line === '' ? [] : [(isClean ? style.good : style.warn)(line), ''];
}

/** In the order in which a reader wants them: kind, title, the word for one and for several. */
const SECTIONS = [
  ['lost-value', 'Values that were not read', 'value not read', 'values not read'],
  ['does-not-bind', 'What PowerShell would refuse', 'refused by PowerShell', 'refused by PowerShell'],
  ['unknown-name', 'Names that are none', 'wrong name', 'wrong names'],
  ['lost-in-export', 'What an export no longer has', 'value lost in an export', 'values lost in exports'],
  ['refused', 'Changes that the cmdlets would refuse', 'change refused', 'changes refused'],
  ['unknown-value', 'Values known only when the script runs', 'value not known', 'values not known'],
  ['placeholder', 'To be filled in', 'to be filled in', 'to be filled in'],
  ['not-understood', 'Not understood', 'place not understood', 'places not understood'],
  ['assumption', 'Taken for true', 'assumption', 'assumptions'],
  ['remark', 'Also', 'remark', 'remarks'],
] as const;

/** What was not understood or not known, by kind. */
export function noteSections(notes: readonly Note[], style: Style): readonly string[] {
  return SECTIONS.flatMap(([kind, title]) => {
    const those = notes.filter((note) => note.kind === kind);
    if (those.length === 0) return [];
    const more = those.length > MOST ? [`  … and ${those.length - MOST} more; --format json has all`] : [];
    return [style.bold(`${title} (${those.length})`), ...those.slice(0, MOST).flatMap(noteLines), ...more, ''];
  });
}

/** The place and the text, and below them the reason. */
function noteLines({ place, text, why, hint }: Note): readonly string[] {
  const meant = hint !== undefined && !hint.includes(' ') ? `did you mean ${hint}?` : hint;
  const reason = meant === undefined ? why : `${why}; ${meant}`;
  return [
    `  ${printPlace(place)}  ${shorten(text, 80)}`,
    ...wrap(reason)
      .split('\n')
      .map((line) => `    ${line}`),
  ];
}
