/** Application access policies, compiled once: spec/application-access-policies.md over classes of apps and mailboxes. */
import type {
  AccessAnswer,
  AccessQuestion,
  ApplicationAccessPolicy,
  PoliciesGiven,
} from '../../model/generated/wire.generated.ts';
import type { Result } from '../../model/problem.ts';
import type { Readings } from '../../model/readings.ts';
import type { AccessClause } from '../../model/trace.ts';
import { hasBit } from '../bits.ts';
import type { GroundedAnswer, SizeProblem } from '../decision.ts';
import { interned } from '../interning.ts';
import { type Apps, appsOf } from './apps.ts';
import { type Membership, membershipOf } from './membership.ts';

/** Policies that are ready to decide, under the readings that they were compiled with. */
export interface CompiledPolicies {
  /** The apps: `numberOf` gives the numbers that the functions below take. */
  readonly apps: Apps;
  /** The mailboxes: `classOf` gives the classes that the functions below take. */
  readonly mailboxes: Membership;
  /** The answer to one question, as the reference gives it; `decidedBy` in the order of the policies. */
  readonly decide: (question: AccessQuestion) => GroundedAnswer<AccessAnswer>;
  /** The step that decides for an app and a class of mailboxes: a place in `accessSteps`. */
  readonly stepAt: (app: number, mailbox: number) => number;
  /** The answer for an app and a class of mailboxes. */
  readonly answerAt: (app: number, mailbox: number) => GroundedAnswer<AccessAnswer>;
  /** The steps for each app with each mailbox, app by app: `into` has room for all of them. */
  readonly matrix: (apps: ArrayLike<number>, mailboxes: ArrayLike<number>, into: Uint8Array) => void;
}

/** The four steps, with the access that each gives, in the order in which a later one is overruled by an earlier. */
export const accessSteps: readonly { readonly clause: AccessClause; readonly access: AccessAnswer['access'] }[] = [
  { clause: 'AAP-DENY-FIRST', access: 'Denied' },
  { clause: 'AAP-RESTRICT-GRANTS', access: 'Granted' },
  { clause: 'AAP-RESTRICT-CLOSES', access: 'Denied' },
  { clause: 'AAP-OTHERWISE-GRANTED', access: 'Granted' },
];

const [DENIES, GRANTS, CLOSES, OPEN] = [0, 1, 2, 3];
/** Answers that are kept; beyond it all are made anew. */
const MOST_ANSWERS = 2 ** 16;

/** Compiles policies over a directory. Refused (`too-large`): a directory and scopes whose vectors go beyond 256 MiB. */
export function compilePolicies(
  { policies, directory }: PoliciesGiven,
  readings: Readings,
): Result<CompiledPolicies, SizeProblem> {
  const scopes = interned<string>();
  const scopeOf = policies.map(({ policyScopeGroupId: id }) => scopes.numberOf(id, () => id));
  const membership = membershipOf(scopes.values, directory, readings);
  if (!membership.ok) return membership;
  const mailboxes = membership.value;
  const apps = appsOf(policies, readings);
  const rows: (Uint8Array | undefined)[] = apps.counting.map(() => undefined);
  const rowOf = (app: number): Uint8Array => {
    rows[app] ??= stepsOf(apps.counting[app] ?? [], policies, scopeOf, mailboxes);
    return rows[app];
  };
  const answers = new Map<number, GroundedAnswer<AccessAnswer>>();
  const answerAt = (app: number, mailbox: number): GroundedAnswer<AccessAnswer> => {
    const key = app * mailboxes.vectors.length + mailbox;
    const known = answers.get(key);
    if (known !== undefined) return known;
    if (answers.size >= MOST_ANSWERS) answers.clear();
    const covers = (place: number): boolean => hasBit(mailboxes.vectors[mailbox] ?? NOBODY, scopeOf[place] ?? 0);
    const found = answerOf(rowOf(app)[mailbox] ?? OPEN, apps.counting[app] ?? [], policies, covers);
    answers.set(key, found);
    return found;
  };
  return {
    ok: true,
    value: {
      apps,
      mailboxes,
      decide: ({ appId, mailbox }) => answerAt(apps.numberOf(appId), mailboxes.classOf(mailbox)),
      stepAt: (app, mailbox) => rowOf(app)[mailbox] ?? OPEN,
      answerAt,
      matrix: (asked, classes, into) => {
        for (let at = 0; at < asked.length; at += 1) fillRow(rowOf(asked[at] ?? 0), classes, into, at * classes.length);
      },
    },
  };
}

const NOBODY = new Uint32Array(1);

/** AAP-RESTRICT-CLOSES and AAP-OTHERWISE-GRANTED for all classes, AAP-RESTRICT-GRANTS and AAP-DENY-FIRST over them. */
function stepsOf(
  counting: readonly number[],
  policies: readonly ApplicationAccessPolicy[],
  scopeOf: readonly number[],
  { vectors, covered }: Membership,
): Uint8Array {
  const [restrict, deny] = (['RestrictAccess', 'DenyAccess'] as const).map((right) =>
    counting.filter((place) => policies[place]?.accessRight === right),
  );
  const steps = new Uint8Array(vectors.length).fill((restrict ?? []).length > 0 ? CLOSES : OPEN);
  const lay = (places: readonly number[], step: number): void => {
    for (const place of places) for (const mailbox of covered[scopeOf[place] ?? -1] ?? []) steps[mailbox] = step;
  };
  lay(restrict ?? [], GRANTS);
  lay(deny ?? [], DENIES);
  return steps;
}

function fillRow(row: Uint8Array, classes: ArrayLike<number>, into: Uint8Array, from: number): void {
  for (let index = 0; index < classes.length; index += 1) into[from + index] = row[classes[index] ?? 0] ?? OPEN;
}

/** AAP-GROUNDS */
function answerOf(
  step: number,
  counting: readonly number[],
  policies: readonly ApplicationAccessPolicy[],
  covers: (place: number) => boolean,
): GroundedAnswer<AccessAnswer> {
  const { clause, access } = accessSteps[step] ?? { clause: 'AAP-OTHERWISE-GRANTED', access: 'Granted' };
  const right = step === DENIES ? 'DenyAccess' : 'RestrictAccess';
  const decidedBy = counting.flatMap((place) => {
    const policy = policies[place];
    const decides = step !== OPEN && policy?.accessRight === right && (step === CLOSES || covers(place));
    return decides ? [policy.name] : [];
  });
  return Object.freeze({ answer: Object.freeze({ access, decidedBy: Object.freeze(decidedBy) }), clause });
}
