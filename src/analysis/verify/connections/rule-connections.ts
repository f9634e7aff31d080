/** Connections at which rules change their mind: for each value that a rule names one that the rule decides alone, if there is any. */
import type { Action, Connection } from '../../../model/generated/wire.generated.ts';
import type { Readings, SomeReadings } from '../../../model/readings.ts';
import type { Rule } from '../../../model/rule.ts';
import { applies, toClient } from '../../../reference/client-access-rules.ts';
import { reference } from '../../../reference/reference.ts';
import type { Client, Interpretation } from '../../../reference/semantics.ts';
import { type AskedPart, type AskedValues, askedValues, conditionsOf, PART_OF } from './asked-values.ts';
import { endOf } from './first-match.ts';
import { MOST_VALUES } from './value-edits.ts';

/** A connection, and the rules for which it was made, by their places in the order in which rules are looked at. */
export interface RuleConnection {
  readonly connection: Connection;
  readonly madeFor: readonly number[];
}

/** The connections, and whether there would be more than are made. */
export interface RuleConnections {
  readonly connections: readonly RuleConnection[];
  readonly isCut: boolean;
}

/** Connections for all rules together; shared out among them. */
const MOST = 6_000;

/** For `rules` in the order in which they are looked at; for those that are off as if they were on. */
export function ruleConnections(rules: readonly Rule[], readings: Readings, chosen: SomeReadings): RuleConnections {
  const search = searchIn(rules, readings, chosen);
  const most = Math.max(20, Math.floor(MOST / Math.max(rules.length, 1)));
  const found = rules.map((_, at) => connectionsFor(search, at));
  const different = new Map<string, { readonly connection: Connection; readonly madeFor: number[] }>();
  for (const [at, connections] of found.entries())
    for (const connection of connections.slice(0, most)) {
      const key = JSON.stringify(connection);
      const before = different.get(key) ?? { connection, madeFor: [] };
      before.madeFor.push(at);
      different.set(key, before);
    }
  return { connections: [...different.values()], isCut: found.some(({ length }) => length > most) || isLong(rules) };
}

function isLong(rules: readonly Rule[]): boolean {
  return conditionsOf(rules).some(({ values }) => values.length > MOST_VALUES);
}

interface CandidateSearch {
  readonly rules: readonly Rule[];
  /** The same, on wherever they are off. */
  readonly active: readonly Rule[];
  readonly under: Interpretation;
  readonly end: Action | 'none';
  /** What the rule alone asks about. */
  readonly ownOf: (at: number) => AskedValues;
  /** What connections that meet the rule may be made of. */
  readonly fittingOf: (at: number) => AskedValues;
  /** Combinations that are tried for one connection. */
  readonly tries: number;
}

/** Looks at a rule for one connection. */
const LOOKS = 4_000;

/** Values of other rules with which a rule is asked about. */
const OTHERS = 60;

function searchIn(rules: readonly Rule[], readings: Readings, chosen: SomeReadings): CandidateSearch {
  const under: Interpretation = { readings, semantics: reference };
  const all = askedValues(conditionsOf(rules), rules, under);
  const own = rules.map((rule) => askedValues(conditionsOf([rule]), rules, under));
  const fitting = rules.map((rule, at) => fittingValues(rule, own[at] ?? all, all, under));
  return {
    rules,
    active: rules.map((rule): Rule => ({ ...rule, enabled: true })),
    under,
    end: endOf(readings, chosen),
    ownOf: (at) => own[at] ?? all,
    fittingOf: (at) => fitting[at] ?? all,
    tries: Math.max(10, Math.floor(LOOKS / Math.max(rules.length, 1))),
  };
}

const PARTS: readonly AskedPart[] = ['signIn', 'address', 'username', 'recipient'];

/** Before anything is known of it. */
const START: Connection = {
  protocol: 'OutlookWebApp',
  authenticationType: 'BasicAuthentication',
  clientIPAddress: '192.0.2.10',
  username: 'contoso\\lena',
  recipient: {},
};

function fittingValues(rule: Rule, own: AskedValues, all: AskedValues, under: Interpretation): AskedValues {
  const fitting = (part: AskedPart): readonly Partial<Connection>[] => {
    const values = [...own[part], ...all[part].slice(0, OTHERS)];
    const different = [...new Map(values.map((each) => [JSON.stringify(each), each])).values()];
    const meets = (value: Partial<Connection>): boolean =>
      isMetIn([part], rule, toClient({ ...START, ...value }), under);
    return different.filter(meets);
  };
  return {
    signIn: fitting('signIn'),
    address: fitting('address'),
    username: fitting('username'),
    recipient: fitting('recipient'),
  };
}

/** Whether the conditions about these parts hold and none of their exceptions does. */
function isMetIn(parts: readonly AskedPart[], rule: Rule, client: Client, under: Interpretation): boolean {
  const { conditionHolds: holds } = under.semantics;
  return (
    rule.conditions.every((each) => !parts.includes(PART_OF[each.kind]) || holds(each, 'condition', client, under)) &&
    !rule.exceptions.some((each) => parts.includes(PART_OF[each.kind]) && holds(each, 'exception', client, under))
  );
}

/** One for each value of the rule, one that a rule above decides otherwise, and one that comes through a middle tier. */
function connectionsFor(search: CandidateSearch, at: number): readonly Connection[] {
  const rule = search.active[at];
  if (rule === undefined) return [];
  const asked = new Set<AskedPart>(['signIn', ...conditionsOf([rule]).map(({ kind }) => PART_OF[kind])]);
  const around = PARTS.filter((part) => asked.has(part)).flatMap((part) =>
    search.ownOf(at)[part].flatMap((value) => bestFor(search, at, part, value)),
  );
  const [usual] = around
    .filter(({ connection }) => applies(rule, toClient(connection), search.under).kind === 'applies')
    .sort((one, other) => other.rank - one.rank);
  const apart: readonly Connection[] =
    usual === undefined || rule.scope === undefined ? [] : [{ ...usual.connection, middleTier: 'thirdParty' }];
  return [...around.map(({ connection }) => connection), ...aboveOf(search, at), ...apart];
}

/** A connection with how well it shows what a rule does: 0 to BEST. */
interface RankedCandidate {
  readonly connection: Connection;
  readonly rank: number;
}

/** Of the connections with this value, which the rule may or may not be about, the one that shows best what the rule does. */
function bestFor(
  search: CandidateSearch,
  at: number,
  part: AskedPart,
  value: Partial<Connection>,
): readonly RankedCandidate[] {
  const fitting = search.fittingOf(at);
  const lists = PARTS.filter((each) => each !== part).map((each) => fitting[each]);
  let best: RankedCandidate | undefined;
  for (const parts of combinations(lists, search.tries)) {
    const connection: Connection = Object.assign({}, START, value, ...parts);
    const rank = rankOf(search, at, part, connection);
    if (best === undefined || rank > best.rank) best = { connection, rank };
    if (rank === BEST) break;
  }
  return best === undefined ? [] : [best];
}

/** The action is another one if this rule does not apply, also where the reading of CAR-NO-RULE is the usual one. */
const BEST = 3;

/** 0: the rule does not come into question; 1: it changes nothing; 2: it does, under another reading of CAR-NO-RULE. */
function rankOf(
  { rules, active, under, end }: CandidateSearch,
  at: number,
  part: AskedPart,
  connection: Connection,
): number {
  const rule = active[at];
  const client = toClient(connection);
  const appliesTo = (each: Rule): boolean => applies(each, client, under).kind === 'applies';
  if (rule === undefined || rules.slice(0, at).some(appliesTo)) return 0;
  const others = PARTS.filter((each) => each !== part);
  if (!isMetIn(others, rule, client, under)) return 0;
  const rest = rules.slice(at + 1).find(appliesTo)?.action ?? end;
  if (rest === rule.action) return 1;
  const usual = under.readings['no-rule-matches'] === 'allow' ? 'AllowAccess' : 'DenyAccess';
  return rest === 'none' && usual === rule.action ? 2 : BEST;
}

/** Beyond this many rules only those next to each other are asked about together. */
const PAIRED = 25;

/** Connections that this rule would decide if it stood above one that decides otherwise. */
function aboveOf(search: CandidateSearch, at: number): readonly Connection[] {
  const { rules } = search;
  return rules.slice(0, at).flatMap((upper, above) => {
    const isNear = rules.length <= PAIRED || above === at - 1;
    return isNear && upper.action !== rules[at]?.action ? metByBoth(search, above, at) : [];
  });
}

function metByBoth(
  { rules, fittingOf, under, tries }: CandidateSearch,
  above: number,
  at: number,
): readonly Connection[] {
  const pair = rules.filter((_, index) => index === above || index === at);
  const [one, other] = [fittingOf(above), fittingOf(at)];
  const lists = PARTS.map((part) =>
    [...one[part], ...other[part]].filter((value) => {
      const client = toClient({ ...START, ...value });
      return pair.every((rule) => isMetIn([part], rule, client, under));
    }),
  );
  for (const parts of combinations(lists, tries)) {
    const connection: Connection = Object.assign({}, START, ...parts);
    const client = toClient(connection);
    const [first, ...more] = [...rules.slice(0, above + 1), ...rules.slice(at, at + 1)].filter(
      (rule) => applies(rule, client, under).kind === 'applies',
    );
    if (first === pair[0] && more.length > 0) return [connection];
  }
  return [];
}

/** One of each list, at most that many times: the first ones first. */
function* combinations<T>(lists: readonly (readonly T[])[], most: number): Generator<readonly T[]> {
  if (lists.some(({ length }) => length === 0)) return;
  let count = 0;
  const last = lists.reduce((sum, { length }) => sum + length - 1, 0);
  for (let sum = 0; sum <= last; sum += 1)
    for (const each of withSum(lists, sum)) {
      count += 1;
      if (count > most) return;
      yield each;
    }
}

/** Those whose places in the lists make this sum. */
function* withSum<T>([list = [], ...others]: readonly (readonly T[])[], sum: number): Generator<readonly T[]> {
  for (const [place, item] of list.slice(0, sum + 1).entries()) {
    if (others.length === 0) {
      if (place === sum) yield [item];
    } else for (const rest of withSum(others, sum - place)) yield [item, ...rest];
  }
}
