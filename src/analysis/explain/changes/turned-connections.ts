/** Whom else changes of client access rules turn, of representative connections: there is no list of all. */

import type { AnswerWord, Connection, TurnedAnswer } from '../../../model/generated/wire.generated.ts';
import type { HeldRule } from '../../../model/inventory/inventory.ts';
import { toClient } from '../../../reference/client-access-rules.ts';
import type { Interpretation } from '../../../reference/semantics.ts';
import { filterProperties } from '../../../syntax/recipient-filters/words.ts';
import type { ClientKnowledge } from '../../answers/connections/client-knowledge.ts';
import { connectionWords } from '../../answers/connections/connection-words.ts';
import { actionsOf, decidersOf, ruleVerdict } from '../../answers/connections/deciders.ts';
import { type OpenRule, openRule } from '../../answers/connections/open-rules.ts';
import { ruleCandidates } from '../../datasets/candidates.ts';
import { rulesAfter, type SingleRuleChange } from './rule-change.ts';

/** The same connections each time. */
const SEED = 14;

/** Rules at which connections are aimed beside those that change, at most: each gives some dozens. */
const RULES = 24;

/** Connections that are looked at, at most. */
const CONNECTIONS = 600;

/** Turned connections that are named. */
const NAMED = 20;

/** Whom changes turn of so many connections. */
export interface TurnedConnections {
  readonly turns: readonly TurnedAnswer[];
  readonly turnsInAll: number;
  readonly measuredOn: number;
}

/** Finds whom changes turn beside the connection that they are for, which `isAsked` knows. */
export function turnedConnections(
  rules: readonly OpenRule[],
  held: readonly HeldRule[],
  under: Interpretation,
  isAsked: (connection: Connection) => boolean,
): (changes: readonly SingleRuleChange[]) => TurnedConnections {
  return (changes) => {
    const all = representative(held, changes).filter((connection) => !isAsked(connection));
    const connections = [...new Map(all.map((connection) => [connectionWords(connection), connection])).values()];
    const touching = changes.map((change) =>
      change.kind === 'new-rule' ? openRule({ rule: change.rule, places: [], lost: [] }) : change.rule,
    );
    const after = rulesAfter(rules, changes);
    const turned = connections.flatMap((connection): readonly TurnedConnection[] => {
      const known = wholly(connection);
      if (touching.every((rule) => ruleVerdict(rule, known, under).kind === 'passed')) return [];
      const [before, then] = [wordOf(rules, known, under), wordOf(after, known, under)];
      if (before === then) return [];
      return [{ connection, turn: { asked: connectionWords(connection), before, after: then } }];
    });
    const named = [...turned.filter(isPlain), ...turned.filter((each) => !isPlain(each))].slice(0, NAMED);
    return { turns: named.map(({ turn }) => turn), turnsInAll: turned.length, measuredOn: connections.length };
  };
}

interface TurnedConnection {
  readonly connection: Connection;
  readonly turn: TurnedAnswer;
}

/** What people know from their own logs: an IPv4 address, and nobody in between. */
function isPlain({ connection: { clientIPAddress, caller, middleTier = 'none' } }: TurnedConnection): boolean {
  return !clientIPAddress.includes(':') && caller == null && (middleTier ?? 'none') === 'none';
}

/** Aimed at the rules that change and at others, and beside them; with one attribute more where a new rule goes by some. */
function representative(held: readonly HeldRule[], changes: readonly SingleRuleChange[]): readonly Connection[] {
  const made = changes.flatMap((change) => (change.kind === 'new-rule' ? [change.rule] : []));
  const gone = new Set(changes.flatMap((change) => (change.kind === 'remove-rule' ? [change.rule.rule.name] : [])));
  const whole = held.filter(({ lost }) => lost.length === 0).map(({ rule }) => rule);
  const near = [...whole.filter(({ name }) => gone.has(name)), ...whole.filter(({ name }) => !gone.has(name))];
  const some = [...made, ...near.slice(0, RULES)].map((rule, index) => ({ ...rule, priority: index + 1 }));
  const all = ruleCandidates('client-access-rules', { rules: some }, SEED).flatMap(({ when }) =>
    'clientIPAddress' in when ? [when] : [],
  );
  const step = Math.max(1, Math.ceil(all.length / CONNECTIONS));
  const few = all.filter((_, index) => index % step === 0);
  const isByAttributes = made.some(({ userRecipientFilter }) => userRecipientFilter != null);
  return isByAttributes ? [...few, ...few.flatMap(withFurtherAttribute)] : few;
}

/** A rule that goes by attributes lets nobody say that the others are blank. */
function withFurtherAttribute(connection: Connection): readonly Connection[] {
  const { recipient } = connection;
  const said = Object.entries(recipient).flatMap(([name, value]) => (value ? [name] : []));
  const further = filterProperties.find((name) => !said.includes(name));
  if (further === undefined || said.length === 0) return [];
  return [{ ...connection, recipient: { ...recipient, [further]: 'another value' } }];
}

function wholly(connection: Connection): ClientKnowledge {
  return { client: toClient(connection), knowsAddress: true, knowsUsername: true, knowsAttribute: () => true };
}

function wordOf(rules: readonly OpenRule[], known: ClientKnowledge, under: Interpretation): AnswerWord {
  const [action, ...others] = actionsOf(decidersOf(rules, known, under));
  return action === undefined || others.length > 0 ? 'not known' : action;
}
