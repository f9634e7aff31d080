/** Folding a filter bottom up, without recursion. */
import type { Chain, Comparison, Connective, Operand } from '../../model/filter.ts';

/** What becomes of each part: of a comparison, of an operand after `-not`s, of a chain whose operands have become values. */
export interface Walker<T extends NonNullable<unknown>> {
  readonly comparison: (comparison: Comparison) => T;
  /** Called for one `-not` or more. */
  readonly nots: (value: T, count: number) => T;
  readonly chain: (first: T, rest: readonly { readonly operator: Connective; readonly value: T }[]) => T;
}

interface Frame<T extends NonNullable<unknown>> {
  readonly chain: Chain;
  readonly nots: number;
  readonly values: T[];
}

/** The value of the whole filter. Depth costs memory, not stack. */
export function walk<T extends NonNullable<unknown>>(filter: Chain, walker: Walker<T>): T {
  const stack: Frame<T>[] = [{ chain: filter, nots: 0, values: [] }];
  for (;;) {
    const frame = stack.at(-1);
    if (frame === undefined) throw new Error('internal error: a filter without a value');
    const operand = operandAt(frame.chain, frame.values.length);
    if (operand?.body.kind === 'chain') {
      stack.push({ chain: operand.body, nots: operand.nots, values: [] });
    } else if (operand?.body.kind === 'comparison') {
      frame.values.push(negate(walker.comparison(operand.body), operand.nots, walker));
    } else {
      const value = negate(join(frame, walker), frame.nots, walker);
      stack.pop();
      const outer = stack.at(-1);
      if (outer === undefined) return value;
      outer.values.push(value);
    }
  }
}

function operandAt(chain: Chain, index: number): Operand | undefined {
  return index === 0 ? chain.first : chain.rest[index - 1]?.operand;
}

function join<T extends NonNullable<unknown>>({ chain, values }: Frame<T>, walker: Walker<T>): T {
  const [first, ...others] = values;
  if (first === undefined) throw new Error('internal error: a chain without operands');
  const rest = chain.rest.flatMap(({ operator }, index) => {
    const value = others[index];
    return value === undefined ? [] : [{ operator, value }];
  });
  return walker.chain(first, rest);
}

function negate<T extends NonNullable<unknown>>(value: T, nots: number, walker: Walker<T>): T {
  return nots === 0 ? value : walker.nots(value, nots);
}
