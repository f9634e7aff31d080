/** `if`, `switch` and `try`: what is taken, what is not, and what may be. */
import { append } from '../../../tables/append.ts';
import type { Datum, Unknown } from '../../datum.ts';
import type { IfStatement, Script, ScriptStatement, Switch, Try } from '../../tree.ts';
import { noteFailure } from '../expected-results.ts';
import { affordsSearch, taken } from '../extent.ts';
import { type Machine, type StatementOutcome, sourceOf, withCertainty } from '../machine.ts';
import { eitherWay, isGuard, lookAt, type Ways } from '../passes.ts';
import { aside, assign, type Changes, join, lookUp, setEntry, watched } from '../store.ts';
import { compare, equal } from '../values/comparisons.ts';
import { boolean, collected, toItems, toText, toTruth, unknown, unknownIn } from '../values/convert.ts';
import { walk } from '../walk.ts';
import { capture } from './assignments.ts';
import { inTurn } from './loops.ts';

/** `if`, `elseif`, `else`. */
export function runIf(m: Machine, statement: IfStatement): StatementOutcome {
  const ways: (readonly ScriptStatement[])[] = [];
  const preconditions = new Set<readonly ScriptStatement[]>();
  let because: Unknown | undefined;
  let isDecided = false;
  for (const { test, body } of statement.branches) {
    if (isDecided) {
      lookAt(m, [test]);
      lookAt(m, body.statements);
      continue;
    }
    const value = because === undefined ? testOf(m, test) : withCertainty(m, 'conditional', () => testOf(m, test));
    noteFailures(m, value, { statement, test, body });
    const truth = toTruth(value);
    if (truth === false) lookAt(m, body.statements);
    else ways.push(body.statements);
    if (MISSING.test(sourceOf(m, test))) preconditions.add(body.statements);
    if (truth === undefined) because ??= unknownIn(value) ?? unknown('a condition', test);
    isDecided = truth === true;
  }
  if (isDecided) lookAt(m, statement.otherwise?.statements ?? []);
  else ways.push(statement.otherwise?.statements ?? []);
  return because === undefined ? m.run(ways[0] ?? []) : oneOf(m, because, { ways, preconditions });
}

/** A condition that asks whether something is not there. */
const MISSING = /^\(?\s*(-not\b|!|\$null\s+-eq\b|\[string\]::IsNullOr)|-(eq|lt)\s+(0|1|\$null)\)?$/i;

function testOf(m: Machine, test: ScriptStatement): Datum {
  return capture(m, test).value;
}

function noteFailures(
  m: Machine,
  value: Datum,
  { statement, test, body }: { readonly statement: IfStatement; readonly test: ScriptStatement; readonly body: Script },
): void {
  const [element] = test.kind === 'pipeline' && test.elements.length === 1 ? test.elements : [];
  if (element?.kind !== 'expression') return;
  noteFailure(m, element.expression, value, { fails: body, passes: statement.otherwise });
}

/** All of several ways, each of them conditional; when things are assumed, the one that adds most. */
function oneOf(m: Machine, because: Unknown, all: Ways): StatementOutcome {
  if (!m.setting.world.assumes || m.pass > 0) return eitherWay(m, because, all);
  const { ways } = all;
  const ranks = ways.map((each) => rank(m, each));
  const taken = ways[ranks.indexOf(Math.max(...ranks))] ?? [];
  return withCertainty(m, 'conditional', () => m.run(taken));
}

/** Whether statements add (3), call one of ours (2), go on (1) or only leave (0). */
function rank(m: Machine, statements: readonly ScriptStatement[]): number {
  const [first] = statements;
  const last = statements[statements.length - 1];
  if (first === undefined || last === undefined) return 1;
  const names =
    sourceOf(m, { start: first.start, end: last.end }).match(/\b(new|add|set|remove|update|test|get)-\w+/gi) ?? [];
  const ours = names.filter(m.setting.isOurs);
  if (ours.some((name) => /^(new|add)-/i.test(name))) return 3;
  if (ours.length > 0) return 2;
  return isGuard(m, statements, last.kind === 'exit' || last.kind === 'throw' ? last.kind : undefined) ? 0 : 1;
}

/** `switch`. */
export function runSwitch(m: Machine, statement: Switch): StatementOutcome {
  const subject = taken(m, capture(m, statement.subject).value, statement.subject);
  const items = subject.kind === 'null' ? [subject] : toItems(subject);
  const bodies = [
    ...statement.cases.map(({ body }) => body),
    ...(statement.otherwise === undefined ? [] : [statement.otherwise]),
  ];
  const outcome =
    items === undefined
      ? doubtfulCase(m, statement, subject, bodies)
      : joinOutcomes(Array.from(inTurn(m, items, statement), (item) => caseOf(m, statement, item)));
  for (const body of bodies) lookAt(m, body.statements);
  const { output, leave, doubtful } = outcome;
  if (leave === 'break' || leave === undefined)
    return doubtful === undefined || doubtful === 'break' ? { output } : { output, doubtful };
  return { output, leave };
}

function joinOutcomes(outcomes: readonly StatementOutcome[]): StatementOutcome {
  const output = outcomes.flatMap((each) => each.output);
  const last = outcomes.find(({ leave }) => leave !== undefined && leave !== 'break');
  const doubtful = outcomes.find((each) => each.doubtful !== undefined)?.doubtful;
  if (last?.leave !== undefined) return { output, leave: last.leave };
  return doubtful === undefined ? { output } : { output, doubtful };
}

function doubtfulCase(m: Machine, statement: Switch, subject: Datum, bodies: readonly Script[]): StatementOutcome {
  const because = unknownIn(subject) ?? unknown('a condition', statement);
  const before = lookUp(m, '_');
  assign(m, '_', subject);
  for (const { test } of statement.cases) if (test.kind !== 'text' && test.kind !== 'block') m.evaluate(test);
  const ways = bodies.map((body) => body.statements);
  const outcome = oneOf(m, because, { ways: statement.otherwise === undefined ? [...ways, []] : ways });
  if (before !== undefined) assign(m, '_', before);
  return outcome;
}

function caseOf(m: Machine, statement: Switch, item: Datum): StatementOutcome {
  const output: Datum[] = [];
  const before = lookUp(m, '_');
  assign(m, '_', item);
  let isMatched: boolean | undefined = false;
  const take = (body: Script, truth: boolean | undefined): StatementOutcome => {
    const because = unknownIn(item) ?? unknown('a condition', statement);
    const outcome = truth === true ? m.run(body.statements) : oneOf(m, because, { ways: [body.statements, []] });
    append(output, outcome.output);
    return outcome;
  };
  for (const { test, body } of statement.cases) {
    const truth = fits(m, statement, item, test);
    if (truth === false) continue;
    isMatched = truth === true ? true : isMatched || undefined;
    const { leave } = take(body, truth);
    if (leave !== undefined) return { output, leave };
  }
  const other = isMatched === true ? undefined : statement.otherwise;
  const last = other === undefined ? undefined : take(other, isMatched === false ? true : undefined);
  if (before !== undefined) assign(m, '_', before);
  return last?.leave === undefined ? { output } : { output, leave: last.leave };
}

/** A truth value is equal to its own text, and to no number. */
function equalTexts(item: Datum, wanted: Datum): boolean | undefined {
  const other = toText(wanted);
  return other === undefined ? undefined : toText(item)?.toLowerCase() === other.toLowerCase();
}

function fits(m: Machine, statement: Switch, item: Datum, test: Switch['cases'][number]['test']): boolean | undefined {
  if (test.kind === 'block') return toTruth(collected(m.run(test.script.statements).output));
  const wanted = m.evaluate(test);
  const caseSensitive = statement.flags.includes('casesensitive');
  if (/regex|wildcard/.test(statement.flags.join()) && !affordsSearch(m, item, wanted)) return undefined;
  if (statement.flags.includes('regex')) return compare('match', item, wanted, caseSensitive);
  if (statement.flags.includes('wildcard')) return compare('like', item, wanted, caseSensitive);
  if (item.kind === 'boolean' && wanted.kind !== 'boolean') return equalTexts(item, wanted);
  return equal(wanted.kind === 'text' && toText(item) === undefined ? boolean(false) : item, wanted, caseSensitive);
}

/** `try`, `catch`, `finally`: what is caught hangs on what is tried. */
export function runTry(m: Machine, statement: Try): StatementOutcome {
  const outcome = watched(m, (mark) => {
    const tried = m.run(statement.body.statements);
    return tried.leave === 'throw' ? afterThrow(m, statement, tried) : withCatches(m, statement, tried, mark);
  });
  const last = statement.last === undefined ? undefined : m.run(statement.last.statements);
  return last?.leave === undefined ? outcome : last;
}

function afterThrow(m: Machine, statement: Try, tried: StatementOutcome): StatementOutcome {
  const [first, ...others] = statement.catches;
  if (first === undefined) return tried;
  for (const other of others) lookAt(m, other.statements);
  const caught = m.run(first.statements);
  return { ...caught, output: [...tried.output, ...caught.output] };
}

function withCatches(m: Machine, statement: Try, tried: StatementOutcome, mark: number): StatementOutcome {
  if (m.setting.world.assumes) return tried;
  const because = unknown('whether an error is caught', statement);
  const ends = statement.catches.map(({ statements }) => {
    const { result, changes } = aside(m, () => withCertainty(m, 'conditional', () => m.run(statements)));
    return { result, changes, goesOn: result.leave === undefined && !isGuard(m, statements, result.leave) };
  });
  const goingOn = ends.filter(({ goesOn }) => goesOn);
  if (goingOn.length === 0) return tried;
  if (hasCommand(statement.body)) doubtChanges(m, mark, because);
  join(m, [new Map(), ...goingOn.map(({ changes }): Changes => changes)], because);
  const isQuiet = goingOn.every(({ result }) => result.output.length === 0);
  const output: readonly Datum[] = isQuiet ? tried.output : [{ ...because, many: true }];
  if (tried.leave === undefined || tried.leave === 'exit') return { ...tried, output };
  const frame = m.frames[m.frames.length - 1];
  if (tried.leave === 'return' && frame !== undefined) frame.doubtful = because;
  return { output, doubtful: tried.leave };
}

function hasCommand(body: Script): boolean {
  let found = false;
  walk(body.statements, ({ kind }) => {
    found ||= kind === 'command';
    return !found;
  });
  return found;
}

/** What had a value before may have it still. */
function doubtChanges(m: Machine, mark: number, because: Unknown): void {
  const seen = new Set<string>();
  for (const { entries, key, before } of m.journal.slice(mark)) {
    const now = entries.get(key);
    if (
      before === undefined ||
      now === undefined ||
      before.value === now.value ||
      before.value.kind === 'null' ||
      key === '_' ||
      seen.has(key)
    )
      continue;
    seen.add(key);
    setEntry(m, entries, now.key, { ...because, many: true });
  }
}
