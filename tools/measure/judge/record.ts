/** The record of what PowerShell bound: evidence/judge.json, one text a line, so that our reader is judged where there is no PowerShell. */

import { defined } from '../../../src/model/defined.ts';
import type { Value } from '../../../src/model/inventory/call.ts';
import { parseJson } from '../../../src/syntax/json/json.ts';
import type { Answer, Heard } from './answer.ts';

export interface JudgedText {
  /** Without the variables that it uses; see `assigned`. For a sample, the name of its file. */
  readonly text: string;
  readonly answer: Answer;
}

export interface JudgeRecord {
  readonly powershell: string;
  readonly samples: readonly JudgedText[];
  readonly lines: readonly JudgedText[];
}

/** A call as it is kept: the parameters, or the error that refused it; what comes down the pipeline is marked at the end. */
type Kept = readonly [cmdlet: string, line: number, bound: Readonly<Record<string, Value>> | string, pipeline?: true];

export function printRecord({ powershell, samples, lines }: JudgeRecord): string {
  const printed = (texts: readonly JudgedText[]): string =>
    texts.map(({ text, answer }) => `\n${JSON.stringify([text, ...keep(answer)])}`).join(',');
  return `{"powershell": "${powershell}",\n"samples": [${printed(samples)}],\n"lines": [${printed(lines)}]}\n`;
}

function keep(answer: Answer): readonly unknown[] {
  if ('ended' in answer) return ['ended'];
  if ('parses' in answer) return [answer.why];
  const failed = answer.failed.length === 0 ? [] : [{ failed: answer.failed }];
  return [...answer.calls.map(keepCall), ...failed, ...(answer.foreign ? [{ foreign: true }] : [])];
}

function keepCall(heard: Heard): Kept {
  const { cmdlet, line } = heard;
  if ('refused' in heard) return [cmdlet, line, heard.refused];
  return heard.pipelineInput ? [cmdlet, line, heard.parameters, true] : [cmdlet, line, heard.parameters];
}

export function readRecord(text: string): JudgeRecord {
  const parsed = parseJson(text);
  if (!parsed.ok) throw new Error(`evidence/judge.json cannot be read: ${parsed.problem.message}`);
  const { powershell, samples, lines } = parsed.value as Readonly<{
    powershell: string;
    samples: readonly (readonly [string, ...unknown[]])[];
    lines: readonly (readonly [string, ...unknown[]])[];
  }>; // printRecord writes it so
  return { powershell, samples: samples.map(readText), lines: lines.map(readText) };
}

function readText([text, ...kept]: readonly [string, ...unknown[]]): JudgedText {
  const [first] = kept;
  if (first === 'ended') return { text, answer: { ended: 'time' } };
  if (typeof first === 'string') return { text, answer: { parses: false, why: first } };
  const calls = kept.filter((each): each is Kept => Array.isArray(each));
  const marks: Readonly<{ failed?: readonly string[]; foreign?: true }> = Object.assign(
    {},
    ...kept.filter((each) => !Array.isArray(each)),
  );
  return { text, answer: defined({ calls: calls.map(readCall), failed: marks.failed ?? [], foreign: marks.foreign }) };
}

function readCall([cmdlet, line, bound, pipelineInput]: Kept): Heard {
  if (typeof bound === 'string') return { cmdlet, line, refused: bound };
  return defined({ cmdlet, line, parameters: bound, pipelineInput });
}
