import { describe, expect, it } from 'vitest';
import { minutesBetween, whyNoTime } from '../../../src/analysis/verify/times.ts';

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
    '11/3/2026 9:00:00 AM',
    '03.11.2026 09:00:00',
    '03.11.2026',
    '9:15 PM',
  ])('is %j', (text) => expect(whyNoTime(text)).toBeUndefined());

  it.each([
    '',
    '25:00',
    '09:60',
    '9',
    '2026-13-01',
    '2026-02-30',
    '2023-02-29',
    '2026-11-03T24:00',
    '13:15 PM',
    '0:15 AM',
    '13/13/2026 9:15 AM',
    '31.02.2026 09:15',
    '11/13/2026 25:00:00',
    'today',
    '2026-11-03T09:15+15:00',
    '2026-11-03Z',
  ])('is not %j', (text) => expect(whyNoTime(text)).toMatch(/is no time that is read here$/));
});

describe('the minutes between', () => {
  it.each([
    ['2026-11-03T09:15', '2026-11-03T10:00', 45],
    ['2026-11-03T23:50:00', '2026-11-04T00:20', 30],
    ['2026-11-03T09:15Z', '2026-11-03T11:15+01:00', 60],
    ['09:05', '08:55', -10],
    ['11/3/2026 9:00:00 AM', '2026-11-03T09:15', 15],
    ['11/3/2026 12:30:00 AM', '2026-11-03T00:45', 15],
    ['11/3/2026 12:30:00 PM', '2026-11-03T12:45', 15],
    ['11/3/2026 9:00:00 PM', '2026-11-03T21:15', 15],
    ['03.11.2026 09:00:00', '2026-11-03T09:15', 15],
    ['13/11/2026 09:00:00', '2026-11-13T09:15', 15],
    ['13-11-2026 09:00:00', '2026-11-13T09:15', 15],
    ['11/13/2026 09:00:00', '2026-11-13T09:15', 15],
    ['11/11/2026 09:00', '2026-11-11T09:15', 15],
    ['2026/11/3 9:00:00', '2026-11-03T09:15', 15],
  ])('%s and %s are %i', (from, to, minutes) => expect(minutesBetween(from, to)).toEqual({ ok: true, value: minutes }));

  it.each([
    ['2026-11-03T09:15', '2026-11-03T10:00Z', 'only one of the two times says its zone'],
    ['09:15', '2026-11-03T09:15', 'only one of the two times has a date'],
    ['2026-11-03', '2026-11-04', 'a date alone has no minutes'],
    ['soon', '09:15', '`soon` is no time that is read here'],
    ['09:15', 'soon', '`soon` is no time that is read here'],
    ['11/3/2026 09:00:00', '2026-11-03T09:15', '`11/3/2026 09:00:00` may be two days, with the day or the month first'],
    ['3-11-2026 9:00 AM', '2026-11-03T09:15', '`3-11-2026 9:00 AM` may be two days, with the day or the month first'],
  ])('%s and %s cannot be told', (from, to, message) =>
    expect(minutesBetween(from, to)).toMatchObject({ ok: false, problem: { message } }),
  );
});
