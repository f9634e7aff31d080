/** How this program was called, so that a printed command can be pasted. */
import { basename, relative } from 'node:path';

/** The words that call this program again: `npx access-conformance`, or `node` and the path of the script. */
export function selfCommand(
  script = process.argv[1] ?? '',
  folder = process.cwd(),
  command = process.env['npm_command'],
): readonly string[] {
  if (basename(script).startsWith('access-conformance'))
    return command === 'exec' ? ['npx', 'access-conformance'] : ['access-conformance'];
  const path = relative(folder, script);
  return ['node', path.startsWith('..') ? script : path];
}
