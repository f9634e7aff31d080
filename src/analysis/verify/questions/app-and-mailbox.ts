/** Who is meant by the names of a question: the app, and one mailbox. */
import type { AccessAnswers } from '../../answers/access-answers.ts';
import { appNamed } from '../../answers/apps.ts';
import { refusalOf } from '../../answers/mailbox-names.ts';
import type { AskedAccess, NoQuestion } from './test-question.ts';

/** A mailbox: its id, what the text calls it, and whether an input lists it. */
export interface OneMailbox {
  readonly id: string;
  readonly name: string;
  readonly isListed: boolean;
}

/** An app and a mailbox that can be asked about. */
export interface AppAndMailbox {
  readonly kind: 'both';
  readonly app: string;
  readonly mailbox: OneMailbox;
}

/** Finds who is meant, or says why nobody in particular is. */
export function appAndMailbox(asked: AskedAccess, answers: AccessAnswers): AppAndMailbox | NoQuestion {
  const { mailbox, alias = [] } = asked;
  const nothing = (because: string): NoQuestion => ({ kind: 'nothing', because, app: asked.app, mailbox });
  const app = appNamed(asked.app, answers.apps);
  if (!app.ok) {
    const { message, hint } = app.problem;
    return nothing(hint === undefined ? message : `${message}; ${hint}`);
  }
  const first = { name: mailbox, named: answers.mailboxNamed(mailbox) };
  const others = alias.map((name) => ({ name, named: answers.mailboxNamed(name) }));
  const { name, named } = [first, ...others].find((each) => each.named.kind === 'listed') ?? first;
  if (named.kind === 'ambiguous' || named.kind === 'group')
    return nothing(refusalOf(named, name) ?? 'it names no mailbox');
  const { id, kind } = named;
  return { kind: 'both', app: app.value, mailbox: { id, name: mailbox, isListed: kind === 'listed' } };
}
