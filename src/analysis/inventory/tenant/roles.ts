/** Service principals, scopes, role assignments and grants of a tenant, while exports and calls are read. */

import { defined } from '../../../model/defined.ts';
import type { Call, Place } from '../../../model/inventory/call.ts';
import type {
  HeldAssignment,
  HeldGrant,
  HeldPrincipal,
  HeldScope,
  HeldUnit,
  State,
} from '../../../model/inventory/inventory.ts';
import { fold } from '../../../syntax/fold.ts';
import { quote } from '../../../syntax/terminal-text.ts';
import { text } from './groups.ts';
import type { RecipientEntry } from './recipients.ts';
import type { Outcome } from './wire-call.ts';

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

export class RoleBook {
  #principals: readonly HeldPrincipal[] = [];
  readonly #scopes = new Map<string, HeldScope>();
  readonly #units = new Map<string, UnitEntry>();
  readonly #assignments = new Map<string, HeldAssignment>();
  readonly #grants = new Map<string, HeldGrant>();

  /** A principal, joined with what is known of it already. */
  showPrincipal(shown: HeldPrincipal): void {
    const before = this.#principals.find(
      (each) => same(each.objectId, shown.objectId) || same(each.appId, shown.appId),
    );
    const others = this.#principals.filter((each) => each !== before);
    this.#principals = [...others, { ...before, ...shown, places: [...(before?.places ?? []), ...shown.places] }];
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
    const twin = [...this.#assignments].find(
      ([, each]) => each.named === true && same(each.role, shown.role) && this.#sameApp(each.app, shown.app),
    );
    if (twin !== undefined) this.#assignments.delete(twin[0]);
    const before = this.#assignments.get(fold(shown.name)) ?? twin?.[1];
    this.#assignments.set(fold(shown.name), { ...shown, places: [...(before?.places ?? []), ...shown.places] });
  }

  showGrant(grant: HeldGrant): void {
    this.#grants.set(fold([grant.app, grant.resource ?? '', grant.permission].join('\n')), grant);
  }

  findPrincipal(name: string): HeldPrincipal | undefined {
    return this.#principals.find(({ appId, objectId, displayName }) =>
      [appId, objectId, displayName].some((each) => same(each, name)),
    );
  }

  findScope(name: string): HeldScope | undefined {
    return this.#scopes.get(fold(name));
  }

  findAssignment(name: string): HeldAssignment | undefined {
    return this.#assignments.get(fold(name));
  }

  #sameApp(one: string, other: string): boolean {
    const principal = this.findPrincipal(one);
    return same(one, other) || (principal !== undefined && principal === this.findPrincipal(other));
  }

  /** Carries a call out. */
  perform(call: Call): Outcome {
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

  #performOnPrincipal(call: Call, verb: string): Outcome {
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
    this.#principals = this.#principals.filter((each) => each !== principal);
    if (verb === 'Set') {
      this.showPrincipal({ ...principal, ...defined({ displayName: text(DisplayName) }) });
      return { kind: 'done' };
    }
    const ids = [principal.appId, principal.objectId, principal.displayName];
    for (const [key, { app }] of this.#assignments) if (ids.some((id) => same(id, app))) this.#assignments.delete(key);
    return { kind: 'done' };
  }

  #performOnScope(call: Call, verb: string): Outcome {
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

  #performOnAssignment(call: Call, verb: string): Outcome {
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

  #assign(call: Call, name: string | undefined, role: string | undefined, app: string | undefined): Outcome {
    if (role === undefined) return { kind: 'unknown', why: 'the role is not known' };
    if (app === undefined) return { kind: 'unknown', why: 'the app is not known' };
    const { fields, lost } = scopeIn(call);
    const principal = this.findPrincipal(app);
    const own = name ?? `${role}-${principal?.objectId ?? app}`;
    const named = defined({ named: name === undefined ? (true as const) : undefined });
    this.showAssignment({ name: own, ...named, role, app, enabled: true, ...fields, lost, places: [call.place] });
    return { kind: 'done' };
  }

  /** `idOf` gives the final id of a recipient, `named` that of the recipient of a name. */
  held(idOf: (entry: RecipientEntry) => string, named: (name: string) => string): HeldRoles {
    return {
      principals: this.#principals,
      scopes: [...this.#scopes.values()],
      units: [...this.#units.values()].map((unit) => ({ ...unit, members: unit.members.map(idOf) })),
      assignments: [...this.#assignments.values()].map((each) => ({
        ...each,
        ...defined({
          recipientGroupScope: each.recipientGroupScope === undefined ? undefined : named(each.recipientGroupScope),
        }),
      })),
      grants: [...this.#grants.values()],
    };
  }
}

type HeldRoles = Pick<State, 'principals' | 'scopes' | 'units' | 'assignments' | 'grants'>;

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

function same(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && fold(one) === fold(other);
}

function notHeld(noun: string, name: unknown): Outcome {
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
