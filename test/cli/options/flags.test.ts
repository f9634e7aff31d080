import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chaptersFlag,
  collect,
  durationFlag,
  environmentFlag,
  environmentName,
  readingsFlag,
  shellLine,
} from '../../../src/cli/options/flags.ts';
import { InputError } from '../../../src/library/errors.ts';
import { HANGS } from '../../support/hangs.ts';

/** The usage error that the function throws. */
function refused(run: () => unknown): InputError {
  try {
    run();
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
  throw new Error('it was accepted');
}

describe('collect', () => {
  it('gathers the values of a flag in their order', () => {
    expect(
      ['a', 'b', 'a'].reduce<readonly string[] | undefined>((all, value) => collect(value, all), undefined),
    ).toEqual(['a', 'b', 'a']);
  });
});

describe('readingsFlag', () => {
  it('reads several flags, and several readings in one', () => {
    expect(readingsFlag()).toEqual({});
    expect(readingsFlag(['nested-groups=direct', 'scope-default=users, no-rule-matches=deny'])).toEqual({
      'nested-groups': 'direct',
      'scope-default': 'users',
      'no-rule-matches': 'deny',
    });
  });

  it('takes the same reading twice, but not two for one axis', () => {
    expect(readingsFlag(['nested-groups=direct', 'nested-groups=direct'])).toEqual({ 'nested-groups': 'direct' });
    const message = '--reading gives axis `nested-groups` two readings';
    expect(refused(() => readingsFlag(['nested-groups=direct', 'nested-groups=transitive'])).message).toBe(message);
    expect(refused(() => readingsFlag(['nested-groups=direct,nested-groups=transitive'])).message).toBe(message);
  });

  it.each([
    ['nested-group=direct', '--reading: there is no axis `nested-group`', 'did you mean `nested-groups`?'],
    ['nested-groups=dirct', '--reading: axis `nested-groups` has no reading `dirct`', 'did you mean `direct`?'],
    ['nested-groups', '--reading: `nested-groups` is not `axis=reading`', undefined],
    ['nested-groups=', '--reading: `nested-groups=` is not `axis=reading`', undefined],
    ['=direct', '--reading: `=direct` is not `axis=reading`', undefined],
    ['a=b=c', '--reading: `a=b=c` is not `axis=reading`', undefined],
    ['', '--reading: `` is not `axis=reading`', undefined],
    ['toString=x', '--reading: there is no axis `toString`', expect.stringMatching(/^known: /)],
    ['__proto__=x', '--reading: there is no axis `__proto__`', expect.stringMatching(/^known: /)],
  ])('refuses %s', (text, message, hint) => {
    expect(refused(() => readingsFlag([text]))).toMatchObject({ message, hint });
  });
});

describe('chaptersFlag', () => {
  it('reads several flags, and several chapters in one', () => {
    expect(chaptersFlag()).toEqual([]);
    expect(chaptersFlag(['ip-ranges, client-access-rules', 'recipient-filters'])).toEqual([
      'ip-ranges',
      'client-access-rules',
      'recipient-filters',
    ]);
  });

  it('suggests the chapter that was meant', () => {
    expect(refused(() => chaptersFlag(['ip-range']))).toMatchObject({
      message: '--chapter: there is no chapter `ip-range`',
      hint: 'did you mean `ip-ranges`?',
    });
    expect(refused(() => chaptersFlag(['']))).toMatchObject({ hint: expect.stringMatching(/^known: .*ip-ranges/) });
  });
});

describe('durationFlag', () => {
  it.each([
    ['10', 10_000],
    ['10s', 10_000],
    ['1.5s', 1_500],
    ['500ms', 500],
    ['1ms', 1],
    ['2m', 120_000],
    ['60m', 3_600_000],
  ])('reads %s as %d milliseconds', (text, milliseconds) => {
    expect(durationFlag('--timeout', text)).toBe(milliseconds);
  });

  it.each(['', '0', '0s', '0.4ms', '-1s', '1h', '61m', '10 s', 's', '1e3', 'NaN', 'Infinity', '1,5s', ' 1s'])(
    'refuses `%s`',
    (text) => {
      expect(refused(() => durationFlag('--timeout', text)).message).toBe(
        `--timeout takes a time such as 10s, 500ms or 2m, not \`${text}\``,
      );
    },
  );
});

describe('environmentFlag', () => {
  it('reads NAME=value; only the first equals sign separates', () => {
    expect(environmentFlag()).toEqual({});
    expect(environmentFlag(['A=1', 'B=', 'C=x=y', 'A=2'])).toEqual({ A: '2', B: '', C: 'x=y' });
  });

  it('hands the variable of the caller on by its name alone', () => {
    expect(environmentFlag(['PATH'])).toEqual({ PATH: process.env['PATH'] });
    const { message, hint } = refused(() => environmentFlag(['NO_SUCH_VARIABLE']));
    expect([message, hint]).toEqual([
      '--env NO_SUCH_VARIABLE: there is no such variable',
      'say --env NO_SUCH_VARIABLE=value',
    ]);
  });

  it.each(['=x', ''])('refuses `%s`', (text) => {
    expect(refused(() => environmentFlag([text])).message).toBe(`--env takes NAME=value or NAME, not \`${text}\``);
  });

  it('may be shown by its name', () => {
    expect(['A=secret=x', 'A'].map(environmentName)).toEqual(['A', 'A']);
  });
});

describe('shellLine', () => {
  it('leaves plain words alone', () => {
    expect(shellLine(['access-conformance', 'check', '--only', 'ip-ranges/ends#last', '--', 'node', './a.mjs'])).toBe(
      'access-conformance check --only ip-ranges/ends#last -- node ./a.mjs',
    );
  });

  it('quotes what a shell would take for something else', () => {
    expect(shellLine(['a b', '', "it's", '#x', '$HOME', '*'])).toBe("'a b' '' 'it'\\''s' '#x' '$HOME' '*'");
  });

  it('is read back by a shell as the same words', () => {
    const word = fc.string({ unit: fc.constantFrom(...' \t\n\'"\\$`*?[]{}()<>|&;!#~=%^-a1é😀'), maxLength: 6 });
    fc.assert(
      fc.property(fc.array(fc.array(word, { maxLength: 6 }), { minLength: 1, maxLength: 20 }), (lines) => {
        const script = lines.map((words) => `printf '%s\\0' ${shellLine(['start', ...words])}`).join('\n');
        const { stdout } = spawnSync('sh', ['-c', script], { encoding: 'utf8', timeout: HANGS });
        expect(stdout.split('\0').slice(0, -1)).toEqual(lines.flatMap((words) => ['start', ...words]));
      }),
      { numRuns: 60 },
    );
  });
});
