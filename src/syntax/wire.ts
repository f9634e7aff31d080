/** Values from outside, checked against the schemas of spec/schemas before anything looks at them. */

import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import { type Chapter, chapterTable, type Given, type When } from '../model/chapters.ts';
import { schemas } from '../model/generated/schemas.generated.ts';
import type {
  AskedConnection,
  Connection,
  Directory,
  Errored,
  Explanation,
  GoldenFile,
  InventoryReport,
  KnownDifferences,
  Matrix,
  Refused,
  ReportLine,
  RunAnswer,
  RunCommand,
  StartAnswer,
  StartCommand,
  StopCommand,
  Unsupported,
  Verification,
} from '../model/generated/wire.generated.ts';
import { invariant } from '../model/invariant.ts';
import type { Result } from '../model/problem.ts';
import type { Answer, Question } from '../model/question.ts';
import { parseAddress } from './ip-ranges.ts';
import { readRules } from './rules.ts';
import { unreadable } from './unreadable.ts';

/** Definitions that are read from outside, by their name in the schemas. */
interface Definitions {
  readonly AskedConnection: AskedConnection;
  readonly Explanation: Explanation;
  readonly InventoryReport: InventoryReport;
  readonly Matrix: Matrix;
  readonly StartCommand: StartCommand;
  readonly RunCommand: RunCommand;
  readonly StopCommand: StopCommand;
  readonly StartAnswer: StartAnswer;
  readonly RunAnswer: RunAnswer;
  readonly Refused: Refused;
  readonly Unsupported: Unsupported;
  readonly Errored: Errored;
  readonly GoldenFile: GoldenFile;
  readonly KnownDifferences: KnownDifferences;
  readonly ReportLine: ReportLine;
  readonly Directory: Directory;
  readonly Verification: Verification;
}

/** The value as the named definition, or the first thing that is wrong with it and a JSON pointer to it. */
export function read<N extends keyof Definitions>(name: N, value: unknown): Result<Definitions[N]> {
  return name === 'ReportLine' ? readLine(value) : check<Definitions[N]>(name, value);
}

/** The definition of each sort of report line, by its `line`. */
const LINES: ReadonlyMap<unknown, string> = new Map(
  Object.keys(schemas.$defs)
    .filter((name) => name.startsWith('Report') && name !== 'ReportLine')
    .map((name) => [
      name
        .slice('Report'.length)
        .replace(/\B[A-Z]/g, '-$&')
        .toLowerCase(),
      name,
    ]),
);

/** What is wrong with a line of a report is told as of the sort that it says it is. */
function readLine<T>(value: unknown): Result<T> {
  const { line } = { line: undefined, ...Object(value) };
  const name = LINES.get(line);
  if (name !== undefined) return check<T>(name, value);
  const message = line === undefined ? '`line` is missing' : `${quote(line)} is not ${list([...LINES.keys()])}`;
  return unreadable(message, { place: line === undefined ? undefined : '/line' });
}

/** What questions are asked about: on schema, and every range, pattern and filter of its rules readable. */
export function readGiven(chapter: Chapter, value: unknown, leniently = false): Result<Given> {
  const given = check<Given>(chapterTable[chapter].given, value, leniently ? lenient : strict);
  if (!given.ok || !('rules' in given.value)) return given;
  const rules = readRules(given.value.rules);
  return rules.ok ? given : rules;
}

/** One question: on schema, and the addresses of its connections readable. */
export function readWhen(chapter: Chapter, value: unknown, leniently = false): Result<When> {
  const when = check<When>(chapterTable[chapter].when, value, leniently ? lenient : strict);
  if (!when.ok) return when;
  for (const [pointer, { clientIPAddress }] of connectionsOf(when.value)) {
    const address = parseAddress(clientIPAddress);
    if (!address.ok) return { ok: false, problem: { ...address.problem, place: `${pointer}/clientIPAddress` } };
  }
  return when;
}

/** The connections of a question, each with the JSON pointer to it. */
function connectionsOf(when: When): readonly (readonly [string, Connection])[] {
  if ('clientIPAddress' in when) return [['', when]];
  const then = 'then' in when ? (when.then ?? []) : [];
  return then.flatMap((each, index) => ('clientIPAddress' in each ? [[`/then/${index}`, each] as const] : []));
}

/** The value without the fields that its definition does not know: an adapter ignores them. Changes the value. */
export function readLeniently<N extends keyof Definitions>(name: N, value: unknown): Result<Definitions[N]> {
  return check<Definitions[N]>(name, value, lenient);
}

/** A given and a question of one chapter. */
export function readQuestion(chapter: Chapter, given: unknown, when: unknown): Result<Question> {
  const checked = readGiven(chapter, given);
  if (!checked.ok) return below('/given', checked);
  const asked = readWhen(chapter, when);
  if (!asked.ok) return below('/when', asked);
  return { ok: true, value: { chapter, given: checked.value, when: asked.value } as Question };
}

/** A decision of the chapter or a refusal. */
export function readAnswer(chapter: Chapter, value: unknown): Result<Answer> {
  return check<Answer>(has(value, 'refused') ? 'Refused' : chapterTable[chapter].answer, value);
}

/** What may stand in the `answers` of a run: one of the four shapes. */
export function readRunItem(chapter: Chapter, value: unknown): Result<Answer | Unsupported | Errored> {
  if (has(value, 'unsupported')) return read('Unsupported', value);
  if (has(value, 'errored')) return read('Errored', value);
  return readAnswer(chapter, value);
}

function has(value: unknown, key: string): boolean {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key);
}

function below(pointer: string, result: Result<never> & { ok: false }): Result<never> {
  const place = result.problem.place ?? '';
  const joined = place === '' || place.startsWith('/') ? pointer + place : `${pointer}, ${place}`;
  return { ok: false, problem: { ...result.problem, place: joined } };
}

const OPTIONS = { strictTypes: false, strictRequired: false, allowUnionTypes: true, verbose: true } as const;
const strict = validators(new Ajv2020(OPTIONS));
const lenient = validators(new Ajv2020({ ...OPTIONS, removeAdditional: true }));

type Validators = (name: string) => ValidateFunction;

/** Compiles each definition when it is first asked for; what several refer to is compiled once for all of them. */
function validators(ajv: Ajv2020): Validators {
  ajv.addSchema(schemas, 'wire');
  const compiled = new Map<string, ValidateFunction>();
  return (name) => {
    const known = compiled.get(name) ?? ajv.getSchema(`wire#/$defs/${name}`);
    invariant(known !== undefined, `no definition of ${name}`);
    compiled.set(name, known);
    return known;
  };
}

function check<T>(name: string, value: unknown, validators: Validators = strict): Result<T> {
  const validate = validators(name);
  if (validate(value)) return { ok: true, value: value as T };
  const error = mostSpecific(validate.errors ?? []);
  return unreadable(sentence(error), { place: error?.instancePath || undefined });
}

function mostSpecific(errors: readonly ErrorObject[]): ErrorObject | undefined {
  return errors.reduce<ErrorObject | undefined>(
    (best, error) => (best === undefined || error.instancePath.length > best.instancePath.length ? error : best),
    undefined,
  );
}

function sentence(error: ErrorObject | undefined): string {
  if (error === undefined) return 'it does not fit the schema';
  const params: Readonly<Record<string, unknown>> = error.params;
  switch (error.keyword) {
    case 'required':
      return `\`${params['missingProperty']}\` is missing`;
    case 'additionalProperties':
      return `\`${params['additionalProperty']}\` is not a field here`;
    case 'enum':
    case 'const':
      return `${quote(error.data)} is not ${list(params['allowedValues'] ?? [params['allowedValue']])}`;
    default:
      return `${quote(error.data)} ${error.message ?? 'does not fit the schema'}`;
  }
}

function list(values: unknown): string {
  const known = Array.isArray(values) ? values : [values];
  const shown = known.map((value) => `\`${JSON.stringify(value)}\``).join(', ');
  return known.length === 1 ? shown : `one of ${shown}`;
}

function quote(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return `\`${text.length > 80 ? `${text.slice(0, 77)}…` : text}\``;
}
