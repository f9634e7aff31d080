import { describe, expect, it } from 'vitest';
import type { Recipient } from '../../src/model/generated/wire.generated.ts';
import { featuresIn } from '../checks/diagnosis/features/features-in.ts';

const features = (filter: string, recipient: Recipient = { city: 'Oslo' }): readonly string[] =>
  featuresIn({ chapter: 'recipient-filters', given: {}, when: { filter, recipient } });

/** A feature, a filter that has it, and one that has not. */
const rows: readonly (readonly [name: string, has: string, lacks: string])[] = [
  ['two comparisons or more', "City -eq 'a' -or City -eq 'b'", "City -eq 'a -or b'"],
  ['one comparison', "City -eq 'a'", "City -eq 'a' -and City -eq 'b'"],
  ['three comparisons or more', "City -eq 'a' -or (City -eq 'b' -or City -eq 'c')", "City -eq 'a' -or City -eq 'b'"],
  ['`-and`', "City -eq 'a' -AND City -eq 'b'", "City -eq ' -and '"],
  ['`-and` beside `-or`', "City -eq 'a' -or City -eq 'b' -and City -eq 'c'", "City -eq 'a' -or City -eq 'b'"],
  ['`-not`', "-not City -eq 'a'", "City -notlike 'a'"],
  ['`-not` before a parenthesis', "-not (City -eq 'a')", "-not City -eq 'a'"],
  ['two `-not` in a row', "-not (-not City -eq 'a')", "-not City -eq 'a' -or -not City -eq 'b'"],
  ['parentheses', "(City -eq 'a')", "City -eq '(a)'"],
  ['parentheses within parentheses', "((City -eq 'a'))", "(City -eq '(a)')"],
  ['`-eq`', "City -eq 'a'", "City -ne '-eq'"],
  ['`-ne` or `-notlike`', "City -notlike 'a'", "City -like 'a'"],
  ['`-lt` or `-gt`', "City -gt 'a'", "City -eq 'a'"],
  ['an operator that no filter has', "City -match 'a'", "City -eq 'a -match b'"],
  ['an operator in another case', "City -EQ 'a'", "City -eq 'a'"],
  ['a property in another case', "CITY -eq 'a'", "City -eq 'a'"],
  ['a custom attribute', "CustomAttribute7 -eq 'a'", "City -eq 'a'"],
  ['`$null`', 'City -eq $null', "City -eq '$null'"],
  ['`$true` or `$false`', 'City -eq $true', "City -eq 'true'"],
  ['a number without quotes', 'City -eq 7', "City -eq '7'"],
  ['digits as the value', "City -eq '7'", "City -eq 'a7'"],
  ['an empty value', "City -eq ''", "City -eq ' '"],
  ['double quotes', 'City -eq "a"', "City -eq 'a'"],
  ['a quote within the value', "City -eq 'O''Hare'", "City -eq 'OHare'"],
  ['a doubled quote', "City -eq 'O''Hare'", "City -eq ''"],
  ['white space at an end of the value', "City -eq 'a '", "City -eq 'a b'"],
  ['a word of the grammar within the value', "City -eq 'a -and b'", "City -eq 'a and b'"],
  ['a backslash, a backtick or a dollar sign in the value', "City -eq 'a\\b'", "City -eq 'a/b'"],
  ['a character in the value that is special in globs or regular expressions', "City -eq 'a?'", "City -eq 'a*'"],
  ['a character beyond ASCII in a filter or an attribute', "City -eq '\u00e9'", "City -eq 'e'"],
  ['a value in another case than the attribute', "City -eq 'OSLO'", "City -eq 'Oslo'"],
  ['a value that is a part of the attribute', "City -eq 'Os'", "City -eq 'Oslo'"],
  ['a star', "City -like 'a*'", "City -like 'a'"],
  ['a star where nothing is `-like`', "City -eq 'a*'", "City -like 'a*'"],
  ['`-like` without a star', "City -like 'a'", "City -like 'a*'"],
  ['a star at the beginning of the value', "City -like '*a'", "City -like 'a*'"],
  ['a star at the end of the value', "City -like 'a*'", "City -like '*a'"],
  ['a star within the value', "City -like 'a*b'", "City -like '*ab'"],
  ['nothing but stars as the value', "City -like '*'", "City -like '*a'"],
  ['a blank attribute', "Office -eq 'a'", "City -eq 'a'"],
  ['a blank attribute beside a text', "Office -eq 'a'", 'Office -eq $null'],
  ['a blank attribute beside `-ne` or `-notlike`', "Office -ne 'a'", "Office -eq 'a'"],
  ['a blank attribute beside a star', "Office -like '*'", "City -like '*'"],
  ['white space other than single blanks', "City  -eq 'a'", "City -eq 'a  b'"],
  ['a line break', "City -eq\n'a'", "City -eq 'a'"],
  ['a missing blank between words', "City -eq'a'", "City -eq 'a'"],
  ['braces', "{City -eq 'a'}", "City -eq '{a}'"],
  ['parentheses that do not match', "(City -eq 'a'", "(City -eq 'a')"],
  ['a quote that is not closed', "City -eq 'a", "City -eq 'O''Hare'"],
  ['a value without quotes', 'City -eq a', "City -eq 'a'"],
  ['a value without quotes that is no number and no constant', 'City -eq a', 'City -eq 7'],
];

describe('a question about a filter', () => {
  it.each(rows)('has %s', (name, has, lacks) => {
    expect(features(has)).toContain(name);
    expect(features(lacks)).not.toContain(name);
  });

  it('has what its recipient has', () => {
    expect(features("City -eq 'a'", { office: null })).toContain('an attribute that is null');
    expect(features("City -eq 'a'", { office: '' })).toContain('an attribute that is an empty text');
    expect(features("City -eq 'a'", { office: ' ' })).toContain('an attribute of white space');
    expect(features("City -eq 'a'").filter((name) => name.startsWith('an attribute'))).toEqual([]);
  });

  it('is looked at without recursion', () => {
    const depth = 20_000;
    const deep = `${'('.repeat(depth)}City -eq 'a'${')'.repeat(depth)}`;
    expect(features(deep)).toContain('parentheses within parentheses');
  });
});
