# The text of a list becomes objects, as its file does.

BeforeAll {
    . "$PSScriptRoot/Common.ps1"
}

Describe 'Text' {
    BeforeEach {
        Enter-NewFolder
        $ErrorActionPreference = 'Stop'
        Set-Content users.csv -Value @(
            'User Name;Extension;Roles;Password'
            'anna;1001;"Agent|Supervisor";pw-1'
            ''
            '"be'
            'rt";1001;Agnt;pw-2'
            ';x;;'
        )
    }

    AfterEach {
        Pop-Location
    }

    It 'is read as its file is: <How>' -ForEach @(
        @{ How = 'lines'; Script = { Get-Content users.csv | ConvertFrom-CicUserCsv @quiet } }
        @{ How = 'one text'; Script = { Get-Content users.csv -Raw | ConvertFrom-CicUserCsv @quiet } }
        @{ How = 'one text with the line ends of Windows'; Script = { (Get-Content users.csv) -join "`r`n" | ConvertFrom-CicUserCsv @quiet } }
        @{ How = 'bundles of lines'; Script = { Get-Content users.csv -ReadCount 2 | ConvertFrom-CicUserCsv @quiet } }
        @{ How = 'an argument'; Script = { ConvertFrom-CicUserCsv (Get-Content users.csv) @quiet } }
        @{ How = 'the answer of a web server'; Script = { [pscustomobject]@{ StatusCode = 200; Content = [IO.File]::ReadAllText("$PWD/users.csv") } | ConvertFrom-CicUserCsv @quiet } }
        @{ How = 'one text with a byte-order mark'; Script = { [char] 0xFEFF + [IO.File]::ReadAllText("$PWD/users.csv") | ConvertFrom-CicUserCsv @quiet } }
        @{ How = 'lines and null'; Script = { $null, (Get-Content users.csv), $null | ConvertFrom-CicUserCsv @quiet } }
    ) {
        $quiet = @{ WarningAction = 'SilentlyContinue'; IssueVariable = 'issues' }
        $properties = 'UserName', 'Extension', 'Roles', 'DisplayName'
        $ofFile = Import-CicUserCsv users.csv -WarningAction Ignore -IssueVariable fileIssues

        $users = . $Script

        $users | Should -BeOfType CicCsvImport.CicUser
        $users | Select-Object $properties | ConvertTo-Json | Should -BeExactly ($ofFile | Select-Object $properties | ConvertTo-Json)
        $users | Should -HaveCount 1
        $users.Path | Should -BeNullOrEmpty
        $issues | ForEach-Object { "$($_.Line) $($_.Record) $($_.Code) $($_.Effect) $($_.Column) $($_.Value)" } |
            Should -BeExactly @($fileIssues | ForEach-Object { "$($_.Line) $($_.Record) $($_.Code) $($_.Effect) $($_.Column) $($_.Value)" })
        $issues[-1].Message | Should -BeLikeExactly 'line 6: *'
    }

    It 'has the delimiter that is named, and headings that are mapped' {
        ('Login:Extension', 'anna:7' | ConvertFrom-CicUserCsv -Delimiter ':' -HeaderMap @{ Login = 'User Name' }).Extension | Should -BeExactly '7'
    }

    It 'is rejected as a whole where its last line cannot be read' {
        $run = Invoke-Recorded { 'User Name', 'anna', '"bert' | ConvertFrom-CicUserCsv }

        $run.Output | Should -BeNullOrEmpty
        $run.Error | Should -HaveCount 1
        $run.Error[0].FullyQualifiedErrorId | Should -BeExactly 'UnterminatedQuote,CicCsvImport.Commands.ConvertFromCicUserCsvCommand'
        "$($run.Error[0])" | Should -BeLikeExactly 'line 3: *'
    }

    It 'is <Code>: <Text>' -ForEach @(
        @{ Text = @(''); Code = 'NoColumns' }
        @{ Text = @(); Code = 'NoColumns' }
        @{ Text = 'Apples,Pears', '1,2'; Code = 'NoColumns' }
        @{ Text = 'Name,Type', 'Desk,Workstation'; Code = 'WrongList' }
        @{ Text = 'Extension', '1'; Code = 'RequiredColumnMissing' }
        @{ Text = "User Name`nan$([char] 0)na"; Code = 'NotText' }
    ) {
        $run = Invoke-Recorded { $Text | ConvertFrom-CicUserCsv }

        $run.Error.FullyQualifiedErrorId | Should -BeExactly "$Code,CicCsvImport.Commands.ConvertFromCicUserCsvCommand"
    }

    It 'has the issues of a file: <Found>' -ForEach @(
        @{ Text = 'Name,Model', 'A,x', 'Name,Model', 'B,y'; Found = '3 RepeatedHeader' }
        @{ Text = 'Name,Type,Model', '"A,phone,x"', 'A,phone,x', 'B,phone,y'; Found = '2 RowInOneCell' }
        @{ Text = 'Name,Model', 'A,x,', 'B,y,'; Found = '2 UnevenRow' }
        @{ Text = 'Name;Model;Building, Address', 'A;x;', 'B;y;'; Found = '1 DelimiterDetected|1 UnknownColumn' }
        @{ Text = 'Name,Machine Name', 'A,', 'C,"x', 'D,y', '",', 'B,'; Found = '3 LineBreakInCell|3 UnevenRow' }
        @{ Text = 'Name,Model', 'A,x', 'B,y', "$([char] 0x1A)"; Found = '' }
        @{ Text = "Name,Model`nA,x`nB,y`n$([char] 0x1A)"; Found = '' }
    ) {
        $stations = $Text | ConvertFrom-CicStationCsv -IssueVariable issues -WarningAction Ignore

        $stations.Name | Should -BeExactly 'A', 'B'
        ($issues | ForEach-Object { "$($_.Line) $($_.Code)" }) -join '|' | Should -BeExactly $Found
    }

    It 'can be none of: <Kind>' -ForEach @(
        @{ Kind = 'a file'; Script = { Get-Item users.csv } }
        @{ Kind = 'objects'; Script = { Import-Csv users.csv -Delimiter ';' } }
        @{ Kind = 'bytes'; Script = { [IO.File]::ReadAllBytes("$PWD/users.csv") } }
    ) {
        $run = Invoke-Recorded { & $Script | ConvertFrom-CicUserCsv }

        $run.Output | Should -BeNullOrEmpty
        $run.Error.FullyQualifiedErrorId | Should -BeExactly 'TextRequired,CicCsvImport.Commands.ConvertFromCicUserCsvCommand'
        "$($run.Error)" | Should -MatchExactly 'Import-CicUserCsv'
        "$($run.Error)" | Should -Not -Match 'anna|pw-'
    }

    It 'with a warning gives nothing with -FailOnWarning' {
        $run = Invoke-Recorded { 'User Name,DID', 'anna,1', 'bert,x' | ConvertFrom-CicUserCsv -FailOnWarning }

        $run.Output | Should -BeNullOrEmpty
        $run.Error.FullyQualifiedErrorId | Should -BeExactly 'WarningsFound,CicCsvImport.Commands.ConvertFromCicUserCsvCommand'
        ('User Name,DID', 'anna,1' | ConvertFrom-CicUserCsv -FailOnWarning).UserName | Should -BeExactly 'anna'
    }

    It 'is a list of stations, and one of phones by template or model' {
        ('Name,Extension', 'Desk,55' | ConvertFrom-CicStationCsv).Type | Should -BeExactly 'Workstation'
        ('Name,Type,Manufacturer,Model', 'p,Workstation,Polycom,IP650' | ConvertFrom-CicPhoneCsv).Model | Should -BeExactly 'IP650'
        $template = New-CicPhoneTemplate T -Manufacturer Polycom -Model IP650
        $phones = 'Name,Template', 'p,T', 'q,U' | ConvertFrom-CicPhoneCsv -Template $template -WarningVariable warnings -WarningAction SilentlyContinue
        $phones.Name | Should -BeExactly 'p'
        $warnings | Should -BeLikeExactly 'line 3: *(UnknownTemplate)'
    }

    It 'is judged by the directory, and goes into it' {
        $null = Connect-CicDirectory "$PWD/text.cicdb" -Create
        Initialize-CicDirectory -Administrator admin
        Add-CicUser @{ UserName = 'zoe'; Extension = '1001' }

        'User Name,Extension', 'anna,2001' | ConvertFrom-CicUserCsv | Add-CicUser

        (Get-CicUser anna).Extension | Should -BeExactly '2001'
        Disconnect-CicDirectory
    }
}
