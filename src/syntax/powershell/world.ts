/** Who performs the calls that a script makes. */
import type { Call } from '../../model/inventory/call.ts';
import type { Datum } from './datum.ts';

/**
 * A script is run in one of two ways. To list its *calls*, nothing is assumed: what a cmdlet gives and what a script's parameter holds
 * is unknown, and where a condition is unknown both branches are listed as conditional. To find what it *does*, a script's parameter has
 * its default, `perform` gives what the state holds, and of two branches on an unknown condition the one that adds is taken.
 */
export interface ScriptWorld {
  readonly assumes: boolean;
  /** Takes a call where it stands in the order of the run; gives what it puts out, or undefined where that is unknown. Asked only where things are assumed. */
  readonly perform: (call: Call) => readonly Datum[] | undefined;
}
