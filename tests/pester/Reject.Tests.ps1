BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    Push-Location $TestDrive
    Write-List 'users.csv' 'User Name,Display Name,Password,DID', 'anna,Anna,pw-anna,1', 'anna,"Ann, too",pw-ann,2', ',Nobody,,3'
}

AfterAll {
    Pop-Location
}

Describe '-RejectPath' {
    It 'keeps the rows that did not import, to be corrected and imported again' {
        $first = Import-CicUserCsv users.csv -RejectPath rejects.csv -WarningAction SilentlyContinue

        $rejects = Import-Csv rejects.csv
        $rejects | Should -HaveCount 2
        $rejects[0].Problem | Should -BeLike 'DuplicateName: *'
        $rejects[0].Password | Should -Be 'pw-ann'
        $rejects[0].'User Name' = 'ann'
        $rejects[1].'User Name' = 'nobody'
        $rejects | Export-Csv rejects.csv

        $second = Import-CicUserCsv rejects.csv -WarningVariable warnings -RejectPath again.csv
        $first.UserName | Should -Be 'anna'
        $second.UserName | Should -Be 'ann', 'nobody'
        $second[0].DisplayName | Should -Be 'Ann, too'
        $warnings | Should -BeNullOrEmpty
        'again.csv' | Should -Not -Exist
    }

    It 'does not replace a file without -Force' {
        Set-Content mine.csv 'mine'

        { Import-CicUserCsv users.csv -RejectPath mine.csv } | Should -Throw -ErrorId 'FileExists,*'
        Get-Content mine.csv | Should -Be 'mine'

        $null = Import-CicUserCsv users.csv -RejectPath mine.csv -Force -WarningAction SilentlyContinue
        Import-Csv mine.csv | Should -HaveCount 2
    }

    It 'makes a file that only its owner reads' -Skip:$IsWindows {
        $null = Import-CicUserCsv users.csv -RejectPath private.csv -WarningAction SilentlyContinue

        (Get-Item private.csv).UnixMode | Should -Be '-rw-------'
    }

    It 'leaves nothing when only the first rows were wanted' {
        $null = Import-CicUserCsv users.csv -RejectPath wanted.csv -WarningAction SilentlyContinue | Select-Object -First 1

        Get-ChildItem -Force -Filter *wanted* | Should -BeNullOrEmpty
    }

    It 'writes nothing with -WhatIf, and says what it would: <How>' -ForEach @(
        @{ How = 'its own'; Script = { Import-CicUserCsv users.csv -RejectPath asked.csv -WhatIf } }
        @{ How = 'of the session'; Script = { $WhatIfPreference = $true; Import-CicUserCsv users.csv -RejectPath asked.csv } }
        @{ How = 'of a function'; Script = { function Import-All { [CmdletBinding(SupportsShouldProcess)] param() Import-CicUserCsv users.csv -RejectPath asked.csv }; Import-All -WhatIf } }
        @{ How = 'for objects'; Script = { $WhatIfPreference = $true; Import-Csv users.csv | Import-CicUserCsv -RejectPath asked.csv } }
    ) {
        $transcript = Join-Path $TestDrive 'asked.txt'
        $null = Start-Transcript -LiteralPath $transcript -Force
        $users = & $Script 3> $null
        $null = Stop-Transcript

        $users.UserName | Should -BeExactly 'anna'
        @(Get-Content $transcript) -like 'What if: *' | Should -BeLike '*"Write rows that are not imported"*asked.csv*'
        Get-ChildItem -Force -Filter *asked* | ForEach-Object Name | Should -BeExactly 'asked.txt'
    }

    It 'replaces and removes nothing with -WhatIf' {
        Set-Content kept.csv 'mine'
        Set-Content clean.csv 'User Name', 'anna'

        $null = Import-CicUserCsv clean.csv -RejectPath kept.csv -Force -WhatIf
        $null = Import-CicUserCsv users.csv -RejectPath kept.csv -Force -WhatIf -WarningAction SilentlyContinue

        Get-Content kept.csv | Should -Be 'mine'
    }

    It 'says where it wrote' {
        $verbose = Import-CicUserCsv users.csv -RejectPath told.csv -WarningAction SilentlyContinue -Verbose 4>&1 |
            Where-Object { $_ -is [System.Management.Automation.VerboseRecord] }

        "$verbose" | Should -BeLike '*told.csv*'
    }
}

Describe 'The file of rejects' {
    BeforeAll {
        $script:columns = 'Extra,user NAME,Display Name,Password,DID,Problem'

        function Import-Rejecting {
            param([string] $Delimiter = ',', [switch] $Force)

            Import-CicUserCsv users.csv -RejectPath rejects.csv -Delimiter $Delimiter -Force:$Force -WarningAction SilentlyContinue
        }
    }

    BeforeEach {
        Enter-NewFolder
        $ErrorActionPreference = 'Stop'
        Set-Content users.csv -Value @(
            'Extra, user NAME ,Display Name,Password,DID'
            'e1,anna,Anna,pw-anna-1,1'
            'e2, anna ,"Smith, ""Ann""",pw-anna-2,x'
            'e3,,Nobody,,3'
            'e4,bert,Bert,,4'
        )
    }

    AfterEach {
        Pop-Location
    }

    It 'has the original headings and cells, and what is wrong' {
        (Import-Rejecting).UserName | Should -BeExactly 'anna', 'bert'

        $lines = Get-Content rejects.csv
        $lines | Should -HaveCount 3
        $lines[0] | Should -BeExactly $columns
        $lines[1] | Should -BeLikeExactly 'e2,anna,"Smith, ""Ann""",pw-anna-2,x,*'
        $lines[1] | Should -MatchExactly 'DuplicateName: '
        $lines[1] | Should -MatchExactly 'InvalidDid: '
        $lines[2] | Should -BeLikeExactly 'e3,,Nobody,,3,*'
        $lines[2] | Should -MatchExactly 'RequiredValueMissing: '
    }

    It 'has no row that imports with a warning' {
        Set-Content users.csv -Value 'User Name,DID', 'anna,x'

        Import-Rejecting | Should -HaveCount 1

        'rejects.csv' | Should -Not -Exist
    }

    It 'imports when it was corrected' {
        $null = Import-Rejecting
        $text = (Get-Content rejects.csv -Raw) -creplace 'e2,anna,', 'e2,ann,' -creplace 'e3,,', 'e3,nobody,' -creplace ',x,', ',2,'
        Set-Content rejects.csv -Value $text -NoNewline

        $users = Import-CicUserCsv rejects.csv -IssueVariable issues -WarningAction SilentlyContinue

        $users.UserName | Should -BeExactly 'ann', 'nobody'
        $users.DisplayName | Should -BeExactly 'Smith, "Ann"', 'Nobody'
        # The heading that the list does not know was wrong before; Problem is known.
        $issues.Code | Should -BeExactly 'UnknownColumn'
        $issues.Column | Should -BeExactly 'Extra'
    }

    It 'that is rejected again has one column of problems' {
        $null = Import-Rejecting

        $null = Import-CicUserCsv rejects.csv -RejectPath again.csv -WarningAction SilentlyContinue

        (Get-Content again.csv)[0] | Should -BeExactly $columns
    }

    It 'has the delimiter of the list' {
        Set-Content users.csv -Value 'User Name;DID', ';1', 'anna;2'

        $null = Import-Rejecting -Delimiter ';'

        (Get-Content rejects.csv)[0] | Should -BeExactly 'User Name;DID;Problem'
        (Get-Content rejects.csv)[1] | Should -BeLikeExactly ';1;*'
    }

    It 'is UTF-8 with a mark, and its lines end as Windows ends them' {
        $null = Import-Rejecting

        $bytes = [IO.File]::ReadAllBytes("$PWD/rejects.csv")
        $bytes[0..2] | Should -Be 0xEF, 0xBB, 0xBF
        $bytes[-2..-1] | Should -Be 13, 10
    }

    It 'is not made where nothing is rejected' {
        Set-Content users.csv -Value 'User Name', 'anna'

        $null = Import-Rejecting

        (Get-ChildItem -Force).Name | Should -BeExactly 'users.csv'
    }

    It 'replaces none without -Force, and nothing is imported' {
        Set-Content rejects.csv -Value 'mine'

        $run = Invoke-Recorded { Import-Rejecting }

        $run.End.FullyQualifiedErrorId | Should -BeExactly 'FileExists,CicCsvImport.Commands.ImportCicUserCsvCommand'
        "$($run.Error)" | Should -MatchExactly '-Force'
        $run.Output | Should -BeNullOrEmpty
        Get-Content rejects.csv | Should -BeExactly 'mine'
    }

    It 'replaces another one with -Force' {
        Set-Content rejects.csv -Value 'mine'

        $null = Import-Rejecting -Force

        Get-Content rejects.csv | Should -HaveCount 3
    }

    It 'cannot be a folder' {
        $null = New-Item -ItemType Directory rejects.csv

        $run = Invoke-Recorded { Import-Rejecting -Force }

        $run.End.FullyQualifiedErrorId | Should -BeLikeExactly 'FileNotWritable,*'
    }

    It 'is its owner''s only where it replaces a file, too' -Skip:$IsWindows {
        Set-Content rejects.csv -Value 'mine'

        $null = Import-Rejecting -Force

        (Get-Item rejects.csv).UnixMode | Should -BeExactly '-rw-------'
    }

    It 'is another one for lists with other headers' {
        Set-Content other.csv -Value 'DID,User Name', '9,'
        Set-Content same.csv -Value 'Extra,User Name,Display Name,Password,DID', 'e5,,,,5'

        $null = Import-CicUserCsv users.csv, other.csv, same.csv -RejectPath rejects.csv -WarningAction SilentlyContinue

        (Get-ChildItem -Force).Name | Sort-Object |
            Should -BeExactly ('other.csv', 'rejects-2.csv', 'rejects.csv', 'same.csv', 'users.csv' | Sort-Object)
        Get-Content rejects.csv | Should -HaveCount 4
        (Get-Content rejects-2.csv)[0] | Should -BeExactly 'DID,User Name,Problem'
    }

    It 'is not made of a list that is rejected as a whole' {
        Set-Content users.csv -Value 'User Name', 'anna', 'anna', '"open'

        $run = Invoke-Recorded { Import-Rejecting }

        $run.Error | Should -HaveCount 1
        (Get-ChildItem -Force).Name | Should -BeExactly 'users.csv'
    }

    It 'leaves no temporary file where an error ends the command' {
        Set-Content severe.csv -Value 'User Name', '"open'

        $run = Invoke-Recorded { Import-CicUserCsv users.csv, severe.csv -RejectPath rejects.csv -ErrorAction Stop }

        $run.End | Should -Not -BeNullOrEmpty
        (Get-ChildItem -Force).Name -clike '*.tmp' | Should -BeNullOrEmpty
    }

    It 'never replaces the list that is read: <Place>' -ForEach @(
        @{ Place = 'users.csv'; Given = @{}; Id = 'FileExists' }
        @{ Place = './users.csv'; Given = @{ Force = $true }; Id = 'RejectPathIsList' }
    ) {
        $before = Get-Content users.csv

        $run = Invoke-Recorded { Import-CicUserCsv users.csv -RejectPath $Place @Given }

        $run.Error | Should -HaveCount 1
        $run.End.FullyQualifiedErrorId | Should -BeLikeExactly "$Id,*"
        Get-Content users.csv | Should -BeExactly $before
    }

    It 'of an earlier run does not stay with -Force' {
        Set-Content clean.csv -Value 'User Name', 'anna'
        Set-Content rejected.csv -Value 'User Name,Problem', 'old,x'

        $null = Import-CicUserCsv clean.csv -RejectPath rejected.csv -Force

        'rejected.csv' | Should -Not -Exist
    }

    It 'of an earlier run stays where a list was not read: <Script>' -ForEach @(
        @{ Script = { Import-CicUserCsv nix.csv -RejectPath rejected.csv -Force } }
        @{ Script = { Import-CicUserCsv nix*.csv -RejectPath rejected.csv -Force } }
        @{ Script = { Import-CicUserCsv bad.csv -FailOnWarning -RejectPath rejected.csv -Force } }
    ) {
        Set-Content bad.csv -Value 'User Name,Extension', 'anna,x'
        Set-Content rejected.csv -Value 'User Name,Problem', 'old,x'

        (Invoke-Recorded $Script).Output | Should -BeNullOrEmpty

        Get-Content rejected.csv | Should -BeExactly 'User Name,Problem', 'old,x'
    }

    It 'that is a second one replaces no other file' {
        Set-Content one.csv -Value 'User Name', 'anna', 'anna'
        Set-Content two.csv -Value 'User Name,Extension', 'bert,1', 'bert,2'
        Set-Content rejected-2.csv -Value 'another''s'

        $null = Import-CicUserCsv one.csv, two.csv -RejectPath rejected.csv -Force -WarningAction SilentlyContinue

        Get-Content rejected-2.csv | Should -BeExactly 'another''s'
        Get-Content rejected-3.csv | Should -HaveCount 2
    }
}
