/** How likely a feature parts failed from right as well as it does, when failing has nothing to do with it. */

/** Balls in an urn, the red ones among them, and balls drawn without putting any back. */
export interface Urn {
  readonly balls: number;
  readonly red: number;
  readonly drawn: number;
}

/** The probability of drawing at least so many red balls (the tail of the hypergeometric distribution). */
export function atLeast(count: number, { balls, red, drawn }: Urn): number {
  const logs = logFactorials(balls);
  const logChoose = (of: number, some: number): number => at(logs, of) - at(logs, some) - at(logs, of - some);
  const most = Math.min(red, drawn);
  const all = logChoose(balls, drawn);
  let sum = 0;
  for (let each = Math.max(count, drawn - (balls - red)); each <= most; each += 1)
    sum += Math.exp(logChoose(red, each) + logChoose(balls - red, drawn - each) - all);
  return sum;
}

const known: number[] = [0];

/** The logarithms of the factorials of all numbers up to this one. */
function logFactorials(most: number): readonly number[] {
  for (let next = known.length; next <= most; next += 1) known.push(at(known, next - 1) + Math.log(next));
  return known;
}

function at(numbers: readonly number[], place: number): number {
  return numbers[place] ?? 0;
}
