/** Filters shrink as trees: to their parts, to fewer of them, to a `-not` less and to shorter values. */
import type { Chain, Operand } from '../../src/model/filter.ts';
import { parseFilter } from '../../src/syntax/recipient-filters/parse.ts';
import { printFilter } from '../../src/syntax/recipient-filters/print.ts';
import { dropElements, dropLetters } from './shrinker.ts';

/** The filter as a shorter text; none for one that cannot be read. */
export function* shrinkFilter(text: string): Iterable<string> {
  const filter = parseFilter(text);
  if (!filter.ok) return;
  for (const chain of candidates(filter.value)) {
    const candidate = printFilter(chain);
    if (candidate.length < text.length) yield candidate;
  }
}

/** The tree as one whose text is shorter. */
export function* shrinkFilterTree(tree: Chain): Iterable<Chain> {
  const { length } = printFilter(tree);
  for (const candidate of candidates(tree)) if (printFilter(candidate).length < length) yield candidate;
}

/** Each operand alone, with its `-not` and without, then the chain with fewer operands, then with a smaller one. */
function* candidates(chain: Chain): Iterable<Chain> {
  const operands = [chain.first, ...chain.rest.map(({ operand }) => operand)];
  for (const operand of operands) {
    yield operand.body.kind === 'chain' ? operand.body : alone({ ...operand, nots: 0 });
    if (operands.length > 1) yield alone(operand);
  }
  for (const rest of dropElements(chain.rest)) yield { ...chain, rest };
  const [second, ...later] = chain.rest;
  if (second !== undefined) yield { ...chain, first: second.operand, rest: later };
  for (const first of shrinkOperand(chain.first)) yield { ...chain, first };
  for (const [index, link] of chain.rest.entries()) {
    for (const operand of shrinkOperand(link.operand))
      yield { ...chain, rest: chain.rest.with(index, { ...link, operand }) };
  }
}

function* shrinkOperand(operand: Operand): Iterable<Operand> {
  const { nots, body } = operand;
  if (nots > 0) yield { ...operand, nots: nots - 1 };
  if (body.kind === 'chain') {
    for (const smaller of candidates(body)) yield { ...operand, body: smaller };
  } else if (body.value.kind === 'text') {
    const { value } = body;
    for (const written of dropLetters(value.written))
      yield { ...operand, body: { ...body, value: { ...value, written } } };
  }
}

function alone(operand: Operand): Chain {
  return { kind: 'chain', first: operand, rest: [] };
}
