/** Public: generated scenarios as fast-check arbitraries, and what goes into them. */
export { type Scenario, scenarioOf } from './scenario.ts';
export { type Feature, features, has, type Settings, type Span, wellFormed, wild, without } from './settings.ts';
