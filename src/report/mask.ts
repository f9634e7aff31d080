import type { Report } from './record.ts';

/** Fields that hold what a program said. */
const ECHOED: readonly string[] = ['subject', 'problem', 'actual', 'expected'];

/** Fields whose values the schema lists: a word of the protocol is no secret, and says what was answered. */
const LISTED: readonly string[] = ['action', 'access'];

/** Answers are masked after they were judged: a right one may hold the value. */
export function maskReport<R extends Partial<Report>>(report: R, mask: (text: string) => string): R {
  const masked = Object.entries(report).map(([list, lines]) => [list, maskFields(lines, mask)]);
  return Object.fromEntries(masked) as R; // the same record, with other texts
}

function maskFields(value: unknown, mask: (text: string) => string): unknown {
  if (Array.isArray(value)) return value.map((each) => maskFields(each, mask));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      ECHOED.includes(key) ? maskAll(item, mask) : maskFields(item, mask),
    ]),
  );
}

function maskAll(value: unknown, mask: (text: string) => string): unknown {
  if (typeof value === 'string') return mask(value);
  if (Array.isArray(value)) return value.map((each) => maskAll(each, mask));
  if (typeof value !== 'object' || value === null) return value;
  const masked = Object.entries(value).map(([key, item]) =>
    LISTED.includes(key) ? [key, item] : [mask(key), maskAll(item, mask)],
  );
  return Object.fromEntries(masked);
}
