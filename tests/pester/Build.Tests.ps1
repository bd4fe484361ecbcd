# build.ps1, as far as it goes without building.

BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    $script:build = (Get-Item "$PSScriptRoot/../../build.ps1").FullName
}

Describe 'build.ps1' {
    It 'describes each task' {
        $tasks = (Get-Command $build).Parameters['Task'].Attributes.ValidValues
        $help = (Get-Help $build -Parameter Task).description.Text -split '\r?\n'

        $tasks | Should -Contain 'Package'
        $tasks | ForEach-Object { $help -match "^$_ +\w" | Should -HaveCount 1 -Because $_ }
    }

    It 'describes each parameter and has examples' {
        $help = Get-Help $build -Full

        $help.Synopsis | Should -BeLike 'Builds*'
        $help.parameters.parameter | ForEach-Object { $_.description.Text | Should -Not -BeNullOrEmpty -Because $_.name }
        @($help.examples.example).Count | Should -BeGreaterThan 2
    }

    It 'fails in Analyze if the analyzer is missing' {
        Invoke-NewSession @"
            `$env:PSModulePath = '$TestDrive'
            try { & '$build' Analyze } catch { `$_.Exception.Message }
"@ | Should -Be 'PSScriptAnalyzer is not installed. Install it, or use -SkipAnalyze to continue without it.'
    }

    It 'continues without the analyzer on request, with a warning' {
        Invoke-NewSession @"
            `$env:PSModulePath = '$TestDrive'
            & '$build' Analyze -SkipAnalyze 3>&1
"@ | Should -Match 'The scripts were not analyzed, because PSScriptAnalyzer is not installed.'
    }

    It 'fails in Analyze if a rule finds something' -Skip:(-not (Get-Module -ListAvailable PSScriptAnalyzer)) {
        $copy = New-Item -ItemType Directory "$TestDrive/copy"
        Copy-Item $build, "$PSScriptRoot/../../PSScriptAnalyzerSettings.psd1" $copy
        'module', 'packaging', 'tests' | ForEach-Object { $null = New-Item -ItemType Directory "$copy/$_" }
        Set-Content "$copy/module/a.ps1" 'gci'

        Invoke-NewSession "try { & '$copy/build.ps1' Analyze 3> `$null } catch { `$_.Exception.Message }" | Should -Be 'PSScriptAnalyzer reported issues: 1.'
    }
}
