/** Axes of filters: the nearest filter, or mailbox, on which the readings agree. */
import { changeRecipient } from '../../faults/rewrite.ts';
import type { Chain, Comparison, Connective, Operand } from '../../model/filter.ts';
import type { Question } from '../../model/question.ts';
import type { Readings } from '../../model/readings.ts';
import { parseFilter } from '../../syntax/recipient-filters/parse.ts';
import { printFilter } from '../../syntax/recipient-filters/print.ts';
import { walk } from '../../syntax/recipient-filters/walk.ts';
import { changeTexts } from './change.ts';

const FILTERS = ['filter', 'userRecipientFilter'];

/** `filter-precedence`: the grouping written out. */
export function* inParentheses(question: Question, readings: Readings): Iterable<Question> {
  yield changeFilters(question, (filter) => grouped(filter, readings['filter-precedence']));
  yield changeFilters(question, ({ first }) => ({ kind: 'chain', first, rest: [] }));
}

/** `filter-blank-inequality`: the mailbox has a text wherever a filter looks. */
export function* withoutBlanks(question: Question): Iterable<Question> {
  const looked = [...propertiesIn(question)];
  yield changeRecipient(question, (recipient) => ({
    ...Object.fromEntries(looked.map((property) => [property, 'x'])),
    ...Object.fromEntries(Object.entries(recipient).filter(([, text]) => text !== null && text !== '')),
  }));
}

/** `filter-wildcards`: no star but the last; or none. */
export function* withoutInnerStars(question: Question): Iterable<Question> {
  const inValue = (change: (text: string) => string) => (filter: Chain) => changeValues(filter, change);
  yield changeFilters(
    question,
    inValue((text) => text.replace(/\*(?!$)/g, '')),
  );
  yield changeFilters(
    question,
    inValue((text) => text.replaceAll('*', '')),
  );
}

function changeFilters(question: Question, change: (filter: Chain) => Chain): Question {
  return changeTexts(question, FILTERS, (text) => {
    const filter = parseFilter(text);
    return filter.ok ? printFilter(change(filter.value)) : text;
  });
}

interface FilterParts {
  readonly first: Operand;
  readonly rest: Rest;
}

type Rest = readonly { readonly operator: Connective; readonly value: Operand }[];

/** The filter rebuilt bottom up, its comparisons changed and each chain's operands joined as wanted. */
function rebuild(
  filter: Chain,
  comparison: (comparison: Comparison) => Comparison,
  join: (parts: FilterParts) => FilterParts = (parts) => parts,
): Chain {
  const operand = walk<Operand>(filter, {
    comparison: (body) => ({ nots: 0, body: comparison(body) }),
    nots: (operand, count) => ({ nots: count, body: { kind: 'chain', first: operand, rest: [] } }), // no bare -not
    chain: (first, rest) => asOperand(join({ first, rest })),
  });
  return operand.body.kind === 'chain' && operand.nots === 0
    ? operand.body
    : { kind: 'chain', first: operand, rest: [] };
}

function asOperand({ first, rest }: FilterParts): Operand {
  if (rest.length === 0) return first;
  const links = rest.map(({ operator, value }) => ({ operator, operand: value }));
  return { nots: 0, body: { kind: 'chain', first, rest: links } };
}

/** Each chain with one operator at most, as a reading groups it. */
function grouped(filter: Chain, precedence: Readings['filter-precedence']): Chain {
  return rebuild(
    filter,
    (comparison) => comparison,
    (parts) => (precedence === 'and-first' ? joined(joined(parts, '-and')) : joined(parts)),
  );
}

/** From the left, what stands at this operator, or at any, becomes one operand. */
function joined({ first, rest }: FilterParts, bound?: Connective): FilterParts {
  const done: { operator: Connective; value: Operand }[] = [];
  let [head, left]: [Operand | undefined, Operand] = [undefined, first];
  let before: Connective | undefined;
  const close = (): void => {
    if (head === undefined || before === undefined) head = left;
    else done.push({ operator: before, value: left });
  };
  for (const { operator, value } of rest) {
    if (bound === undefined || operator === bound) {
      left = asOperand({ first: left, rest: [{ operator, value }] });
    } else {
      close();
      [before, left] = [operator, value];
    }
  }
  close();
  return { first: head ?? left, rest: done };
}

function changeValues(filter: Chain, change: (text: string) => string): Chain {
  return rebuild(filter, (comparison) => {
    const { value, operator } = comparison;
    if (value.kind !== 'text' || !operator.endsWith('like')) return comparison;
    return { ...comparison, value: { ...value, written: change(value.written) } };
  });
}

/** The attributes that the question's filters look at. */
function propertiesIn(question: Question): ReadonlySet<string> {
  const found = new Set<string>();
  changeFilters(question, (filter) =>
    rebuild(filter, (comparison) => {
      found.add(comparison.property);
      return comparison;
    }),
  );
  return found;
}
