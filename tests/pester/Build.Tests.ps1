# build.ps1, as far as it goes without building.

BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    $script:build = (Get-Item "$PSScriptRoot/../../build.ps1").FullName
}

Describe 'build.ps1' {
    It 'says of each task what it does' {
        $tasks = (Get-Command $build).Parameters['Task'].Attributes.ValidValues
        $help = (Get-Help $build -Parameter Task).description.Text -split '\r?\n'

        $tasks | Should -Contain 'Package'
        $tasks | ForEach-Object { $help -match "^$_ +\w" | Should -HaveCount 1 -Because $_ }
    }

    It 'says of each parameter and in examples what it is for' {
        $help = Get-Help $build -Full

        $help.Synopsis | Should -BeLike 'Builds*'
        $help.parameters.parameter | ForEach-Object { $_.description.Text | Should -Not -BeNullOrEmpty -Because $_.name }
        @($help.examples.example).Count | Should -BeGreaterThan 2
    }

    It 'fails in Analyze where the analyzer is missing' {
        Invoke-NewSession @"
            `$env:PSModulePath = '$TestDrive'
            try { & '$build' Analyze } catch { `$_.Exception.Message }
"@ | Should -Be 'PSScriptAnalyzer is not installed here. -SkipAnalyze goes on without it.'
    }

    It 'goes on without the analyzer if it is told so, and warns' {
        Invoke-NewSession @"
            `$env:PSModulePath = '$TestDrive'
            & '$build' Analyze -SkipAnalyze 3>&1
"@ | Should -Match 'The scripts were not analyzed: PSScriptAnalyzer is not installed here.'
    }

    It 'fails in Analyze where a rule finds something' -Skip:(-not (Get-Module -ListAvailable PSScriptAnalyzer)) {
        $copy = New-Item -ItemType Directory "$TestDrive/copy"
        Copy-Item $build, "$PSScriptRoot/../../PSScriptAnalyzerSettings.psd1" $copy
        'module', 'packaging', 'tests' | ForEach-Object { $null = New-Item -ItemType Directory "$copy/$_" }
        Set-Content "$copy/module/a.ps1" 'gci'

        Invoke-NewSession "try { & '$copy/build.ps1' Analyze 3> `$null } catch { `$_.Exception.Message }" | Should -Be 'PSScriptAnalyzer found 1 faults.'
    }
}
