import { describe, expect, it } from 'vitest';
import { runSmoke } from '../../src/checks/run-smoke.ts';
import { smokeCases } from '../../src/checks/smoke.ts';
import { inProcess } from '../../src/harness/adapters/in-process.ts';
import { defaultReadings } from '../../src/model/generated/axes.generated.ts';
import type { StartAnswer } from '../../src/model/generated/wire.generated.ts';
import { answer } from '../../src/reference/reference.ts';

const declaration: StartAnswer = { protocol: 1, subject: { name: 'acme', version: '1' }, answers: ['ip-ranges'] };

describe('runSmoke', () => {
  it('asks the smoke questions of the claimed chapters, and whether the conversation was one', async () => {
    const { questions } = await runSmoke(inProcess(declaration, (question) => answer(question, defaultReadings)));
    const own = smokeCases.filter(({ question }) => question.chapter === 'ip-ranges');
    expect(questions.map(({ outcome }) => outcome)).toEqual([...own, 'the conversation'].map(() => 'passed'));
  });

  it('finds what is answered wrongly', async () => {
    const { questions } = await runSmoke(inProcess(declaration, () => ({ matches: false })));
    expect(questions.filter(({ outcome }) => outcome === 'failed').length).toBeGreaterThan(0);
  });

  it('has no question for a subject whose limits leave none', async () => {
    const nothing = { ...declaration, answers: [] };
    expect((await runSmoke(inProcess(nothing, () => ({ matches: true })))).questions).toEqual([]);
  });
});
