/** What a command gives: its arguments evaluated, splats taken apart. */
import type { GivenArgument } from '../../../cmdlets/given.ts';
import { fold } from '../../../fold.ts';
import type { Datum } from '../../datum.ts';
import type { Argument, Expression, TextSpan } from '../../tree.ts';
import { takenWhole } from '../extent.ts';
import { type Machine, sourceOf } from '../machine.ts';
import { isBareWord } from '../names.ts';
import { takeAsValue } from '../sweep.ts';
import { list, text, unknown } from '../values/convert.ts';
import { entriesOf, openness } from '../values/tables.ts';
import { variable } from '../variables.ts';

/** The arguments in the order of the text; every expression in them is evaluated, in redirections too. */
export function givenBy(m: Machine, given: readonly Argument[]): readonly GivenArgument[] {
  return given.flatMap((argument) => givenByOne(m, argument));
}

function givenByOne(m: Machine, argument: Argument): readonly GivenArgument[] {
  const span = { start: argument.start, end: argument.end };
  switch (argument.kind) {
    case 'parameter': {
      const { name, value } = argument;
      return [
        value === undefined
          ? { kind: 'parameter', name, span }
          : { kind: 'parameter', name, value: argumentValue(m, value), span },
      ];
    }
    case 'value':
      return [{ kind: 'value', value: argumentValue(m, argument.value), span }];
    case 'splat':
      return splat(
        takenWhole(m, variable(m, argument.variable, argument), span),
        span,
        fold(argument.variable) === 'args',
      );
    case 'no-more-parameters':
      return [{ kind: 'no-more-parameters', span }];
    case 'redirection':
      if (argument.target !== undefined) m.evaluate(argument.target);
      return [];
    case 'verbatim': // only a program takes it apart
      return ['--%', argument.text].map((value) => ({ kind: 'value', value: text(value), span }));
  }
}

/** `@value`; in `@args` the names that a function was given are names again. */
export function splat(value: Datum, span: TextSpan, isArgs: boolean): readonly GivenArgument[] {
  if (value.kind === 'unknown') return [{ kind: 'unknown-splat', because: value, span }];
  if (value.kind === 'table') {
    const named = entriesOf(value.entries).map(
      ({ key, value: item }) => ({ kind: 'named', name: key, value: item, span }) as const,
    );
    const because = openness(value.entries);
    return because === undefined ? named : [...named, { kind: 'unknown-splat', because, span }];
  }
  const items = splatted(value);
  return items.flatMap((item, at): readonly GivenArgument[] => {
    if (item.kind === 'unknown' && item.many === true) return [{ kind: 'unknown-splat', because: item, span }];
    if (isArgs && isGivenByColon(items[at - 1])) return [];
    if (isArgs && isName(item)) return [nameOf(item.value.slice(1), items[at + 1], span)];
    return [{ kind: 'value', value: item, span, fromSplat: true }];
  });
}

/** A text gives its letters, `$null` itself. */
function splatted(value: Datum): readonly Datum[] {
  if (value.kind === 'text') return [...value.value].map(text);
  return value.kind === 'list' ? value.items : [value];
}

/** `-Name:` has its value behind it. */
function nameOf(name: string, next: Datum | undefined, span: TextSpan): GivenArgument {
  return name.endsWith(':') && next !== undefined
    ? { kind: 'parameter', name: name.slice(0, -1), value: next, span }
    : { kind: 'parameter', name, span };
}

function isGivenByColon(item: Datum | undefined): boolean {
  return item !== undefined && isName(item) && item.value.endsWith(':');
}

function isName(item: Datum): item is Datum & { readonly kind: 'text' } {
  return item.kind === 'text' && item.bare === true && /^-[a-z]/i.test(item.value);
}

/** Numbers in arguments keep their written form; `(your addresses)` and, in hosts, `{app id}` are to be filled in. */
function argumentValue(m: Machine, expression: Expression): Datum {
  if (expression.kind === 'number') return { kind: 'number', value: expression.value, written: expression.written };
  if (expression.kind === 'list') return list(expression.items.map((item) => argumentValue(m, item)));
  if (expression.kind === 'block' && m.setting.host && isBracedPlaceholder(expression.text)) {
    takeAsValue(m, expression.script);
    return { kind: 'text', value: `{${expression.text}}`, bare: true, placeholder: true };
  }
  return placeholder(m, expression) ?? takenWhole(m, m.evaluate(expression), expression);
}

function isBracedPlaceholder(inner: string): boolean {
  return inner.trim() !== '' && /^[\w\s.\-@]+$/.test(inner) && !/\s-\w/.test(inner);
}

function placeholder(m: Machine, expression: Expression): Datum | undefined {
  const statement = expression.kind === 'paren' ? expression.statement : undefined;
  const [element] = statement?.kind === 'pipeline' && statement.elements.length === 1 ? statement.elements : [];
  if (element?.kind !== 'command' || !element.arguments.every(isWord)) return undefined;
  if (!isBareWord(m, { ...element, arguments: [] })) return undefined;
  m.seen.add(element);
  return { ...unknown(`what stands for (${sourceOf(m, element)})`, expression), placeholder: true };
}

function isWord(argument: Argument): boolean {
  return argument.kind === 'value' && argument.value.kind === 'text' && argument.value.bare;
}
