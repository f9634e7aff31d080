// casbin: a rule is a policy with an expression over casbin's own functions; the first policy by priority decides.
import { newEnforcer, newModel } from 'casbin';
import { installed } from '../pieces.mjs';
import { has, isEnabled, signIn, signIns } from '../rules.mjs';

export const subject = installed('casbin');
export const compares = 'grounds';
// ipMatch takes no spans, and casbin has no function for recipient filters.
export const limits = {
  rangeForms: ['address', 'block'],
  conditions: [
    'anyOfProtocols',
    'exceptAnyOfProtocols',
    'anyOfAuthenticationTypes',
    'exceptAnyOfAuthenticationTypes',
    'anyOfClientIPAddressesOrRanges',
    'exceptAnyOfClientIPAddressesOrRanges',
    'usernameMatchesAnyOfPatterns',
    'exceptUsernameMatchesAnyOfPatterns',
  ],
};

const MODEL = `
[request_definition]
r = protocol, signIn, address, username, middleTier

[policy_definition]
p = priority, name, condition, eft

[policy_effect]
e = priority(p.eft) || deny

[matchers]
m = eval(p.condition)
`;

const quote = (text) => `"${text.replace(/["\\]/g, '\\$&')}"`;
const any = (parts) => (parts.length === 0 ? 'false' : `(${parts.join(' || ')})`);
const isOneOf = (name, values) => any(values.map((value) => `r.${name} == ${quote(value)}`));

const HOLDS = {
  Protocols: (values) => isOneOf('protocol', values),
  AuthenticationTypes: (values) => isOneOf('signIn', signIns(values)),
  ClientIPAddressesOrRanges: (values) => any(values.map((range) => `ipMatch(r.address, ${quote(range)})`)),
};
const isLike = (patterns) => any(patterns.map((pattern) => `globMatch(r.username, ${quote(pattern)})`));

function conditionOf(rule) {
  const parts = Object.entries(HOLDS).flatMap(([kind, holds]) => [
    has(rule[`anyOf${kind}`]) && holds(rule[`anyOf${kind}`]),
    has(rule[`exceptAnyOf${kind}`]) && `!${holds(rule[`exceptAnyOf${kind}`])}`,
  ]);
  const { usernameMatchesAnyOfPatterns: patterns, exceptUsernameMatchesAnyOfPatterns: exceptions } = rule;
  const more = [
    rule.scope === 'Users' && isOneOf('middleTier', ['none']),
    has(patterns) && `r.protocol != "UniversalOutlook" && ${isLike(patterns)}`,
    has(exceptions) && `!${isLike(exceptions)}`,
  ];
  return ['true', ...parts, ...more].filter(Boolean).join(' && ');
}

/** The policies as casbin loads them, and one behind all that allows what no rule decides. */
function stored(rules) {
  const rows = rules
    .filter(isEnabled)
    .map((rule) => [`${rule.priority}`, rule.name, conditionOf(rule), rule.action === 'AllowAccess' ? 'allow' : 'deny']);
  const last = Math.max(0, ...rules.map(({ priority }) => priority)) + 1;
  const all = [...rows, [`${last}`, '', 'true', 'allow']];
  return { loadPolicy: async (model) => all.forEach((row) => void model.addPolicy('p', 'p', row)) };
}

async function decide({ rules }, connection) {
  const enforcer = await newEnforcer(newModel(MODEL), stored(rules));
  const { protocol, clientIPAddress, username, middleTier = 'none' } = connection;
  const [allowed, [, name]] = await enforcer.enforceEx(
    protocol,
    signIn(connection),
    clientIPAddress,
    username,
    middleTier,
  );
  return { action: allowed ? 'AllowAccess' : 'DenyAccess', decidedBy: name === '' ? [] : [name] };
}

export const answers = { 'client-access-rules': decide };
