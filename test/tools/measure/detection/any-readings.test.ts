import { describe, expect, it } from 'vitest';
import type { Fault } from '../../../../src/faults/fault.ts';
import { failedUnderAnyReadings } from '../../../../tools/measure/detection/any-readings.ts';
import { cases } from '../../../support/golden-collection.ts';
import { faultless, named } from './planted.ts';

const own = cases.filter(({ question }) => question.chapter === 'ip-ranges');

const reading = (readings: Extract<Fault, { kind: 'reading' }>['readings']): Fault => ({
  ...faultless,
  kind: 'reading',
  readings,
  where: () => true,
});

describe('failedUnderAnyReadings', () => {
  it('is nothing for the reference and for other readings, also several at once', () => {
    const mixture = reading({ 'cidr-host-bits': 'usable-hosts', 'ipv4-mapped-ipv6': 'folded' });
    expect([faultless, mixture].map((fault) => failedUnderAnyReadings(fault, own))).toEqual([0, 0]);
  });

  it('is something for a fault, also one that follows another reading in part', () => {
    const part = named('broadcast-left-out-of-24-only');
    expect(failedUnderAnyReadings(part, own)).toBeGreaterThan(0);
    expect(failedUnderAnyReadings(named('dies-on-dotted-ipv6'), own)).toBeGreaterThan(20);
  });
});
