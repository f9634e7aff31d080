/** A connection: what the rules decide, why, and what would turn it. */

import { defined } from '../../model/defined.ts';
import type { AskedConnection } from '../../model/generated/wire.generated.ts';
import { connectionAnswers } from '../answers/connections/connection-answers.ts';
import { connectionWords } from '../answers/connections/connection-words.ts';
import type { Goal } from './changes/change-sets.ts';
import { connectionChanges } from './changes/connection-changes.ts';
import { changeFields, changeNotes } from './changes-found.ts';
import { connectionNotes } from './connection-notes.ts';
import type { ExplainOptions, ExplanationBody } from './explanation-body.ts';

/** One connection, as far as it is known. */
export function explainConnection(
  asked: AskedConnection,
  wanted: Goal | undefined,
  { inventory, readings, chosen }: ExplainOptions,
): ExplanationBody {
  const answers = connectionAnswers(inventory, readings, chosen);
  const found = answers.answer(asked);
  const { answer, cases } = found;
  const world = { answers, held: inventory.state.rules, readings };
  const changes = wanted === undefined ? undefined : connectionChanges(asked, wanted, world);
  return {
    counted: cases.length === 0 ? [answer] : cases.map((each) => each.answer),
    fields: {
      asked: connectionWords(asked),
      connection: asked,
      answer,
      notes: [...connectionNotes(answers.rules, inventory, asked, found), ...changeNotes('rules', changes)],
      ...defined({ cases: cases.length === 0 ? undefined : cases, ...changeFields(wanted, changes) }),
    },
  };
}
