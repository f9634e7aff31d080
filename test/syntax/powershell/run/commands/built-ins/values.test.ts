import { describe, expect, it } from 'vitest';
import { value } from '../../../../../support/scripts.ts';

const csv = '$csv = @\'\nName;Range\nOslo;"192.0.2.0/25"\nGraz;a,b\n\'@';

describe('commands that make values', () => {
  it.each([
    ['(ConvertFrom-Csv "A,B`n1,2`n3,4").B', '2 4'],
    ["($csv | ConvertFrom-Csv -Delimiter ';').Name", 'Oslo Graz'],
    ["('1,2' | ConvertFrom-Csv -Header x, y).y", '2'],
    ['(\'{"a": {"b": [1, true, "c"]}}\' | ConvertFrom-Json).a.b', '1 True c'],
    ['(ConvertFrom-Json \'[{"n": "x"}, {"n": "y"}]\').n', 'x y'],
    ["(New-Object PSObject -Property @{ a = 'b' }).a", 'b'],
    ["(New-Object -TypeName PSCustomObject -Property @{ a = 'b' }).a", 'b'],
    ["(Write-Output 'a' 'b')", 'a b'],
    ["('a' | Tee-Object -Variable t)", 'a'],
    ["('a' | Out-Null)", ''],
    ['(New-Object Net.WebClient)', '?'],
    ['(Import-Csv other.csv)', '?'],
    ['(Get-Content other.txt)', '?'],
    ['($env:X | ConvertFrom-Json)', '?'],
    ["('{broken' | ConvertFrom-Json)", '?'],
  ])('%s is %s', (expression, expected) => {
    expect(value(expression, csv)).toBe(expected);
  });

  it('knows the files that the script has written', () => {
    expect(value('(Import-Csv .\\sites.csv -Delimiter ";").Name', `${csv}\n$csv | Set-Content .\\sites.csv`)).toBe(
      'Oslo Graz',
    );
    expect(value('(Get-Content x.txt)[1]', 'Set-Content -Path x.txt -Value "a`nb"')).toBe('b');
    expect(value('(Get-Content x.txt)', "'a' | Out-File x.txt; Get-Thing | Out-File x.txt")).toBe('?');
  });
});
