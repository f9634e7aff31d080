/** How this program was called, so that a printed command can be pasted. */
import { basename, join, relative } from 'node:path';
import { packageFolder } from '../node/files.ts';
import { shellLine } from './options/flags.ts';

/** The words that call this program again: `npx access-conformance`, or `node` and the path of the script. */
export function selfCommand(
  script = process.argv[1] ?? '',
  folder = process.cwd(),
  command = process.env['npm_command'],
): readonly string[] {
  if (basename(script).startsWith('access-conformance'))
    return command === 'exec' ? ['npx', 'access-conformance'] : ['access-conformance'];
  return ['node', near(script, folder)];
}

/** Commands to paste, one a line; `file` finds a sample input, `adapter` a sample adapter of this package. */
export function examples(
  verb: string,
  words: (file: (name: string) => string, adapter: (name: string) => string) => readonly (readonly string[])[],
): string {
  const below = (folder: string) => (name: string) =>
    near(join(packageFolder, 'examples', folder, name), process.cwd());
  return words(below('inputs'), below('adapters'))
    .map((each) => `  ${shellLine([...selfCommand(), verb, ...each])}\n`)
    .join('');
}

/** The path as one would type it in the folder. */
function near(path: string, folder: string): string {
  const short = relative(folder, path);
  return short.startsWith('..') ? path : short;
}
