/** A model of rule administration that is written apart from the reference: a shelf with a place for each number. */

import type { ClientAccessRule, CmdletCall, RefusalCode } from '../../src/model/generated/wire.generated.ts';
import type { Readings } from '../../src/model/readings.ts';
import { STARS, TRAILING, WRONG } from './calls.ts';
import { supported } from './judge.ts';

type Card = Readonly<Record<string, unknown>>;
/** The rule with the smallest number that is allowed stands first; a place may be empty. */
export type Shelf = readonly (Card | undefined)[];

const LISTS = ['Protocols', 'AuthenticationTypes', 'ClientIPAddressesOrRanges'].map((name) => `AnyOf${name}`);
const KINDS = [...LISTS, 'UsernameMatchesAnyOfPatterns'].flatMap((name) => [name, `Except${name}`]);
const KNOWN = ['Name', 'Action', 'Priority', 'Enabled', 'Scope', 'UserRecipientFilter', ...KINDS];

const lower = (text: unknown): string => String(text).toLowerCase();
const fieldOf = (parameter: string): string => `${parameter[0]?.toLowerCase()}${parameter.slice(1)}`;
const verbOf = (call: CmdletCall): string => call.cmdlet.slice(0, call.cmdlet.indexOf('-'));
const least = (how: Readings): number => (how['priority-base'] === 'one' ? 1 : 0);

export function stock(rules: readonly ClientAccessRule[]): Shelf {
  return rules.toSorted((one, other) => one.priority - other.priority).map((rule) => ({ ...rule }));
}

/** The rules with the numbers of their places. */
export function inventory(shelf: Shelf, how: Readings): readonly ClientAccessRule[] {
  return shelf.flatMap((card, place) => (card === undefined ? [] : [toRule(card, place + least(how))]));
}

function toRule(card: Card, priority: number): ClientAccessRule {
  return { ...(card as unknown as ClientAccessRule), priority };
}

function placeOf(shelf: Shelf, identity: unknown): number {
  return shelf.findIndex((card) => card !== undefined && lower(card['name']) === lower(identity));
}

/** Every code that some clause gives for the call; none when it is carried out. */
export function codesFor(call: CmdletCall, shelf: Shelf, how: Readings): ReadonlySet<RefusalCode> {
  const verb = verbOf(call);
  const { Identity, Name, Priority } = call.parameters;
  const place = placeOf(shelf, Identity);
  const known = { New: KNOWN, Set: ['Identity', ...KNOWN], Remove: ['Identity'] }[verb] ?? [];
  const needed = verb === 'New' ? ['Name', 'Action'] : ['Identity'];
  const given = Object.entries(call.parameters).filter(([, value]) => value !== null);
  const end = least(how) + shelf.length;
  const holder = Name == null ? -1 : placeOf(shelf, Name);
  const outside = Number.isInteger(Priority) && (Number(Priority) < least(how) || Number(Priority) > end);
  const wrongNumber = (outside || (verb === 'Set' && Priority === end)) && how['priority-out-of-range'] === 'refused';
  const table: readonly (readonly [RefusalCode, boolean])[] = [
    ['unknown-parameter', Object.keys(call.parameters).some((name) => !known.includes(name))],
    ['missing-parameter', needed.some((name) => call.parameters[name] == null)],
    ['invalid-value', given.some(([name, value]) => known.includes(name) && !stands(name, value, verb, how))],
    ['rule-not-found', verb !== 'New' && typeof Identity === 'string' && place === -1],
    ['name-taken', typeof Name === 'string' && holder !== -1 && (verb === 'New' || holder !== place)],
    ['priority-out-of-range', wrongNumber],
  ];
  const codes = new Set(table.filter(([, applies]) => applies).map(([code]) => code));
  if (codes.size === 0 && verb !== 'Remove' && isOddPair(changed(shelf[place] ?? {}, call))) {
    codes.add('authentication-combination');
  }
  return codes;
}

/** Whether a value of the pools may stand: by its kind, and by what is marked as wrong. */
function stands(name: string, value: unknown, verb: string, how: Readings): boolean {
  if (name === 'Name' || name === 'Identity') return typeof value === 'string' && value !== '';
  if (WRONG.includes(value)) return false;
  if (KINDS.includes(name)) {
    const edit = typeof value === 'object' && !Array.isArray(value);
    if (edit && verb === 'New') return false;
    const lists = edit ? Object.values(value ?? {}).filter((part) => part !== null) : [value];
    return !(how['trailing-wildcard'] === 'refused' && lists.flat().includes(TRAILING));
  }
  const position = how['filter-wildcards'];
  if (value === STARS.inner) return position === 'anywhere';
  if (value === STARS.leading) return position !== 'suffix-only';
  return true;
}

function isOddPair(card: Card): boolean {
  const list = (field: string): readonly string[] => (card[field] ?? []) as readonly string[];
  const types = list('anyOfAuthenticationTypes');
  const exceptions = list('exceptAnyOfAuthenticationTypes');
  const protocols = list('anyOfProtocols');
  const alone = (type: string): boolean => !protocols.some((protocol) => supported.has(`${protocol} ${type}`));
  return (types.length === 0 && exceptions.length > 0) || types.concat(exceptions).some(alone);
}

/** The card with what is written over. */
function changed(card: Card, { parameters }: CmdletCall): Card {
  const next: Record<string, unknown> = { ...card };
  for (const [name, value] of Object.entries(parameters)) {
    const field = fieldOf(name);
    if (KINDS.includes(name)) next[field] = edited((card[field] ?? []) as readonly string[], value);
    else if (name === 'UserRecipientFilter') next[field] = value;
    else if (['Name', 'Action', 'Enabled', 'Scope'].includes(name) && value !== null) next[field] = value;
  }
  return next;
}

function edited(values: readonly string[], given: unknown): readonly string[] {
  if (given === null || Array.isArray(given)) return given ?? [];
  const { Add = [], Remove = [] } = given as Readonly<Record<'Add' | 'Remove', readonly string[] | null | undefined>>;
  const kept = new Map([...values, ...(Add ?? [])].toReversed().map((value) => [lower(value), value]));
  for (const value of Remove ?? []) kept.delete(lower(value));
  return [...kept.values()].toReversed();
}

/** The shelf after a call that no code speaks against. */
export function carriedOut(call: CmdletCall, shelf: Shelf, how: Readings): Shelf {
  const next = [...shelf];
  const place = placeOf(shelf, call.parameters['Identity']);
  const number = call.parameters['Priority'];
  const most = verbOf(call) === 'New' ? shelf.length : shelf.length - 1;
  const wanted = typeof number === 'number' ? Math.min(Math.max(number - least(how), 0), most) : undefined;
  switch (verbOf(call)) {
    case 'New':
      insert(next, wanted ?? next.length, changed({}, call));
      break;
    case 'Set':
      move(next, place, wanted ?? place, changed(shelf[place] ?? {}, call), how);
      break;
    default:
      if (how['remove-renumbers'] === 'yes') next.splice(place, 1);
      else next[place] = undefined;
  }
  while (next.length > 0 && next.at(-1) === undefined) next.pop();
  return next;
}

function insert(shelf: (Card | undefined)[], at: number, card: Card): void {
  if (shelf[at] === undefined) shelf[at] = card;
  else shelf.splice(at, 0, card);
}

function move(shelf: (Card | undefined)[], from: number, to: number, card: Card, how: Readings): void {
  if (how['set-priority'] === 'moves' && from !== to && shelf[to] !== undefined) {
    shelf.splice(from, 1);
    shelf.splice(to, 0, card);
    return;
  }
  shelf[from] = undefined;
  insert(shelf, to, card);
}
