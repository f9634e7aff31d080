/** Axes of policies: the nearest policies, or directory, on which the readings agree. */
import { depthsIn } from '../../../generators/aim/application-access-policies.ts';
import { changePolicies, changeRecipients } from '../../faults/rewrite.ts';
import type { Question } from '../../model/question.ts';
import { changeTexts } from './change.ts';

/** `nested-groups`: the members of member groups spelled out. */
export function* withMembersSpelledOut(question: Question): Iterable<Question> {
  yield changeRecipients(question, (recipients) =>
    recipients.map((recipient) =>
      recipient.members == null
        ? recipient
        : { ...recipient, members: [...depthsIn(recipient.id, { recipients }).keys()].slice(1) },
    ),
  );
}

/** `all-applications`: the asked app in place of all; or no policy for all. */
export function* withoutStar(question: Question): Iterable<Question> {
  const [first, ...others] = appsIn(question);
  if (first !== undefined) yield withApp(question, first);
  for (const app of others) yield withApp(question, app);
  yield changePolicies(question, (policies) => policies.filter(({ appIds }) => !appIds.includes('*')));
}

function withApp(question: Question, app: string): Question {
  return changeTexts(question, ['appIds', 'appId'], (text) => (text === '*' ? app : text));
}

/** The apps that are asked about. */
function appsIn(question: Question): readonly string[] {
  if (question.chapter === 'application-access-policies') return [question.when.appId];
  return question.chapter === 'policy-administration' ? (question.when.then ?? []).map(({ appId }) => appId) : [];
}
