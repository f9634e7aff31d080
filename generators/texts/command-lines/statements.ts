/** Several statements with calls in them: assignments, loops, functions, pipelines over literals. */
import fc from 'fast-check';
import { call, probe } from './calls.ts';
import { expression, sub } from './expressions.ts';
import type { TextArbitrary } from './words.ts';

/** `E` stands for an expression, `C` for a call, `P` for a probe, `S` for a statement that gives a value. */
const FORMS: readonly string[] = [
  '$x = «E»\nGet-ClientAccessRule $x',
  '$x = «E»; Get-ClientAccessRule -Identity "<$x>"',
  '$x = «S»\nNew-ClientAccessRule y -Action Deny -AnyOfProtocols $x',
  '$x = «E»\n$x += «E»\nNew-DistributionGroup g -Members $x',
  '$x, $y = «E»\nNew-DistributionGroup g -Members $x -Notes "$y"',
  '$x = @{}\n$x.a = «E»\n$x["b"] = «E»\nNew-DistributionGroup g -Members $x.a, $x.b',
  'foreach ($i in «S») { Get-ClientAccessRule "$i" }',
  'foreach ($i in «E», «E») { Get-ClientAccessRule $i }',
  '«S» | ForEach-Object { Get-ClientAccessRule "$_" }',
  '«E» | % { Get-ClientAccessRule $_ }',
  '«S» | Where-Object { $_ -ne «E» } | ForEach-Object { Get-ClientAccessRule "[$_]" }',
  '(«E»).ForEach({ Get-ClientAccessRule "$_" })',
  'for ($i = 0; $i -lt 3; $i++) { Get-ClientAccessRule ($i + «E») }',
  '$i = 0; while ($i -lt 2) { Get-ClientAccessRule "$i «W»"; $i++ }',
  '$i = 0; do { $i++; if ($i -eq 2) { continue }; Get-ClientAccessRule $i } while ($i -lt 4)',
  'function Get-It($a, $b = «E») { Get-ClientAccessRule "$a/$b" }\nGet-It «V» «V»\nGet-It -b «V»',
  'function Get-It { param([string] $Name, [switch] $Quiet) Get-ClientAccessRule $Name -Confirm:(-not $Quiet) }\nGet-It «V» -Quiet\nGet-It -Name «V»',
  'function Get-It { param([string[]] $Names) foreach ($each in $Names) { Get-ClientAccessRule $each } }\nGet-It «V»,«V»',
  'function Get-It { param($Name) "<$Name>" }\nGet-ClientAccessRule (Get-It «V»)',
  'function Get-It { foreach ($a in $args) { Get-ClientAccessRule "$a" } }\nGet-It «V» «V»',
  'function Get-It { process { Get-ClientAccessRule "$_" } }\n«E» | Get-It',
  "function Get-It { param([Parameter(ValueFromPipeline)] [string] $Name) process { Get-ClientAccessRule $Name } end { Get-ClientAccessRule end } }\n'a', 'b' | Get-It",
  'function Get-It { return «E»; Get-ClientAccessRule never }\nGet-ClientAccessRule "$(Get-It)"',
  '$x = { param($p) Get-ClientAccessRule "$p" }\n& $x «V»\n. $x «V»',
  '& { Get-ClientAccessRule $args[0] } «V»',
  'if («E») { Get-ClientAccessRule yes } else { Get-ClientAccessRule no }',
  'if («E») { «P» } elseif («E») { Get-ClientAccessRule two } else { Get-ClientAccessRule three }',
  "switch («E») { 1 { Get-ClientAccessRule one } 'a' { Get-ClientAccessRule a; break } 7 { Get-ClientAccessRule seven } default { Get-ClientAccessRule other } }",
  'switch -Wildcard («E») { \'a*\' { Get-ClientAccessRule "a $_" } \'*b\' { Get-ClientAccessRule "b $_" } }',
  'switch -Regex («E») { \'^a\' { Get-ClientAccessRule "a $_" } { $_ -eq 7 } { Get-ClientAccessRule seven } }',
  'try { «P» } catch { Get-ClientAccessRule caught } finally { Get-ClientAccessRule last }',
  'try { throw \'x\'; Get-ClientAccessRule never } catch { Get-ClientAccessRule "caught $_" }',
  'Get-ClientAccessRule a; «P»; Get-ClientAccessRule b',
  '«P» | Remove-ClientAccessRule',
  'Get-ClientAccessRule a | ForEach-Object { Get-ClientAccessRule «V» }',
  '$x = «E»\nif ($x -is [array]) { Get-ClientAccessRule list } else { Get-ClientAccessRule "$x" }',
  "$x = if («E») { 'a' } else { 'b' }\nGet-ClientAccessRule $x",
  '$x = foreach ($i in 1..3) { "r$i" }\nNew-DistributionGroup g -Members $x',
  "$x = switch («E») { 7 { 'seven' } default { 'other' } }\nGet-ClientAccessRule \"$x\"",
  '$x = [pscustomobject]@{ Name = «E»; Id = 5 }\nGet-ClientAccessRule $x.Name\nGet-ClientAccessRule "$($x.Id)"',
  '$x = @([pscustomobject]@{ N = «E» }, [pscustomobject]@{ N = \'z\' })\n$x | ForEach-Object { Get-ClientAccessRule "$($_.N)" }\nforeach ($i in $x) { Get-ClientAccessRule $i.N }',
  '$x = \'{"a": ["p", 2, true, null], "b": {"c": "d"}}\' | ConvertFrom-Json\nforeach ($i in $x.a) { Get-ClientAccessRule "$i" }\nGet-ClientAccessRule $x.b.c',
  '$x = "Name,Box`na,«W»`n""b c"",2" | ConvertFrom-Csv\nforeach ($i in $x) { Get-ClientAccessRule "$($i.Name)-$($i.Box)" }',
  '$x = @{ one = «E»; two = 2 }\nforeach ($k in $x.Keys | Sort-Object) { Get-ClientAccessRule "$k=$($x[$k])" }',
  '$x = [ordered]@{ one = «E»; two = 2 }\nforeach ($i in $x.GetEnumerator()) { Get-ClientAccessRule "$($i.Key)=$($i.Value)" }',
  "$c = 'Get-ClientAccessRule'; & $c «V»",
  'Set-Alias gcar Get-ClientAccessRule\ngcar «V»',
  'Invoke-Expression "Get-ClientAccessRule «W»"',
  'Write-Host "$(Get-ClientAccessRule «V»)" -ForegroundColor Red',
  'Foo-Bar { Get-ClientAccessRule a } (Get-ClientAccessRule «V») -x @{ k = Get-ClientAccessRule b }',
  '$x = «E»; function f { $x = 1; Get-ClientAccessRule "$x" }; f; Get-ClientAccessRule "$x"',
  '$script:x = «E»; function f { $script:x = \'in\' }; f; Get-ClientAccessRule "$script:x"',
  '[string] $x = «E»; Get-ClientAccessRule $x; $x = 5; Get-ClientAccessRule ($x + 1)',
  "[int] $x = '7'; Get-ClientAccessRule ($x + 1)",
  '[string[]] $x = «E»; New-DistributionGroup g -Members $x',
  "$x = 'a'; $x *= 2; $x = $x + «E»; Get-ClientAccessRule $x",
  '$x = «E»; $y = $x; $y += \'!\'; Get-ClientAccessRule "$x $y"',
  '$x = [System.Collections.Generic.List[string]]::new(); $x.Add(\'a\'); $x.Add("$(«E»)"); New-DistributionGroup g -Members $x',
  '$x = [System.Collections.ArrayList]@(); [void] $x.Add(«E»); New-DistributionGroup g -Members $x',
  '$x = New-Object PSObject -Property @{ A = «E» }; Get-ClientAccessRule "$($x.A)"',
  '$p = @{ Identity = «E» }; foreach ($e in $true, $false) { Remove-ClientAccessRule @p -Confirm:$e }',
  '«C»\n«C»',
  '«C» ; «P»',
];

const parts: Readonly<Record<string, TextArbitrary>> = {
  E: expression,
  S: sub,
  C: call,
  P: probe,
  W: fc.constantFrom('$n', '$s', 'b c', '$($n)', "it's", '1,2', '$h.k', '007'),
  V: fc.constantFrom(
    'a',
    "'b c'",
    '$n',
    '$s',
    '7',
    '0x10',
    '"<$s>"',
    '$a',
    '($n + 1)',
    'x.y',
    '@(1,2)',
    '$null',
    '1kb',
    '$h.k',
    '-5',
    'c,d',
  ),
};

/** A few statements. */
export const statements: TextArbitrary = fc.constantFrom(...FORMS).chain((form) => {
  const kinds = [...form.matchAll(/«(\w)»/g)].map(([, kind = '']) => parts[kind] ?? fc.constant(''));
  let index = 0;
  const numbered = form.replace(/«\w»/g, () => `«${index++}»`);
  return fc.tuple(...kinds).map((drawn) => numbered.replace(/«(\d)»/g, (_, at) => drawn[Number(at)] ?? ''));
});
