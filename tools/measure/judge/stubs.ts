/** Stand-ins for the cmdlets, printed from their signatures: PowerShell binds them as it would bind Microsoft's, and nothing is behind them. */
import { commonParameters, confirmParameters } from '../../../src/syntax/cmdlets/signatures/common-parameters.ts';
import type {
  CmdletSignature,
  ParameterSignature,
  ParameterType,
  Signatures,
  SimpleType,
} from '../../../src/syntax/cmdlets/signatures/signature.ts';

/** What is kept of a call: texts, true and false, lists, the parts of hashtables; a number in a list as it was written, where PowerShell still knows. */
const KEEPING = `
$global:StubCalls = [System.Collections.Generic.List[object]]::new()
function global:ConvertTo-Plain($value) {
    if ($null -eq $value) { return $null }
    if ($value -is [bool] -or $value -is [switch]) { return [bool] $value }
    if ($value -is [System.Collections.IDictionary]) {
        $parts = [ordered]@{}
        foreach ($key in $value.Keys) { $parts["$key"] = ConvertTo-Plain $value[$key] }
        return $parts
    }
    if ($value -is [System.Collections.IList]) {
        $list = [object[]]::new($value.Count)
        for ($i = 0; $i -lt $value.Count; $i++) { $list[$i] = ConvertTo-Plain $value[$i] }
        return , $list
    }
    return [string] $value
}
function global:Add-StubCall($invocation, $bound) {
    $parameters = [ordered]@{}
    foreach ($name in $bound.Keys) { $parameters[$name] = ConvertTo-Plain $bound[$name] }
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
  const binding = [
    'PositionalBinding = $false',
    ...(confirms ? ['SupportsShouldProcess'] : []),
    ...(defaultSet === undefined ? [] : [`DefaultParameterSetName = '${defaultSet}'`]),
  ];
  const printed = own.map(([parameter, signature]) => printParameter(parameter, signature, typeOf(signature.takes)));
  return `function global:${name} {
    [CmdletBinding(${binding.join(', ')})]
    param(
${printed.join(',\n')}
    )
    begin { Add-StubCall $MyInvocation $PSBoundParameters }
    process { if ($null -ne $global:StubOutput) { $global:StubOutput } }
}`;
}

function printParameter(name: string, signature: ParameterSignature, type: string): string {
  const { mandatory, position, pipeline, sets, aliases = [] } = signature;
  const traits = [
    ...(mandatory ? ['Mandatory'] : []),
    ...(position === undefined ? [] : [`Position = ${position}`]),
    ...(pipeline ? ['ValueFromPipeline', 'ValueFromPipelineByPropertyName'] : []),
  ];
  const attributes = (sets ?? [undefined]).map((set) =>
    [...(set === undefined ? [] : [`ParameterSetName = '${set}'`]), ...traits].join(', '),
  );
  const told = attributes.filter((attribute) => attribute !== '').map((attribute) => `[Parameter(${attribute})] `);
  const short = aliases.length === 0 ? '' : `[Alias(${aliases.map((alias) => `'${alias}'`).join(', ')})] `;
  return `        ${told.join('')}${short}[${type}] $${name}`;
}
