/** How PowerShell's own commands get what they are given. */

import type { GivenArgument } from '../../../../cmdlets/given.ts';
import { fold } from '../../../../fold.ts';
import type { Datum } from '../../../datum.ts';
import type { TextSpan } from '../../../tree.ts';
import type { Machine, StatementOutcome } from '../../machine.ts';
import { boolean } from '../../values/convert.ts';

/** A command of PowerShell, with what it is given. */
export interface CommandInvocation {
  readonly given: readonly GivenArgument[];
  /** What comes down the pipeline; absent at its beginning. */
  readonly input: readonly Datum[] | undefined;
  readonly span: TextSpan;
  /** Folded, without its module. */
  readonly name: string;
}

/** A command of PowerShell that is followed. */
export type BuiltIn = (m: Machine, invocation: CommandInvocation) => StatementOutcome;

export const NOTHING_OUT: StatementOutcome = { output: [] };

/** Arguments by folded name, and those by position. */
export interface SortedArguments {
  readonly named: ReadonlyMap<string, Datum>;
  readonly positional: readonly Datum[];
}

/** Sorts arguments; a parameter takes the value behind it unless its name begins like one of the switches. */
export function sortArguments(given: readonly GivenArgument[], switches: readonly string[]): SortedArguments {
  const named = new Map<string, Datum>();
  const positional: Datum[] = [];
  for (let at = 0; at < given.length; at++) {
    const argument = given[at];
    if (argument?.kind === 'value') positional.push(argument.value);
    else if (argument?.kind === 'named') named.set(fold(argument.name), argument.value);
    else if (argument?.kind === 'parameter') {
      const name = fold(argument.name);
      const next = given[at + 1];
      const isSwitch = switches.some((each) => each.startsWith(name));
      if (argument.value === undefined && !isSwitch && next?.kind === 'value') {
        named.set(name, next.value);
        at += 1;
      } else named.set(name, argument.value ?? boolean(true));
    }
  }
  return { named, positional };
}

/** The value of the parameter that is called so, or begins so. */
export function argumentOf({ named }: SortedArguments, ...names: readonly string[]): Datum | undefined {
  for (const [key, value] of named) if (names.some((name) => name.startsWith(key))) return value;
  return undefined;
}
