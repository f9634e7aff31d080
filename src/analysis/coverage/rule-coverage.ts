/** The regions and borders of people's own rules as cases. */
import type { Connection, DecisionAnswer, RulesGiven } from '../../model/generated/wire.generated.ts';
import { invariant, valid } from '../../model/invariant.ts';
import type { Result } from '../../model/problem.ts';
import type { Readings } from '../../model/readings.ts';
import { reference, rulesEvaluator } from '../../reference/reference.ts';
import { allCells } from '../../regions/coverage/all-cells.ts';
import type { RuleBorder } from '../../regions/coverage/borders.ts';
import { requestSpace } from '../../regions/coverage/request-space.ts';
import { ruleBorders } from '../../regions/coverage/rule-borders.ts';
import { type RuleRegion, ruleRegions } from '../../regions/coverage/rule-regions.ts';
import { singleReadings } from '../../regions/coverage/single-readings.ts';
import { canonicalJson } from '../../syntax/json/json.ts';
import { readRules } from '../../syntax/rules.ts';
import { quote } from '../../syntax/terminal-text.ts';
import { type CoverageExtent, type CoverageRequest, casesOf, type OwnCoverage } from './coverage.ts';
import { ruleExpectation } from './rule-expectation.ts';

const CHAPTER = 'client-access-rules';

/** Refused: a text that is none (`invalid-value`), and rules that would take too many questions (`too-large`). */
export function ruleCoverage(given: RulesGiven, { everyCell = false }: CoverageExtent = {}): Result<OwnCoverage> {
  const space = requestSpace(given.rules);
  if (!space.ok) return space;
  const regions = ruleRegions(space.value);
  if (!regions.ok) return regions;
  const borders = ruleBorders(space.value);
  if (!borders.ok) return borders;
  const cells = everyCell ? allCells(space.value) : NO_CELLS;
  if (!cells.ok) return cells;
  verify(given, regions.value, borders.value);
  const expectation = ruleExpectation(valid(readRules(given.rules)));
  const requests = [
    ...regions.value.map(toRegionRequest),
    ...borders.value.flatMap(toBorderRequests),
    ...cells.value.map((when, index) => ({ id: `cell-${index + 1}`, hunts: 'errs in a cell of its own', when })),
  ];
  const cases = casesOf({ chapter: CHAPTER, given }, requests, ({ when }) => expectation(when as Connection));
  const crossed = borders.value.filter((border) => border.requests !== undefined).length;
  const counts = {
    chapter: CHAPTER,
    regions: regions.value.length,
    borders: crossed,
    deadBorders: borders.value.length - crossed,
  } as const;
  return { ok: true, value: { counts: everyCell ? { ...counts, cells: cells.value.length } : counts, cases } };
}

const NO_CELLS: Result<readonly Connection[]> = { ok: true, value: [] };

/** A witness of the engine is executed on the reference before it is asked. */
function verify(given: RulesGiven, regions: readonly RuleRegion[], borders: readonly RuleBorder[]): void {
  const [first, ...others] = singleReadings(CHAPTER);
  invariant(first !== undefined, 'the defaults are a reading');
  const evaluate = rulesEvaluator(CHAPTER, given, { readings: first, semantics: reference });
  const answerTo = (when: Connection, readings: Readings): string =>
    canonicalJson(evaluate(when, { readings, semantics: reference }).answer);
  for (const { answers, witness } of regions) {
    const isSame = [first, ...others].every(
      (readings, number) => answerTo(witness, readings) === canonicalJson(answers[number]),
    );
    invariant(isSame, `the reference answers ${canonicalJson(witness)} otherwise than the region engine`);
  }
  for (const { requests, readings } of borders) {
    if (requests === undefined) continue;
    const [inside, outside] = requests.map((when) => answerTo(when, readings));
    invariant(inside !== outside, `the reference sees no border at ${canonicalJson(requests)}`);
  }
}

function toRegionRequest({ answers: [answer], witness }: RuleRegion, index: number): CoverageRequest {
  return { id: `region-${index + 1}`, hunts: `errs where ${deciderOf(answer)} decides`, when: witness };
}

function deciderOf(answer: DecisionAnswer | undefined): string {
  const [name] = answer?.decidedBy ?? [];
  return name === undefined ? 'no rule' : quote(name);
}

function toBorderRequests({ rule, field, value, requests }: RuleBorder, index: number): readonly CoverageRequest[] {
  return (requests ?? []).map((when, side) => {
    const where = side === 0 ? 'inside' : 'outside';
    const hunts = `errs ${where} the border of ${quote(rule)} at ${field} ${quote(value)}`;
    return { id: `border-${index + 1}-${where}`, hunts, when };
  });
}
