/** Calls as raw command lines. */
import fc from 'fast-check';
import { argumentsOf, value } from './arguments.ts';
import { cmdlets, mandatory } from './cmdlets.ts';
import { sub } from './expressions.ts';
import { gap, type TextArbitrary, word } from './words.ts';

/** What may stand after a command's arguments. */
const tail: TextArbitrary = fc.oneof(
  { weight: 14, arbitrary: fc.constant('') },
  {
    weight: 5,
    arbitrary: fc.constantFrom(
      ' | Out-Null',
      ' 2>&1',
      ' *>&1',
      ' > $null',
      ' 2>$null',
      ' # a comment',
      ' <# c #>',
      ';',
      ' 3>&1 | Out-Null',
      ' >x.txt',
      ' 2> $null | Out-Null',
      '#no',
      ' |\n  Out-Null',
      '\n  | Out-Null',
      ' --',
      ' --%',
      ' --% -a b',
      ' &&\n  Foo-Bar',
      ' || Foo-Bar',
      ' 1>&2',
      ' 2>x.txt -WhatIf',
    ),
  },
);

const name: TextArbitrary = fc.constantFrom(...Object.keys(cmdlets));

/** How a command is called. */
function called(cmdlet: string): TextArbitrary {
  return fc.oneof(
    { weight: 10, arbitrary: fc.constant(cmdlet) },
    {
      weight: 3,
      arbitrary: fc.constantFrom(
        cmdlet.toLowerCase(),
        `& ${cmdlet}`,
        `& '${cmdlet}'`,
        `. "${cmdlet}"`,
        `& (${JSON.stringify(cmdlet)})`,
        cmdlet.replace('-', '`-'),
        cmdlet.replace('-', '\u2013'),
        `$x = ${cmdlet}`,
        `$null = ${cmdlet}`,
      ),
    },
  );
}

/** One call; half of them with what the cmdlet cannot do without, so that PowerShell binds the rest. */
export const call: TextArbitrary = name.chain((cmdlet) =>
  fc
    .tuple(
      called(cmdlet),
      fc.constantFrom('', mandatory[cmdlet] ?? ''),
      fc.array(fc.tuple(gap, argumentsOf(cmdlet)), { maxLength: 3 }),
      tail,
    )
    .map(([first, needed, rest, end]) => first + needed + rest.flat().join('') + end),
);

/** A call of one value, which shows how a word is read. */
export const probe: TextArbitrary = fc
  .tuple(
    fc.constantFrom(
      'Get-ClientAccessRule',
      'Get-ClientAccessRule -Identity',
      'New-ClientAccessRule x -Action Deny -AnyOfProtocols',
      'New-DistributionGroup x -Members',
    ),
    gap,
    fc.oneof({ weight: 4, arbitrary: value }, { weight: 1, arbitrary: word(sub) }),
  )
  .map((parts) => parts.join(''));
