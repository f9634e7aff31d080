/** What the small scopes of the two administration chapters share: entries that are given, and calls, together of one size. */

import type { CmdletCall } from '../../../../src/model/generated/wire.generated.ts';
import type { Question } from '../../../../src/model/question.ts';
import { listsOf } from './scope.ts';

/** Calls that are made on what is given; `entries` counts what is given, `length` the calls. */
export interface Part<G> {
  readonly entries: number;
  readonly given: readonly G[];
  readonly calls: readonly CmdletCall[];
  readonly length: number;
}

export type Parameters = CmdletCall['parameters'];

/** The parameters, each change of them alone; undefined leaves one out. */
export function calling(
  cmdlet: CmdletCall['cmdlet'],
  parameters: Parameters,
  changes: readonly Parameters[],
): readonly CmdletCall[] {
  return [{}, ...changes].map((change) => {
    const given = Object.entries({ ...parameters, ...change }).filter(([, value]) => value !== undefined);
    return { cmdlet, parameters: Object.fromEntries(given) };
  });
}

/** Every question of one size: each list of so many calls on everything that is given. */
export function* questionsOf<G>(
  parts: readonly Part<G>[],
  size: number,
  asking: (given: G, cmdlets: readonly CmdletCall[]) => readonly Question[],
): Generator<Question> {
  for (const { given, calls, length } of parts.filter(({ entries, length }) => entries + length === size)) {
    for (const cmdlets of listsOf(calls, length)) for (const each of given) yield* asking(each, cmdlets);
  }
}
