/** Code that may not run: looked at once, on the side, or taken as one of several ways. */
import type { Datum, Unknown } from '../datum.ts';
import type { ScriptStatement } from '../tree.ts';
import { type Leave, type Machine, type StatementOutcome, sourceOf, withCertainty } from './machine.ts';
import { aside, type Changes, join, redo } from './store.ts';
import { same } from './values/convert.ts';

/** Looks at statements that do not run, once in a whole run: their calls are doubtful, what they change is taken back. */
export function lookAt(m: Machine, statements: readonly ScriptStatement[]): void {
  const [first] = statements;
  if (first === undefined || m.seen.has(first)) return;
  const before = m.pass;
  m.pass = before === 0 ? ++m.passes : before;
  try {
    aside(m, () => withCertainty(m, 'maybe', () => m.run(statements)));
  } finally {
    m.pass = before;
  }
}

interface WayRun {
  readonly outcome: StatementOutcome;
  readonly changes: Changes;
  /** It leaves because something is amiss. */
  readonly isGuard: boolean;
}

/** Ways as their statements; those in `preconditions` are taken where something is missing that the rest needs. */
export interface Ways {
  readonly ways: readonly (readonly ScriptStatement[])[];
  readonly preconditions?: ReadonlySet<readonly ScriptStatement[]>;
}

/** Runs each of several ways of which one will be taken; what they leave differently is unknown from here on. */
export function eitherWay(m: Machine, because: Unknown, { ways, preconditions = new Set() }: Ways): StatementOutcome {
  const ends = ways.map((statements): WayRun => {
    const { result, changes } = aside(m, () => withCertainty(m, 'conditional', () => m.run(statements)));
    const isMissing = result.leave !== undefined && preconditions.has(statements);
    return { outcome: result, changes, isGuard: isMissing || isGuard(m, statements, result.leave) };
  });
  const staying = ends.filter(({ outcome, isGuard: amiss }) => !amiss && outcome.leave !== 'return');
  const [only] = staying;
  if (staying.length === 1 && only !== undefined) redo(m, only.changes);
  else
    join(
      m,
      staying.map(({ changes }) => changes),
      because,
    );
  return together(m, because, ends);
}

const ALARM = /\bthrow\b|\bexit\b|\bWrite-(Error|Warning)\b|-Fore\w*\s+['"]?(Dark)?Red\b/i;

/** Whether statements that leave do so because something is amiss. */
export function isGuard(m: Machine, statements: readonly ScriptStatement[], leave: Leave | undefined): boolean {
  if (leave === undefined || leave === 'exit' || leave === 'throw') return leave !== undefined;
  const [first] = statements;
  const last = statements[statements.length - 1];
  if (first === undefined || last === undefined) return false;
  return ALARM.test(sourceOf(m, { start: first.start, end: last.end }));
}

function together(m: Machine, because: Unknown, ends: readonly WayRun[]): StatementOutcome {
  const goingOn = ends.filter(({ isGuard: amiss }) => !amiss);
  const counting = goingOn.length === 0 ? ends : goingOn;
  const output = commonOutput(counting.map(({ outcome }) => outcome.output)) ?? [{ ...because, many: true } as const];
  const leaves = new Set(counting.map(({ outcome }) => outcome.leave));
  const doubtful = weakest(counting.flatMap(({ outcome }) => outcome.doubtful ?? outcome.leave ?? []));
  if (doubtful === 'return') doubtReturn(m, because);
  if (!leaves.has(undefined) && doubtful !== undefined) return { output, leave: doubtful };
  return doubtful === undefined ? { output } : { output, doubtful };
}

/** What leaves the least is what can be said of all. */
function weakest(leaves: readonly Leave[]): Leave | undefined {
  const order: readonly Leave[] = ['return', 'break', 'continue', 'throw', 'exit'];
  return order.find((each) => leaves.includes(each));
}

function doubtReturn(m: Machine, because: Unknown): void {
  const frame = m.frames[m.frames.length - 1];
  if (frame !== undefined) frame.doubtful = because;
}

function commonOutput(outputs: readonly (readonly Datum[])[]): readonly Datum[] | undefined {
  const [first] = outputs;
  const equal = outputs.every(
    (each) => each.length === first?.length && each.every((item, at) => isSame(item, first[at])),
  );
  return equal ? first : undefined;
}

function isSame(one: Datum, other: Datum | undefined): boolean {
  return other !== undefined && same(one, other);
}
