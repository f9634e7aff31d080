/** Apps and mailboxes of the files about which a table of what must come out says nothing: new ones would pass unseen. */
import type { AccessQuestion, Uncovered } from '../../model/generated/wire.generated.ts';
import type { Inventory } from '../../model/inventory/inventory.ts';
import { fold } from '../../syntax/fold.ts';
import type { AccessAnswers } from '../answers/access-answers.ts';
import { appNamed } from '../answers/apps.ts';
import { recordable } from './record-questions.ts';
import type { ExpectedRow } from './tables/expectation-rows.ts';

/** In the order of the files, by the names that a row would have; undefined where no row asks about an app and a mailbox. */
export function uncoveredBy(
  rows: readonly ExpectedRow[],
  inventory: Inventory,
  access: AccessAnswers,
): Uncovered | undefined {
  const asked = questionsIn(rows);
  if (asked.length === 0) return undefined;
  const apps = new Set([...new Set(asked.map(({ appId }) => appId))].map((text) => idOf(text, access)));
  const names = new Set(asked.map(({ mailbox }) => mailbox));
  const mailboxes = new Set([...names].map(access.mailboxNamed).flatMap((named) => ('id' in named ? [named.id] : [])));
  const known = recordable(inventory.state, access);
  return {
    apps: known.apps.filter((appId) => !apps.has(fold(appId))),
    mailboxes: known.mailboxes.filter(({ id }) => !mailboxes.has(id)).map(({ name }) => name),
  };
}

function idOf(text: string, { apps }: AccessAnswers): string {
  const app = appNamed(text, apps);
  return fold(app.ok ? app.value : text);
}

/** What is seen live says nothing of what must come out. */
function questionsIn(rows: readonly ExpectedRow[]): readonly AccessQuestion[] {
  return rows.flatMap(({ question, isObserved }) =>
    question.chapter === 'application-access-policies' && isObserved !== true ? [question.when] : [],
  );
}
