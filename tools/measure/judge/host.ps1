# Runs texts over stand-ins for the cmdlets and says what PowerShell bound. Each line of standard input is a JSON object
# { text, fresh?, output? }: `fresh` asks for a session that nothing ran in, `output` is what each call gives. The answer is one line of JSON:
#   { "parses": false }                          PowerShell runs nothing of it
#   { "ended": "time" }                          it took longer than the limit
#   { "calls": [...], "failed": [...] }          what was bound and refused, and other errors that stopped a statement;
#                                                "foreign": a foreign command was called: it does nothing here
# No program is found, nothing is loaded by itself, a foreign command does nothing, and the folder is a scratch one.
param([Parameter(Mandatory)] [string] $Stubs, [int] $Limit = 10000, [string] $Folder = (Get-Location))
$ErrorActionPreference = 'Stop'
$env:PATH = ''
Set-Location -LiteralPath $Folder; [Environment]::CurrentDirectory = $Folder
$utf8 = [System.Text.UTF8Encoding]::new($false)
$in = [System.IO.StreamReader]::new([Console]::OpenStandardInput(), $utf8)
$out = [System.IO.StreamWriter]::new([Console]::OpenStandardOutput(), $utf8)
$marked = [System.Text.UTF8Encoding]::new($true)
$script = [System.IO.Path]::Combine($Folder, 'text.ps1')
$source = [System.IO.File]::ReadAllText($Stubs)
$quiet = 'Read-Host', 'Invoke-RestMethod', 'Invoke-WebRequest', 'Start-Process', 'Start-Sleep', 'Get-Content', 'Set-Content', 'Add-Content',
    'Out-File', 'Tee-Object', 'Import-Csv', 'Export-Csv', 'Import-Clixml', 'Export-Clixml', 'Remove-Item', 'New-Item', 'Copy-Item', 'Move-Item',
    'Set-Item', 'Clear-Content', 'Get-ChildItem', 'Stop-Process', 'Stop-Computer', 'Restart-Computer', 'Start-Job', 'Import-Module',
    'Register-ObjectEvent', 'Add-Type', 'Send-MailMessage', 'Get-Credential'

function Invoke-Text($runspace, [string] $command) {
    $shell = [powershell]::Create()
    $shell.Runspace = $runspace
    [void] $shell.AddScript($command)
    $running = $shell.BeginInvoke()
    if (-not $running.AsyncWaitHandle.WaitOne($Limit)) { [void] $shell.BeginStop($null, $null); return $false }
    try { [void] $shell.EndInvoke($running) } catch { }
    $shell.Dispose()
    return $true
}

function New-Session {
    $runspace = [runspacefactory]::CreateRunspace([initialsessionstate]::CreateDefault2())
    $runspace.Open()
    $first = @"
`$global:StubForeign = [System.Collections.Generic.HashSet[string]]::new()
Import-Module Microsoft.PowerShell.Utility, Microsoft.PowerShell.Management
`$global:PSModuleAutoLoadingPreference = 'None'
`$ExecutionContext.InvokeCommand.CommandNotFoundAction = { param(`$name, `$search) [void] `$global:StubForeign.Add(`$name); `$search.CommandScriptBlock = { }; `$search.StopSearch = `$true }
$source
$(foreach ($name in $quiet) { "function global:$name { [void] `$global:StubForeign.Add('$name') }`n" })
"@
    [void] (Invoke-Text $runspace $first)
    $errors = $runspace.SessionStateProxy.GetVariable('Error')
    if ($errors.Count -gt 0) { throw "a session does not start: $($errors[0])" }
    return $runspace
}

# The command at an offset: the innermost one, so that a refusal has the place where its command begins.
function Find-Command($tree, [int] $offset) {
    $found = $null
    foreach ($each in $tree.FindAll({ $args[0] -is [System.Management.Automation.Language.CommandAst] }, $true)) {
        if ($each.Extent.StartOffset -le $offset -and $offset -lt $each.Extent.EndOffset -and ($null -eq $found -or $each.Extent.StartOffset -ge $found.Extent.StartOffset)) { $found = $each }
    }
    return $found
}

function Read-Errors($errors, $names, $tree, [string] $text) {
    $starts = [System.Collections.Generic.List[int]]::new(); $starts.Add(0)
    for ($i = 0; $i -lt $text.Length; $i++) { if ($text[$i] -eq "`n" -or ($text[$i] -eq "`r" -and $text[$i + 1] -ne "`n")) { $starts.Add($i + 1) } }
    for ($i = $errors.Count - 1; $i -ge 0; $i--) {
        $each = $errors[$i]
        if ($each -isnot [System.Management.Automation.ErrorRecord]) { $each = $each.ErrorRecord }
        if ($null -eq $each) { continue }
        $info = $each.InvocationInfo
        $id = "$($each.FullyQualifiedErrorId)" -replace ',.*'
        $name = "$($info.MyCommand.Name)"
        if ($each.Exception -is [System.Management.Automation.ParameterBindingException] -and $names.Contains($name)) {
            $line = $info.ScriptLineNumber
            $place = if ($line -ge 1 -and $line -le $starts.Count) { Find-Command $tree ($starts[$line - 1] + $info.OffsetInLine - 1) }
            $answer.calls.Add(@{
                cmdlet = $name; line = $place ? $place.Extent.StartLineNumber : $line; column = $place ? $place.Extent.StartColumnNumber : 0; refused = $id
            })
        } else { $answer.failed.Add($id) }
    }
}

$session = New-Session
$ran = 0
while ($null -ne ($line = $in.ReadLine())) {
    $asked = ConvertFrom-Json $line -AsHashtable
    $tokens = $null; $faults = $null
    $tree = [System.Management.Automation.Language.Parser]::ParseInput($asked.text, [ref] $tokens, [ref] $faults)
    $answer = [ordered]@{}
    if ($faults.Count -gt 0) { $answer.parses = $false; $answer.why = $faults[0].ErrorId }
    else {
        if ($asked.fresh -or $ran -ge 2000) { $session.Dispose(); $session = New-Session; $ran = 0 }
        $ran++
        $calls = $session.SessionStateProxy.GetVariable('StubCalls')
        $errors = $session.SessionStateProxy.GetVariable('Error')
        $foreign = $session.SessionStateProxy.GetVariable('StubForeign')
        $calls.Clear(); $errors.Clear(); $foreign.Clear()
        [System.IO.File]::WriteAllText($script, $asked.text, $marked)
        $session.SessionStateProxy.SetVariable('StubOutput', $asked.output)
        $ended = Invoke-Text $session "& '$script'"
        if ($ended) {
            $answer.calls = [System.Collections.Generic.List[object]]::new()
            $answer.failed = [System.Collections.Generic.List[object]]::new()
            if ($foreign.Count -gt 0) { $answer.foreign = $true }
            foreach ($call in $calls) { $answer.calls.Add($call) }
            Read-Errors $errors $session.SessionStateProxy.GetVariable('StubNames') $tree $asked.text
        } else { $answer.ended = 'time' }
        if ($asked.fresh -or -not $ended) { $session = New-Session; $ran = 0 }
    }
    $out.WriteLine((ConvertTo-Json $answer -Depth 12 -Compress))
    $out.Flush()
}
