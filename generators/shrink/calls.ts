/** Sequences of calls, and calls, of rules and policies alike: parameters that a cmdlet requires stay. */

import type { CmdletCall } from '../../src/model/generated/wire.generated.ts';
import { cmdlets } from '../../src/model/parameters.ts';
import { shrinkFilter } from './filters.ts';
import { dropElements, dropKeys, type Shrinker, shrinkField, shrinkList } from './shrinker.ts';

/** What the two chapters of administration ask: calls, and at times what is decided after them. */
interface AdministrationWhen<T> {
  readonly cmdlets: readonly CmdletCall[];
  readonly then?: readonly T[];
}

/** The question without what is decided then, with fewer or smaller calls, with fewer or smaller decisions. */
export function* shrinkAdministration<T>(
  question: AdministrationWhen<T>,
  shrinkThen: Shrinker<T>,
): Iterable<AdministrationWhen<T>> {
  yield* dropKeys(question, ['then']);
  yield* shrinkField(question, 'cmdlets', (calls) => shrinkList(calls, shrinkCall, 1));
  yield* shrinkField(question, 'then', (list) => shrinkList(list, shrinkThen, 1));
}

/** The call without a parameter that it need not have, with fewer values in a list, with a simpler filter. */
export function* shrinkCall(call: CmdletCall): Iterable<CmdletCall> {
  const { required } = cmdlets[call.cmdlet];
  const free = Object.keys(call.parameters).filter((name) => !required.includes(name));
  for (const parameters of dropKeys(call.parameters, free)) yield { ...call, parameters };
  for (const [name, value] of Object.entries(call.parameters)) {
    for (const smaller of shrinkValue(value, name))
      yield { ...call, parameters: { ...call.parameters, [name]: smaller } };
  }
}

function* shrinkValue(value: unknown, name: string): Iterable<unknown> {
  if (Array.isArray(value)) yield* dropElements<unknown>(value, 1);
  else if (typeof value === 'string' && name === 'UserRecipientFilter') yield* shrinkFilter(value);
  else if (typeof value === 'object' && value !== null) {
    const edit = value as Readonly<Record<string, unknown>>;
    if (Object.keys(edit).length > 1) yield* dropKeys(edit, Object.keys(edit));
    for (const [part, list] of Object.entries(edit)) {
      for (const smaller of shrinkValue(list, name)) yield { ...edit, [part]: smaller };
    }
  }
}
