/** Whether files say anything of policies or of rules: without them no answer would mean anything. */
import type { ObjectType } from '../../model/inventory/call.ts';
import type { Inventory } from '../../model/inventory/inventory.ts';

/** Whether a text holds a policy or changes one, be it that none is left. */
export function hasPolicies(inventory: Inventory): boolean {
  return inventory.state.policies.length > 0 || speaksOf(inventory, 'ApplicationAccessPolicy');
}

/** The same for client access rules. */
export function hasRules(inventory: Inventory): boolean {
  return inventory.state.rules.length > 0 || speaksOf(inventory, 'ClientAccessRule');
}

/** Get- and Test- alone say nothing of what there is. */
function speaksOf({ calls, objects }: Inventory, type: ObjectType): boolean {
  return (
    objects.some((object) => object.type === type) ||
    calls.some(({ cmdlet, maybe }) => maybe !== true && new RegExp(`^(New|Set|Remove)-${type}$`).test(cmdlet))
  );
}
