/** The application permissions of Microsoft Graph and of Office 365 Exchange Online that open mailboxes, by id. */

export const permissionNames: ReadonlyMap<string, string> = new Map([
  ['810c84a8-4a9e-49e6-bf7d-12d183f40d01', 'Mail.Read'],
  ['e2a3a72e-5f79-4c64-b1b1-878b674786c9', 'Mail.ReadWrite'],
  ['b633e1c5-b582-4048-a93e-9f11b44c7e96', 'Mail.Send'],
  ['6be147d2-ea4f-4b5a-a3fa-3eab6f3c140a', 'Mail.ReadBasic'],
  ['693c5e45-0940-467d-9b8a-1022fb9d42ef', 'Mail.ReadBasic.All'],
  ['40f97065-369a-49f4-947c-6a255697ae91', 'MailboxSettings.Read'],
  ['6931bccd-447a-43d1-b442-00a195474933', 'MailboxSettings.ReadWrite'],
  ['798ee544-9d2d-430c-a058-570e29e34338', 'Calendars.Read'],
  ['ef54d2bf-783f-4e0f-bca1-3210c0444d99', 'Calendars.ReadWrite'],
  ['089fe4d0-434a-44c5-8827-41ba8a0b17f5', 'Contacts.Read'],
  ['6918b873-d17a-4dc1-b314-35f528134491', 'Contacts.ReadWrite'],
  ['dc890d15-9560-4a4c-9b7f-a736ec74ec40', 'full_access_as_app'],
]);

export const resourceNames: ReadonlyMap<string, string> = new Map([
  ['00000003-0000-0000-c000-000000000000', 'Microsoft Graph'],
  ['00000002-0000-0ff1-ce00-000000000000', 'Office 365 Exchange Online'],
]);
