/** What a script compares the result of a test with: what the test must say. */
import type { ExpectedResult } from '../../../model/inventory/call.ts';
import type { GivenArgument } from '../../cmdlets/given.ts';
import type { Datum } from '../datum.ts';
import type { Expression, Script } from '../tree.ts';
import { type Machine, sourceOf } from './machine.ts';
import { toText } from './values/convert.ts';

const WORDS: Readonly<Record<string, ExpectedResult>> = {
  granted: 'Granted',
  denied: 'Denied',
  true: 'True',
  false: 'False',
};
const OPPOSITE: Readonly<Record<ExpectedResult, ExpectedResult>> = {
  Granted: 'Denied',
  Denied: 'Granted',
  True: 'False',
  False: 'True',
};

type Binary = Extract<Expression, { kind: 'binary' }>;

/** `$got -ne $want`: what a variable says that it must be. A literal alone says nothing: see `noteFailure`. */
export function noteComparison(m: Machine, expression: Binary, left: Datum, right: Datum): void {
  if (!/^-[ic]?(eq|ne)$/.test(expression.operator)) return;
  if (!isLiteral(expression.right)) note(m, left, wordOf(right));
  if (!isLiteral(expression.left)) note(m, right, wordOf(left));
}

function isLiteral(expression: Expression): boolean {
  return expression.kind === 'text' || (expression.kind === 'variable' && /^(true|false)$/i.test(expression.name));
}

/** `if ($got -ne 'Granted') { throw … }`: a failure on one answer says that the other one is right. */
export function noteFailure(
  m: Machine,
  test: Expression,
  value: Datum,
  bodies: { readonly fails: Script; readonly passes: Script | undefined },
): void {
  if (test.kind !== 'binary' || !/^-[ic]?(eq|ne)$/.test(test.operator)) return;
  const isUnequal = /ne$/.test(test.operator);
  const isFailure = isAlarm(m, bodies.fails);
  const isOtherFailure = bodies.passes !== undefined && isAlarm(m, bodies.passes);
  if (isFailure === isOtherFailure) return;
  const literal = [test.left, test.right].find((side) => side.kind === 'text');
  const word = literal?.kind === 'text' ? WORDS[literal.value.toLowerCase()] : undefined;
  if (word !== undefined) note(m, value, isUnequal === isFailure ? word : OPPOSITE[word]);
}

/** `… | Should -Be 'Granted'`. */
export function noteAssertion(m: Machine, input: readonly Datum[] | undefined, given: readonly GivenArgument[]): void {
  const isEquality = given.some((each) => each.kind === 'parameter' && /^(be|beexactly|eq)$/i.test(each.name));
  const isNegated = given.some((each) => each.kind === 'parameter' && /^not$/i.test(each.name));
  const value = given.find((each) => each.kind === 'value')?.value;
  const [got] = input ?? [];
  if (isEquality && !isNegated && value !== undefined && got !== undefined) note(m, got, wordOf(value));
}

const WISH = /\b(?:should|must|expect(?:ed|s)?)\b[^.]{0,40}?\b(?:granted|denied)\b/i;

/** `"… $($got.AccessCheckResult) (should be Granted)"`: a text that prints a result says what it must be. */
export function noteText(m: Machine, parts: readonly Datum[]): void {
  const got = parts.find((part) => part.kind === 'unknown' && part.result !== undefined);
  if (got === undefined) return;
  const text = parts.map((part) => (part.kind === 'text' ? part.value : '…')).join('');
  const words = new Set(text.toLowerCase().match(/\b(?:granted|denied)\b/g));
  const [word = ''] = words;
  if (words.size === 1 && WISH.test(text)) note(m, got, WORDS[word]);
}

function isAlarm(m: Machine, body: Script): boolean {
  return /\bthrow\b|\bexit\s+[1-9]|\bWrite-(Error|Warning)\b|-Fore\w*\s+['"]?(Dark)?Red\b/i.test(sourceOf(m, body));
}

function wordOf(datum: Datum): ExpectedResult | undefined {
  return datum.kind === 'text' || datum.kind === 'boolean' ? WORDS[(toText(datum) ?? '').toLowerCase()] : undefined;
}

/** The answer of a test must be this. */
export function note(m: Machine, got: Datum, must: ExpectedResult | undefined): void {
  if (got.kind !== 'unknown' || got.result === undefined || must === undefined) return;
  const { call, property } = got.result;
  const record = m.calls[call];
  if (record === undefined || !record.cmdlet.startsWith('Test-')) return;
  const isAnswer = property === undefined || property === 'accesscheckresult' || property === 'inscope';
  if (isAnswer) record.expect ??= must;
}
