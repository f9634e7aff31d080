/** One text after the other becomes state: what it shows is taken over, what it calls is carried out, in the order of its lines. */

import { defined } from '../../model/defined.ts';
import type { Call, ExportedObject, Note, Place } from '../../model/inventory/call.ts';
import type { Form, RecordedResult } from '../../model/inventory/inventory.ts';
import { cite } from '../../syntax/cite.ts';
import type { ScriptWorld } from '../../syntax/powershell/world.ts';
import { append } from '../../syntax/tables/append.ts';
import { compare, Listings } from './listings.ts';
import { MemberLists } from './member-lists.ts';
import { showObject } from './objects.ts';
import { performOnGroup } from './tenant/groups.ts';
import { outputOf } from './tenant/outputs.ts';
import type { Tenant } from './tenant/tenant.ts';
import type { CallOutcome } from './tenant/wire-call.ts';
import { undoSections } from './undo-sections.ts';
import { text } from './values.ts';

/** A text that has been read. */
export interface ReadText {
  readonly name: string;
  readonly form: Form;
  readonly text: string;
  readonly calls: readonly Call[];
  readonly objects: readonly ExportedObject[];
  readonly notes: readonly Note[];
  /** Runs the text against a state, and says what it took for true; absent where it holds no script. */
  readonly run?: (world: ScriptWorld) => readonly Note[];
}

/** What of the texts is carried out. */
export interface ApplyOptions {
  /** Sections headed undo, uninstall, rollback or clean up are carried out too. */
  readonly applyAll: boolean;
}

/** What the texts said beside the state. */
export interface Findings {
  readonly notes: Note[];
  readonly results: RecordedResult[];
}

const RESULT_TYPES = ['AccessCheck', 'ClientAccessRuleCheck', 'AuthorizationCheck'];

/** Takes a text into the state. */
export function applyText(tenant: Tenant, read: ReadText, options: ApplyOptions, findings: Findings): void {
  const calls = [...read.calls].sort((one, other) => compare(one.place, other.place));
  const show = shower(tenant, read, calls, findings);
  const objects = [...read.objects].sort((one, other) => compare(one.place, other.place));
  const waiting = objects.filter(({ fromComment }) => fromComment !== true);
  for (const object of objects) if (object.fromComment === true) show.take(object);
  let next = 0;
  const showUpTo = (place?: Place): void => {
    for (let object = waiting[next]; object !== undefined; object = waiting[next]) {
      if (place !== undefined && compare(object.place, place) >= 0) break;
      next += 1;
      show.take(object);
    }
    show.end();
  };
  const isUndo = options.applyAll ? () => false : undoSections(read.text, read.form, calls);
  const sure = new Set(calls.filter(({ maybe }) => maybe !== true).map(spot));
  const doubtful = new Set(calls.map(spot).filter((each) => !sure.has(each))); // a call that is never run, or stands behind a fault
  const said = read.run?.({
    assumes: true,
    perform: (call) => {
      showUpTo(call.place);
      return doubtful.has(spot(call)) ? undefined : perform(tenant, call, isUndo(call.place), findings);
    },
  });
  showUpTo();
  append(
    findings.notes,
    (said ?? []).filter(({ kind }) => kind === 'assumption'),
  );
}

function spot({ place: { line, column } }: Call): string {
  return `${line}:${column}`;
}

/** Takes objects over, each where it stands among the calls; `end` when a list of them has ended. */
function shower(
  tenant: Tenant,
  { name, text: whole }: ReadText,
  calls: readonly Call[],
  findings: Findings,
): { readonly take: (object: ExportedObject) => void; readonly end: () => void } {
  const members = new MemberLists(tenant, name, findings);
  const listings = new Listings(tenant, calls, whole);
  return {
    take: (object) => {
      const above = listings.callAbove(object);
      if (RESULT_TYPES.includes(object.type)) findings.results.push(resultOf(object, above));
      else if (object.type === 'Member') members.take(object, above);
      else listings.begin(object, above);
      const why = showObject(tenant, object);
      if (why !== undefined) setAside(tenant, object, why, findings);
    },
    end: () => members.end(),
  };
}

function perform(tenant: Tenant, call: Call, isUndo: boolean, findings: Findings): ReturnType<ScriptWorld['perform']> {
  const note = (kind: Note['kind'], why: string): void => {
    findings.notes.push({ kind, place: call.place, text: call.cmdlet, why });
  };
  const tested = call.cmdlet === 'Test-ApplicationAccessPolicy' ? text(call.parameters['Identity']) : undefined;
  if (tested !== undefined && call.maybe !== true) tenant.recipientsNamed([tested], call.place, 'group');
  const isChange = /^(New|Set|Remove|Add|Update)-/.test(call.cmdlet);
  if (call.maybe === true) return undefined;
  if (isChange && isUndo) {
    note('remark', 'stands in a section that takes things back; not carried out (--apply-all does)');
    return undefined;
  }
  if (isChange) {
    const outcome = call.binds === false && !isUsable(call) ? refusedToBind : carryOut(tenant, call);
    if (outcome.kind === 'done' && outcome.assumption !== undefined) note('assumption', outcome.assumption);
    if (outcome.kind === 'refused')
      note(
        'refused',
        `${outcome.why}; it changes nothing${outcome.clause === undefined ? '' : `, by ${cite(outcome.clause)}`}`,
      );
    if (outcome.kind === 'unknown')
      note('not-understood', `${outcome.why}; the call is kept, and changes nothing here`);
    if (outcome.kind === 'unknown') keepOpen(tenant, call, outcome.why);
    if (outcome.kind !== 'done') return undefined;
    if (call.conditional === true) note('assumption', 'hangs on something unknown; taken as if it ran');
  }
  return outputOf(call, tenant);
}

/** A change of which it is not known what it changes: no answer about such objects may rest on the state alone. */
function keepOpen(tenant: Tenant, { cmdlet, place, parameters }: Call, why: string): void {
  const type = CHANGED.find((each) => cmdlet.endsWith(`-${each}`));
  if (type === undefined || parameters['WhatIf'] === true) return;
  const app = cmdlet.startsWith('New-') ? text(parameters['AppId']) : undefined;
  tenant.setAside.push({ type, name: cmdlet, place, why, ...defined({ app }) });
}

const CHANGED = ['ClientAccessRule', 'ApplicationAccessPolicy'] as const;

const refusedToBind: CallOutcome = { kind: 'refused', why: 'PowerShell does not take it as it stands' };

/** A call whose only fault is a value that is still to be filled in. */
function isUsable({ placeholder }: Call): boolean {
  return placeholder !== undefined && placeholder.length > 0;
}

function carryOut(tenant: Tenant, call: Call): CallOutcome {
  if (call.parameters['WhatIf'] === true) return { kind: 'unknown', why: '-WhatIf: it only says what it would do' };
  if (call.cmdlet.endsWith('-ClientAccessRule')) return tenant.rules.perform(call);
  if (call.cmdlet.endsWith('-ApplicationAccessPolicy')) return tenant.policies.perform(call);
  if (call.cmdlet.includes('-DistributionGroup')) return performOnGroup(call, tenant.recipients);
  return tenant.roles.perform(call);
}

function resultOf({ type, properties, lost, place, time }: ExportedObject, above: Call | undefined): RecordedResult {
  const call = above?.cmdlet.startsWith('Test-') === true ? above : undefined;
  return { type, properties, place, ...defined({ lost, time, call }) };
}

function setAside(tenant: Tenant, object: ExportedObject, why: string, { notes }: Findings): void {
  const { type, place, properties } = object;
  const name = text(properties['Name']) ?? text(properties['Identity']) ?? text(properties['DisplayName']) ?? type;
  const app = type === 'ApplicationAccessPolicy' ? text(properties['AppId']) : undefined;
  tenant.setAside.push({ type, name, place, why, ...defined({ app }) });
  notes.push({ kind: 'not-understood', place, text: name, why: `${why}; it is set aside` });
}
