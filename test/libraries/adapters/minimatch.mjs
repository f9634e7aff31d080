// minimatch: globs for paths, with its defaults.
import { minimatch } from 'minimatch';
import { installed } from '../pieces.mjs';

export const subject = installed('minimatch');

export const answers = {
  'username-patterns': (_given, { pattern, username }) => ({ matches: minimatch(username, pattern) }),
};
