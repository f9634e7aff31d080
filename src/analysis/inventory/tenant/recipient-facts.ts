/** What texts say of a recipient, and the names that it goes by. */
import { defined } from '../../../model/defined.ts';
import type { Recipient as Attributes, RecipientType } from '../../../model/generated/wire.generated.ts';
import { fold } from '../../../syntax/fold.ts';
import { commonName, isGroupType, isGuid } from '../../../syntax/recipients.ts';

/** What a text says of a recipient; every field may be missing. */
export interface RecipientFacts {
  readonly type?: RecipientType;
  readonly name?: string;
  readonly displayName?: string;
  readonly alias?: string;
  readonly primarySmtpAddress?: string;
  readonly emailAddresses?: readonly string[];
  readonly userPrincipalName?: string;
  /** Each id that stands for it: GUID, external directory object id, security identifier. */
  readonly ids?: readonly string[];
  readonly distinguishedName?: string;
  readonly attributes?: Attributes;
}

/** Whether two sets of facts cannot be about one recipient: both give an id, a distinguished name or an address, and not the same. */
export function contradict(one: RecipientFacts, other: RecipientFacts): boolean {
  const differ = (mine: readonly string[], theirs: readonly string[]): boolean =>
    mine.length > 0 && theirs.length > 0 && !mine.some((each) => theirs.some((its) => fold(its) === fold(each)));
  const guids = ({ ids }: RecipientFacts): readonly string[] => (ids ?? []).filter((id) => isGuid(id));
  const names = ({ distinguishedName }: RecipientFacts): readonly string[] =>
    distinguishedName === undefined ? [] : [distinguishedName];
  const addresses = ({ primarySmtpAddress, emailAddresses }: RecipientFacts): readonly string[] =>
    [...(primarySmtpAddress === undefined ? [] : [primarySmtpAddress]), ...(emailAddresses ?? [])].map((each) =>
      each.replace(/^smtp:/i, ''),
    );
  return [guids, names, addresses].some((of) => differ(of(one), of(other)));
}

/** Both together; what is said later wins. */
export function joined(one: RecipientFacts, other: RecipientFacts): RecipientFacts {
  const isPlain = other.ids === undefined && other.emailAddresses === undefined;
  if (isPlain && Object.keys(one).length === 0) return { ...other, attributes: { ...other.attributes } };
  const [before, after] = [one.primarySmtpAddress, other.primarySmtpAddress];
  const isSame = before !== undefined && after !== undefined && fold(before) === fold(after);
  const address = isSame ? before : (after ?? before);
  const addresses = [...new Set([...(one.emailAddresses ?? []), ...(other.emailAddresses ?? [])])];
  const ids = [...new Set([...(one.ids ?? []), ...(other.ids ?? [])])];
  return {
    ...one,
    ...other,
    ...defined({ primarySmtpAddress: address }),
    ...defined({
      emailAddresses: addresses.length === 0 ? undefined : addresses,
      ids: ids.length === 0 ? undefined : ids,
    }),
    attributes: { ...one.attributes, ...other.attributes },
  };
}

/** What a single name says: an address, an id, a distinguished name or a name. */
export function factsOf(text: string): RecipientFacts {
  const bare = text.replace(/^smtp:/i, '');
  if (/^[^@\s]+@[^@\s]+$/.test(bare)) return { primarySmtpAddress: bare };
  if (isGuid(bare) || /^S-1-\d/i.test(bare)) return { ids: [bare] };
  if (/^(CN|OU|DC)=/i.test(bare)) return { distinguishedName: bare };
  return { name: bare };
}

/** Whether it is known to have members. */
export function isGroupLike({ type }: RecipientFacts): boolean {
  return type !== undefined && isGroupType(type);
}

/** A name as it is looked up. */
export function keyOf(text: string): string {
  return fold(text.replace(/^smtp:/i, '').trim());
}

/** The alias, which is the name without blanks where none is given. */
export function aliasOf({ alias, name, displayName }: RecipientFacts): string {
  return alias ?? (name ?? displayName ?? '').replace(/\s+/g, '');
}

/** Before the local part of a group's address, in the index. */
export const LOCAL = '@';

/** Every name, as it is looked up. */
export function keysOf(facts: RecipientFacts): readonly string[] {
  const { name, displayName, primarySmtpAddress, userPrincipalName, distinguishedName } = facts;
  const common = commonName(distinguishedName ?? '');
  const single = [name, displayName, aliasOf(facts), primarySmtpAddress, userPrincipalName, distinguishedName, common];
  const local =
    isGroupLike(facts) && primarySmtpAddress !== undefined
      ? [LOCAL + keyOf(primarySmtpAddress.replace(/@.*/, ''))]
      : [];
  const keys = [...single, ...(facts.emailAddresses ?? []), ...(facts.ids ?? [])].flatMap((each) =>
    each === undefined || each === '' ? [] : [keyOf(each)],
  );
  return [...keys, ...local];
}

/** The name that people know it by. */
export function bestName({
  primarySmtpAddress,
  name,
  displayName,
  userPrincipalName,
  alias,
  ids,
  distinguishedName,
}: RecipientFacts): string {
  return (
    primarySmtpAddress ??
    userPrincipalName ??
    name ??
    displayName ??
    alias ??
    ids?.[0] ??
    distinguishedName ??
    'a recipient without a name'
  );
}

/** Exchange Online makes names unique by digits behind the display name: people know the group without them. */
export function groupName({ name, displayName }: RecipientFacts): string | undefined {
  const isMade =
    name !== undefined &&
    displayName !== undefined &&
    /^\d+$/.test(name.slice(displayName.length)) &&
    name.startsWith(displayName);
  return isMade ? displayName : (name ?? displayName);
}
