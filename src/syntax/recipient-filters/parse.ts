/** Tokens to chains, without recursion: nesting is bounded by memory, not by the stack. */
import type { Chain, Comparison, Connective, Link, Operand } from '../../model/filter.ts';
import type { GrammarProblem, Result } from '../../model/problem.ts';
import { excerpt, refuse, type Token, tokenize } from './tokens.ts';

/** A chain that is still being read, and the `-not`s that wait for its next operand. */
interface Open {
  readonly at: number;
  readonly nots: number;
  first: Operand | undefined;
  readonly rest: Link[];
  operator: Connective | undefined;
  waiting: number;
}

type Step = { readonly ok: true; readonly next: number } | (Result<never, GrammarProblem> & { ok: false });

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
      `the parenthesis before \`${excerpt(text, inner.at + 1)}\` is never closed`,
      'add `)`',
      'OPATH-PARENTHESES',
    );
  }
  return outer === undefined
    ? refuse(0, 'the filter is empty', 'write a comparison', 'OPATH-GRAMMAR')
    : finish(text, text.length, outer);
}

function open(at: number, nots: number): Open {
  return { at, nots, first: undefined, rest: [], operator: undefined, waiting: 0 };
}

/** One token, or the three of a comparison. */
function take(text: string, tokens: readonly Token[], index: number, stack: Open[]): Step {
  const token = tokens[index];
  const chain = stack.at(-1);
  if (token === undefined || chain === undefined) return { ok: true, next: index + 1 };
  const wantsOperand = chain.first === undefined || chain.operator !== undefined;
  switch (token.kind) {
    case 'not':
      if (!wantsOperand)
        return refuseStep(text, token.at, 'an operand stands where `-and` or `-or` is needed', 'OPATH-GRAMMAR');
      chain.waiting += 1;
      return { ok: true, next: index + 1 };
    case 'open':
      if (!wantsOperand)
        return refuseStep(text, token.at, 'an operand stands where `-and` or `-or` is needed', 'OPATH-GRAMMAR');
      stack.push(open(token.at, chain.waiting));
      chain.waiting = 0;
      return { ok: true, next: index + 1 };
    case 'close':
      return close(text, token.at, index, stack);
    case 'connective':
      if (wantsOperand)
        return refuseStep(text, token.at, `\`${token.operator}\` has no operand before it`, 'OPATH-GRAMMAR');
      chain.operator = token.operator;
      return { ok: true, next: index + 1 };
    case 'property':
      if (!wantsOperand)
        return refuseStep(text, token.at, 'a comparison stands where `-and` or `-or` is needed', 'OPATH-GRAMMAR');
      return compare(text, tokens, index, chain);
    case 'comparison-operator':
      return refuseStep(text, token.at, `\`${token.operator}\` has no property before it`, 'OPATH-GRAMMAR');
    case 'value':
      return refuseStep(text, token.at, 'a value stands where a property is needed', 'OPATH-GRAMMAR');
  }
}

function compare(text: string, tokens: readonly Token[], index: number, chain: Open): Step {
  const [property, operator, value] = tokens.slice(index, index + 3);
  if (property?.kind !== 'property') return refuseStep(text, 0, 'a property is needed', 'OPATH-GRAMMAR');
  if (operator?.kind !== 'comparison-operator') {
    return refuseStep(
      text,
      operator?.at ?? text.length,
      `\`${property.name}\` has no operator after it`,
      'OPATH-GRAMMAR',
    );
  }
  if (value?.kind !== 'value') {
    return refuseStep(
      text,
      value?.at ?? text.length,
      `\`${operator.operator}\` has no value after it`,
      'OPATH-GRAMMAR',
    );
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

function close(text: string, at: number, index: number, stack: Open[]): Step {
  const inner = stack.pop();
  const outer = stack.at(-1);
  if (inner === undefined || outer === undefined) {
    return refuse(
      at,
      `the parenthesis at \`${excerpt(text, at)}\` closes nothing`,
      'remove it, or add `(`',
      'OPATH-PARENTHESES',
    ) as Step;
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
  if (text.trim() === '') return refuse(0, 'the filter is empty', 'write a comparison', 'OPATH-GRAMMAR');
  const last = waiting > 0 ? '`-not`' : operator === undefined ? 'the parenthesis' : `\`${operator}\``;
  return refuse(at, `${last} has no operand after it`, 'add a comparison', 'OPATH-GRAMMAR');
}

function refuseStep(text: string, at: number, message: string, clause: 'OPATH-GRAMMAR'): Step {
  const shown = at < text.length ? `${message}: \`${excerpt(text, at)}\`` : message;
  return refuse(at, shown, "a comparison is `Property -operator 'value'`", clause) as Step;
}
