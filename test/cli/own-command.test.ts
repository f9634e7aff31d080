import { describe, expect, it } from 'vitest';
import { selfCommand } from '../../src/cli/own-command.ts';

describe('selfCommand', () => {
  it.each([
    ['/usr/lib/node_modules/.bin/access-conformance', '/srv', undefined, ['access-conformance']],
    ['/srv/node_modules/.bin/access-conformance', '/srv', 'exec', ['npx', 'access-conformance']],
    ['/srv/project/dist/src/cli/main.js', '/srv/project', undefined, ['node', 'dist/src/cli/main.js']],
    [
      '/srv/project/dist/src/cli/main.js',
      '/srv/project/examples',
      'run',
      ['node', '/srv/project/dist/src/cli/main.js'],
    ],
  ] as const)('%s, called in %s by %s', (script, folder, command, words) => {
    expect(selfCommand(script, folder, command ?? '')).toEqual(words);
  });
});
