/** Which members of two sequences are the same, so that their order is the same in both. */

/** Two members are the same when their exact keys are equal; beside those, when their loose keys are. */
export interface AlignmentKeys {
  readonly exact: readonly string[];
  readonly loose: readonly string[];
}

/** Pairs of places, ascending on either side. Exact pairs come first; loose ones stand between them. */
export function align(one: AlignmentKeys, other: AlignmentKeys): readonly (readonly [number, number])[] {
  const whole = { from: [0, 0], to: [one.exact.length, other.exact.length] } as const;
  const anchors = ascending(pairsIn(one.exact, other.exact, whole));
  const aligned: (readonly [number, number])[] = [];
  let from: readonly [number, number] = [0, 0];
  for (const anchor of [...anchors, whole.to]) {
    aligned.push(...ascending(pairsIn(one.loose, other.loose, { from, to: anchor })));
    if (anchor !== whole.to) aligned.push(anchor);
    from = [anchor[0] + 1, anchor[1] + 1];
  }
  return aligned;
}

interface Gap {
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
}

/** Members with equal keys: the first with the first, the second with the second and so on. */
function pairsIn(
  one: readonly string[],
  other: readonly string[],
  { from, to }: Gap,
): readonly (readonly [number, number])[] {
  const waiting = new Map<string, number[]>();
  for (let at = to[1] - 1; at >= from[1]; at -= 1) {
    const key = other[at] ?? '';
    const those = waiting.get(key);
    if (those === undefined) waiting.set(key, [at]);
    else those.push(at);
  }
  const pairs: (readonly [number, number])[] = [];
  for (let at = from[0]; at < to[0]; at += 1) {
    const match = waiting.get(one[at] ?? '')?.pop();
    if (match !== undefined) pairs.push([at, match]);
  }
  return pairs;
}

/** As many pairs as can be that ascend in their second place too (longest increasing subsequence: Schensted, 1961). */
function ascending(pairs: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] {
  const ends: number[] = []; // of each length, the pair with the smallest second place that ends such a sequence
  const before: number[] = [];
  for (const [number, [, place]] of pairs.entries()) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[ends[middle] ?? 0]?.[1] ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    before.push(ends[low - 1] ?? -1);
    ends[low] = number;
  }
  const longest: (readonly [number, number])[] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
    const pair = pairs[at];
    if (pair !== undefined) longest.push(pair);
  }
  return longest.reverse();
}
