/** Username patterns as regular expressions, for the faults that make them so. */
import type { Under } from '../reference/meaning.ts';
import { fold } from '../syntax/fold.ts';

/** A text as the source of an expression that matches this text only; a star becomes `\*`. */
export function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

/** Whether the expression matches the whole username, with case and domain as the readings say; a broken one matches nothing. */
export function matchesExpression(source: string, username: string, under: Under): boolean {
  const [domain = '', user = ''] = username.split('\\');
  const anyForm = under.readings['username-domain'] === 'any-form';
  const forms = anyForm ? [username, `${user}@${domain}`, user] : [username];
  const spelled = under.readings['username-case'] === 'insensitive' ? fold : (text: string) => text;
  const expression = compile(`^(?:${spelled(source)})$`);
  return forms.some((form) => expression?.test(spelled(form)) === true);
}

function compile(source: string): RegExp | undefined {
  try {
    return new RegExp(source, 's');
  } catch {
    return undefined;
  }
}
