/**
 * Whether some account meets a set of literals, with a witness. Usernames and recipients are independent, and so are the
 * mailbox and a caller where one of two readings looks at each: all are searched by themselves.
 */
import { defaultReadings } from '../../model/generated/axes.generated.ts';
import type { Caller, Recipient } from '../../model/generated/wire.generated.ts';
import type { Result } from '../../model/problem.ts';
import { recipientTruth } from '../attributes/recipient-truth.ts';
import { type Bits, emptyBits } from '../bits.ts';
import type { SizeProblem } from '../decision.ts';
import { filterTruth } from '../rules/fields.ts';
import type { Products } from '../rules/products.ts';
import { type UsernameTruth, usernameTruth } from '../usernames/username-truth.ts';
import { recipientFinder } from '../witnesses/recipients.ts';
import { findUsername, likelyUsername, type PatternList } from '../witnesses/usernames.ts';
import { type FieldSolver, fieldSolver } from './field-solver.ts';
import { type AccountLiteral, senseOf } from './literals.ts';

/** A request's account, as far as the literals go; the caller beside it where the sides read CAR-SUBJECT in two ways. */
export interface AccountWitness extends Caller {
  readonly caller?: Caller;
}

/** Answers are kept; the same question is searched once. */
export interface Solver {
  /** An account of which all literals are true, its usernames shortest ones; undefined when there is none, or when a search was given up. */
  readonly find: (literals: readonly AccountLiteral[]) => AccountWitness | undefined;
  /** Whether there is one: cheaper, since any account that was found before will do. */
  readonly isMet: (literals: readonly AccountLiteral[]) => boolean;
  /** Whether the literal is about the caller, while others are about the mailbox. */
  readonly isOfCaller: (literal: AccountLiteral) => boolean;
  /** Why a search was given up, if one was: nothing that was found is complete then. */
  readonly problem: () => SizeProblem | undefined;
}

/** The solver for the patterns and filters of some products. Refused (`too-large`): a property with too many cells. */
export function solverOf(products: Products): Result<Solver, SizeProblem> {
  const recipients = recipientFinder(products.filters, products.readingsOf.filters);
  if (!recipients.ok) return recipients;
  let problem: SizeProblem | undefined;
  const settle = <T>(result: Result<T, SizeProblem>): T | undefined => {
    if (result.ok) return result.value;
    problem ??= result.problem;
    return undefined;
  };
  const listOf = (number: number): PatternList => ({
    patterns: products.patterns[number] ?? [],
    readings: products.readingsOf.patterns[number] ?? defaultReadings,
  });
  const names = fieldSolver(
    products.patterns.length,
    (some, none) => settle(findUsername({ some: some.map(listOf), none: none.map(listOf) })),
    nameTruth(products),
    (some) => likelyUsername(some.map(listOf)),
  );
  const whos = fieldSolver(
    products.filters.length,
    (some, none) => settle(recipients.value({ some, none })),
    attributeTruth(products),
  );
  return { ok: true, value: { ...accountSolver(products, names, whos), problem: () => problem } };
}

function accountSolver(
  products: Products,
  names: FieldSolver<string>,
  whos: FieldSolver<Recipient>,
): Omit<Solver, 'problem'> {
  const isOfCaller = callers(products);
  const findOne = (literals: readonly AccountLiteral[]): Caller | undefined => {
    const { usernames, recipients } = demandOf(literals, products);
    const username = names.find(usernames.some, usernames.none);
    if (username === undefined) return undefined;
    const recipient = whos.find(recipients.some, recipients.none);
    return recipient === undefined ? undefined : { username, recipient };
  };
  const isOneMet = (literals: readonly AccountLiteral[]): boolean => {
    const { usernames, recipients } = demandOf(literals, products);
    return names.isMet(usernames.some, usernames.none) && whos.isMet(recipients.some, recipients.none);
  };
  return {
    isOfCaller,
    isMet: (literals) => {
      const ofCaller = literals.filter(isOfCaller);
      if (ofCaller.length === 0) return isOneMet(literals);
      return isOneMet(literals.filter((literal) => !isOfCaller(literal))) && isOneMet(ofCaller);
    },
    find: (literals) => {
      const ofCaller = literals.filter(isOfCaller);
      if (ofCaller.length === 0) return findOne(literals);
      const mailbox = findOne(literals.filter((literal) => !isOfCaller(literal)));
      const caller = findOne(ofCaller);
      return mailbox === undefined || caller === undefined ? undefined : { ...mailbox, caller };
    },
  };
}

/** CAR-SUBJECT: literals are of the caller alone where some readings look at the caller and others at the mailbox. */
function callers(products: Products): (literal: AccountLiteral) => boolean {
  const { patterns, filters } = products.readingsOf;
  const subjects = [...patterns, ...filters].map((readings) => readings['rule-subject']);
  if (new Set(subjects).size < 2) return () => false;
  return (literal) => subjects[literal >> 1] === 'caller';
}

interface AccountDemand {
  readonly some: number[];
  readonly none: number[];
}

function demandOf(
  literals: readonly AccountLiteral[],
  products: Products,
): { readonly usernames: AccountDemand; readonly recipients: AccountDemand } {
  const [usernames, recipients] = [
    { some: [], none: [] },
    { some: [], none: [] },
  ] as readonly [AccountDemand, AccountDemand];
  for (const literal of literals) {
    const { about, number, value } = senseOf(literal, products);
    (about === 'username' ? usernames : recipients)[value ? 'some' : 'none'].push(number);
  }
  return { usernames, recipients };
}

/** Which lists of patterns match a username; valid until the next. */
function nameTruth({ patterns, readingsOf }: Products): (username: string) => Bits {
  const groups = new Map<string, UsernameTruth>();
  for (const readings of readingsOf.patterns) {
    const meaning = `${readings['username-case']} ${readings['username-domain']}`;
    if (groups.has(meaning)) continue;
    const own = patterns.map((list, number) => {
      const theirs = readingsOf.patterns[number] ?? readings;
      return `${theirs['username-case']} ${theirs['username-domain']}` === meaning ? list : [];
    });
    groups.set(meaning, usernameTruth(own, readings));
  }
  const truth = emptyBits(patterns.length);
  return (username) => {
    truth.fill(0);
    for (const matching of groups.values()) matching(username, truth);
    return truth;
  };
}

/** Which filters hold for a recipient; valid until the next. */
function attributeTruth({ filters, readingsOf }: Products): (recipient: Recipient) => Bits {
  const truths = recipientTruth(filters, readingsOf.filters);
  const truth = emptyBits(filters.length);
  return (recipient) => {
    truth.fill(0);
    filterTruth(truths, recipient, truth);
    return truth;
  };
}
