/** Matrices for tests of what prints them: a builder, one of six apps and four mailboxes, and one as large as people have. */
import { defined } from '../../src/model/defined.ts';
import type {
  Certainty,
  Matrix,
  MatrixApp,
  MatrixMailbox,
  MatrixPolicy,
  MatrixRow,
  ReasonedAnswer,
  ReasonStep,
} from '../../src/model/generated/wire.generated.ts';
import type { Place } from '../../src/model/inventory/call.ts';

/** An app as the builder takes it: `pick` gives the index of its answer for a mailbox, by index. */
export interface AppPlan {
  readonly appId: string;
  readonly displayName?: string;
  readonly permissions?: readonly string[];
  readonly word: MatrixApp['reach']['word'];
  readonly why: string;
  readonly under?: MatrixApp['reach']['under'];
  readonly policies?: readonly MatrixPolicy[];
  readonly answers: readonly ReasonedAnswer[];
  readonly notes?: readonly string[];
  readonly pick: (mailbox: number) => number;
}

/** Counts of nothing; `matrixOf` puts its own in their place. */
export const noCertainty: Certainty = {
  ...{ answers: 0, decided: 0, depends: 0, notKnown: 0, axes: [] },
  ...{ assumptions: [], notShown: [], unread: [] },
};

/** Rows, reach and counts follow from what the apps pick; `found` replaces any of the rest. */
export function matrixOf(
  plans: readonly AppPlan[],
  mailboxes: readonly MatrixMailbox[],
  found: Partial<Matrix> = {},
): Matrix {
  const picks = plans.map(({ pick }) => mailboxes.map((_, index) => pick(index)));
  return {
    schema: 'access-conformance/matrix',
    version: 1,
    readings: {},
    sources: [],
    listed: true,
    apps: plans.map((plan, app) => appOf(plan, picks[app] ?? [], mailboxes)),
    mailboxes,
    rows: rowsOf(picks, mailboxes.length),
    ...found,
    certainty: { ...noCertainty, ...found.certainty, ...countsOf(plans, picks) },
  };
}

function appOf(plan: AppPlan, picks: readonly number[], mailboxes: readonly MatrixMailbox[]): MatrixApp {
  const { appId, displayName, permissions, word, why, under = [], policies = [], answers, notes = [] } = plan;
  const isReached = (index: number): boolean => answers[picks[index] ?? 0]?.answer === 'Granted';
  const named = mailboxes.filter((_, index) => isReached(index) !== (word === 'all but n'));
  const isNamed = word === 'confined to n' || word === 'all but n';
  const reached = mailboxes.filter((_, index) => isReached(index)).length;
  return {
    appId,
    ...defined({ displayName, permissions }),
    reach: {
      ...{ word, reached, of: mailboxes.length, why, under },
      mailboxes: isNamed ? named.slice(0, 50).map(({ id }) => id) : [],
    },
    policies,
    answers,
    notes,
  };
}

function rowsOf(picks: readonly (readonly number[])[], mailboxes: number): readonly MatrixRow[] {
  const rows = new Map<string, { readonly mailboxes: number[]; readonly cells: number[][] }>();
  for (let mailbox = 0; mailbox < mailboxes; mailbox += 1) {
    const cells = picks.flatMap((of, app) => (of[mailbox] === 0 ? [] : [[app, of[mailbox] ?? 0]]));
    const key = cells.join(';');
    const row = rows.get(key) ?? { mailboxes: [], cells };
    row.mailboxes.push(mailbox);
    rows.set(key, row);
  }
  return [...rows.values()];
}

function countsOf(plans: readonly AppPlan[], picks: readonly (readonly number[])[]): Partial<Certainty> {
  const all = plans.flatMap(({ answers }, app) => [0, ...(picks[app] ?? [])].flatMap((pick) => answers[pick] ?? []));
  const notKnown = all.filter(({ answer }) => answer === 'not known').length;
  const depends = all.filter(({ answer, depends: other }) => answer !== 'not known' && other.length > 0).length;
  const axes = new Map<string, number>();
  for (const { depends: others } of all)
    for (const axis of new Set(others.flatMap(({ readings }) => Object.keys(readings))))
      axes.set(axis, (axes.get(axis) ?? 0) + 1);
  return {
    ...{ answers: all.length, notKnown, depends, decided: all.length - notKnown - depends },
    axes: [...axes].map(([axis, answers]) => ({ axis, answers })),
  };
}

export const at = (file: string, line: number): Place => ({ file, line, column: 1 });

export const step = (text: string, places: readonly Place[] = [], clause?: string): ReasonStep => ({
  ...{ text, places },
  ...defined({ clause, status: clause === undefined ? undefined : 'documented' }),
});

type Given = Partial<Omit<ReasonedAnswer, 'answer'>>;

/** An answer; what is not given is empty. */
export const answer = (word: ReasonedAnswer['answer'], clause: string, given: Given = {}): ReasonedAnswer => ({
  ...{ answer: word, clause, status: 'documented', decidedBy: [], depends: [], steps: [] },
  ...given,
});

export const policy = (
  name: string,
  accessRight: MatrixPolicy['accessRight'],
  scope: string,
  members: number,
  line: number,
): MatrixPolicy => ({
  ...{ name, accessRight, scope, members, membership: 'known' },
  places: [at('policies.txt', line)],
});
