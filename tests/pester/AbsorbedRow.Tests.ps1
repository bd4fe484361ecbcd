# Rows that a quote or a lost line break has put where no row belongs: nobody gets the values of another, and no password is shown.

BeforeAll {
    . "$PSScriptRoot/Common.ps1"
}

Describe 'Rows in the header' {
    It 'reject the file and are not shown: <How>' -ForEach @(
        @{ How = 'a quote'; Code = 'UnterminatedQuote'; Text = "User Name,`"First Name,Password,Roles`nua,Anna,pwSecretA7,Agent`nub,`"Bob`",pwSecretB8,Agent`nuc,Cem,pwSecretC9,Agent`n" }
        @{ How = 'a lost line break'; Code = 'NoColumns'; Text = "User Name,First Name,Password,Roles,Locationua,Anna,pwSecretA7,Agent,Berlin`nub,Bob,pwSecretB8,Agent,Bonn`n" }
    ) {
        $list = Join-Path $TestDrive 'users.csv'
        Set-Content $list $Text -NoNewline

        $shown = Import-CicUserCsv $list -IssueVariable issues -Verbose -ErrorAction Continue 2>&1 3>&1 4>&1
        $ofText = $Text | ConvertFrom-CicUserCsv -ErrorAction Continue 2>&1 3>&1

        $shown | Should -Not -BeOfType CicCsvImport.CicUser
        $ofText | Should -Not -BeOfType CicCsvImport.CicUser
        $issues.Code | Should -BeExactly $Code
        "$($issues.Effect)" | Should -BeExactly 'FileRejected'
        "$shown $ofText $($issues | Format-List | Out-String)" | Should -Not -Match 'pwSecret'
    }

    It 'are not shown as the names of properties: <How>' -ForEach @(
        @{ How = 'a quote'; Text = "User Name,`"First Name,Password,Roles`nua,Anna,pwSecretA7,Agent`nub,`"Bob`",pwSecretB8,Agent`nuc,Cem,pwSecretC9,Agent`n" }
        @{ How = 'a lost line break'; Text = "User Name,First Name,Password,Roles,Locationua,Anna,pwSecretA7,Agent,Berlin`nub,Bob,pwSecretB8,Agent,Bonn`n" }
    ) {
        $null = $Text | ConvertFrom-Csv | Import-CicUserCsv -IssueVariable issues -WarningVariable warnings -WarningAction SilentlyContinue

        $issues.Code | Should -Contain 'UnknownColumn'
        "$warnings $($issues | Format-List | Out-String)" | Should -Not -Match 'pwSecret'
    }
}

Describe 'Rows in a cell' {
    BeforeAll {
        $text = "User Name,First Name,Password,Extension`nann,`"Ann,pwAnn11,1`nbob,Bob,pwBob22,2`ncid,Cid`",pwCid33,3`ndora,Dora,pwDora44,4`n"
    }

    BeforeEach {
        Enter-NewFolder
    }

    AfterEach {
        Pop-Location
    }

    It 'give nobody the password of another' {
        $users = $text | ConvertFrom-CicUserCsv -IssueVariable issues -WarningAction SilentlyContinue

        $users.UserName | Should -BeExactly 'dora'
        $issues.Code | Should -BeExactly 'LineBreakInCell'
        "$($issues.Effect)" | Should -BeExactly 'RowSkipped'
        $issues.Reason | Should -BeLike '*lines 3 to 4 are part of the cell.'
        ($issues | Format-List | Out-String) | Should -Not -Match 'pw'
    }

    It 'are kept in the reject file as they stand, which is refused again' {
        Set-Content users.csv $text -NoNewline

        $null = Import-CicUserCsv users.csv -RejectPath rejects.csv -WarningAction SilentlyContinue
        $again = Import-CicUserCsv rejects.csv -IssueVariable issues -WarningAction SilentlyContinue

        $reject = Import-Csv rejects.csv
        $reject.'First Name' | Should -BeExactly "Ann,pwAnn11,1`nbob,Bob,pwBob22,2`ncid,Cid"
        $reject.Password | Should -BeExactly 'pwCid33'
        $again | Should -BeNullOrEmpty
        $issues.Code | Should -BeExactly 'LineBreakInCell'
    }
}

Describe 'A row in one cell' {
    BeforeEach {
        Enter-NewFolder
    }

    AfterEach {
        Pop-Location
    }

    It 'is no user where blank cells follow: <Row>' -ForEach @(
        @{ Row = '"b,B,Bee,2",,,' }
        @{ Row = 'c;C;Cee;3,,,' }
        @{ Row = '"b,B,Bee,2"," ",,' }
    ) {
        $lines = 'User Name,First Name,Last Name,Extension', 'anna,Anna,A,1', $Row

        ($lines | ConvertFrom-CicUserCsv -IssueVariable issues -WarningAction SilentlyContinue).UserName | Should -BeExactly 'anna'
        $issues.Code | Should -BeExactly 'RowInOneCell'
        ($lines | ConvertFrom-Csv | Import-CicUserCsv -IssueVariable issues -WarningAction SilentlyContinue).UserName | Should -BeExactly 'anna'
        $issues.Code | Should -BeExactly 'RowInOneCell'
    }

    It 'is refused again when its reject file is imported unchanged: <Row>' -ForEach @(
        @{ Row = '"b,B"' }
        @{ Row = '"b,B,Bee"' }
        @{ Row = 'User Name,First Name' }
    ) {
        Set-Content users.csv 'User Name,First Name', 'anna,Anna', $Row

        $null = Import-CicUserCsv users.csv -RejectPath rejects.csv -WarningAction SilentlyContinue
        Import-CicUserCsv rejects.csv -WarningAction SilentlyContinue | Should -BeNullOrEmpty
        Import-Csv rejects.csv | Import-CicUserCsv -WarningAction SilentlyContinue | Should -BeNullOrEmpty
    }
}
