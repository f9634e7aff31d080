import { expect, it } from 'vitest';
import { likenTo } from '../../../src/analysis/datasets/minimal-pairs.ts';
import type { Question } from '../../../src/model/question.ts';

const ask = (range: string, address: string): Question => ({
  chapter: 'ip-ranges',
  given: {},
  when: { range, address },
});
const model = ask('10.0.0.1', '10.0.0.1');

it('what a question tells by one field stays, and the other comes from the model', () => {
  const tells = ({ when }: Question) => ('address' in when ? [`address ${when.address}`] : []);
  expect(likenTo(model, [ask('10.0.0.7', '10.0.0.2'), model], tells)).toEqual([ask('10.0.0.1', '10.0.0.2'), model]);
});

it('a question that tells nothing of its own is left out', () => {
  const tells = () => ['the same'];
  expect(likenTo(model, [model, ask('10.0.0.7', '10.0.0.2')], tells)).toEqual([model]);
});

it('optional fields come and go', () => {
  const connection = {
    protocol: 'POP3',
    authenticationType: 'BasicAuthentication',
    clientIPAddress: '10.0.0.1',
    username: 'contoso\\julia',
    recipient: {},
  } as const;
  const about = (when: object): Question =>
    ({ chapter: 'client-access-rules', given: { rules: [] }, when: { ...connection, ...when } }) as Question;
  const tells = ({ when }: Question) => ('protocol' in when ? [when.protocol] : []);
  const [plain, other] = [about({ caller: null }), about({ protocol: 'IMAP4', middleTier: 'microsoft' })];
  expect(likenTo(plain, [plain, other], tells)).toEqual([plain, about({ protocol: 'IMAP4', caller: null })]);
});
