/** Tokens to chains, without recursion: nesting is bounded by memory, not by the stack. */
import type { Chain, Comparison, Connective, Link, Operand } from '../../model/filter.ts';
import type { GrammarProblem, Result } from '../../model/problem.ts';
import { excerpt, readsAsFilter, refuse, refuseOrder, refuseQuoted } from './refusals.ts';
import { type Token, tokenize } from './tokens.ts';
import { spellProperty } from './words.ts';

/** A chain that is still being read, and the `-not`s that wait for its next operand. */
interface Open {
  readonly at: number;
  readonly nots: number;
  first: Operand | undefined;
  readonly rest: Link[];
  operator: Connective | undefined;
  waiting: number;
}

type ParseStep =
  | { readonly ok: true; readonly next: number }
  | (Result<never, GrammarProblem> & { readonly ok: false });

/**
 * Reads a filter. Refused (`invalid-value`): whatever the grammar does not produce, with the place and the likely
 * meaning. Wildcard positions are left to the readings.
 */
export function parseFilter(text: string): Result<Chain, GrammarProblem> {
  const tokens = tokenize(text);
  if (!tokens.ok) return tokens;
  const stack: Open[] = [open(0, 0)];
  for (let index = 0; index < tokens.value.length; ) {
    const step = take(text, tokens.value, index, stack);
    if (!step.ok) return step;
    index = step.next;
  }
  const [outer, inner] = [stack[0], stack.at(-1)];
  if (inner !== undefined && stack.length > 1) {
    return refuse(
      inner.at,
      'parenthesis',
      `the parenthesis before \`${excerpt(text, inner.at + 1)}\` is never closed`,
      'add `)`',
      'OPATH-PARENTHESES',
    );
  }
  return outer === undefined
    ? refuse(0, 'filter', 'the filter is empty', 'write a comparison', 'OPATH-GRAMMAR')
    : finish(text, text.length, outer);
}

function open(at: number, nots: number): Open {
  return { at, nots, first: undefined, rest: [], operator: undefined, waiting: 0 };
}

/** One token, or the three of a comparison. */
function take(text: string, tokens: readonly Token[], index: number, stack: Open[]): ParseStep {
  const token = tokens[index];
  const chain = stack.at(-1);
  if (token === undefined || chain === undefined) return { ok: true, next: index + 1 };
  const wantsOperand = chain.first === undefined || chain.operator !== undefined;
  if (token.kind === 'close') return close(text, token.at, index, stack);
  if (token.kind === 'value') return refuseValue(text, token, wantsOperand);
  if (token.kind === 'comparison-operator')
    return refuseOrder(text, token.at, 'operand', `\`${token.operator}\` has no property before it`);
  if (token.kind === 'connective') {
    if (wantsOperand) return refuseOrder(text, token.at, 'operand', `\`${token.operator}\` has no operand before it`);
    chain.operator = token.operator;
    return { ok: true, next: index + 1 };
  }
  if (!wantsOperand)
    return refuseOrder(text, token.at, 'connective', 'an operand stands where `-and` or `-or` is needed', JOINED);
  if (token.kind === 'property') return compare(text, tokens, index, chain);
  if (token.kind === 'open') stack.push(open(token.at, chain.waiting));
  chain.waiting = token.kind === 'not' ? chain.waiting + 1 : 0;
  return { ok: true, next: index + 1 };
}

const JOINED = 'join comparisons by `-and` or `-or`';

/** A value before which there is no operator: one value too many, or a whole filter in quotes. */
function refuseValue(
  text: string,
  { at, value }: Token & { readonly kind: 'value' },
  wantsOperand: boolean,
): ParseStep {
  if (wantsOperand && value.kind === 'text' && readsAsFilter(value.written)) return refuseQuoted(text, at);
  return wantsOperand
    ? refuseOrder(text, at, 'operand', 'a value stands where a property is needed')
    : refuseOrder(text, at, 'connective', 'a value stands where `-and` or `-or` is needed', JOINED);
}

function compare(text: string, tokens: readonly Token[], index: number, chain: Open): ParseStep {
  const [property, operator, value] = tokens.slice(index, index + 3);
  if (property?.kind !== 'property') return refuseOrder(text, 0, 'property', 'a property is needed');
  const name = spellProperty(property.name);
  const form = (example: string): string => `a comparison is \`Property -operator 'value'\`, such as \`${example}\``;
  if (operator?.kind !== 'comparison-operator') {
    const at = operator?.at ?? text.length;
    return refuseOrder(text, at, 'operator', `\`${name}\` has no operator after it`, form(`${name} -eq 'value'`));
  }
  if (value?.kind !== 'value') {
    const at = value?.at ?? text.length;
    const message = `\`${operator.operator}\` has no value after it`;
    return refuseOrder(text, at, 'value', message, form(`${name} ${operator.operator} 'value'`));
  }
  const body: Comparison = {
    kind: 'comparison',
    property: property.name,
    operator: operator.operator,
    value: value.value,
  };
  add(chain, { nots: chain.waiting, body });
  return { ok: true, next: index + 3 };
}

function close(text: string, at: number, index: number, stack: Open[]): ParseStep {
  const inner = stack.pop();
  const outer = stack.at(-1);
  if (inner === undefined || outer === undefined) {
    return refuse(
      at,
      'parenthesis',
      `the parenthesis at \`${excerpt(text, at)}\` closes nothing`,
      'remove it, or add `(`',
      'OPATH-PARENTHESES',
    );
  }
  if (inner.first === undefined && inner.waiting === 0) {
    const message = `the parentheses \`${excerpt(text.slice(0, at + 1), inner.at)}\` have nothing inside`;
    return refuse(
      inner.at,
      'parenthesis',
      message,
      'write a comparison between them, or remove them',
      'OPATH-PARENTHESES',
    );
  }
  const chain = finish(text, at, inner);
  if (!chain.ok) return chain;
  add(outer, { nots: inner.nots, body: chain.value });
  return { ok: true, next: index + 1 };
}

function add(chain: Open, operand: Operand): void {
  if (chain.operator === undefined) chain.first = operand;
  else chain.rest.push({ operator: chain.operator, operand });
  chain.operator = undefined;
  chain.waiting = 0;
}

function finish(text: string, at: number, { first, rest, operator, waiting }: Open): Result<Chain, GrammarProblem> {
  if (first !== undefined && operator === undefined && waiting === 0)
    return { ok: true, value: { kind: 'chain', first, rest } };
  if (text.trim() === '') return refuse(0, 'filter', 'the filter is empty', 'write a comparison', 'OPATH-GRAMMAR');
  const last = waiting > 0 ? '`-not`' : `\`${operator}\``;
  return refuse(at, 'operand', `${last} has no operand after it`, 'add a comparison', 'OPATH-GRAMMAR');
}
