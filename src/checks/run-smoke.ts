/** The plainest questions alone: is the adapter wired at all? */
import { askAll } from '../harness/ask.ts';
import type { Subject } from '../harness/subject.ts';
import type { ReportQuestion, StartAnswer } from '../model/generated/wire.generated.ts';
import { evidenceLog } from './evidence-log.ts';
import { plan } from './plan.ts';
import { conversationResult } from './report-parts.ts';
import { sessionOn } from './session.ts';
import { smokeCases } from './smoke.ts';

/** What a subject declares and how its smoke questions ended. */
export interface SmokeRun {
  readonly declaration: StartAnswer;
  /** Smoke questions within the subject's limits, and the conversation itself; none where there are no such questions. */
  readonly questions: readonly ReportQuestion[];
}

/** Starts and ends the subject. Rejects with a `HarnessError` when there is no conversation to be had. */
export async function runSmoke(subject: Subject): Promise<SmokeRun> {
  try {
    const declaration = await subject.start();
    const { cases } = plan(smokeCases, declaration);
    const log = evidenceLog(sessionOn(subject, declaration));
    log.add(
      cases,
      await askAll(
        subject,
        cases.map((each) => each.question),
      ),
    );
    const conversation = conversationResult(declaration, (await subject.stop()) ?? log.together());
    return { declaration, questions: cases.length === 0 ? [] : [...log.judged().questions, conversation] };
  } finally {
    await subject.stop();
  }
}
