BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    $script:count = (Import-PowerShellDataFile (Join-Path $ModulePath 'CicCsvImport.psd1')).CmdletsToExport.Count
}

Describe 'The module' {
    It 'has a valid manifest' {
        $manifest = Test-ModuleManifest (Join-Path $ModulePath 'CicCsvImport.psd1')

        $manifest.Name | Should -Be 'CicCsvImport'
        $manifest.CompatiblePSEditions | Should -Be 'Desktop', 'Core'
        $manifest.ExportedCmdlets.Count | Should -Be $count
    }

    It 'exports the commands that its manifest names' {
        $manifest = Import-PowerShellDataFile (Join-Path $ModulePath 'CicCsvImport.psd1')

        (Get-Command -Module CicCsvImport).Name | Sort-Object | Should -Be ($manifest.CmdletsToExport | Sort-Object)
    }

    It 'uses approved verbs' {
        (Get-Command -Module CicCsvImport).Verb | Sort-Object -Unique | Should -BeIn (Get-Verb).Verb
    }

    It 'imports without a word' {
        Invoke-NewSession "Import-Module '$ModulePath' -Verbose:`$false *>&1" | Should -BeNullOrEmpty
    }

    It 'imports by the path of its manifest' {
        Invoke-NewSession "Import-Module '$(Join-Path $ModulePath 'CicCsvImport.psd1')'; (Get-Command -Module CicCsvImport).Count" | Should -Be $count
    }

    It 'loads by itself when one of its commands is used' {
        $parent = Split-Path $ModulePath
        $sample = Get-SampleList 'User'

        Invoke-NewSession @"
            `$env:PSModulePath = '$parent' + [IO.Path]::PathSeparator + `$env:PSModulePath
            Test-CicUserCsv '$sample' -Quiet
"@ | Should -Be 'True'
    }

    It 'keeps its commands when it is imported again with -Force' {
        Invoke-NewSession @"
            Import-Module '$ModulePath'
            Import-Module '$ModulePath' -Force
            (Get-Command -Module CicCsvImport).Count
            (Import-CicUserCsv '$(Get-SampleList 'User')' -WarningAction SilentlyContinue).Count
"@ | Should -Be $count, 3
    }

    It 'leaves nothing behind when it is removed' {
        Invoke-NewSession "Import-Module '$ModulePath'; Remove-Module CicCsvImport; (Get-Module CicCsvImport), (Get-Command Test-CicUserCsv -ErrorAction Ignore)" | Should -BeNullOrEmpty
    }
}

Describe 'The syntax of <_>' -ForEach 'Import-CicStationCsv', 'Import-CicPhoneCsv', 'Import-CicUserCsv', 'Test-CicStationCsv', 'Test-CicPhoneCsv', 'Test-CicUserCsv' {
    It 'takes files by -Path or by -LiteralPath' {
        $syntax = (Get-Command $_ -Syntax) -split '\r?\n' -match '\S'

        $syntax | Should -HaveCount 2
        $syntax[0] | Should -BeLike "$_ ``[-Path``] <string``[``]> *"
        $syntax[1] | Should -BeLike "$_ -LiteralPath <string``[``]> *"
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
