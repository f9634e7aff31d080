import { defined } from '../model/defined.ts';
import type { Problem } from '../model/problem.ts';

/** Where a text cannot be read, and what might have been meant. */
type Where = { readonly [K in 'place' | 'hint']?: string | undefined };

/** No value, because a text that is not part of any chapter's grammar could not be read. */
export function unreadable(message: string, where: Where = {}): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem: { code: 'unreadable', message, ...defined(where) } };
}
