import { expect, it } from 'vitest';
import { escapeMarkdown } from '../../../src/report/markdown/escape.ts';

it.each([
  ['plain text, (round) and 1.', 'plain text, (round) and 1.'],
  ['a|b <b> [x](y) *z* _u_ #h', 'a\\|b \\<b\\> \\[x\\](y) \\*z\\* \\_u\\_ \\#h'],
  ['the group `a_b|c` and x_y', 'the group `a_b\\|c` and x\\_y'],
  ['an odd ` tick_', 'an odd \\` tick\\_'],
  ['two\nlines\u001b[31m', 'two\\\\u000alines\\\\u001b\\[31m'],
])('%j is %j', (text, expected) => expect(escapeMarkdown(text)).toBe(expected));
