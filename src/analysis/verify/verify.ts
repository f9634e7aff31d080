/** What people expect or saw, compared with what the rules of their files say. */

import { defined } from '../../model/defined.ts';
import type { Check, CheckCounts, OtherSwitch, Source, Verification } from '../../model/generated/wire.generated.ts';
import type { Form, Inventory } from '../../model/inventory/inventory.ts';
import type { Readings, SomeReadings } from '../../model/readings.ts';
import { detectForm } from '../../syntax/exports/detect-form.ts';
import { decodeText } from '../../syntax/exports/encoding.ts';
import { fold } from '../../syntax/fold.ts';
import { certaintyOf } from '../answers/certainty.ts';
import { policyAssumptions } from '../answers/policy-assumptions.ts';
import type { Input } from '../inventory/read-text.ts';
import { answerersFor } from './answerers.ts';
import { checkAll } from './check.ts';
import { type AnswerClaim, claimOf, claimsIn } from './questions/answer-claims.ts';
import { silentTests } from './questions/silent-tests.ts';
import { switchesOf } from './switches.ts';
import type { ExpectationRow, ExpectedRow } from './tables/expectation-rows.ts';
import { readExpectations } from './tables/read-expectations.ts';
import { uncoveredBy } from './uncovered.ts';

/** An input that is a table of expectations. */
export interface ExpectationFile {
  readonly source: Source;
  readonly rows: readonly ExpectationRow[];
}

/** Inputs, told apart. */
export interface SortedInputs {
  readonly tables: readonly ExpectationFile[];
  /** What the inventory reads. */
  readonly others: readonly Input[];
}

/** Tells tables of expectations from what the inventory reads; `form` is that of every input, where it is not to be detected. */
export function sortInputs(inputs: readonly Input[], form?: Form): SortedInputs {
  const sorted = inputs.map((input) => ({ input, rows: readExpectations(input, form) }));
  return {
    tables: sorted.flatMap(({ input, rows }) => (rows === undefined ? [] : [{ source: sourceOf(input, form), rows }])),
    others: sorted.flatMap(({ input, rows }) => (rows === undefined ? [input] : [])),
  };
}

function sourceOf({ name, bytes }: Input, form: Form | undefined): Source {
  const { text, encoding } = decodeText(bytes, name);
  const found = form ?? detectForm(text, name);
  return { name, encoding, form: found === 'json' ? 'json' : 'csv' };
}

/** What is compared. */
export interface VerifyRequest {
  readonly inventory: Inventory;
  /** Rows of what must come out, and of what was seen live. */
  readonly expected: readonly ExpectedRow[];
  readonly observed: readonly ExpectedRow[];
  /** Every file in the order in which the user named it. */
  readonly sources: readonly Source[];
  readonly readings: Readings;
  readonly chosen: SomeReadings;
}

/** The whole comparison; rows that are none must have been refused before. */
export function verify({ inventory, expected, observed, sources, readings, chosen }: VerifyRequest): Verification {
  const claims = inOrder(
    [
      ...claimsIn(inventory),
      ...expected.map((row) => claimOf(row, 'row')),
      ...observed.map((row) => claimOf(row, 'observed')),
    ],
    sources,
  );
  const answerers = answerersFor(inventory, claims, readings, chosen);
  const checks = checkAll(inventory, answerers, claims);
  const answers = checks.flatMap(({ actual }) => (actual === undefined ? [] : [actual]));
  const isAboutPolicies = checks.some(({ app, actual }) => app !== undefined && actual !== undefined);
  return {
    schema: 'access-conformance/verification',
    version: 1,
    readings: { ...chosen },
    sources,
    certainty: certaintyOf(inventory, answers, isAboutPolicies ? policyAssumptions(inventory) : []),
    counts: countsOf(checks),
    checks,
    silent: silentTests(inventory),
    ...defined({ uncovered: uncoveredBy(expected, inventory, answerers.access) }),
    switches: switchesIn(inventory, checks),
  };
}

function inOrder(claims: readonly AnswerClaim[], sources: readonly Source[]): readonly AnswerClaim[] {
  const order = new Map(sources.map(({ name }, index) => [name, index]));
  const rank = ({ place }: AnswerClaim): number => order.get(place.file ?? '-') ?? 0;
  return [...claims].sort(
    (one, other) =>
      rank(one) - rank(other) || one.place.line - other.place.line || one.place.column - other.place.column,
  );
}

function countsOf(checks: readonly Check[]): CheckCounts {
  const count = (outcome: Check['outcome']): number => checks.filter((check) => check.outcome === outcome).length;
  return {
    agrees: count('agrees'),
    differs: count('differs'),
    depends: count('depends'),
    notKnown: count('not known'),
    notAsked: count('not asked'),
  };
}

/** Of each app that a check is about. */
function switchesIn(inventory: Inventory, checks: readonly Check[]): readonly OtherSwitch[] {
  const apps = new Map(
    checks.flatMap(({ app, actual }) => (app === undefined || actual === undefined ? [] : [[fold(app), app]])),
  );
  return [...apps.values()].flatMap((app) => switchesOf(inventory, app));
}
