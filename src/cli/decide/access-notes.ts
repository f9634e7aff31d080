/** What to mind about policies and the requests to them: who is meant, what New- would refuse, apps that nobody named. */

import { InputError } from '../../library/errors.ts';
import type { When } from '../../model/chapters.ts';
import type { DirectoryRecipient, PoliciesGiven } from '../../model/generated/wire.generated.ts';
import type { Problem } from '../../model/problem.ts';
import type { TraceStep } from '../../model/trace.ts';
import { shownPath } from '../../node/files.ts';
import { fold } from '../../syntax/fold.ts';
import { type FindRecipients, isGroup, isGuid, isPrincipal, recipientsByName } from '../../syntax/recipients.ts';
import { quote } from '../../syntax/terminal-text.ts';

/** What a person should hear about policies and requests beside the decisions. */
export interface AccessNotes {
  /** What to mind about the policies, before any request. */
  readonly onPolicies: readonly string[];
  /** A mailbox of the request that fits two recipients, or is a group. */
  readonly problemIn: (when: When) => Problem | undefined;
  /** What to mind about one decision: of the app, and of the policies that count for it. */
  readonly notesOn: (when: When, trace: readonly TraceStep[]) => readonly string[];
  /** Who is meant by a mailbox that is not named by its id. */
  readonly meant: (when: When) => readonly string[];
}

/** Throws an InputError for a scope that fits two recipients. */
export function accessNotes(path: string, { policies, directory }: PoliciesGiven): AccessNotes {
  const find = recipientsByName(directory);
  const ids = new Set(policies.flatMap(({ appIds }) => appIds.map(fold)));
  const notes = new Map<string, string>();
  for (const { name, policyScopeGroupId: scope } of policies) {
    const problem = ambiguity(scope, find);
    if (problem !== undefined)
      throw new InputError(`${shownPath(path)}, policy ${quote(name)}: the scope ${problem}`, TO_TELL_APART);
    const note = noteOnScope(scope, find(scope)[0]);
    if (note !== undefined) notes.set(name, `policy ${quote(name)}: ${note}`);
  }
  return {
    onPolicies: [...notes.values()],
    problemIn: (when) => problemOf(when, find),
    notesOn: (when, trace) => [
      ...('appId' in when ? noteOnApp(when.appId, ids) : []),
      ...trace.flatMap((step) => (step.kind === 'policy' && step.counts ? (notes.get(step.name) ?? []) : [])),
    ],
    meant: (when) =>
      mailboxesOf(when).flatMap(([, mailbox]) => {
        const id = find(mailbox)[0]?.id;
        return id === undefined || id === mailbox ? [] : [`the mailbox ${quote(mailbox)} is ${quote(id)}`];
      }),
  };
}

const TO_TELL_APART = 'name it by what only one of them has: its id, GUID, address or distinguished name';

function ambiguity(text: string, find: FindRecipients): string | undefined {
  const found = find(text);
  if (found.length < 2) return undefined;
  const shown = found.slice(0, 3).map(({ id, type }) => `${quote(id)} (${type})`);
  const more = found.length > shown.length ? ` and ${found.length - shown.length} more` : '';
  return `${quote(text)} fits ${found.length} recipients: ${shown.join(', ')}${more}`;
}

function noteOnScope(scope: string, recipient: DirectoryRecipient | undefined): string | undefined {
  if (recipient === undefined)
    return `the scope ${quote(scope)} is no recipient of the directory; what hangs on it is not known`;
  if (isPrincipal(recipient)) return undefined;
  return `New-ApplicationAccessPolicy refuses the scope ${quote(scope)}: it is a ${recipient.type}, which is no security principal`;
}

function noteOnApp(appId: string, ids: ReadonlySet<string>): readonly string[] {
  if (!isGuid(appId)) return [`the app id ${quote(appId)} is no GUID`];
  if (ids.has(fold(appId))) return [];
  return [`the app id ${quote(appId)} stands in no policy${ids.has('*') ? ' but those for all apps' : ''}`];
}

function problemOf(when: When, find: FindRecipients): Problem | undefined {
  for (const [place, mailbox] of mailboxesOf(when)) {
    const message = ambiguity(mailbox, find);
    if (message !== undefined) return { code: 'unreadable', place, message, hint: TO_TELL_APART };
    const [found] = find(mailbox);
    if (found !== undefined && isGroup(found)) {
      const hint = 'ask about each of its members';
      return { code: 'unreadable', place, message: `${quote(mailbox)} is a group (${found.type}), no mailbox`, hint };
    }
  }
  return undefined;
}

/** Each mailbox that is asked about, with the JSON pointer to it. */
function mailboxesOf(when: When): readonly (readonly [string, string])[] {
  const then = 'then' in when ? (when.then ?? []) : [];
  return [
    ...('mailbox' in when ? [['/mailbox', when.mailbox] as const] : []),
    ...then.flatMap((each, index) => ('mailbox' in each ? [[`/then/${index}/mailbox`, each.mailbox] as const] : [])),
  ];
}
