import { describe, expect, it } from 'vitest';
import { checkSubject } from '../../src/node/check-subject.ts';
import { childProcess } from '../../src/node/child-process.ts';
import { HANGS } from '../support/hangs.ts';
import { root } from '../support/paths.ts';

const program = (file: string) => ({ command: [process.execPath, file], cwd: root, timeout: HANGS });

describe('a program as a subject of the library', () => {
  it('is judged like a function', async () => {
    const only = 'ip-ranges/ends';
    const right = await checkSubject(childProcess(program('examples/adapters/javascript/adapter.mjs')), { only });
    expect(right.verdict, right.text).toBe('conformant');
    const faulty = childProcess(program('examples/adapters/javascript/faulty-adapter.mjs'));
    const wrong = await checkSubject(faulty, { only: 'client-access-rules/authentication-exceptions' });
    expect(wrong.verdict).toBe('not conformant');
    expect(wrong.failures[0]?.clause).toBe('CAR-AUTHENTICATION-EXCEPTION');
  });

  it('is not waited for longer than it may take', async () => {
    const silent = childProcess({ command: [process.execPath, '-e', 'setInterval(() => {}, 1000)'], timeout: 200 });
    const { verdict, text } = await checkSubject(silent, { only: 'ip-ranges/ends' });
    expect(verdict).toBe('no verdict');
    expect(text).toContain('no line within 0.2 s');
  });

  it('gets the environment that was given', async () => {
    const declaration = '{ protocol: 1, subject: { name: process.env.NAME, version: "1" }, answers: ["ip-ranges"] }';
    const script = `console.log(JSON.stringify(${declaration})); process.stdin.resume();`;
    const subject = childProcess({ command: [process.execPath, '-e', script], env: { NAME: 'ida' }, timeout: HANGS });
    expect((await subject.start()).subject.name).toBe('ida'); // four characters and more would be masked
    await subject.stop();
  });
});
