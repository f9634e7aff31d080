/** Hashtables and lists that are splatted. */
import fc from 'fast-check';
import { argumentsOf, spelled } from './arguments.ts';
import { cmdlets, mandatory, type ParameterKind } from './cmdlets.ts';
import { expression } from './expressions.ts';
import { constant, number, single, type TextArbitrary } from './words.ts';

function valueFor(kind: ParameterKind): TextArbitrary {
  if (kind === 'action') return fc.constantFrom("'Deny'", "'AllowAccess'", '1');
  return kind === 'boolean' || kind === 'switch' ? constant : expression;
}

function keyFor(name: string): string {
  const plain = name.replaceAll('`', '');
  return /^\w+$/.test(name) ? name : `'${plain}'`;
}

function table(cmdlet: string): TextArbitrary {
  const own = Object.entries<ParameterKind>({ ...cmdlets[cmdlet], Confirm: 'switch' });
  const entry = fc
    .constantFrom(...own)
    .chain(([each, kind]) => fc.tuple(spelled(each), valueFor(kind)))
    .map(([name, given]) => `${keyFor(name)} = ${given}`);
  return fc
    .tuple(fc.constantFrom('', '[ordered]'), fc.array(entry, { maxLength: 4 }), fc.constantFrom('; ', '\n  '))
    .map(([cast, entries, between]) => [cast, '@{', entries.join(between), '}'].join(''));
}

const list: TextArbitrary = fc
  .array(
    fc.oneof(
      single,
      number,
      fc.constantFrom("'-Confirm'", "'-Identity'", "'-Identity:'", '$false', "'-WhatIf:$false'"),
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((items) => `@(${items.join(', ')})`);

/** What a script does to a table before it is splatted. */
const change: TextArbitrary = fc.constantFrom(
  '',
  "$p.Name = 'later'\n",
  "$p['Identity'] = 'i'\n",
  '$p += @{ Confirm = $false }\n',
  "$p.Remove('Confirm')\n",
  "$p.Add('WhatIf', $true)\n",
  '$q = $p.Clone(); $q.Name = 3\n',
);

/** A call with a splat, and the statements that make it. */
export const splat: TextArbitrary = fc
  .constantFrom(...Object.keys(cmdlets))
  .chain((cmdlet) =>
    fc
      .tuple(
        fc.oneof({ weight: 4, arbitrary: table(cmdlet) }, { weight: 1, arbitrary: list }),
        fc.constantFrom('', mandatory[cmdlet] ?? ''),
        fc.oneof(fc.constant(''), argumentsOf(cmdlet)),
        change,
      )
      .map(
        ([given, needed, rest, changed]) =>
          `$p = ${given}\n${given.includes('@{') ? changed : ''}${cmdlet} @p${needed} ${rest}`,
      ),
  );
