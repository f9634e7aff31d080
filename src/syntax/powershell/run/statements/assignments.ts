/** Assignments: to variables, to members and indexes, to several at once. */
import type { Datum } from '../../datum.ts';
import type { Assignment, Expression, ScriptStatement } from '../../tree.ts';
import { COPIED, grown, taken } from '../extent.ts';
import { type Leave, type Machine, type StatementOutcome, step } from '../machine.ts';
import { fullName } from '../names.ts';
import { assign, declare, declaredType, setEntry } from '../store.ts';
import { cast } from '../values/casts.ts';
import { collected, list, NOTHING, number, text, toArray, toNumber, toText, unknown } from '../values/convert.ts';
import { binary } from '../values/operators.ts';
import { openUp } from '../values/tables.ts';

/** Runs an assignment: what was assigned, and how its right side ends. */
export function runAssignment(
  m: Machine,
  statement: Assignment,
): { readonly value: Datum; readonly outcome: StatementOutcome } {
  step(m);
  const { value: right, leave } = capture(m, statement.value);
  const value = changed(m, statement, plain(right));
  return { value, outcome: leave === 'exit' || leave === 'throw' ? { output: [], leave } : { output: [] } };
}

/** A statement as a value: an expression's list stays one, however few its items. */
export function capture(m: Machine, statement: ScriptStatement): { readonly value: Datum; readonly leave?: Leave } {
  if (statement.kind === 'assignment') return { value: runAssignment(m, statement).value };
  const [element] = statement.kind === 'pipeline' && statement.elements.length === 1 ? statement.elements : [];
  if (element?.kind === 'expression') return { value: m.evaluate(element.expression) };
  const { output, leave } = m.run([statement]);
  const value = (output.length === 0 ? unheard(m, statement) : undefined) ?? collected(output);
  return leave === undefined ? { value } : { value, leave };
}

/** Foreign commands that put nothing out where nobody asks for it. */
const CHANGES = /^(?:set|remove|add|clear|export|enable|disable|update|stop|suspend|save|install|connect)-\w+$/;

/** What a foreign command that changes something gives: whoever takes it knows that there is something. */
function unheard(m: Machine, statement: ScriptStatement): Datum | undefined {
  const last = statement.kind === 'pipeline' ? statement.elements.at(-1) : undefined;
  if (last?.kind !== 'command' || last.name.kind !== 'text') return undefined;
  const name = fullName(last.name.value);
  if (!CHANGES.test(name) || m.setting.isOurs(name) || m.functions.has(name)) return undefined;
  return unknown(last.name.value, last);
}

function changed(m: Machine, statement: Assignment, value: Datum): Datum {
  const { target, operator } = statement;
  if (operator === '=') return store(m, target, value);
  const before = m.evaluate(target);
  if (operator !== '??=')
    return store(m, target, grown(m, binary(operator.slice(0, -1), before, value, statement), statement));
  if (before.kind === 'null') return store(m, target, value);
  return before;
}

/** A word is a text from here on, and no longer one of an argument. */
export function plain(value: Datum): Datum {
  return value.kind === 'text' && value.bare === true && value.placeholder !== true ? text(value.value) : value;
}

/** Puts a value where the expression says. */
export function store(m: Machine, target: Expression, value: Datum): Datum {
  switch (target.kind) {
    case 'variable':
      return storeVariable(m, target, value);
    case 'cast':
      return storeCast(m, target, cast(target.type, value, target));
    case 'list':
      storeEach(m, target.items, value);
      break;
    case 'member':
      storeEntry(m, target.target, m.evaluate(target.name), value);
      break;
    case 'index':
      storeItem(m, target.target, m.evaluate(target.index), value);
      break;
    default:
  }
  return value;
}

function storeVariable(m: Machine, target: Expression & { readonly kind: 'variable' }, value: Datum): Datum {
  const type = declaredType(m, target.name);
  const made = type === undefined ? value : cast(type, value, target);
  assign(m, target.name, made);
  return made;
}

function storeCast(m: Machine, { type, operand }: Expression & { readonly kind: 'cast' }, value: Datum): Datum {
  if (operand.kind !== 'variable') return store(m, operand, value);
  assign(m, operand.name, value);
  declare(m, operand.name, type);
  return value;
}

/** `$a, $b = …`: the last one takes what is left. */
function storeEach(m: Machine, targets: readonly Expression[], value: Datum): void {
  const items = value.kind === 'unknown' ? undefined : toArray(value);
  targets.forEach((target, at) => {
    if (items === undefined) store(m, target, value);
    else if (at < targets.length - 1) store(m, target, items[at] ?? NOTHING);
    else store(m, target, collected(items.slice(at)));
  });
}

function storeEntry(m: Machine, holder: Expression, key: Datum, value: Datum): void {
  const target = m.evaluate(holder);
  if (target.kind !== 'table') return;
  const name = toText(key);
  if (name !== undefined) setEntry(m, target.entries, name, value);
  else if (key.kind === 'unknown') openUp(m, target.entries, key);
}

function storeItem(m: Machine, holder: Expression, index: Datum, value: Datum): void {
  const target = taken(m, m.evaluate(holder), holder, COPIED);
  if (target.kind !== 'list') {
    storeEntry(m, holder, index, value);
    return;
  }
  const at = toNumber(index);
  if (at === undefined) store(m, holder, list(target.items.map(() => (index.kind === 'unknown' ? index : NOTHING))));
  else store(m, holder, list(target.items.with(at, value)));
}

/** `$i++`, `--$i`. */
export function increment(m: Machine, target: Expression, by: number): Datum {
  const found = m.evaluate(target);
  const before = found.kind === 'null' ? number(0) : found;
  store(m, target, binary('+', before, number(by), target));
  return before;
}
