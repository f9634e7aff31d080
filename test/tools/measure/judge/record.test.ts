import { describe, expect, it } from 'vitest';
import { type JudgeRecord, printRecord, readRecord } from '../../../../tools/measure/judge/record.ts';

const cmdlet = 'Get-ClientAccessRule';
const record: JudgeRecord = {
  powershell: '7.0.0',
  samples: [
    { text: 'a.ps1', answer: { calls: [{ cmdlet, line: 2, refused: 'MissingArgument' }], failed: [], foreign: true } },
  ],
  lines: [
    { text: 'x "y"', answer: { calls: [{ cmdlet, line: 1, parameters: { Identity: 'é' } }], failed: ['a', 'b'] } },
    { text: 'piped', answer: { calls: [{ cmdlet, line: 1, parameters: {}, pipelineInput: true }], failed: [] } },
    { text: '{', answer: { parses: false, why: 'MissingEndCurlyBrace' } },
    { text: 'for (;;) { }', answer: { ended: 'time' } },
    { text: '', answer: { calls: [], failed: [] } },
  ],
};

const TEXT = `{"powershell": "7.0.0",
"samples": [
["a.ps1",["${cmdlet}",2,"MissingArgument"],{"foreign":true}]],
"lines": [
["x \\"y\\"",["${cmdlet}",1,{"Identity":"é"}],{"failed":["a","b"]}],
["piped",["${cmdlet}",1,{},true]],
["{","MissingEndCurlyBrace"],
["for (;;) { }","ended"],
[""]]}
`;

describe('the record', () => {
  it('has one text a line', () => {
    expect(printRecord(record)).toBe(TEXT);
  });

  it('is read as it was printed', () => {
    expect(readRecord(TEXT)).toEqual(record);
  });

  it('that is cut off is none', () => {
    expect(() => readRecord(TEXT.slice(0, -20))).toThrow('evidence/judge.json cannot be read: ');
  });
});
