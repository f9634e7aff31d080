/** Ranges and addresses close to each other in both families and where these meet, so that they often touch. */
import fc from 'fast-check';
import type { IpAddress, IpRange } from '../../../src/model/ip-range.ts';

const MAPPED = 0xffffn << 32n;
const ENDS: readonly IpAddress[] = [
  { family: 4, value: 0n },
  { family: 4, value: 0x0a000000n },
  { family: 4, value: 2n ** 32n - 9n },
  { family: 6, value: 0n },
  { family: 6, value: MAPPED - 4n },
  { family: 6, value: MAPPED + 0x0a000000n },
  { family: 6, value: MAPPED + 2n ** 32n - 4n },
  { family: 6, value: 2n ** 128n - 9n },
];

export const address: fc.Arbitrary<IpAddress> = fc
  .tuple(fc.constantFrom(...ENDS), fc.bigInt(0n, 8n))
  .map(([{ family, value }, more]) => ({ family, value: value + more }));

const span = fc
  .tuple(address, address)
  .filter(([first, last]) => first.family === last.family)
  .map(([one, other]): IpRange => {
    const [first, last] = one.value <= other.value ? [one, other] : [other, one];
    return { kind: 'span', first, last };
  });

const PREFIXES = [0, 1, 8, 29, 30, 31, 32];
const block = fc.tuple(address, fc.constantFrom(...PREFIXES), fc.boolean()).map(
  ([at, prefix, isLong]): IpRange => ({
    kind: 'block',
    address: at,
    prefix: at.family === 6 && isLong ? prefix + 96 : prefix,
  }),
);

export const range: fc.Arbitrary<IpRange> = fc.oneof(
  address.map((at): IpRange => ({ kind: 'address', address: at })),
  span,
  block,
);
