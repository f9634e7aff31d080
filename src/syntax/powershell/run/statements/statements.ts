/** Statements, one after the other. */

import { fold } from '../../../fold.ts';
import { append } from '../../../tables/append.ts';
import type { Datum } from '../../datum.ts';
import type { ExpressionElement, Flow, Pipeline, PipelineChain, ScriptStatement } from '../../tree.ts';
import { taken } from '../extent.ts';
import { type Leave, type Machine, remark, type StatementOutcome, step, withCertainty } from '../machine.ts';
import { lookAt } from '../passes.ts';
import { runAssignment } from './assignments.ts';
import { runIf, runSwitch, runTry } from './branches.ts';
import { runFor, runForEach, runLoop } from './loops.ts';

const QUIET: StatementOutcome = { output: [] };

/** Runs statements; behind an unconditional end the rest is only looked at, behind a doubtful one it is conditional. */
export function runStatements(m: Machine, statements: readonly ScriptStatement[]): StatementOutcome {
  const output: Datum[] = [];
  const doubts: Leave[] = [];
  for (let at = 0; at < statements.length; at++) {
    const statement = statements[at];
    if (statement === undefined) continue;
    const run = (): StatementOutcome => attempt(m, statement);
    const { output: more, leave, doubtful } = doubts.length === 0 ? run() : withCertainty(m, 'conditional', run);
    for (const item of more) output.push(item);
    if (leave !== undefined) {
      lookAt(m, statements.slice(at + 1));
      return left(output, leave, doubts);
    }
    if (doubtful !== undefined) doubts.push(doubtful);
  }
  const [first, ...others] = doubts;
  if (first === undefined) return { output };
  return { output, doubtful: others.includes('return') ? 'return' : first };
}

/** Statements that end by leaving, after some that may have left before. */
function left(output: readonly Datum[], last: Leave, doubts: readonly Leave[]): StatementOutcome {
  let leave = last;
  for (const doubtful of doubts.toReversed()) {
    if (leave !== 'exit' && leave !== 'throw' && leave !== doubtful) return { output, doubtful: 'return' };
    leave = doubtful;
  }
  return { output, leave };
}

/** A fault of this reader costs one statement at most; its calls are found again at the end. */
function attempt(m: Machine, statement: ScriptStatement): StatementOutcome {
  step(m);
  m.seen.add(statement);
  try {
    return runOne(m, statement);
  } catch (error) {
    remark(m, {
      kind: 'not-understood',
      span: statement,
      why: `could not be followed: ${error instanceof Error ? error.message : String(error)}`,
    });
    return QUIET;
  }
}

function runOne(m: Machine, statement: ScriptStatement): StatementOutcome {
  switch (statement.kind) {
    case 'pipeline':
      return runPipeline(m, statement);
    case 'chain':
      return runChain(m, statement);
    case 'assignment':
      return runAssignment(m, statement).outcome;
    case 'if':
      return runIf(m, statement);
    case 'foreach':
      return runForEach(m, statement);
    case 'for':
      return runFor(m, statement);
    case 'while':
    case 'do-while':
    case 'do-until':
      return runLoop(m, statement);
    case 'switch':
      return runSwitch(m, statement);
    case 'try':
      return runTry(m, statement);
    case 'function':
      m.functions.set(functionName(statement.name), statement);
      return QUIET;
    case 'configuration':
      if (statement.instance !== undefined) m.evaluate(statement.instance);
      return { output: m.run(statement.body.statements).output };
    case 'unread':
      return QUIET;
    default:
      return runFlow(m, statement);
  }
}

/** `global:New-Thing` is called as `New-Thing`. */
export function functionName(name: string): string {
  return fold(name.replace(/^(global|script|local|private):/i, ''));
}

function runPipeline(m: Machine, statement: Pipeline): StatementOutcome {
  const [first, ...rest] = statement.elements;
  if (first?.kind !== 'expression') return m.pipe(statement.elements, undefined);
  const value = taken(m, m.evaluate(first.expression), first);
  const output = isSilent(first) ? [] : unrolled(value);
  return rest.length === 0 ? { output } : m.pipe(rest, unrolled(value));
}

/** `$i++` alone puts nothing out, nor does a list that is added to. */
function isSilent({ expression }: ExpressionElement): boolean {
  if (expression.kind === 'cast' && /^(system\.)?void$/.test(expression.type)) return true;
  return expression.kind === 'unary' && /^(\+\+|--)$/.test(expression.operator);
}

/** A list goes down the pipeline item by item. */
function unrolled(value: Datum): readonly Datum[] {
  if (value.kind === 'list') return value.items;
  return value.kind === 'null' ? [] : [value];
}

function runChain(m: Machine, statement: PipelineChain): StatementOutcome {
  const output: Datum[] = [];
  const first = m.run([statement.first]);
  append(output, first.output);
  for (const { operator, pipeline } of statement.rest) {
    const more = withCertainty(m, operator === '||' ? 'maybe' : 'sure', () => m.run([pipeline]));
    append(output, more.output);
  }
  return first.leave === undefined ? { output } : { output, leave: first.leave };
}

function runFlow(m: Machine, statement: Flow): StatementOutcome {
  const output = statement.value === undefined ? [] : m.run([statement.value]).output;
  return { output: statement.kind === 'return' ? output : [], leave: statement.kind };
}
