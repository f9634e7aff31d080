/** ForEach-Object, Where-Object and what else goes through objects one by one. */

import { fold } from '../../../../fold.ts';
import { append } from '../../../../tables/append.ts';
import type { Datum, Unknown } from '../../../datum.ts';
import type { TextSpan } from '../../../tree.ts';
import { type Leave, type Machine, type StatementOutcome, withCertainty } from '../../machine.ts';
import { anyRound, inTurn, single } from '../../statements/loops.ts';
import { aside, assign, lookUp, setEntry } from '../../store.ts';
import { compare, comparisonOf, holds, not, order } from '../../values/comparisons.ts';
import {
  collected,
  list,
  NOTHING,
  number,
  table,
  toArray,
  toNumber,
  toText,
  toTruth,
  unknown,
  unknownIn,
} from '../../values/convert.ts';
import { memberOf } from '../../values/tables.ts';
import { argumentOf, type BuiltIn, type SortedArguments, sortArguments } from './invocation.ts';

type BlockDatum = Datum & { readonly kind: 'block' };

/** Runs a block with `$_`; a value of which there may be any number, as one that stands for all. */
export function runOn(m: Machine, block: BlockDatum, item: Datum): StatementOutcome {
  m.seen.add(block.script);
  const before = lookUp(m, '_');
  const run = (value: Datum): StatementOutcome => {
    assign(m, '_', value);
    return m.run(block.script.statements);
  };
  if (item.kind === 'unknown' && item.perhaps !== undefined) {
    const { perhaps } = item;
    return withCertainty(m, 'conditional', () => runOn(m, block, perhaps));
  }
  const isMany = item.kind === 'unknown' && item.many === true;
  const outcome = isMany ? anyRound(m, block.script.statements, item, () => run(single(item))) : run(item);
  assign(m, '_', before ?? NOTHING);
  return outcome;
}

/** `ForEach-Object`, by blocks or by the name of a member. */
export const forEachObject: BuiltIn = (m, { given, input: piped, span }) => {
  const input = piped ?? [];
  const found = sortArguments(given, ['asjob', 'usenewrunspace']);
  const blocks = found.positional.filter((each): each is BlockDatum => each.kind === 'block');
  const named = argumentOf(found, 'process', 'parallel');
  const [begin, process, end] = stagesOf(
    found,
    named === undefined ? blocks : [...toArray(named), ...blocks].filter(isBlock),
  );
  const output: Datum[] = [];
  if (begin !== undefined) append(output, m.run(begin.script.statements).output);
  let leave: Leave | undefined;
  if (process === undefined)
    return { output: membersOf(input, found.positional[0] ?? argumentOf(found, 'membername'), span) };
  if (input.length === 0) append(output, onNothing(m, process, piped !== undefined, span));
  for (const item of inTurn(m, input, span)) {
    const outcome = runOn(m, process, item);
    append(output, outcome.output);
    leave = outcome.leave === 'return' || outcome.leave === 'continue' ? undefined : outcome.leave;
    if (leave !== undefined) break;
  }
  if (end !== undefined) append(output, m.run(end.script.statements).output);
  return leave === 'exit' || leave === 'throw' ? { output, leave } : { output };
};

/** Surely nothing comes down the pipeline: the block is looked at. */
function onNothing(m: Machine, process: BlockDatum, isEmpty: boolean, span: TextSpan): readonly Datum[] {
  const item: Datum = { ...unknown('the pipeline', span), many: true };
  if (!isEmpty) return runOn(m, process, item).output;
  aside(m, () => withCertainty(m, 'maybe', () => runOn(m, process, item)));
  return [];
}

function isBlock(datum: Datum): datum is BlockDatum {
  return datum.kind === 'block';
}

function stagesOf(found: SortedArguments, blocks: readonly BlockDatum[]): readonly (BlockDatum | undefined)[] {
  const begin = argumentOf(found, 'begin');
  const end = argumentOf(found, 'end');
  const [first, second, third] = blocks;
  if (begin !== undefined || end !== undefined) {
    return [begin?.kind === 'block' ? begin : undefined, first, end?.kind === 'block' ? end : undefined];
  }
  return blocks.length === 1 ? [undefined, first, undefined] : [first, second, third];
}

function membersOf(
  input: readonly Datum[],
  name: Datum | undefined,
  span: { start: number; end: number },
): readonly Datum[] {
  const member = name === undefined ? undefined : toText(name);
  if (member === undefined) return [{ ...unknown('ForEach-Object', span), many: true }];
  return input.map((item) => memberOf(item, member, span));
}

/** `Where-Object`, by a block or by property, comparison and value. */
export const whereObject: BuiltIn = (m, { given, input = [], span }) => {
  const comparison = given.find((each) => each.kind === 'parameter' && COMPARISONS.test(each.name));
  const found = sortArguments(given, ['not']);
  const block = [...found.positional, argumentOf(found, 'filterscript')].find((each) => each?.kind === 'block');
  const kept: Datum[] = [];
  if (block?.kind === 'block' && input.length === 0) runOn(m, block, { ...unknown('the pipeline', span), many: true });
  for (const item of inTurn(m, input, span)) {
    const truth =
      block?.kind === 'block'
        ? toTruth(collected(runOn(m, block, item).output))
        : propertyTruth(item, found, comparison?.kind === 'parameter' ? comparison.name : undefined, span);
    if (truth === undefined && item.kind !== 'unknown')
      kept.push({ ...unknown('Where-Object', span), many: true, perhaps: item });
    else if (truth === undefined) kept.push(item);
    else if (truth || isMany(item)) kept.push(item);
  }
  return { output: kept };
};

const COMPARISONS = /^[ic]?(eq|ne|gt|ge|lt|le|like|notlike|match|notmatch|contains|notcontains|in|notin)$/i;

function isMany(item: Datum): boolean {
  return item.kind === 'unknown';
}

function propertyTruth(
  item: Datum,
  found: SortedArguments,
  comparison: string | undefined,
  span: { start: number; end: number },
): boolean | undefined {
  const name = toText(found.positional[0] ?? argumentOf(found, 'property') ?? NOTHING) ?? '';
  const left = memberOf(item, name, span);
  if (comparison === undefined) return found.named.has('not') ? not(toTruth(left)) : toTruth(left);
  const right = found.named.get(fold(comparison)) ?? found.positional[1] ?? NOTHING;
  const { name: operator, caseSensitive } = comparisonOf(`-${fold(comparison)}`) ?? {
    name: 'eq',
    caseSensitive: false,
  };
  if (/contains$/.test(operator)) return opposite(operator, holds(toArray(left), right, caseSensitive));
  if (/in$/.test(operator)) return opposite(operator, holds(toArray(right), left, caseSensitive));
  return compare(operator, left, right, caseSensitive);
}

function opposite(operator: string, value: boolean | undefined): boolean | undefined {
  return operator.startsWith('not') ? not(value) : value;
}

/** `Select-Object`: the first, the last, a property of each, or some properties. */
export const selectObject: BuiltIn = (m, { given, input = [], span }) => {
  const found = sortArguments(given, ['unique', 'wait', 'caseinsensitive']);
  const expanded = argumentOf(found, 'expandproperty');
  const properties =
    argumentOf(found, 'property') ??
    (found.positional.length === 0 ? undefined : list(found.positional.flatMap(toArray)));
  const taken = taking(input, found);
  const made = properties === undefined ? taken : taken.map((item) => projected(m, item, toArray(properties), span));
  const name = expanded === undefined ? undefined : toText(expanded);
  const output = name === undefined ? made : made.flatMap((item) => toArray(memberOf(item, name, span)));
  return { output: argumentOf(found, 'unique') === undefined ? output : unique(output) };
};

function taking(input: readonly Datum[], found: SortedArguments): readonly Datum[] {
  const [first, last, skip] = ['first', 'last', 'skip'].map((name) => argumentOf(found, name));
  if (first === undefined && last === undefined && skip === undefined) return input;
  const open = input.find((item): item is Unknown => item.kind === 'unknown' && item.many === true);
  if (open !== undefined) return [first !== undefined && toNumber(first) === 1 ? single(open) : open];
  const rest = input.slice(skip === undefined ? 0 : (toNumber(skip) ?? 0));
  if (first !== undefined) return rest.slice(0, toNumber(first) ?? 0);
  const count = last === undefined ? undefined : (toNumber(last) ?? 0);
  return count === undefined ? rest : count === 0 ? [] : rest.slice(-count);
}

/** Properties by name; computed ones are computed, their blocks run. */
function projected(m: Machine, item: Datum, properties: readonly Datum[], span: { start: number; end: number }): Datum {
  const made = table([]);
  let isWhole = false;
  for (const property of properties) {
    if (property.kind === 'table') {
      const value = property.entries.get('expression')?.value ?? property.entries.get('e')?.value ?? NOTHING;
      const key = ['name', 'n', 'label', 'l']
        .map((each) => property.entries.get(each)?.value)
        .find((each) => each !== undefined);
      const result =
        value.kind === 'block' ? collected(runOn(m, value, item).output) : memberOf(item, toText(value) ?? '', span);
      setEntry(m, made.entries, toText(key ?? NOTHING) ?? '', result);
      continue;
    }
    const name = toText(property) ?? '*';
    if (name.includes('*')) isWhole = true;
    else setEntry(m, made.entries, name, memberOf(item, name, span));
  }
  return isWhole || item.kind === 'unknown' ? item : made;
}

function unique(items: readonly Datum[]): readonly Datum[] {
  const kept: Datum[] = [];
  const seen = new Set<string>();
  for (const item of items) {
    const key = item.kind === 'text' || item.kind === 'number' ? toText(item) : undefined;
    if (key !== undefined && seen.has(key)) continue;
    if (key !== undefined) seen.add(key);
    kept.push(item);
  }
  return kept;
}

/** `Sort-Object`, by the items themselves or by properties or blocks. */
export const sortObject: BuiltIn = (m, { given, input = [], span }) => {
  const found = sortArguments(given, ['descending', 'unique', 'stable', 'casesensitive']);
  const properties = argumentOf(found, 'property') ?? list(found.positional.flatMap(toArray));
  const by = toArray(properties);
  const keyed = input.map((item) => ({
    item,
    keys: by.length === 0 ? [item] : by.map((each) => keyOf(m, item, each, span)),
  }));
  const open = keyed.map(({ keys }) => unknownIn(list(keys))).find((each) => each !== undefined);
  if (open !== undefined)
    return { output: [{ ...(input.map(unknownIn).find((each) => each !== undefined) ?? open), many: true }] };
  const sign = argumentOf(found, 'descending') === undefined ? 1 : -1;
  const sorted = [...keyed].sort((one, other) => sign * orderOf(one.keys, other.keys)).map(({ item }) => item);
  return { output: argumentOf(found, 'unique') === undefined ? sorted : unique(sorted) };
};

function keyOf(m: Machine, item: Datum, property: Datum, span: { start: number; end: number }): Datum {
  if (property.kind === 'block') return collected(runOn(m, property, item).output);
  if (property.kind === 'table') return keyOf(m, item, property.entries.get('expression')?.value ?? NOTHING, span);
  return memberOf(item, toText(property) ?? '', span);
}

function orderOf(one: readonly Datum[], other: readonly Datum[]): number {
  for (const [at, key] of one.entries()) {
    const found = order(key, other[at] ?? NOTHING, false) ?? 0;
    if (found !== 0) return found;
  }
  return 0;
}

/** Commands that only look: their blocks run on each object. */
export const lookingOn: BuiltIn = (m, { given, input = [], span, name }) => {
  const { named, positional } = sortArguments(given, ['autosize', 'wrap', 'notypeinformation', 'unique', 'asstring']);
  for (const value of [...named.values(), ...positional].flatMap(toArray)) {
    const blocks = value.kind === 'table' ? [...value.entries.values()].map((each) => each.value) : [value];
    for (const block of blocks) {
      if (block.kind !== 'block') continue;
      for (const item of input.length === 0 ? [unknown('the pipeline', span)] : input) runOn(m, block, item);
    }
  }
  if (name.startsWith('format-')) return { output: [] };
  if (name === 'measure-object' && input.every(({ kind }) => kind !== 'unknown') && named.size === 0) {
    return { output: [table([['Count', number(input.length)]])] };
  }
  return { output: [{ ...unknown(name, span), many: true }] };
};
