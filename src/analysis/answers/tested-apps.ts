/** Apps that files name without a policy of theirs in the state. */
import type { Value } from '../../model/inventory/call.ts';
import type { Inventory } from '../../model/inventory/inventory.ts';
import { isGuid } from '../../syntax/recipients.ts';

/** The apps of tests, of recorded results, and of policies that could not be read whole. */
export function testedApps({
  calls,
  results,
  objects,
}: Pick<Inventory, 'calls' | 'results' | 'objects'>): readonly string[] {
  const asked = [
    ...calls
      .filter(({ cmdlet }) => cmdlet === 'Test-ApplicationAccessPolicy')
      .map(({ parameters }) => parameters['AppId']),
    ...objects.filter(({ type }) => type === 'ApplicationAccessPolicy').map(({ properties }) => properties['AppId']),
    ...results.filter(({ type }) => type === 'AccessCheck').map(({ properties }) => properties['AppId']),
  ];
  return asked.filter(isId);
}

function isId(value: Value | undefined): value is string {
  return typeof value === 'string' && isGuid(value);
}
