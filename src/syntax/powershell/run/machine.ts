/** The state of a run, and what its parts need of each other. */
import type { ExpectedResult, NamedValues, Note, NoteKind, Place } from '../../../model/inventory/call.ts';
import type { BindCall } from '../../cmdlets/given.ts';
import type { Datum, Unknown } from '../datum.ts';
import type {
  Expression,
  FunctionDefinition,
  ParsedScript,
  Pipeline,
  Script,
  ScriptStatement,
  TextSpan,
} from '../tree.ts';
import type { ScriptWorld } from '../world.ts';

/** A variable, or a value of a hashtable, with its name as written. */
export interface Entry {
  readonly key: string;
  readonly value: Datum;
  /** Of a variable that was declared with one: what is assigned later is made so too. */
  readonly type?: string;
}

/** Variables by their folded names; the entries of a hashtable have the same form, so that one journal serves both. */
export type EntryMap = Map<string, Entry>;

/** How a statement leaves those around it. */
export type Leave = 'return' | 'exit' | 'throw' | 'break' | 'continue';

/** What statements put out, and how they end when not at their end. */
export interface StatementOutcome {
  readonly output: readonly Datum[];
  readonly leave?: Leave;
  /** It may have left in this way, so that what follows hangs on something unknown. */
  readonly doubtful?: Leave;
}

/** How sure it is that what is run here is run. */
export type Certainty = 'sure' | 'conditional' | 'maybe';

/** A function or the script while it runs. */
export interface CallFrame {
  readonly variables: EntryMap;
  /** Where the outermost function was called; absent in the script itself. */
  readonly calledAt?: TextSpan;
  /** What is run in it, where that is a function or a block. */
  readonly body?: Script;
  /** It may have returned before its end: its output is unknown. */
  doubtful?: Unknown;
}

/** A call of ours on its way; what follows may say what is expected of it. */
export interface CallRecord {
  readonly node: object;
  readonly offset: number;
  readonly span: TextSpan;
  readonly place: Place;
  readonly cmdlet: string;
  readonly parameters: NamedValues;
  readonly enum: Readonly<Record<string, string>> | undefined;
  readonly binds: false | undefined;
  readonly placeholder: readonly string[] | undefined;
  readonly certainty: Certainty;
  /** Which pass over code that does not run has found it; 0 for code that runs. */
  readonly pass: number;
  readonly pipelineInput: boolean;
  readonly via: string | undefined;
  readonly notes: readonly Note[];
  expect?: ExpectedResult;
}

/** What a run needs from outside. */
export interface Setting {
  readonly world: ScriptWorld;
  readonly placeAt: (offset: number) => Place;
  readonly bind: BindCall;
  /** Whether a command of that name is read at all. */
  readonly isOurs: (name: string) => boolean;
  readonly parse: (text: string) => ParsedScript;
  /** What a command's name was perhaps meant to be, where it looks like one of ours. */
  readonly problemOfName: (name: string) => { readonly why: string; readonly hint?: string } | undefined;
  /** In Markdown and prose what stands in braces and brackets is somebody else's placeholder. */
  readonly host: boolean;
}

/** A note whose place is an offset yet. */
export interface Remark {
  readonly kind: NoteKind;
  readonly span: TextSpan;
  readonly why: string;
  readonly hint?: string;
}

/** A text of its own within the script, such as that of Invoke-Expression: its calls stand where it is run. */
export interface Within {
  readonly offset: number;
  readonly via: string;
}

/** A run: what it has found so far, where it is, and the parts that call each other. */
export interface Machine {
  readonly setting: Setting;
  readonly text: string;
  readonly frames: CallFrame[];
  readonly functions: Map<string, FunctionDefinition>;
  readonly aliases: Map<string, { readonly target: string; readonly offset: number }>;
  readonly files: Map<string, Datum>;
  readonly journal: { readonly entries: EntryMap; readonly key: string; readonly before: Entry | undefined }[];
  /** How many look back at the journal; without any nothing is written down there. */
  watchers: number;
  readonly calls: CallRecord[];
  readonly remarks: Map<string, Remark>;
  /** Commands, scripts and blocks that were run, surely or not. */
  readonly seen: Set<object>;
  /** Scripts whose text came from elsewhere. */
  within?: Within;
  certainty: Certainty;
  /** How sure the loop is that tries again until something works; what it is given to try is as sure as that. */
  beforeRetry?: Certainty;
  pass: number;
  passes: number;
  steps: number;
  /** Items of values that were gone through. */
  data: number;
  depth: number;
  readonly evaluate: (expression: Expression) => Datum;
  readonly run: (statements: readonly ScriptStatement[]) => StatementOutcome;
  readonly pipe: (elements: Pipeline['elements'], input: readonly Datum[] | undefined) => StatementOutcome;
}

/** Steps, beside one for each unit of the text, after which a run stops going round in loops and into functions: a second or two. */
const MOST_STEPS = 100_000;
/** Calls of functions and blocks within each other; each takes a few dozen frames of the engine's own stack. */
const DEEPEST = 60;

/** Counts a step. */
export function step(m: Machine): void {
  m.steps += 1;
}

/** Whether the run has done enough: each part of the text is looked at once from here on. */
export function exhausted(m: Machine): boolean {
  return m.steps > MOST_STEPS + m.text.length || m.depth > DEEPEST;
}

/** Steps after which nothing more is worked out: the parts that were not reached are only looked at. */
const FAR_TOO_MANY = 10;

/** Whether the run has done far more than that: an expression that doubles its work with each part of it. */
export function overdone(m: Machine): boolean {
  return m.steps > FAR_TOO_MANY * (MOST_STEPS + m.text.length);
}

/** The source text of a span. */
export function sourceOf(m: Machine, span: TextSpan): string {
  return m.within === undefined ? m.text.slice(span.start, span.end) : '';
}

/** Runs `work` with another certainty; the less sure one of the two counts. */
export function withCertainty<T>(m: Machine, certainty: Certainty, work: () => T): T {
  const before = m.certainty;
  m.certainty = weaker(before, certainty);
  try {
    return work();
  } finally {
    m.certainty = before;
  }
}

/** The less sure of two. */
export function weaker(one: Certainty, other: Certainty): Certainty {
  if (one === 'maybe' || other === 'maybe') return 'maybe';
  return one === 'conditional' || other === 'conditional' ? 'conditional' : 'sure';
}

/** A note at a span, once. */
export function remark(m: Machine, found: Remark): void {
  if (m.within === undefined) m.remarks.set(`${found.span.start} ${found.why}`, found);
}
