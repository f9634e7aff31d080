/** Settings of the organization that refuse an app over EWS whatever policies and roles say (docs/causes.md, another switch). */
import type { OtherSwitch } from '../../model/generated/wire.generated.ts';
import type { Place, Value } from '../../model/inventory/call.ts';
import type { Inventory } from '../../model/inventory/inventory.ts';
import { fold } from '../../syntax/fold.ts';

/** What settings are read from. */
export type SettingsOf = Pick<Inventory, 'state' | 'objects'>;

/** What the settings say of an app, by its application id; empty where no input shows one of them. */
export function switchesOf(inventory: SettingsOf, app: string): readonly OtherSwitch[] {
  return [...ewsSwitch(inventory, app), ...userAgentSwitch(inventory, app)];
}

type SwitchEffect = Pick<OtherSwitch, 'effect' | 'text'>;

/** `EwsEnabled` with `EwsAllowedAppIDs`. */
function ewsSwitch(inventory: SettingsOf, app: string): readonly OtherSwitch[] {
  const { settings } = inventory.state;
  const [enabled, allowed] = [settings['EwsEnabled'], settings['EwsAllowedAppIDs']];
  if (enabled === undefined && allowed === undefined) return [];
  const name = enabled === false || allowed === undefined ? 'EwsEnabled' : 'EwsAllowedAppIDs';
  const places = [...placesOf(inventory, 'EwsEnabled'), ...placesOf(inventory, 'EwsAllowedAppIDs')];
  return [{ app, name, over: ['EWS'], ...ewsEffect(enabled, allowed, app), places: onceEach(places) }];
}

function ewsEffect(enabled: Value | undefined, allowed: Value | undefined, app: string): SwitchEffect {
  if (enabled === false)
    return { effect: 'refuses', text: 'EwsEnabled is False: no app may use EWS, whatever policies and roles say' };
  const ids = allowed === undefined ? undefined : idsIn(allowed);
  const isListed = ids?.some((id) => fold(id) === fold(app)) === true;
  if (enabled !== true) return notEnabled(enabled, isListed);
  if (ids === undefined)
    return {
      effect: 'may refuse',
      text: 'EwsEnabled is True, so since October 2026 only the app ids in EwsAllowedAppIDs may use EWS, and that list is not shown (Get-OrganizationConfig -RetrieveEwsOperationAccessPolicy shows it)',
    };
  if (isListed)
    return {
      effect: 'none',
      text: 'the app id stands in EwsAllowedAppIDs, so it may use EWS; that neither widens nor replaces the fence: the policies go on to decide which mailboxes it opens',
    };
  const list = ids.length === 0 ? 'and that list is empty' : 'and this app is not in the list';
  return {
    effect: 'refuses',
    text: `EwsEnabled is True, so since October 2026 only the app ids in EwsAllowedAppIDs may use EWS, ${list}; no policy and no role changes that: the id has to be listed, or the app moves to Graph`,
  };
}

function notEnabled(enabled: Value | undefined, isListed: boolean): SwitchEffect {
  const state = enabled === undefined ? 'EwsEnabled is not shown' : 'EwsEnabled is not set';
  const then = isListed
    ? 'the app id stands in EwsAllowedAppIDs, which counts once EwsEnabled is True'
    : 'once it is True, only the app ids in EwsAllowedAppIDs may use EWS';
  return {
    effect: 'may refuse',
    text: `${state}: from October 2026 Exchange Online blocks EWS where it is not True, and ${then}`,
  };
}

/** `EwsApplicationAccessPolicy` with its two lists. */
function userAgentSwitch(inventory: SettingsOf, app: string): readonly OtherSwitch[] {
  const { settings } = inventory.state;
  const policy = settings['EwsApplicationAccessPolicy'];
  if (policy === undefined) return [];
  const name = 'EwsApplicationAccessPolicy';
  const places = placesOf(inventory, name);
  const isAllow = policy === 'EnforceAllowList';
  if (!isAllow && policy !== 'EnforceBlockList')
    return [{ app, name, over: ['EWS'], effect: 'none', text: `it is not set, and ${NOT_A_FENCE}`, places }];
  const list = isAllow ? 'EwsAllowList' : 'EwsBlockList';
  const entries = idsIn(settings[list] ?? '');
  const shown = entries.length === 0 ? 'shown empty or not at all' : entries.slice(0, 5).join(', ');
  const effect = isAllow || entries.length > 0 ? 'may refuse' : 'none';
  const what = isAllow ? 'lets in only programs whose user agent is in' : 'keeps out programs whose user agent is in';
  const text = `${policy} ${what} ${list} (${shown}), over EWS and over Graph; ${NOT_A_FENCE}`;
  return [{ app, name, over: ['EWS', 'Graph'], effect, text, places }];
}

const NOT_A_FENCE =
  'in spite of its name it has nothing to do with application access policies: it goes by the user agent of the program';

/** Ids in a list, or in a text with commas. */
function idsIn(value: Value): readonly string[] {
  const texts = Array.isArray(value) ? value : [value];
  return texts.flatMap((each) => (typeof each === 'string' ? each.split(/[\s,;{}"']+/) : [])).filter((id) => id !== '');
}

function placesOf({ objects }: SettingsOf, name: string): readonly Place[] {
  const shown = objects.filter(({ type, properties }) => type === 'OrganizationConfig' && name in properties);
  return shown.slice(-1).map(({ place }) => place);
}

function onceEach(places: readonly Place[]): readonly Place[] {
  return [...new Map(places.map((place) => [`${place.file ?? ''}:${place.line}`, place])).values()];
}
