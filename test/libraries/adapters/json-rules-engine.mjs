// json-rules-engine: the conditions of a rule are facts that must hold; rules run by priority until one stops the engine.
import { Engine } from 'json-rules-engine';
import { installed } from '../pieces.mjs';
import { has, isEnabled, signIn, signIns } from '../rules.mjs';

export const subject = installed('json-rules-engine');
export const compares = 'grounds';
// The engine has no operator for ranges, patterns or filters.
export const limits = {
  conditions: [
    'anyOfProtocols',
    'exceptAnyOfProtocols',
    'anyOfAuthenticationTypes',
    'exceptAnyOfAuthenticationTypes',
  ],
};

function factsOf(rule) {
  return [
    rule.scope === 'Users' && { fact: 'middleTier', operator: 'equal', value: 'none' },
    has(rule.anyOfProtocols) && { fact: 'protocol', operator: 'in', value: rule.anyOfProtocols },
    has(rule.exceptAnyOfProtocols) && { fact: 'protocol', operator: 'notIn', value: rule.exceptAnyOfProtocols },
    has(rule.anyOfAuthenticationTypes) && {
      fact: 'signIn',
      operator: 'in',
      value: signIns(rule.anyOfAuthenticationTypes),
    },
    has(rule.exceptAnyOfAuthenticationTypes) && {
      fact: 'signIn',
      operator: 'notIn',
      value: signIns(rule.exceptAnyOfAuthenticationTypes),
    },
  ].filter(Boolean);
}

async function decide({ rules }, connection) {
  const engine = new Engine();
  const last = Math.max(...rules.map(({ priority }) => priority));
  for (const rule of rules.filter(isEnabled)) {
    const event = { type: rule.action, params: { name: rule.name } };
    const priority = last - rule.priority + 1; // the engine runs the largest number first
    engine.addRule({ conditions: { all: factsOf(rule) }, event, priority });
  }
  engine.on('success', () => engine.stop());
  const { protocol, middleTier = 'none' } = connection;
  const { events } = await engine.run({ protocol, signIn: signIn(connection), middleTier });
  return { action: events[0]?.type ?? 'AllowAccess', decidedBy: events.map(({ params }) => params.name) };
}

export const answers = { 'client-access-rules': decide };
