/** Two sets of policies compared, or one under two readings: every app with every mailbox, in disjoint regions. */
import type { AccessRegion } from '../../model/cell.ts';
import type { AccessAnswer, PoliciesGiven } from '../../model/generated/wire.generated.ts';
import type { Result } from '../../model/problem.ts';
import type { Readings } from '../../model/readings.ts';
import type { SizeProblem } from '../decision.ts';
import { interned } from '../interning.ts';
import { accessSteps, type CompiledPolicies, compilePolicies } from '../policies/compile.ts';
import { contentHash } from './content-hash.ts';
import { mergeParts, type ProductPart } from './merging.ts';
import { type AccessRelation, relationOf } from './relation.ts';

/** What counts as another answer: another access, or other deciding policies as well. */
export type AccessDifferenceKind = 'access' | 'answer';

/** Policies over a directory, and how they are read. */
export interface ReadPolicies {
  readonly given: PoliciesGiven;
  readonly readings: Readings;
}

/** The comparison of two sets of policies. */
export interface PolicyComparison {
  readonly equal: boolean;
  readonly relation: AccessRelation;
  /** Disjoint, and together every app with every mailbox that is answered differently; none when equal. */
  readonly regions: readonly AccessRegion[];
  /** How it was proved: apps times classes of mailboxes, all of which were looked at. */
  readonly classes: number;
}

/** Refused (`too-large`): a directory and scopes whose vectors go beyond 256 MiB. */
export function comparePolicies(
  before: ReadPolicies,
  after: ReadPolicies,
  kind: AccessDifferenceKind = 'access',
): Result<PolicyComparison, SizeProblem> {
  const one = compilePolicies(before.given, before.readings);
  if (!one.ok) return one;
  const other = compilePolicies(after.given, after.readings);
  if (!other.ok) return other;
  const axes = axesOf([one.value, other.value], [before.given, after.given]);
  const regions = regionsOf(axes, [one.value, other.value], kind);
  return {
    ok: true,
    value: {
      equal: regions.length === 0,
      relation: relationOf(
        regions.map((each) => [each.before.access, each.after.access]),
        'Granted',
      ),
      regions,
      classes: axes.apps.length * axes.mailboxes.length,
    },
  };
}

/** Apps, and mailboxes that neither side tells apart; the last app and the first class are all that nobody names. */
interface AccessAxes {
  readonly apps: readonly string[];
  readonly mailboxes: readonly { readonly ids: readonly string[]; readonly numbers: readonly [number, number] }[];
}

function axesOf(
  [one, other]: readonly [CompiledPolicies, CompiledPolicies],
  givens: readonly PoliciesGiven[],
): AccessAxes {
  const named = [...new Set([...one.apps.named, ...other.apps.named])].sort();
  const ids = new Set(
    givens.flatMap(({ directory }) => directory.recipients.flatMap(({ id, members }) => [id, ...(members ?? [])])),
  );
  const classes = interned<{ readonly ids: string[]; readonly numbers: readonly [number, number] }>();
  const classOf = (numbers: readonly [number, number]): string[] | undefined =>
    classes.values[classes.numberOf(numbers.join(), () => ({ ids: [], numbers }))]?.ids;
  classOf([0, 0]);
  for (const id of ids) classOf([one.mailboxes.classOf(id), other.mailboxes.classOf(id)])?.push(id);
  return { apps: [...named, unnamed(new Set(named), 'an-app-that-no-policy-names')], mailboxes: classes.values };
}

/** A text that none of these is. */
function unnamed(names: ReadonlySet<string>, first: string): string {
  let text = first;
  for (let number = 2; names.has(text); number += 1) text = `${first}-${number}`;
  return text;
}

function regionsOf(
  axes: AccessAxes,
  [one, other]: readonly [CompiledPolicies, CompiledPolicies],
  kind: AccessDifferenceKind,
): readonly AccessRegion[] {
  const byAnswer = new Map<
    string,
    { readonly answers: readonly [AccessAnswer, AccessAnswer]; readonly parts: ProductPart[] }
  >();
  for (const [app, appId] of axes.apps.entries()) {
    const numbers = [one.apps.numberOf(appId), other.apps.numberOf(appId)] as const;
    for (const [mailbox, { numbers: classes }] of axes.mailboxes.entries()) {
      const steps = [one.stepAt(numbers[0], classes[0]), other.stepAt(numbers[1], classes[1])] as const;
      if (kind === 'access' && accessSteps[steps[0]]?.access === accessSteps[steps[1]]?.access) continue; // mostly
      const answers = [
        one.answerAt(numbers[0], classes[0]).answer,
        other.answerAt(numbers[1], classes[1]).answer,
      ] as const;
      if (!differs(answers, kind)) continue;
      const key = JSON.stringify(answers);
      const entry = byAnswer.get(key) ?? { answers, parts: [] };
      byAnswer.set(key, entry);
      entry.parts.push([[mailbox], [app]]);
    }
  }
  return [...byAnswer.values()].flatMap(({ answers, parts }) =>
    mergeParts(parts).map((part) => regionOf(part, answers, axes)),
  );
}

function differs([before, after]: readonly [AccessAnswer, AccessAnswer], kind: AccessDifferenceKind): boolean {
  if (before.access !== after.access) return true;
  return kind === 'answer' && JSON.stringify(before.decidedBy) !== JSON.stringify(after.decidedBy);
}

function regionOf(
  [classes = [], numbers = []]: ProductPart,
  [before, after]: readonly [AccessAnswer, AccessAnswer],
  { apps, mailboxes }: AccessAxes,
): AccessRegion {
  const other = apps.length - 1;
  const named = numbers.filter((number) => number !== other).map((number) => apps[number] ?? '');
  const ids = classes.flatMap((number) => mailboxes[number]?.ids ?? []).sort();
  const [anyOtherApp, anyOtherMailbox] = [numbers.includes(other), classes.includes(0)];
  const known = new Set(mailboxes.flatMap((each) => each.ids));
  const id = contentHash(JSON.stringify([named, anyOtherApp, ids, anyOtherMailbox, before, after]));
  const witness = {
    appId: named[0] ?? apps[other] ?? '',
    mailbox: ids[0] ?? unnamed(known, 'a-mailbox-that-no-directory-knows'),
  };
  return { id, apps: named, anyOtherApp, mailboxes: ids, anyOtherMailbox, before, after, witness };
}
