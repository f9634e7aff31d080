/** What decides the questions of expectations and observations, under the readings that were chosen. */
import type { AskedConnection, ReasonedAnswer } from '../../model/generated/wire.generated.ts';
import type { Inventory } from '../../model/inventory/inventory.ts';
import type { Readings, SomeReadings } from '../../model/readings.ts';
import { isGuid } from '../../syntax/recipients.ts';
import { type AccessAnswers, accessAnswers } from '../answers/access-answers.ts';
import { connectionAnswers } from '../answers/connections/connection-answers.ts';
import type { AnswerClaim } from './questions/answer-claims.ts';

/** Answers about apps and about connections. */
export interface Answerers {
  readonly access: AccessAnswers;
  readonly connection: (asked: AskedConnection) => ReasonedAnswer;
  readonly chosen: SomeReadings;
}

/** `readings` are the defaults with those that were chosen; apps that only the claims name are known too. */
export function answerersFor(
  inventory: Inventory,
  claims: readonly AnswerClaim[],
  readings: Readings,
  chosen: SomeReadings,
): Answerers {
  const apps = claims.flatMap(({ asked }) => (asked.kind === 'access' && isGuid(asked.app) ? [asked.app] : []));
  const connections = connectionAnswers(inventory, readings, chosen);
  return {
    access: accessAnswers(inventory.state, readings, chosen, [...new Set(apps)]),
    connection: (asked) => connections.answer(asked).answer,
    chosen,
  };
}
