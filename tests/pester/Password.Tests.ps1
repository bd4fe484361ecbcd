BeforeDiscovery {
    # Lists whose passwords, or the rows around them, have faults. Each password has the word moon in it, which is one keypad digit
    # four times and so as weak as can be.
    $script:lists = @(
        @{ Fault = 'none but a plain password'; Lines = 'User Name,Password', 'anna,moon-1' }
        @{ Fault = 'a weak password'; Lines = 'User Name,Password', 'anna,moonmoon' }
        @{ Fault = 'formulas'; Lines = 'User Name,Password', 'anna,=moon1', 'bert,@moon', 'carl,+moon' }
        @{ Fault = 'what cannot be seen'; Lines = 'User Name,Password', "anna,mo$([char]0x200B)on", "bert,moon$([char]0x202E)" }
        @{ Fault = 'quotes'; Lines = 'User Name,Password', 'anna,the "moon"', 'bert,"moon"and more' }
        @{ Fault = 'surplus cells'; Lines = 'User Name,Password', 'anna,one,moon', 'bert,two,,moon' }
        @{ Fault = 'a duplicate name'; Lines = 'User Name,Password', 'anna,moon1', 'anna,moon2' }
        @{ Fault = 'no name'; Lines = 'User Name,Password', ',moon1' }
        @{ Fault = 'a duplicate column'; Lines = 'User Name,Password,Password', 'anna,moon1,moon2' }
        @{ Fault = 'another form of the heading'; Lines = 'User Name, PASSWORD ', 'anna,moon1' }
        @{ Fault = 'an open quote'; Lines = 'User Name,Password', 'anna,"moon1' }
        @{ Fault = 'a password that is too long'; Lines = 'User Name,Password', "anna,$('moon' * 20000)" }
        @{ Fault = 'a long password'; Lines = 'User Name,Password', "anna,$('moon' * 200)" }
        @{ Fault = 'bad bytes'; Lines = 'User Name,Password', "anna,moon$([char]0xFF)"; Encoding = 'latin1' }
        @{ Fault = 'a line break'; Lines = 'User Name,Password', "anna,`"moon`n2`"" }
        @{ Fault = 'another delimiter'; Lines = 'User Name;Password', 'anna;moon1' }
        @{ Fault = 'a mangled number'; Lines = 'User Name,Password', 'anna,1.5E+06moon' }
        @{ Fault = 'a control character'; Lines = 'User Name,Password', "anna,moon$([char]7)" }
        @{ Fault = 'wrong roles and numbers'; Lines = 'User Name,Password,Roles,DID', 'anna,moon1,Agnet,secre' }
    )
}

BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    . "$PSScriptRoot/Site.ps1"
    Push-Location $TestDrive
    Write-List 'users.csv' @(
        'User Name,Password,DID'
        'anna,moon-moon-1,x'
        'anna,moon-moon-2,'
        'bert,moon "moon" 3,'
        'carl,=moon-moon-4,'
        ',moon-moon-5,6,7'
    )
    $script:users = Import-CicUserCsv users.csv -WarningAction SilentlyContinue
}

AfterAll {
    Pop-Location
}

Describe 'A password' {
    It 'is a SecureString' {
        $users[0].Password | Should -BeOfType securestring
        [Net.NetworkCredential]::new('', $users[0].Password).Password | Should -BeExactly 'moon-moon-1'
    }

    It 'makes a credential' {
        [pscredential]::new($users[0].UserName, $users[0].Password).GetNetworkCredential().Password | Should -BeExactly 'moon-moon-1'
    }

    It 'is not shown by <_>' -ForEach @(
        'Out-String', 'Format-Table', 'Format-Table *', 'Format-List', 'Format-List *', 'Format-Wide', 'Format-Custom',
        'ConvertTo-Json -Depth 5', 'ConvertTo-Csv', 'ConvertTo-Html', 'Select-Object *', 'Get-Member'
    ) {
        $command = [scriptblock]::Create("`$input | $_ | Out-String -Width 500")

        $users | & $command | Should -Not -Match 'moon'
    }

    It 'is not in the default table even as a column' {
        $users | Out-String | Should -Not -Match 'Password'
    }

    It 'is in no stream' {
        $said = & {
            # With -Debug alone PowerShell would ask at every warning.
            Test-CicUserCsv users.csv -Verbose -Debug -WarningAction Continue
            Import-CicUserCsv users.csv -Verbose -Debug -WarningAction Continue
            Import-CicUserCsv users.csv -FailOnWarning -Verbose -Debug -WarningAction Continue
        } *>&1 | Format-List * | Out-String -Width 500

        $said | Should -Match 'InvalidDid'
        $said | Should -Not -Match 'moon'
    }

    It 'is in no issue' {
        Test-CicUserCsv users.csv | ConvertTo-Json -Depth 5 | Should -Not -Match 'moon'
    }

    It 'is in no transcript' {
        $transcript = Join-Path $TestDrive 'transcript.txt'
        $null = Invoke-NewSession @"
            Import-Module '$ModuleManifest'
            Set-Location '$TestDrive'
            Start-Transcript '$transcript' -IncludeInvocationHeader
            `$VerbosePreference = 'Continue'
            Test-CicUserCsv users.csv | Format-List
            Import-CicUserCsv users.csv -RejectPath transcript-rejects.csv
            Import-CicUserCsv users.csv -FailOnWarning
            Import-CicUserCsv users.csv | Format-List *
            Import-CicUserCsv users.csv | Export-CicUserCsv transcript-out.csv -IncludePassword -Verbose
            Stop-Transcript
"@ 2>&1

        $transcript | Should -FileContentMatch 'WeakPassword|InvalidDid'
        $transcript | Should -Not -FileContentMatch 'moon'
        'transcript-out.csv' | Should -FileContentMatch 'moon-moon-1'
    }

    It 'of a row is in no transcript, whatever the row is piped to' {
        $transcript = Join-Path $TestDrive 'rows.txt'
        $null = Invoke-NewSession @"
            Import-Module '$ModuleManifest'
            Set-Location (New-Item -ItemType Directory '$TestDrive/rows')
            `$null = Connect-CicDirectory rows.cicdb -Create
            `$row = [pscustomobject]@{ Password = 'moon-row-1'; Id = [pscustomobject]@{ Password = 'moon-row-2' } }
            Start-Transcript '$transcript' -IncludeInvocationHeader
            foreach (`$command in Get-Command -Module CicCsvImport) {
                `$arguments = @{}
                if (`$command.Parameters.ContainsKey('Confirm')) { `$arguments.Confirm = `$false }
                try { `$row | & `$command @arguments -Verbose } catch { `$_ }
            }
            Stop-Transcript
"@ 2>&1

        $transcript | Should -FileContentMatch 'not shown because it can contain a password'
        $transcript | Should -Not -FileContentMatch 'moon'
    }

    It 'can be a credential' {
        $null = Initialize-Site credential/site.cicdb
        function Get-Row {
            param([string] $Password)

            [pscustomobject]@{ UserName = 'anna'; Password = [pscredential]::new('anna', (ConvertTo-SecureString $Password -AsPlainText -Force)) }
        }

        $seen = @(
            Get-Row moon-moon-1 | Add-CicUser -PassThru
            Get-Row moon-moon-2 | Set-CicUser -PassThru
            Get-Row moon-moon-3 | Reset-CicUserPassword
            New-CicImportPlan -User (Get-Row moon-moon-4) -OnConflict Update | Invoke-CicImportPlan
        )
        $seen | Export-CicPasswordReport credential/report.csv
        Get-Row moon-moon-5 | Export-CicUserCsv credential/list.csv -IncludePassword
        Disconnect-CicDirectory

        $expected = 1..4 | ForEach-Object { "moon-moon-$_" }
        $seen | ForEach-Object { [Net.NetworkCredential]::new('', $_.Password).Password } | Should -BeExactly $expected
        (Import-Csv credential/report.csv).Password | Should -BeExactly $expected
        (Import-Csv credential/list.csv).Password | Should -BeExactly 'moon-moon-5'
    }

    It 'is blank in a list, unless it is asked for' {
        $users | Export-CicUserCsv without.csv
        $users | Export-CicUserCsv with.csv -IncludePassword

        (Import-Csv without.csv).Password | Should -Be '', '', ''
        (Import-Csv with.csv).Password | Should -Be 'moon-moon-1', 'moon "moon" 3', '=moon-moon-4'
    }

    It 'is blank in a list that is made of Import-Csv''s objects, unless it is asked for' {
        $rows = Import-Csv users.csv | Where-Object 'User Name'
        $rows | Export-CicUserCsv plain-without.csv
        $rows | Export-CicUserCsv plain-with.csv -IncludePassword

        'plain-without.csv' | Should -Not -FileContentMatch 'moon'
        'plain-with.csv' | Should -FileContentMatch 'moon-moon-1'
    }
}

Describe 'A password that is in a list' {
    BeforeAll {
        # A session of its own: there progress too can be taken.
        $script:session = [runspacefactory]::CreateRunspace([initialsessionstate]::CreateDefault2())
        $session.Open()
        $session.SessionStateProxy.SetVariable('manifest', $ModuleManifest)
        $session.SessionStateProxy.SetVariable('folder', "$TestDrive")
        $null = [powershell]::Create($session).AddScript('Set-Location -LiteralPath $folder; Import-Module $manifest', $false).Invoke()

        # An object and all its properties, as texts.
        function Get-Text {
            param($Item)

            if ($null -ne $Item) {
                "$Item"
                $Item.PSObject.Properties | ForEach-Object { $_.Value | ForEach-Object { "$_" } }
            }
        }

        # All that a script writes, in every stream, as texts.
        function Get-Said {
            param([Parameter(Mandatory)] [string] $Script)

            $shell = [powershell]::Create($session)
            $output = [Management.Automation.PSDataCollection[psobject]]::new()
            $problems = try {
                $null = $shell.AddScript("try {`n$Script`n} catch { throw }", $false)
                $shell.Invoke($null, $output)
            }
            catch {
                $_.Exception.InnerException.ErrorRecord
            }

            foreach ($problem in @($shell.Streams.Error) + @($problems)) {
                "$problem", "$($problem.CategoryInfo)", "$($problem.Exception)", "$($problem.ErrorDetails)", $problem.FullyQualifiedErrorId
                Get-Text $problem.TargetObject
            }

            $streams = 'Warning', 'Verbose', 'Debug', 'Information', 'Progress'
            $streams | ForEach-Object { $shell.Streams.$_ | ForEach-Object { "$_" } }
            $output | ForEach-Object { Get-Text $_ }
            $shell.Dispose()
        }
    }

    AfterAll {
        $session.Dispose()
    }

    It 'with <Fault> is in no stream and in no issue' -ForEach $lists {
        $text = ($Lines -join "`n") + "`n"
        $as = if ($Encoding) { [Text.Encoding]::GetEncoding($Encoding) } else { [Text.UTF8Encoding]::new($false) }
        [IO.File]::WriteAllBytes("$TestDrive/users.csv", $as.GetBytes($text))
        $everything = '-Verbose -Debug -InformationAction Continue -WarningAction Continue'

        $said = @(
            Get-Said "Test-CicUserCsv users.csv -IssueVariable issues $everything; 'tested'"
            Get-Said "Import-CicUserCsv users.csv -RejectPath rejects.csv -Force -IssueVariable issues $everything"
            Get-Said "Import-CicUserCsv users.csv -FailOnWarning $everything"
            Get-Said "Import-CicUserCsv users.csv -ErrorAction SilentlyContinue |
                Export-CicUserCsv out.csv -IncludePassword -Force $everything"
            Get-Said '$issues'
            Get-Said '$Error | ForEach-Object { "$_ $($_.CategoryInfo) $($_.InvocationInfo.PositionMessage)" }'
        )

        $said | Should -Contain 'tested'
        $said -match 'moon' | Should -BeNullOrEmpty
    }

    It 'is none where its cell is blank' {
        Write-List 'blank.csv' 'User Name,Password', 'anna,moon-1', 'bert,'

        $found = Import-CicUserCsv "$TestDrive/blank.csv" -WarningAction SilentlyContinue

        [Net.NetworkCredential]::new('', $found[0].Password).Password | Should -BeExactly 'moon-1'
        $found[1].Password | Should -BeExactly $null
    }

    # An error names the object it is about; what it says of it must not be all of its properties.
    It 'is not brought into the error of an object that cannot be exported: <Id>' -ForEach @(
        @{ Item = @{ 'User Name' = ' '; Password = 'moon-1' }; Command = 'Export-CicUserCsv'; Id = 'RequiredValueMissing' }
        @{ Item = @{ Login = 'anna'; Password = 'moon-1' }; Command = 'Export-CicStationCsv'; Id = 'NotAListObject' }
    ) {
        $run = Invoke-Recorded { [pscustomobject]$Item | & $Command "$TestDrive/refused.csv" -Force }

        $run.Error | Should -HaveCount 1
        $run.Error[0].FullyQualifiedErrorId | Should -BeLikeExactly "$Id,*"
        "$($run.Error)" | Should -Not -Match 'moon'
        # Windows PowerShell shows the category with every error, and a transcript keeps it.
        "$($run.Error.CategoryInfo)" | Should -Not -Match 'moon'
    }

    It 'is not shown of an object that is piped to <Command>, where a name is meant' -ForEach @(
        @{ Command = 'Get-CicCsvColumn'; Id = 'InputNotUsable' }
    ) {
        $said = Get-Said "[pscustomobject]@{ 'User Name' = 'anna'; Password = 'moon1' } | $Command"

        $said -clike "$Id,*" | Should -HaveCount 1
        $said -match 'moon' | Should -BeNullOrEmpty
    }

    It 'is not shown of an object that is piped to <_> as a row' -ForEach 'Test-CicUserCsv', 'Import-CicUserCsv' {
        $said = Get-Said "[pscustomobject]@{ 'User Name' = 'anna,berta'; Login = 'moon1'; Password = 'moon1' } | $_"

        $said -match 'moon' | Should -BeNullOrEmpty
    }

    It 'is not told by its characters where an encoding has them not' {
        $run = Invoke-Recorded {
            @{ 'User Name' = 'anna'; Password = "mo$([char]0x142)on" } |
                Export-CicUserCsv "$TestDrive/encoded.csv" -Encoding windows-1252 -IncludePassword
        }

        $run.Error | Should -HaveCount 1
        $run.Error[0].FullyQualifiedErrorId | Should -BeLikeExactly 'ValueNotWritable,*'
        "$($run.Error)" | Should -Not -Match '0142'
    }
}

Describe 'A secure string that has been disposed' {
    BeforeAll {
        Enter-NewFolder
        $site = Initialize-Site disposed.cicdb
        $null = Add-CicUser @{ UserName = 'anna' }

        function New-Disposed {
            $secret = [securestring]::new()
            '471195'.ToCharArray().ForEach({ $secret.AppendChar($_) })
            $secret.Dispose()
            $secret
        }

        function New-DisposedUser {
            $user = @{ UserName = 'anna'; Password = '471195' } | Import-CicUserCsv
            $user.Password.Dispose()
            $user
        }
    }

    AfterAll {
        Disconnect-CicDirectory
        Pop-Location
    }

    It 'is described without classes of .NET: <_>' -ForEach @(
        "Add-CicUser @{ UserName = 'a'; Password = New-Disposed }"
        "Add-CicUser @{ UserName = 'a'; Password = [pscredential]::new('a', (New-Disposed)) }"
        "Add-CicUser @{ UserName = 'a' } -Password (New-Disposed)"
        'Set-CicUser anna -Password (New-Disposed)'
        "[pscustomobject]@{ UserName = 'anna'; Password = New-Disposed } | Set-CicUser"
        'New-DisposedUser | Set-CicUser'
        'Reset-CicUserPassword anna -Password (New-Disposed)'
        'New-DisposedUser | Reset-CicUserPassword'
        'New-DisposedUser | Import-CicUserCsv'
        'New-DisposedUser | Test-CicUserCsv'
        'New-DisposedUser | ConvertTo-CicUserCsv -IncludePassword'
        'New-DisposedUser | Export-CicUserCsv users.csv -IncludePassword'
        'New-DisposedUser | Export-CicPasswordReport report.csv'
        'New-CicImportPlan -User (New-DisposedUser)'
        "New-CicImportPlan -User @{ UserName = 'a' } -Password (New-Disposed)"
        'Compare-CicDirectory -User (New-DisposedUser)'
    ) {
        $revision = $site.Revision

        $run = Invoke-Recorded ([scriptblock]::Create($_))

        $run.Error | Should -HaveCount 1
        $run.Error.FullyQualifiedErrorId | Should -MatchExactly '^(ValueNotWritable|PasswordPolicy),CicCsvImport\.Commands\.'
        "$($run.Error)" | Should -BeLike '*The secure string has been disposed, so its text is gone. Create it again.*'
        "$($run.Error)" | Should -Not -Match 'System\.|\\u000A'
        $site.Revision | Should -Be $revision
    }

    It 'is still the password of a plan that was made with it' {
        $secret = [securestring]::new()
        '471195'.ToCharArray().ForEach({ $secret.AppendChar($_) })
        $plan = New-CicImportPlan -User @{ UserName = 'berta' } -Password $secret
        $secret.Dispose()

        $plan | Invoke-CicImportPlan -PasswordReport berta.csv 6> $null

        'berta.csv' | Should -FileContentMatch '471195'
    }
}
