/** Who is meant by the names of a question: the app, and one mailbox. */
import { fold } from '../../syntax/fold.ts';
import { quote } from '../../syntax/terminal-text.ts';
import type { AccessAnswers } from '../answers/access-answers.ts';
import { appNamed } from '../answers/apps.ts';
import type { NamedMailbox } from '../answers/mailbox-names.ts';
import type { AskedAccess, NoQuestion } from './asked.ts';

/** Stands in a table for every mailbox that is in no group. */
export const ANY_OTHER_MAILBOX = 'any other mailbox';

/** A mailbox: its id, what the text calls it, and whether an input lists it. */
export interface MeantMailbox {
  readonly id: string;
  readonly name: string;
  readonly isListed: boolean;
}

/** An app and a mailbox that can be asked about. */
export interface Meant {
  readonly kind: 'meant';
  readonly app: string;
  readonly mailbox: MeantMailbox;
}

/** Finds who is meant, or says why nobody in particular is. */
export function meantBy(asked: AskedAccess, answers: AccessAnswers): Meant | NoQuestion {
  const nothing = (because: string): NoQuestion => ({
    kind: 'nothing',
    because,
    app: asked.app,
    mailbox: asked.mailbox,
  });
  const app = appNamed(asked.app, answers.apps);
  if (!app.ok) {
    const { message, hint } = app.problem;
    return nothing(hint === undefined ? message : `${message}; ${hint}`);
  }
  if (fold(asked.mailbox) === ANY_OTHER_MAILBOX)
    return { kind: 'meant', app: app.value, mailbox: { id: answers.anyOther, name: asked.mailbox, isListed: false } };
  const names = [asked.mailbox, ...(asked.alias ?? [])];
  const found = names.map((name) => ({ name, named: answers.mailboxNamed(name) }));
  const [first] = found;
  const best = found.find(({ named }) => named.kind === 'listed') ?? first;
  if (best === undefined) return nothing('it names no mailbox');
  const { name, named } = best;
  if (named.kind === 'ambiguous' || named.kind === 'group') return nothing(whyNone(name, named));
  return {
    kind: 'meant',
    app: app.value,
    mailbox: { id: named.id, name: asked.mailbox, isListed: named.kind === 'listed' },
  };
}

/** Recipients that are named of many that a text fits. */
const NAMED = 3;

function whyNone(name: string, named: NamedMailbox & { readonly kind: 'ambiguous' | 'group' }): string {
  if (named.kind === 'group')
    return `${quote(name)} is a group (${named.type}), and policies are about mailboxes; ask about its members`;
  const more = named.ids.length > NAMED ? ` and ${named.ids.length - NAMED} more` : '';
  const shown = named.ids.slice(0, NAMED).map(quote).join(', ');
  return `${quote(name)} fits ${named.ids.length} recipients: ${shown}${more}; name it by what only one of them has`;
}
