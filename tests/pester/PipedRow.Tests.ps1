# Objects that are piped to Test- and Import- are rows of a list.

BeforeAll {
    . "$PSScriptRoot/Common.ps1"

    function Get-Issue {
        param([Parameter(ValueFromPipeline)] $InputObject, [string] $Noun = 'CicUserCsv')

        end {
            $input | & "Test-$Noun" | ForEach-Object { "$($_.Line) $($_.Code)" }
        }
    }
}

Describe 'A row' {
    BeforeEach {
        Enter-NewFolder
        $ErrorActionPreference = 'Stop'
        Set-Content users.csv -Value @(
            'User Name,Extension,Password,Roles,Workgroups,Notes'
            'anna,1001,pw-1,Agent,Support|Sales,x'
            ',1002,pw-2,,,y'
            'bert,1001,pw-3,Agnt,,'
            'carl,x,pw-4,,Support,'
        )
    }

    AfterEach {
        Pop-Location
    }

    It 'of Import-Csv has every issue of the file, but for the place' {
        $ofFile = Test-CicUserCsv users.csv
        $ofRows = Import-Csv users.csv | Test-CicUserCsv

        $ofRows | Should -HaveCount 5
        # The header is line 1, and the first object is object 1.
        $ofRows | ForEach-Object { "$($_.Code) $($_.Effect) $($_.Column) $($_.Value) $($_.Record) $($_.Line)" } | Should -BeExactly @(
            $ofFile | ForEach-Object { "$($_.Code) $($_.Effect) $($_.Column) $($_.Value) $($_.Record) $([Math]::Max(1, $_.Line - 1))" }
        )
        $ofRows.Path | Should -BeExactly @('', '', '', '', '')
        $ofRows[3].Message | Should -BeLikeExactly "object 3: Extension '1001' is already used by object 1.*"
    }

    It 'of Import-Csv imports as the file''s does' {
        $ofFile = Import-CicUserCsv users.csv -WarningAction Ignore
        $ofRows = Import-Csv users.csv | Import-CicUserCsv -WarningAction Ignore

        $properties = 'UserName', 'Extension', 'DisplayName', 'Roles', 'Workgroups'
        $ofRows | Select-Object $properties | ConvertTo-Json | Should -BeExactly ($ofFile | Select-Object $properties | ConvertTo-Json)
        $ofRows | ForEach-Object { $_.GetState('DID'), $_.GetState('Extension') } | Should -BeExactly Absent, Given, Absent, Dropped, Absent, Dropped
        $ofRows.Path | Should -BeExactly $null, $null, $null
        $ofRows.Line | Should -BeExactly 0, 0, 0
        [Net.NetworkCredential]::new('', $ofRows[2].Password).Password | Should -BeExactly 'pw-4'
    }

    It 'can be <Kind>' -ForEach @(
        @{ Kind = 'ConvertFrom-Csv''s'; Script = { 'User Name,Extension', 'anna,1' | ConvertFrom-Csv } }
        @{ Kind = 'ConvertFrom-Json''s'; Script = { '[{"UserName":"anna","Extension":1}]' | ConvertFrom-Json } }
        @{ Kind = 'a table of ConvertFrom-Json'; Script = { '{"UserName":"anna","Extension":"1"}' | ConvertFrom-Json -AsHashtable } }
        @{ Kind = 'a number where a text is meant'; Script = { [pscustomobject]@{ 'user name' = 'anna'; extension = 1.0 } } }
        @{ Kind = 'a hashtable'; Script = { @{ UserName = 'anna'; Extension = '1' } } }
        @{ Kind = 'an ordered dictionary'; Script = { [ordered]@{ 'User Name' = ' anna '; Extension = 1 } } }
        @{ Kind = 'an object of a class'; Script = { class Person { [string] $UserName; [int] $Extension }; [Person]@{ UserName = 'anna'; Extension = 1 } } }
        @{ Kind = 'from a job'; Script = { Start-Job { [pscustomobject]@{ UserName = 'anna'; Extension = 1 } } | Receive-Job -Wait -AutoRemoveJob } }
        @{ Kind = 'a row of a table'; Script = { $table = [Data.DataTable]::new(); 'UserName', 'Extension', 'DID' | ForEach-Object { $null = $table.Columns.Add($_) }; $null = $table.Rows.Add('anna', 1, [DBNull]::Value); $table } }
        @{ Kind = 'a row of a view'; Script = { $table = [Data.DataTable]::new(); 'UserName', 'Extension' | ForEach-Object { $null = $table.Columns.Add($_) }; $null = $table.Rows.Add('anna', 1); $table.DefaultView } }
        @{ Kind = 'a record of a database'; Script = { $table = [Data.DataTable]::new(); 'UserName', 'Extension' | ForEach-Object { $null = $table.Columns.Add($_) }; $null = $table.Rows.Add('anna', 1); , $table.CreateDataReader() } }
        @{ Kind = 'one of ours'; Script = { @{ UserName = 'anna'; Extension = '1' } | Import-CicUserCsv } }
        @{ Kind = 'an array in one object'; Script = { , @([pscustomobject]@{ UserName = 'anna'; Extension = 1 }) } }
        @{ Kind = 'null among others'; Script = { $null, @{ UserName = 'anna'; Extension = 1 }, $null } }
    ) {
        $issues = & $Script | Test-CicUserCsv
        $user = & $Script | Import-CicUserCsv

        $issues | Should -BeNullOrEmpty
        $user | Should -HaveCount 1
        "$($user.UserName) $($user.Extension) $($user.GetState('DID'))" | Should -BeExactly 'anna 1 Absent'
    }

    It 'can be given to -InputObject, alone or with others' {
        (Import-CicUserCsv -InputObject @{ UserName = 'anna' }).UserName | Should -BeExactly 'anna'
        (Import-CicUserCsv -InputObject @{ UserName = 'anna' }, @{ UserName = 'bert' }).UserName | Should -BeExactly 'anna', 'bert'
        Test-CicUserCsv -InputObject @(@{ UserName = 'anna' }, @{ UserName = 'anna' }) | ForEach-Object Code | Should -BeExactly 'DuplicateName'
    }

    It 'has null and DBNull for no value, and an empty text for a blank one' {
        $user = [pscustomobject]@{ UserName = 'anna'; FirstName = $null; LastName = ''; DisplayName = @(); Extension = [DBNull]::Value; Roles = @(); DID = & {} } | Import-CicUserCsv

        'FirstName', 'LastName', 'DisplayName', 'Extension', 'Roles', 'DID' | ForEach-Object { "$($user.GetState($_))" } |
            Should -BeExactly 'Absent', 'Blank', 'Blank', 'Absent', 'Blank', 'Absent'
    }

    It 'that lacks what every row needs is skipped, whatever else it has: <Row>' -ForEach @(
        @{ Row = @{ Extension = '1' } }
        @{ Row = @{ UserName = $null; Extension = '1' } }
        @{ Row = @{ UserName = '  '; Extension = '1' } }
        @{ Row = 5 }
        @{ Row = Get-Date }
    ) {
        $Row | Test-CicUserCsv | Where-Object Effect -EQ RowSkipped | ForEach-Object Code | Should -BeExactly 'RequiredValueMissing'
        $Row | Import-CicUserCsv -WarningAction Ignore | Should -BeNullOrEmpty
        $Row | Test-CicUserCsv -Quiet | Should -BeExactly $false
    }

    It 'brings all properties that are no columns in one issue, each when it first comes' {
        $rows = '[{"User Name":"a","X":1,"Y":2},{"Y":3,"User Name":"b"},{"User Name":"c","Z":1,"Problem":"old"},{"z":1,"User Name":"d"}]' | ConvertFrom-Json

        $issues = $rows | Test-CicUserCsv

        $issues | ForEach-Object { "$($_.Line) $($_.Record) $($_.Code) $($_.Column)" } | Should -BeExactly '1 0 UnknownColumn X, Y', '3 0 UnknownColumn Z'
        $issues[0].Message | Should -BeExactly "object 1: A user list has no column 'X, Y'. The column is not imported."
    }

    It 'with <Kind> in the place of a text has the name of a type there' -ForEach @(
        @{ Kind = 'an object'; Value = [pscustomobject]@{ v = 'C' } }
        @{ Kind = 'a hashtable'; Value = @{ v = 'C' } }
        @{ Kind = 'several values'; Value = @('C', 'D') }
        @{ Kind = 'what is left of several values'; Value = 'System.String[]' }
        @{ Kind = 'an object that has no text'; Value = [Text.UTF8Encoding]::new() }
        @{ Kind = 'a list'; Value = [Collections.Generic.List[string]] @('C') }
    ) {
        $rows = @{ UserName = 'anna'; DisplayName = $Value; Extension = '1' }, @{ UserName = $Value }

        $issues = $rows | Test-CicUserCsv

        $issues | ForEach-Object { "$($_.Line) $($_.Code) $($_.Effect) $($_.Column)" } |
            Should -BeExactly '1 TypeName ValueDropped Display Name', '2 TypeName RowSkipped User Name'
        $user = $rows | Import-CicUserCsv -WarningAction Ignore
        "$($user.UserName) $($user.GetState('DisplayName')) $($user.DisplayName)" | Should -BeExactly 'anna Dropped anna'
    }

    It 'has several names in an array, each of which can be several' {
        $user = @{ UserName = 'anna'; Roles = @('Agent|Supervisor', 'Operator'); Workgroups = [Collections.ArrayList] @('A', 'B') } | Import-CicUserCsv

        $user.Roles, $user.Workgroups | ForEach-Object { $_ -join '|' } | Should -BeExactly 'Agent|Supervisor|Operator', 'A|B'
        @{ UserName = 'anna'; Roles = @('Agent', @{ Name = 'Operator' }) } | Test-CicUserCsv | ForEach-Object Code | Should -BeExactly 'TypeName'
    }

    It 'shows no property where none is a column: they can be a row themselves' {
        Set-Content no-header.csv -Value 'anna,pw-secret', 'bert,pw-other'

        $issues = Import-Csv no-header.csv | Test-CicUserCsv

        $issues.Code | Should -BeExactly 'UnknownColumn', 'RequiredValueMissing'
        $issues | ForEach-Object { "$_ $($_.Message) $($_.Column) $($_.Value) $($_.Suggestion)" } | Should -Not -Match 'anna|secret|bert|other'
        Import-Csv users.csv -Delimiter ';' | Test-CicUserCsv | Select-Object -First 1 | ForEach-Object Column |
            Should -BeExactly 'User Name,Extension,Password,Roles,Workgroups,Notes'
    }

    It 'has its properties mapped by -HeaderMap' {
        $users = [pscustomobject]@{ Login = 'anna'; Phone = 7 } | Import-CicUserCsv -HeaderMap @{ Login = 'User Name'; Phone = 'Extension' }

        "$($users.UserName) $($users.Extension)" | Should -BeExactly 'anna 7'
    }

    It 'with two properties of one column has the first one' {
        $row = [pscustomobject][ordered]@{ 'User Name' = 'anna'; UserName = 'other' }

        $row | Get-Issue | Should -BeExactly '1 DuplicateColumn'
        ($row | Import-CicUserCsv -WarningAction Ignore).UserName | Should -BeExactly 'anna'
    }

    It 'is unique over all rows and files of a command' {
        Set-Content other.csv -Value 'User Name,Extension', 'dora,7', 'anna,8'

        $issues = & { @{ UserName = 'anna'; Extension = '7' }; Get-Item other.csv; @{ UserName = 'DORA' } } | Test-CicUserCsv

        $issues | ForEach-Object { $_.Message -replace '\. .*' } | Should -BeExactly @(
            "other.csv:2: Extension '7' is already used by object 1"
            "other.csv:3: User Name 'anna' is already used by object 1"
            "object 2: User Name 'DORA' is already used at other.csv:2"
        )
    }

    It 'of ours is named by its file and line, and by its number' {
        $users = Import-CicUserCsv users.csv -WarningAction Ignore
        $users[1].Extension = '1001'

        $issues = $users | Test-CicUserCsv | Where-Object Code -EQ DuplicateExtension

        $issues | Should -HaveCount 1
        $issues.Path | Should -BeExactly (Join-Path $PWD users.csv)
        $issues.Line | Should -BeExactly 4
        $issues.Record | Should -BeExactly 2
    }

    It 'has its warnings, errors and -IssueVariable as a file has' {
        $run = Invoke-Recorded { Import-Csv users.csv | Import-CicUserCsv -IssueVariable issues; $issues }

        $run.Error | Should -BeNullOrEmpty
        $run.Output | Select-Object -First 3 | Should -BeOfType CicCsvImport.CicUser
        $run.Warning | Should -HaveCount 5
        ($run.Output | Select-Object -Skip 3).Code | Should -BeExactly UnknownColumn, RequiredValueMissing, NewRole, DuplicateExtension, InvalidExtension
    }

    It 'with a property that fails is an error, and the others import' {
        $failing = [pscustomobject]@{ UserName = 'bad' } | Add-Member -MemberType ScriptProperty -Name Extension -Value { throw 'no answer' } -PassThru

        $run = Invoke-Recorded { @{ UserName = 'anna' }, $failing, @{ UserName = 'bert' } | Import-CicUserCsv }

        $run.Output.UserName | Should -BeExactly 'anna', 'bert'
        $run.Error.FullyQualifiedErrorId | Should -BeExactly 'ValueNotWritable,CicCsvImport.Commands.ImportCicUserCsvCommand'
        $failing | Test-CicUserCsv -Quiet -ErrorAction SilentlyContinue | Should -BeExactly $false
    }

    It 'leaves at once: none is kept' {
        $script:left = 0
        $users = 1..1000 | ForEach-Object { $left++; [pscustomobject]@{ UserName = "u$_" } } | Import-CicUserCsv | Select-Object -First 2

        $users.UserName | Should -BeExactly 'u1', 'u2'
        $left | Should -BeLessThan 4
    }

    It 'of what Export-Csv has made of our objects has one notice of what no list has' {
        Import-CicUserCsv users.csv -WarningAction Ignore | Select-Object * -ExcludeProperty Password | Export-Csv ours.csv

        $issues = Import-Csv ours.csv | Test-CicUserCsv

        $issues | Where-Object Code -NE NewRole | ForEach-Object { "$($_.Line) $($_.Severity) $($_.Code) $($_.Column)" } |
            Should -BeLikeExactly '1 Notice IgnoredColumn *Path*Line*'
    }

    It 'goes on to the directory as a file''s does' {
        $null = Connect-CicDirectory "$PWD/rows.cicdb" -Create
        Initialize-CicDirectory -Administrator admin

        Import-Csv users.csv | Import-CicUserCsv -WarningAction Ignore | Add-CicUser -WarningVariable warnings -WarningAction SilentlyContinue

        (Get-CicUser anna, bert, carl).UserName | Should -BeExactly 'anna', 'bert', 'carl'
        # What the import has reported is not reported again.
        $warnings | Should -BeNullOrEmpty
        Disconnect-CicDirectory
    }
}

Describe 'A row that is none' {
    BeforeEach {
        Enter-NewFolder
    }

    AfterEach {
        Disconnect-CicDirectory
        Pop-Location
    }

    It 'is in one cell: one value of Import-Csv, the others null' {
        Set-Content users.csv 'User Name,First Name,Last Name,Extension', '"mmuster,Geheim4711,Muster,1001"', 'bert,Bert,Brecht,1002'

        $users = Import-Csv users.csv | Import-CicUserCsv -IssueVariable issues -WarningAction Ignore

        $users.UserName | Should -BeExactly 'bert'
        "$($issues.Line) $($issues.Code) $($issues.Effect) $($issues.Value)" | Should -BeExactly '1 RowInOneCell RowSkipped '
        $issues | Out-String | Should -Not -BeLike '*Geheim*'
    }

    It 'is in one cell also for Add-, which adds nothing' {
        Set-Content users.csv 'User Name,First Name,Last Name', '"mmuster,Geheim4711,Muster"'
        $null = Connect-CicDirectory site.cicdb -Create

        $failed = { Import-Csv users.csv | Add-CicUser } | Should -Throw -ErrorId 'RowInOneCell,*' -PassThru

        $failed | Format-List * -Force | Out-String | Should -Not -BeLike '*Geheim*'
        Get-CicUser | Should -BeNullOrEmpty
    }

    It 'may have one value that is a name: <Name>' -ForEach @(
        @{ Name = 'Lobby, North' }
        @{ Name = 'Lobby' }
    ) {
        $row = [pscustomobject]@{ Name = $Name; Model = $null }

        $row | Test-CicStationCsv | Should -BeNullOrEmpty
    }

    It 'may have a name with many parts as its only property' {
        @{ Name = 'Lobby,North,2' } | Import-CicStationCsv | ForEach-Object Name | Should -BeExactly 'Lobby,North,2'
    }

    It 'that exceeds a limit is skipped, and the others are read: <What>' -ForEach @(
        @{ What = 'a value'; Row = @{ UserName = 'big'; FirstName = 'x' * 70000 } }
        @{ What = 'a value that is not imported'; Row = @{ UserName = 'big'; Notes = 'x' * 70000 } }
        @{ What = 'the number of properties'; Row = & { $row = @{ UserName = 'big' }; 1..70 | ForEach-Object { $row["P$_"] = $_ }; $row } }
    ) {
        $users = @{ UserName = 'anna' }, $Row, @{ UserName = 'bert' } | Import-CicUserCsv -IssueVariable issues -WarningAction SilentlyContinue -ErrorAction Stop

        $users.UserName | Should -BeExactly 'anna', 'bert'
        $issues | Where-Object Effect -EQ RowSkipped | ForEach-Object { "$($_.Line) $($_.Code) $($_.Severity)" } |
            Should -BeExactly '2 LimitExceeded Warning'
    }

    It 'repeats the header' {
        $rows = 'User Name,Mailbox', 'anna,', 'User Name,MailBox', 'bert,' | ConvertFrom-Csv

        $rows | Test-CicUserCsv | ForEach-Object { "$($_.Line) $($_.Code)" } | Should -BeExactly '2 RepeatedHeader'
        ($rows | Import-CicUserCsv -WarningAction Ignore).UserName | Should -BeExactly 'anna', 'bert'
    }
}

Describe 'A phone' {
    It 'decides by its own template which list it is a row of' {
        $rows = @'
[{"Name":"p1","Template":"T","Type":"","Manufacturer":"","Model":""},
 {"Name":"p2","Template":"","Type":"Workstation","Manufacturer":"Polycom","Model":"IP650"},
 {"Name":"p3","Template":null,"Type":"Workstation","Manufacturer":"Polycom"},
 {"Name":"p1","Type":"Workstation","Manufacturer":"Polycom","Model":"IP650"}]
'@ | ConvertFrom-Json

        $issues = $rows | Test-CicPhoneCsv
        $phones = $rows | Import-CicPhoneCsv -WarningAction Ignore

        $issues | ForEach-Object { "$($_.Line) $($_.List) $($_.Code) $($_.Column)" } |
            Should -BeExactly '3 Phone-TMM RequiredValueMissing Model', '4 Phone-TMM DuplicateName Name'
        $phones | ForEach-Object { "$($_.Name) $($_.Template) $($_.Model)" } | Should -BeExactly 'p1 T ', 'p2  IP650'
    }

    It 'loses no value in a column of the other list without an issue: <Kind>' -ForEach @(
        @{ Kind = 'alone'; Rows = { [pscustomobject]@{ Name = 'e'; Template = 'T1'; Type = 'Stand-alone Phone'; Manufacturer = 'Polycom'; Model = 'IP601' } }; Found = '1 UnknownColumn Type, Manufacturer, Model' }
        @{ Kind = 'a hashtable'; Rows = { @{ Name = 'e'; Template = 'T1'; Type = 'Workstation'; Model = 'IP601' } }; Found = '1 UnknownColumn Model, Type' }
        @{ Kind = 'in a mixture'; Rows = { 'Name,Template,Type,Manufacturer,Model', 'a,T1,,,', 'b,,Workstation,Polycom,IP650', 'c,T1,,,IP650', 'd,T1,,,IP650' | ConvertFrom-Csv }; Found = '3 UnknownColumn Model' }
        @{ Kind = 'of a class'; Rows = { class Phone { [string] $Name; [string] $Template; [string] $Type }; [Phone]@{ Name = 'e'; Template = 'T1'; Type = 'phone' } }; Found = '1 UnknownColumn Type' }
        @{ Kind = 'none is lost'; Rows = { [pscustomobject]@{ Name = 'e'; Template = 'T1'; Type = $null; Manufacturer = ''; Model = ' ' } }; Found = '' }
    ) {
        $phones = & $Rows | Import-CicPhoneCsv -IssueVariable issues -WarningAction SilentlyContinue

        $phones | Should -Not -BeNullOrEmpty
        "$($issues | ForEach-Object { "$($_.Line) $($_.Code) $($_.Column)" })" | Should -BeExactly $Found
        "$(& $Rows | Test-CicPhoneCsv | ForEach-Object { "$($_.Line) $($_.Code) $($_.Column)" })" | Should -BeExactly $Found
    }

    It 'is judged by the templates that the command has' {
        $template = New-CicPhoneTemplate T -Manufacturer Polycom -Model IP650

        @{ Name = 'p'; Template = 'T' }, @{ Name = 'q'; Template = 'U' } | Test-CicPhoneCsv -Template $template | ForEach-Object { "$($_.Line) $($_.Code)" } |
            Should -BeExactly '2 UnknownTemplate'
    }
}

Describe 'A station' {
    It 'has a machine name by default after all that were given before it' {
        $rows = @{ Name = 'a'; MachineName = 'b' }, @{ Name = 'b' }, @{ Name = 'c' }, @{ Name = 'd'; MachineName = 'c' }

        $rows | Test-CicStationCsv | ForEach-Object { "$($_.Line) $($_.Code) $($_.Effect)" } |
            Should -BeExactly '2 DuplicateMachineName ValueDropped', '3 DuplicateMachineName None'
    }
}

Describe 'Stations of managed phones' {
    It 'are passed over, with one notice of how many they are' {
        $rows = @{ Name = 'a' }, @{ Name = 'p'; Type = 'Managed Workstation' }, @{ Name = 'q'; Type = 'Managed Stand-alone Phone'; Extension = 1 }

        $stations = $rows | Import-CicStationCsv -RejectPath "$TestDrive/managed.csv" -WarningVariable warnings -WarningAction SilentlyContinue
        $issues = $rows | Test-CicStationCsv

        $stations.Name | Should -BeExactly 'a'
        $warnings | Should -BeLikeExactly '*(Notice ManagedStation)'
        $issues | ForEach-Object { "$($_.Line) $($_.Severity) $($_.Code)" } | Should -BeExactly '2 Notice ManagedStation'
        $issues.Reason | Should -BeLikeExactly '2 stations*'
        $rows | Test-CicStationCsv -Quiet | Should -BeExactly $true
        "$TestDrive/managed.csv" | Should -Not -Exist
    }
}

Describe 'Rows with -FailOnWarning' {
    It 'import all, or none' {
        $good = @{ UserName = 'anna' }, @{ UserName = 'bert'; NetworkID = 'bert' }
        $bad = @{ UserName = 'carl' }, @{ UserName = 'dora'; DID = 'x' }

        $run = Invoke-Recorded { $good | Import-CicUserCsv -FailOnWarning }
        $run.Output.UserName | Should -BeExactly 'anna', 'bert'
        $run.Error | Should -BeNullOrEmpty

        $run = Invoke-Recorded { $bad + $good | Import-CicUserCsv -FailOnWarning }
        $run.Output | Should -BeNullOrEmpty
        $run.Error | Should -HaveCount 1
        $run.Error[0].FullyQualifiedErrorId | Should -BeExactly 'WarningsFound,CicCsvImport.Commands.ImportCicUserCsvCommand'
        $run.Error[0].Exception.Issue.Code | Should -BeExactly 'InvalidDid'
        $run.Warning[0].Message | Should -BeLikeExactly "object 2: DID 'x'*"
    }

    It 'do not keep a file from being imported, and a file does not keep them' {
        Write-List 'bad-file.csv' 'User Name,DID', 'filed,x'
        Write-List 'good-file.csv' 'User Name,DID', 'filed,1'

        (& { @{ UserName = 'anna'; DID = 'x' }; Get-Item "$TestDrive/good-file.csv" } |
            Import-CicUserCsv -FailOnWarning -ErrorAction SilentlyContinue -WarningAction Ignore).UserName | Should -BeExactly 'filed'
        (& { @{ UserName = 'anna' }; Get-Item "$TestDrive/bad-file.csv" } |
            Import-CicUserCsv -FailOnWarning -ErrorAction SilentlyContinue -WarningAction Ignore).UserName | Should -BeExactly 'anna'
    }
}

Describe 'Rejected rows' {
    BeforeEach {
        Enter-NewFolder
        $ErrorActionPreference = 'Stop'
    }

    AfterEach {
        Pop-Location
    }

    It 'are kept with their own properties, to be corrected and imported again' {
        $rows = 'Extra,user NAME,Password,DID', 'e1,anna,pw-1,1', 'e2,anna,pw-2,x', 'e3,,pw-3,3' | ConvertFrom-Csv

        ($rows | Import-CicUserCsv -RejectPath rejects.csv -WarningAction SilentlyContinue).UserName | Should -BeExactly 'anna'

        $lines = Get-Content rejects.csv
        $lines[0] | Should -BeExactly 'Extra,user NAME,Password,DID,Problem'
        $lines[1] | Should -BeLikeExactly 'e2,anna,pw-2,x,*DuplicateName: *InvalidDid: *(object 2)*'
        $lines | Should -HaveCount 3
        $again = Import-Csv rejects.csv
        $again[0].'user NAME' = 'ann'
        $again[1].'user NAME' = 'bert'
        ($again | Import-CicUserCsv -RejectPath again.csv -WarningAction SilentlyContinue).UserName | Should -BeExactly 'ann', 'bert'
        'again.csv' | Should -Not -Exist
    }

    It 'have the values that a list has' {
        $password = ConvertTo-SecureString 'pw-secure' -AsPlainText -Force
        [pscustomobject]@{ UserName = ''; Roles = 'Agent', 'Supervisor'; OCS = $true; Extension = 12; DID = $null; Password = $password; Key = $password } |
            Import-CicUserCsv -RejectPath rejects.csv -WarningVariable warnings -WarningAction SilentlyContinue

        $row = Import-Csv rejects.csv
        "$($row.Roles) $($row.OCS) $($row.Extension) [$($row.DID)] [$($row.Password)] [$($row.Key)]" |
            Should -BeExactly 'Agent|Supervisor Yes 12 [] [pw-secure] []'
        "$warnings" | Should -Not -Match 'pw-secure'
    }

    It 'keep their password: <Kind>' -ForEach @(
        @{ Kind = 'a SecureString'; Script = { @{ 'User Name' = 'x:'; Password = ConvertTo-SecureString pw99 -AsPlainText -Force } } }
        @{ Kind = 'a credential'; Script = { @{ 'User Name' = 'x:'; Password = [pscredential]::new('x', (ConvertTo-SecureString pw99 -AsPlainText -Force)) } } }
        @{ Kind = 'a mapped property'; Script = { @{ 'User Name' = 'x:'; Kennwort = ConvertTo-SecureString pw99 -AsPlainText -Force } } }
        @{ Kind = 'of our own object'; Script = { $user = @{ 'User Name' = 'x'; Password = 'pw99' } | Import-CicUserCsv; $user.UserName = 'x:'; $user } }
    ) {
        & $Script | Import-CicUserCsv -RejectPath rejects.csv -HeaderMap @{ Kennwort = 'Password' } -WarningAction SilentlyContinue

        $row = Import-Csv rejects.csv
        "$($row.Password)$($row.Kennwort)" | Should -BeExactly 'pw99'
        (Get-Item rejects.csv).UnixMode | Should -BeIn '-rw-------', $null
    }

    It 'of hashtables with the same keys are in one file, and of others in others' {
        & { @{ Extension = '1'; DID = '1' }; @{ DID = '2'; Extension = '2' }; @{ Extension = '3' } } |
            Import-CicUserCsv -RejectPath rejects.csv -WarningAction SilentlyContinue

        Get-Content rejects.csv | Should -HaveCount 3
        Get-Content rejects-2.csv | Should -HaveCount 2
    }

    It 'of our own objects have the columns of the list' {
        $null = @{ UserName = 'anna'; Extension = '7' }, @{ UserName = 'bert' } | Import-CicUserCsv -OutVariable users
        $users[1].UserName = 'anna'

        $null = $users | Import-CicUserCsv -RejectPath rejects.csv -WarningAction SilentlyContinue

        $row = Import-Csv rejects.csv
        @($row.psobject.Properties.Name)[0..4] | Should -BeExactly 'User Name', 'First Name', 'Last Name', 'Display Name', 'Extension'
        "$($row.'User Name') [$($row.'Display Name')]" | Should -BeExactly 'anna []'
    }
}
