/** The regions of a rule set: requests that are answered alike under the defaults and under each other reading alone. */
import type { Connection, DecisionAnswer } from '../../model/generated/wire.generated.ts';
import type { Result } from '../../model/problem.ts';
import { hasBit } from '../bits.ts';
import { type SizeProblem, tooLarge } from '../decision.ts';
import type { Members } from '../lists/decision-lists.ts';
import { type AccountLiteral, opposite } from '../lists/literals.ts';
import type { AccountWitness } from '../lists/solver.ts';
import { type DecisionList, walkLists } from '../lists/walk.ts';
import { type AddressGroup, answerBy, BYPASS, connectionOf, listAt, type RequestSpace } from './request-space.ts';

/** A region with one of its requests. */
export interface RuleRegion {
  /** Under each of the readings of the space, in their order. */
  readonly answers: readonly DecisionAnswer[];
  readonly witness: Connection;
}

/** Regions, each of which costs a question. */
const MOST_REGIONS = 100_000;

/** All regions. Refused (`too-large`): more than 100,000 of them, or a search for an account beyond its limit. */
export function ruleRegions(space: RequestSpace): Result<readonly RuleRegion[], SizeProblem> {
  const found = new Map<string, RuleRegion>();
  const spots = new Set<string>();
  for (const addresses of space.addresses) {
    for (const [channel = 0] of space.channels) {
      const spot = spotAt(space, addresses, channel);
      if (spots.has(spot.key)) continue;
      spots.add(spot.key);
      walkSpot(space, spot, (rules, account, literals) => {
        const answers = space.readings.map((readings, number) =>
          answerBy(space, rules[space.sideOf[number] ?? 0] ?? BYPASS, readings),
        );
        const key = rules.join();
        if (found.has(key)) return;
        const place = space.startOf(addresses.cells[0] ?? 0);
        const crowded = { ...account, ...crowdedBy(space, addresses, channel, literals) };
        found.set(key, { answers, witness: connectionOf(channel, place, crowded) });
      });
      if (found.size > MOST_REGIONS) return tooLarge('the rule set', found.size, MOST_REGIONS, 'regions');
    }
  }
  const problem = space.solver.problem();
  return problem === undefined ? { ok: true, value: [...found.values()] } : { ok: false, problem };
}

/** What decides at a class of addresses and one of channels. */
interface RegionSpot {
  /** Different lists, those about a caller apart. */
  readonly lists: readonly DecisionList[];
  readonly ofCaller: readonly DecisionList[];
  /** Of each side the number of its list among all, those of callers last; −1 where no rule is looked at. */
  readonly numbers: Members;
  readonly key: string;
}

function spotAt(space: RequestSpace, addresses: AddressGroup, channel: number): RegionSpot {
  const own = space.sides.map(({ bypass }, side) =>
    hasBit(bypass, channel) ? undefined : listAt(space, side, addresses, channel),
  );
  const keys = own.map((list) => list?.map(({ key, rule }) => `${key}:${rule}`).join());
  const different = new Map(own.flatMap((list, side) => (list === undefined ? [] : [[keys[side] ?? '', list]])));
  const isOfCaller = (list: DecisionList): boolean =>
    list.some(({ literals }) => literals.some(space.solver.isOfCaller));
  const mailboxes = [...different].filter(([, list]) => !isOfCaller(list));
  const callers = [...different].filter(([, list]) => isOfCaller(list));
  const order = [...mailboxes, ...callers].map(([key]) => key);
  return {
    lists: mailboxes.map(([, list]) => list),
    ofCaller: callers.map(([, list]) => list),
    numbers: keys.map((key) => (key === undefined ? -1 : order.indexOf(key))),
    key: keys.map((key) => key ?? '-').join('/'),
  };
}

/** Calls back for all that the sides decide together, each once. The mailbox and the caller are independent. */
function walkSpot(
  { solver }: Pick<RequestSpace, 'solver'>,
  { lists, ofCaller, numbers }: RegionSpot,
  see: (rules: Members, account: AccountWitness, literals: readonly AccountLiteral[]) => void,
): void {
  const leavesOf = (some: readonly DecisionList[]): ReadonlyMap<string, SpotLeaf> => {
    const leaves = new Map<string, SpotLeaf>();
    walkLists({
      lists: some,
      solver,
      given: [],
      wants: (rules) => !leaves.has(rules.join()),
      see: ({ rules, literals }) => {
        const account = leaves.has(rules.join()) ? undefined : solver.find(literals);
        if (account !== undefined) leaves.set(rules.join(), { rules, account, literals });
        return true;
      },
    });
    return leaves;
  };
  const callers = ofCaller.length === 0 ? [undefined] : [...leavesOf(ofCaller).values()];
  for (const mailbox of leavesOf(lists).values()) {
    for (const caller of callers) {
      const all = [...mailbox.rules, ...(caller?.rules ?? [])];
      const rules = numbers.map((number) => (number < 0 ? BYPASS : (all[number] ?? BYPASS)));
      see(rules, withCaller(mailbox.account, caller?.account), mailbox.literals);
    }
  }
}

interface SpotLeaf {
  readonly rules: Members;
  readonly account: AccountWitness;
  readonly literals: readonly AccountLiteral[];
}

/** Rules that are tried to be met as well. */
const CROWD = 30;

/** The account of these literals that meets other rules too, as far as it can: where many apply, mistakes in their order show. */
function crowdedBy(
  space: RequestSpace,
  addresses: AddressGroup,
  channel: number,
  literals: readonly AccountLiteral[],
): Pick<AccountWitness, 'username' | 'recipient'> | undefined {
  let known = literals;
  let met: AccountWitness | undefined;
  const places = (addresses.places[0] ?? []).filter((place) => {
    const set = space.products.products[place]?.channels;
    return set !== undefined && hasBit(set, channel);
  });
  for (const place of places.slice(0, CROWD)) {
    const more = space.demands[place]?.literals ?? [];
    if (more.length === 0 || more.some((literal) => known.includes(opposite(literal)))) continue;
    const found = space.solver.find([...known, ...more]);
    if (found === undefined) continue;
    known = [...new Set([...known, ...more])];
    met = found;
  }
  return met && { username: met.username, recipient: met.recipient };
}

function withCaller(mailbox: AccountWitness, caller: AccountWitness | undefined): AccountWitness {
  const { username, recipient } = mailbox;
  const who = caller?.caller;
  return who === undefined ? { username, recipient } : { username, recipient, caller: who };
}
