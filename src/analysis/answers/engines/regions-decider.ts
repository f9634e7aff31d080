/** Decisions on people's own rules and policies by the region engine: what `decider` says, without the steps. */
import type { Given, When } from '../../../model/chapters.ts';
import type { AccessQuestion, Connection, PoliciesGiven } from '../../../model/generated/wire.generated.ts';
import type { Result } from '../../../model/problem.ts';
import type { Answer, Box } from '../../../model/question.ts';
import type { Readings, SomeReadings } from '../../../model/readings.ts';
import { isRegionChapter, type RegionChapter, regionChapters } from '../../../regions/region-chapters.ts';
import type { SpreadDecision } from '../../../regions/spread/spread-decision.ts';
import { compileSpreadPolicies } from '../../../regions/spread/spread-policies.ts';
import { compileSpreadRules } from '../../../regions/spread/spread-rules.ts';
import { compileSpreadTest } from '../../../regions/spread/spread-test.ts';
import { fold } from '../../../syntax/fold.ts';
import { recipientsByName } from '../../../syntax/recipients.ts';
import { type Conclusion, decider } from '../decider.ts';
import { boxesInOrder } from '../other-results.ts';

export { isRegionChapter, regionChapters };

/**
 * Decides as `decider` does, with the same arguments; there are no steps. Refused (`too-large`): rules or policies beyond the
 * limits of the engine. Where access hangs on what nobody said, on a scope or a mailbox that the directory does not hold or a
 * group of which not all members are known, `decider` says what is not known: no engine decides that.
 */
export function regionsDecider(
  chapter: RegionChapter,
  given: Given,
  readings: Readings,
  chosen: SomeReadings = {},
  open: ReadonlySet<string> = new Set(),
): Result<(when: When) => Conclusion> {
  const conclude = concluding();
  if ('policies' in given) return accessDecider(given, readings, chosen, open, conclude);
  const rules = 'rules' in given ? given.rules : [];
  const compiled =
    chapter === 'test-client-access-rule'
      ? compileSpreadTest(rules, readings, chosen)
      : compileSpreadRules(rules, readings, chosen);
  if (!compiled.ok) return compiled;
  return { ok: true, value: (when) => conclude(compiled.value(when as Connection)) };
}

/** One conclusion for all requests that are decided alike. */
function concluding(): (decision: SpreadDecision<Answer>) => Conclusion {
  const known = new WeakMap<SpreadDecision<Answer>, Conclusion>();
  return (decision) => {
    const met = known.get(decision);
    if (met !== undefined) return met;
    const { decided, answers } = decision;
    const conclusion: Conclusion = { ...decided, trace: [], depends: otherAnswers(decided.answer, answers) };
    known.set(decision, conclusion);
    return conclusion;
  };
}

/** Answers as the engine spreads them, by readings of the axes on which they hang. */
function otherAnswers(answer: Answer, { axes, values }: SpreadDecision<Answer>['answers']): readonly Box<Answer>[] {
  return axes.length === 0 ? [] : boxesInOrder(axes, (_, index) => values[index] ?? answer, answer);
}

function accessDecider(
  given: PoliciesGiven,
  readings: Readings,
  chosen: SomeReadings,
  open: ReadonlySet<string>,
  conclude: ReturnType<typeof concluding>,
): Result<(when: When) => Conclusion> {
  const idOf = idsByName(given);
  const policies = given.policies.map((policy) => {
    const { policyScopeGroupId: scope } = policy;
    return { ...policy, policyScopeGroupId: idOf(scope) ?? scope };
  });
  const compiled = compileSpreadPolicies({ ...given, policies }, readings, chosen);
  if (!compiled.ok) return compiled;
  const { decide, countingFor } = compiled.value;
  const doubted = doubtedApps(given, open, idOf);
  const unknown = decider('application-access-policies', given, readings, chosen, open);
  return {
    ok: true,
    value: (when) => {
      const asked = when as AccessQuestion;
      const mailbox = idOf(asked.mailbox);
      if (mailbox === undefined || doubted(asked.appId)) return unknown(when);
      const { appId } = asked;
      return { ...conclude(decide({ appId, mailbox })), counting: countingFor(appId) };
    },
  };
}

/** The id of the recipient that is meant; undefined for a text that fits none. */
function idsByName({ directory }: PoliciesGiven): (text: string) => string | undefined {
  const find = recipientsByName(directory);
  const ids = new Map<string, string | undefined>();
  return (text) => {
    if (!ids.has(text)) ids.set(text, find(text)[0]?.id);
    return ids.get(text);
  };
}

/** Apps that some policy is for of which it may not be known whom it covers. */
function doubtedApps(
  { policies }: PoliciesGiven,
  open: ReadonlySet<string>,
  idOf: (text: string) => string | undefined,
): (appId: string) => boolean {
  const doubted = policies.filter(({ policyScopeGroupId: scope }) => open.size > 0 || idOf(scope) === undefined);
  const apps = new Set(doubted.flatMap(({ appIds }) => appIds.map(fold)));
  return (appId) => apps.size > 0 && (apps.has('*') || apps.has(fold(appId)));
}
