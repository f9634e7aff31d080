/** Service principals, scopes, role assignments and grants of a tenant, while exports and calls are read. */

import { defined } from '../../../model/defined.ts';
import type { Call, Place } from '../../../model/inventory/call.ts';
import type {
  HeldAssignment,
  HeldGrant,
  HeldPrincipal,
  HeldScope,
  HeldUnit,
  TenantState,
} from '../../../model/inventory/inventory.ts';
import { fold } from '../../../syntax/fold.ts';
import { quote } from '../../../syntax/terminal-text.ts';
import { text } from '../values.ts';
import type { RecipientEntry } from './recipients.ts';
import type { CallOutcome } from './wire-call.ts';

/** The three ways to say where a role holds; at most one. */
export const scopeParameters = [
  ['CustomResourceScope', 'customResourceScope'],
  ['RecipientAdministrativeUnitScope', 'recipientAdministrativeUnitScope'],
  ['RecipientGroupScope', 'recipientGroupScope'],
] as const;

/** A unit while files are read; the names of its members become known later. */
export interface UnitEntry extends Omit<HeldUnit, 'members'> {
  readonly members: readonly RecipientEntry[];
}

/** Principals, scopes, units, assignments and grants, joined by their names and ids. */
export class RoleBook {
  readonly #principals = new Set<HeldPrincipal>();
  readonly #principalsById = new Map<string, Set<HeldPrincipal>>();
  /** Assignments that calls made without a name, by role and app as written. */
  readonly #unnamed = new Map<string, Set<string>>();
  readonly #scopes = new Map<string, HeldScope>();
  readonly #units = new Map<string, UnitEntry>();
  readonly #assignments = new Map<string, HeldAssignment>();
  readonly #grants = new Map<string, HeldGrant>();

  /** A principal, joined with what is known of it already. */
  showPrincipal(shown: HeldPrincipal): void {
    const { objectId = '', appId = '' } = shown;
    const before =
      this.#named(objectId).find((each) => same(each.objectId, objectId)) ??
      this.#named(appId).find((each) => same(each.appId, appId));
    if (before !== undefined) this.#drop(before);
    this.#hold({ ...before, ...shown, places: [...(before?.places ?? []), ...shown.places] });
  }

  #named(name: string): readonly HeldPrincipal[] {
    return [...(this.#principalsById.get(fold(name)) ?? [])];
  }

  #hold(principal: HeldPrincipal): void {
    this.#principals.add(principal);
    for (const id of namesOf(principal)) addTo(this.#principalsById, fold(id), principal);
  }

  #drop(principal: HeldPrincipal): void {
    this.#principals.delete(principal);
    for (const id of namesOf(principal)) this.#principalsById.get(fold(id))?.delete(principal);
  }

  showScope(scope: HeldScope): void {
    const before = this.#scopes.get(fold(scope.name));
    this.#scopes.set(fold(scope.name), { ...scope, places: [...(before?.places ?? []), ...scope.places] });
  }

  showUnit(unit: UnitEntry): void {
    this.#units.set(fold(unit.id), unit);
  }

  /** An assignment; one without a name that a call made is the same when role and app are. */
  showAssignment(shown: HeldAssignment): void {
    const twinKey = this.#twinOf(shown);
    const twin = twinKey === undefined ? undefined : this.#assignments.get(twinKey);
    if (twinKey !== undefined) this.#assignments.delete(twinKey);
    const before = this.#assignments.get(fold(shown.name)) ?? twin;
    if (shown.unnamed === true) addTo(this.#unnamed, roleOfApp(shown.role, shown.app), fold(shown.name));
    this.#assignments.set(fold(shown.name), { ...shown, places: [...(before?.places ?? []), ...shown.places] });
  }

  showGrant(grant: HeldGrant): void {
    this.#grants.set(fold([grant.app, grant.resource ?? '', grant.permission].join('\n')), grant);
  }

  findPrincipal(name: string): HeldPrincipal | undefined {
    return this.#named(name)[0];
  }

  findScope(name: string): HeldScope | undefined {
    return this.#scopes.get(fold(name));
  }

  findAssignment(name: string): HeldAssignment | undefined {
    return this.#assignments.get(fold(name));
  }

  #twinOf({ role, app }: HeldAssignment): string | undefined {
    const principal = this.findPrincipal(app);
    const names = [app, ...(principal === undefined ? [] : namesOf(principal))];
    const keys = names.flatMap((name) => [...(this.#unnamed.get(roleOfApp(role, name)) ?? [])]);
    return keys.find((key) => {
      const held = this.#assignments.get(key);
      return held?.unnamed === true && same(held.role, role) && this.#sameApp(held.app, app);
    });
  }

  #sameApp(one: string, other: string): boolean {
    const principal = this.findPrincipal(one);
    return same(one, other) || (principal !== undefined && principal === this.findPrincipal(other));
  }

  /** Carries a call out. */
  perform(call: Call): CallOutcome {
    const [verb, noun] = call.cmdlet.split('-');
    switch (noun) {
      case 'ServicePrincipal':
        return this.#performOnPrincipal(call, verb ?? '');
      case 'ManagementScope':
        return this.#performOnScope(call, verb ?? '');
      default:
        return this.#performOnAssignment(call, verb ?? '');
    }
  }

  #performOnPrincipal(call: Call, verb: string): CallOutcome {
    const { AppId, ObjectId, ServiceId, DisplayName, Identity } = call.parameters;
    if (verb === 'New') {
      const ids = defined({
        appId: text(AppId),
        objectId: text(ObjectId) ?? text(ServiceId),
        displayName: text(DisplayName),
      });
      this.showPrincipal({ ...ids, places: [call.place] });
      return { kind: 'done' };
    }
    const principal = text(Identity) === undefined ? undefined : this.findPrincipal(String(Identity));
    if (principal === undefined) return notHeld('service principal', Identity);
    this.#drop(principal);
    if (verb === 'Set') {
      this.showPrincipal({ ...principal, ...defined({ displayName: text(DisplayName) }) });
      return { kind: 'done' };
    }
    const ids = [principal.appId, principal.objectId, principal.displayName];
    for (const [key, { app }] of this.#assignments) if (ids.some((id) => same(id, app))) this.#assignments.delete(key);
    return { kind: 'done' };
  }

  #performOnScope(call: Call, verb: string): CallOutcome {
    const { Name, Identity, RecipientRestrictionFilter: filter, Exclusive } = call.parameters;
    const name = text(verb === 'New' ? Name : Identity);
    const before = name === undefined ? undefined : this.#scopes.get(fold(name));
    if (name === undefined || (verb !== 'New' && before === undefined))
      return notHeld('management scope', verb === 'New' ? Name : Identity);
    this.#scopes.delete(fold(name));
    if (verb === 'Remove') return { kind: 'done' };
    const lost = filter === null ? ['recipientRestrictionFilter'] : [];
    const given = defined({
      recipientRestrictionFilter: text(filter),
      exclusive: typeof Exclusive === 'boolean' ? Exclusive : undefined,
    });
    const renamed = verb === 'Set' ? (text(Name) ?? before?.name ?? name) : name;
    const kept = filter === undefined ? (before?.lost ?? []) : lost;
    const places = [...(before?.places ?? []), call.place];
    this.#scopes.set(fold(renamed), { ...before, ...given, name: renamed, lost: kept, places });
    return { kind: 'done' };
  }

  #performOnAssignment(call: Call, verb: string): CallOutcome {
    const { Name, Identity, Role, App, Enabled } = call.parameters;
    if (verb === 'New') return this.#assign(call, text(Name), text(Role), text(App));
    const before = text(Identity) === undefined ? undefined : this.findAssignment(String(Identity));
    if (before === undefined) return notHeld('role assignment', Identity);
    if (verb === 'Remove') {
      this.#assignments.delete(fold(before.name));
      return { kind: 'done' };
    }
    const scope = scopeIn(call);
    const enabled = typeof Enabled === 'boolean' ? Enabled : before.enabled;
    const { customResourceScope: _1, recipientAdministrativeUnitScope: _2, recipientGroupScope: _3, ...bare } = before;
    const base = scope.given ? { ...bare, ...scope.fields, lost: scope.lost } : before;
    this.#assignments.set(fold(before.name), { ...base, enabled, places: [...before.places, call.place] });
    return { kind: 'done' };
  }

  #assign(call: Call, name: string | undefined, role: string | undefined, app: string | undefined): CallOutcome {
    if (role === undefined) return { kind: 'unknown', why: 'the role is not known' };
    if (app === undefined) return { kind: 'unknown', why: 'the app is not known' };
    const { fields, lost } = scopeIn(call);
    const principal = this.findPrincipal(app);
    const own = name ?? `${role}-${principal?.objectId ?? app}`;
    const unnamed = defined({ unnamed: name === undefined ? (true as const) : undefined });
    this.showAssignment({ name: own, ...unnamed, role, app, enabled: true, ...fields, lost, places: [call.place] });
    return { kind: 'done' };
  }

  /** Who is in an administrative unit. */
  recipients(): readonly RecipientEntry[] {
    return [...this.#units.values()].flatMap(({ members }) => members);
  }

  /** `idOf` gives the final id of a recipient, `idNamed` that of the recipient of a name. */
  held(idOf: (entry: RecipientEntry) => string, idNamed: (name: string) => string): HeldRoles {
    return {
      principals: [...this.#principals],
      scopes: [...this.#scopes.values()],
      units: [...this.#units.values()].map((unit) => ({ ...unit, members: unit.members.map(idOf) })),
      assignments: [...this.#assignments.values()].map((each) => ({
        ...each,
        ...defined({
          recipientGroupScope: each.recipientGroupScope === undefined ? undefined : idNamed(each.recipientGroupScope),
        }),
      })),
      grants: [...this.#grants.values()],
    };
  }
}

type HeldRoles = Pick<TenantState, 'principals' | 'scopes' | 'units' | 'assignments' | 'grants'>;

interface GivenScope {
  readonly given: boolean;
  readonly fields: Partial<Pick<HeldAssignment, (typeof scopeParameters)[number][1]>>;
  readonly lost: readonly string[];
}

/** Where an assignment holds, as its call says. */
function scopeIn({ parameters }: Call): GivenScope {
  const given = scopeParameters.filter(([parameter]) => parameters[parameter] !== undefined);
  return {
    given: given.length > 0,
    fields: Object.fromEntries(
      given.flatMap(([parameter, field]) =>
        text(parameters[parameter]) === undefined ? [] : [[field, parameters[parameter]]],
      ),
    ),
    lost: given.flatMap(([parameter, field]) => (text(parameters[parameter]) === undefined ? [field] : [])),
  };
}

function namesOf({ appId, objectId, displayName }: HeldPrincipal): readonly string[] {
  return [appId, objectId, displayName].filter((each) => each !== undefined);
}

function roleOfApp(role: string, app: string): string {
  return fold(`${role}\n${app}`);
}

function addTo<T>(sets: Map<string, Set<T>>, key: string, item: T): void {
  const those = sets.get(key);
  if (those === undefined) sets.set(key, new Set([item]));
  else those.add(item);
}

function same(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && fold(one) === fold(other);
}

function notHeld(noun: string, name: unknown): CallOutcome {
  const why =
    typeof name === 'string' && name !== ''
      ? `no input holds the ${noun} ${quote(name)}`
      : `which ${noun} it is about is not known`;
  return { kind: 'unknown', why };
}

/** Where it stands first; for messages. */
export function firstPlace(places: readonly Place[]): Place {
  return places[0] ?? { line: 1, column: 1 };
}
