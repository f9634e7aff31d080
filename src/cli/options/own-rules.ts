/** `--rules`: people's own rules and policies, and the questions about them that an implementation is judged by. */
import { createHash } from 'node:crypto';
import type { CoverageExtent, OwnCoverage } from '../../analysis/coverage/coverage.ts';
import { policyCoverage } from '../../analysis/coverage/policy-coverage.ts';
import { ruleCoverage } from '../../analysis/coverage/rule-coverage.ts';
import { openRuleText, policiesOf, rulesOf } from '../../analysis/inventory/given.ts';
import { hasPolicies, hasRules } from '../../analysis/verify/rule-sets.ts';
import { roundsOf } from '../../checks/rounds.ts';
import { problemsOf } from '../../library/answer.ts';
import { InputError } from '../../library/errors.ts';
import type { Given } from '../../model/chapters.ts';
import { defaultReadings } from '../../model/generated/axes.generated.ts';
import type { ReportHeader } from '../../model/generated/wire.generated.ts';
import type { Inventory, SetAside } from '../../model/inventory/inventory.ts';
import type { Result } from '../../model/problem.ts';
import { type Golden, shownPath } from '../../node/files.ts';
import { canonicalJson } from '../../syntax/json/json.ts';
import { printPlace } from '../../syntax/place.ts';
import { quote } from '../../syntax/terminal-text.ts';
import { complain } from '../terminal.ts';
import { complainNotes, inventoryOf } from './inventory.ts';

/** The questions in the place of golden cases, and how much they cover. */
export interface OwnQuestions {
  readonly golden: Golden;
  readonly coverage: NonNullable<ReportHeader['coverage']>;
}

/** Throws an InputError for files without rules or policies, for what is not known of them, and for what would take too many questions. */
export function ownQuestions(paths: readonly string[], extent: CoverageExtent): OwnQuestions {
  const inventory = inventoryOf(paths, {});
  complainNotes(inventory.notes.filter(({ kind }) => kind !== 'remark'));
  const names = paths.map((path) => shownPath(path)).join(', ');
  const all: readonly OwnCoverage[] = [
    ...(hasRules(inventory) ? [covered(names, ruleCoverage(rulesIn(inventory, names), extent))] : []),
    ...(hasPolicies(inventory) ? [covered(names, policyCoverage(policiesIn(inventory, names), extent))] : []),
  ];
  if (all.length === 0)
    throw new InputError(
      `${names}: there is no client access rule and no application access policy in it`,
      '`inventory` says what was read',
    );
  const cases = all.flatMap((each) => each.cases);
  const digest = createHash('sha256').update(canonicalJson(cases)).digest('hex');
  return {
    golden: { cases, renamed: new Map(), digest: `sha256:${digest}` },
    coverage: all.map(({ counts, cases: own }) => ({
      ...counts,
      questions: own.length,
      rounds: roundsOf(own.length),
    })),
  };
}

function covered(names: string, result: Result<OwnCoverage>): OwnCoverage {
  if (!result.ok) throw new InputError(`${names}: ${result.problem.message}`, result.problem.hint);
  return result.value;
}

function rulesIn(inventory: Inventory, names: string): ReturnType<typeof rulesOf>['given'] {
  const { given, open } = rulesOf(inventory.state);
  refuseUnknown(names, [...open.map(openRuleText), ...setAside(inventory, 'ClientAccessRule')]);
  refuseInvalid(names, given);
  return given;
}

function policiesIn(inventory: Inventory, names: string): ReturnType<typeof policiesOf>['given'] {
  const { given, open } = policiesOf(inventory.state);
  refuseUnknown(names, setAside(inventory, 'ApplicationAccessPolicy'));
  refuseInvalid(names, given);
  for (const id of open)
    complain(`warning: ${names}: not all members of ${quote(id)} are known; those that are listed are taken for all`);
  return given;
}

/** What is not known of an object would make every answer about it a guess. */
function refuseUnknown(names: string, why: readonly string[]): void {
  if (why.length > 0) throw new InputError(`${names}: ${why.join('; ')}`, 'give what is missing, or take it out');
}

function setAside({ state }: Inventory, wanted: SetAside['type']): readonly string[] {
  return state.setAside
    .filter(({ type }) => type === wanted)
    .map(({ type, name, place, why }) => `${printPlace(place)}, ${name === type ? type : quote(name)}: ${why}`);
}

/** What only New- would refuse is decided all the same. */
function refuseInvalid(names: string, given: Given): void {
  const problem = problemsOf(given, defaultReadings).find(({ code }) => code !== 'authentication-combination');
  if (problem !== undefined) throw new InputError(`${names}: ${problem.message}`, problem.hint);
}
