/** Numbers as pages show them: three digits that count, and a unit that keeps them short. */

/** `85 ns`, `1.2 µs`, `13 ms`, `2.4 s`. */
export function shownMilliseconds(milliseconds: number): string {
  if (milliseconds >= 1_000) return `${digits(milliseconds / 1_000)} s`;
  if (milliseconds >= 1) return `${digits(milliseconds)} ms`;
  if (milliseconds >= 0.001) return `${digits(1_000 * milliseconds)} µs`;
  return `${digits(1_000_000 * milliseconds)} ns`;
}

/** `1.2 times`, `12,400 times`. */
export function shownRatio(ratio: number): string {
  return `${digits(ratio)} times`;
}

/** `3.2 MiB`. */
export function shownBytes(bytes: number): string {
  return `${digits(bytes / 2 ** 20)} MiB`;
}

/** `0.0412`, `5.31`, `48.2`, `12,300`. */
export function digits(value: number): string {
  return value.toLocaleString('en', { maximumSignificantDigits: 3 });
}

/** `12,300`. */
export function count(number: number): string {
  return Math.round(number).toLocaleString('en');
}
