import { describe, expect, it } from 'vitest';
import { accessAnswers } from '../../../../src/analysis/answers/access-answers.ts';
import { appAndMailbox } from '../../../../src/analysis/verify/questions/app-and-mailbox.ts';
import { defaultReadings } from '../../../../src/model/generated/axes.generated.ts';
import { APP, FENCE, inventoryIn } from '../verified.ts';

const DIRECTORY =
  'Name,PrimarySmtpAddress,Alias,RecipientTypeDetails\nTwin,one@contoso.com,one,UserMailbox\nTwin,two@contoso.com,two,UserMailbox\n';
const { state } = inventoryIn({ 'setup.ps1': FENCE, 'mailboxes.csv': DIRECTORY });
const answers = accessAnswers(state, defaultReadings);
const meant = (mailbox: string, app = APP, alias: readonly string[] = []) =>
  appAndMailbox({ kind: 'access', app, mailbox, alias }, answers);

describe('who is meant', () => {
  it('is a mailbox by any of its names, or one that no input lists', () => {
    expect(meant('LENA@contoso.com')).toMatchObject({
      mailbox: { id: 'lena@contoso.com', name: 'LENA@contoso.com', isListed: true },
    });
    expect(meant('petra')).toMatchObject({ kind: 'both', mailbox: { id: 'petra', isListed: false } });
  });

  it('is the listed one where a text gives several names', () => {
    expect(meant('0a1b2c3d-1111-4222-8333-0123456789ab', APP, ['lena@contoso.com'])).toMatchObject({
      mailbox: { id: 'lena@contoso.com', isListed: true },
    });
  });

  it('may be any other mailbox', () => {
    expect(meant('Any other mailbox')).toMatchObject({ mailbox: { id: answers.anyOther, isListed: false } });
  });

  it.each([
    ['twin', /^`twin` fits 2 recipients: .*; name one by its address or id$/],
    ['Robots', /^`Robots` is a group \(MailUniversalSecurityGroup\), no mailbox; ask about its members/],
  ])('is nobody in particular: %s', (name, because) => {
    expect(meant(name)).toMatchObject({ kind: 'nothing', because: expect.stringMatching(because), mailbox: name });
  });

  it('is no app that is neither an id nor named by an input', () => {
    expect(meant('lena@contoso.com', 'the robot')).toMatchObject({
      kind: 'nothing',
      because: expect.stringMatching(/^no input names the app `the robot`/),
    });
  });
});
