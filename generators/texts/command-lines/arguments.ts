/** The arguments of a cmdlet: names in every spelling, values right and wrong, switches. */
import fc from 'fast-check';
import { cmdlets, common, type ParameterKind, words } from './cmdlets.ts';
import { expression, sub } from './expressions.ts';
import { block, constant, dash, double, gap, number, single, type TextArbitrary, values } from './words.ts';

/** Any value. */
export const value = values(sub, expression);

function argumentFor(kind: ParameterKind): TextArbitrary {
  const list = words[kind];
  if (list !== undefined)
    return fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...list) }, { weight: 1, arbitrary: value });
  if (kind === 'integer')
    return fc.oneof(
      { weight: 5, arbitrary: number },
      { weight: 1, arbitrary: constant },
      { weight: 1, arbitrary: value },
    );
  if (kind === 'filter') return fc.oneof(block, double(sub), single, value);
  return value;
}

const edit: TextArbitrary = fc
  .tuple(
    fc.constantFrom('Add', "'Remove'", 'add'),
    value.filter((text) => !/^[^'"($@{]/.test(text)),
  )
  .map(([key, items]) => `@{${key}=${items}}`);

/** The whole name, a prefix of it, another case of letters, a backtick inside, a letter too many. */
export function spelled(name: string): TextArbitrary {
  return fc.oneof(
    { weight: 6, arbitrary: fc.constant(name) },
    { weight: 3, arbitrary: fc.integer({ min: 1, max: name.length }).map((length) => name.slice(0, length)) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        name.toLowerCase(),
        name.toUpperCase(),
        `${name}s`,
        `${name.slice(0, 2)}\`${name.slice(2)}`,
      ),
    },
  );
}

function parameter(name: string, kind: ParameterKind): TextArbitrary {
  const written = fc.tuple(dash, spelled(name)).map((parts) => parts.join(''));
  if (kind === 'switch')
    return fc
      .tuple(
        written,
        fc.constantFrom(
          '',
          '',
          '',
          ':$false',
          ':$true',
          ': $false',
          ' $false',
          ':0',
          ':(1 -eq 2)',
          ':$null',
          ":'x'",
          ':$t',
        ),
      )
      .map((parts) => parts.join(''));
  const given =
    kind === 'list'
      ? fc.oneof({ weight: 8, arbitrary: argumentFor(kind) }, { weight: 1, arbitrary: edit })
      : argumentFor(kind);
  return fc.oneof(
    { weight: 12, arbitrary: fc.tuple(written, gap, given).map((parts) => parts.join('')) },
    { weight: 3, arbitrary: fc.tuple(written, fc.constantFrom(':', ': '), given).map((parts) => parts.join('')) },
    { weight: 1, arbitrary: written },
  );
}

/** One argument: a parameter of the cmdlet, a value, or what looks like one of them. */
export function argumentsOf(cmdlet: string): TextArbitrary {
  const own = Object.entries({ ...cmdlets[cmdlet], ...common });
  const named = fc.constantFrom(...own).chain(([each, kind]) => parameter(each, kind));
  return fc.oneof(
    { weight: 8, arbitrary: named },
    { weight: 5, arbitrary: value },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        '--',
        '-',
        '-5',
        '-1.5',
        '--x',
        '-x:',
        '-C5',
        '--bar=baz',
        '-:',
        '-?x',
        '@h',
        '@a',
        '@s',
        '-no-such',
        '-Identity',
        "'-Identity'",
        '-"Identity"',
        '-$s',
        '`-Identity',
        '-Iden`tity',
      ),
    },
  );
}
