/** `--open` and `--close` of an app and a mailbox: the fewest changes that turn the answer, and whom else they turn. */

import { defined } from '../../../model/defined.ts';
import type { AnswerWord, ChangeSet, OtherAnswer } from '../../../model/generated/wire.generated.ts';
import type { TenantState } from '../../../model/inventory/inventory.ts';
import type { Readings, SomeReadings } from '../../../model/readings.ts';
import { fold } from '../../../syntax/fold.ts';
import { accessEvaluator } from '../../answers/access.ts';
import type { AccessAnswers } from '../../answers/access-answers.ts';
import { mayTurn } from '../../answers/access-reasons.ts';
import type { AccessQuestionGiven } from '../../answers/app-world.ts';
import { askedId } from '../../answers/apps.ts';
import { decider } from '../../answers/decider.ts';
import { type AccessRequest, accessCandidates, isDeep } from './access-candidates.ts';
import { type AccessChange, changed } from './access-change.ts';
import { accessChangeWords } from './access-words.ts';
import { byTurned, type FoundChanges, type Goal, onceEachSet, turningSets } from './change-sets.ts';
import { type DecideAfter, turnedAccess } from './turned-access.ts';

/** What changes are looked for in. */
export interface AccessWorld {
  readonly answers: AccessAnswers;
  readonly state: TenantState;
  readonly readings: Readings;
  readonly chosen: SomeReadings;
}

/** Sets that are shown, at most. */
const SHOWN = 20;

/** Those that turn the fewest other answers first. Empty where the answer is already the one that is wanted, under every reading. */
export function accessChanges(appId: string, mailbox: string, wanted: Goal, world: AccessWorld): FoundChanges {
  const { answers, state } = world;
  const decide = decideAfter(world);
  const word = wanted === 'open' ? 'Granted' : 'Denied';
  const now = answers.answerFor(appId, mailbox);
  if (now.answer === word && now.depends.every(({ answer }) => answer === word)) return { sets: [], isComplete: true };
  const policies = answers.apps.find((app) => fold(app.appId) === fold(appId))?.policies ?? [];
  const asked: AccessRequest = { appId, mailbox, policies, membership: answers.membership };
  const works = (set: readonly AccessChange[]): boolean => decide(appId, mailbox, set) === word;
  const mailboxes = state.recipients
    .filter((each) => each.membership === undefined)
    .map(({ recipient }) => recipient.id);
  const turnedBy = onceEachSet(turnedAccess(answers, mailboxes, decide, { appId, mailbox }));
  const harmless = (set: readonly AccessChange[]): boolean => {
    const { turnsInAll, others } = turnedBy(set);
    return turnsInAll === 0 && others === '';
  };
  const exceptionsAfter = onceEachSet((set: readonly AccessChange[]) => exceptions(appId, mailbox, set, word, world));
  const isSure = (set: readonly AccessChange[]): boolean => exceptionsAfter(set).length === 0;
  const found = turningSets({ candidates: accessCandidates(asked, wanted), works, isSure, harmless });
  const sets = found.sets.map(
    (changes): ChangeSet => ({
      changes: changes.map((change) => accessChangeWords(change, asked)),
      ...turnedBy(changes),
      except: exceptionsAfter(changes),
    }),
  );
  const isCut = policies.some((held) => isDeep(held, answers.membership)) || sets.length > SHOWN;
  return { sets: sets.sort(byTurned).slice(0, SHOWN), isComplete: found.isComplete && !isCut };
}

/** The answer under the readings; what was set aside may decide too. */
function decideAfter({ answers, state, readings }: AccessWorld): DecideAfter {
  const aside = state.setAside.filter(({ type }) => type === 'ApplicationAccessPolicy');
  const questions = new Map<string, AccessQuestionGiven>();
  return (appId, mailbox, changes) => {
    const key = `${appId} ${mailbox}`;
    const question = questions.get(key) ?? answers.questionOf(appId, mailbox);
    questions.set(key, question);
    const { given, open } = changed(question, changes, mailbox);
    const evaluator = accessEvaluator(given.directory, open);
    const { answer, clause } = evaluator.decide(given.policies, { appId: askedId(appId), mailbox }, readings);
    const mayCount = aside.filter(({ app }) => app === undefined || fold(app) === fold(appId));
    return mayCount.some((each) => mayTurn(each, clause)) ? 'not known' : answer.access;
  };
}

/** Readings under which the answer is still another one. */
function exceptions(
  appId: string,
  mailbox: string,
  changes: readonly AccessChange[],
  wanted: AnswerWord,
  { answers, readings, chosen }: AccessWorld,
): readonly OtherAnswer[] {
  const { given, open } = changed(answers.questionOf(appId, mailbox), changes, mailbox);
  const { depends } = decider('application-access-policies', given, readings, chosen, open)({ appId, mailbox });
  return depends.flatMap(({ readings: region, then }): readonly OtherAnswer[] => {
    if (!('access' in then) || then.access === wanted) return [];
    const because = then.access === 'not known' ? then.because : undefined;
    const decidedBy = then.access === 'not known' ? [] : (then.decidedBy ?? []);
    return [{ readings: region, answer: then.access, decidedBy, ...defined({ because }) }];
  });
}
