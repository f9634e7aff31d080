/** What stands in brackets and behind `=`: expressions of literals, in the spellings that administrators use. */
import fc from 'fast-check';
import { binary, leftOf, method, paths, rightOf, typed } from './operators.ts';
import { constant, double, hereString, joined, number, single, type TextArbitrary, variable } from './words.ts';

/** The arbitraries that hold each other. */
type Texts = {
  readonly operand: string;
  readonly expression: string;
  readonly sub: string;
  readonly entry: string;
};
type Tie = <K extends keyof Texts>(name: K) => fc.Arbitrary<Texts[K]>;

const DEPTH = { maxDepth: 3, depthSize: 'small' } as const;

function bracketed(items: TextArbitrary, separators: readonly string[], open: string, close: string): TextArbitrary {
  return fc
    .array(items, { maxLength: 3 })
    .chain((drawn) => fc.constantFrom(...separators).map((between) => `${open}${drawn.join(between)}${close}`));
}

function operand(tie: Tie): TextArbitrary {
  return fc.oneof(
    DEPTH,
    { weight: 3, arbitrary: single },
    { weight: 3, arbitrary: variable },
    { weight: 2, arbitrary: number },
    { weight: 2, arbitrary: paths },
    { weight: 2, arbitrary: double(fc.constantFrom('$n', '$n + 1', "'x'", '$a', '$h.k')) },
    { weight: 1, arbitrary: constant },
    { weight: 1, arbitrary: typed },
    { weight: 1, arbitrary: hereString },
    { weight: 1, arbitrary: joined([fc.oneof(single, fc.constant('$s')), method]) },
    { weight: 1, arbitrary: tie('expression').map((text) => `(${text})`) },
    { weight: 1, arbitrary: bracketed(tie('entry'), ['; ', '\n', ';'], '@{', '}') },
    { weight: 1, arbitrary: bracketed(tie('expression'), [', ', '; ', '\n'], '@(', ')') },
  );
}

function entry(tie: Tie): TextArbitrary {
  const keys = fc.constantFrom('k', 'Name', "'Identity'", '"a b"', 'list', '7', '$s', '$n', 'x');
  return joined([keys, fc.constantFrom(' = ', '=', ' =\n'), tie('expression')]);
}

function operation(tie: Tie): TextArbitrary {
  return binary.chain((operator) =>
    fc
      .tuple(leftOf(operator, tie('operand')), fc.constantFrom(' ', ' ', ' ', ''), rightOf(operator, tie('operand')))
      .map(([left, blank, right]) => {
        const space = operator.startsWith('-') ? ' ' : blank;
        return `${left}${space}${operator}${space}${right}`;
      }),
  );
}

/** Several operators without brackets. */
const CHAINS = [
  '{0} + {1} + {2}',
  '{0} + {1} -f {2}',
  '{0} -eq {1} -and {2}',
  '{0}, {1} -join {2}',
  '{0} + {1} * 2, {2}',
  '-not {0} -eq {1} -or {2}',
];

function chained(tie: Tie): TextArbitrary {
  return fc
    .tuple(fc.constantFrom(...CHAINS), tie('operand'), tie('operand'), tie('operand'))
    .map(([form, ...parts]) => parts.reduce((text, part, index) => text.replace(`{${index}}`, () => part), form));
}

function wholeExpression(tie: Tie): TextArbitrary {
  const unary = fc.constantFrom('-not ', '!', ',', '-join ', '-split ', '- ', '+', '-');
  const ternary = [tie('operand'), fc.constant(' ? '), tie('operand'), fc.constant(' : '), tie('operand')];
  const nothing = fc.constantFrom('$null', "'x'", '$s', '$h.no');
  return fc.oneof(
    DEPTH,
    { weight: 5, arbitrary: tie('operand') },
    { weight: 3, arbitrary: operation(tie) },
    { weight: 1, arbitrary: joined([tie('operand'), fc.constantFrom(', ', ',', ' , '), tie('operand')]) },
    { weight: 1, arbitrary: joined([unary, tie('operand')]) },
    { weight: 1, arbitrary: joined(ternary) },
    { weight: 1, arbitrary: joined([nothing, fc.constant(' ?? '), tie('operand')]) },
    { weight: 1, arbitrary: chained(tie) },
  );
}

const PIPES = [
  ' | ForEach-Object { $_ }',
  ' | % { "<$_>" }',
  " | Where-Object { $_ -ne 'a' }",
  ' | Select-Object -First 1',
  ' | Sort-Object',
  ' | ? { $_ }',
  ' | Select-Object -Unique',
  ' | ForEach-Object ToString',
  ' | Select-Object -Last 1',
];

function statement(tie: Tie): TextArbitrary {
  const condition = fc
    .tuple(tie('operand'), tie('operand'), tie('operand'))
    .map(([test, yes, no]) => `if (${test}) { ${yes} } else { ${no} }`);
  return fc.oneof(
    { weight: 5, arbitrary: tie('expression') },
    { weight: 1, arbitrary: condition },
    { weight: 1, arbitrary: joined([tie('expression'), fc.constantFrom(...PIPES)]) },
    { weight: 1, arbitrary: joined([tie('operand'), tie('operand')], '; ') },
    { weight: 1, arbitrary: tie('operand').map((items) => `foreach ($i in ${items}) { "$i!" }`) },
  );
}

/** Expressions, and statements that give a value. */
export const { expression, sub } = fc.letrec<Texts>((tie) => ({
  operand: operand(tie),
  entry: entry(tie),
  expression: wholeExpression(tie),
  sub: statement(tie),
}));
