// matcher: a star for any run of characters, in any text.
import { isMatch } from 'matcher';
import { installed } from '../pieces.mjs';

export const subject = installed('matcher');
export const readings = { 'username-case': 'insensitive' };

export const answers = {
  'username-patterns': (_given, { pattern, username }) => ({ matches: isMatch(username, pattern) }),
};
