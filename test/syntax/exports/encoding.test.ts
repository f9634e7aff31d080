import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../src/syntax/exports/encoding.ts';

const utf16 = (text: string, order: 'le' | 'be', mark: boolean): Uint8Array => {
  const bytes = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
};
const TEXT = 'Küche – € "x"\r\n';

describe('decodeText', () => {
  it.each([
    ['utf-8', Buffer.from(TEXT)],
    ['utf-8 with byte order mark', Buffer.from(`\ufeff${TEXT}`)],
    ['utf-16le', utf16(TEXT, 'le', true)],
    ['utf-16be', utf16(TEXT, 'be', true)],
    ['utf-16le', utf16(TEXT, 'le', false)],
    ['utf-16be', utf16(TEXT, 'be', false)],
  ])('reads %s without a note', (encoding, bytes) => {
    expect(decodeText(bytes)).toEqual({ text: TEXT, encoding, notes: [] });
  });

  it('takes what is no UTF-8 for windows-1252, and says so', () => {
    const { text, encoding, notes } = decodeText(Uint8Array.from([0x4b, 0xfc, 0x80, 0x96]), 'old.ps1');
    expect([text, encoding]).toEqual(['Kü€–', 'windows-1252']);
    expect(notes).toMatchObject([{ kind: 'remark', place: { file: 'old.ps1', line: 1, column: 1 }, text: 'Kü€–' }]);
  });

  it('says where a letter was lost before', () => {
    expect(decodeText(Buffer.from('a\nK\ufffdche\n')).notes).toMatchObject([
      { kind: 'lost-in-export', place: { line: 2, column: 2 }, text: 'K\ufffdche' },
    ]);
  });

  it('reads any bytes', () => {
    fc.assert(fc.property(fc.uint8Array(), (bytes) => void decodeText(bytes)));
  });

  it('reads every text that is written as UTF-8', () => {
    const text = fc.string({ unit: 'grapheme' }).filter((each) => !/[\0\ufeff\ufffd]/.test(each));
    fc.assert(fc.property(text, (written) => void expect(decodeText(Buffer.from(written)).text).toBe(written)));
  });
});
