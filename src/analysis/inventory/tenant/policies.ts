/** The application access policies of a tenant, while exports and calls are read. */

import { defined } from '../../../model/defined.ts';
import { defaultReadings } from '../../../model/generated/axes.generated.ts';
import type { ApplicationAccessPolicy, CmdletCall, Directory } from '../../../model/generated/wire.generated.ts';
import type { Call, Note, Place } from '../../../model/inventory/call.ts';
import type { HeldPolicy } from '../../../model/inventory/inventory.ts';
import { runPolicyCalls } from '../../../reference/policy-administration.ts';
import { reference } from '../../../reference/reference.ts';
import { cite } from '../../../syntax/cite.ts';
import { fold } from '../../../syntax/fold.ts';
import { printPlace } from '../../../syntax/place.ts';
import { quote } from '../../../syntax/terminal-text.ts';
import { bestName, factsOf } from './recipient-facts.ts';
import { type RecipientBook, type RecipientEntry, recipientIds } from './recipients.ts';
import { type CallOutcome, refused, unknownParameters, wireCall } from './wire-call.ts';

const RIGHTS: readonly ApplicationAccessPolicy['accessRight'][] = ['RestrictAccess', 'DenyAccess'];
const under = { readings: defaultReadings, semantics: reference };

/** A policy while files are read; its scope is an entry, as names become known later. */
export interface PolicyEntry {
  readonly accessRight: ApplicationAccessPolicy['accessRight'];
  readonly appId: string;
  readonly scope: RecipientEntry;
  readonly description: string | undefined;
  readonly identity: string | undefined;
  readonly lost: readonly string[];
  readonly places: readonly Place[];
  readonly fromComment: boolean;
  /** What made it, if only a call did, and no listing shows it. */
  readonly made?: { readonly wire: CmdletCall; readonly place: Place };
}

/** What a call makes of a policy beside what it says itself. */
type MadePolicy = Required<Pick<PolicyEntry, 'scope' | 'lost' | 'made'>>;

/** Policies in the order in which they were read. */
export class PolicyBook {
  readonly #recipients: RecipientBook;
  #entries = new Map<string, PolicyEntry>();
  #last: string | undefined;
  /** Whether a listing gave all the policies: then what is not there does not exist. */
  listed = false;

  constructor(recipients: RecipientBook) {
    this.#recipients = recipients;
  }

  get size(): number {
    return this.#entries.size;
  }

  /** What is there is replaced by the listing that follows. */
  replace(): void {
    this.#entries.clear();
    this.listed = true;
  }

  /** A policy as a listing shows it. One that a call made is the same when app, right and scope are. */
  show(entry: PolicyEntry): void {
    const before = this.#entries.get(keyOf(entry));
    const places = [...(before?.places ?? []), ...entry.places];
    this.#entries.set(keyOf(entry), { ...entry, places, identity: entry.identity ?? before?.identity });
  }

  /** Carries a call out. */
  perform(call: Call): CallOutcome {
    return call.cmdlet.startsWith('New') ? this.#create(call) : this.#change(call);
  }

  #create(call: Call): CallOutcome {
    const unknown = unknownParameters(call);
    for (const name of ['AppId', 'AccessRight']) {
      if (unknown.includes(name)) return { kind: 'unknown', why: `the value of -${name} is not known` };
    }
    const scope = this.#scopeOf(call, unknown.includes('PolicyScopeGroupId'));
    if (typeof scope === 'string') return refused(scope, 'PADM-SCOPE-AMBIGUOUS');
    const wire = wireCall(call, unknown);
    if (!wire.ok) return refused(wire.problem.message);
    const asked = { ...wire.value, parameters: { ...wire.value.parameters, PolicyScopeGroupId: scope?.key ?? '' } };
    if (scope === undefined) return this.#refusalOf(asked, { recipients: [] }) ?? refused('it has no scope');
    const { type } = scope.facts;
    const directory: Directory = { recipients: [{ id: scope.key, type: type ?? 'UserMailbox' }] };
    const filled = filledIn(asked, call);
    const refusal = this.#refusalOf(filled, directory);
    if (refusal !== undefined) return refusal;
    const lost = unknown.flatMap((name) => (name === 'PolicyScopeGroupId' ? ['policyScopeGroupId'] : []));
    this.#add(wire.value, { scope, lost, made: { wire: filled, place: call.place } });
    return { kind: 'done' };
  }

  #add(wire: CmdletCall, { scope, lost, made }: MadePolicy): void {
    const { AccessRight: right, Description: text } = wire.parameters;
    for (const appId of new Map(appIdsOf(wire).map((id) => [fold(id), id])).values()) {
      const accessRight = right === 'DenyAccess' ? 'DenyAccess' : 'RestrictAccess';
      const description = typeof text === 'string' ? text : undefined;
      const entry = {
        accessRight,
        appId,
        scope,
        description,
        identity: undefined,
        lost,
        places: [made.place],
        fromComment: false,
        made,
      } as const;
      this.#entries.set(keyOf(entry), entry);
      this.#last = keyOf(entry);
    }
  }

  /** When all is read: a call whose scope turned out to be of a kind that New-ApplicationAccessPolicy refuses made no policy. */
  settle(): readonly Note[] {
    return [...this.#entries].flatMap(([key, { made, scope }]): readonly Note[] => {
      if (made === undefined) return [];
      const directory: Directory = { recipients: [{ id: scope.key, type: scope.facts.type ?? 'UserMailbox' }] };
      const refusal = runPolicyCalls([made.wire], { policies: [], directory }, under)[0]?.refusal;
      if (refusal === undefined) return [];
      this.#entries.delete(key);
      const why = `${this.#readable(refusal.message)}; it changes nothing, by ${cite(refusal.clause)}`;
      return [{ kind: 'refused', place: made.place, text: made.wire.cmdlet, why }];
    });
  }

  /** Asked of the chapter under names of our own, so that a scope with several names is one. */
  #refusalOf(wire: CmdletCall, directory: Directory): CallOutcome | undefined {
    const policies = this.#rivals(wire).map(([name, { accessRight, appId, scope }]) => ({
      name,
      accessRight,
      appIds: [appId],
      policyScopeGroupId: scope.key,
    }));
    const refusal = runPolicyCalls([wire], { policies, directory }, under)[0]?.refusal;
    return refusal === undefined ? undefined : refused(this.#readable(refusal.message), refusal.clause);
  }

  /** Those of the same app and scope: no other can take the name. */
  #rivals(wire: CmdletCall): readonly [string, PolicyEntry][] {
    const { PolicyScopeGroupId: scope } = wire.parameters;
    const ids = [...new Set(appIdsOf(wire))];
    const names = ids.flatMap((id) => RIGHTS.map((right) => fold(`${id}:${scope}:${right}`)));
    return names.flatMap((name): [string, PolicyEntry][] => {
      const entry = this.#entries.get(name);
      return entry === undefined ? [] : [[name, entry]];
    });
  }

  /** Names in place of the keys that the chapter was asked with. */
  #readable(message: string): string {
    return message.replace(/#\d+/g, (key) => {
      const entry = this.#recipients.entries().find((each) => each.key === key);
      return entry === undefined ? key : bestName(entry.facts);
    });
  }

  /** The scope of a call: who is named, a new recipient of that name, a stand-in where the name is not known; or why none can be. */
  #scopeOf(call: Call, isUnknown: boolean): RecipientEntry | string | undefined {
    const text = call.parameters['PolicyScopeGroupId'];
    if (isUnknown)
      return this.#recipients.mention({ name: `the scope of ${printPlace(call.place)}` }, call.place, 'group');
    if (typeof text !== 'string' || text === '') return undefined;
    const found = this.#recipients.find(text);
    if (found.length > 1) return `${found.length} recipients are ${quote(text)}`;
    const [only] = found;
    return only === undefined
      ? this.#recipients.mention(factsOf(text), call.place, 'group')
      : this.#recipients.asGroup(only);
  }

  #change(call: Call): CallOutcome {
    const identity = call.parameters['Identity'];
    if (typeof identity !== 'string') return { kind: 'unknown', why: 'which policy it is about is not known' };
    const key = this.find(identity);
    const entry = key === undefined ? undefined : this.#entries.get(key);
    if (key === undefined || entry === undefined) {
      const missing = `no input holds the policy ${quote(identity)}`;
      return this.listed ? refused(missing, 'PADM-IDENTITY') : { kind: 'unknown', why: missing };
    }
    if (call.cmdlet.startsWith('Remove')) {
      this.#entries.delete(key);
      return { kind: 'done' };
    }
    const description = call.parameters['Description'];
    const changed = typeof description === 'string' ? { description } : {};
    this.#entries.set(key, { ...entry, ...changed, places: [...entry.places, call.place] });
    return { kind: 'done' };
  }

  /** The key of the policy that an identity or a name of the chapter names. */
  find(identity: string): string | undefined {
    const folded = fold(identity);
    if (this.#entries.has(folded)) return folded;
    return [...this.#entries].find(([, entry]) => entry.identity !== undefined && fold(entry.identity) === folded)?.[0];
  }

  get(key: string): PolicyEntry | undefined {
    return this.#entries.get(key);
  }

  /** The name of the one that a call made last. */
  last(): string | undefined {
    return this.#last;
  }

  entries(): readonly (readonly [name: string, entry: PolicyEntry])[] {
    return [...this.#entries];
  }

  /** PADM-NAME: named after app, scope and right. */
  held(): readonly HeldPolicy[] {
    if (this.#entries.size === 0) return [];
    const ids = recipientIds(this.#recipients.entries());
    return [...this.#entries.values()].map((entry): HeldPolicy => {
      const scope = ids.get(entry.scope) ?? entry.scope.key;
      const { accessRight, appId, description, identity, lost, places, fromComment } = entry;
      const name = `${fold(appId)}:${scope}:${accessRight}`;
      const policy = { name, accessRight, appIds: [appId], policyScopeGroupId: scope, ...defined({ description }) };
      return { policy, lost, places, ...defined({ identity, fromComment: fromComment ? (true as const) : undefined }) };
    });
  }
}

/** -AppId takes one id, or a list. */
function appIdsOf({ parameters: { AppId: given } }: CmdletCall): readonly string[] {
  return (Array.isArray(given) ? given : [given]).map(String);
}

function keyOf({ appId, scope, accessRight }: Pick<PolicyEntry, 'appId' | 'scope' | 'accessRight'>): string {
  return fold(`${appId}:${scope.key}:${accessRight}`);
}

/** An app id that is still to be filled in stands for one: the chapter is asked with an id that nobody has. */
function filledIn(wire: CmdletCall, call: Call): CmdletCall {
  if (call.placeholder?.includes('AppId') !== true) return wire;
  return { ...wire, parameters: { ...wire.parameters, AppId: '00000000-0000-0000-0000-000000000000' } };
}
