/** Filters as programs for a stack of truths: flat, so that nesting costs memory and no stack, and fixed to a reading. */
import type { Chain, Connective } from '../../model/filter.ts';
import type { Readings } from '../../model/readings.ts';
import { walk } from '../../syntax/recipient-filters/walk.ts';
import type { ValueNumbers } from '../interning.ts';
import { type Atom, atomOf } from './comparisons.ts';
import { and, type FilterTruth, not, or } from './truth.ts';

/** `atom` pushes the truth of a comparison; `not` turns the top; `and` and `or` join the two on top. */
export type Step = { readonly kind: 'atom'; readonly atom: number } | { readonly kind: 'not' | 'and' | 'or' };

/** Steps that leave one truth. */
export type Program = readonly Step[];

/** The program of a filter (OPATH-NOT, OPATH-PRECEDENCE); its comparisons are numbered among the atoms. */
export function programOf(filter: Chain, readings: Readings, atoms: ValueNumbers<Atom>): Program {
  const join = readings['filter-precedence'] === 'left-to-right' ? joinFromLeft : joinAndFirst;
  const root = walk<ProgramPart>(filter, {
    comparison: (comparison) => {
      const atom = atomOf(comparison, readings);
      return { kind: 'atom', atom: atoms.numberOf(atom.key, () => atom) };
    },
    nots: (part, count) => (count % 2 === 0 ? part : { kind: 'not', part }),
    chain: (first, rest) => join(first, rest),
  });
  return stepsOf(root);
}

type ProgramPart =
  | { readonly kind: 'atom'; readonly atom: number }
  | { readonly kind: 'not'; readonly part: ProgramPart }
  | { readonly kind: 'and' | 'or'; readonly left: ProgramPart; readonly right: ProgramPart };

type FilterRest = readonly { readonly operator: Connective; readonly value: ProgramPart }[];

function joinFromLeft(first: ProgramPart, rest: FilterRest): ProgramPart {
  return rest.reduce<ProgramPart>(
    (left, { operator, value }) => ({ kind: operator === '-and' ? 'and' : 'or', left, right: value }),
    first,
  );
}

function joinAndFirst(first: ProgramPart, rest: FilterRest): ProgramPart {
  const terms: ProgramPart[] = [first];
  for (const { operator, value } of rest) {
    const left = terms.at(-1);
    if (operator === '-and' && left !== undefined) terms[terms.length - 1] = { kind: 'and', left, right: value };
    else terms.push(value);
  }
  return terms.reduce((left, right) => ({ kind: 'or', left, right }));
}

/** In the order in which a stack wants it: parts before what joins them. */
function stepsOf(root: ProgramPart): Program {
  const reversed: Step[] = [];
  const open: ProgramPart[] = [root];
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    if (part.kind === 'atom') reversed.push(part);
    else reversed.push({ kind: part.kind });
    if (part.kind === 'not') open.push(part.part);
    if (part.kind === 'and' || part.kind === 'or') open.push(part.left, part.right);
  }
  return reversed.reverse();
}

/** OPATH-MATCH: whether the program leaves «surely true», given the truth of each atom. */
export function holds(program: Program, truthOfAtom: (atom: number) => FilterTruth): boolean {
  const stack: FilterTruth[] = [];
  const pop = (): FilterTruth => stack.pop() ?? 0;
  for (const step of program) {
    switch (step.kind) {
      case 'atom':
        stack.push(truthOfAtom(step.atom));
        break;
      case 'not':
        stack.push(not(pop()));
        break;
      case 'and':
        stack.push(and(pop(), pop()));
        break;
      case 'or':
        stack.push(or(pop(), pop()));
        break;
    }
  }
  return pop() === 1;
}

/** What the program may leave, given what each atom may be: sets of truths as bits, `1 << truth`. May hold more than can be, never less. */
export function possible(program: Program, ofAtom: (atom: number) => number): number {
  const stack: number[] = [];
  const pop = (): number => stack.pop() ?? 0;
  for (const step of program) {
    if (step.kind === 'atom') stack.push(ofAtom(step.atom));
    else if (step.kind === 'not') stack.push(turned(pop()));
    else stack.push(JOINED[step.kind][pop() * 8 + pop()] ?? 0);
  }
  return pop();
}

const TRUTHS: readonly FilterTruth[] = [0, 1, 2];

function turned(set: number): number {
  return TRUTHS.reduce<number>((sum, each) => (set & (1 << each) ? sum | (1 << not(each)) : sum), 0);
}

const JOINED: Readonly<Record<'and' | 'or', readonly number[]>> = { and: joined(and), or: joined(or) };

/** For each two sets of truths the truths that joining a member of each may give. */
function joined(join: (one: FilterTruth, other: FilterTruth) => FilterTruth): readonly number[] {
  return Array.from({ length: 64 }, (_, pair) => {
    const [ones, others] = [pair >> 3, pair & 7].map((set) => TRUTHS.filter((each) => set & (1 << each)));
    const all = (ones ?? []).flatMap((one) => (others ?? []).map((other) => 1 << join(one, other)));
    return all.reduce((sum, each) => sum | each, 0);
  });
}
