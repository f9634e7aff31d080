/** Values of expressions. Every part is evaluated once, so that no call within is lost. */
import type { Datum } from '../../datum.ts';
import type { Expression, ScriptStatement } from '../../tree.ts';
import { noteComparison, noteText } from '../expected-results.ts';
import { affordsSearch, taken } from '../extent.ts';
import { type Machine, overdone, remark, sourceOf, step } from '../machine.ts';
import { isBareWord } from '../names.ts';
import { eitherWay, lookAt } from '../passes.ts';
import { readBody } from '../request-bodies.ts';
import { assign, setEntry } from '../store.ts';
import { cast } from '../values/casts.ts';
import { matchOf } from '../values/comparisons.ts';
import {
  collected,
  list,
  NOTHING,
  table,
  text,
  toArray,
  toText,
  toTruth,
  unknown,
  unknownIn,
} from '../values/convert.ts';
import { binary, unary } from '../values/operators.ts';
import { itemOf, memberOf, openUp } from '../values/tables.ts';
import { variable } from '../variables.ts';
import { capture, increment, plain } from './assignments.ts';
import { method } from './methods.ts';

type ExpressionOf<K extends Expression['kind']> = Extract<Expression, { kind: K }>;

/** The value of an expression. */
export function evaluate(m: Machine, expression: Expression): Datum {
  step(m);
  if (overdone(m)) return unknown('a script that does too much', expression);
  switch (expression.kind) {
    case 'text':
      return literal(expression);
    case 'template':
      return template(m, expression);
    case 'number':
      return literalNumber(expression);
    case 'variable':
      return variable(m, expression.name, expression);
    case 'member':
      return member(m, expression);
    case 'method':
      return method(m, expression);
    case 'index':
      return itemOf(taken(m, m.evaluate(expression.target), expression), m.evaluate(expression.index), expression);
    case 'unary':
      return unaryOf(m, expression);
    case 'binary':
      return binaryOf(m, expression);
    case 'ternary':
      return ternary(m, expression);
    default:
      return composed(m, expression);
  }
}

function composed(m: Machine, expression: Expression): Datum {
  switch (expression.kind) {
    case 'list':
      return list(expression.items.map(m.evaluate));
    case 'paren':
      return capture(m, expression.statement).value;
    case 'subexpression':
      return collected(m.run(expression.statements).output);
    case 'array':
      return array(m.run(expression.statements).output);
    case 'hashtable':
      return hashtable(m, expression);
    case 'block':
      return { kind: 'block', text: expression.text, script: expression.script };
    case 'type':
      return { kind: 'type', name: expression.name };
    case 'cast':
      return cast(expression.type, taken(m, m.evaluate(expression.operand), expression), expression);
    default:
      return unknown(expression.kind, expression);
  }
}

function literal(expression: ExpressionOf<'text'>): Datum {
  const datum = { kind: 'text', value: expression.value } as const;
  if (expression.placeholder === true) return { ...datum, bare: true, placeholder: true };
  return expression.bare ? { ...datum, bare: true } : datum;
}

/** A whole number beyond what a double holds keeps its digits. */
function literalNumber({ value, written }: ExpressionOf<'number'>): Datum {
  const isLong = Number.isInteger(value) && !Number.isSafeInteger(value);
  return isLong ? { kind: 'number', value, written } : { kind: 'number', value };
}

/** A text with an unknown part is unknown as a whole. */
function template(m: Machine, expression: ExpressionOf<'template'>): Datum {
  const parts = expression.parts.map((part) =>
    typeof part === 'string' ? text(part) : taken(m, m.evaluate(part), part),
  );
  const texts = parts.map(toText);
  if (texts.every((each) => each !== undefined)) {
    const value = texts.join('');
    return expression.bare ? { kind: 'text', value, bare: true } : text(value);
  }
  noteText(m, parts);
  const open = parts.find((_, at) => texts[at] === undefined);
  return open?.kind === 'unknown'
    ? { kind: 'unknown', because: open.because, place: open.place }
    : deepUnknown(open, expression);
}

function deepUnknown(open: Datum | undefined, expression: Expression): Datum {
  const within = open?.kind === 'list' ? open.items.find(({ kind }) => kind === 'unknown') : undefined;
  return within ?? unknown('a value that has no text', expression);
}

function array(output: readonly Datum[]): Datum {
  const [one] = output;
  return output.length === 1 && one !== undefined ? list(toArray(one)) : list(output);
}

function member(m: Machine, expression: ExpressionOf<'member'>): Datum {
  if (expression.static) return staticMember(m, expression);
  const target = taken(m, m.evaluate(expression.target), expression);
  const name = m.evaluate(expression.name);
  return name.kind === 'unknown' ? name : memberOf(target, toText(name) ?? '', expression);
}

function staticMember(m: Machine, expression: ExpressionOf<'member'>): Datum {
  const type = toText(m.evaluate(expression.target)) ?? '';
  const name = toText(m.evaluate(expression.name)) ?? '';
  const known: Readonly<Record<string, string>> = {
    'string::empty': '',
    'environment::newline': '\n',
    'guid::empty': '00000000-0000-0000-0000-000000000000',
  };
  const value = known[`${type}::${name}`.toLowerCase().replace(/^system\./, '')];
  return value === undefined ? unknown(`[${type}]::${name}`, expression) : text(value);
}

function unaryOf(m: Machine, expression: ExpressionOf<'unary'>): Datum {
  if (/^(\+\+|--)$/.test(expression.operator)) return incremented(m, expression);
  return unary(expression.operator, taken(m, m.evaluate(expression.operand), expression), expression);
}

/** Before its operand the operator gives the new value, behind it the old one. */
function incremented(m: Machine, { operator, operand, start }: ExpressionOf<'unary'>): Datum {
  if (!/^(variable|member|index)$/.test(operand.kind)) return m.evaluate(operand); // a ruler of dashes
  const before = increment(m, operand, operator === '++' ? 1 : -1);
  return start < operand.start ? m.evaluate(operand) : before;
}

function binaryOf(m: Machine, expression: ExpressionOf<'binary'>): Datum {
  const { operator } = expression;
  const left = taken(m, m.evaluate(expression.left), expression.left);
  if (operator === '??') return coalesced(m, left, expression);
  const decided = toTruth(left);
  if ((operator === '-and' && decided === false) || (operator === '-or' && decided === true)) {
    lookAt(m, [expressionStatement(expression.right)]);
    return { kind: 'boolean', value: operator === '-or' };
  }
  const right = taken(m, m.evaluate(expression.right), expression.right);
  noteComparison(m, expression, left, right);
  if (SEARCHES.test(operator) && !affordsSearch(m, left, right)) return unknown(operator, expression);
  if (/^-c?match$/.test(operator)) keepMatches(m, left, right, operator);
  return binary(operator, left, right, expression);
}

const SEARCHES = /^-[ic]?(not)?(like|match|replace|split)$/;

function expressionStatement(expression: Expression): ScriptStatement {
  const { start, end } = expression;
  return { kind: 'pipeline', start, end, elements: [{ kind: 'expression', start, end, expression }] };
}

function keepMatches(m: Machine, left: Datum, right: Datum, operator: string): void {
  const found = left.kind === 'list' ? undefined : matchOf(left, right, operator === '-cmatch');
  if (found === null) return;
  const because = unknownIn(left) ?? unknown('a match', { start: 0, end: 0 });
  assign(m, 'Matches', found === undefined ? because : groupsOf(found));
}

/** With names among them the groups have other numbers than here; so those are left out. */
function groupsOf(found: RegExpExecArray): Datum {
  const groups =
    found.groups === undefined ? [...found.entries()] : [[0, found[0]] as const, ...Object.entries(found.groups)];
  return table(groups.map(([key, group]) => [String(key), group === undefined ? NOTHING : text(group)] as const));
}

function coalesced(m: Machine, left: Datum, expression: ExpressionOf<'binary'>): Datum {
  if (left.kind === 'null') return m.evaluate(expression.right);
  const statements = [expressionStatement(expression.right)];
  if (left.kind !== 'unknown') lookAt(m, statements);
  else eitherWay(m, left, { ways: [statements, []] });
  return left;
}

function ternary(m: Machine, expression: ExpressionOf<'ternary'>): Datum {
  const test = m.evaluate(expression.test);
  const decided = toTruth(test);
  const ways = [expression.yes, expression.no].map((each) => [expressionStatement(each)]);
  if (decided === undefined)
    return collected(eitherWay(m, unknownIn(test) ?? unknown('a condition', expression), { ways }).output);
  lookAt(m, ways[decided ? 1 : 0] ?? []);
  return m.evaluate(decided ? expression.yes : expression.no);
}

function hashtable(m: Machine, expression: ExpressionOf<'hashtable'>): Datum {
  const made = table([]);
  for (const { key, value } of expression.entries) {
    const name = m.evaluate(key);
    const content = entryValue(m, value);
    if (name.kind === 'unknown') openUp(m, made.entries, name);
    else setEntry(m, made.entries, toText(name) ?? '', content);
  }
  readBody(m, made, expression);
  return made;
}

/** A bare word after the equals sign is the name of a command, and surely none that its author meant. */
function entryValue(m: Machine, value: ScriptStatement): Datum {
  const [element] = value.kind === 'pipeline' && value.elements.length === 1 ? value.elements : [];
  if (element?.kind !== 'command' || !isBareWord(m, element)) return plain(capture(m, value).value);
  remark(m, { kind: 'not-understood', span: element.name, why: 'a bare word in a hashtable is a command' });
  m.seen.add(element);
  return unknown(`the command ${sourceOf(m, element.name)}`, element);
}
