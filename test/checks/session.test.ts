import { describe, expect, it } from 'vitest';
import { closeSession, openSession } from '../../src/checks/session.ts';
import { inProcess } from '../../src/harness/adapters/in-process.ts';
import { HarnessError } from '../../src/harness/errors.ts';
import type { Subject } from '../../src/harness/subject.ts';
import type { StartAnswer } from '../../src/model/wire.generated.ts';

const declaration: StartAnswer = {
  protocol: 1,
  subject: { name: 'acme', version: '1' },
  answers: ['ip-ranges'],
  readings: { 'cidr-host-bits': 'masked' },
};
const subject = inProcess(declaration, () => ({ matches: true }));
const failing = (error: Error): Subject => ({
  ...subject,
  start: async () => {
    throw error;
  },
});

const opened = async (options: Parameters<typeof openSession>[0]) => {
  const session = await openSession(options);
  if (typeof session === 'string') throw new Error(session);
  return session;
};

describe('openSession', () => {
  it('says why a program does not start, and what to do', async () => {
    const gone = failing(new HarnessError('cannot-start', 'no program', 'name it'));
    expect(await openSession({ subject: gone })).toBe('no program (name it)');
    expect(await openSession({ subject, oracle: gone })).toBe('the other program: no program (name it)');
    expect(await openSession({ subject: failing(new HarnessError('cannot-start', 'no program')) })).toBe('no program');
  });

  it('hides no error of ours', async () => {
    await expect(openSession({ subject: failing(new TypeError('ours')) })).rejects.toThrow('ours');
  });

  it('holds the subject to what it declares, and what is asserted wins', async () => {
    const readings = { 'cidr-host-bits': 'from-host' } as const;
    expect((await opened({ subject })).declared).toEqual({ 'cidr-host-bits': 'masked' });
    expect((await opened({ subject, readings })).declared).toEqual(readings);
  });

  it('refuses readings that there are not', async () => {
    const odd = inProcess({ ...declaration, readings: { 'cidr-host-bits': 'odd' } }, () => ({ matches: true }));
    await expect(openSession({ subject: odd })).rejects.toThrow(HarnessError);
  });

  it('compares grounds where every program promises them, and is strict beside another program', async () => {
    const exact = inProcess({ ...declaration, compares: 'grounds' }, () => ({ matches: true }));
    expect((await opened({ subject: exact })).strictness).toEqual({ grounds: true, codes: true, strict: false });
    expect((await opened({ subject: exact, oracle: subject })).strictness).toEqual({
      grounds: false,
      codes: true,
      strict: true,
    });
    expect((await opened({ subject: exact, strict: true })).strictness.strict).toBe(true);
  });

  it('has the time that it is given', async () => {
    expect((await opened({ subject, time: 0 })).clock.isOver()).toBe(true);
    expect((await opened({ subject })).clock.isOver()).toBe(false);
  });
});

describe('closeSession', () => {
  it('ends both programs', async () => {
    let stopped = 0;
    const counted: Subject = {
      ...subject,
      stop: async () => {
        stopped += 1;
        return undefined;
      },
    };
    await closeSession({ subject: counted, oracle: counted });
    expect(stopped).toBe(2);
  });
});
