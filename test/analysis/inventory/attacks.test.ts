import { describe, expect, it } from 'vitest';
import { readInventory } from '../../../src/analysis/inventory/inventory.ts';
import { searchSteps, toRegExp } from '../../../src/syntax/powershell/run/values/regular-expressions.ts';

const GET = 'Get-ClientAccessRule';
/** Calls that a script of a few lines may give at most; time and memory follow their number. */
const MOST_CALLS = 60_000;

function read(name: string, content: string | Uint8Array): ReturnType<typeof readInventory> {
  return readInventory([{ name, bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content }]);
}

/** What is doubled so many times without a bound would not end, nor fit in memory. */
const DOUBLED = 60;
const LIST = 1 << 14;

const SCRIPTS: Readonly<Record<string, string>> = {
  'a text multiplied': `$x = 'x' * 1000000000\n${GET} $x`,
  'a list multiplied': `$x = @(1) * 1000000000\n${GET} $x`,
  'an empty text multiplied': `$x = '' * 1e300\n${GET} $x`,
  'a range of a billion': `1..1000000000 | ForEach-Object { ${GET} $_ }`,
  'an endless loop': `while ($true) { $i++; ${GET} $i }`,
  'an endless loop of nothing': `while ($true) {}\n${GET} a`,
  'loops in loops': `${'foreach ($a in 1..1000) { '.repeat(20)}${GET}${' }'.repeat(20)}`,
  'pipelines in pipelines': `1..1000 | % { 1..1000 | % { 1..1000 | % { ${GET} $_ } } }`,
  'a function that calls itself': `function f { f; ${GET} a }\nf`,
  'a function that calls itself twice': `function g($n) { g ($n + 1); g ($n + 2); ${GET} $n }\ng 1`,
  'a block that runs itself twice': `$b = { & $b; & $b }\n& $b\n${GET} a`,
  'functions that fan out': `${Array.from({ length: 40 }, (_, at) => `function f${at} { f${at + 1}; f${at + 1} }`).join('\n')}\nfunction f40 { ${GET} a }\nf0`,
  'functions that fan out in branches': `${Array.from({ length: 40 }, (_, at) => `function f${at} { if ($u) { f${at + 1} } else { f${at + 1} } }`).join('\n')}\nfunction f40 { ${GET} a }\nf0`,
  'a list doubled': `$a = @(1)\n${'$a += $a\n'.repeat(DOUBLED)}${GET} $a`,
  'a list of itself and itself': `$a = @(1)\n${'$a = @($a, $a)\n'.repeat(DOUBLED)}${GET} $a\n${GET} "$a"`,
  'a table of itself and itself': `$a = @{ a = 1 }\n${'$a = @{ a = $a; b = $a }\n'.repeat(DOUBLED)}${GET} $a\n${GET} @a`,
  'a table that holds itself': `$a = @{}\n$a['a'] = $a\n${GET} $a\nWrite-Thing $a`,
  'a text doubled': `$a = 'x'\n${'$a = "$a$a"\n'.repeat(DOUBLED)}${GET} $a`,
  'a text doubled by a format': `$a = 'x'\n${"$a = '{0}{0}' -f $a\n".repeat(DOUBLED)}${GET} $a`,
  'a text doubled by a replacement': `$a = 'x'\n${"$a = $a -replace 'x', 'xx'\n".repeat(DOUBLED)}${GET} $a`,
  'a format of great width': `${GET} ('{0,1000000000}' -f 'a')\n${GET} ('{0:D1000000000}' -f 1)`,
  'great padding': `${GET} 'a'.PadLeft(1000000000)`,
  'a text that runs itself': `$a = 'Invoke-Expression $a'\nInvoke-Expression $a\n${GET} a`,
  'a long list in many calls': `$a = 1..${LIST}\n${`${GET} $a\n`.repeat(500)}`,
  'a long list grown round by round': `$a = @()\nforeach ($j in 1..16) { foreach ($i in 1..1000) { $a += $i } }\n${GET} $a`,
  'a long list joined round by round': `$a = 1..${LIST}\nforeach ($i in 1..1000) { $b = $a -join ',' }\n${GET} $b`,
  'a repeated group': `if ('${'a'.repeat(40)}' -match '(a+)+$b') { ${GET} a }`,
  'what may be left out, again and again': `${GET} ('${'a'.repeat(34)}' -replace '${'a?'.repeat(34)}${'a'.repeat(34)}b', 'x')`,
  'alternatives, again and again': `if ('${'a'.repeat(60)}' -match '${'(?:a|aa)'.repeat(40)}b') { ${GET} a }`,
  'a pattern in a switch': `switch -Regex ('${'a'.repeat(40)}') { '${'a?'.repeat(30)}${'a'.repeat(30)}b' { ${GET} a } }`,
  'a pattern of a type': `${GET} ([regex]::Replace('${'a'.repeat(40)}', '${'a?'.repeat(34)}${'a'.repeat(34)}b', 'x'))`,
  'a wildcard of many stars': `if ('${'a'.repeat(20_000)}' -like '${'*a'.repeat(10_000)}b') { ${GET} a }`,
  'many doubtful returns': `${'if ($u) { return }\n'.repeat(5_000)}${GET} a`,
};

describe('scripts that would not end', () => {
  it.each(Object.entries(SCRIPTS))('%s', (_, script) => {
    const { calls } = read('a.ps1', script);
    expect(calls.length).toBeGreaterThan(0);
    expect(calls.length).toBeLessThan(MOST_CALLS);
    expect(Object.values(calls.at(-1)?.parameters ?? {}).flat().length).toBeLessThanOrEqual(LIST);
  });
});

describe('files of nothing but one thing', () => {
  const PARTS = [
    '\0',
    '\ud800',
    '(',
    '`',
    '"',
    "'",
    '|',
    '#',
    '$(',
    '"$(',
    '@{',
    '```\n',
    '<#',
    '@"\n',
    '| a ',
    '<Obj>',
    '[{',
  ];
  const ENDINGS = ['ps1', 'md', 'txt', 'csv', 'json', 'xml'];
  it.each(PARTS.flatMap((part) => ENDINGS.map((ending) => [part, ending] as const)))('%j in a .%s', (part, ending) => {
    const { calls, objects } = read(`a.${ending}`, part.repeat(5_000));
    expect([calls, objects]).toEqual([[], []]);
  });

  it('bytes of no encoding', () => {
    const bytes = new Uint8Array(100_000).map((_, at) => (at * 2_654_435_761) >>> 24);
    expect(read('a.txt', bytes).calls).toEqual([]);
  });
});

describe('exports that blow up', () => {
  it('entities of their own are not read', () => {
    const entities = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join('');
    const { objects, notes } = read('a.xml', `<?xml version="1.0"?><!DOCTYPE x [${entities}]><Objs><S>&l9;</S></Objs>`);
    expect(objects).toEqual([]);
    expect(notes).not.toEqual([]);
  });

  it('JSON within JSON', () => {
    expect(read('a.json', `${'['.repeat(100_000)}${']'.repeat(100_000)}`).notes).not.toEqual([]);
  });

  it('many columns', () => {
    const header = Array.from({ length: 100_000 }, (_, at) => `c${at}`).join(',');
    expect(
      read('a.csv', `Name,Action,Priority,${header}\nn,DenyAccess,1,${'x,'.repeat(99_999)}x\n`).state.rules,
    ).toHaveLength(1);
  });
});

describe('the steps of a search', () => {
  it('grow with what may be left out and with alternatives', () => {
    expect(searchSteps('a?', 10)).toBe(2 * searchSteps('a', 10));
    expect(searchSteps('(a|b|c)', 10)).toBe(3 * searchSteps('a', 10));
    expect(searchSteps('a*', 10)).toBe(11 * searchSteps('a', 10));
  });

  it('are few enough for the patterns that people write', () => {
    expect(toRegExp('^(.+)@(.+)$', 'i', 60)).toBeDefined();
    expect(toRegExp('^(New|Set|Get|Remove|Test)-\\w+$', 'i', 200)).toBeDefined();
  });
});
