/** The client access rules of a tenant, while exports and calls are read. */

import { defined } from '../../../model/defined.ts';
import { defaultReadings } from '../../../model/generated/axes.generated.ts';
import type { ClientAccessRule, CmdletCall } from '../../../model/generated/wire.generated.ts';
import type { Call, Note, Place } from '../../../model/inventory/call.ts';
import type { HeldRule } from '../../../model/inventory/inventory.ts';
import { reference } from '../../../reference/reference.ts';
import { runRuleCalls } from '../../../reference/rule-administration.ts';
import { problemsOf } from '../../../reference/validity.ts';
import { fold } from '../../../syntax/fold.ts';
import { canonicalJson } from '../../../syntax/json/json.ts';
import { printPlace } from '../../../syntax/place.ts';
import { quote } from '../../../syntax/terminal-text.ts';
import {
  type CallOutcome,
  fieldOf,
  isUnmodelled,
  NO_CHAPTER,
  refused,
  unknownParameters,
  wireCall,
} from './wire-call.ts';

const under = { readings: defaultReadings, semantics: reference };

/** What is known of a rule beside the rule. */
interface RuleFacts {
  readonly places: readonly Place[];
  readonly lost: readonly string[];
  readonly fromComment: boolean;
  /** A call made it or changed it: a listing below shows the same rule. */
  readonly fromCall: boolean;
}

/** A call, with what of it is not known and the rule that it is about. */
interface RuleChange {
  readonly call: Call;
  readonly wire: CmdletCall;
  readonly unknown: readonly string[];
  readonly target: ClientAccessRule | undefined;
}

/** Rules, each with its number. */
export class RuleBook {
  readonly #remarks: Note[];
  #rules = new Map<string, ClientAccessRule>();
  #numbers = new Set<number>();
  /** The rule of the largest number, where it has been looked for. */
  #last: ClientAccessRule | undefined;
  readonly #facts = new Map<string, RuleFacts>();
  /** Whether a listing gave all the rules: then a number outside the range is refused, and what is not there does not exist. */
  listed = false;

  /** Takes the list to which remarks are added. */
  constructor(remarks: Note[]) {
    this.#remarks = remarks;
  }

  get size(): number {
    return this.#rules.size;
  }

  /** What is there is replaced by the listing that follows. */
  replace(): void {
    this.#take([]);
    this.#facts.clear();
    this.listed = true;
  }

  /** A rule as a listing shows it; gives the reason when it cannot be one. */
  show(rule: ClientAccessRule, lost: readonly string[], place: Place, fromComment: boolean): string | undefined {
    const problem = problemsOf({ rules: [rule] }, defaultReadings)[0];
    if (problem !== undefined) return problem.message;
    const key = fold(rule.name);
    const before = this.#facts.get(key);
    this.#last = undefined;
    const old = this.#rules.get(key);
    if (old !== undefined) this.#numbers.delete(old.priority);
    let { priority } = rule;
    while (this.#numbers.has(priority)) priority += 1; // two rules of one number: the later one comes behind
    const remark = (why: string): number => this.#remarks.push({ kind: 'remark', place, text: rule.name, why });
    if (priority !== rule.priority) remark(`its number ${rule.priority} is another rule's; it comes behind that one`);
    if (old !== undefined && before?.fromCall === false && differ(old, rule)) {
      const [first] = before.places;
      remark(
        `differs from the rule of this name ${first === undefined ? 'before' : `at ${printPlace(first)}`}; the later one counts`,
      );
    }
    this.#rules.set(key, { ...rule, priority });
    this.#numbers.add(priority);
    const places = [...(before?.fromCall === true ? before.places : []), place];
    this.#facts.set(key, { places, lost, fromComment, fromCall: false });
    return undefined;
  }

  /** Carries a call out; what it does not know of a rule becomes lost. */
  perform(call: Call): CallOutcome {
    const unknown = unknownParameters(call);
    const key = call.cmdlet.startsWith('New') ? 'Name' : 'Identity';
    if (unknown.includes(key)) return { kind: 'unknown', why: 'which rule it is about is not known' };
    const wire = wireCall(call, unknown);
    if (!wire.ok) return refused(wire.problem.message);
    if (key === 'Identity' && wire.value.parameters['Identity'] === undefined) {
      return { kind: 'unknown', why: 'which rules come down the pipeline is not known' };
    }
    const name = String(wire.value.parameters['Identity'] ?? '');
    const target = key === 'Identity' ? this.find(name) : undefined;
    if (key === 'Identity' && target === undefined) {
      const missing = `no input holds the rule ${quote(name)}`;
      return this.listed ? refused(missing) : { kind: 'unknown', why: missing };
    }
    return this.#carryOut({ call, wire: complete(wire.value, unknown), unknown, target });
  }

  #carryOut(change: RuleChange): CallOutcome {
    const movesNone = this.#movesNone(change);
    const [result] = runRuleCalls([change.wire], movesNone ? this.#near(change) : this.#askedFirst(change), under);
    if (result === undefined) return refused('nothing is asked');
    const { refusal, list } = result;
    if (refusal?.code === 'priority-out-of-range' && !this.listed) return this.#placeByNumber(change);
    if (refusal !== undefined) return refused(refusal.message, refusal.clause);
    if (movesNone) this.#put(change.target, list.at(-1));
    else this.#take(list);
    this.#remember(change);
    return { kind: 'done' };
  }

  /** Whether no other rule gets another number, nor a name that others may have. */
  #movesNone({ wire, target }: RuleChange): boolean {
    const { Name, Priority: asked } = wire.parameters;
    if (wire.cmdlet === 'New-ClientAccessRule') return typeof asked !== 'number' || !this.#numbers.has(asked);
    return wire.cmdlet === 'Set-ClientAccessRule' && target !== undefined && Name === undefined && asked === undefined;
  }

  /** What the chapter must see of the rules then: who has the name, and the largest number. */
  #near({ wire, target }: RuleChange): readonly ClientAccessRule[] {
    const seen = [target, this.find(String(wire.parameters['Name'] ?? '')), this.#largest()];
    return [...new Set(seen.filter((rule) => rule !== undefined))];
  }

  /** All rules, the one whose number is asked for first: it is what the chapter looks for. */
  #askedFirst({ wire }: RuleChange): readonly ClientAccessRule[] {
    const rules = [...this.#rules.values()];
    const at = rules.findIndex(({ priority }) => priority === wire.parameters['Priority']);
    const [asked] = at < 0 ? [] : rules.splice(at, 1);
    return asked === undefined ? rules : [asked, ...rules];
  }

  #largest(): ClientAccessRule | undefined {
    const last = this.#last;
    if (last !== undefined && this.find(last.name) === last) return last;
    let largest: ClientAccessRule | undefined;
    for (const rule of this.#rules.values()) if (rule.priority > (largest?.priority ?? -1)) largest = rule;
    this.#last = largest;
    return largest;
  }

  #put(before: ClientAccessRule | undefined, rule: ClientAccessRule | undefined): void {
    if (rule === undefined) return;
    if (before !== undefined) this.#numbers.delete(before.priority);
    const largest = this.#largest();
    this.#rules.set(fold(rule.name), rule);
    this.#numbers.add(rule.priority);
    if (largest === undefined || rule.priority >= largest.priority) this.#last = rule;
  }

  /** CMD-FRAGMENT: without a listing numbers order the rules, however large they are. */
  #placeByNumber(change: RuleChange): CallOutcome {
    const { Priority: asked, ...rest } = change.wire.parameters;
    const outcome = this.#carryOut({ ...change, wire: { ...change.wire, parameters: rest } });
    if (outcome.kind !== 'done' || typeof asked !== 'number') return outcome;
    const name = nameAfter(change);
    const placed = this.find(name);
    if (!this.#numbers.has(asked) || placed?.priority === asked) {
      if (placed !== undefined) this.#put(placed, { ...placed, priority: asked });
      return { kind: 'done', assumption: assumed(asked) };
    }
    const others = [...this.#rules.values()].filter((rule) => rule !== placed);
    const moved = others.map((rule) => (rule.priority >= asked ? { ...rule, priority: rule.priority + 1 } : rule));
    this.#take(placed === undefined ? moved : [...moved, { ...placed, priority: asked }]);
    return { kind: 'done', assumption: assumed(asked) };
  }

  #remember(change: RuleChange): void {
    const { call, wire, unknown, target } = change;
    const before = target === undefined ? undefined : this.#facts.get(fold(target.name));
    if (target !== undefined) this.#facts.delete(fold(target.name));
    if (call.cmdlet.startsWith('Remove')) return;
    const set = Object.keys(wire.parameters).map(fieldOf);
    const lost = [...(before?.lost ?? []).filter((field) => !set.includes(field)), ...unknown.map(fieldOf)];
    for (const [text, value] of Object.entries(call.parameters)) {
      if (isUnmodelled(text, value)) this.#remarks.push({ kind: 'remark', place: call.place, text, why: NO_CHAPTER });
    }
    const places = [...(before?.places ?? []), call.place];
    const fromComment = before?.fromComment === true;
    this.#facts.set(fold(nameAfter(change)), { places, lost: [...new Set(lost)], fromComment, fromCall: true });
  }

  #take(rules: readonly ClientAccessRule[]): void {
    this.#last = undefined;
    this.#rules = new Map(rules.map((rule) => [fold(rule.name), rule]));
    this.#numbers = new Set(rules.map(({ priority }) => priority));
  }

  /** For a rule whose number a listing does not show: behind the others. */
  nextNumber(): number {
    return [...this.#numbers].reduce((most, number) => Math.max(most, number), 0) + 1;
  }

  find(name: string): ClientAccessRule | undefined {
    return this.#rules.get(fold(name));
  }

  /** In the order of their numbers. */
  held(): readonly HeldRule[] {
    const rules = [...this.#rules.values()].sort((one, other) => one.priority - other.priority);
    return rules.map((rule) => this.#heldOf(rule));
  }

  /** The one of that name, if any. */
  heldAs(name: string): readonly HeldRule[] {
    const rule = this.find(name);
    return rule === undefined ? [] : [this.#heldOf(rule)];
  }

  #heldOf(rule: ClientAccessRule): HeldRule {
    const { places, lost, fromComment } = this.#facts.get(fold(rule.name)) ?? NOTHING;
    return { rule, places, lost, ...defined({ fromComment: fromComment ? (true as const) : undefined }) };
  }
}

function assumed(asked: number): string {
  return `priority ${asked} lies outside the range of the rules that are known here; it orders them`;
}

/** But for their numbers. */
function differ(one: ClientAccessRule, other: ClientAccessRule): boolean {
  const textOf = (rule: ClientAccessRule): string => canonicalJson({ ...rule, priority: 0 });
  return textOf(one) !== textOf(other);
}

const NOTHING: RuleFacts = { places: [], lost: [], fromComment: false, fromCall: false };

function nameAfter({ wire, target }: RuleChange): string {
  return String(wire.parameters['Name'] ?? target?.name ?? '');
}

/** A new rule of which the action is not known is held as Deny, and its action said to be lost. */
function complete(wire: CmdletCall, unknown: readonly string[]): CmdletCall {
  const missing = wire.cmdlet === 'New-ClientAccessRule' && unknown.includes('Action');
  return missing ? { ...wire, parameters: { ...wire.parameters, Action: 'DenyAccess' } } : wire;
}
