/** Questions about filters: one filter in several spellings, met and barely missed. */
import type { Chain } from '../src/model/filter.ts';
import type { RecipientFilterQuestion } from '../src/model/generated/wire.generated.ts';
import { aimAtFilter } from './aim/recipient-filters.ts';
import { between, chance, type Dice, times } from './dice.ts';
import { drawFilter, drawRecipient, writeFilter } from './nouns/recipient-filters.ts';
import { drawHostile, drawPools, type Pools } from './pools.ts';
import { drawRefusedFilter } from './refusals/recipient-filters.ts';
import { drawUnsettledFilter } from './refusals/unsettled.ts';
import { has, isEveryday, type Settings } from './settings.ts';

/** Questions about some filters, several about each. */
export function drawRecipientFilterQuestions(dice: Dice, settings: Settings): readonly RecipientFilterQuestion[] {
  const pools = drawPools(dice, settings);
  let current = drawFilter(dice, pools, 'any');
  return times(between(dice, settings.questions.least, settings.questions.most), (index) => {
    if (index % 3 === 0) current = drawFilter(dice, pools, 'any');
    return drawQuestion(dice, pools, current);
  });
}

function drawQuestion(dice: Dice, pools: Pools, filter: Chain): RecipientFilterQuestion {
  const { settings } = pools;
  const recipient = drawRecipient(dice, pools);
  if (settings.texts === 'hostile' && chance(dice, 30)) return { filter: drawHostileFilter(dice), recipient };
  if (has(settings, 'refusals') && chance(dice, 8)) return { filter: drawRefusedFilter(dice, pools).text, recipient };
  if (has(settings, 'unsettled') && chance(dice, 5))
    return { filter: drawUnsettledFilter(dice, pools).text, recipient };
  const often = isEveryday(settings) ? 95 : 75;
  const aimed = has(settings, 'aimed') && chance(dice, often) ? aimAtFilter(dice, filter, settings) : undefined;
  if (aimed === undefined) return { filter: writeFilter(dice, filter, settings), recipient };
  return { ...aimed.when, recipient: { ...recipient, ...aimed.when.recipient } };
}

/** A text of any kind, or one with very many parentheses, negations or links. */
function drawHostileFilter(dice: Dice): string {
  const many = 1 + dice(3000);
  const comparison = "City -eq 'a'";
  switch (dice(4)) {
    case 0:
      return drawHostile(dice);
    case 1:
      return `${'('.repeat(many)}${comparison}${')'.repeat(many - dice(2))}`;
    case 2:
      return `${'-not '.repeat(many)}${comparison}`;
    default:
      return Array.from({ length: many }, () => comparison).join(' -or ');
  }
}
