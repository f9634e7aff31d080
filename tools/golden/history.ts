/** What golden cases promise to those who wrote addresses down: an address stays, and so does the answer to its question. */
import { createHash } from 'node:crypto';
import type { Case } from '../../src/model/golden.ts';
import { currentAddress, type Renames } from '../../src/syntax/golden/golden-addresses.ts';
import { canonicalJson } from '../../src/syntax/json/json.ts';

/** A case as it was first recorded: digests of its question and of its expectation. */
export interface Recorded {
  readonly address: string;
  readonly question: string;
  readonly expectation: string;
}

/** An entry of the change log. `now` is the digest of the new expectation, in the order of the entries. */
export type Change =
  | { readonly kind: 'changed'; readonly address: string; readonly now: string }
  | { readonly kind: 'removed'; readonly address: string };

export interface History {
  readonly recorded: readonly Recorded[];
  readonly renamed: Renames;
  readonly changes: readonly Change[];
}

/** What the history says otherwise than the cases: `address: finding`. */
export function historyProblems(cases: readonly Case[], history: History): readonly string[] {
  const { recorded, renamed, changes } = history;
  const present = new Map(cases.map((each) => [each.address, fingerprint(each)]));
  const known = new Set(recorded.map(({ address }) => currentAddress(address, renamed)));
  return [
    ...recorded.flatMap((each) => recordProblem(each, present, history)),
    ...cases.filter(({ address }) => !known.has(address)).map(({ address }) => `${address}: ${NEW}`),
    ...[...renamed].flatMap(([old, now]) => renameProblem(old, now, present, recorded)),
    ...changes.filter((change) => isIdle(change, present, recorded)).map(({ address }) => `${address}: ${IDLE}`),
  ];
}

const RUN = '`npm run golden -- record` writes it';
const NEW = `is not recorded; ${RUN}`;
const IDLE = 'the change log says something that is not so';

function recordProblem(
  { address, question, expectation }: Recorded,
  present: ReadonlyMap<string, Recorded>,
  { renamed, changes }: History,
): readonly string[] {
  const now = present.get(currentAddress(address, renamed));
  if (now === undefined) {
    const removed = changes.some((change) => change.kind === 'removed' && change.address === address);
    return removed ? [] : [`${address}: is gone, and neither renamed nor removed by the change log`];
  }
  if (now.question !== question) return [`${now.address}: asks something else than was recorded; ${RUN}`];
  if (now.expectation === (lastChange(now.address, changes) ?? expectation)) return [];
  return [`${now.address}: has another answer (${now.expectation}), and the change log does not say so`];
}

function lastChange(address: string, changes: readonly Change[]): string | undefined {
  return changes
    .flatMap((change) => (change.kind === 'changed' && change.address === address ? [change.now] : []))
    .at(-1);
}

function renameProblem(
  old: string,
  now: string,
  present: ReadonlyMap<string, Recorded>,
  recorded: readonly Recorded[],
): readonly string[] {
  if (present.has(old)) return [`${old}: is renamed, but still there`];
  if (!present.has(now)) return [`${old}: leads to ${now}, which is no case`];
  return recorded.some(({ address }) => address === old) ? [] : [`${old}: is renamed, but was never recorded`];
}

/** A removal of a case that is still there, or a change of one that was never recorded. */
function isIdle(change: Change, present: ReadonlyMap<string, Recorded>, recorded: readonly Recorded[]): boolean {
  if (change.kind === 'changed') return !present.has(change.address);
  return present.has(change.address) || !recorded.some(({ address }) => address === change.address);
}

/**
 * The record with what may be written without a word: new cases, and cases that ask something else now. Recorded answers
 * and addresses that are gone stay as they are.
 */
export function record(cases: readonly Case[], { recorded, renamed }: History): readonly Recorded[] {
  const present = new Map(cases.map((each) => [each.address, fingerprint(each)]));
  const kept = recorded.map((each) => {
    const now = present.get(currentAddress(each.address, renamed));
    return now === undefined || now.question === each.question ? each : { ...now, address: each.address };
  });
  const known = new Set(kept.map(({ address }) => currentAddress(address, renamed)));
  const added = [...present.values()].filter(({ address }) => !known.has(address));
  return [...kept, ...added].sort((one, other) => (one.address < other.address ? -1 : 1));
}

/** The digests of a case; the order of boxes and of keys does not count. */
export function fingerprint({ address, question, expectation }: Case): Recorded {
  return { address, question: digest(question), expectation: digest(expectation.map(canonicalJson).sort()) };
}

function digest(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex').slice(0, 8);
}

/** One line for each case: address, digest of the question, digest of the expectation. */
export function printRecord(recorded: readonly Recorded[]): string {
  return recorded.map(({ address, question, expectation }) => `${address} ${question} ${expectation}\n`).join('');
}

/** Reads what `printRecord` wrote. Throws for a line of another form. */
export function parseRecord(text: string): readonly Recorded[] {
  return linesOf(text).map((line) => {
    const [, address = '', question = '', expectation = ''] =
      /^(\S+#\S+) ([0-9a-f]{8}) ([0-9a-f]{8})$/.exec(line) ?? [];
    if (address === '') throw new Error(`this is no record of a case: \`${line}\``);
    return { address, question, expectation };
  });
}

/**
 * The entries of the change log: lines of the form "- changed `address` (12345678): why" and "- removed `address`: why".
 * Throws for an item of another form.
 */
export function parseChanges(text: string): readonly Change[] {
  const items = linesOf(text).filter((line) => line.startsWith('- '));
  return items.map((line) => {
    const changed = /^- changed `(\S+#\S+)` \(([0-9a-f]{8})\): \S/.exec(line);
    if (changed !== null) return { kind: 'changed', address: changed[1] ?? '', now: changed[2] ?? '' };
    const removed = /^- removed `(\S+#\S+)`: \S/.exec(line);
    if (removed !== null) return { kind: 'removed', address: removed[1] ?? '' };
    throw new Error(`this is no entry of the change log: \`${line}\``);
  });
}

function linesOf(text: string): readonly string[] {
  return text.split(/\r?\n/).filter((line) => line !== '');
}
