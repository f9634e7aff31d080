// Cedar decides one condition about two texts of the context.
import { isAuthorized } from '@cedar-policy/cedar-wasm/nodejs';
import { Refusal } from './pieces.mjs';

const user = { type: 'User', id: 'a' };
const request = { principal: user, action: { type: 'Action', id: 'a' }, resource: user, entities: [] };

/** Whether the condition holds; a policy that does not parse or that fails is a refusal. */
export function holds(condition, context) {
  const staticPolicies = `permit(principal, action, resource) when { ${condition} };`;
  const said = isAuthorized({ ...request, context, policies: { staticPolicies } });
  if (said.type !== 'success' || said.response.diagnostics.errors.length > 0) throw new Refusal();
  return said.response.decision === 'allow';
}
