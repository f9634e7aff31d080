/** Values that somebody still has to fill in. */
import type { Datum } from '../../powershell/datum.ts';

/** Parameters for people, in which angle brackets are no wonder. */
const FREE_TEXT: ReadonlySet<string> = new Set(['Description', 'Notes', 'MailTip']);

const WHOLE =
  /^(?:<[^<>]+>|<<[^<>]+>>|\[[^[\]]+\]|\{[^{}]+\}|\{\{[^{}]+\}\}|\$\{[^{}]+\}|%[A-Za-z_]+%|\.{3}|…|x{4,8}(?:-x{2,12}){4}|x{3,})$/i;
const INSIDE =
  /<[A-Za-z][^<>@\n]{0,60}>|\{[A-Za-z][\w -]{0,60}\}|@\[[A-Za-z][A-Za-z ._-]{3,60}\]|\[[A-Za-z][A-Za-z ._-]{3,60}\]@/;
const MASKED_ID = /^(?=.{0,32}x{4})[\dA-Fx]{8}-(?:[\dA-Fx]{4}-){3}[\dA-Fx]{12}$/i;
const YOURS = /^(?:your|insert|enter)[-_ ][A-Za-z0-9_ -]+$|^[A-Z0-9_-]+[-_]HERE$/i;

/** Whether a text given to this parameter reads as one to be replaced: `<app>`, `{GROUP}`, `<name>@contoso.com`, `...`. */
export function isPlaceholder(text: string, parameter: string): boolean {
  if (text.length > 300) return false;
  if (WHOLE.test(text) || YOURS.test(text) || MASKED_ID.test(text)) return true;
  return !FREE_TEXT.has(parameter) && INSIDE.test(text);
}

/** Whether any text within the value is one. */
export function hasPlaceholder(datum: Datum, parameter: string): boolean {
  if (datum.kind === 'text') return datum.placeholder === true || isPlaceholder(datum.value, parameter);
  if (datum.kind === 'unknown') return datum.placeholder === true;
  if (datum.kind === 'list') return datum.items.some((item) => hasPlaceholder(item, parameter));
  if (datum.kind === 'table') return [...datum.entries.values()].some(({ value }) => hasPlaceholder(value, parameter));
  return false;
}
