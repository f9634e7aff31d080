/** One inventory from any number of texts: rules, policies, groups and the rest, with where each came from and what is not known. */

import type { Call, ExportedObject, Note } from '../../model/inventory/call.ts';
import type { CallExpectation, Form, Inventory, Source } from '../../model/inventory/inventory.ts';
import { isReadWhole } from '../../syntax/cmdlets/known-value.ts';
import { append } from '../../syntax/tables/append.ts';
import { applyText, type Findings } from './apply.ts';
import { type Input, readText } from './read-text.ts';
import { Tenant } from './tenant/tenant.ts';

/** How inputs are read, where that is not left to them. */
export interface InventoryOptions {
  /** The form of every input, where it is not to be detected. */
  readonly form?: Form | undefined;
  /** Sections that take things back are carried out too. */
  readonly applyAll?: boolean;
}

/** Reads the inputs in their order. Never throws for what a text holds: that becomes notes. */
export function readInventory(inputs: readonly Input[], options: InventoryOptions = {}): Inventory {
  const tenant = new Tenant();
  const findings: Findings = { notes: [], results: [] };
  const sources: Source[] = [];
  const calls: Call[] = [];
  const objects: ExportedObject[] = [];
  const notes: Note[] = [];
  for (const input of inputs) {
    const { source, read } = readText(input, options.form);
    sources.push(source);
    append(calls, read.calls);
    append(objects, read.objects);
    append(notes, read.notes);
    applyText(tenant, read, { applyAll: options.applyAll === true }, findings);
  }
  const state = tenant.state();
  return {
    sources,
    calls,
    objects,
    state,
    expectations: calls.flatMap(expectationOf),
    results: findings.results,
    notes: inOrder([...notes, ...findings.notes, ...tenant.assumptions(), ...tenant.remarks], sources),
  };
}

function expectationOf({ cmdlet, parameters, expect, place }: Call): readonly CallExpectation[] {
  return expect === undefined ? [] : [{ cmdlet, parameters, expect, place }];
}

/** Whether a call of ours has a value that was not read: what makes `inventory` end with 1. */
export function hasLoss({ calls, notes }: Pick<Inventory, 'calls' | 'notes'>): boolean {
  return (
    calls.some((call) => call.maybe !== true && !isReadWhole(call)) || notes.some(({ kind }) => kind === 'lost-value')
  );
}

/** By file and line, each once: a loop says the same in every round, and of a text to be filled in one reason is enough. */
function inOrder(notes: readonly Note[], sources: readonly Source[]): readonly Note[] {
  const order = new Map(sources.map(({ name }, index) => [name, index]));
  const keyOf = ({ why, hint, ...note }: Note): string =>
    JSON.stringify(note.kind === 'placeholder' ? note : { ...note, why, hint });
  const unique = new Map(notes.toReversed().map((note) => [keyOf(note), note]));
  const rank = ({ place }: Note): number => order.get(place.file ?? '-') ?? 0;
  return [...unique.values()].sort(
    (one, other) =>
      rank(one) - rank(other) || one.place.line - other.place.line || one.place.column - other.place.column,
  );
}
