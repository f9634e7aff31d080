/** The calls of ours in a PowerShell text, with what is not known of them. */
import type { Call, Note, Place } from '../../model/inventory/call.ts';
import { placesOf } from '../place.ts';
import { parsePowerShell } from '../powershell/parse.ts';
import { runScript } from '../powershell/run/run-script.ts';
import type { ParsedScript, TextSpan } from '../powershell/tree.ts';
import type { ScriptWorld } from '../powershell/world.ts';
import { bindCall } from './bind.ts';
import { byPlace, citation } from './citation.ts';
import { expectationsOf } from './expectations.ts';
import { findCmdlet } from './signatures/signatures.ts';
import { problemOfName } from './wrong-names.ts';

/** What a text stands in, and who performs its calls. */
export interface ReadOptions {
  /** Where an offset of the text stands in the file; lines and columns of the text itself when absent. */
  readonly placeAt?: (offset: number) => Place;
  /** The text is a passage of Markdown or prose: placeholders in braces are kept as they are written. */
  readonly host?: boolean;
  /** Who performs the calls; nobody when absent, and nothing is assumed. With one, expectations and faults are not looked for again. */
  readonly world?: ScriptWorld;
  /** The tree of the text, where it has been parsed before. */
  readonly parsed?: ParsedScript;
}

/** What was read of a text, with its tree for other readers. */
export interface ReadCalls {
  /** In the order of the text; what one command gives round by round in the order of the rounds. */
  readonly calls: readonly Call[];
  /** By place. */
  readonly notes: readonly Note[];
  readonly comments: readonly TextSpan[];
  readonly parsed: ParsedScript;
}

function isOurs(name: string): boolean {
  return findCmdlet(name) !== undefined;
}

const LISTING: ScriptWorld = { assumes: false, perform: () => undefined };

/** Parses and runs the text. Every call of ours is there once a run, or once as doubtful, and none with an unread value is without a note. */
export function readCalls(text: string, options: ReadOptions = {}): ReadCalls {
  const { placeAt = placesOf(text), host = false, world = LISTING, parsed = parsePowerShell(text) } = options;
  const { comments } = parsed;
  const setting = { world, placeAt, host, bind: bindCall, isOurs, parse: parsePowerShell, problemOfName };
  const run = runScript(text, parsed, setting);
  if (world.assumes) return { calls: run.calls.map(({ call }) => call), notes: run.notes, comments, parsed };
  const { calls, problems } = expectationsOf(text, comments, run.calls);
  const found = [
    ...parsed.faults.map(({ start, end, why, kind }) => ({
      kind: kind === 'broken' && holdsCall(text, start) ? ('lost-value' as const) : FAULTS[kind],
      span: { start, end },
      why,
    })),
    ...problems,
  ].map(({ span = { start: 0, end: 0 }, ...rest }): Note => ({ ...rest, ...citation(text, span, placeAt) }));
  const isSaid = placeholdersSaid(run.notes);
  return { calls, notes: [...run.notes, ...found.filter((note) => !isSaid(note))].sort(byPlace), comments, parsed };
}

/** Whether the binder has said already, of the same text, that it is to be filled in. */
function placeholdersSaid(notes: readonly Note[]): (note: Note) => boolean {
  const lines = new Map<number, Note[]>();
  for (const note of notes) {
    if (note.kind === 'placeholder') lines.set(note.place.line, [...(lines.get(note.place.line) ?? []), note]);
  }
  return ({ kind, place }) =>
    kind === 'placeholder' &&
    (lines.get(place.line) ?? []).some(
      ({ place: { column }, text }) => column <= place.column && place.column < column + text.length,
    );
}

/** Whether the line of a fault begins a call of ours, which is lost then. */
function holdsCall(text: string, offset: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  const name = /^[ \t]*([A-Za-z]+-[A-Za-z]+)/.exec(line)?.[1];
  return name !== undefined && isOurs(name);
}

const FAULTS = { reserved: 'placeholder', suspect: 'not-understood', broken: 'not-understood' } as const;
