/** Questions about ranges: one range for several, so that neighbours with opposite answers stand side by side. */

import type { IpRangeQuestion } from '../src/model/generated/wire.generated.ts';
import type { IpRange } from '../src/model/ip-range.ts';
import { parseRange } from '../src/syntax/ip-ranges.ts';
import { aimAtRange } from './aim/ip-ranges.ts';
import { between, chance, type Dice, pick, times } from './dice.ts';
import { drawAddress, drawRange, writeAddress, writeRange } from './nouns/ip-ranges.ts';
import { drawHostile, drawPools, type Pools } from './pools.ts';
import { dottedOf, drawRefusedAddress, drawRefusedRange } from './refusals/ip-ranges.ts';
import { drawUnsettledAddress, drawUnsettledRange } from './refusals/unsettled.ts';
import { has, type Settings } from './settings.ts';

/** Questions about some ranges, several about each. */
export function drawIpRangeQuestions(dice: Dice, settings: Settings): readonly IpRangeQuestion[] {
  const pools = drawPools(dice, settings);
  let current = drawRange(dice, pools);
  return times(between(dice, settings.questions.least, settings.questions.most), (index) => {
    if (index % 4 === 0) current = drawRange(dice, pools);
    return drawQuestion(dice, pools, current);
  });
}

function drawQuestion(dice: Dice, pools: Pools, range: IpRange): IpRangeQuestion {
  const { settings } = pools;
  if (settings.texts === 'hostile' && chance(dice, 30)) return { range: drawHostile(dice), address: drawHostile(dice) };
  if (has(settings, 'refusals') && chance(dice, 10)) return drawRefused(dice, pools);
  if (has(settings, 'unsettled') && chance(dice, 5)) return drawUnsettled(dice, pools);
  const aimed = has(settings, 'aimed') && chance(dice, 80) ? aimAtRange(dice, range, settings) : undefined;
  if (aimed !== undefined) return aimed.when;
  const address = writeAddress(dice, drawAddress(dice, pools), settings);
  return { range: writeRange(dice, range, settings), address };
}

/** One of the two texts is refused, the other stands. */
function drawRefused(dice: Dice, pools: Pools): IpRangeQuestion {
  const { settings } = pools;
  return dice(4) > 0
    ? {
        range: drawRefusedRange(dice, pools).text,
        address: writeAddress(dice, drawAddress(dice, pools), settings),
      }
    : {
        range: writeRange(dice, drawRange(dice, pools), settings),
        address: drawRefusedAddress(dice, pools).text,
      };
}

/** One of the two texts is of a kind that nothing settles, the other stands. */
function drawUnsettled(dice: Dice, pools: Pools): IpRangeQuestion {
  const { settings } = pools;
  if (dice(4) > 0) return aimAtUnsettled(dice, settings);
  const address = drawUnsettledAddress(dice);
  return {
    range: pick(dice, [address.mended, writeRange(dice, drawRange(dice, pools), settings)]),
    address: address.text,
  };
}

/** A range, and an address at an end of its mended form or beside it: so it shows what a reader makes of the kind. */
function aimAtUnsettled(dice: Dice, settings: Settings): IpRangeQuestion {
  const { text, mended } = drawUnsettledRange(dice);
  const range = parseRange(mended);
  const aimed = range.ok ? aimAtRange(dice, range.value, settings) : undefined;
  return { range: text, address: aimed?.when.address ?? dottedOf(dice) };
}
