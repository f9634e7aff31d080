/** Every mailbox, and whether an app reaches it; every app, and what it gets of a mailbox: one line each. */

import type { ExplainedLine, ReasonedAnswer, ReasonStep } from '../../model/generated/wire.generated.ts';
import type { Result } from '../../model/problem.ts';
import { isDependent, printDependent } from '../../syntax/readings/print-dependent.ts';
import type { AccessAnswers } from '../answers/access-answers.ts';
import { ANY_OTHER_APP } from '../answers/apps.ts';
import type { CountedAnswer } from '../answers/certainty.ts';
import { ANY_OTHER_NAME } from '../answers/mailbox-names.ts';
import { accessNotes } from './access-notes.ts';
import { labelOf } from './changes/turned-access.ts';
import { answerAbout, answersFor, appFor, mailboxFor, nameOfMailbox } from './explain-access.ts';
import type { ExplainOptions, ExplanationBody } from './explanation-body.ts';

/** A line for each mailbox, and one for any other. */
export function explainApp(text: string, options: ExplainOptions): Result<ExplanationBody> {
  const found = appFor(text, options);
  if (!found.ok) return { ok: false, problem: { ...found.problem, place: '--app' } };
  const { app, answers } = found.value;
  const { state } = options.inventory;
  const mailboxes = state.recipients
    .filter(({ membership }) => membership === undefined)
    .map(({ recipient }) => recipient.id);
  const answerOf = byStanding(answers, app.appId);
  const given = [...mailboxes.sort(), answers.anyOther].map((id) => ({ id, answer: answerOf(id) }));
  return {
    ok: true,
    value: {
      counted: given.map(({ answer }): CountedAnswer => answer),
      fields: {
        asked: `every mailbox, and whether app ${labelOf(app)} reaches it`,
        app: app.appId,
        lines: given.map(({ id, answer }) => lineOf(id === answers.anyOther ? ANY_OTHER_NAME : id, 'mailbox', answer)),
        notes: accessNotes({ inventory: options.inventory, answers, app }),
      },
    },
  };
}

/** Mailboxes that stand alike have one answer. */
function byStanding(answers: AccessAnswers, appId: string): (mailbox: string) => ReasonedAnswer {
  const standingOf = answers.standingIn(appId);
  const known = new Map<string, ReasonedAnswer>();
  return (mailbox) => {
    const standing = standingOf(mailbox);
    const answer = known.get(standing) ?? answers.answerFor(appId, mailbox);
    known.set(standing, answer);
    return answer;
  };
}

/** A line for each app that the files name. */
export function explainMailbox(text: string, options: ExplainOptions): Result<ExplanationBody> {
  const answers = answersFor(options);
  const mailbox = mailboxFor(text, answers);
  if (!mailbox.ok) return { ok: false, problem: { ...mailbox.problem, place: '--mailbox' } };
  const given = answers.apps.map((app) => ({ app, answer: answerAbout(answers, app.appId, mailbox.value) }));
  const isForAll = answers.apps.some(({ appId }) => appId === ANY_OTHER_APP);
  const isKnown = mailbox.value === answers.anyOther || answers.membership.held(mailbox.value) !== undefined;
  return {
    ok: true,
    value: {
      counted: given.map(({ answer }): CountedAnswer => answer),
      fields: {
        asked: `every app, and what it gets of ${nameOfMailbox(mailbox.value)}`,
        mailbox: text,
        lines: given.map(({ app, answer }) => ({ ...lineOf(labelOf(app), 'app', answer), app: app.appId })),
        notes: [
          ...(isKnown ? [] : [`no file lists \`${mailbox.value}\`: it is taken for a mailbox that is in no group`]),
          ...(isForAll ? [] : ['an app that no policy names reaches it too, if Entra gives it a permission']),
        ],
      },
    },
  };
}

function lineOf(who: string, about: 'mailbox' | 'app', reasoned: ReasonedAnswer): ExplainedLine {
  const { answer, depends, because = '', steps } = reasoned;
  const [end = ''] = steps.slice(-1).map(({ text }) => text.replace(/^\w+: /, ''));
  const why = answer === 'not known' ? because : end;
  const words = isDependent(reasoned) ? `${printDependent(reasoned)}; ${answer}` : answer;
  const places = decidingSteps(reasoned).flatMap(({ places: [place] }) => place ?? []);
  return { about, text: `${who}: ${words}, ${why}`, places: places.slice(0, 3), answer, depends };
}

/** The steps of the policies by which it is decided; of all where it is not known. */
function decidingSteps({ clause, steps }: ReasonedAnswer): readonly ReasonStep[] {
  const policies = steps.slice(0, -1);
  switch (clause) {
    case 'AAP-DENY-FIRST':
      return policies.filter(({ text }) => text.startsWith('DenyAccess ') && text.includes(' and covers '));
    case 'AAP-RESTRICT-GRANTS':
      return policies.filter(({ text }) => text.startsWith('RestrictAccess ') && text.includes(' and covers '));
    default:
      return policies;
  }
}
