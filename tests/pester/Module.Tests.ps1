[Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSUseCompatibleCmdlets', '', Justification = 'Windows PowerShell has it as a function.')]
param()

BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    $script:count = (Import-PowerShellDataFile $ModuleManifest).CmdletsToExport.Count
}

Describe 'The module' {
    It 'has a valid manifest' {
        $manifest = Test-ModuleManifest $ModuleManifest

        $manifest.Name | Should -Be 'CicCsvImport'
        $manifest.CompatiblePSEditions | Should -Be 'Desktop', 'Core'
        $manifest.ExportedCmdlets.Count | Should -Be $count
    }

    It 'exports the commands that its manifest names' {
        $manifest = Import-PowerShellDataFile $ModuleManifest

        (Get-Command -Module CicCsvImport).Name | Sort-Object | Should -Be ($manifest.CmdletsToExport | Sort-Object)
    }

    It 'uses approved verbs' {
        (Get-Command -Module CicCsvImport).Verb | Sort-Object -Unique | Should -BeIn (Get-Verb).Verb
    }

    It 'imports without a word' {
        Invoke-NewSession "Import-Module '$ModuleManifest' -Verbose:`$false *>&1" | Should -BeNullOrEmpty
    }

    It 'imports by the path of its manifest' {
        Invoke-NewSession "Import-Module '$ModuleManifest'; (Get-Command -Module CicCsvImport).Count" | Should -Be $count
    }

    It 'loads by itself when one of its commands is used' {
        # An installed module stands in a folder of its version.
        $parent = $ModulePath -replace '[/\\]CicCsvImport([/\\][\d.]+)?$'
        $sample = Get-SampleList 'User'

        Invoke-NewSession @"
            `$env:PSModulePath = '$parent' + [IO.Path]::PathSeparator + `$env:PSModulePath
            Test-CicUserCsv '$sample' -Quiet
"@ | Should -Be 'True'
    }

    It 'keeps its commands when it is imported again with -Force' {
        Invoke-NewSession @"
            Import-Module '$ModuleManifest'
            Import-Module '$ModuleManifest' -Force
            (Get-Command -Module CicCsvImport).Count
            (Import-CicUserCsv '$(Get-SampleList 'User')' -WarningAction SilentlyContinue).Count
"@ | Should -Be $count, 3
    }

    # In the time that processors work, and the least of a few: whatever else the machine does makes it longer.
    It 'imports in less than a third of the time that PowerShell takes to start' {
        $null = New-Item -ItemType Directory "$TestDrive/Empty"
        Set-Content "$TestDrive/Empty/Empty.psm1" ''
        New-ModuleManifest "$TestDrive/Empty/Empty.psd1" -RootModule Empty.psm1 -FunctionsToExport @() -CmdletsToExport @() -AliasesToExport @()
        $shares = 1..5 | ForEach-Object {
            Invoke-NewSession @"
                function Get-Work { [Diagnostics.Process]::GetCurrentProcess().TotalProcessorTime }
                `$start = Get-Work
                # The first import of all is slow.
                Import-Module '$TestDrive/Empty/Empty.psd1'
                `$before = Get-Work
                Import-Module '$ModuleManifest'
                ((Get-Work) - `$before) / `$start
"@
        }

        ($shares | Measure-Object -Minimum).Minimum | Should -BeLessThan 0.33
    }

    It 'leaves nothing in the session when it is removed' {
        Invoke-NewSession @"
            Import-Module '$ModuleManifest'
            Remove-Module CicCsvImport
            # Where the module is installed, its name alone would bring it back.
            `$PSModuleAutoLoadingPreference = 'None'
            Get-Module CicCsvImport
            Get-Command Test-CicUserCsv -ErrorAction Ignore
"@ | Should -BeNullOrEmpty
    }
}

Describe 'The syntax of <_>' -ForEach 'Import-CicStationCsv', 'Import-CicPhoneCsv', 'Import-CicUserCsv', 'Test-CicStationCsv', 'Test-CicPhoneCsv', 'Test-CicUserCsv' {
    It 'takes files by -Path or by -LiteralPath, and files or rows from the pipeline' {
        $syntax = (Get-Command $_ -Syntax) -split '\r?\n' -match '\S'

        $syntax | Should -HaveCount 3
        $syntax[0] | Should -BeLike "$_ ``[-Path``] <string``[``]> *"
        $syntax[1] | Should -BeLike "$_ -LiteralPath <string``[``]> *"
        $syntax[2] | Should -BeLike "$_ -InputObject <psobject> *"
    }

    It 'has the parameters that lists need' {
        $parameters = (Get-Command $_).Parameters

        foreach ($name in 'Encoding', 'Delimiter', 'UseCulture', 'HeaderMap', 'Settings', 'IssueVariable') {
            $parameters.Keys | Should -Contain $name
        }
    }
}

Describe 'The syntax of <_>' -ForEach 'Export-CicStationCsv', 'Export-CicPhoneCsv', 'Export-CicUserCsv' {
    It 'takes a path and objects, and can be asked first' {
        $syntax = (Get-Command $_ -Syntax) -split '\r?\n' -match '\S'

        $syntax[0] | Should -BeLike "$_ ``[-Path``] <string> -InputObject <psobject> *"
        $syntax[0] | Should -BeLike '*-IncludePassword*-Force*-WhatIf*-Confirm*'
    }
}
