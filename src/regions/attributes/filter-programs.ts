/** Filters as programs for a stack of truths: flat, so that nesting costs memory and no stack, and fixed to a reading. */
import type { Chain, Connective } from '../../model/filter.ts';
import type { Readings } from '../../model/readings.ts';
import { walk } from '../../syntax/recipient-filters/walk.ts';
import type { Interned } from '../interning.ts';
import { type Atom, atomOf } from './comparisons.ts';
import { and, not, or, type Truth } from './truth.ts';

/** `atom` pushes the truth of a comparison; `not` turns the top; `and` and `or` join the two on top. */
export type Step = { readonly kind: 'atom'; readonly atom: number } | { readonly kind: 'not' | 'and' | 'or' };

/** Steps that leave one truth. */
export type Program = readonly Step[];

/** The program of a filter (OPATH-NOT, OPATH-PRECEDENCE); its comparisons are numbered among the atoms. */
export function programOf(filter: Chain, readings: Readings, atoms: Interned<Atom>): Program {
  const join = readings['filter-precedence'] === 'left-to-right' ? joinFromLeft : joinAndFirst;
  const root = walk<Part>(filter, {
    comparison: (comparison) => {
      const atom = atomOf(comparison);
      return { kind: 'atom', atom: atoms.numberOf(atom.key, () => atom) };
    },
    nots: (part, count) => (count % 2 === 0 ? part : { kind: 'not', part }),
    chain: (first, rest) => join(first, rest),
  });
  return stepsOf(root);
}

type Part =
  | { readonly kind: 'atom'; readonly atom: number }
  | { readonly kind: 'not'; readonly part: Part }
  | { readonly kind: 'and' | 'or'; readonly left: Part; readonly right: Part };

type Rest = readonly { readonly operator: Connective; readonly value: Part }[];

function joinFromLeft(first: Part, rest: Rest): Part {
  return rest.reduce<Part>(
    (left, { operator, value }) => ({ kind: operator === '-and' ? 'and' : 'or', left, right: value }),
    first,
  );
}

function joinAndFirst(first: Part, rest: Rest): Part {
  const terms: Part[] = [first];
  for (const { operator, value } of rest) {
    const left = terms.at(-1);
    if (operator === '-and' && left !== undefined) terms[terms.length - 1] = { kind: 'and', left, right: value };
    else terms.push(value);
  }
  return terms.reduce((left, right) => ({ kind: 'or', left, right }));
}

/** In the order in which a stack wants it: parts before what joins them. */
function stepsOf(root: Part): Program {
  const reversed: Step[] = [];
  const open: Part[] = [root];
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    if (part.kind === 'atom') reversed.push(part);
    else reversed.push({ kind: part.kind });
    if (part.kind === 'not') open.push(part.part);
    if (part.kind === 'and' || part.kind === 'or') open.push(part.left, part.right);
  }
  return reversed.reverse();
}

/** OPATH-MATCH: whether the program leaves «surely true», given the truth of each atom. */
export function holds(program: Program, truthOfAtom: (atom: number) => Truth): boolean {
  const stack: Truth[] = [];
  const pop = (): Truth => stack.pop() ?? 0;
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
