/** Where a rule decides: at which addresses, over which channels, for which accounts. */
import type { AccountLiteral } from '../lists/literals.ts';
import type { AccountWitness } from '../lists/solver.ts';
import { type DecisionList, walkLists } from '../lists/walk.ts';
import { type AddressGroup, listAt, type RequestSpace } from './request-space.ts';

/** A place at which a rule decides some request. */
export interface RuleHome {
  readonly addresses: AddressGroup;
  /** A channel of its class. */
  readonly channel: number;
  readonly account: AccountWitness;
}

/** What is looked for: a rule under the readings of a side, of accounts of which literals are true. */
export interface HomeSearch {
  readonly rule: number;
  readonly side: number;
  readonly given: readonly AccountLiteral[];
}

/** Finds where a rule decides; what is asked again for the same list of conditions is not searched again. */
export interface Homes {
  /** Whether the rule holds some request from these addresses, over whatever channel. */
  readonly isHeld: (search: Omit<HomeSearch, 'given'>, addresses: AddressGroup) => boolean;
  /** Somewhere, or at these addresses or over these channels only. */
  readonly find: (
    search: HomeSearch,
    within?: { readonly addresses?: readonly AddressGroup[]; readonly channels?: readonly number[] },
  ) => RuleHome | undefined;
}

/** The homes of the rules of a space. */
export function homesOf(space: RequestSpace): Homes {
  const accounts = accountFinder(space);
  const { products } = space.products;
  const isHeld: Homes['isHeld'] = ({ rule, side }, { places }) =>
    (places[side] ?? []).some((place) => space.demands[place]?.rule === rule && products[place] !== undefined);
  return {
    isHeld,
    find: (search, { addresses = space.addresses, channels } = {}) => {
      const open = channels ?? space.channels.map(([channel = 0]) => channel);
      for (const group of addresses) {
        if (!isHeld(search, group)) continue;
        for (const channel of open) {
          const account = accounts(search, listAt(space, search.side, group, channel));
          if (account !== undefined) return { addresses: group, channel, account };
        }
      }
      return undefined;
    },
  };
}

type FindAccount = (search: HomeSearch, list: DecisionList) => AccountWitness | undefined;

function accountFinder({ solver }: RequestSpace): FindAccount {
  const known = new Map<string, { readonly account: AccountWitness | undefined }>();
  return ({ rule, given }, list) => {
    if (!list.some((demand) => demand.rule === rule)) return undefined;
    const key = `${rule}/${given}/${list.map((demand) => `${demand.key}:${demand.rule}`)}`;
    const met = known.get(key) ?? { account: search(rule, given, list) };
    known.set(key, met);
    return met.account;
  };
  function search(rule: number, given: readonly AccountLiteral[], list: DecisionList): AccountWitness | undefined {
    let found: AccountWitness | undefined;
    walkLists({
      lists: [list],
      solver,
      given,
      wants: ([decider]) => decider === rule,
      see: ({ literals }) => {
        found = solver.find(literals);
        return found === undefined;
      },
    });
    return found;
  }
}
