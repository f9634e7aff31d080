import { describe, expect, it } from 'vitest';
import { faultAnswerer, faultNames, faults, referenceAnswerer } from '../../src/library/subjects.ts';
import { chapterNames } from '../../src/model/chapters.ts';
import { defaultReadings } from '../../src/model/generated/axes.generated.ts';

const facts = { name: 'us', version: '1' };
const range = (text: string, address: string) =>
  ({ chapter: 'ip-ranges', given: {}, when: { range: text, address } }) as const;

describe('answerers', () => {
  it('the reference declares and follows its readings', () => {
    const readings = { ...defaultReadings, 'cidr-host-bits': 'from-host' } as const;
    const { declaration, answer } = referenceAnswerer(readings, facts);
    expect(declaration).toMatchObject({ subject: { name: 'us reference', version: '1' }, readings });
    expect(answer(range('10.0.0.5/24', '10.0.0.1'))).toEqual({ matches: false });
  });

  it('the tampered reference answers wrongly on purpose', () => {
    const { answer } = referenceAnswerer(defaultReadings, facts, true);
    expect([answer(range('::1', '::1')), answer(range('::1', '::2'))]).toEqual([{ matches: false }, { matches: true }]);
  });

  it('a fault says its name, keeps to the readings and remembers what it remembers', () => {
    const readings = { ...defaultReadings, 'cidr-host-bits': 'from-host' } as const;
    const { declaration, answer } = faultAnswerer('range-cache-forgets-the-prefix', readings, facts);
    expect(declaration.subject.name).toBe('us reference with the fault range-cache-forgets-the-prefix');
    const asked = [
      range('10.0.0.9/24', '10.0.0.1'),
      range('10.0.0.9/31', '10.0.0.77'),
      range('10.0.0.9/24', '10.0.0.10'),
    ];
    expect(asked.map(answer)).toEqual([{ matches: false }, { matches: true }, { matches: true }]);
  });

  it('a fault that dies answers errored', () => {
    const { answer } = faultAnswerer('dies-on-dotted-ipv6', defaultReadings, facts);
    expect(answer(range('::1.2.3.4', '::1'))).toEqual({ errored: 'died: dies-on-dotted-ipv6' });
  });

  it('an unknown fault is refused, with the nearest name', () => {
    expect(() => faultAnswerer('exception-ignored', defaultReadings, facts)).toThrow(
      expect.objectContaining({
        message: '--fault: there is no planted fault `exception-ignored`',
        hint: 'did you mean `exceptions-ignored`?',
      }),
    );
    expect(() => faultAnswerer('xyz', defaultReadings, facts)).toThrow(
      expect.objectContaining({ hint: '`subject --help` lists them' }),
    );
  });

  it('every fault stands under one chapter', () => {
    expect(chapterNames.flatMap(faultNames).sort()).toEqual(faults.map(({ name }) => name).sort());
  });
});
