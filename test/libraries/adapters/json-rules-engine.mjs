// json-rules-engine: the conditions of a rule are facts that must hold; rules run by priority until one stops the engine.
import { Engine } from 'json-rules-engine';
import { installed } from '../pieces.mjs';
import { has, isEnabled, signIn, signIns } from '../rules.mjs';

export const subject = installed('json-rules-engine');
export const compares = 'grounds';
// The engine has no operator for ranges, patterns or filters.
export const limits = {
  conditions: ['anyOfProtocols', 'exceptAnyOfProtocols', 'anyOfAuthenticationTypes', 'exceptAnyOfAuthenticationTypes'],
};

const isIn = (fact, value) => ({ fact, operator: 'in', value });
const isNotIn = (fact, value) => ({ fact, operator: 'notIn', value });

function conditionsOf(rule) {
  const parts = [
    rule.scope === 'Users' && isIn('middleTier', ['none']),
    has(rule.anyOfProtocols) && isIn('protocol', rule.anyOfProtocols),
    has(rule.exceptAnyOfProtocols) && isNotIn('protocol', rule.exceptAnyOfProtocols),
    has(rule.anyOfAuthenticationTypes) && isIn('signIn', signIns(rule.anyOfAuthenticationTypes)),
    has(rule.exceptAnyOfAuthenticationTypes) && isNotIn('signIn', signIns(rule.exceptAnyOfAuthenticationTypes)),
  ];
  return { all: parts.filter(Boolean) };
}

async function decide({ rules }, connection) {
  const engine = new Engine();
  const last = Math.max(...rules.map(({ priority }) => priority));
  for (const rule of rules.filter(isEnabled)) {
    engine.addRule({
      conditions: conditionsOf(rule),
      event: { type: rule.action, params: { name: rule.name } },
      priority: last - rule.priority + 1, // the engine runs the largest first, and none below 1
    });
  }
  engine.on('success', () => engine.stop());
  const { protocol, middleTier } = connection;
  const { events } = await engine.run({ protocol, signIn: signIn(connection), middleTier: middleTier ?? 'none' });
  return { action: events[0]?.type ?? 'AllowAccess', decidedBy: events.map(({ params }) => params.name) };
}

export const answers = { 'client-access-rules': decide };
