/** `--open` and `--close` of a connection: the fewest changes of rules that turn the answer, and whom else they turn. */

import { defined } from '../../../model/defined.ts';
import type { Action, AskedConnection, ChangeSet, OtherAnswer } from '../../../model/generated/wire.generated.ts';
import type { HeldRule } from '../../../model/inventory/inventory.ts';
import type { Readings } from '../../../model/readings.ts';
import { reference } from '../../../reference/reference.ts';
import { canonicalJson } from '../../../syntax/json/json.ts';
import type { ConnectionAnswers } from '../../answers/connections/connection-answers.ts';
import { actionsOf, decidersOf, ruleVerdict } from '../../answers/connections/deciders.ts';
import type { OpenRule } from '../../answers/connections/open-rules.ts';
import { askedAbout } from './asked-about.ts';
import { byTurned, type FoundChanges, type Goal, onceEachSet, turningSets } from './change-sets.ts';
import { newRules } from './new-rules.ts';
import { rulesAfter, type SingleRuleChange } from './rule-change.ts';
import { ruleChangeWords } from './rule-words.ts';
import { turnedConnections } from './turned-connections.ts';

/** What changes are looked for in. */
export interface ConnectionWorld {
  readonly answers: ConnectionAnswers;
  readonly held: readonly HeldRule[];
  readonly readings: Readings;
}

/** Rules that may be removed, at most: the first that decide otherwise than is wanted. */
const REMOVABLE = 12;

/** Those that turn the fewest other connections first. Empty where every case has already the answer that is wanted, under every reading. */
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
  const exceptionsAfter = onceEachSet((changes: readonly SingleRuleChange[]) =>
    exceptions(asked, rulesAfter(answers.rules, changes), action, answers),
  );
  const isSure = (changes: readonly SingleRuleChange[]): boolean => exceptionsAfter(changes).length === 0;
  if (works([]) && isSure([])) return { sets: [], isComplete: true };
  const deciding = new Set(exceptionsAfter([]).flatMap(({ decidedBy }) => decidedBy));
  const removable = answers.rules.filter((each) => relevant.includes(each) || deciding.has(each.rule.name));
  const made = newRules({ asked, action, rules: answers.rules, readings });
  const candidates: readonly SingleRuleChange[] = [...made.rules, ...removals(removable, action)];
  const turnedBy = onceEachSet(turnedConnections(answers.rules, held, under, askedAbout(asked)));
  const harmless = (changes: readonly SingleRuleChange[]): boolean => turnedBy(changes).turnsInAll === 0;
  const found = turningSets({ candidates, works, isSure, harmless });
  const sets = found.sets.map(
    (changes): ChangeSet => ({
      changes: changes.map(ruleChangeWords),
      ...turnedBy(changes),
      others: '',
      except: exceptionsAfter(changes),
    }),
  );
  return { sets: sets.sort(byTurned), isComplete: found.isComplete, ...defined({ withheld: made.withheld }) };
}

/** Of rules that decide otherwise; one of which it is not known where it stands is left alone. */
function removals(rules: readonly OpenRule[], action: Action): readonly SingleRuleChange[] {
  return rules
    .filter(({ actions, isAnywhere }) => !isAnywhere && actions.join() !== action)
    .slice(0, REMOVABLE)
    .map((rule) => ({ kind: 'remove-rule', rule }));
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
