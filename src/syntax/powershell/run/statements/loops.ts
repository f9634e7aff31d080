/** Loops: over known lists round by round, over the rest once, with what changes in them unknown. */
import { append } from '../../../tables/append.ts';
import type { Datum, Unknown } from '../../datum.ts';
import type { For, ForEach, Loop, Script, ScriptStatement, TextSpan } from '../../tree.ts';
import { taken } from '../extent.ts';
import {
  type Certainty,
  exhausted,
  type Leave,
  type Machine,
  type StatementOutcome,
  withCertainty,
} from '../machine.ts';
import { lookAt } from '../passes.ts';
import { assign } from '../store.ts';
import { toItems, toTruth, unknown, unknownIn } from '../values/convert.ts';
import { assignedNames, isRetry } from '../walk.ts';
import { capture } from './assignments.ts';

/** Rounds of one loop; a loop that goes on longer is listed once, its values unknown. */
const MOST_ROUNDS = 1000;

/** Runs one round that stands for all: what the body assigns has no known value at its beginning, nor afterwards. */
export function anyRound(
  m: Machine,
  parts: readonly ScriptStatement[],
  because: Unknown,
  run: () => StatementOutcome,
): StatementOutcome {
  const names = assignedNames(parts);
  for (const name of names) assign(m, name, because);
  const { output, leave, doubtful } = run();
  for (const name of names) assign(m, name, because);
  const many: readonly Datum[] = output.length === 0 ? [] : [{ ...because, many: true }];
  if (leave === 'exit' || leave === 'throw') return { output: many, leave };
  return leave === 'return' || doubtful === 'return' ? { output: many, doubtful: 'return' } : { output: many };
}

function forget(m: Machine, names: readonly string[], because: Unknown): void {
  for (const name of names) assign(m, name, { ...because, many: true });
}

/** `foreach ($x in …)`. */
export function runForEach(m: Machine, statement: ForEach): StatementOutcome {
  const subject = taken(m, capture(m, statement.items).value, statement.items);
  const items = toItems(subject);
  const because = unknownIn(subject) ?? unknown('a loop of many rounds', statement);
  if (items === undefined || items.length > MOST_ROUNDS || exhausted(m)) return eachAlike(m, statement, because);
  if (items.length === 0) lookAt(m, statement.body.statements);
  return roundByRound(m, statement, items);
}

/** The items one by one; once the run has done enough, one that stands for all that are left. */
export function* inTurn(m: Machine, items: readonly Datum[], place: TextSpan): Generator<Datum> {
  for (const item of items) {
    if (exhausted(m)) {
      yield { ...unknown('a loop of many rounds', place), many: true };
      return;
    }
    yield item;
  }
}

/** After a round that may have left the loop the others hang on that. */
function roundByRound(m: Machine, statement: ForEach, items: readonly Datum[]): StatementOutcome {
  const output: Datum[] = [];
  let certainty: Certainty = 'sure';
  let doubtful: Leave | undefined;
  for (const item of inTurn(m, items, statement)) {
    const outcome = withCertainty(m, certainty, () => oneRound(m, statement, item));
    append(output, outcome.output);
    if (outcome.leave === 'break') break;
    if (outcome.leave !== undefined && outcome.leave !== 'continue') return { output, leave: outcome.leave };
    if (outcome.doubtful === undefined || outcome.doubtful === 'continue') continue;
    certainty = 'conditional';
    if (outcome.doubtful === 'return') doubtful = 'return';
  }
  if (certainty === 'conditional')
    forget(
      m,
      [statement.variable, ...assignedNames(statement.body.statements)],
      unknown('the rounds of a loop', statement),
    );
  return doubtful === undefined ? { output } : { output, doubtful };
}

function oneRound(m: Machine, statement: ForEach, item: Datum): StatementOutcome {
  if (item.kind === 'unknown' && item.perhaps !== undefined) {
    const { perhaps } = item;
    return withCertainty(m, 'conditional', () => oneRound(m, statement, perhaps));
  }
  if (item.kind === 'unknown' && item.many === true) return eachAlike(m, statement, item);
  assign(m, statement.variable, item);
  return m.run(statement.body.statements);
}

function eachAlike(m: Machine, { body, variable }: ForEach, because: Unknown): StatementOutcome {
  return anyRound(m, body.statements, because, () => {
    assign(m, variable, single(because));
    return m.run(body.statements);
  });
}

/** One of them. */
export function single(because: Unknown): Unknown {
  const { many: _, perhaps: __, ...one } = because;
  return one;
}

/** `for (…; …; …)`. */
export function runFor(m: Machine, statement: For): StatementOutcome {
  const { initial, test, step, body } = statement;
  if (initial !== undefined) m.run([initial]);
  const check = (): Datum | undefined => (test === undefined ? undefined : capture(m, test).value);
  return counted(m, { statement, body, check, step: step === undefined ? [] : [step], checksFirst: true });
}

/** `while`, `do … while`, `do … until`. */
export function runLoop(m: Machine, statement: Loop): StatementOutcome {
  const { test, body, kind } = statement;
  const check = (): Datum => {
    const found = capture(m, test).value;
    const decided = toTruth(found);
    return kind !== 'do-until' || decided === undefined ? found : { kind: 'boolean', value: !decided };
  };
  return counted(m, {
    statement,
    body,
    check: isAlways(test) ? () => undefined : check,
    step: [],
    checksFirst: kind === 'while',
  });
}

/** `$true`, or `1`. */
function isAlways(test: ScriptStatement): boolean {
  const [element] = test.kind === 'pipeline' ? test.elements : [];
  if (element?.kind !== 'expression') return false;
  const { expression } = element;
  return (
    (expression.kind === 'variable' && /^true$/i.test(expression.name)) ||
    (expression.kind === 'number' && expression.value !== 0)
  );
}

interface CountedLoop {
  readonly statement: For | Loop;
  readonly body: Script;
  /** Whether it goes on; undefined for a loop that only its body leaves. */
  readonly check: () => Datum | undefined;
  readonly step: readonly ScriptStatement[];
  readonly checksFirst: boolean;
}

function counted(m: Machine, loop: CountedLoop): StatementOutcome {
  const { body, check, checksFirst } = loop;
  const test = checksFirst ? check() : { kind: 'boolean' as const, value: true };
  const decided = test === undefined ? true : toTruth(test);
  if (decided === false) lookAt(m, body.statements);
  if (decided === false) return { output: [] };
  const isEndless = checksFirst ? test === undefined : loop.statement.kind !== 'for' && isAlways(loop.statement.test);
  if (isRetry(body)) return retried(m, loop, test);
  if (decided === undefined || exhausted(m))
    return once(m, loop, test, decided === undefined && loop.statement.kind !== 'for' ? 'conditional' : 'sure');
  return isEndless ? once(m, loop, test, 'sure') : roundAfterRound(m, loop);
}

function retried(m: Machine, loop: CountedLoop, test: Datum | undefined): StatementOutcome {
  const outer = m.beforeRetry;
  m.beforeRetry = m.certainty;
  const outcome = once(m, loop, test, 'conditional');
  if (outer === undefined) delete m.beforeRetry;
  else m.beforeRetry = outer;
  return outcome;
}

function once(m: Machine, loop: CountedLoop, test: Datum | undefined, certainty: Certainty): StatementOutcome {
  const because = (test === undefined ? undefined : unknownIn(test)) ?? unknown('the rounds of a loop', loop.statement);
  return anyRound(m, [...loop.body.statements, ...loop.step], because, () =>
    withCertainty(m, certainty, () => m.run(loop.body.statements)),
  );
}

function roundAfterRound(m: Machine, loop: CountedLoop): StatementOutcome {
  const { body, check, step } = loop;
  const output: Datum[] = [];
  const mark = m.calls.length;
  for (let count = 1; ; count++) {
    const { output: more, leave, doubtful } = m.run(body.statements);
    append(output, more);
    if (leave === 'break') return { output };
    if (leave !== undefined && leave !== 'continue') return { output, leave };
    m.run(step);
    const test = check();
    const decided = test === undefined ? true : toTruth(test);
    if (decided === false && (doubtful === undefined || doubtful === 'continue')) return { output };
    if (decided === undefined || (doubtful !== undefined && doubtful !== 'continue'))
      return open(m, loop, test, output);
    if (count < MOST_ROUNDS && !exhausted(m)) continue;
    m.calls.length = mark;
    return once(m, loop, test, 'sure');
  }
}

/** It may go on and may not: what it assigns is unknown afterwards. */
function open(m: Machine, loop: CountedLoop, test: Datum | undefined, output: readonly Datum[]): StatementOutcome {
  const because = (test === undefined ? undefined : unknownIn(test)) ?? unknown('the rounds of a loop', loop.statement);
  for (const name of assignedNames([...loop.body.statements, ...loop.step]))
    assign(m, name, { ...because, many: true });
  return { output: output.length === 0 ? [] : [{ ...because, many: true }] };
}
