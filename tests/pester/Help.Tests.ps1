#Requires -Version 7.4

# Every example of the help is run as its text stands, in a folder as HelpSite.ps1 makes it, and does what is said below it.
# HelpExamples/ has what is expected of each.

BeforeDiscovery {
    . $PSScriptRoot/Common.ps1
    . $PSScriptRoot/HelpExample.ps1

    $expectations = Get-HelpExpectation
    $script:examples = foreach ($example in Get-HelpExample) {
        $expected = $expectations[$example.Command]
        $example + @{ Expectation = if ($expected) { $expected[$example.Says] } }
    }
}

BeforeAll {
    . $PSScriptRoot/Common.ps1
    . $PSScriptRoot/HelpExample.ps1
}

Describe 'The examples of the help' {
    BeforeAll {
        $script:found = Get-HelpExample
        $script:expected = Get-HelpExpectation
    }

    It 'are three or more of every cmdlet' {
        $counts = $found | Group-Object -Property { $_.Command }

        $counts.Name | Should -HaveCount (Get-Command -Module CicCsvImport).Count
        $counts | Where-Object Count -LT 3 | ForEach-Object Name | Should -BeNullOrEmpty
    }

    It 'have an expectation each' {
        $found | Where-Object { -not $expected.ContainsKey($_.Command) -or -not $expected[$_.Command].ContainsKey($_.Says) } |
            ForEach-Object { "$($_.Command) $($_.Number): $($_.Says)" } | Should -BeNullOrEmpty
    }

    It 'are there for each expectation' {
        $all = $found | ForEach-Object { "$($_.Command): $($_.Says)" }

        $expected.Keys | ForEach-Object { foreach ($says in $expected[$_].Keys) { "$($_): $says" } } | Where-Object { $_ -notin $all } |
            Should -BeNullOrEmpty
    }

    It 'differ from each other' {
        $found | Group-Object -Property { $_.Command + $_.Code } | Where-Object Count -GT 1 | ForEach-Object Name | Should -BeNullOrEmpty
        $found | Group-Object -Property { $_.Command + $_.Says } | Where-Object Count -GT 1 | ForEach-Object Name | Should -BeNullOrEmpty
    }
}

Describe 'The example' {
    BeforeAll {
        # A password is hashed so often that it takes its time.
        $env:CIC_Passwords__HashIterations = '1000'
        Initialize-HelpSite
    }

    AfterAll {
        Close-HelpSite
    }

    It '<Command> <Number>: <Says>' -ForEach $examples {
        $Expectation | Should -Not -BeNullOrEmpty -Because 'each example needs one'
        $script:run = Invoke-HelpExample $Code

        $run.Errors | Should -BeNullOrEmpty
        # What an example does and its expectation does not speak of is too much.
        foreach ($effect in 'Output', 'Warnings', 'Verbose', 'WhatIf', 'Files', 'Changes') {
            Set-Variable -Name $effect -Value $run[$effect] -Scope Script
            if ("$Expectation" -notmatch "\`$$effect\b") {
                $run[$effect] | Should -BeNullOrEmpty -Because "the example is not expected to have any $effect"
            }
        }

        . $Expectation
    }

    It '<Command> <Number> is written out in full' -ForEach $examples {
        $ast = [Management.Automation.Language.Parser]::ParseInput($Code, [ref] $null, [ref] $null)
        $used = @($ast.FindAll({ $args[0] -is [Management.Automation.Language.CommandAst] }, $true))

        $used | ForEach-Object { $_.GetCommandName() } | Should -Contain $Command
        foreach ($call in $used) {
            $known = Get-Command -Name $call.GetCommandName()
            $known.Name | Should -BeExactly $call.GetCommandName() -Because 'neither an alias nor another spelling is its name'
            $given = $call.CommandElements | Where-Object { $_ -is [Management.Automation.Language.CommandParameterAst] }
            foreach ($parameter in $given) {
                @($known.Parameters.Keys) -ceq $parameter.ParameterName | Should -HaveCount 1 -Because "-$($parameter.ParameterName) is to be written out"
            }

            if ($known.ModuleName -eq 'CicCsvImport') {
                Get-UnnamedArgument $call | Should -BeNullOrEmpty -Because 'an example names the parameters'
            }
        }
    }
}
