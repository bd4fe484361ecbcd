# Windows PowerShell 5.1 understands all PowerShell that the module has or shows: its own scripts, its views, the examples of its
# help, of the README and of the pages. The analyzer knows the older grammar.

BeforeDiscovery {
    $script:hasAnalyzer = [bool](Get-Module -ListAvailable PSScriptAnalyzer)
}

BeforeAll {
    . "$PSScriptRoot/Common.ps1"

    function Get-Fault {
        param([Parameter(ValueFromPipeline)] [string] $Script)

        process {
            $settings = @{
                IncludeRules = 'PSUseCompatibleSyntax', 'PSUseCompatibleCmdlets'
                Rules        = @{
                    PSUseCompatibleSyntax  = @{ Enable = $true; TargetVersions = @('5.1') }
                    PSUseCompatibleCmdlets = @{ Compatibility = @('desktop-5.1.14393.206-windows') }
                }
            }
            Invoke-ScriptAnalyzer -ScriptDefinition $Script -Settings $settings | ForEach-Object Message
        }
    }
}

Describe 'On Windows PowerShell 5.1' -Skip:(-not $hasAnalyzer) {
    It 'the scripts of the module are understood' {
        $scripts = Get-ChildItem $ModulePath -Include *.psm1, *.psd1, *.ps1 -Recurse

        $scripts.Count | Should -BeGreaterThan 1
        $scripts | Get-Content -Raw | Get-Fault | Should -BeNullOrEmpty
    }

    It 'the scripts in its views are understood' {
        $views = Get-ChildItem $ModulePath -Filter *.ps1xml -Recurse
        $blocks = $views | ForEach-Object { ([xml](Get-Content $_ -Raw)).SelectNodes('//ScriptBlock | //GetScriptBlock').InnerText }

        $blocks.Count | Should -BeGreaterThan 5
        # Together: each by itself takes its time.
        ($blocks | ForEach-Object { "& {`n$_`n}" }) -join "`n" | Get-Fault | Should -BeNullOrEmpty
    }

    It 'the examples of its help are understood' {
        $examples = ([xml](Get-Content (Join-Path $ModulePath 'en-US/CicCsvImport.dll-Help.xml') -Raw)).GetElementsByTagName('code', 'http://schemas.microsoft.com/maml/dev/2004/10') |
            ForEach-Object InnerText

        $examples.Count | Should -BeGreaterThan 40
        $examples -join "`n" | Get-Fault | Should -BeNullOrEmpty
    }

    It 'the examples of the README and the pages are understood' {
        $pages = (Get-Content (Join-Path $ModulePath 'README.md'), (Join-Path $ModulePath 'docs/*.md') -Raw) -join "`n"
        $examples = [regex]::Matches($pages, '(?s)```powershell\r?\n(.*?)```') | ForEach-Object { $_.Groups[1].Value }

        $examples.Count | Should -BeGreaterThan 3
        $examples -join "`n" | Get-Fault | Should -BeNullOrEmpty
    }

    It 'something would be found: <_>' -ForEach '$a ? 1 : 2', '$a ?? 1', 'a && b', '${a}?.b', 'Remove-Alias x' {
        $_ | Get-Fault | Should -Not -BeNullOrEmpty
    }
}
