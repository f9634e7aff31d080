import { describe, expect, it } from 'vitest';
import { looksLikePowerShell } from '../../../src/syntax/hosts/detect.ts';

import { sampleBytes, sampleNames } from '../../support/samples.ts';

describe('a script without a name for its language', () => {
  it.each(sampleNames(1, 24).filter((name) => !name.startsWith('11')))('%s is known for one', (name) => {
    expect(looksLikePowerShell(new TextDecoder().decode(sampleBytes(name)))).toBe(true);
  });

  it.each([...sampleNames(25, 33), ...sampleNames(38, 43)].filter((name) => /\.(?:md|txt|log)$/.test(name)))(
    '%s is none',
    (name) => {
      expect(looksLikePowerShell(new TextDecoder().decode(sampleBytes(name)))).toBe(false);
    },
  );
});
