/** The command whose output stands below it: what it was, and which properties it asked for. */
import { cited } from '../../cmdlets/citation.ts';
import { isReadFrom } from '../object-types.ts';
import { knownProperty } from '../properties.ts';
import { hasPrompt, type ListingLine } from './lines.ts';

/** A line, or several, that name a cmdlet whose output is read here. */
export interface CommandAbove {
  /** The last such cmdlet of the line. */
  readonly cmdlet: string;
  readonly text: string;
  /** The offset of the first line. */
  readonly at: number;
  /** The line is one of a console. */
  readonly hasPrompt: boolean;
}

const CMDLET = /\b(?:Get|Test|New)-[A-Za-z]{3,60}/g;

/** Characters of a command that are looked at. */
const LONGEST_COMMAND = 4000;

/** The command in a line, or undefined when it names none. */
export function commandIn(line: ListingLine): CommandAbove | undefined {
  const text = line.text.slice(0, LONGEST_COMMAND);
  if (!text.includes('-')) return undefined;
  const cmdlet = [...text.matchAll(CMDLET)].map(([name]) => name).findLast((name) => isReadFrom(name));
  return cmdlet === undefined ? undefined : { cmdlet, text, at: line.at, hasPrompt: hasPrompt(text) };
}

/** The command with a further line of its own; undefined when the line is none. */
export function continued(command: CommandAbove, line: string): CommandAbove | undefined {
  const end = command.text.trimEnd();
  const goesOn = end.endsWith('`') || end.endsWith('|') || /^\s*(?:>>|\|)/.test(line);
  if (!goesOn || end.length >= LONGEST_COMMAND) return undefined;
  return { ...command, text: `${end} ${line.trim()}`.slice(0, LONGEST_COMMAND) };
}

/** The properties that the command selects by name, in their order; undefined when it selects none or uses patterns. */
export function selectedProperties({ text }: CommandAbove): readonly string[] | undefined {
  const found = SELECTION.exec(text)?.[1];
  if (found === undefined) return undefined;
  const names = found.split(',').map((name) => name.trim());
  return names.some((name) => name === '' || name.includes('*')) ? undefined : names;
}

const SELECTION =
  /\|\s*(?:ft|fl|select|format-table|format-list|select-object)\s+(?:-(?:property|autosize|auto|a|wrap|hidetableheaders|htable|hide\w*)\s+)*([\w*]+(?:\s*,\s*[\w*]+)*)/i;

/** The one property whose values the command prints bare, one a line. */
export function bareProperty({ text }: CommandAbove): string | undefined {
  for (const form of BARE) {
    const name = form.exec(text)?.[1];
    const property = name === undefined ? undefined : knownProperty(name);
    if (property !== undefined) return property.name;
  }
  return undefined;
}

const BARE = [
  /-expand\w*\s+'?"?(\w+)/i,
  /\|\s*(?:ft|format-table)\b(?=[^|]*-(?:hidet\w*|hide))(?:\s+-\w+)*\s+(\w+)(?!\s*,)/i,
  /\|\s*(?:%|foreach|foreach-object)\s+(\w+)/i,
  /\.(\w+)\s*\)?\s*$/,
];

/** The message of an error that one of our cmdlets printed: `Get-X: message`, `Get-X : message`. */
export function errorIn(text: string): string | undefined {
  const found = /^\s*((?:Get|Test|New|Set|Remove|Add|Update)-[A-Za-z]{3,60}) ?: +(\S.*)$/.exec(text);
  const [, cmdlet = '', message = ''] = found ?? [];
  const isOurs = found !== null && (isReadFrom(cmdlet) || isReadFrom(`Get-${cmdlet.split('-')[1]}`));
  return isOurs ? cited(message) : undefined;
}
