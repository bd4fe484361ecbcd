#Requires -Version 7.4

# The help says of each cmdlet what the cmdlet is, and nothing that it is not. Help.Tests.ps1 runs the examples.

BeforeDiscovery {
    . $PSScriptRoot/Common.ps1

    $script:commands = Get-Command -Module CicCsvImport | ForEach-Object { @{ Name = $_.Name } }
}

BeforeAll {
    . $PSScriptRoot/Common.ps1

    $script:all = Get-Command -Module CicCsvImport
    $script:topics = (Get-Help about_Cic*).Name
    $script:common = [Management.Automation.PSCmdlet]::CommonParameters

    # All that the help of a cmdlet says in words; its examples are code.
    function Get-HelpText {
        param($Help)

        @(
            $Help.Synopsis
            $Help.description.Text
            $Help.parameters.parameter.description.Text
            $Help.inputTypes.inputType.description.Text
            $Help.alertSet.alert.Text
            $Help.examples.example.remarks.Text
        ) | Where-Object { $_ }
    }

    # The parameters of a set, or of all sets: those of every cmdlet left out.
    function Get-OwnParameter {
        param($Parameters)

        $Parameters | Where-Object Name -NotIn $common
    }
}

Describe 'The help of <Name>' -ForEach $commands {
    BeforeAll {
        $script:command = Get-Command -Name $Name
        $script:help = Get-Help -Name $Name -Full
    }

    It 'is the file''s, not one that PowerShell makes of the syntax' {
        $help.PSTypeNames | Should -Contain MamlCommandHelpInfo
        $help.Synopsis | Should -Not -Match ([regex]::Escape($Name))
    }

    It 'has a text of its own for each part' {
        $help.Synopsis | Should -Match '^[A-Z].{20,}'
        # The first paragraph is the synopsis again.
        @($help.description.Text) | Select-Object -Skip 1 | Should -Not -BeNullOrEmpty
        foreach ($parameter in $help.parameters.parameter) {
            "$($parameter.description.Text)" | Should -Match '(?s)^[A-Z].{8,}\.$' -Because "that is what is said of -$($parameter.name)"
        }

        Get-HelpText $help | Where-Object { $_ -cmatch '\{\{|TODO|TBD|Fill in|[Ll]orem|cref=|System\.(String|Object)|`[0-9]' } | Should -BeNullOrEmpty
    }

    It 'ends every paragraph with a full stop or a colon' {
        Get-HelpText $help | Where-Object { $_ -notmatch '[.:]\)?$' } | Should -BeNullOrEmpty
    }

    It 'has each parameter, and no other' {
        $own = Get-OwnParameter $command.Parameters.Values

        $help.parameters.parameter.name | Sort-Object | Should -Be ($own.Name | Sort-Object)
    }

    It 'says of each parameter what it takes, and how' {
        foreach ($parameter in $help.parameters.parameter) {
            $known = $command.Parameters[$parameter.name]
            $sets = $known.ParameterSets.Values

            $sets | ForEach-Object { "$($_.IsMandatory)" } | Should -Contain $parameter.required -Because "-$($known.Name)"
            $sets | ForEach-Object { if ($_.Position -lt 0) { 'named' } else { "$($_.Position)" } } | Should -Contain $parameter.position -Because "-$($known.Name)"
            $parameter.pipelineInput -match '^true .*ByValue' | Should -Be ($sets.ValueFromPipeline -contains $true) -Because "-$($known.Name)"
            $parameter.pipelineInput -match '^true .*ByPropertyName' | Should -Be ($sets.ValueFromPipelineByPropertyName -contains $true) -Because "-$($known.Name)"
            $wildcards = $known.Attributes.Where({ $_ -is [Management.Automation.SupportsWildcardsAttribute] }).Count -gt 0
            $parameter.defaultValue | Should -Not -BeNullOrEmpty -Because "-$($known.Name)"
            $parameter.globbing | Should -Be "$wildcards" -Because "-$($known.Name)"
            if ($known.ParameterType -ne [switch]) {
                $inner = [Nullable]::GetUnderlyingType($known.ParameterType)
                $parameter.parameterValue | Should -Be $(if ($inner) { $inner.Name } else { $known.ParameterType.Name }) -Because "-$($known.Name)"
            }
        }
    }

    It 'has a line of syntax for each parameter set' {
        $lines = @($help.syntax.syntaxItem)

        $shown = $lines | ForEach-Object { ($_.parameter.name | Sort-Object) -join ' ' }
        $sets = $command.ParameterSets | ForEach-Object { ((Get-OwnParameter $_.Parameters).Name | Sort-Object) -join ' ' }
        $shown | Sort-Object | Should -Be ($sets | Sort-Object)
    }

    It 'names what goes in and what comes out' {
        $takes = @($command.ParameterSets.Parameters | Where-Object { $_.ValueFromPipeline -or $_.ValueFromPipelineByPropertyName }).Count -gt 0
        @($help.inputTypes.inputType.type.name | Where-Object { $_ -and $_ -ne 'None' }).Count -gt 0 | Should -Be $takes
        $outputs = $command.OutputType.Type | ForEach-Object { if ($_ -eq [void]) { 'None' } else { $_.FullName } }
        $help.returnValues.returnValue.type.name | Should -Be $outputs
    }

    It 'has words on what goes in and what comes out, on errors and each example, and links' {
        foreach ($part in @($help.inputTypes.inputType) + @($help.returnValues.returnValue)) {
            $part.type.name | Should -Not -BeNullOrEmpty
            $part.description.Text | Should -Not -BeNullOrEmpty -Because $part.type.name
        }

        foreach ($example in $help.examples.example) {
            $example.code | Should -Not -BeNullOrEmpty
            $example.remarks[0].Text | Should -Not -BeNullOrEmpty -Because $example.code
        }

        if ($Name -ne 'Disconnect-CicDirectory') {
            $help.alertSet.alert.Text | Should -Not -BeNullOrEmpty
        }

        @($help.relatedLinks.navigationLink.linkText).Count | Should -BeGreaterOrEqual 3
    }

    It 'has links that lead to help' {
        $topics | Should -Contain 'about_CicIssues'
        $help.relatedLinks.navigationLink.linkText | Where-Object { $_ -notin $topics -and $_ -notin $all.Name } | Should -BeNullOrEmpty
    }

    It 'speaks of cmdlets and parameters that there are' {
        $text = (Get-HelpText $help) -join "`n"

        $cmdlets = [regex]::Matches($text, '\b[A-Z][a-z]+-Cic[A-Za-z]+') | ForEach-Object Value
        $cmdlets | Where-Object { $_ -cnotin $all.Name } | Should -BeNullOrEmpty
        $parameters = [regex]::Matches($text, '(?<![\w-])-([A-Z][A-Za-z]+)') | ForEach-Object { $_.Groups[1].Value }
        $known = $all.Parameters.Keys + $common
        $parameters | Where-Object { $_ -cnotin $known } | Should -BeNullOrEmpty
    }
}

Describe 'The help' {
    It 'is found by a user of any language' {
        $script = @"
            [cultureinfo]::CurrentUICulture = 'de-DE'
            Import-Module '$ModuleManifest'
            Get-Command -Module CicCsvImport | ForEach-Object { (Get-Help -Name `$_.Name).Synopsis }
"@

        $synopses = Invoke-NewSession $script

        $synopses | Should -Be ($all | ForEach-Object { (Get-Help -Name $_.Name).Synopsis })
    }

    It 'has no two cmdlets with one synopsis' {
        $all | Group-Object -Property { (Get-Help -Name $_.Name).Synopsis } | Where-Object Count -GT 1 | ForEach-Object Name | Should -BeNullOrEmpty
    }

    It 'is also shown by its parts' {
        $name = 'Import-CicUserCsv'

        Get-Help -Name $name -Examples | Out-String | Should -Match 'Where-Object Roles -Contains Agent'
        Get-Help -Name $name -Parameter RejectPath | Out-String | Should -Match '-RejectPath <String>'
        Get-Help -Name $name -Detailed | Out-String | Should -Match '-FailOnWarning'
    }
}

Describe 'The topic' {
    It '<Topic> is found, and complete' -ForEach @(
        @{ Topic = 'about_CicCsvImport'; Part = 'Import-CicUserCsv users.csv -RejectPath rejected.csv' }
        @{ Topic = 'about_CicCsvLists'; Part = 'Registration Group' }
        @{ Topic = 'about_CicIssues'; Part = 'InvalidExtension (ValueDropped)' }
        @{ Topic = 'about_CicErrors'; Part = 'ResourceBusy, CicDirectoryException' }
        @{ Topic = 'about_CicDirectory'; Part = 'Undo-CicImport 7' }
        @{ Topic = 'about_CicHistory'; Part = 'Get-CicImport -Change -Since 7' }
    ) {
        $text = Get-Help $Topic -ErrorAction Stop

        $text | Should -HaveCount 1
        "$text" | Should -MatchExactly ([regex]::Escape($Part))
        "$text" | Should -Not -Match '\{\{'
    }

    It 'about_CicIssues has every code' {
        $codes = Get-ChildItem "$PSScriptRoot/../fixtures/bad" | ForEach-Object { ($_.Name -split '[.-]')[0] } | Sort-Object -Unique
        $text = "$(Get-Help about_CicIssues)"

        $codes.Count | Should -BeGreaterThan 40
        $codes | Where-Object { -not $text.Contains("    $_ (") } | Should -BeNullOrEmpty
    }
}
