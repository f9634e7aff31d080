/** Functions and blocks: their parameters bound, their bodies run. */

import type { GivenArgument } from '../../../cmdlets/given.ts';
import { append } from '../../../tables/append.ts';
import type { Datum, Unknown } from '../../datum.ts';
import type { FunctionDefinition, Script, ScriptParameter, ScriptStatement, TextSpan } from '../../tree.ts';
import { type CallFrame, type EntryMap, exhausted, type Machine, type StatementOutcome } from '../machine.ts';
import { inTurn } from '../statements/loops.ts';
import { assign, inFrame, setEntry } from '../store.ts';
import { cast } from '../values/casts.ts';
import { boolean, list, NOTHING, number, table, text, unknown, unknownIn } from '../values/convert.ts';
import { memberOf } from '../values/tables.ts';
import { isMandatory, isSwitch, named, namesOf, ordered, pipelineKind } from './parameters.ts';

/** What a function or a block is given. */
export interface Invocation {
  readonly given: readonly GivenArgument[];
  readonly input: readonly Datum[] | undefined;
  readonly span: TextSpan;
}

/** A function within itself: as often as anybody nests groups by hand. */
const MOST_RECURSIONS = 10;

/** Whether a function that runs already may be entered once more: with known arguments, and not for ever. */
export function mayEnter(m: Machine, definition: FunctionDefinition, given: readonly GivenArgument[]): boolean {
  const active = m.frames.filter(({ body }) => body === definition.body).length;
  return active === 0 || (active < MOST_RECURSIONS && m.certainty === 'sure' && given.every(isKnown));
}

function isKnown(argument: GivenArgument): boolean {
  if (argument.kind === 'unknown-splat') return false;
  return !('value' in argument) || argument.value === undefined || unknownIn(argument.value) === undefined;
}

/** Runs a function's body with what it is given. */
export function invoke(m: Machine, definition: FunctionDefinition, invocation: Invocation): StatementOutcome {
  return runBody(
    m,
    definition.body,
    invocation,
    definition.name,
    m.frames[m.frames.length - 1]?.calledAt ?? invocation.span,
  );
}

/** Runs a block with `&`, or what Invoke-Command and its like run; `$_` is what it was outside. */
export function invokeBlock(m: Machine, script: Script, invocation: Invocation): StatementOutcome {
  if (exhausted(m)) return { output: [{ ...unknown('a block', invocation.span), many: true }] };
  const { certainty } = m;
  m.certainty = m.beforeRetry ?? certainty;
  try {
    return runBody(m, script, invocation, 'a block', m.frames[m.frames.length - 1]?.calledAt);
  } finally {
    m.certainty = certainty;
  }
}

function runBody(
  m: Machine,
  body: Script,
  invocation: Invocation,
  name: string,
  calledAt: TextSpan | undefined,
): StatementOutcome {
  m.seen.add(body);
  const variables: EntryMap = new Map();
  const frame: CallFrame = calledAt === undefined ? { variables, body } : { variables, body, calledAt };
  return inFrame(m, frame, () => {
    const values = bindParameters(m, body.parameters, invocation, name, variables);
    const outcome = runStages(m, body, invocation, values);
    const output = frame.doubtful === undefined ? outcome.output : [{ ...frame.doubtful, many: true } as const];
    const leave = outcome.leave === 'exit' || outcome.leave === 'throw' ? outcome.leave : undefined;
    return leave === undefined ? { output } : { output, leave };
  });
}

/** Without named blocks the body runs once, whatever comes down the pipeline. */
function runStages(m: Machine, body: Script, { input, span }: Invocation, values: BoundParameters): StatementOutcome {
  const stages = body.stages ?? [];
  if (input !== undefined) assign(m, 'input', list(input));
  const process = stages.find(({ name }) => name === 'process');
  if (process === undefined) {
    takeInput(m, body.parameters, input?.[input.length - 1], values);
    return m.run(body.statements);
  }
  const output: Datum[] = [];
  const run = (statements: readonly ScriptStatement[]): StatementOutcome => {
    const outcome = m.run(statements);
    append(output, outcome.output);
    return outcome;
  };
  run(stages.find(({ name }) => name === 'begin')?.statements ?? []);
  for (const item of input === undefined ? [undefined] : inTurn(m, input, span)) {
    takeInput(m, body.parameters, item, values);
    const { leave } = run(process.statements);
    if (leave === 'exit' || leave === 'throw') return { output, leave };
  }
  run(stages.find(({ name }) => name === 'end')?.statements ?? []);
  return { output };
}

function takeInput(
  m: Machine,
  parameters: readonly ScriptParameter[],
  item: Datum | undefined,
  values: BoundParameters,
): void {
  if (item === undefined) return;
  assign(m, '_', item);
  for (const parameter of parameters) {
    const kind = pipelineKind(parameter);
    if (kind === undefined || values.has(parameter)) continue;
    const byName = item.kind === 'text' ? NOTHING : property(item, parameter);
    if (byName.kind !== 'null') assign(m, parameter.name, typed(parameter, byName));
    else if (kind === 'value') assign(m, parameter.name, typed(parameter, item));
  }
}

function property(item: Datum, parameter: ScriptParameter): Datum {
  const found = namesOf(parameter).map((name) => memberOf(item, name, parameter));
  return found.find(({ kind }) => kind !== 'null') ?? NOTHING;
}

/** The parameters that the command line gives. */
type BoundParameters = ReadonlyMap<ScriptParameter, Datum>;

/** A parameter of a text takes a number as it is written. */
function typed(parameter: ScriptParameter, value: Datum): Datum {
  if (parameter.type === 'string' && value.kind === 'number' && value.written !== undefined) return text(value.written);
  return parameter.type === undefined ? plain(value) : cast(parameter.type, plain(value), parameter);
}

/** A number that was an argument is a number from here on. */
function plain(value: Datum): Datum {
  return value.kind === 'number' ? number(value.value) : value;
}

function bindParameters(
  m: Machine,
  parameters: readonly ScriptParameter[],
  { given }: Invocation,
  name: string,
  variables: EntryMap,
): BoundParameters {
  const { values, rest, open } = assignGiven(parameters, given);
  setEntry(m, variables, 'args', list(rest));
  setEntry(
    m,
    variables,
    'PSBoundParameters',
    open ?? table([...values].map(([each, value]) => [each.name, typed(each, value)] as const)),
  );
  for (const parameter of parameters) {
    const value = values.get(parameter);
    setEntry(m, variables, parameter.name, typed(parameter, value ?? open ?? absent(m, parameter, name)));
  }
  return values;
}

/** The value of a parameter that is not given. */
function absent(m: Machine, parameter: ScriptParameter, name: string): Datum {
  if (parameter.standard !== undefined) return m.evaluate(parameter.standard);
  if (isMandatory(parameter)) return unknown(`the parameter ${parameter.name} of ${name}`, parameter);
  if (parameter.type === 'string') return text('');
  if (/^(switch|bool)$/.test(parameter.type ?? '')) return boolean(false);
  return /^int/.test(parameter.type ?? '') ? number(0) : NOTHING;
}

interface AssignedParameters {
  readonly values: ReadonlyMap<ScriptParameter, Datum>;
  readonly rest: readonly Datum[];
  readonly open: Unknown | undefined;
}

function assignGiven(parameters: readonly ScriptParameter[], given: readonly GivenArgument[]): AssignedParameters {
  const values = new Map<ScriptParameter, Datum>();
  const positional: Datum[] = [];
  const rest: Datum[] = [];
  let open: Unknown | undefined;
  for (let at = 0; at < given.length; at++) {
    const argument = given[at];
    if (argument?.kind === 'unknown-splat') open = argument.because;
    else if (argument?.kind === 'value') positional.push(argument.value);
    else if (argument?.kind === 'named' || argument?.kind === 'parameter') {
      const found = named(parameters, argument.name);
      const next = given[at + 1];
      const takes =
        argument.value === undefined &&
        next?.kind === 'value' &&
        !(found === undefined ? isCommonSwitch(argument.name) : isSwitch(found));
      if (takes) at += 1;
      const value = argument.value ?? (takes ? next.value : boolean(true));
      if (found !== undefined) values.set(found, value);
      else if (!COMMON.test(argument.name))
        rest.push(
          { kind: 'text', value: `-${argument.name}${argument.value === undefined ? '' : ':'}`, bare: true },
          ...(takes || argument.value !== undefined ? [value] : []),
        );
    }
  }
  const free = ordered(parameters).filter((each) => !values.has(each) && !isSwitch(each));
  positional.forEach((value, at) => {
    const parameter = free[at];
    if (parameter === undefined) rest.push(value);
    else values.set(parameter, value);
  });
  return { values, rest, open };
}

const COMMON =
  /^(verbose|debug|erroraction|ea|warningaction|wa|errorvariable|ev|outvariable|ov|informationaction|confirm|cf|whatif|wi)$/i;

function isCommonSwitch(name: string): boolean {
  return /^(verbose|debug|confirm|cf|whatif|wi|vb|db)$/i.test(name);
}
