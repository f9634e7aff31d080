/** Patterns as regular expressions, for the faults that make them so. */
import type { Interpretation } from '../reference/semantics.ts';
import { fold } from '../syntax/fold.ts';

/** A text as the source of an expression that matches this text only; a star becomes `\*`. */
export function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

/** Whether the expression matches the whole username, with case and domain as the readings say. */
export function matchesExpression(source: string, username: string, under: Interpretation): boolean {
  const [domain = '', user = ''] = username.split('\\');
  const anyForm = under.readings['username-domain'] === 'any-form';
  const forms = anyForm ? [username, `${user}@${domain}`, user] : [username];
  const insensitive = under.readings['username-case'] === 'insensitive';
  return forms.some((form) => (insensitive ? matchesWhole(source, form) : matchesSpelled(source, form)));
}

/** Whether the expression matches the whole text after folding; one that does not compile matches nothing. */
export function matchesWhole(source: string, text: string): boolean {
  return matchesSpelled(fold(source), fold(text));
}

function matchesSpelled(source: string, text: string): boolean {
  try {
    return new RegExp(`^(?:${source})$`, 's').test(text);
  } catch {
    return false;
  }
}
