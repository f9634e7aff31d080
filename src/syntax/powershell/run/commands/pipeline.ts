/** Pipelines: what one command puts out comes to the next. */
import type { Datum } from '../../datum.ts';
import type { Command, Pipeline } from '../../tree.ts';
import { takenItems } from '../extent.ts';
import type { Leave, Machine, StatementOutcome } from '../machine.ts';
import { toItems } from '../values/convert.ts';
import { runCommand } from './commands.ts';

/** Runs the commands of a pipeline, the first of them on `input` where it is not the first of all. */
export function pipe(
  m: Machine,
  elements: Pipeline['elements'],
  input: readonly Datum[] | undefined,
): StatementOutcome {
  let current = input;
  let left: Leave | undefined;
  for (const element of elements) {
    const items = current === undefined ? undefined : takenItems(m, current, element);
    const outcome = element.kind === 'command' ? runCommand(m, element, items) : expression(m, element);
    current = outcome.output;
    left ??= outcome.leave;
  }
  return left === undefined ? { output: current ?? [] } : { output: current ?? [], leave: left };
}

/** An expression behind a bar is refused by PowerShell; its calls are found all the same. */
function expression(m: Machine, element: Exclude<Pipeline['elements'][number], Command>): StatementOutcome {
  const value = m.evaluate(element.expression);
  return { output: toItems(value) ?? [value] };
}
