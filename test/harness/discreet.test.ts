import { describe, expect, it } from 'vitest';
import { childProcess } from '../../src/harness/adapters/child-process/child-process.ts';
import { inProcess } from '../../src/harness/adapters/in-process.ts';
import { discreet } from '../../src/harness/discreet.ts';
import type { StartAnswer } from '../../src/model/generated/wire.generated.ts';
import { maskOf } from '../../src/syntax/mask.ts';

const secret = 'pass"word\\1\u001b';
const mask = maskOf([secret, 'abc', 'begin\nmiddle\nend']);
const declaration: StartAnswer = {
  protocol: 1,
  subject: { name: `a ${secret}`, version: secret },
  answers: ['ip-ranges'],
};
const run = { chapter: 'ip-ranges', given: {}, when: [{ range: 'x', address: 'x' }] } as const;

describe('discreet', () => {
  it('hides them in the declaration and in problems, and leaves answers to be judged', async () => {
    const answers = [
      { refused: 'invalid-value', message: secret },
      { errored: secret },
      { matches: secret },
    ] as never[];
    const subject = discreet(
      inProcess(declaration, () => answers.shift() ?? Promise.reject(new Error(secret))),
      mask,
    );
    expect(await subject.start()).toEqual({ ...declaration, subject: { name: 'a ***', version: '***' } });
    const outcomes = [];
    for (let asked = 0; asked < 4; asked += 1) {
      const reply = await subject.ask(run);
      outcomes.push(...(reply.kind === 'outcomes' ? reply.outcomes : []));
    }
    expect(outcomes[0]).toMatchObject({ kind: 'answered', answer: { message: secret } });
    expect(JSON.stringify(outcomes.slice(1))).not.toContain('pass');
    expect(outcomes.slice(1)).toMatchObject([{ kind: 'errored' }, { kind: 'violated' }, { kind: 'errored' }]);
  });

  it('hides them where a program does not start, breaks off or speaks unasked', async () => {
    const script = 'console.error("Error: " + process.env.A); process.exit(1)';
    const program = childProcess({ command: [process.execPath, '-e', script], env: { A: 'password1' } });
    const started = discreet(program, maskOf(['password1'])).start();
    await expect(started).rejects.toThrow('it said `Error: ***`');
    const broken = { kind: 'crashed', problem: 'it said password1' } as const;
    const subject = discreet(
      { start: program.start, ask: async () => ({ kind: 'broken', outcome: broken }), stop: async () => broken },
      maskOf(['password1']),
    );
    expect(await subject.ask(run)).toEqual({ kind: 'broken', outcome: { kind: 'crashed', problem: 'it said ***' } });
    expect(await subject.stop()).toEqual({ kind: 'crashed', problem: 'it said ***' });
  });
});
