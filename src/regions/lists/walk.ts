/**
 * What lists of conditions decide, for every account at once: a binary decision tree over literals, in which only
 * branches that some account can take are followed. Its leaves are disjoint and together all accounts.
 */
import { type AccountLiteral, isDemanded, opposite } from './literals.ts';
import type { Solver } from './solver.ts';

/** A condition of a list: the rule decides when all literals are true. */
export interface Demand {
  readonly literals: readonly AccountLiteral[];
  /** Equal for equal literals. */
  readonly key: number;
  readonly rule: number;
}

/** Demands in the order in which they are looked at; −1 where none decides. */
export type DecisionList = readonly Demand[];

/** Accounts that are decided alike: all literals are true of them. */
export interface AccountLeaf {
  readonly literals: readonly AccountLiteral[];
  /** The rule that each list comes to. */
  readonly rules: readonly number[];
}

/** What is looked for. */
export interface Walk {
  readonly lists: readonly DecisionList[];
  readonly solver: Solver;
  /** What is known of the accounts that count. */
  readonly given: readonly AccountLiteral[];
  /** Sets of literals of which one at least is not true of them. */
  readonly except?: readonly (readonly AccountLiteral[])[];
  /** True when it was seen already that what is given leaves every demand of the lists open: some accounts meet it, and some do not. */
  readonly areOpen?: boolean;
  /** Whether a leaf with these rules is wanted. */
  readonly wants: (rules: readonly number[]) => boolean;
  /** Whether no leaf is wanted where the first of the lists' next demands is met; undefined where a list is at its end. */
  readonly skips?: (heads: readonly (Demand | undefined)[]) => boolean;
  /** Whether no leaf can be wanted any more once the lists stand at these places. */
  readonly isOver?: (places: readonly number[]) => boolean;
  /** Called for each wanted leaf; false ends the walk. */
  readonly see: (leaf: AccountLeaf) => boolean;
}

/** Follows all branches. True when it came to the end, false when `see` ended it. */
export function walkLists(walk: Walk): boolean {
  const facts: BranchFacts = { values: new Map(), literals: [], excluded: [] };
  for (const literal of walk.given) assume(facts, literal);
  for (const literals of walk.except ?? []) {
    const unknown = unknownIn(literals, facts);
    if (unknown === 'false') continue;
    if (unknown.length === 0) return true;
    facts.excluded.push(unknown);
  }
  return follow(
    walk,
    walk.lists.map(() => 0),
    facts,
  );
}

/** What is known on a branch: literals that are true, and conditions of which one literal at least is not. It grows along the branch and shrinks on the way back. */
interface BranchFacts {
  /** By variable. */
  readonly values: Map<number, boolean>;
  readonly literals: AccountLiteral[];
  readonly excluded: (readonly AccountLiteral[])[];
}

function assume({ values, literals }: BranchFacts, literal: AccountLiteral): void {
  values.set(literal >> 1, isDemanded(literal));
  literals.push(literal);
}

function forget({ values, literals }: BranchFacts, length: number): void {
  while (literals.length > length) {
    const literal = literals.pop();
    if (literal !== undefined) values.delete(literal >> 1);
  }
}

function follow(walk: Walk, places: readonly number[], facts: BranchFacts): boolean {
  const [literals, excluded] = [facts.literals.length, facts.excluded.length];
  const goesOn = followOn(walk, [...places], facts);
  forget(facts, literals);
  facts.excluded.length = excluded;
  return goesOn;
}

function followOn(walk: Walk, at: number[], facts: BranchFacts): boolean {
  for (;;) {
    const open = advance(walk.lists, at, facts);
    if (open === undefined) return finish(walk, at, facts);
    if (walk.isOver?.(at)) return true;
    const heads = walk.lists.map((list, index) => list[at[index] ?? 0]);
    if (!walk.skips?.(heads) && !take(walk, at, facts, open)) return false;
    const [only] = open;
    if (open.length > 1 || only === undefined) {
      facts.excluded.push(open);
      continue;
    }
    const passed = opposite(only);
    if (!isRoot(walk, facts) && !walk.solver.isMet([...facts.literals.filter(isDemanded), passed])) return true;
    assume(facts, passed);
  }
}

/** Whether no more is demanded than was given, of which all is known. */
function isRoot({ areOpen, given }: Walk, { literals }: BranchFacts): boolean {
  return areOpen === true && !literals.some((literal, at) => at >= given.length && isDemanded(literal));
}

/** The branch on which all these are true; denials are left out of the question, which is asked more often then and is easier. */
function take(walk: Walk, at: readonly number[], facts: BranchFacts, open: readonly AccountLiteral[]): boolean {
  if (!isRoot(walk, facts) && !walk.solver.isMet([...facts.literals, ...open].filter(isDemanded))) return true;
  const { length } = facts.literals;
  for (const literal of open) assume(facts, literal);
  const goesOn = follow(walk, at, facts);
  forget(facts, length);
  return goesOn;
}

/** Moves each list to its first demand that is not known to be false; what is not known of the first that is undecided. */
function advance(
  lists: readonly DecisionList[],
  at: number[],
  facts: BranchFacts,
): readonly AccountLiteral[] | undefined {
  let open: readonly AccountLiteral[] | undefined;
  for (const [index, list] of lists.entries()) {
    let place = at[index] ?? 0;
    for (; place < list.length; place += 1) {
      const unknown = unknownIn(list[place]?.literals ?? [], facts);
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
  let unknown: readonly AccountLiteral[] = literals;
  for (const literal of literals) {
    const met = values.get(literal >> 1);
    if (met === undefined) continue;
    if (met !== isDemanded(literal)) return 'false';
    unknown = unknown.filter((each) => each !== literal);
  }
  if (unknown.length < 2) return unknown;
  return excluded.some((each) => each.every((one) => unknown.includes(one))) ? 'false' : unknown;
}

function finish(walk: Walk, at: readonly number[], facts: BranchFacts): boolean {
  const rules = walk.lists.map((list, index) => list[at[index] ?? 0]?.rule ?? -1);
  return walk.wants(rules) ? split(walk, rules, facts.literals, facts.excluded) : true;
}

/** Cuts accounts so that literals alone say which they are: for each excluded condition, its first literal that is not true. */
function split(
  walk: Walk,
  rules: readonly number[],
  literals: readonly AccountLiteral[],
  excluded: readonly (readonly AccountLiteral[])[],
): boolean {
  if (!walk.solver.isMet(literals)) return true;
  const [first, ...rest] = excluded;
  if (first === undefined) return walk.see({ literals: [...literals], rules });
  const values = new Map(literals.map((literal) => [literal >> 1, isDemanded(literal)]));
  const unknown = unknownIn(first, { values, excluded: [] });
  if (unknown === 'false' || !walk.solver.isMet([...literals, ...unknown])) return split(walk, rules, literals, rest);
  for (const [place, literal] of unknown.entries()) {
    const before = unknown.slice(0, place);
    if (!split(walk, rules, [...literals, ...before, opposite(literal)], rest)) return false;
  }
  return true;
}
