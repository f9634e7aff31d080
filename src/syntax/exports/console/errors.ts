/** Errors of cmdlets in the output of a console. */
import { shown } from '../export-reading.ts';
import { isReadFrom } from '../object-types.ts';

/** The message of an error that one of our cmdlets printed: `Get-X: message`, `Get-X : message`. */
export function errorIn(text: string): string | undefined {
  const found = /^\s*((?:Get|Test|New|Set|Remove|Add|Update)-[A-Za-z]{3,60}) ?: +(\S.*)$/.exec(text);
  const [, cmdlet = '', message = ''] = found ?? [];
  const isOurs = found !== null && (isReadFrom(cmdlet) || isReadFrom(`Get-${cmdlet.split('-')[1]}`));
  return isOurs ? shown(message) : undefined;
}
