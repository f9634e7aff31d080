/** `--open` and `--close` of a connection: the fewest changes of rules that turn the answer, and whom else they turn. */

import { defined } from '../../../model/defined.ts';
import type { Action, AskedConnection, ChangeSet, OtherAnswer } from '../../../model/generated/wire.generated.ts';
import type { HeldRule } from '../../../model/inventory/inventory.ts';
import type { Readings } from '../../../model/readings.ts';
import { reference } from '../../../reference/reference.ts';
import { canonicalJson } from '../../../syntax/json/json.ts';
import type { ConnectionAnswers } from '../../answers/connection-answers.ts';
import { actionsOf, decidersOf, ruleVerdict } from '../../answers/connections/deciders.ts';
import type { Goal } from './access-candidates.ts';
import { byTurned, type FoundChanges, onceEachSet } from './access-changes.ts';
import { askedAbout } from './asked-about.ts';
import { newRules } from './new-rules.ts';
import { rulesAfter, type SingleRuleChange } from './rule-change.ts';
import { ruleChangeWords } from './rule-words.ts';
import { smallestSets } from './smallest-sets.ts';
import { turnedConnections } from './turned-connections.ts';

/** What changes are looked for in. */
export interface ConnectionWorld {
  readonly answers: ConnectionAnswers;
  readonly held: readonly HeldRule[];
  readonly readings: Readings;
}

/** Rules that may be removed, at most: the first that decide otherwise than is wanted. */
const REMOVABLE = 12;

/** Those that turn the fewest other connections first. Empty where every case has already the answer that is wanted. */
export function connectionChanges(asked: AskedConnection, wanted: Goal, world: ConnectionWorld): FoundChanges {
  const { answers, held, readings } = world;
  const under = { readings, semantics: reference };
  const action: Action = wanted === 'open' ? 'AllowAccess' : 'DenyAccess';
  const cases = answers.casesOf(asked);
  const relevant = answers.rules.filter((rule) =>
    cases.some(({ known }) => ruleVerdict(rule, known, under).kind !== 'passed'),
  );
  const works = (changes: readonly SingleRuleChange[]): boolean => {
    const after = rulesAfter(relevant, changes);
    return cases.every(({ known }) => actionsOf(decidersOf(after, known, under)).join() === action);
  };
  if (works([])) return { sets: [], isComplete: true };
  const removable = relevant.filter(({ actions, isAnywhere }) => !isAnywhere && actions.join() !== action);
  const made = newRules({ asked, action, rules: answers.rules, readings });
  const candidates: readonly SingleRuleChange[] = [
    ...made.rules,
    ...removable.slice(0, REMOVABLE).map((rule) => ({ kind: 'remove-rule', rule }) as const),
  ];
  const turnedBy = onceEachSet(turnedConnections(answers.rules, held, under, askedAbout(asked)));
  const found = smallestSets(candidates, works, (set) => turnedBy(set).turnsInAll === 0);
  const sets = found.sets.map(
    (changes): ChangeSet => ({
      changes: changes.map(ruleChangeWords),
      ...turnedBy(changes),
      others: '',
      except: exceptions(asked, rulesAfter(answers.rules, changes), action, answers),
    }),
  );
  return { sets: sets.sort(byTurned), isComplete: found.isComplete, ...defined({ withheld: made.withheld }) };
}

/** Readings under which some case has another answer after the changes. */
function exceptions(
  asked: AskedConnection,
  rules: ConnectionAnswers['rules'],
  action: Action,
  answers: ConnectionAnswers,
): readonly OtherAnswer[] {
  const others = answers.decisionsBy(rules, asked).flatMap(({ depends }) => depends);
  const unlike = others.filter(({ answer }) => answer !== action);
  return [...new Map(unlike.map((other) => [canonicalJson(other.readings), other])).values()];
}
