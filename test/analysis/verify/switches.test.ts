import { describe, expect, it } from 'vitest';
import { switchesOf } from '../../../src/analysis/verify/switches.ts';
import { APP, inventoryIn, OTHER_APP } from './verified.ts';

const switches = (lines: string, app = APP) =>
  switchesOf(inventoryIn({ 'org.txt': `Get-OrganizationConfig | fl Ews*\n\n${lines}\n` }), app);
const brief = (lines: string, app?: string) =>
  switches(lines, app).map(({ name, effect, over }) => `${name} ${effect} ${over.join('+')}`);

describe('EWS', () => {
  it('is refused to an app that is not in the list, and the place is given', () => {
    const [found] = switches(`EwsEnabled       : True\nEwsAllowedAppIDs : ${OTHER_APP}`);
    expect(found).toMatchObject({
      app: APP,
      name: 'EwsAllowedAppIDs',
      effect: 'refuses',
      over: ['EWS'],
      places: [{ file: 'org.txt', line: 3 }],
    });
    expect(found?.text).toMatch(
      /since October 2026 .* this app is not in the list; no policy and no role changes that: the id has to be listed, or the app moves to Graph/,
    );
  });

  it('is not refused to one in the list, in any case and beside others; the fence stays', () => {
    const found = switches(`EwsEnabled       : True\nEwsAllowedAppIDs : ${OTHER_APP}, ${APP.toUpperCase()}`);
    expect(found).toMatchObject([
      { effect: 'none', text: expect.stringMatching(/neither widens nor replaces the fence/) },
    ]);
  });

  it.each([
    ['EwsEnabled : False\nEwsAllowedAppIDs : ', 'EwsEnabled refuses EWS'],
    ['EwsEnabled : True\nEwsAllowedAppIDs : ', 'EwsAllowedAppIDs refuses EWS'],
    ['EwsEnabled : True\nEwsAllowList : ', 'EwsEnabled may refuse EWS'],
    ['EwsEnabled : \nEwsAllowedAppIDs : ', 'EwsAllowedAppIDs may refuse EWS'],
    [`EwsAllowedAppIDs : ${APP}`, 'EwsAllowedAppIDs may refuse EWS'],
  ])('by %j: %s', (lines, expected) => expect(brief(lines)).toEqual([expected]));
});

describe('the access policy of EWS', () => {
  it('has nothing to do with application access policies', () => {
    const [, found] = switches('EwsEnabled : False\nEwsApplicationAccessPolicy : ');
    expect(found).toMatchObject({
      effect: 'none',
      text: expect.stringMatching(/nothing to do with application access policies/),
    });
  });

  it.each([
    ['EnforceAllowList', 'EwsAllowList : {OWA/*}', 'may refuse'],
    ['EnforceBlockList', 'EwsBlockList : {OWA/*}', 'may refuse'],
    ['EnforceBlockList', 'EwsBlockList : {}', 'none'],
  ])('that says %s with %s goes by user agents, over Graph too', (policy, list, effect) => {
    const found = switches(`EwsApplicationAccessPolicy : ${policy}\n${list}`);
    expect(found).toMatchObject([{ name: 'EwsApplicationAccessPolicy', effect, over: ['EWS', 'Graph'] }]);
  });
});

it('nothing is said where nothing is shown', () => {
  expect(switchesOf(inventoryIn({ 'a.ps1': 'Get-OrganizationConfig' }), APP)).toEqual([]);
});
