import { describe, expect, it } from 'vitest';
import {
  isErrorMessage,
  isOurs,
  isSentenceWord,
  isUsed,
  namesIn,
  namesOurs,
} from '../../../../src/syntax/hosts/prose/names.ts';

describe('names', () => {
  it('are found where a word begins, in any case, with long dashes and with a module', () => {
    const text =
      'new-clientaccessrule x/New-ClientAccessRule [Get–ClientAccessRule] My\\Get-ClientAccessRule Get-Item $a.Get-Item';
    expect(namesIn(text).map(({ start, end, ours }) => [text.slice(start, end), ours])).toEqual([
      ['new-clientaccessrule', true],
      ['Get–ClientAccessRule', true],
      ['My\\Get-ClientAccessRule', true],
      ['Get-Item', false],
    ]);
    expect([namesOurs('Get-Item'), namesOurs('a Get-ClientAccessRule')]).toEqual([false, true]);
    expect([isOurs('New-ApplicationAcessPolicy'), isOurs('New-CsApplicationAccessPolicy')]).toEqual([true, false]);
  });

  it.each([
    [' -Identity x', true],
    [' "x"', true],
    [' Desk -Enabled $true', true],
    [' | fl', true],
    [' is needed', false],
    [' with -Identity', false],
    ['', false],
    [', then', false],
  ])('are used: %j is %s', (after, used) => {
    expect(isUsed(after, false)).toBe(used);
  });

  it('in messages of errors call nothing, words of sentences are no values', () => {
    expect([' : text', ': text', ':text'].map(isErrorMessage)).toEqual([true, true, false]);
    expect(['and', 'the', 'Desk'].map(isSentenceWord)).toEqual([true, true, false]);
  });
});
