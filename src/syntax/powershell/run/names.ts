/** Names of commands: ours, PowerShell's own short ones, and words that are none. */
import { fold } from '../../fold.ts';
import type { Command } from '../tree.ts';
import type { Machine } from './machine.ts';

const SHORT: Readonly<Record<string, string>> = {
  '%': 'foreach-object',
  foreach: 'foreach-object',
  '?': 'where-object',
  where: 'where-object',
  select: 'select-object',
  sort: 'sort-object',
  group: 'group-object',
  measure: 'measure-object',
  compare: 'compare-object',
  tee: 'tee-object',
  echo: 'write-output',
  write: 'write-output',
  iex: 'invoke-expression',
  icm: 'invoke-command',
  sal: 'set-alias',
  nal: 'new-alias',
  sv: 'set-variable',
  nv: 'new-variable',
  gv: 'get-variable',
  sajb: 'start-job',
  ipcsv: 'import-csv',
  epcsv: 'export-csv',
  gc: 'get-content',
  cat: 'get-content',
  type: 'get-content',
  sc: 'set-content',
  fl: 'format-list',
  ft: 'format-table',
  fw: 'format-wide',
};

/** The folded name of a command without its module, short names resolved. */
export function fullName(name: string): string {
  const bare = fold(name.slice(name.lastIndexOf('\\') + 1));
  return SHORT[bare] ?? bare;
}

/** Whether the command is nothing but a word that is the name of no command here. */
export function isBareWord(m: Machine, command: Command): boolean {
  const { name, invocation, arguments: given } = command;
  if (invocation !== '' || given.length > 0 || name.kind !== 'text' || !name.bare) return false;
  const full = fullName(name.value);
  if (m.functions.has(full) || m.aliases.has(full) || SHORT[fold(name.value)] !== undefined) return false;
  return !/^[a-z]+-[a-z]/i.test(name.value) && !/\.(exe|ps1|cmd|bat)$/i.test(name.value);
}
