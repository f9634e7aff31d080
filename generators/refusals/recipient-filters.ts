/** Filters that are refused as settled text, each for one reason that the protocol names. */
import type { Production } from '../../src/model/problem.ts';
import { type Dice, pick } from '../dice.ts';
import { drawComparison, drawFilter, writeFilter } from '../nouns/recipient-filters.ts';
import type { Pools } from '../pools.ts';
import type { Flaw } from './flaw.ts';

/** Every flaw, with the production that is not met. */
export const flaws = {
  'unknown-property': 'property',
  'unknown-operator': 'operator',
  'unknown-variable': 'value',
  'quote-not-closed': 'quote',
  'quote-not-doubled': 'quote',
  'parenthesis-not-closed': 'parenthesis',
  'parenthesis-not-opened': 'parenthesis',
  'empty-parentheses': 'parenthesis',
  'foreign-blank': 'token',
  empty: 'filter',
  'no-value': 'value',
  'no-operator': 'operator',
  'no-operand': 'operand',
  'no-connective': 'connective',
} as const satisfies Readonly<Record<string, Production>>;

type FilterFlaw = keyof typeof flaws;

const FLAWS = Object.keys(flaws) as readonly FilterFlaw[];

/** A filter with one flaw. */
export function drawRefusedFilter(dice: Dice, pools: Pools): Flaw<FilterFlaw> {
  const filter = drawFilter(dice, pools, 'valid');
  const mended = writeFilter(dice, filter, pools.settings);
  const flaw = pick(dice, FLAWS);
  return { text: flawed(dice, pools, mended, flaw), flaw, reason: `invalid-value ${flaws[flaw]}`, mended };
}

/** The filter with one comparison more or less, or one mark: the place of the fault is the comparison that is put beside it. */
function flawed(dice: Dice, pools: Pools, filter: string, flaw: FilterFlaw): string {
  const beside = (text: string): string =>
    dice(2) === 0 ? text : pick(dice, [`${filter} -and ${text}`, `(${text}) -or ${filter}`]);
  const name = drawComparison(dice, pools, 'valid').property;
  switch (flaw) {
    case 'unknown-property':
      return beside(`${pick(dice, ['Name', 'CustomAttribute16', 'CustomAttribute0', 'Cities', 'MemberOf'])} -eq 'a'`);
    case 'unknown-operator':
      return beside(`${name} ${pick(dice, ['-contains', '-in', '-ge', '-le', '-match', '=', '!=', 'eq'])} 'a'`);
    case 'unknown-variable':
      return beside(`${name} -eq ${pick(dice, ['$empty', '$nul', '$City'])}`);
    case 'no-value':
      return beside(`${name} -eq`);
    case 'no-operator':
      return beside(`${name} 'a'`);
    case 'quote-not-doubled':
      return beside(`${name} -eq 'a'b'`);
    default:
      return marked(dice, filter, name, flaw);
  }
}

type SyntaxFlaw = Exclude<
  FilterFlaw,
  'unknown-property' | 'unknown-operator' | 'unknown-variable' | 'no-value' | 'no-operator' | 'quote-not-doubled'
>;

function marked(dice: Dice, filter: string, name: string, flaw: SyntaxFlaw): string {
  switch (flaw) {
    case 'quote-not-closed':
      return `${filter} -or ${name} -eq ${pick(dice, ["'a", '"a', '\'a"', "'"])}`;
    case 'parenthesis-not-closed':
      return pick(dice, [`(${filter}`, `${filter} -and (${name} -eq 'a'`]);
    case 'parenthesis-not-opened':
      return pick(dice, [`${filter})`, `${filter} -and ${name} -eq 'a')`]);
    case 'empty-parentheses':
      return pick(dice, ['()', `${filter} -and ()`, `-not () -or ${filter}`]);
    case 'empty':
      return pick(dice, ['', ' ', '\t']);
    case 'foreign-blank':
      return `${filter}${pick(dice, ['\n', '\r\n', '\u00a0', '\u2003'])}-and ${name} -eq 'a'`;
    case 'no-operand':
      return pick(dice, [`${filter} -and`, `-or ${filter}`, `${filter} -or -not`, `${filter} -and -or ${filter}`]);
    case 'no-connective':
      return pick(dice, [`${filter} ${name} -eq 'a'`, `(${filter}) (${name} -eq 'a')`]);
  }
}
