/** An app and a mailbox: what it comes to, why, and what would turn it. */

import { defined } from '../../model/defined.ts';
import type { ReasonedAnswer } from '../../model/generated/wire.generated.ts';
import type { Result } from '../../model/problem.ts';
import { fold } from '../../syntax/fold.ts';
import { quote } from '../../syntax/terminal-text.ts';
import { unreadable } from '../../syntax/unreadable.ts';
import { type AccessAnswers, accessAnswers } from '../answers/access-answers.ts';
import { type App, appNamed } from '../answers/apps.ts';
import { ANY_OTHER, ANY_OTHER_NAME, refusalOf } from '../answers/mailbox-names.ts';
import { testedApps } from '../answers/tested-apps.ts';
import { accessNotes } from './access-notes.ts';
import { accessChanges } from './changes/access-changes.ts';
import type { Goal } from './changes/change-sets.ts';
import { labelOf } from './changes/turned-access.ts';
import { changeFields, changeNotes } from './changes-found.ts';
import type { ExplainOptions, ExplanationBody } from './explanation-body.ts';

/** Answers that know every app of the files, and this one beside them where it is an id. */
export function answersFor({ inventory, readings, chosen }: ExplainOptions, app?: string): AccessAnswers {
  const further = [...testedApps(inventory), ...(app === undefined ? [] : [app])];
  return accessAnswers(inventory.state, readings, chosen, further);
}

/** The app that a text names. */
export function appFor(
  text: string,
  options: ExplainOptions,
): Result<{ readonly app: App; readonly answers: AccessAnswers }> {
  const { principals } = options.inventory.state;
  const object = principals.find(
    ({ appId, objectId }) => appId !== undefined && objectId !== undefined && fold(objectId) === fold(text),
  );
  const known = answersFor(options);
  const named = object?.appId === undefined ? appNamed(text, known.apps) : ({ ok: true, value: object.appId } as const);
  if (!named.ok) return named;
  const isKnown = known.apps.some(({ appId }) => fold(appId) === fold(named.value));
  const answers = isKnown ? known : answersFor(options, named.value);
  const app = answers.apps.find(({ appId }) => fold(appId) === fold(named.value));
  if (app === undefined) throw new Error('internal error: an app that was asked about is not there');
  return { ok: true, value: { app, answers } };
}

/** The id of the mailbox that a text names; nothing is said of a group, nor of what may be two. */
export function mailboxFor(text: string, answers: AccessAnswers): Result<string> {
  const named = answers.mailboxNamed(text);
  if (named.kind === 'group' || named.kind === 'ambiguous') {
    const [member] = named.kind === 'group' ? (answers.membership.held(named.id)?.recipient.members ?? []) : [];
    return unreadable(refusalOf(named, text) ?? '', member === undefined ? {} : { hint: `such as ${quote(member)}` });
  }
  return { ok: true, value: named.id };
}

/** `mailbox ann@contoso.com`, or `any other mailbox`. */
export function nameOfMailbox(id: string): string {
  return id === ANY_OTHER ? ANY_OTHER_NAME : `mailbox ${id}`;
}

/** In words that are true of any other mailbox, where it is about that. */
export function answerAbout({ answer, answerFor }: AccessAnswers, appId: string, mailbox: string): ReasonedAnswer {
  return mailbox === ANY_OTHER ? answerFor(appId, mailbox) : answer(appId, mailbox);
}

/** One app and one mailbox. */
export function explainAccess(
  appText: string,
  mailboxText: string,
  wanted: Goal | undefined,
  options: ExplainOptions,
): Result<ExplanationBody> {
  const found = appFor(appText, options);
  if (!found.ok) return { ok: false, problem: { ...found.problem, place: '--app' } };
  const { app, answers } = found.value;
  const mailbox = mailboxFor(mailboxText, answers);
  if (!mailbox.ok) return { ok: false, problem: { ...mailbox.problem, place: '--mailbox' } };
  const { inventory, readings, chosen } = options;
  const answer = answerAbout(answers, app.appId, mailbox.value);
  const world = { answers, state: inventory.state, readings, chosen };
  const changes = wanted === undefined ? undefined : accessChanges(app.appId, mailbox.value, wanted, world);
  const notes = [
    ...objectIdNotes(appText, app),
    ...accessNotes({ inventory, answers, app, mailbox: mailbox.value, answer }),
    ...changeNotes('policies', changes),
  ];
  return {
    ok: true,
    value: {
      counted: [answer],
      fields: {
        asked: `app ${labelOf(app)} to ${nameOfMailbox(mailbox.value)}`,
        app: app.appId,
        mailbox: mailboxText,
        answer,
        notes,
        ...defined(changeFields(wanted, changes)),
      },
    },
  };
}

function objectIdNotes(text: string, { appId, displayName }: App): readonly string[] {
  if (fold(text) === fold(appId) || fold(text) === fold(displayName ?? '')) return [];
  return [
    `${quote(text)} is the object id of the enterprise app; policies go by its app id, ${quote(appId)}, which is taken here`,
  ];
}
