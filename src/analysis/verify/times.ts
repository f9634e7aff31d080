/** When something was seen or listed, as texts say it, and the minutes between. */

/** Milliseconds, and what the text leaves open: times compare only with their like. */
interface ReadTime {
  readonly milliseconds: number;
  /** `zoned` is a moment; `local` is the time of some machine; `clock` has no date; `date` has no time. */
  readonly kind: 'zoned' | 'local' | 'clock' | 'date';
}

const DATE = /^(\d{4})-(\d\d)-(\d\d)$/;
const CLOCK = /^(\d\d?):(\d\d)(?::(\d\d)(?:[.,]\d{1,9})?)?$/;
const BOTH = /^(\d{4}-\d\d-\d\d)[T ](\d\d?:\d\d(?::\d\d(?:[.,]\d{1,9})?)?) ?(Z|[+-]\d\d:?\d\d)?$/i;
const MINUTE = 60_000;

/** Whether the text is a time that is read here: `2026-11-03T09:15:00`, with a zone or without, `2026-11-03` or `09:15`. */
export function isTime(text: string): boolean {
  return readTime(text) !== undefined;
}

/** From one time to the other; undefined where one is none, or where they cannot be compared. */
export function minutesBetween(earlier: string, later: string): number | undefined {
  const [from, to] = [readTime(earlier), readTime(later)];
  if (from === undefined || to === undefined || from.kind !== to.kind || from.kind === 'date') return undefined;
  return Math.round((to.milliseconds - from.milliseconds) / MINUTE);
}

function readTime(text: string): ReadTime | undefined {
  const [, date, clock, zone] = BOTH.exec(text.trim()) ?? [];
  const day = dayOf(date ?? text.trim());
  const time = clockOf(clock ?? text.trim());
  if (date !== undefined) {
    if (day === undefined || time === undefined) return undefined;
    const away = zone === undefined ? 0 : zoneOf(zone);
    if (away === undefined) return undefined;
    return { milliseconds: day + time - away, kind: zone === undefined ? 'local' : 'zoned' };
  }
  if (day !== undefined) return { milliseconds: day, kind: 'date' };
  return time === undefined ? undefined : { milliseconds: time, kind: 'clock' };
}

/** A day that the calendar has. */
function dayOf(text: string): number | undefined {
  const [, year = '', month = '', day = ''] = DATE.exec(text) ?? [];
  if (year === '') return undefined;
  const milliseconds = Date.UTC(Number(year), Number(month) - 1, Number(day));
  return new Date(milliseconds).toISOString().startsWith(`${year}-${month}-${day}`) ? milliseconds : undefined;
}

function clockOf(text: string): number | undefined {
  const [, hour = '', minute = '', second = '0'] = CLOCK.exec(text) ?? [];
  if (hour === '' || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  return (Number(hour) * 60 + Number(minute)) * MINUTE + Number(second) * 1000;
}

function zoneOf(text: string): number | undefined {
  const [, sign, hours = '0', minutes = '0'] = /^([+-])(\d\d):?(\d\d)$/.exec(text) ?? [];
  if (sign === undefined) return 0;
  if (Number(hours) > 14 || Number(minutes) > 59) return undefined;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * MINUTE;
}
