/** The borders of a rule in protocol, authentication type and middle tier: each value that it holds, and each that it does not. */
import { hasBit } from '../bits.ts';
import { type Channel, channelOf, channels } from '../channels/channels.ts';
import type { RuleBorder } from './borders.ts';
import type { Homes } from './homes.ts';
import { connectionOf, type RequestSpace } from './request-space.ts';

const FIELDS = ['protocol', 'authenticationType', 'middleTier'] as const;

/** A step from a channel that the rule holds to one that it does not, in one field. */
interface ChannelStep {
  readonly field: (typeof FIELDS)[number];
  /** The value whose border it is: the one that is held, or the one that is not. */
  readonly value: string;
  readonly isHeld: boolean;
  readonly from: number;
  readonly to: number;
}

/** All borders of the rule with this number; a value that is held under several readings is asked under the first. */
export function channelBorders(rule: number, space: RequestSpace, homes: Homes): readonly RuleBorder[] {
  const found = new Map<string, RuleBorder>();
  for (const [side, { readings }] of space.sides.entries()) {
    for (const [key, steps] of stepsOf(rule, side, space)) {
      if (found.get(key)?.requests !== undefined) continue;
      const [first] = steps;
      if (first === undefined) continue;
      const home = homes.find({ rule, side, given: [] }, { channels: [...new Set(steps.map(({ from }) => from))] });
      const step = steps.find(({ from }) => from === home?.channel);
      const border = { rule: space.rules[rule]?.name ?? '', field: first.field, value: first.value, readings };
      if (home === undefined || step === undefined) {
        if (side === 0) found.set(key, { ...border, requests: undefined });
        continue;
      }
      const place = space.startOf(home.addresses.cells[0] ?? 0);
      const requests = [
        connectionOf(step.from, place, home.account),
        connectionOf(step.to, place, home.account),
      ] as const;
      found.set(key, { ...border, requests });
    }
  }
  return [...found.values()];
}

/** By value the steps that cross its border, those from plain channels first. */
function stepsOf(rule: number, side: number, space: RequestSpace): ReadonlyMap<string, readonly ChannelStep[]> {
  const sets = (space.sides[side]?.places ?? []).flatMap((place) => {
    const product = space.products.products[place];
    return product !== undefined && space.demands[place]?.rule === rule ? [product.channels] : [];
  });
  const isHeld = (channel: number): boolean => sets.some((set) => hasBit(set, channel));
  const steps = new Map<string, ChannelStep[]>();
  const add = (step: ChannelStep): void => {
    const key = `${step.field} ${step.value} ${step.isHeld}`;
    steps.set(key, [...(steps.get(key) ?? []), step]);
  };
  for (const from of space.channels.flat().filter(isHeld)) {
    for (const { field, to } of neighboursOf(from)) {
      if (isHeld(to)) continue;
      const [held, other] = [channels[from]?.[field] ?? '', channels[to]?.[field] ?? ''];
      add({ field, value: held, isHeld: true, from, to });
      add({ field, value: other, isHeld: false, from, to });
    }
  }
  return steps;
}

/** The channels that differ in one field. */
function neighboursOf(from: number): readonly { readonly field: ChannelStep['field']; readonly to: number }[] {
  const own = channels[from];
  if (own === undefined) return [];
  return FIELDS.flatMap((field) =>
    VALUES[field]
      .filter((value) => value !== own[field])
      .map((value) => ({ field, to: channelOf({ ...own, [field]: value }) })),
  );
}

const VALUES: Readonly<Record<ChannelStep['field'], readonly string[]>> = {
  protocol: valuesOf('protocol'),
  authenticationType: valuesOf('authenticationType'),
  middleTier: valuesOf('middleTier'),
};

function valuesOf(field: keyof Channel): readonly string[] {
  return [...new Set(channels.map((channel) => channel[field]))];
}
