/** Questions to choose from: aimed at what is given, beside those, and of chance. */
import {
  aimAtPolicy,
  sightOf,
  targetsOf as targetsOfPolicy,
} from '../../../generators/aim/application-access-policies.ts';
import { aimAtRule, targetsOf } from '../../../generators/aim/client-access-rules.ts';
import { blockOf } from '../../../generators/blocks.ts';
import { diceOf, pick, times } from '../../../generators/dice.ts';
import { drawConnection } from '../../../generators/nouns/client-access-rules.ts';
import { besideGuid, drawGuid } from '../../../generators/nouns/directory.ts';
import { type PolicyPools, recase } from '../../../generators/nouns/policies.ts';
import { wellFormed } from '../../../generators/settings.ts';
import type { Fault } from '../../faults/fault.ts';
import type { Chapter, RuleChapter } from '../../model/chapters.ts';
import { defaultReadings } from '../../model/generated/axes.generated.ts';
import type { AccessQuestion, Connection, PoliciesGiven, RulesGiven } from '../../model/generated/wire.generated.ts';
import { valid } from '../../model/invariant.ts';
import type { IpAddress } from '../../model/ip-range.ts';
import type { Question } from '../../model/question.ts';
import type { Condition } from '../../model/rule.ts';
import { watch } from '../../reference/readings.ts';
import { answer } from '../../reference/reference.ts';
import { isValidQuestion } from '../../reference/validity.ts';
import { fold } from '../../syntax/fold.ts';
import { isMailbox } from '../../syntax/recipients.ts';
import { readRules } from '../../syntax/rules.ts';
import { liftInto } from './lift-question.ts';
import { different } from './minimal-pairs.ts';
import { neighboursOf } from './neighbours.ts';
import { endsOf, poolsOf } from './pools.ts';
import { wrongIn } from './requirements.ts';

/** Candidates for what is given at the most; beyond, chance picks. */
const CANDIDATES = 1200;

/** Candidates of a chapter; calls are many questions in one, and take longer. */
const GENERATED = 2500;
const GENERATED_CALLS = 500;

/** Questions of other chapters that are lifted into this one for a fault. */
const LIFTED = 20;

/** Axes that a generated question of a chapter may look up under the defaults. */
const CONSULTED = 5;

/** Connections for rules: aimed at every target of each, those with one field changed, and some of chance. */
export function ruleCandidates(chapter: RuleChapter, given: RulesGiven, seed: number): readonly Question[] {
  const dice = diceOf(seed, 1);
  const rules = valid(readRules(given.rules));
  const pools = poolsOf(rules);
  const targets = rules.flatMap((rule) => targetsOf(rule).map((target) => ({ rule, target })));
  const draws = Math.max(1, Math.min(4, Math.floor(CANDIDATES / 14 / (targets.length + 1))));
  const aimed = targets.flatMap(({ rule, target }) =>
    times(draws, () => aimAtRule(dice, rule, target, pools)?.when).filter((when) => when !== undefined),
  );
  const edges = rules.flatMap((rule) => [...rule.conditions, ...rule.exceptions]).flatMap(edgesOf);
  const bases = [...aimed, ...times(12, () => drawConnection(dice, pools))];
  const connections = [...bases, ...bases.flatMap((when) => neighboursOf(dice, when, pools, edges))];
  return different(connections).map((when: Connection): Question => ({ chapter, given, when }));
}

/** Addresses at which a condition changes its mind, and those one beside. */
function edgesOf(condition: Condition): readonly IpAddress[] {
  if (condition.kind !== 'addresses') return [];
  return condition.values
    .flatMap(({ range }) => endsOf(range))
    .flatMap(({ family, value }) => [-1n, 0n, 1n].map((step): IpAddress => ({ family, value: value + step })))
    .filter(({ family, value }) => value >= 0n && value < 1n << (family === 4 ? 32n : 128n));
}

/** Apps that the policies name, in several spellings and beside, for every mailbox or as many as there is room for. */
export function policyCandidates(given: PoliciesGiven, seed: number): readonly Question[] {
  const dice = diceOf(seed, 2);
  const mailboxes = given.directory.recipients.filter(isMailbox).map(({ id }) => id);
  if (mailboxes.length === 0) return [];
  const named = [...new Set(given.policies.flatMap(({ appIds }) => appIds).filter((id) => id !== '*'))];
  const apps = [
    ...new Set(named.map(fold)),
    ...named.slice(0, 1).map((id) => besideGuid(dice, fold(id))),
    drawGuid(dice),
  ];
  const pools: PolicyPools = { settings: wellFormed, apps, directory: given.directory };
  const sights = given.policies.map((policy) => sightOf(policy, given, pools));
  const aimed = sights.flatMap((sight) =>
    targetsOfPolicy(sight).flatMap((target) => times(3, () => aimAtPolicy(dice, sight, target).when)),
  );
  const all = apps.length * mailboxes.length;
  const asked: readonly AccessQuestion[] =
    all <= CANDIDATES
      ? apps.flatMap((appId) => mailboxes.map((mailbox) => ({ appId, mailbox })))
      : times(CANDIDATES, () => ({
          appId: recase(dice, pick(dice, apps), wellFormed),
          mailbox: pick(dice, mailboxes),
        }));
  const chapter = 'application-access-policies';
  return different([...aimed, ...asked])
    .slice(0, CANDIDATES)
    .map((when: AccessQuestion): Question => ({ chapter, given, when }));
}

/** Golden questions of a chapter and generated ones, each about its own world, and for `faults` that these do not show, lifted ones. */
export function chapterCandidates(
  chapter: Chapter,
  golden: readonly Question[],
  faults: readonly Fault[],
  seed: number,
): readonly Question[] {
  const own = ownCandidates(chapter, golden, seed);
  const hidden = faults
    .filter(({ kind }) => kind !== 'memory')
    .filter((fault) => !own.some((each) => shows(fault, each)));
  const lifted = golden
    .flatMap((question) => liftInto(chapter, question) ?? [])
    .filter(isValidQuestion)
    .filter(isPlain);
  return different([
    ...own,
    ...hidden.flatMap((fault) => lifted.filter((question) => shows(fault, question)).slice(0, LIFTED)),
  ]);
}

function shows(fault: Fault, question: Question): boolean {
  return wrongIn(fault, [question]).length > 0;
}

function ownCandidates(chapter: Chapter, golden: readonly Question[], seed: number): readonly Question[] {
  const most = chapter.endsWith('administration') ? GENERATED_CALLS : GENERATED;
  const own = golden.filter((question) => question.chapter === chapter);
  const all = [...own];
  for (let number = 0; all.length < most; number += 1) {
    all.push(...blockOf(chapter, number, seed).questions.filter(isPlain));
  }
  return different(all).slice(0, Math.max(most, own.length));
}

/** Whether few enough readings are looked up for all their combinations to be asked. */
function isPlain(question: Question): boolean {
  return watch(defaultReadings, (readings) => answer(question, readings)).consulted.length <= CONSULTED;
}
