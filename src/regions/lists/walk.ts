/**
 * What lists of conditions decide, for every account at once: a binary decision tree over literals, in which only
 * branches that some account can take are followed. Its leaves are disjoint and together all accounts.
 */
import { type AccountLiteral, opposite } from './literals.ts';
import type { AccountWitness, Solver } from './solver.ts';

/** A condition of a list: the rule decides when all literals are true. */
export interface Demand {
  readonly literals: readonly AccountLiteral[];
  /** Equal for equal literals. */
  readonly key: string;
  readonly rule: number;
}

/** Entries in the order in which they are looked at; −1 where none decides. */
export type DecisionList = readonly Demand[];

/** Accounts that are decided alike: all literals are true of them. */
export interface AccountLeaf {
  readonly literals: readonly AccountLiteral[];
  /** The rule that each list comes to. */
  readonly rules: readonly number[];
  readonly witness: AccountWitness;
}

/** What is looked for. */
export interface Walk {
  readonly lists: readonly DecisionList[];
  readonly solver: Solver;
  /** What is known of the accounts that count. */
  readonly given: readonly AccountLiteral[];
  /** Whether a leaf with these rules is wanted. */
  readonly wants: (rules: readonly number[]) => boolean;
  /** Whether no leaf can be wanted any more once the lists stand at these places; −1 where a list is at its end. */
  readonly isOver?: (places: readonly number[]) => boolean;
  /** Called for each wanted leaf; false ends the walk. */
  readonly see: (leaf: AccountLeaf) => boolean;
}

/** Follows all branches. True when it came to the end, false when `see` ended it. */
export function walkLists(walk: Walk): boolean {
  const known: BranchFacts = { values: new Map(), literals: [], excluded: [] };
  for (const literal of walk.given) assume(known, literal);
  return follow(
    walk,
    walk.lists.map(() => 0),
    known,
  );
}

/** What is known on a branch: literals that are true, and conditions of which one literal at least is not. It grows along the branch and shrinks on the way back. */
interface BranchFacts {
  readonly values: Map<string, boolean>;
  readonly literals: AccountLiteral[];
  readonly excluded: (readonly AccountLiteral[])[];
}

function assume({ values, literals }: BranchFacts, literal: AccountLiteral): void {
  values.set(keyOf(literal), literal.value);
  literals.push(literal);
}

function keyOf({ about, number }: AccountLiteral): string {
  return `${about}${number}`;
}

function forget({ values, literals }: BranchFacts, length: number): void {
  while (literals.length > length) {
    const literal = literals.pop();
    if (literal !== undefined) values.delete(keyOf(literal));
  }
}

function follow(walk: Walk, places: readonly number[], known: BranchFacts): boolean {
  const [literals, excluded] = [known.literals.length, known.excluded.length];
  const goesOn = followOn(walk, [...places], known);
  forget(known, literals);
  known.excluded.length = excluded;
  return goesOn;
}

function followOn(walk: Walk, at: number[], known: BranchFacts): boolean {
  for (;;) {
    const open = advance(walk.lists, at, known);
    if (open === undefined) return finish(walk, at, known);
    if (walk.isOver?.(at)) return true;
    if (!take(walk, at, known, open)) return false;
    const [only] = open;
    if (open.length > 1 || only === undefined) {
      known.excluded.push(open);
      continue;
    }
    const passed = opposite(only);
    if (walk.solver.find([...positives(known.literals), passed]) === undefined) return true;
    assume(known, passed);
  }
}

/** The branch on which all these are true. */
function take(walk: Walk, at: readonly number[], known: BranchFacts, open: readonly AccountLiteral[]): boolean {
  if (walk.solver.find(positives([...known.literals, ...open])) === undefined) return true;
  const { length } = known.literals;
  for (const literal of open) assume(known, literal);
  const goesOn = follow(walk, at, known);
  forget(known, length);
  return goesOn;
}

/** Without what is denied: a weaker demand, which is asked for more often and is easier to meet. */
function positives(literals: readonly AccountLiteral[]): readonly AccountLiteral[] {
  return literals.filter(({ value }) => value);
}

/** Moves each list to its first entry that is not known to be false; what is not known of the first that is undecided. */
function advance(
  lists: readonly DecisionList[],
  at: number[],
  known: BranchFacts,
): readonly AccountLiteral[] | undefined {
  let open: readonly AccountLiteral[] | undefined;
  for (const [index, list] of lists.entries()) {
    let place = at[index] ?? 0;
    for (; place < list.length; place += 1) {
      const unknown = unknownIn(list[place]?.literals ?? [], known);
      if (unknown === 'false') continue;
      if (unknown.length > 0) open ??= unknown;
      break;
    }
    at[index] = place;
  }
  return open;
}

/** The literals that are neither known to be true nor to be false; `false` when one is, or when not all can be true. */
function unknownIn(
  literals: readonly AccountLiteral[],
  { values, excluded }: Pick<BranchFacts, 'values' | 'excluded'>,
): readonly AccountLiteral[] | 'false' {
  const unknown: AccountLiteral[] = [];
  for (const literal of literals) {
    const met = values.get(keyOf(literal));
    if (met === undefined) unknown.push(literal);
    else if (met !== literal.value) return 'false';
  }
  if (unknown.length < 2) return unknown;
  return excluded.some((each) => each.every((one) => unknown.some((other) => isSame(one, other)))) ? 'false' : unknown;
}

function isSame(one: AccountLiteral, other: AccountLiteral): boolean {
  return one.about === other.about && one.number === other.number && one.value === other.value;
}

function finish(walk: Walk, at: readonly number[], known: BranchFacts): boolean {
  const rules = walk.lists.map((list, index) => list[at[index] ?? 0]?.rule ?? -1);
  return walk.wants(rules) ? split(walk, rules, known.literals, known.excluded) : true;
}

/** Cuts accounts so that literals alone say which they are: for each excluded condition, its first literal that is not true. */
function split(
  walk: Walk,
  rules: readonly number[],
  literals: readonly AccountLiteral[],
  excluded: readonly (readonly AccountLiteral[])[],
): boolean {
  const witness = walk.solver.find(literals);
  if (witness === undefined) return true;
  const [first, ...rest] = excluded;
  if (first === undefined) return walk.see({ literals: [...literals], rules, witness });
  const values = new Map(literals.map((literal) => [keyOf(literal), literal.value]));
  const unknown = unknownIn(first, { values, excluded: [] });
  if (unknown === 'false' || walk.solver.find([...literals, ...unknown]) === undefined)
    return split(walk, rules, literals, rest);
  for (const [place, literal] of unknown.entries()) {
    const before = unknown.slice(0, place);
    if (!split(walk, rules, [...literals, ...before, opposite(literal)], rest)) return false;
  }
  return true;
}
