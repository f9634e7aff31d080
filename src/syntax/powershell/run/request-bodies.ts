/** `@{ CmdletInput = @{ CmdletName = …; Parameters = @{ … } } }`: a call in the body of a request. */
import type { Datum } from '../datum.ts';
import type { Expression } from '../tree.ts';
import { takenWhole } from './extent.ts';
import type { Machine } from './machine.ts';
import { recordCall } from './records.ts';
import { toText } from './values/convert.ts';
import { entriesOf, valueAt } from './values/tables.ts';

/** Records the call where the table is such a body. */
export function readBody(m: Machine, body: Datum & { readonly kind: 'table' }, expression: Expression): void {
  const input = valueAt(body.entries, 'CmdletInput');
  if (input.kind !== 'table') return;
  const name = toText(valueAt(input.entries, 'CmdletName'));
  if (name === undefined) return;
  const given = valueAt(input.entries, 'Parameters');
  const entries = given.kind === 'table' ? entriesOf(given.entries) : [];
  const arguments_ = entries
    .filter(({ key }) => !key.includes('@'))
    .map(
      ({ key, value }) =>
        ({ kind: 'named', name: key, value: takenWhole(m, value, expression), span: expression }) as const,
    );
  recordCall(m, { name, node: expression, span: expression, given: arguments_, via: 'the body of a request' });
}
