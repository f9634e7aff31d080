/** The regions and borders of people's own policies as cases. */
import type { AccessQuestion, PoliciesGiven } from '../../model/generated/wire.generated.ts';
import { invariant } from '../../model/invariant.ts';
import type { Result } from '../../model/problem.ts';
import type { Readings } from '../../model/readings.ts';
import { expectationOf } from '../../reference/expectation.ts';
import { answer } from '../../reference/reference.ts';
import { MOST_CELLS } from '../../regions/coverage/all-cells.ts';
import { type PolicyBorder, policyBorders } from '../../regions/coverage/policy-borders.ts';
import { type PolicyRegion, policyRegions } from '../../regions/coverage/policy-regions.ts';
import { type PolicySpace, policySpace } from '../../regions/coverage/policy-space.ts';
import { tooLarge } from '../../regions/decision.ts';
import { canonicalJson } from '../../syntax/json/json.ts';
import { comparable } from '../../syntax/same-answer.ts';
import { quote } from '../../syntax/terminal-text.ts';
import { type CoverageExtent, type CoverageRequest, casesOf, type OwnCoverage } from './coverage.ts';

const CHAPTER = 'application-access-policies';

/** Refused: policies and a directory that would take too much (`too-large`). */
export function policyCoverage(given: PoliciesGiven, extent: CoverageExtent = {}): Result<OwnCoverage> {
  const space = policySpace(given);
  if (!space.ok) return space;
  const regions = policyRegions(space.value);
  const borders = policyBorders(space.value);
  verify(given, space.value, regions, borders);
  const cells = extent.everyCell === true ? cellsOf(space.value) : [];
  if (cells.length > MOST_CELLS) return tooLarge('every cell', cells.length, MOST_CELLS, 'questions');
  const requests = [
    ...regions.map(toRegionRequest),
    ...borders.flatMap(toBorderRequests),
    ...cells.map((when, index) => ({ id: `cell-${index + 1}`, hunts: 'errs in a cell of its own', when })),
  ];
  const cases = casesOf({ chapter: CHAPTER, given }, requests, expectationOf);
  const crossed = borders.filter((border) => border.requests !== undefined).length;
  const counts = {
    chapter: CHAPTER,
    regions: regions.length,
    borders: crossed,
    deadBorders: borders.length - crossed,
  } as const;
  return {
    ok: true,
    value: { counts: extent.everyCell === true ? { ...counts, cells: cells.length } : counts, cases },
  };
}

/** Every app with one mailbox of each class. */
function cellsOf({ apps, mailboxes }: PolicySpace): readonly AccessQuestion[] {
  return apps.length * mailboxes.length > MOST_CELLS
    ? Array.from({ length: apps.length * mailboxes.length })
    : apps.flatMap((app) => mailboxes.map((mailbox) => ({ appId: app.id, mailbox: mailbox.id })));
}

/** A witness of the engine is executed on the reference before it is asked. */
function verify(
  given: PoliciesGiven,
  { readings }: PolicySpace,
  regions: readonly PolicyRegion[],
  borders: readonly PolicyBorder[],
): void {
  const answerTo = (when: AccessQuestion, how: Readings | undefined): string =>
    how === undefined ? '' : comparable(CHAPTER, answer({ chapter: CHAPTER, given, when }, how), EXACT);
  for (const { answers, witness } of regions) {
    const isSame = answers.every(
      (each, number) => answerTo(witness, readings[number]) === comparable(CHAPTER, each, EXACT),
    );
    invariant(isSame, `the reference answers ${canonicalJson(witness)} otherwise than the region engine`);
  }
  for (const { requests } of borders) {
    if (requests === undefined) continue;
    const [inside, outside] = requests.map((when) => answerTo(when, readings[0]));
    invariant(inside !== outside, `the reference sees no border at ${canonicalJson(requests)}`);
  }
}

const EXACT = { grounds: true, codes: true } as const;

function toRegionRequest({ answers: [answered], witness }: PolicyRegion, index: number): CoverageRequest {
  const names = answered?.decidedBy ?? [];
  const by = names.length === 0 ? 'no policy decides' : `${names.slice(0, 3).map(quote).join(', ')} decide`;
  return { id: `region-${index + 1}`, hunts: `errs where ${by}`, when: witness };
}

function toBorderRequests({ policy, field, value, requests }: PolicyBorder, index: number): readonly CoverageRequest[] {
  return (requests ?? []).map((when, side) => {
    const where = side === 0 ? 'inside' : 'outside';
    const hunts = `errs ${where} the border of ${quote(policy)} at ${field} ${quote(value)}`;
    return { id: `border-${index + 1}-${where}`, hunts, when };
  });
}
