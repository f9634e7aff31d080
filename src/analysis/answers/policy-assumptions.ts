/** What answers about policies take for true: that the files show all the policies there are. */
import type { Note, Place } from '../../model/inventory/call.ts';
import type { Inventory } from '../../model/inventory/inventory.ts';

/** One note where no listing of policies is among the files; none where one is. */
export function policyAssumptions({ objects, calls, sources }: Inventory): readonly Note[] {
  if (objects.some(({ type }) => type === 'ApplicationAccessPolicy')) return [];
  const made = calls.find(({ cmdlet }) => cmdlet.endsWith('-ApplicationAccessPolicy'));
  const why =
    made === undefined
      ? 'no file shows application access policies; taken as if there were none'
      : 'no listing of the policies (Get-ApplicationAccessPolicy) is among the files; taken as if those that the calls make were all';
  return [
    {
      kind: 'assumption',
      place: made?.place ?? placeOf(sources),
      text: made?.cmdlet ?? 'ApplicationAccessPolicy',
      why,
    },
  ];
}

function placeOf([first]: Inventory['sources']): Place {
  return first === undefined ? { line: 1, column: 1 } : { file: first.name, line: 1, column: 1 };
}
