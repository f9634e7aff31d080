// wildcard-match: globs, told that usernames are no paths.
import wcmatch from 'wildcard-match';
import { installed } from '../pieces.mjs';

export const subject = installed('wildcard-match');

export const answers = {
  'username-patterns': (_given, { pattern, username }) => ({
    matches: wcmatch(pattern, { separator: false })(username),
  }),
};
