/** Causes beyond the policies: other switches, roles, refusals of new tenants. */
import type { Cause } from '../../../model/generated/wire.generated.ts';
import type { HeldAssignment, Inventory } from '../../../model/inventory/inventory.ts';
import { fold } from '../../../syntax/fold.ts';
import { quote } from '../../../syntax/terminal-text.ts';
import { switchesOf } from '../switches.ts';
import { type AccessSituation, isRefusal } from './situation.ts';

/** Other settings only refuse, and roles only give; a Test- cmdlet looks at neither. */
export function switchCause(situation: AccessSituation): readonly Cause[] {
  if (situation.claim.kind !== 'observed') return [];
  return isRefusal(situation.claim) ? refusingSwitches(situation) : givingRoles(situation);
}

function refusingSwitches({ inventory, app, claim, getsInElsewhere }: AccessSituation): readonly Cause[] {
  if (getsInElsewhere) return [];
  const came = interfaceOf(claim.via);
  return switchesOf(inventory, app)
    .filter(({ effect, over }) => effect !== 'none' && (came === undefined || over.includes(came)))
    .map(({ effect, name, text, places }): Cause => {
      const isSure = effect === 'refuses' && came === 'EWS';
      const over = came === undefined ? 'if the app came over EWS: ' : '';
      return {
        name: 'another-switch',
        evidence: isSure ? 'shown' : 'possible',
        text: `${over}${name}: ${text}`,
        places,
      };
    });
}

/** Over what an app came, as people write it. */
export function interfaceOf(via: string | undefined): 'EWS' | 'Graph' | undefined {
  if (via === undefined) return undefined;
  if (/\bews\b|exchange ?web ?services/i.test(via)) return 'EWS';
  return /graph|odata|\brest\b/i.test(via) ? 'Graph' : undefined;
}

/** What a role gives, no policy takes away (`application-rbac`). */
function givingRoles({ inventory, app }: AccessSituation): readonly Cause[] {
  const roles = assignmentsOf(inventory, app).filter(({ enabled }) => enabled);
  if (roles.length === 0) {
    const text =
      'policies confine neither what a management role in Exchange gives the app nor a user who signed in through it (delegated permissions): see which of the two the call used';
    return [{ name: 'another-switch', evidence: 'possible', text, places: [] }];
  }
  const names = [...new Set(roles.map(({ role }) => quote(role)))].join(', ');
  const text = `the app is assigned ${names} in Exchange, and policies do not confine what a role gives; its scope decides`;
  return [
    { name: 'another-switch', evidence: 'possible', text, places: roles.flatMap(({ places }) => places).slice(0, 3) },
  ];
}

function assignmentsOf({ state }: Inventory, app: string): readonly HeldAssignment[] {
  const principal = state.principals.find(({ appId }) => fold(appId ?? '') === fold(app));
  const names = [app, principal?.objectId, principal?.displayName].flatMap((each) =>
    each === undefined ? [] : [fold(each)],
  );
  return state.assignments.filter((each) => names.includes(fold(each.app)));
}

/** Reported of new tenants: the app is refused as a whole over Graph until Exchange knows it by a role assignment. */
export function newTenantCause(situation: AccessSituation): readonly Cause[] {
  const { claim, actual, getsInElsewhere, inventory, app } = situation;
  if (claim.kind !== 'observed' || !isRefusal(claim) || actual.answer !== 'Granted') return [];
  if (getsInElsewhere || interfaceOf(claim.via) === 'EWS') return [];
  if (assignmentsOf(inventory, app).length > 0) return [];
  const text =
    'new tenants are reported to refuse apps with `[RAOP] : Blocked by tenant configured AppOnly AccessPolicy settings`, although no policy refuses, until a management role is assigned to the app';
  return [{ name: 'new-tenant', evidence: 'possible', text, places: [] }];
}
