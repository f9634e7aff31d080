import { describe, expect, it } from 'vitest';
import { isTime, minutesBetween } from '../../../src/analysis/verify/times.ts';

describe('a time', () => {
  it.each([
    '2026-11-03T09:15',
    '2026-11-03 9:15:59',
    '2026-11-03T09:15:00.123Z',
    '2026-11-03T09:15+02:00',
    '2026-11-03T09:15:00,5 -0330',
    '2026-11-03',
    '09:15',
    ' 9:05 ',
    '2024-02-29',
  ])('is %j', (text) => expect(isTime(text)).toBe(true));

  it.each([
    '',
    '25:00',
    '09:60',
    '9',
    '2026-13-01',
    '2026-02-30',
    '2023-02-29',
    '2026-11-03T24:00',
    '11/3/2026 9:15 AM',
    'today',
    '2026-11-03T09:15+15:00',
    '2026-11-03Z',
  ])('is not %j', (text) => expect(isTime(text)).toBe(false));
});

describe('the minutes between', () => {
  it.each([
    ['2026-11-03T09:15', '2026-11-03T10:00', 45],
    ['2026-11-03T23:50:00', '2026-11-04T00:20', 30],
    ['2026-11-03T09:15Z', '2026-11-03T11:15+01:00', 60],
    ['09:05', '08:55', -10],
  ])('%s and %s are %i', (from, to, minutes) => expect(minutesBetween(from, to)).toBe(minutes));

  it.each([
    ['2026-11-03T09:15', '2026-11-03T10:00Z'],
    ['09:15', '2026-11-03T09:15'],
    ['2026-11-03', '2026-11-04'],
    ['soon', '09:15'],
  ])('%s and %s cannot be told', (from, to) => expect(minutesBetween(from, to)).toBeUndefined());
});
