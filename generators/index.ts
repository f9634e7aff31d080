/** Public: the nouns of the wire model and scenarios as fast-check arbitraries, and what goes into them. */
export {
  address,
  type CallSequence as Calls,
  connection,
  directory,
  filter,
  filterTree,
  pattern,
  policy,
  policyCalls,
  policySet,
  range,
  rule,
  ruleCalls,
  ruleSet,
  username,
} from './arbitraries.ts';
export { type Block, blockOf, fullBlock, redraw } from './blocks.ts';
export { type Scenario, scenario } from './scenario.ts';
export {
  everyday,
  type FeatureName as Feature,
  features,
  has,
  type Settings,
  type Span,
  wellFormed,
  wild,
  without,
} from './settings.ts';
export { shrinkQuestion } from './shrink/question.ts';
export { sizeOf } from './shrink/size.ts';
