/** When something was seen or listed, as texts and PowerShell say it, and the minutes between. */
import type { Result } from '../../model/problem.ts';
import { quote } from '../../syntax/terminal-text.ts';
import { unreadable } from '../../syntax/unreadable.ts';

/** Milliseconds, and what the text leaves open: times compare only with their like. */
interface ReadTime {
  readonly milliseconds: number;
  readonly kind: TimeKind;
}

/** `zoned` is a moment; `local` is the time of some machine; `clock` has no date; `date` has no time. */
type TimeKind = 'zoned' | 'local' | 'clock' | 'date';

const ISO = /^(\d{4})-(\d\d)-(\d\d)(?:$|[T ])/;
/** As PowerShell prints dates: of `3/11/2026` and `3-11-2026` the order depends on the machine, `3.11.2026` begins with the day. */
const YEAR_FIRST = /^(\d{4})\/(\d\d?)\/(\d\d?)(?:$| )/;
const YEAR_LAST = /^(\d\d?)([./-])(\d\d?)\2(\d{4})(?:$|,? )/;
const CLOCK = /^(\d\d?):(\d\d)(?::(\d\d)(?:[.,]\d{1,9})?)?(?:[ \u202f]?([AP])M)?$/i;
const ZONE = / ?(Z|[+-]\d\d:?\d\d)$/i;
const MINUTE = 60_000;

/**
 * Nothing where the text is a time that can be read: `2026-11-03T09:15:00`, with a zone or without, `2026-11-03`, `09:15`, and what
 * PowerShell prints, `11/3/2026 9:15:00 AM` or `03.11.2026 09:15:00`. Else what is wrong with it.
 */
export function whyNoTime(text: string): string | undefined {
  const read = readTime(text);
  return read.ok ? undefined : read.problem.message;
}

/** From one time to the other, in minutes, or why nobody can tell. */
export function minutesBetween(earlier: string, later: string): Result<number> {
  const [from, to] = [readTime(earlier), readTime(later)];
  if (!from.ok) return from;
  if (!to.ok) return to;
  const kinds = [from.value.kind, to.value.kind];
  if (kinds.includes('date')) return unreadable('a date alone has no minutes');
  if (kinds[0] === kinds[1])
    return { ok: true, value: Math.round((to.value.milliseconds - from.value.milliseconds) / MINUTE) };
  return unreadable(
    kinds.includes('clock') ? 'only one of the two times has a date' : 'only one of the two times says its zone',
  );
}

function readTime(text: string): Result<ReadTime> {
  const trimmed = text.trim();
  const day = dayIn(trimmed);
  const rest = day === undefined ? trimmed : trimmed.slice(day.length).trim();
  if (day?.milliseconds === 'two days')
    return unreadable(`${quote(text)} may be two days, with the day or the month first`);
  if (day !== undefined && rest === '' && day.milliseconds !== undefined && !/[T ,]$/.test(trimmed))
    return { ok: true, value: { milliseconds: day.milliseconds, kind: 'date' } };
  const zone = day === undefined ? undefined : ZONE.exec(rest);
  const clock = clockOf(zone == null ? rest : rest.slice(0, zone.index));
  const away = zone == null ? 0 : zoneOf(zone[1] ?? '');
  if (clock === undefined || away === undefined || (day !== undefined && day.milliseconds === undefined))
    return unreadable(`${quote(text)} is no time that is read here`);
  if (day === undefined) return { ok: true, value: { milliseconds: clock, kind: 'clock' } };
  const kind = zone == null ? 'local' : 'zoned';
  return { ok: true, value: { milliseconds: (day.milliseconds ?? 0) + clock - away, kind } };
}

/** A date at the beginning of a text: how long it is, and its day, if the calendar has it. */
interface DayInText {
  readonly length: number;
  readonly milliseconds: number | 'two days' | undefined;
}

function dayIn(text: string): DayInText | undefined {
  const [whole, year = '', month = '', day = ''] = ISO.exec(text) ?? YEAR_FIRST.exec(text) ?? [];
  if (whole !== undefined) return { length: whole.length, milliseconds: dayOf(year, month, day) };
  const [all, first = '', separator = '', second = '', last = ''] = YEAR_LAST.exec(text) ?? [];
  if (all === undefined) return undefined;
  const dayFirst = { length: all.length, milliseconds: dayOf(last, second, first) };
  const monthFirst = { length: all.length, milliseconds: dayOf(last, first, second) };
  if (separator === '.' || Number(first) > 12 || first === second) return dayFirst;
  const isAmerican = separator === '/' && /[AP]M$/i.test(text);
  if (isAmerican || Number(second) > 12) return monthFirst;
  return { length: all.length, milliseconds: 'two days' };
}

/** A day that the calendar has. */
function dayOf(year: string, month: string, day: string): number | undefined {
  const milliseconds = Date.UTC(Number(year), Number(month) - 1, Number(day));
  const expected = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return new Date(milliseconds).toISOString().startsWith(expected) ? milliseconds : undefined;
}

function clockOf(text: string): number | undefined {
  const [, hour = '', minute = '', second = '0', half] = CLOCK.exec(text) ?? [];
  if (hour === '' || Number(minute) > 59 || Number(second) > 59) return undefined;
  if (half !== undefined && (Number(hour) < 1 || Number(hour) > 12)) return undefined;
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (/p/i.test(half) ? 12 : 0);
  return hours > 23 ? undefined : (hours * 60 + Number(minute)) * MINUTE + Number(second) * 1000;
}

function zoneOf(text: string): number | undefined {
  const [, sign, hours = '0', minutes = '0'] = /^([+-])(\d\d):?(\d\d)$/.exec(text) ?? [];
  if (sign === undefined) return 0;
  if (Number(hours) > 14 || Number(minutes) > 59) return undefined;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * MINUTE;
}
