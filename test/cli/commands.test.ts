import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands } from '../../src/cli/commands.ts';
import { root } from '../support/paths.ts';

describe('commands', () => {
  it.each(Object.entries(commands))('%s is the name of what it loads', async (name, load) => {
    expect((await load()).name()).toBe(name);
  });

  it('has every file of commands/, but for subcommands of subcommands', () => {
    const files = readdirSync(join(root, 'src', 'cli', 'commands')).map((file) => file.replace(/\.ts$/, ''));
    const below = files.filter((file) => Object.keys(commands).some((name) => file.startsWith(`${name}-`)));
    expect(files.filter((file) => !below.includes(file)).sort()).toEqual(Object.keys(commands).sort());
  });
});
