/** Runs a script as far as its text says it. */

import { defined } from '../../../model/defined.ts';
import type { Call, Note } from '../../../model/inventory/call.ts';
import { byPlace } from '../../cmdlets/citation.ts';
import { fold } from '../../fold.ts';
import { quote } from '../../terminal-text.ts';
import type { Datum } from '../datum.ts';
import type {
  Expression,
  FunctionDefinition,
  ParsedScript,
  ScriptParameter,
  ScriptStatement,
  TextSpan,
} from '../tree.ts';
import { isSwitch } from './commands/parameters.ts';
import { pipe } from './commands/pipeline.ts';
import { bounded } from './extent.ts';
import { type CallRecord, type Machine, remark, type Setting } from './machine.ts';
import { callOf, noted } from './records.ts';
import { evaluate } from './statements/expressions.ts';
import { functionName, runStatements } from './statements/statements.ts';
import { setEntry } from './store.ts';
import { partsOf, sweep } from './sweep.ts';
import { boolean, toText, unknown } from './values/convert.ts';

/** A call with the place of its command in the text. */
export interface ScriptCall {
  readonly call: Call;
  readonly span: TextSpan;
}

/** What a run has found. */
export interface ScriptRun {
  /** In the order of the text; what one command gives round by round in the order of the rounds. */
  readonly calls: readonly ScriptCall[];
  readonly notes: readonly Note[];
}

/** Every call of ours that the text holds: once for each time it runs, or once as doubtful; and notes on what is not known of them. */
export function runScript(text: string, parsed: ParsedScript, setting: Setting): ScriptRun {
  const m = newMachine(text, setting);
  const parts = partsOf(parsed.script);
  for (const each of parts.functions) hoist(m, each);
  for (const parameter of parsed.script.parameters) {
    setEntry(m, m.frames[0]?.variables ?? new Map(), parameter.name, ofScript(m, parameter));
  }
  runAll(m, parsed.script.statements);
  sweep(m, parts);
  return collect(m, parsed.sureUntil);
}

/** In a passage of prose one script may follow another: an end of the one is none of the other. */
function runAll(m: Machine, statements: readonly ScriptStatement[]): void {
  if (!m.setting.host) m.run(statements);
  else for (const statement of statements) m.run([statement]);
}

function newMachine(text: string, setting: Setting): Machine {
  const m: Machine = {
    setting,
    text,
    frames: [{ variables: new Map() }],
    functions: new Map(),
    aliases: new Map(),
    files: new Map(),
    journal: [],
    watchers: 0,
    calls: [],
    remarks: new Map(),
    seen: new Set(),
    certainty: 'sure',
    pass: 0,
    passes: 0,
    steps: 0,
    data: 0,
    depth: 0,
    evaluate: (expression) => bounded(evaluate(m, expression), expression),
    run: (statements) => runStatements(m, statements),
    pipe: (elements, input) => pipe(m, elements, input),
  };
  return m;
}

/** A function is known before the line that defines it: fences and modules give things in any order. */
function hoist(m: Machine, definition: FunctionDefinition): void {
  const name = functionName(definition.name);
  if (!m.functions.has(name)) m.functions.set(name, definition);
}

/** The script's own parameter: unknown, or where things are assumed what it is when nobody gives it. */
function ofScript(m: Machine, parameter: ScriptParameter): Datum {
  if (m.setting.world.assumes && parameter.standard !== undefined) return standard(m, parameter, parameter.standard);
  if (m.setting.world.assumes && isSwitch(parameter)) return assumed(m, parameter, boolean(false), 'it is not given');
  return unknown(`the script's parameter ${parameter.name}`, parameter);
}

/** The default of a parameter. */
function standard(m: Machine, parameter: ScriptParameter, written: Expression): Datum {
  const value = m.evaluate(written);
  return assumed(m, parameter, value, `its default ${quote(toText(value) ?? '')} is taken`);
}

/** What a parameter is taken for is said where the script uses it. */
function assumed(m: Machine, { name, start, end }: ScriptParameter, value: Datum, what: string): Datum {
  const uses = fold(m.text).split(`$${fold(name)}`).length - 1;
  const why = `${what}, of the script's parameter ${name}; who runs the script can give another value`;
  if (uses > 1) remark(m, { kind: 'assumption', span: { start, end }, why });
  return value;
}

function collect(m: Machine, sureUntil: number): ScriptRun {
  const kept = keep(m.calls).sort((one, other) => one.offset - other.offset);
  const calls = kept.map((record) => ({
    call: doubted(callOf(record), record.offset >= sureUntil),
    span: record.span,
  }));
  const remarks = [...m.remarks.values()].map(({ kind, span, why, hint }) =>
    defined({ kind, ...noted(m, span), why, hint }),
  );
  const notes = new Map([...kept.flatMap((record) => record.notes), ...remarks].map((each) => [keyOf(each), each]));
  return { calls, notes: [...notes.values()].sort(byPlace) };
}

/** Of a command that runs, only its runs; of one that does not, what the first look at it found. */
function keep(records: readonly CallRecord[]): CallRecord[] {
  const first = new Map<object, number>();
  for (const { node, pass } of records) first.set(node, Math.min(pass, first.get(node) ?? pass));
  return records.filter(({ node, pass }) => first.get(node) === pass);
}

/** Behind a fault nothing is sure. */
function doubted(call: Call, isBehindFault: boolean): Call {
  const { conditional: _, ...rest } = call;
  return isBehindFault ? { ...rest, maybe: true } : call;
}

function keyOf({ place, text, why }: Note): string {
  return `${place.line}:${place.column} ${text} ${why}`;
}
