/** Parsed addresses and ranges; they keep whatever the readings disagree on. */

/** `value` is the address as an unsigned integer of 32 or 128 bits; a mapped address stays IPv6. */
export interface IpAddress {
  readonly family: 4 | 6;
  readonly value: bigint;
}

/** Addresses from the first to the last, both included. */
export type IpRange =
  | { readonly kind: 'address'; readonly address: IpAddress }
  | { readonly kind: 'span'; readonly first: IpAddress; readonly last: IpAddress }
  | { readonly kind: 'block'; readonly address: IpAddress; readonly prefix: number };
