// Cedar's `like`: its pattern is a literal of the policy, in which a star is a star unless a backslash stands before it.
import { holds } from '../cedar.mjs';
import { installed } from '../pieces.mjs';

export const subject = { ...installed('@cedar-policy/cedar-wasm'), name: 'Cedar like' };

export const answers = {
  'username-patterns': (_given, { pattern, username }) => ({
    matches: holds(`context.username like "${pattern.replace(/["\\]/g, '\\$&')}"`, { username }),
  }),
};
