import { describe, expect, it } from 'vitest';
import { fileNameOf, whyForeign } from '../../../src/syntax/exports/export-reading.ts';

describe('what readers share', () => {
  it('names files without their folders', () => {
    expect(['a/b.csv', 'C:\\a\\b.csv', 'b.csv'].map((file) => fileNameOf({ file }))).toEqual([
      'b.csv',
      'b.csv',
      'b.csv',
    ]);
  });

  it('knows the layout of the formatting cmdlets', () => {
    expect(whyForeign(['ClassId2e4f51ef21dd47e99d3c952918aff9cd'])).toContain('Format-Table');
    expect(whyForeign(['a'])).not.toContain('Format-Table');
  });
});
