/** What the tests of files ask about. */
import type { Value } from '../../model/inventory/call.ts';
import type { Inventory } from '../../model/inventory/inventory.ts';
import { isGuid } from '../../syntax/recipients.ts';

/** The apps of tests and of recorded results that are ids. */
export function askedApps({ calls, results }: Pick<Inventory, 'calls' | 'results'>): readonly string[] {
  const asked = [
    ...calls
      .filter(({ cmdlet }) => cmdlet === 'Test-ApplicationAccessPolicy')
      .map(({ parameters }) => parameters['AppId']),
    ...results.filter(({ type }) => type === 'AccessCheck').map(({ properties }) => properties['AppId']),
  ];
  return asked.filter(isId);
}

function isId(value: Value | undefined): value is string {
  return typeof value === 'string' && isGuid(value);
}
