/** Connections that differ from a given one in one field. */
import { type Dice, pick } from '../../../generators/dice.ts';
import { authenticationTypes, protocols } from '../../../generators/nouns/authentication.ts';
import { drawMiddleTier } from '../../../generators/nouns/client-access-rules.ts';
import { drawAddress, writeAddress } from '../../../generators/nouns/ip-ranges.ts';
import { drawRecipient } from '../../../generators/nouns/recipient-filters.ts';
import { drawUsername, type Pools } from '../../../generators/pools.ts';
import { defined } from '../../model/defined.ts';
import type { Connection, Recipient } from '../../model/generated/wire.generated.ts';
import type { IpAddress } from '../../model/ip-range.ts';
import { parseAddress, printAddress } from '../../syntax/ip-ranges.ts';

/** One for each field, and more than one where a field has something peculiar. */
export function neighboursOf(
  dice: Dice,
  when: Connection,
  pools: Pools,
  edges: readonly IpAddress[],
): readonly Connection[] {
  const { caller: _, middleTier: __, ...plain } = when;
  const other = { username: drawUsername(dice, pools), recipient: drawRecipient(dice, pools) };
  return [
    { ...when, protocol: pick(dice, [...pools.protocols, ...protocols]) },
    { ...when, authenticationType: pick(dice, authenticationTypes) },
    ...addressesNear(dice, when, pools, edges).map((clientIPAddress) => ({ ...when, clientIPAddress })),
    ...[drawUsername(dice, pools), recased(dice, when.username)].map((username) => ({ ...when, username })),
    { ...when, recipient: drawRecipient(dice, pools) },
    { ...when, recipient: altered(dice, when.recipient) },
    {
      ...plain,
      ...defined({ middleTier: when.middleTier }),
      caller: pick(dice, [null, other]),
    },
    {
      ...when,
      caller: pick(dice, [null, { ...other, username: when.username }, { ...other, recipient: when.recipient }]),
    },
    { ...plain, ...defined({ caller: when.caller }), ...drawMiddleTier(dice, pools) },
    { ...when, middleTier: pick(dice, ['microsoft', 'thirdParty', 'none', null]) },
  ];
}

/** An address of chance, an end of a range or one beside it, and the same address as IPv6. */
function addressesNear(dice: Dice, when: Connection, pools: Pools, edges: readonly IpAddress[]): readonly string[] {
  const own = parseAddress(when.clientIPAddress);
  const twin: IpAddress | undefined =
    own.ok && own.value.family === 4 ? { family: 6, value: 0xffff00000000n + own.value.value } : undefined;
  return [
    writeAddress(dice, drawAddress(dice, pools), pools.settings),
    ...(edges.length === 0 ? [] : [printAddress(pick(dice, edges))]),
    ...(twin === undefined ? [] : [writeAddress(dice, twin, pools.settings)]),
  ];
}

function recased(dice: Dice, username: string): string {
  return pick(dice, [username.toUpperCase(), username.toLowerCase(), `${username}x`, `x${username}`]);
}

/** One attribute blank, in another case, or with a letter more. */
function altered(dice: Dice, recipient: Recipient): Recipient {
  const keys = Object.keys(recipient) as readonly (keyof Recipient)[];
  if (keys.length === 0) return recipient;
  const key = pick(dice, keys);
  const text = recipient[key] ?? 'Oslo';
  return { ...recipient, [key]: pick(dice, [null, '', ' ', text.toUpperCase(), text.toLowerCase(), `${text}a`]) };
}
