/** How sure answers are, for a person: counts first, then what they rest on. */
import type { Certainty, Note, NotShown } from '../../../model/generated/wire.generated.ts';
import { printPlace } from '../../../syntax/place.ts';
import { plural } from '../../../syntax/quantities.ts';
import { printable, shorten } from '../../../syntax/terminal-text.ts';
import type { Style } from '../style.ts';
import { wrap } from '../table.ts';

/** Notes of one kind that are printed; more are only counted. */
const MOST = 8;

/** `12 answers: 10 decided · 1 depends on a reading (nested-groups) · 1 not known`. */
export function certaintyLine({ answers, decided, depends, notKnown, axes }: Certainty, of = 'answer'): string {
  const names = axes.map(({ axis, answers: count }) => (axes.length === 1 ? axis : `${axis} ${count}`)).join(', ');
  const parts = [
    ...(decided > 0 ? [decided === answers && answers > 1 ? 'all decided' : `${decided} decided`] : []),
    ...(depends > 0 ? [`${depends} ${depends === 1 ? 'depends' : 'depend'} on a reading (${names})`] : []),
    ...(notKnown > 0 ? [`${notKnown} not known`] : []),
  ];
  return `${plural(answers, of)}${parts.length === 0 ? '' : `: ${parts.join(' · ')}`}`;
}

/** What the answers rest on, a list for each kind, its lines without ends; `lines` holds whole sentences. */
export function certaintyGrounds(
  certainty: Certainty,
): readonly { readonly title: string; readonly lines: readonly string[] }[] {
  const { assumptions, notShown, unread } = certainty;
  return [
    { title: 'Taken for true, although no text says so', lines: noteLines(assumptions) },
    { title: 'Not shown by a listing, and counted as its default', lines: notShown.map(notShownLine) },
    { title: 'Not read or not carried out, so that answers may hang on it', lines: noteLines(unread) },
  ].filter(({ lines }) => lines.length > 0);
}

/** The head of every answer. */
export function printCertaintyHead(
  certainty: Certainty,
  style: Style,
  counts = certaintyLine(certainty),
): readonly string[] {
  const sure = certainty.decided === certainty.answers && certainty.unread.length === 0;
  const line = (sure ? style.good : style.warn)(counts);
  const grounds = certaintyGrounds(certainty).flatMap(({ title, lines }) => [
    `${title}:`,
    ...lines.flatMap((each) =>
      wrap(printable(each))
        .split('\n')
        .map((part, index) => `${index === 0 ? '  - ' : '    '}${part}`),
    ),
  ]);
  return [line, ...grounds, ''];
}

function noteLines(notes: readonly Note[]): readonly string[] {
  const lines = notes.slice(0, MOST).map(({ place, text, why, hint }) => {
    const more = hint === undefined ? '' : `; ${hint}`;
    return `${printPlace(place)} ${shorten(text, 60)}: ${why}${more}`;
  });
  const rest = notes.length - lines.length;
  return rest > 0 ? [...lines, `and ${rest} more; the command inventory has all`] : lines;
}

function notShownLine({ type, place, properties }: NotShown): string {
  return `${printPlace(place)} ${type}: ${properties.join(', ')}`;
}
