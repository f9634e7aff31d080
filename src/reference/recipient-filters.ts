/** spec/recipient-filters.md: whether a filter holds for a recipient, in three-valued logic. */
import type { Chain, Comparison } from '../model/filter.ts';
import type { MatchAnswer, Recipient, RecipientFilterQuestion, Refused } from '../model/generated/wire.generated.ts';
import { fold } from '../syntax/fold.ts';
import { parseFilter } from '../syntax/recipient-filters/parse.ts';
import { walk } from '../syntax/recipient-filters/walk.ts';
import { starPattern } from '../syntax/username-patterns.ts';
import { refuseText } from './cmdlets/refusal.ts';
import type { Decision, Interpretation, Operands, Truth } from './semantics.ts';
import { starMatches } from './username-patterns.ts';

/** OPATH-GRAMMAR, OPATH-WILDCARDS, OPATH-MATCH */
export function matchFilter(question: RecipientFilterQuestion, under: Interpretation): Decision<MatchAnswer | Refused> {
  const filter = parseFilter(question.filter);
  if (!filter.ok) return refuseText(filter.problem);
  const star = misplacedStar(filter.value, under);
  if (star !== undefined) {
    const message = `\`${star.value.written}\` has a star where none may stand`;
    return refuseText({ code: 'invalid-value', production: 'star', message, clause: 'OPATH-WILDCARDS' });
  }
  const matches = filterHolds(filter.value, question.recipient, under);
  return { answer: { matches }, clause: 'OPATH-MATCH' };
}

/** OPATH-MATCH: unknown at the end is no match. */
export function filterHolds(filter: Chain, recipient: Recipient, under: Interpretation): boolean {
  const truth = walk<Truth>(filter, {
    comparison: (comparison) => under.semantics.compare(comparison, recipient, under),
    nots: (value, count) => (count % 2 === 0 ? value : not(value)),
    chain: (first, rest) => under.semantics.connect(first, rest, under),
  });
  return truth === 'true';
}

/** OPATH-WILDCARDS: the first comparison whose star the reading does not allow. */
export function misplacedStar(filter: Chain, under: Interpretation): Comparison | undefined {
  const found = walk<Comparison | false>(filter, {
    comparison: (comparison) => (isMisplaced(comparison, under) ? comparison : false),
    nots: (inner) => inner,
    chain: (first, rest) => first || (rest.find(({ value }) => value !== false)?.value ?? false),
  });
  return found === false ? undefined : found;
}

function isMisplaced({ operator, value }: Comparison, under: Interpretation): boolean {
  if (operator !== '-like' && operator !== '-notlike') return false;
  const inner = value.written.slice(1, -1).includes('*');
  const leading = value.written.length > 1 && value.written.startsWith('*');
  if (!inner && !leading) return false;
  switch (under.readings['filter-wildcards']) {
    case 'anywhere':
      return false;
    case 'ends-only':
      return inner;
    case 'suffix-only':
      return true;
  }
}

/** OPATH-EQ, OPATH-LIKE, OPATH-ORDER, OPATH-BLANK, OPATH-NULL */
export function compare({ property, operator, value }: Comparison, recipient: Recipient, under: Interpretation): Truth {
  const attribute = attributeOf(recipient, property);
  if (value.kind === 'null' || value.written === '') return compareWithBlank(operator, attribute === '');
  if (attribute === '') return compareBlank(operator, under);
  const [left, right] = [fold(attribute), fold(value.written)];
  switch (operator) {
    case '-eq':
      return truth(left === right);
    case '-ne':
      return truth(left !== right);
    case '-like':
      return truth(starMatches(starPattern(right).parts, left));
    case '-notlike':
      return truth(!starMatches(starPattern(right).parts, left));
    case '-lt':
      return truth(left < right);
    case '-gt':
      return truth(left > right);
  }
}

/** OPATH-NULL: `$null` and the empty text ask whether the attribute is blank. */
function compareWithBlank(operator: Comparison['operator'], blank: boolean): Truth {
  switch (operator) {
    case '-eq':
    case '-like':
      return truth(blank);
    case '-ne':
    case '-notlike':
      return truth(!blank);
    case '-lt':
    case '-gt':
      return 'false';
  }
}

/** OPATH-BLANK: a blank attribute beside a text. */
function compareBlank(operator: Comparison['operator'], under: Interpretation): Truth {
  if (under.readings['filter-blank-inequality'] === 'blank-unknown') return 'unknown';
  return truth(operator === '-ne' || operator === '-notlike');
}

/** DIR-BLANK: absent, null and the empty text are the same. */
function attributeOf(recipient: Recipient, property: string): string {
  const found = Object.entries(recipient).find(([name]) => name === property);
  return found?.[1] ?? '';
}

/** OPATH-PRECEDENCE: from the left, or `-and` first. */
export function connect(first: Truth, rest: Operands, under: Interpretation): Truth {
  const mixed = rest.some(({ operator }) => operator === '-and') && rest.some(({ operator }) => operator === '-or');
  if (!mixed || under.readings['filter-precedence'] === 'left-to-right') {
    return rest.reduce(
      (left, { operator, value }) => (operator === '-and' ? and(left, value) : or(left, value)),
      first,
    );
  }
  let [before, term]: [Truth, Truth] = ['false', first];
  for (const { operator, value } of rest) {
    if (operator === '-and') term = and(term, value);
    else [before, term] = [or(before, term), value];
  }
  return or(before, term);
}

/** OPATH-LOGIC: Kleene's three-valued logic. */
function and(one: Truth, other: Truth): Truth {
  if (one === 'false' || other === 'false') return 'false';
  return one === 'true' && other === 'true' ? 'true' : 'unknown';
}

function or(one: Truth, other: Truth): Truth {
  return not(and(not(one), not(other)));
}

function not(value: Truth): Truth {
  return value === 'unknown' ? value : truth(value === 'false');
}

function truth(value: boolean): Truth {
  return value ? 'true' : 'false';
}
