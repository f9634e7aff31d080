/** Questions one step simpler than a question: something left out, or a text replaced by a plainer one. */
import type { Chain, Operand } from '../model/filter.ts';
import type { Question } from '../model/question.ts';
import { isValidQuestion } from '../reference/validity.ts';
import { parseFilter } from '../syntax/recipient-filters/parse.ts';
import { printFilter } from '../syntax/recipient-filters/print.ts';

/** Texts that say nothing: a question with them is as small as one without. */
const PLAIN: Readonly<Record<string, readonly string[]>> = {
  name: ['a', 'b', 'c'],
  Name: ['a', 'b', 'c'],
  Identity: ['a', 'b', 'c'],
  anyOfClientIPAddressesOrRanges: ['0.0.0.0/0', '::/0'],
  exceptAnyOfClientIPAddressesOrRanges: ['0.0.0.0/0', '::/0'],
  usernameMatchesAnyOfPatterns: ['*'],
  exceptUsernameMatchesAnyOfPatterns: ['*'],
  clientIPAddress: ['192.0.2.1'],
  username: ['a\\b'],
  protocol: ['OutlookWebApp'],
  authenticationType: ['BasicAuthentication'],
};

/** Fields whose texts may be shortened a character at a time. */
const FREE =
  /^(pattern|description|city|company|countryOrRegion|customAttribute\d+|department|office|postalCode|stateOrProvince|streetAddress)$/;

/** So many settled questions that are smaller by `sizeOf`, the smallest first; a large question has thousands. */
export function smallerQuestions(question: Question, most = Number.POSITIVE_INFINITY): readonly Question[] {
  const size = sizeOf(question);
  const seen = new Set<string>();
  const changed = [
    ...[...changes(question.given, '')].map((given) => ({ ...question, given }) as Question),
    ...[...changes(question.when, '')].map((when) => ({ ...question, when }) as Question),
  ];
  const smaller = changed
    .map((each) => ({ question: each, size: sizeOf(each), text: JSON.stringify(each) }))
    .filter((each) => each.size < size && !seen.has(each.text) && seen.add(each.text))
    .sort((one, other) => one.size - other.size);
  const settled: Question[] = [];
  for (const each of smaller) {
    if (settled.length === most) break;
    if (isValidQuestion(each.question)) settled.push(each.question);
  }
  return settled;
}

/** How much there is to read: the length of the JSON text, in which plain texts count nothing. */
export function sizeOf(value: unknown, key = ''): number {
  if (Array.isArray(value)) return value.reduce((sum, item) => sum + sizeOf(item, key) + 3, 2);
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).reduce((sum, [name, item]) => sum + name.length + sizeOf(item, name) + 4, 2);
  }
  if (typeof value === 'string' && PLAIN[key]?.includes(value)) return 0;
  if (typeof value === 'number') return String(value).length + (value < 1 ? 1 : 0); // numbers count from one
  return (JSON.stringify(value) ?? '').length;
}

/** The value with one change somewhere in it. */
function* changes(value: unknown, key: string): Generator<unknown> {
  if (Array.isArray(value)) {
    if (value.length > 3) {
      const half = Math.ceil(value.length / 2);
      yield value.slice(0, half);
      yield value.slice(half);
    }
    for (const [index, item] of value.entries()) {
      yield value.filter((_, at) => at !== index);
      for (const changed of changes(item, key)) yield value.with(index, changed);
    }
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, item] of Object.entries(value)) {
      const { [name]: _, ...rest } = value as Readonly<Record<string, unknown>>;
      yield rest;
      for (const changed of changes(item, name)) yield { ...value, [name]: changed };
    }
  } else if (typeof value === 'string') {
    yield* plainerTexts(value, key);
  } else if (typeof value === 'number') {
    for (const less of [1, 2, 3, 0]) if (less !== value) yield less;
  }
}

function* plainerTexts(text: string, key: string): Generator<string> {
  yield* PLAIN[key] ?? [];
  if (key === 'filter' || key === 'userRecipientFilter' || key === 'UserRecipientFilter') yield* plainerFilters(text);
  if (key === 'range') yield* plainerRanges(text);
  if (FREE.test(key)) for (let at = 0; at < text.length; at += 1) yield text.slice(0, at) + text.slice(at + 1);
}

/** Every part of the filter, and the filter without one operand or one `-not`. */
function* plainerFilters(text: string): Generator<string> {
  const filter = parseFilter(text);
  if (!filter.ok) return;
  for (const chain of plainerChains(filter.value)) yield printFilter(chain);
}

function* plainerChains(chain: Chain): Generator<Chain> {
  const operands = [chain.first, ...chain.rest.map((link) => link.operand)];
  for (const operand of operands) {
    yield operand.body.kind === 'chain' ? operand.body : alone({ ...operand, nots: 0 });
    if (operands.length > 1) yield alone(operand);
  }
  const [second, ...later] = chain.rest;
  if (second !== undefined) yield { ...chain, first: second.operand, rest: later };
  for (const [index] of chain.rest.entries()) yield { ...chain, rest: chain.rest.filter((_, at) => at !== index) };
  for (const changed of plainerOperands(chain.first)) yield { ...chain, first: changed };
  for (const [index, link] of chain.rest.entries()) {
    for (const operand of plainerOperands(link.operand))
      yield { ...chain, rest: chain.rest.with(index, { ...link, operand }) };
  }
}

function* plainerOperands(operand: Operand): Generator<Operand> {
  if (operand.nots > 0) yield { ...operand, nots: operand.nots - 1 };
  if (operand.body.kind === 'chain') {
    for (const body of plainerChains(operand.body)) yield { ...operand, body };
  } else if (operand.body.value.kind === 'text') {
    const { value } = operand.body;
    for (let at = 0; at < value.written.length; at += 1) {
      const written = value.written.slice(0, at) + value.written.slice(at + 1);
      yield { ...operand, body: { ...operand.body, value: { ...value, written } } };
    }
  }
}

function alone(operand: Operand): Chain {
  return { kind: 'chain', first: operand, rest: [] };
}

/** One end of a span, the address of a block, a shorter prefix. */
function* plainerRanges(text: string): Generator<string> {
  const [first = '', last] = text.split('-');
  if (last !== undefined) yield* [first, last];
  const [address = '', prefix] = text.split('/');
  if (prefix !== undefined) yield* [address, `${address}/0`, `${address}/8`];
}
