import { describe, expect, it } from 'vitest';
import { neighbouringReadings } from '../../../src/checks/diagnosis/neighbouring-readings.ts';
import { defaultReadings } from '../../../src/model/generated/axes.generated.ts';
import type { Region } from '../../../src/model/readings.ts';

const evidence = (...regions: readonly Region[]) => ({ address: 'ip-ranges/a#b', regions });

describe('alternatives', () => {
  it('has one reading otherwise, as most of the unexplained answers want it', () => {
    const host: Region = { 'cidr-host-bits': ['from-host'] };
    const folded: Region = { 'ipv4-mapped-ipv6': ['folded'] };
    expect(neighbouringReadings(defaultReadings, [evidence(folded), evidence(host), evidence(host)])).toEqual([
      { ...defaultReadings, 'cidr-host-bits': 'from-host' },
      { ...defaultReadings, 'ipv4-mapped-ipv6': 'folded' },
    ]);
  });

  it('asks nothing of answers that are explained, and nothing beyond three', () => {
    expect(neighbouringReadings(defaultReadings, [evidence({}), evidence({ 'cidr-host-bits': ['masked'] })])).toEqual(
      [],
    );
    const many = (['rule-subject', 'nested-groups', 'all-applications', 'scope-default'] as const).map((axis) =>
      evidence({ [axis]: ['another'] } as unknown as Region),
    );
    expect(neighbouringReadings(defaultReadings, many)).toHaveLength(3);
  });

  it('has nothing for answers that are right under no readings', () => {
    expect(neighbouringReadings(defaultReadings, [evidence()])).toEqual([]);
  });
});
