// picomatch: globs for paths, with its defaults.
import picomatch from 'picomatch';
import { installed } from '../pieces.mjs';

export const subject = installed('picomatch');

export const answers = {
  'username-patterns': (_given, { pattern, username }) => ({ matches: picomatch.isMatch(username, pattern) }),
};
