/** Stand-ins for the cmdlets, printed from their signatures: PowerShell binds them as it would bind Microsoft's, and nothing is behind them. */
import { commonParameters, confirmParameters } from '../../../src/syntax/cmdlets/signatures/common-parameters.ts';
import type {
  CmdletSignature,
  ParameterSignature,
  ParameterType,
  Signatures,
  SimpleType,
} from '../../../src/syntax/cmdlets/signatures/signature.ts';

/** What is kept of a call: texts, true and false, lists, the parts of hashtables; numbers as texts, whatever their culture. */
const KEEPING = `
$global:StubCalls = [System.Collections.Generic.List[object]]::new()
function global:ConvertTo-Plain($value) {
    if ($null -eq $value) { return $null }
    if ($value -is [bool] -or $value -is [switch]) { return [bool] $value }
    if ($value -is [System.Collections.IDictionary]) {
        $parts = [ordered]@{}
        foreach ($key in $value.Keys | Sort-Object { "$_" }) { $parts["$key"] = ConvertTo-Plain $value[$key] }
        return $parts
    }
    if ($value -is [System.Collections.ICollection]) {
        $list = [System.Collections.Generic.List[object]]::new()
        foreach ($item in $value) { $list.Add((ConvertTo-Plain $item)) }
        return , $list
    }
    return [string]::Format([cultureinfo]::InvariantCulture, '{0}', $value)
}
function global:Add-StubCall($invocation, $bound) {
    $parameters = [ordered]@{}
    foreach ($name in $bound.Keys | Sort-Object) { $parameters[$name] = ConvertTo-Plain $bound[$name] }
    $call = @{ cmdlet = $invocation.MyCommand.Name; line = $invocation.ScriptLineNumber; column = $invocation.OffsetInLine; parameters = $parameters }
    if ($invocation.ExpectingInput) { $call.pipelineInput = $true }
    $global:StubCalls.Add($call)
}
`;

const TYPES: Readonly<Record<SimpleType, string>> = {
  text: 'string',
  texts: 'string[]',
  values: 'object',
  integer: 'int',
  boolean: 'bool',
  switch: 'switch',
  'free switch': 'switch',
  hashtable: 'hashtable',
  address: 'System.Net.IPAddress',
};

/** A script that defines the stand-ins in the session that runs it. */
export function printStubs(signatures: Signatures): string {
  const enumerations = new Map<string, string>();
  const typeOf = (takes: ParameterType): string => {
    if (typeof takes === 'string') return TYPES[takes];
    if (takes.of === 'valueWords') return TYPES.values;
    const words = takes.words.join('; ');
    const type = enumerations.get(words) ?? `StubWords${enumerations.size}`;
    enumerations.set(words, type);
    return takes.of === 'words' ? `${type}[]` : type;
  };
  const functions = Object.entries(signatures).map(([name, signature]) => printFunction(name, signature, typeOf));
  const types = [...enumerations].map(([words, type]) => `enum ${type} { ${words} }`);
  const names = Object.keys(signatures).map((name) => `'${name}'`);
  return `${types.join('\n')}
${KEEPING}
${functions.join('\n')}
$global:StubNames = [System.Collections.Generic.HashSet[string]]::new([string[]] (${names.join(', ')}), [System.StringComparer]::OrdinalIgnoreCase)
`;
}

function printFunction(
  name: string,
  { parameters, confirms, defaultSet }: CmdletSignature,
  typeOf: (takes: ParameterType) => string,
): string {
  const own = Object.entries(parameters).filter(
    ([parameter]) => !Object.hasOwn(commonParameters, parameter) && !Object.hasOwn(confirmParameters, parameter),
  );
  const standard = defaultSet ?? own.find(([, { olderName }]) => olderName !== undefined)?.[0];
  const binding = [
    'PositionalBinding = $false',
    ...(confirms ? ['SupportsShouldProcess'] : []),
    ...(standard === undefined ? [] : [`DefaultParameterSetName = '${standard}'`]),
  ];
  const printed = own
    .map(([parameter, signature]) => [parameter, withOlderName(parameter, signature, parameters)] as const)
    .map(([parameter, each]) => printParameter(parameter, each, typeOf(each.takes)));
  return `function global:${name} {
    [CmdletBinding(${binding.join(', ')})]
    param(
${printed.join(',\n')}
    )
    begin { Add-StubCall $MyInvocation $PSBoundParameters }
    process { if ($null -ne $global:StubOutput) { $global:StubOutput } }
}`;
}

/** One of a parameter and its older name is mandatory: a set for each and one for both, where PowerShell finds the one that is whole. */
function withOlderName(
  name: string,
  signature: ParameterSignature,
  parameters: CmdletSignature['parameters'],
): ParameterSignature {
  const isOlder = Object.values(parameters).some(({ olderName }) => olderName === name);
  return isOlder || signature.olderName !== undefined
    ? { ...signature, mandatory: true, sets: [name, 'both'] }
    : signature;
}

function printParameter(name: string, signature: ParameterSignature, type: string): string {
  const { mandatory, position, pipeline, sets, aliases = [] } = signature;
  const attributes = (sets ?? [undefined]).map((set) =>
    [
      ...(set === undefined ? [] : [`ParameterSetName = '${set}'`]),
      ...(mandatory ? ['Mandatory'] : []),
      ...(position === undefined ? [] : [`Position = ${position}`]),
      ...(pipeline ? ['ValueFromPipeline', 'ValueFromPipelineByPropertyName'] : []),
    ].join(', '),
  );
  const told = attributes.filter((attribute) => attribute !== '').map((attribute) => `[Parameter(${attribute})] `);
  const short = aliases.length === 0 ? '' : `[Alias(${aliases.map((alias) => `'${alias}'`).join(', ')})] `;
  return `        ${told.join('')}${short}[${type}] $${name}`;
}
