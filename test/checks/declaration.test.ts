import { describe, expect, it } from 'vitest';
import { declaredBy, open } from '../../src/checks/declaration.ts';
import { inProcess } from '../../src/harness/adapters/in-process.ts';
import { HarnessError } from '../../src/harness/errors.ts';
import type { Subject } from '../../src/harness/subject.ts';
import type { StartAnswer } from '../../src/model/generated/wire.generated.ts';

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

describe('open', () => {
  it('is the declaration, or why there is none, with who and with what to do', async () => {
    expect(await open(subject, '')).toBe(declaration);
    expect(await open(failing(new HarnessError('cannot-start', 'no program', 'name it')), 'the other: ')).toBe(
      'the other: no program (name it)',
    );
    expect(await open(failing(new HarnessError('cannot-start', 'no program')), '')).toBe('no program');
  });

  it('hides no error of ours', async () => {
    await expect(open(failing(new TypeError('ours')), '')).rejects.toThrow('ours');
  });
});

describe('declaredBy', () => {
  it('is what is declared, and what the command line says wins', () => {
    expect(declaredBy(declaration, undefined)).toEqual({ 'cidr-host-bits': 'masked' });
    expect(declaredBy(declaration, { 'cidr-host-bits': 'from-host' })).toEqual({ 'cidr-host-bits': 'from-host' });
  });

  it('refuses readings that there are not', () => {
    expect(() => declaredBy({ ...declaration, readings: { 'cidr-host-bits': 'odd' } }, undefined)).toThrow(
      HarnessError,
    );
  });
});
