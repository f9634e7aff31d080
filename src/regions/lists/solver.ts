/** Whether some request meets a set of literals, with a witness. The two fields are independent: each is searched by itself. */
import type { Pattern } from '../../model/filter.ts';
import type { Recipient } from '../../model/generated/wire.generated.ts';
import type { Result } from '../../model/problem.ts';
import type { Readings } from '../../model/readings.ts';
import { emptyBits, hasBit } from '../bits.ts';
import type { SizeProblem } from '../decision.ts';
import type { Products } from '../rules/products.ts';
import { usernameTruth } from '../usernames/username-truth.ts';
import { recipientFinder } from '../witnesses/recipients.ts';
import { findUsername } from '../witnesses/usernames.ts';
import type { AccountLiteral } from './literals.ts';

/** A request's account, as far as the literals go. */
export interface AccountWitness {
  readonly username: string;
  readonly recipient: Recipient;
}

/** Answers are kept; the same question is searched once. */
export interface Solver {
  /** An account of which all literals are true, its username a shortest one; undefined when there is none, or when a search was given up. */
  readonly find: (literals: readonly AccountLiteral[]) => AccountWitness | undefined;
  /** Why a search was given up, if one was: nothing that was found is complete then. */
  readonly problem: () => SizeProblem | undefined;
}

/** The solver for the patterns and filters of some products. Refused (`too-large`): a property with too many cells. */
export function solverOf(products: Products, readings: Readings): Result<Solver, SizeProblem> {
  const finder = recipientFinder(products.filters, readings);
  if (!finder.ok) return finder;
  let problem: SizeProblem | undefined;
  const settle = <T>(result: Result<T, SizeProblem>): T | undefined => {
    if (result.ok) return result.value;
    problem ??= result.problem;
    return undefined;
  };
  const username = remembered((some, none) => settle(refined(products, readings, some, none)));
  const recipient = remembered((some, none) => settle(finder.value({ some, none })));
  return {
    ok: true,
    value: {
      problem: () => problem,
      find: (literals) => {
        const name = username(numbersOf(literals, 'username', true), numbersOf(literals, 'username', false));
        if (name === undefined) return undefined;
        const who = recipient(numbersOf(literals, 'recipient', true), numbersOf(literals, 'recipient', false));
        return who === undefined ? undefined : { username: name, recipient: who };
      },
    },
  };
}

type Numbers = readonly number[];

function numbersOf(literals: readonly AccountLiteral[], about: AccountLiteral['about'], value: boolean): Numbers {
  const numbers = literals.filter((each) => each.about === about && each.value === value).map(({ number }) => number);
  return [...new Set(numbers)].sort((one, other) => one - other);
}

function remembered<T>(find: (some: Numbers, none: Numbers) => T): (some: Numbers, none: Numbers) => T {
  const known = new Map<string, { readonly found: T }>();
  return (some, none) => {
    const key = `${some}/${none}`;
    const met = known.get(key) ?? { found: find(some, none) };
    known.set(key, met);
    return met.found;
  };
}

/** Forbids only what was met: a shortest username of fewer demands that meets all of them is a shortest one of all. */
function refined(
  { patterns }: Products,
  readings: Readings,
  some: Numbers,
  none: Numbers,
): Result<string | undefined, SizeProblem> {
  const listOf = (number: number): readonly Pattern[] => patterns[number] ?? [];
  const forbidden = none.map(listOf);
  const truth = usernameTruth(forbidden, readings);
  const bits = emptyBits(forbidden.length);
  const avoided = new Set<number>();
  for (;;) {
    const avoid = [...avoided].flatMap((index) => forbidden[index] ?? []);
    const found = findUsername({ some: some.map(listOf), none: avoid }, readings);
    if (!found.ok || found.value === undefined) return found;
    bits.fill(0);
    truth(found.value, bits);
    const met = [...forbidden.keys()].filter((index) => hasBit(bits, index));
    if (met.length === 0) return found;
    for (const index of met) avoided.add(index);
  }
}
