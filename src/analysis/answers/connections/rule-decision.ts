/** What the rules decide for one case of a connection, and what they would decide under other readings. */

import { defined } from '../../../model/defined.ts';
import type { ClauseId } from '../../../model/generated/clauses.generated.ts';
import type { OtherAnswer, ReasonedAnswer, ReasonStep } from '../../../model/generated/wire.generated.ts';
import type { Readings, SomeReadings } from '../../../model/readings.ts';
import { printTrace } from '../../../reference/explain/print.ts';
import { watch } from '../../../reference/readings.ts';
import { reference } from '../../../reference/reference.ts';
import type { Interpretation, Semantics } from '../../../reference/semantics.ts';
import { statusOf } from '../../../syntax/cite.ts';
import { printPlace } from '../../../syntax/place.ts';
import { quote } from '../../../syntax/terminal-text.ts';
import { otherResults } from '../other-results.ts';
import type { ClientKnowledge } from './client-knowledge.ts';
import { actionsOf, type Decider, type Deciders, decidersOf, ruleVerdict } from './deciders.ts';
import type { OpenRule } from './open-rules.ts';
import { headOf, openWords, ruleSteps } from './rule-steps.ts';

/** A decision without its steps. */
export type RuleDecision = Omit<ReasonedAnswer, 'steps' | 'status'> & { readonly clause: ClauseId };

/** What is decided of a case, under the readings and under others. */
export interface CaseQuestion {
  readonly rules: readonly OpenRule[];
  readonly known: ClientKnowledge;
  readonly readings: Readings;
  readonly chosen: SomeReadings;
  /** Good for this client alone. */
  readonly semantics: Semantics;
}

/** The decision, with what other readings make of it. */
export function decisionOf({ rules, known, readings, chosen, semantics }: CaseQuestion): RuleDecision {
  const evaluate = (under: Readings): Deciders => decidersOf(rules, known, { readings: under, semantics });
  const { result: deciders, consulted } = watch(readings, evaluate);
  const isOpen = consulted.some((axis) => !(axis in chosen));
  const said = partOf(deciders);
  const inShort = (under: Readings): ShortAnswer => partOf(evaluate(under));
  const others = isOpen ? otherResults(said, inShort, readings, chosen) : [];
  const depends = others
    .filter(({ then }) => then.answer !== said.answer)
    .map(({ readings: region, then }): OtherAnswer => ({ readings: region, ...then }));
  const under = { readings, semantics: reference };
  const because = said.answer === 'not known' ? becauseOf(deciders, known, under) : undefined;
  return { ...said, ...defined({ because }), clause: deciders.clause, depends };
}

type ShortAnswer = Pick<ReasonedAnswer, 'answer' | 'decidedBy'>;

function partOf(deciders: Deciders): ShortAnswer {
  const [action, ...others] = actionsOf(deciders);
  if (action === undefined || others.length > 0) return { answer: 'not known', decidedBy: [] };
  return { answer: action, decidedBy: deciders.all.flatMap(({ rule }) => rule?.rule.name ?? []) };
}

/** Rules that are named in one reason. */
const NAMED = 3;

/** What would have to be known: the rules that may decide otherwise than what decides if none of them applies. */
function becauseOf({ all }: Deciders, known: ClientKnowledge, under: Interpretation): string {
  const last = all.at(-1);
  const doubtful = all.slice(0, -1).filter(({ actions }) => actions.join() !== last?.actions.join());
  const words = doubtful.slice(0, NAMED).map(({ rule }) => doubtIn(rule, known, under));
  const more = doubtful.length > NAMED ? [`and ${doubtful.length - NAMED} more rules`] : [];
  return [...words, ...more, endOf(last, doubtful.length > 0)].join('; ');
}

function doubtIn(open: OpenRule | undefined, known: ClientKnowledge, under: Interpretation): string {
  if (open === undefined) return '';
  const verdict = ruleVerdict(open, known, under);
  const why = verdict.kind === 'open' ? openWords(verdict, known).join(', ') : 'its action is not known';
  return `${headOf(open)}${placeOf(open)} may apply: ${why}`;
}

function endOf(last: Decider | undefined, isAfter: boolean): string {
  const otherwise = isAfter ? 'otherwise ' : '';
  if (last?.rule === undefined) return `${otherwise}no rule applies, which means ${last?.actions.join('') ?? ''}`;
  const decides = last.actions.length === 1 ? `decides: ${last.actions.join('')}` : 'decides';
  return `${otherwise}${headOf(last.rule)}${placeOf(last.rule)} ${decides}`;
}

function placeOf({ places: [place] }: OpenRule): string {
  return place === undefined ? '' : ` at ${printPlace(place)}`;
}

/** The steps to a decision: each rule that is looked at, and the end. */
export function decisionSteps(
  { rules, known, readings }: Omit<CaseQuestion, 'semantics'>,
  decision: RuleDecision,
): readonly ReasonStep[] {
  const under = { readings, semantics: reference };
  const { clause, answer, because, decidedBy } = decision;
  if (clause === 'CAR-MIDDLE-TIER-BYPASS') {
    const dependsOn = { axis: 'microsoft-middle-tier', reading: readings['microsoft-middle-tier'], clause } as const;
    return printTrace([{ kind: 'bypass', clause, dependsOn }]).map((text) => stepAt(text, clause));
  }
  const steps = ruleSteps(rules, known, under);
  const end = answer === 'not known' ? [stepAt(`not known: ${because ?? ''}`, undefined)] : [];
  if (clause !== 'CAR-NO-RULE') return [...steps, ...end];
  const action = readings['no-rule-matches'] === 'allow' ? 'AllowAccess' : 'DenyAccess';
  const dependsOn = { axis: 'no-rule-matches', reading: readings['no-rule-matches'], clause } as const;
  const [none = ''] = printTrace([{ kind: 'no-rule', clause, action, dependsOn }]);
  const text =
    decidedBy.length > 0 || answer === 'not known'
      ? none.replace('no rule applies', 'where none of them applies')
      : none;
  return [...steps, stepAt(text, clause), ...end];
}

function stepAt(text: string, clause: ClauseId | undefined): ReasonStep {
  return { text, places: [], ...defined({ clause, status: clause === undefined ? undefined : statusOf(clause) }) };
}

/** A rule by name, or what decides where none does. */
export function deciderWords({ decidedBy, clause }: Pick<ReasonedAnswer, 'decidedBy' | 'clause'>): string {
  if (decidedBy.length > 0) return `by ${decidedBy.map(quote).join(' or ')}`;
  return clause === 'CAR-NO-RULE' ? 'as no rule applies' : 'before any rule is looked at';
}
