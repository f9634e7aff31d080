import { expect, it } from 'vitest';
import { readSample, sampleNames } from '../../../../tools/measure/judge/samples.ts';

it('the scripts among the samples, in the order of their names', () => {
  const names = sampleNames();
  expect(names).toContain('01-rules-every-cmdlet.ps1');
  expect(names.filter((name) => !/^\d\d-[a-z0-9-]+\.ps1$/.test(name))).toEqual([]);
  expect(names).toEqual([...names].sort());
});

it('are read in whatever encoding they stand', () => {
  for (const name of ['56-utf16-script.ps1', '57-ansi-script.ps1']) {
    expect(readSample(name)).toMatch(
      /^#[^\0\ufffd\ufeff]*\nNew-(?:ApplicationAccessPolicy|ClientAccessRule) [^\0\ufffd\ufeff]*$/,
    );
  }
});
