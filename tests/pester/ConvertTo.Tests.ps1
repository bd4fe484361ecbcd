# Objects become the lines of a list: those of the file that Export- writes.

BeforeAll {
    . "$PSScriptRoot/Common.ps1"
}

Describe 'Lines' {
    BeforeEach {
        Enter-NewFolder
        $ErrorActionPreference = 'Stop'
    }

    AfterEach {
        Pop-Location
    }

    It 'are those of the file that is exported: <Noun> <Given>' -ForEach @(
        @{ Noun = 'User'; Given = @{} }
        @{ Noun = 'User'; Given = @{ IncludePassword = $true; Delimiter = ';' } }
        @{ Noun = 'Station'; Given = @{ Delimiter = "`t" } }
        @{ Noun = 'Phone'; Given = @{ Format = 'TMM' } }
        @{ Noun = 'Phone'; Given = @{ Format = 'Template'; Delimiter = '|' } }
    ) {
        $objects = @{
            User    = @{ UserName = 'anna'; FirstName = "A, `"B`""; LastName = "two`r`nlines"; Password = '4711'; Roles = 'Agent', 'Supervisor' }, @{ UserName = 'bert'; Location = ' Berlin ' }
            Station = @{ Name = 'Desk 1'; Extension = 55; MACAddress = '0004F2AABBCC' }, @{ Name = 'x'; Type = 'Managed Workstation' }
            Phone   = @{ Name = 'p'; Type = 'Workstation'; Manufacturer = 'Polycom'; Model = 'IP650'; Template = 'T' }, @{ Name = 'q'; Type = 'Workstation'; Manufacturer = 'ININ'; Model = 'Soft Phone'; Template = 'U' }
        }[$Noun]

        $objects | & "Export-Cic${Noun}Csv" list.csv @Given -WarningAction Ignore
        $lines = $objects | & "ConvertTo-Cic${Noun}Csv" @Given -WarningAction Ignore

        $lines | Should -BeOfType string
        $lines.Count | Should -BeExactly $(if ($Noun -eq 'Station') { 2 } else { 3 })
        ($lines -join "`r`n") + "`r`n" | Should -BeExactly ([IO.File]::ReadAllText("$PWD/list.csv"))
    }

    It 'are read again as the objects that they were' {
        $users = Import-CicUserCsv (Get-SampleList User) -WarningAction Ignore

        $again = $users | ConvertTo-CicUserCsv -IncludePassword | ConvertFrom-CicUserCsv -WarningAction Ignore

        $again | ConvertTo-CicUserCsv -IncludePassword | Should -BeExactly @($users | ConvertTo-CicUserCsv -IncludePassword)
        $again.Count | Should -BeExactly $users.Count
    }

    It 'have no passwords unless they are asked for, and a warning says so' {
        $lines = @{ UserName = 'anna'; Password = 'pw-4711' } | ConvertTo-CicUserCsv -WarningVariable warnings -WarningAction SilentlyContinue

        $lines -join '' | Should -Not -Match 'pw-4711'
        $warnings.Message | Should -MatchExactly '-IncludePassword'
    }

    It 'are an error for a mixture of phones' {
        $run = Invoke-Recorded { @{ Name = 'p'; Template = 'T' }, @{ Name = 'q'; Type = 'Workstation'; Manufacturer = 'Polycom'; Model = 'IP650' } | ConvertTo-CicPhoneCsv }

        $run.Output | Should -BeNullOrEmpty
        $run.End.FullyQualifiedErrorId | Should -BeExactly 'MixedPhones,CicCsvImport.Commands.ConvertToCicPhoneCsvCommand'
    }

    It 'leave stations of managed phones out, and a warning says so' {
        $lines = @{ Name = 'a'; Type = 'Managed Workstation' }, @{ Name = 'b' } | ConvertTo-CicStationCsv -WarningVariable warnings -WarningAction SilentlyContinue

        $lines | Should -HaveCount 2
        $warnings | Should -HaveCount 1
    }

    It 'leave out what is no row, which is an error' {
        $run = Invoke-Recorded { @{ UserName = 'anna' }, @{ Shoe = 38 }, @{ Extension = 1 } | ConvertTo-CicUserCsv }

        $run.Output | Should -HaveCount 2
        $run.Error.FullyQualifiedErrorId | Should -BeExactly @(
            'NotAListObject,CicCsvImport.Commands.ConvertToCicUserCsvCommand', 'RequiredValueMissing,CicCsvImport.Commands.ConvertToCicUserCsvCommand')
        (Invoke-Recorded { @{ Shoe = 38 } | ConvertTo-CicUserCsv }).Output | Should -BeNullOrEmpty
    }

    It 'are a header where there are no objects' {
        @() | ConvertTo-CicPhoneCsv -Format TMM | Should -BeExactly 'Name,Type,Manufacturer,Model,Proxy Group,Extension,Identification Address,Label,Address'
    }

    It 'take the names of properties from -HeaderMap' {
        [pscustomobject]@{ Login = 'anna' } | ConvertTo-CicUserCsv -HeaderMap @{ Login = 'User Name' } | Select-Object -Last 1 | Should -BeLikeExactly 'anna,*'
    }
}
