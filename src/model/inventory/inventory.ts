/** What a set of files says about a tenant: what holds in it, what is asked of it, and what nobody can know. */

import type { Form, HeldRule, InventoryReport } from '../generated/wire.generated.ts';

export type {
  CallExpectation,
  Form,
  HeldAssignment,
  HeldGrant,
  HeldPolicy,
  HeldPrincipal,
  HeldRecipient,
  HeldRule,
  HeldScope,
  HeldUnit,
  Membership,
  RecordedResult,
  SetAside,
  Source,
  TenantState,
} from '../generated/wire.generated.ts';

/** The forms in which texts of others come. */
export type TextForm = Exclude<Form, 'wire'>;

/** Where something came from: each place that gave or changed it, in order. */
export type Origin = Pick<HeldRule, 'places' | 'fromComment'>;

/** What all the files say together. */
export type Inventory = Omit<InventoryReport, 'schema' | 'version'>;
