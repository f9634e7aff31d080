/** Variables and hashtables, with a journal: what a branch changed can be taken back and joined with the other branch. */
import { fold } from '../../fold.ts';
import type { Datum, Unknown } from '../datum.ts';
import type { CallFrame, Entry, EntryMap, Machine } from './machine.ts';
import { same } from './values/convert.ts';

/** Sets or removes an entry. */
export function setEntry(m: Machine, entries: EntryMap, name: string, value: Datum | undefined): void {
  const key = fold(name);
  const before = entries.get(key);
  if (m.watchers > 0) m.journal.push({ entries, key, before });
  if (value === undefined) entries.delete(key);
  else entries.set(key, { ...before, key: before?.key ?? name, value });
}

const SCOPED = /^(global|script|local|private|using):/i;

/** The value of a variable in the innermost frame that has it. */
export function lookUp(m: Machine, name: string): Datum | undefined {
  const bare = fold(name.replace(SCOPED, ''));
  const frames = /^(global|script):/i.test(name) ? m.frames.slice(0, 1) : m.frames;
  for (let at = frames.length - 1; at >= 0; at--) {
    const entry = frames[at]?.variables.get(bare);
    if (entry !== undefined) return entry.value;
  }
  return undefined;
}

/** Assigns to a variable of the running function, or of the script where its name says so. */
export function assign(m: Machine, name: string, value: Datum): void {
  const variables = variablesOf(m, name);
  if (variables !== undefined) setEntry(m, variables, name.replace(SCOPED, ''), value);
}

function variablesOf(m: Machine, name: string): EntryMap | undefined {
  const frame = /^(global|script):/i.test(name) ? m.frames[0] : m.frames[m.frames.length - 1];
  return frame?.variables;
}

/** The type that a variable to be assigned to was declared with. */
export function declaredType(m: Machine, name: string): string | undefined {
  return variablesOf(m, name)?.get(fold(name.replace(SCOPED, '')))?.type;
}

/** `[type] $name = …`, after the assignment. */
export function declare(m: Machine, name: string, type: string): void {
  const variables = variablesOf(m, name);
  const key = fold(name.replace(SCOPED, ''));
  const before = variables?.get(key);
  if (variables === undefined || before === undefined) return;
  m.journal.push({ entries: variables, key, before });
  variables.set(key, { ...before, type });
}

/** What a branch left behind: the entries that it changed, as they are at its end. */
export type Changes = ReadonlyMap<EntryMap, ReadonlyMap<string, Entry | undefined>>;

/** Takes back everything since `mark`, a length of the journal. */
export function rewind(m: Machine, mark: number): Changes {
  const changes = new Map<EntryMap, Map<string, Entry | undefined>>();
  const since = m.journal.splice(mark);
  for (const { entries, key } of since) {
    const ofEntries = changes.get(entries) ?? new Map<string, Entry | undefined>();
    changes.set(entries, ofEntries);
    ofEntries.set(key, entries.get(key));
  }
  for (const { entries, key, before } of since.reverse()) {
    if (before === undefined) entries.delete(key);
    else entries.set(key, before);
  }
  return changes;
}

/** Does what a branch did. */
export function redo(m: Machine, changes: Changes): void {
  for (const [entries, ofEntries] of changes) {
    for (const [key, after] of ofEntries) setEntry(m, entries, after?.key ?? key, after?.value);
  }
}

/** Leaves the entries as either of several branches may have: unknown where they differ. */
export function join(m: Machine, branches: readonly Changes[], because: Unknown): void {
  for (const entries of new Set(branches.flatMap((each) => [...each.keys()]))) {
    const keys = new Set(branches.flatMap((each) => [...(each.get(entries)?.keys() ?? [])]));
    for (const key of keys) joinEntry(m, entries, key, branches, because);
  }
}

function joinEntry(m: Machine, entries: EntryMap, key: string, branches: readonly Changes[], because: Unknown): void {
  const now = entries.get(key);
  const ends = branches.map((each) => {
    const changed = each.get(entries);
    return changed?.has(key) === true ? changed.get(key) : now;
  });
  const [first] = ends;
  const agree = ends.every((end) =>
    end === undefined ? first === undefined : first !== undefined && same(end.value, first.value),
  );
  const name = ends.find((end) => end !== undefined)?.key ?? key;
  setEntry(
    m,
    entries,
    name,
    agree
      ? first?.value
      : either(
          ends.map((end) => end?.value),
          because,
        ),
  );
}

/** Lists that begin alike keep what they have in common. */
function either(ends: readonly (Datum | undefined)[], because: Unknown): Datum {
  const open: Unknown = { ...because, many: true };
  const lists = ends.map((end) => (end?.kind === 'list' ? end.items : []));
  const shortest = Math.min(...lists.map((items) => items.length));
  const [first = []] = lists;
  let common = 0;
  while (common < shortest && lists.every((items) => isSameAt(items, first, common))) common += 1;
  return common === 0 ? open : { kind: 'list', items: [...first.slice(0, common), open] };
}

function isSameAt(items: readonly Datum[], others: readonly Datum[], at: number): boolean {
  const [one, other] = [items[at], others[at]];
  return one !== undefined && other !== undefined && same(one, other);
}

/** Runs `work` in a frame of its own. */
export function inFrame<T>(m: Machine, frame: CallFrame, work: () => T): T {
  const mark = m.journal.length;
  m.frames.push(frame);
  m.depth += 1;
  try {
    return work();
  } finally {
    m.depth -= 1;
    m.frames.pop();
    dropFrame(m, mark, frame);
  }
}

/** Nobody looks back at the variables of a frame that is left. */
function dropFrame(m: Machine, mark: number, { variables }: CallFrame): void {
  let kept = mark;
  for (let at = mark; at < m.journal.length; at += 1) {
    const change = m.journal[at];
    if (change === undefined || change.entries === variables) continue;
    m.journal[kept] = change;
    kept += 1;
  }
  m.journal.length = Math.min(kept, m.journal.length);
}

/** Runs `work` and takes back what it changed: for code that is only looked at. */
export function aside<T>(m: Machine, work: () => T): { readonly result: T; readonly changes: Changes } {
  return watched(m, (mark) => {
    try {
      const result = work();
      return { result, changes: rewind(m, mark) };
    } catch (error) {
      rewind(m, mark);
      throw error;
    }
  });
}

/** Runs `work` with the journal kept from here on, which is from its length `mark` on. */
export function watched<T>(m: Machine, work: (mark: number) => T): T {
  m.watchers += 1;
  try {
    return work(m.journal.length);
  } finally {
    m.watchers -= 1;
    if (m.watchers === 0) m.journal.length = 0;
  }
}
