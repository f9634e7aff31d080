/** Who is covered by which scope: mailboxes with the same vector of scopes are one class. */
import type { Directory } from '../../model/generated/wire.generated.ts';
import type { Result } from '../../model/problem.ts';
import type { Readings } from '../../model/readings.ts';
import { isGroup } from '../../syntax/recipients.ts';
import { addBit, type Bits, emptyBits, hasBit, keyOfBits, wordsFor } from '../bits.ts';
import { type SizeProblem, tooLarge } from '../decision.ts';
import { interned } from '../interning.ts';

/** Classes of mailboxes; class 0 is that of whoever no scope covers, those that the directory does not know among them. */
export interface Membership {
  /** The class of an id, compared exactly (DIR-IDS). */
  readonly classOf: (mailbox: string) => number;
  /** Of each class, the numbers of the scopes that cover it. */
  readonly vectors: readonly Bits[];
  /** Of each class, an id that is in it; class 0 may have none. */
  readonly members: readonly (string | undefined)[];
  /** Of each scope, the classes that it covers. */
  readonly covered: readonly (readonly number[])[];
}

/** Words of 32 scopes in the vectors of all recipients: 256 MiB. */
const MOST_WORDS = 2 ** 26;

/**
 * The classes of mailboxes by these scopes, ids that differ from each other; a scope that the directory does not hold
 * covers nobody (AAP-LOST-SCOPE). Refused (`too-large`): more than 64 million words for the vectors.
 */
export function membershipOf(
  scopes: readonly string[],
  directory: Directory,
  readings: Readings,
): Result<Membership, SizeProblem> {
  const tree = treeOf(directory);
  const size = tree.ids.length * wordsFor(scopes.length);
  if (size > MOST_WORDS) return tooLarge('the vectors of members', size, MOST_WORDS, 'words');
  const words = wordsFor(scopes.length);
  const bits = new Uint32Array(size);
  const mark = marker(tree, readings['nested-groups'] === 'transitive');
  for (const [scope, id] of scopes.entries()) {
    const root = tree.numberOf.get(id);
    if (root === undefined || !tree.isListed(root)) continue;
    mark(root, (recipient) => addBit(bits.subarray(recipient * words, (recipient + 1) * words), scope));
  }
  return { ok: true, value: classified(tree, bits, words, scopes.length) };
}

/** The directory in numbers: ids that stand in it or are members of a group, and the members of each group. */
interface Tree {
  readonly ids: readonly string[];
  readonly numberOf: ReadonlyMap<string, number>;
  readonly members: readonly (readonly number[])[];
  /** Whether the directory has an entry for it (DIR-UNLISTED-MEMBER). */
  readonly isListed: (recipient: number) => boolean;
}

function treeOf({ recipients }: Directory): Tree {
  const ids: string[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (id: string): number => {
    const known = numbers.get(id);
    if (known !== undefined) return known;
    numbers.set(id, ids.length);
    return ids.push(id) - 1;
  };
  for (const { id } of recipients) numberOf(id);
  const listed = ids.length;
  const members: (readonly number[])[] = [];
  for (const recipient of recipients) {
    const number = numberOf(recipient.id);
    members[number] ??= isGroup(recipient) ? (recipient.members ?? []).map(numberOf) : []; // DIR-GROUPS
  }
  return { ids, numberOf: numbers, members, isListed: (recipient) => recipient < listed };
}

/** AAP-COVERS-RECIPIENT, AAP-COVERS-MEMBERS, DIR-NESTED, DIR-CYCLES: each recipient that a scope covers, each group opened once. */
function marker(
  { ids, members }: Tree,
  isTransitive: boolean,
): (root: number, cover: (recipient: number) => void) => void {
  const seenBy = new Int32Array(ids.length).fill(-1);
  let round = 0;
  return (root, cover) => {
    const open = [root];
    seenBy[root] = round;
    cover(root);
    for (let group = open.pop(); group !== undefined; group = open.pop()) {
      for (const member of members[group] ?? []) {
        if (seenBy[member] === round) continue;
        seenBy[member] = round;
        cover(member);
        if (isTransitive && (members[member]?.length ?? 0) > 0) open.push(member);
      }
    }
    round += 1;
  };
}

function classified({ ids, numberOf }: Tree, bits: Uint32Array, words: number, scopes: number): Membership {
  const vectors = interned<Bits>();
  const members: (string | undefined)[] = [undefined];
  const covered: number[][] = Array.from({ length: scopes }, () => []);
  vectors.numberOf('', () => emptyBits(scopes));
  const classes = Uint32Array.from(ids, (id, number) => {
    const vector = bits.subarray(number * words, (number + 1) * words);
    const found = vectors.numberOf(keyOfBits(vector), () => vector);
    members[found] ??= id;
    return found;
  });
  for (const [number, vector] of vectors.values.entries()) {
    for (const [scope, list] of covered.entries()) if (hasBit(vector, scope)) list.push(number);
  }
  return {
    classOf: (mailbox) => classes[numberOf.get(mailbox) ?? -1] ?? 0,
    vectors: vectors.values,
    members,
    covered,
  };
}
