/** An inventory for a person: what was read, what holds, what is not known; the most important first. */

import { conditionTable } from '../../model/conditions.ts';
import type { Place } from '../../model/inventory/call.ts';
import type {
  CallExpectation,
  HeldAssignment,
  HeldGrant,
  HeldPolicy,
  HeldPrincipal,
  HeldRecipient,
  HeldRule,
  HeldScope,
  Inventory,
  Origin,
  RecordedResult,
  TenantState,
} from '../../model/inventory/inventory.ts';
import { printPlace } from '../../syntax/place.ts';
import { plural } from '../../syntax/quantities.ts';
import { shorten } from '../../syntax/terminal-text.ts';
import { MOST, noteSections, printCertainty } from './inventory-notes.ts';
import type { Style } from './style.ts';
import { columnWidths, printRow } from './table.ts';

/** Lines without their ends. */
export function printInventory(inventory: Inventory, style: Style): readonly string[] {
  const { state, notes } = inventory;
  return [
    ...printSources(inventory, style),
    ...printCertainty(inventory, style),
    ...printRules(state, style),
    ...printRoles(state, style),
    ...section('Settings of the organization', Object.entries(state.settings).map(settingRow), style),
    ...section('Tests and what they must say', inventory.expectations.map(expectationRow), style),
    ...section('Recorded results', inventory.results.map(resultRow), style),
    ...noteSections(notes, style),
  ];
}

function printRules(state: TenantState, style: Style): readonly string[] {
  const groups = state.recipients.filter(({ membership }) => membership !== undefined);
  return [
    ...section('Client access rules', state.rules.map(ruleRow), style),
    ...section(
      'Application access policies',
      state.policies.map((policy) => policyRow(policy, state)),
      style,
    ),
    ...section('Groups', groups.map(groupRow), style),
    ...section('Other recipients', recipientRows(state), style),
  ];
}

function printRoles(state: TenantState, style: Style): readonly string[] {
  return [
    ...section('Service principals', state.principals.map(principalRow), style),
    ...section('Scopes', state.scopes.map(scopeRow), style),
    ...section(
      'Role assignments',
      state.assignments.map((each) => assignmentRow(each, state)),
      style,
    ),
    ...section('Grants of Entra', state.grants.map(grantRow), style),
  ];
}

function scopeRow({ name, recipientRestrictionFilter: filter, lost, places }: HeldScope): readonly string[] {
  return [name, lost.length > 0 ? 'filter not known' : (filter ?? 'no filter of recipients'), from({ places })];
}

function grantRow({ app, permission, resource, places }: HeldGrant): readonly string[] {
  return [app, permission, resource ?? '', from({ places })];
}

function settingRow([name, value]: readonly [string, unknown]): readonly string[] {
  return [name, shown(value)];
}

function expectationRow({ cmdlet, parameters, expect, place }: CallExpectation): readonly string[] {
  return [expect, cmdlet, values(parameters), printPlace(place)];
}

function resultRow({ type, properties, place, time }: RecordedResult): readonly string[] {
  const { AccessCheckResult, InScope, ...others } = properties;
  const result = AccessCheckResult ?? InScope;
  return [result === undefined ? '' : shown(result), type, values(others), time ?? '', printPlace(place)];
}

function printSources({ sources, calls, objects }: Inventory, style: Style): readonly string[] {
  const counts = new Map<string, [number, number]>();
  const count = (place: Place, index: 0 | 1): void => {
    const pair = counts.get(place.file ?? '-') ?? [0, 0];
    pair[index] += 1;
    counts.set(place.file ?? '-', pair);
  };
  for (const { place } of calls) count(place, 0);
  for (const { place } of objects) count(place, 1);
  const rows = sources.map(({ name, form, encoding }) => {
    const [called = 0, shownObjects = 0] = counts.get(name) ?? [];
    const held = [called > 0 ? plural(called, 'call') : '', shownObjects > 0 ? plural(shownObjects, 'object') : ''];
    const what = held.filter((each) => each !== '').join(', ') || 'nothing of ours';
    return [name, FORMS[form], encoding === 'utf-8' ? '' : encoding, what];
  });
  return [style.bold(`Read ${plural(sources.length, 'text')}`), ...table(rows), ''];
}

const FORMS = {
  script: 'PowerShell',
  markdown: 'Markdown',
  text: 'text',
  csv: 'CSV',
  json: 'JSON',
  clixml: 'Clixml',
  wire: 'JSON of this tool',
} as const;

/** Conditions that the chapters do not have. */
const PORTS_AND_GROUPS = /sourceTcpPortNumbers$|userIsMemberOf$/i;

function ruleRow({ rule, lost, places, fromComment }: HeldRule): readonly string[] {
  const conditions = conditionTable.flatMap(({ field, parameter }) => {
    const value = rule[field];
    if (lost.includes(field)) return [`${parameter} not known`];
    return value == null ? [] : [`${parameter} ${typeof value === 'string' ? value : value.join(', ')}`];
  });
  const other = lost
    .filter((field) => field !== 'action' && !conditionTable.some((entry) => entry.field === field))
    .map((field) => (PORTS_AND_GROUPS.test(field) ? `${field}, which nothing here decides` : `${field} not known`));
  const told = [
    ...(rule.enabled === false ? ['disabled'] : []),
    ...(rule.scope == null ? [] : [`scope ${rule.scope}`]),
    ...conditions,
    ...other,
  ];
  return [
    String(rule.priority),
    rule.name,
    lost.includes('action') ? 'action not known' : rule.action,
    told.join('; ') || 'every connection',
    from({ places, ...(fromComment === true ? { fromComment } : {}) }),
  ];
}

function policyRow({ policy, lost, places }: HeldPolicy, { recipients }: TenantState): readonly string[] {
  const scope = recipients.find(({ recipient }) => recipient.id === policy.policyScopeGroupId);
  const whom = lost.includes('policyScopeGroupId') ? 'a scope that is not known' : policy.policyScopeGroupId;
  return [
    policy.accessRight,
    policy.appIds.join(', '),
    `${whom}${scope === undefined ? '' : `: ${membersOf(scope)}`}`,
    from({ places }),
  ];
}

function membersOf({ recipient, membership }: HeldRecipient): string {
  const members = recipient.members ?? [];
  switch (membership) {
    case 'known':
      return plural(members.length, 'member');
    case 'empty':
      return 'no member';
    case 'at least these':
      return `at least ${plural(members.length, 'member')}`;
    case 'unknown':
      return 'members not known';
    default:
      return recipient.type;
  }
}

function groupRow(held: HeldRecipient): readonly string[] {
  const { recipient, places, mentioned } = held;
  const members = recipient.members ?? [];
  const names =
    members.length === 0 ? '' : ` ${shorten(members.slice(0, 20).join(', '), 120)}${members.length > 20 ? ' …' : ''}`;
  return [
    recipient.id,
    recipient.primarySmtpAddress ?? recipient.alias ?? '',
    `${membersOf(held)}${names === '' ? '' : `:${names}`}`,
    mentioned === true ? 'only named' : '',
    from({ places }),
  ];
}

/** Those who are no groups: counted by type, as there may be thousands. */
function recipientRows({ recipients }: TenantState): readonly (readonly string[])[] {
  const counts = new Map<string, number>();
  for (const { recipient, membership, mentioned } of recipients) {
    if (membership !== undefined) continue;
    const kind = mentioned === true ? 'only named, listed nowhere' : recipient.type;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return [...counts].map(([kind, count]) => [String(count), kind]);
}

function principalRow({ displayName, appId, objectId, places }: HeldPrincipal): readonly string[] {
  return [
    displayName ?? '',
    appId === undefined ? '' : `app ${appId}`,
    objectId === undefined ? '' : `object ${objectId}`,
    from({ places }),
  ];
}

function assignmentRow(assignment: HeldAssignment, { units }: TenantState): readonly string[] {
  const { name, unnamed, role, app, enabled, lost, places } = assignment;
  const { customResourceScope: scope, recipientGroupScope: group, recipientAdministrativeUnitScope: unit } = assignment;
  const where =
    lost.length > 0
      ? 'scope not known'
      : scope !== undefined
        ? `scope ${scope}`
        : group !== undefined
          ? `group ${group}`
          : unit !== undefined
            ? unitText(unit, units)
            : 'every mailbox';
  return [unnamed === true ? '(no name)' : name, role, app, where, enabled ? '' : 'disabled', from({ places })];
}

/** A unit of named mailboxes has no name of its own. */
function unitText(id: string, units: TenantState['units']): string {
  const unit = units.find((each) => each.id === id);
  if (unit === undefined) return `unit ${id}`;
  return unit.displayName === undefined
    ? unit.members.join(', ')
    : `unit ${unit.displayName}: ${plural(unit.members.length, 'member')}`;
}

function values(parameters: Readonly<Record<string, unknown>>): string {
  return shorten(
    Object.entries(parameters)
      .map(([name, value]) => `${name} ${shown(value)}`)
      .join(', '),
    140,
  );
}

function shown(value: unknown): string {
  if (value === null) return 'not known';
  return typeof value === 'string' ? value : Array.isArray(value) ? value.map(shown).join(', ') : JSON.stringify(value);
}

function from({ places, fromComment }: Origin): string {
  const [first, ...others] = places;
  if (first === undefined) return '';
  return `${printPlace(first)}${others.length > 0 ? ` (and ${others.length} more)` : ''}${fromComment === true ? ', from a comment' : ''}`;
}

function section(title: string, rows: readonly (readonly string[])[], style: Style): readonly string[] {
  if (rows.length === 0) return [];
  const more = rows.length > MOST ? [`  … and ${rows.length - MOST} more; --format json has all`] : [];
  return [style.bold(`${title} (${rows.length})`), ...table(rows.slice(0, MOST)), ...more, ''];
}

function table(rows: readonly (readonly string[])[]): readonly string[] {
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const used = [...Array(columns).keys()].filter((column) => rows.some((row) => (row[column] ?? '') !== ''));
  const filled = rows.map((row) => used.map((column) => row[column] ?? ''));
  const widths = columnWidths(filled).map((width) => Math.min(width, 60));
  return filled.map((row) => `  ${printRow(row, widths)}`);
}
