#Requires -Version 7.4

# Get-CicSetting, and variables that are not settings.

BeforeAll {
    . $PSScriptRoot/Common.ps1
    Push-Location -LiteralPath $TestDrive
    Set-Content site.json '{ "Limits": { "Columns": 80 }, "KnownStations": [ "A", "B" ] }'
}

AfterAll {
    Pop-Location
}

Describe 'Get-CicSetting' {
    AfterEach {
        Remove-Item Env:/CIC_Limits__Columns, Env:/CIC_Limits__Colums, Env:/CIC_HOME -ErrorAction Ignore
    }

    It 'has every setting of the shipped file with its value' {
        $shipped = Get-Content (Join-Path $ModulePath CicCsvImport.settings.json) -Raw | ConvertFrom-Json -AsHashtable
        $settings = Get-CicSetting -Default -ErrorAction Stop

        $settings.Name | ForEach-Object { ($_ -split ':')[0] } | Sort-Object -Unique | Should -Be ($shipped.Keys | Sort-Object)
        $settings | Where-Object Source -NE Default | Should -BeNullOrEmpty
        foreach ($name in 'Limits', 'UserNames', 'Passwords', 'Extensions', 'Defaults', 'Reporting') {
            foreach ($key in $shipped[$name].Keys) {
                ($settings | Where-Object Name -CEQ "${name}:$key").Value | Should -BeExactly $shipped[$name][$key]
            }
        }

        ($settings | Where-Object Name -EQ Classifications).Value | Should -BeExactly $shipped.Classifications
        ($settings | Where-Object Name -EQ Limits:Columns).Value | Should -BeOfType int
        ($settings | Where-Object Name -EQ Passwords:AllowSequentialDigits).Value | Should -BeOfType bool
    }

    It 'names the source of each value' {
        $env:CIC_Limits__Columns = '70'
        $variable = Get-CicSetting Limits:Columns
        $file = Get-CicSetting Limits:Columns -Settings site.json

        "$($variable.Value) $($variable.Source) $($variable.Location)" | Should -BeExactly '70 Environment CIC_Limits__Columns'
        "$($file.Value) $($file.Source) $($file.Location)" | Should -BeExactly "80 Parameter $TestDrive/site.json"
        (Get-CicSetting Limits:Columns -Default).Value | Should -BeExactly 64
        (Get-CicSetting Limits:FieldBytes -Settings site.json).Source | Should -Be 'Default'
        (Get-CicSetting KnownStations -Settings site.json).Value | Should -BeExactly 'A', 'B'
    }

    It 'finds names by wildcards, and the settings of a section: <Name> finds <Count>' -ForEach @(
        @{ Name = 'Limits'; Count = 4 }
        @{ Name = 'limits:columns'; Count = 1 }
        @{ Name = 'Limits:*s'; Count = 4 }
        @{ Name = 'Manufacturers:Polycom:Models:*'; Count = 9 }
        @{ Name = 'Manufacturers:*:MacPrefixes'; Count = 4 }
        @{ Name = 'Manufacturers:ININ:Models:Interaction SIP Station:MacPrefixes'; Count = 1 }
        @{ Name = 'Nothing*'; Count = 0 }
    ) {
        Get-CicSetting $Name -Default -ErrorAction Stop | Should -HaveCount $Count
    }

    It 'is an error that names the nearest setting where there is none of a name' {
        $run = Invoke-Recorded { 'Limits:Colums', 'Limits:Columns' | Get-CicSetting }

        $run.Error | Should -HaveCount 1
        $run.Error[0].FullyQualifiedErrorId | Should -BeExactly 'SettingNotFound,CicCsvImport.Commands.GetCicSettingCommand'
        "$($run.Error)" | Should -BeLike "*Did you mean 'Limits:Columns'[?]*"
        $run.Output.Name | Should -BeExactly 'Limits:Columns'
    }

    It 'lists variables that are not used, without their values' {
        $env:CIC_HOME = 'open sesame'
        $unused = Get-CicSetting CIC_*

        "$($unused.Name) $($unused.Source) $($unused.Location)" | Should -BeExactly 'CIC_HOME Unused CIC_HOME'
        $unused.Value | Should -BeNullOrEmpty
        Get-CicSetting | Format-List | Out-String | Should -Not -Match 'sesame'
        Get-CicSetting CIC_* -Default | Should -BeNullOrEmpty
    }

    It 'and every other command refuse a variable whose section has no such setting: <Script>' -ForEach @(
        @{ Script = { Get-CicSetting } }
        @{ Script = { Get-CicPhoneModel } }
        @{ Script = { Test-CicUserCsv none.csv } }
    ) {
        $env:CIC_Limits__Colums = '80'
        $run = Invoke-Recorded $Script

        $run.Error[-1].FullyQualifiedErrorId | Should -BeLike 'InvalidSettings,*'
        "$($run.Error[-1])" | Should -BeLike "*CIC_Limits__Colums*there is no setting 'Limits:Colums'. Did you mean 'Limits:Columns'[?]*"
        $run.Error[-1].TargetObject | Should -BeExactly 'CIC_Limits__Colums'
    }

    It 'and every other command say what is wrong with a file of settings: <Content>' -ForEach @(
        @{ Content = '{ "NormalizeNumber": "maybe" }'; Expected = "NormalizeNumber is 'maybe', but must be true or false." }
        @{ Content = '{ "Limits": { "Columns": "many" } }'; Expected = "Limits:Columns is 'many', but must be a whole number of at most*" }
        @{ Content = '{ "Limits": { "Columns": [ 1 ] } }'; Expected = 'Limits:Columns is a list in brackets, but must be a whole number*' }
        @{ Content = '{ "Limits": { "Columns": { "x": 1 } } }'; Expected = 'Limits:Columns is settings in braces, but must be*' }
        @{ Content = '{ "Defaults": { "Role": [ "Agent" ] } }'; Expected = 'Defaults:Role is a list in brackets, but must be a text.' }
        @{ Content = '{ "KnownWorkgroups": [ [ "Sales" ] ] }'; Expected = 'KnownWorkgroups:0 is a list in brackets, but must be a text.' }
        @{ Content = '{ "Limits": { "Columns": 0 } }'; Expected = 'faulty.json are not valid: Limits:Columns is 0, but must be from 1 to*' }
        @{ Content = "{`n`"Limits`": nothing }"; Expected = 'line 2 is not valid JSON.' }
        @{ Content = '{'; Expected = 'line 2 is not valid JSON.' }
        @{ Content = $null; Expected = 'the file does not exist.' }
    ) {
        if ($null -ne $Content) {
            Set-Content faulty.json $Content
        }

        $path = if ($null -eq $Content) { 'missing.json' } else { 'faulty.json' }
        foreach ($command in { Get-CicSetting -Settings $path }, { Test-CicUserCsv missing.csv -Settings $path }) {
            $run = Invoke-Recorded $command
            $run.End.FullyQualifiedErrorId | Should -BeLikeExactly 'InvalidSettings,*'
            "$($run.End)" | Should -BeLikeExactly "*$Expected"
        }
    }

    It 'shows the defaults even so' {
        $env:CIC_Limits__Colums = '80'

        (Get-CicSetting Limits:Columns -Default -ErrorAction Stop).Value | Should -Be 64
    }

    It 'is exported and grouped as text' {
        (Get-CicSetting Manufacturers:Polycom:MacPrefixes -Default | ConvertTo-Csv)[1] | Should -Match '"0004F2\|64167F\|482567"'
        Get-CicSetting -Default | Group-Object Source | ForEach-Object Name | Should -Be 'Default'
    }
}
