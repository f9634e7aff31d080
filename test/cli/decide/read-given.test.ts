import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readWorld, type WorldFlags } from '../../../src/cli/decide/read-given.ts';
import { InputError } from '../../../src/library/errors.ts';
import { defaultReadings } from '../../../src/model/generated/axes.generated.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'world-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(content));
  return path;
}

function refused(flags: WorldFlags, readings = defaultReadings): InputError {
  try {
    readWorld(flags, readings);
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
  throw new Error('it was accepted');
}

const rule = (name: string, priority: number, more = {}) => ({ name, priority, action: 'DenyAccess', ...more });
const APP = '3dbc2ae1-7198-45ed-9f9f-d86ba3ec35b5';

describe('readWorld', () => {
  it('reads rules as a list or as an object, for the chapters that ask about rules', () => {
    const list = file('list.json', [rule('A', 1)]);
    const whole = file('whole.json', { rules: [rule('A', 1)] });
    expect(readWorld({ rules: list })).toEqual(readWorld({ rules: whole }));
    expect(readWorld({ rules: list })).toMatchObject({
      chapter: 'client-access-rules',
      given: { rules: [{ name: 'A' }] },
    });
    expect(readWorld({ rules: list, chapter: 'test-client-access-rule' }).chapter).toBe('test-client-access-rule');
  });

  it('reads policies with their directory from one file or from two', () => {
    const recipients = [{ id: 'julia', type: 'UserMailbox' }];
    const one = file('one.json', { policies: [], directory: { recipients } });
    const two = { policies: file('policies.json', []), directory: file('directory.json', recipients) };
    expect(readWorld({ policies: one })).toEqual(readWorld(two));
    expect(readWorld({ policies: one }).chapter).toBe('application-access-policies');
  });

  it('needs nothing for the little languages', () => {
    expect(readWorld({ chapter: 'ip-ranges' })).toEqual({ chapter: 'ip-ranges', given: {}, open: new Set() });
  });

  it.each<[WorldFlags, string]>([
    [{}, 'give one of --rules, --policies and --chapter'],
    [{ rules: 'a', policies: 'b' }, 'give --rules or --policies, not both'],
    [{ rules: 'a', directory: 'b' }, '--directory goes with --policies'],
    [{ chapter: 'client-access-rules' }, '--chapter: client-access-rules needs --rules or --policies'],
    [{ rules: 'a', chapter: 'ip-ranges' }, '--chapter: ip-ranges is not about rules'],
    [{ chapter: 'ip-range' }, '--chapter: there is no chapter `ip-range`'],
  ])('refuses the flags %j', (flags, message) => {
    expect(refused(flags).message).toBe(message);
  });

  it('refuses two rules of one name, whatever its case, and of one priority', () => {
    const names = file('names.json', [rule('Ä', 1), rule('ä', 2)]);
    expect(refused({ rules: names })).toMatchObject({
      message: `${names}: /rules/0 \`Ä\` and /rules/1 \`ä\` have the same name`,
      hint: 'give each one of its own',
    });
    const priorities = file('priorities.json', [rule('A', 7), rule('B', 1), rule('C', 7)]);
    expect(refused({ rules: priorities }).message).toContain('/rules/0 `A` and /rules/2 `C` have the same priority');
  });

  it('refuses two policies of one name', () => {
    const policy = { name: 'P', appIds: [APP], accessRight: 'DenyAccess', policyScopeGroupId: 'julia' };
    const directory = { recipients: [{ id: 'julia', type: 'UserMailbox' }] };
    const path = file('twice.json', { policies: [policy, { ...policy, name: 'p' }], directory });
    expect(refused({ policies: path }).message).toBe(
      `${path}: /policies/0 \`P\` and /policies/1 \`p\` have the same name`,
    );
  });

  it('asks for the directory when policies come as a list', () => {
    const path = file('policies.json', []);
    expect(refused({ policies: path })).toMatchObject({
      message: `${path} holds policies only`,
      hint: 'give the recipients with --directory',
    });
  });

  it('refuses what only the chosen reading refuses', () => {
    const path = file('star.json', [rule('A', 1, { usernameMatchesAnyOfPatterns: ['*julia', 'jeff*'] })]);
    const [accepts, refuses] = ['accepted', 'refused'] as const;
    expect(refused({ rules: path }, { ...defaultReadings, 'trailing-wildcard': refuses }).message).toBe(
      `${path}, rule \`A\`, usernameMatchesAnyOfPatterns: \`jeff*\` is refused under trailing-wildcard=${refuses}`,
    );
    expect(readWorld({ rules: path }, { ...defaultReadings, 'trailing-wildcard': accepts }).given).toHaveProperty(
      'rules',
    );
  });
});
