/** Texts of any size such as people keep, the same for the same seed. */
import { between, chance, type Dice, diceOf, pick } from '../../../../generators/dice.ts';

const VERBS = ['Get', 'Set', 'Start', 'Import', 'Connect', 'Write', 'Test', 'Convert'];
const NOUNS = ['Report', 'Mailbox', 'Settings', 'Session', 'Log', 'Owner', 'Batch', 'Folder'];
const CITIES = ['Bern', 'Lyon', 'Oslo', 'Porto', 'Kyoto'];

/** Parts of a text until it has so many units. */
function filled(units: number, seed: number, part: (dice: Dice, count: number) => string): string {
  const dice = diceOf(seed, units);
  const parts: string[] = [];
  let length = 0;
  for (let count = 0; length < units; count += 1) {
    const made = part(dice, count);
    parts.push(made);
    length += made.length;
  }
  return parts.join('');
}

function guid(dice: Dice): string {
  const digits = (count: number): string => Array.from({ length: count }, () => dice(16).toString(16)).join('');
  return `${digits(8)}-${digits(4)}-4${digits(3)}-a${digits(3)}-${digits(12)}`;
}

function call(dice: Dice, count: number): string {
  const name = `${pick(dice, NOUNS)} ${count}`;
  const range = `10.${dice(256)}.${dice(256)}.0/24`;
  switch (dice(6)) {
    case 0:
      return `New-ClientAccessRule -Name "${name}" -Action DenyAccess -AnyOfProtocols POP3,IMAP4 -ExceptAnyOfClientIPAddressesOrRanges ${range}`;
    case 1:
      return `Set-ClientAccessRule -Identity '${name}' -Enabled $${chance(dice, 50) ? 'true' : 'false'}`;
    case 2:
      return `New-ApplicationAccessPolicy -AppId ${guid(dice)} -PolicyScopeGroupId group${dice(500)}@contoso.com \`\n  -AccessRight RestrictAccess -Description "${name}"`;
    case 3:
      return `Test-ApplicationAccessPolicy -Identity user${dice(5_000)}@contoso.com -AppId ${guid(dice)}`;
    case 4:
      return `Add-DistributionGroupMember -Identity group${dice(500)}@contoso.com -Member user${dice(5_000)}@contoso.com`;
    default:
      return `Get-ClientAccessRule | Where-Object { $_.Name -like '${name}*' } | Format-List Name, Priority`;
  }
}

function scriptPart(dice: Dice, count: number): string {
  const variable = `$${pick(dice, NOUNS).toLowerCase()}${count}`;
  switch (dice(9)) {
    case 0:
      return `# ${pick(dice, VERBS)} the ${pick(dice, NOUNS)} of ${pick(dice, CITIES)}, as agreed in ticket ${count}\n`;
    case 1:
      return `${variable} = '${pick(dice, CITIES)}-${dice(1_000)}'\nWrite-Host "Now ${variable} ($(Get-Date))" -ForegroundColor Green\n`;
    case 2:
      return `function ${pick(dice, VERBS)}-${pick(dice, NOUNS)}${count} {\n  param([string] $City = '${pick(dice, CITIES)}', [int] $Limit)\n  if ($City -eq 'Bern' -and $Limit -gt ${dice(10)}) { return }\n  ${call(dice, count)}\n}\n`;
    case 3:
      return `foreach ($each in '${pick(dice, CITIES)}', 'a${count}') {\n  Set-ClientAccessRule -Identity "rule $each" -Enabled $true\n}\n`;
    case 4:
      return `${variable} = @{\n  Name = "rule ${count}"\n  Action = 'DenyAccess'\n  AnyOfProtocols = 'POP3', 'IMAP4'\n}\nNew-ClientAccessRule @${variable.slice(1)}\n`;
    case 5:
      return `try {\n  ${call(dice, count)}\n} catch {\n  Write-Warning "no: $($_.Exception.Message)"\n}\n`;
    case 6:
      return `<#\n.NOTES\n  ${pick(dice, NOUNS)} ${count}: New-ClientAccessRule is called below.\n#>\n${variable} = @"\nDear ${pick(dice, CITIES)},\n  line ${count}\n"@\n`;
    default:
      return `${call(dice, count)}\n`;
  }
}

export function scriptOf(units: number): string {
  return filled(units, 1, scriptPart);
}

export function readmeOf(units: number): string {
  return filled(units, 2, (dice, count) => {
    const fence = `\`\`\`powershell\n${Array.from({ length: between(dice, 1, 4) }, (_, at) => call(dice, count * 10 + at)).join('\n')}\n\`\`\`\n\n`;
    const prose = `## ${count}. The ${pick(dice, NOUNS)} of ${pick(dice, CITIES)}\n\nYou need the *${pick(dice, NOUNS)}* role; run \`Get-ClientAccessRule\` first, see [the page](https://contoso.com/${count}).\n\n`;
    const table = `| user | ${pick(dice, NOUNS)} |\n|---|---|\n| user${count}@contoso.com | ${pick(dice, CITIES)} |\n\n`;
    return prose + (chance(dice, 70) ? fence : table);
  });
}

export function transcriptOf(units: number): string {
  return filled(units, 3, (dice, count) => {
    if (chance(dice, 50)) {
      return `PS C:\\> Get-ClientAccessRule "rule ${count}" | fl\n\nName                                 : rule ${count}\nPriority                             : ${count + 1}\nEnabled                              : True\nAction                               : DenyAccess\nAnyOfProtocols                       : {POP3, IMAP4}\nAnyOfClientIPAddressesOrRanges       : {10.${dice(256)}.0.0/16}\n\n`;
    }
    return `PS C:\\> ${call(dice, count)}\n\nName       Priority Enabled\n----       -------- -------\nrow ${String(count).padEnd(6)} ${String(count + 1).padEnd(8)} True\n\n`;
  });
}

function recipientOf(count: number): Readonly<Record<string, string>> {
  return {
    Name: `user${count}`,
    DisplayName: `User ${count}, ${CITIES[count % CITIES.length]}`,
    Alias: `user${count}`,
    PrimarySmtpAddress: `user${count}@contoso.com`,
    RecipientTypeDetails: 'UserMailbox',
    City: CITIES[count % CITIES.length] ?? '',
    Department: NOUNS[count % NOUNS.length] ?? '',
    Company: 'Contoso',
    Office: String(count % 100),
    Title: 'Consultant',
  };
}

export function recipientsJson(count: number): string {
  return JSON.stringify(
    Array.from({ length: count }, (_, at) => recipientOf(at)),
    null,
    2,
  );
}

export function recipientsCsv(count: number): string {
  const rows = Array.from({ length: count }, (_, at) => Object.values(recipientOf(at)));
  return [Object.keys(recipientOf(0)), ...rows].map((row) => `"${row.join('","')}"\n`).join('');
}

export function membersCsv(count: number): string {
  const rows = Array.from({ length: count }, (_, at) => `"user${at}","user${at}@contoso.com","UserMailbox"\n`);
  return `"Name","PrimarySmtpAddress","RecipientType"\n${rows.join('')}`;
}

export function rulesClixml(count: number): string {
  const rules = Array.from({ length: count }, (_, at) => {
    const range = `<Obj N="AnyOfClientIPAddressesOrRanges" RefId="r${at}"><LST><S>10.${at % 256}.0.0/16</S></LST></Obj>`;
    const names = `<S N="Name">rule ${at}</S><S N="Identity">rule ${at}</S><I32 N="Priority">${at + 1}</I32>`;
    return `  <Obj RefId="${at}">\n    <TN RefId="0"><T>Deserialized.Rule</T></TN>\n    <MS>${names}<S N="Action">DenyAccess</S><B N="Enabled">true</B>${range}</MS>\n  </Obj>\n`;
  });
  return `<Objs Version="1.1.0.1" xmlns="http://schemas.microsoft.com/powershell/2004/04">\n${rules.join('')}</Objs>\n`;
}
