/** Whom else changes of groups and policies turn: of the apps and mailboxes that the files name, and beside them. */

import type { AnswerWord, TurnedAnswer } from '../../../model/generated/wire.generated.ts';
import { fold } from '../../../syntax/fold.ts';
import type { AccessAnswers } from '../../answers/access-answers.ts';
import { ANY_OTHER_APP, type App } from '../../answers/apps.ts';
import type { AccessChange } from './access-change.ts';

/** What is decided about an app and a mailbox after changes; before them where there are none. */
export type DecideAfter = (appId: string, mailbox: string, changes: readonly AccessChange[]) => AnswerWord;

/** Whom else changes turn. */
export interface TurnedAccess {
  readonly turns: readonly TurnedAnswer[];
  readonly turnsInAll: number;
  readonly others: string;
}

/** Turned answers that are named. */
const NAMED = 20;

/** Finds whom changes turn beside the app and the mailbox that they are for. */
export function turnedAccess(
  answers: AccessAnswers,
  listed: readonly string[],
  decide: DecideAfter,
  asked: { readonly appId: string; readonly mailbox: string },
): (changes: readonly AccessChange[]) => TurnedAccess {
  const mailboxes = listed.filter((id) => id !== asked.mailbox);
  const isListed = mailboxes.length < listed.length;
  const classes = new Map<string, readonly (readonly string[])[]>();
  const classesOf = (appId: string): readonly (readonly string[])[] => {
    const known = classes.get(appId) ?? alikeIn(answers, mailboxes, appId);
    classes.set(appId, known);
    return known;
  };
  return (changes) => {
    const turned = collector();
    for (const app of answers.apps) {
      const isAsked = fold(app.appId) === fold(asked.appId);
      const look = (those: readonly string[]): void => {
        const [first] = those;
        if (first === undefined) return;
        const [before, after] = [decide(app.appId, first, []), decide(app.appId, first, changes)];
        if (before !== after) turned.add(app, first === answers.anyOther ? ANYBODY : those, before, after);
      };
      const touched = touchedIn(app, changes, answers);
      if (touched === 'everybody') {
        if (!isAsked && isListed) look([asked.mailbox]);
        for (const those of classesOf(app.appId)) look(those);
        if (!isAsked || asked.mailbox !== answers.anyOther) look([answers.anyOther]);
      } else {
        for (const id of touched) if (!isAsked || id !== asked.mailbox) look([id]);
      }
    }
    return turned.all();
  };
}

const ANYBODY = 'any mailbox that the files do not name';

function collector(): {
  readonly add: (app: App, those: readonly string[] | typeof ANYBODY, before: AnswerWord, after: AnswerWord) => void;
  readonly all: () => TurnedAccess;
} {
  const turns: TurnedAnswer[] = [];
  const others: string[] = [];
  let turnsInAll = 0;
  return {
    add(app, those, before, after) {
      if (those === ANYBODY) {
        others.push(`${labelOf(app)} to ${ANYBODY}: ${before} → ${after}`);
        return;
      }
      turnsInAll += those.length;
      for (const id of those.slice(0, NAMED - turns.length))
        turns.push({ asked: `${labelOf(app)} to ${id}`, before, after });
    },
    all: () => ({ turns, turnsInAll, others: others.join('; ') }),
  };
}

/** `Payroll (5b6c…)`, or the id. */
export function labelOf({ appId, displayName }: Pick<App, 'appId' | 'displayName'>): string {
  if (appId === ANY_OTHER_APP) return 'any app that no file names';
  return displayName === undefined ? appId : `${displayName} (${appId})`;
}

/** Mailboxes of which the policies of the app cannot tell one from the other. */
function alikeIn(answers: AccessAnswers, mailboxes: readonly string[], appId: string): readonly (readonly string[])[] {
  const standingOf = answers.standingIn(appId);
  const classes = new Map<string, string[]>();
  for (const mailbox of mailboxes) {
    const standing = standingOf(mailbox);
    const those = classes.get(standing);
    if (those === undefined) classes.set(standing, [mailbox]);
    else those.push(mailbox);
  }
  return [...classes.values()];
}

/** The mailboxes about which the changes may turn an answer of the app. */
function touchedIn(
  app: App,
  changes: readonly AccessChange[],
  { membership }: AccessAnswers,
): readonly string[] | 'everybody' {
  const isAbout = (change: AccessChange): boolean => {
    if (change.kind === 'new-policy') return fold(change.appId) === fold(app.appId);
    return change.kind === 'remove-policy' && app.policies.some(({ policy }) => policy.name === change.name);
  };
  if (changes.some(isAbout)) return 'everybody';
  const groups = new Set(app.policies.flatMap(({ policy }) => [...membership.within(policy.policyScopeGroupId)]));
  const members = changes.flatMap((change) => {
    const isMember = change.kind === 'add-member' || change.kind === 'remove-member';
    return isMember && groups.has(change.group) ? [change.member] : [];
  });
  const inner = members.flatMap((member) => [...membership.within(member)]);
  const inside = inner.flatMap((group) => membership.held(group)?.recipient.members ?? []);
  const all = [...members, ...inside].filter((id) => membership.within(id).size === 0);
  return [...new Set(all)];
}
