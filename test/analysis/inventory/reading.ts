/** Inventories of texts and of the cases, for tests. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type InventoryOptions, readInventory } from '../../../src/analysis/inventory/inventory.ts';
import type { Inventory } from '../../../src/model/inventory/inventory.ts';

/** The inventory of texts by name, in their order. */
export function inventoryOf(texts: Readonly<Record<string, string>>, options: InventoryOptions = {}): Inventory {
  const inputs = Object.entries(texts).map(([name, text]) => ({ name, bytes: new TextEncoder().encode(text) }));
  return readInventory(inputs, options);
}

/** The inventory of a case's inputs, in the order of their names. */
export function caseInventory(name: string): Inventory {
  const folder = join(import.meta.dirname, '../../cases', name);
  const inputs = readdirSync(folder)
    .filter((file) => file.startsWith('input'))
    .sort()
    .map((file) => ({ name: file, bytes: readFileSync(join(folder, file)) }));
  return readInventory(inputs);
}

/** `RestrictAccess 1a0d on Sales` for each policy, with the first four letters of the app. */
export function policyLines({ state }: Inventory): readonly string[] {
  return state.policies.map(
    ({ policy }) =>
      `${policy.accessRight} ${policy.appIds[0]?.slice(0, 4).toLowerCase()} on ${policy.policyScopeGroupId}`,
  );
}

/** `Sales: known anna@contoso.com` for each group. */
export function groupLines({ state }: Inventory): readonly string[] {
  return state.recipients.flatMap(({ recipient, membership }) =>
    membership === undefined ? [] : [`${recipient.id}: ${[membership, ...(recipient.members ?? [])].join(' ')}`],
  );
}

/** `1 Shell first AllowAccess` for each rule. */
export function ruleLines({ state }: Inventory): readonly string[] {
  return state.rules.map(({ rule }) => `${rule.priority} ${rule.name} ${rule.action}`);
}

/** `refused setup.ps1:3 …` for each note. */
export function noteLines({ notes }: Inventory): readonly string[] {
  return notes.map(({ kind, place, why }) => `${kind} ${place.file}:${place.line} ${why}`);
}
