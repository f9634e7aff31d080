/** What hosts give: passages of PowerShell in a text that is none, and what must be reported. */
import type { NoteKind } from '../../model/inventory/call.ts';
import { cited } from '../cmdlets/citation.ts';
import { beginOf, type MappedText, partOf } from './mapped-text.ts';

/** Where a passage stands. */
export type PassageSite =
  | 'script'
  | 'fence'
  | 'lines'
  | 'inline code'
  | 'table cell'
  | 'sentence'
  | 'shell'
  | 'string of another language'
  | 'drawing';

/** A passage of PowerShell, cleaned of what its host put about it. */
export interface Passage {
  readonly code: MappedText;
  readonly where: PassageSite;
  /** A command of its own; else lines of a script, which share their variables with the other lines of the text. */
  readonly alone: boolean;
  /** It is doubtful that somebody runs it. */
  readonly maybe?: true;
  /** What the host's own variables are called that stand in it: `${appId}` of a template. */
  readonly foreign?: true;
}

/** A note at an offset of the source. */
export interface HostNote {
  readonly kind: NoteKind;
  readonly offset: number;
  readonly text: string;
  readonly why: string;
  readonly hint?: string;
}

/** What one reader of a host has found. */
export interface Harvest {
  readonly passages: readonly Passage[];
  readonly notes: readonly HostNote[];
}

export const NOTHING: Harvest = { passages: [], notes: [] };

/** Several harvests as one. */
export function together(all: readonly Harvest[]): Harvest {
  return { passages: all.flatMap(({ passages }) => passages), notes: all.flatMap(({ notes }) => notes) };
}

/** A note about a part of a mapped text. */
export function noteAbout(
  kind: NoteKind,
  code: MappedText,
  why: string,
  start = 0,
  end: number = code.text.length,
): HostNote {
  return { kind, offset: code.offsets[start] ?? beginOf(code), text: cited(partOf(code, start, end).text), why };
}
