# Export-CicReport, as a user pipes to it.

BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    . "$PSScriptRoot/Site.ps1"
    Push-Location $TestDrive
    $WarningPreference = 'SilentlyContinue'
    $null = Initialize-Site report.cicdb
    Write-List users.csv 'User Name,Roles,DID', 'anna,Administrator,1', 'bert,Agent,x'
    Write-List good.csv 'User Name', 'dirk'
    Add-CicUser @{ UserName = 'carl'; Roles = 'Agent' }

    function Read-Page { [IO.File]::ReadAllText("$TestDrive/$args") }

    # The data of a table: an array of its rows.
    function Read-Row {
        param([string] $Page, [string] $Table)

        $data = [regex]::Match((Read-Page $Page), "(?s)id=`"data-$Table`">(.*?)</script>").Groups[1].Value
        , ($data | ConvertFrom-Json).rows
    }
}

AfterAll {
    Disconnect-CicDirectory
    Pop-Location
}

Describe 'Export-CicReport' {
    BeforeEach {
        Get-ChildItem *.html, *.md | Remove-Item
    }

    It 'exports a plan with what needs a decision, what is not imported, and each change' {
        $plan = New-CicImportPlan -User users.csv -RemoveUser carl
        $plan | Export-CicReport plan.html

        $page = Read-Page plan.html
        $page | Should -BeLike "*2 points need a decision first*1 user becomes an administrator*user &#39;anna&#39;*1 object is removed*"
        $page | Should -BeLike "*1 value of the lists is not imported*InvalidDid*<code>$($plan.Fingerprint)</code>*I approve*"
        $rows = Read-Row plan.html change
        $rows | ForEach-Object { "$($_[0]) $($_[1]) $($_[2])" } | Should -Be 'Remove user carl', 'Create user anna', 'Create user bert'
    }

    It 'exports a saved plan, also without its directory, and tells when it can no longer be applied' {
        New-CicImportPlan -User users.csv | Export-CicImportPlan plan.json -Force
        Add-CicUser @{ UserName = 'dora' }
        Import-CicImportPlan plan.json | Export-CicReport stale.html
        $site = Get-CicDirectory
        Disconnect-CicDirectory
        Import-CicImportPlan plan.json | Export-CicReport plan.html
        $null = Connect-CicDirectory $site.Path

        Read-Page stale.html | Should -BeLike '*can no longer be applied because the directory has changed*'
        Read-Page plan.html | Should -BeLike '*The directory was not connected*'
        Read-Page plan.html | Should -Not -BeLike '*id="licenses"*'
        Read-Page stale.html | Should -Not -BeLike '*I approve*'
    }

    It 'names what a plan would not do, and who is meant' {
        Write-List odd.csv 'User Name,Display Name,Roles,Password,DID', 'ida,Ida Vogel,Agnet,1234,', 'jo,jo,Agent,,y'
        $plan = New-CicImportPlan -User odd.csv
        $plan | Export-CicReport odd.md
        $plan | Export-CicImportPlan odd.json
        Import-CicImportPlan odd.json | Export-CicReport saved.md
        $plan | Export-CicReport odd.html

        foreach ($page in 'odd.md', 'saved.md') {
            Read-Page $page | Should -BeLike "*role 'Agnet': Did you mean 'Agent'?*"
            Read-Page $page | Should -BeLike "*user 'ida' (Ida Vogel): odd.csv, line 2*"
            Read-Page $page | Should -BeLike "*Fingerprint ?$($plan.Fingerprint)?*"
        }
        $issues = Read-Row odd.html issue
        ($issues | Where-Object { $_[1] -eq 'InvalidDid' })[3..5] | Should -Be 'line 3', DID, y
        ($issues | Where-Object { $_[1] -eq 'NewRole' })[7] | Should -BeLike "Did you mean 'Agent'?*"
    }

    It 'says that passwords are replaced, and that a plan cannot be applied without the list that has them' {
        Add-CicUser @{ UserName = 'paula'; Roles = 'Agent' } 6> $null
        Write-List passwords.csv 'User Name,Password', 'paula,Kx7!mmQzz', 'admin,Kx8!mmQzz'
        New-CicImportPlan -User passwords.csv -OnConflict Update | Export-CicImportPlan passwords.json
        $plan = Import-CicImportPlan passwords.json
        $plan | Export-CicReport same.md
        Write-List passwords.csv 'User Name,Password', 'paula,Kx7!mmQzz', 'admin,Kx9!mmQzz'
        $plan | Export-CicReport changed.md
        Remove-Item passwords.csv
        $site = Get-CicDirectory
        Disconnect-CicDirectory
        $plan | Export-CicReport gone.md
        $null = Connect-CicDirectory $site.Path

        Read-Page same.md | Should -BeLike "*1 point needs a decision first*2 passwords of existing users are replaced*user 'admin', an administrator, user 'paula'*"
        Read-Page changed.md | Should -BeLike "*cannot be applied now because passwords cannot be read again from 'passwords.csv': the file has changed*"
        Read-Page gone.md | Should -BeLike "*cannot be applied now because passwords cannot be read again from 'passwords.csv': the file does not exist.*"
        Read-Page gone.md | Should -BeLike "*passwords.json*Directory: $($site.Id)*"
        Read-Page gone.md | Should -Not -BeLike "*$(Split-Path $site.Path -Leaf)*"
    }

    It 'names the objects that stay although they are not listed' {
        Write-List full.csv 'User Name,Roles', 'carl,Agent'
        Write-List unsure.csv 'User Name,Roles', 'carl,Agent', ':,Agent'
        Compare-CicDirectory -User full.csv -AsPlan | Export-CicReport last.md
        Compare-CicDirectory -User unsure.csv -AsPlan | Export-CicReport unsure.md

        Read-Page last.md | Should -BeLike "*Not every object that is not listed is removed*The user 'admin' remains with the role*NotRemoved*| not removed | user 'admin'*"
        Read-Page unsure.md | Should -BeLike '*user: [0-9]* not listed, but a plan does not remove*because 1 row has no usable name*| not removed | user |*'
    }

    It 'says that a plan was applied, and that its run was undone' {
        Write-List later.csv 'User Name,Roles,Extension', 'lara,Administrator,4001', 'mia,Agent,4002', 'nora,Agent,4003'
        $plan = New-CicImportPlan -User later.csv
        $plan | Export-CicReport before.md
        $plan | Invoke-CicImportPlan 6> $null
        $run = Get-CicImport -Last
        $plan | Export-CicReport applied.md
        $run | Export-CicReport run.md
        Undo-CicImport $run.Id -Confirm:$false 6> $null
        $plan | Export-CicReport undone.md
        Get-CicImport $run.Id | Export-CicReport undonerun.md

        Read-Page before.md | Should -BeLike '*| 4000–4099 | 0 | 3 | 0 |*Newly taken: 4001–4003*'
        Read-Page applied.md | Should -BeLike "*This plan was applied as run $($run.Id).*became an administrator*"
        Read-Page applied.md | Should -Not -BeLike '*again*'
        Read-Page run.md | Should -BeLike '*not imported are not part of a run. They are part of its plan.*1 user became an administrator*Newly taken: 4001–4003*'
        Read-Page undone.md | Should -BeLike "*This plan was applied as run $($run.Id). This run was undone by run $($run.Id + 1).*"
        Read-Page undonerun.md | Should -BeLike "*`*`*This run was undone by run $($run.Id + 1).`*`**## What to know*"
        'undone.md', 'undonerun.md' | ForEach-Object { Read-Page $_ | Should -Not -BeLike '*Open: *' }
    }

    It 'exports no open points of a run that was undone' {
        Add-CicStation @{ Name = 'Lobby' } 6> $null
        $run = Get-CicImport -Last
        $run | Export-CicReport open.md
        Undo-CicImport $run.Id -Confirm:$false 6> $null
        Get-CicImport $run.Id | Export-CicReport undone.md

        Read-Page open.md | Should -BeLike '*1 point is open.*Open: 1 new station could not dial out*'
        Read-Page undone.md | Should -Not -BeLike '*dial out*'
    }

    It 'names the sheet of a workbook' {
        New-CicCsv User people.xlsx -Sample
        $plan = New-CicImportPlan -User people.xlsx -OnConflict Update
        $plan | Export-CicReport sheet.md

        Read-Page sheet.md | Should -BeLike '*- List: people.xlsx\`[*\`] (SHA-256*'
    }

    It 'exports a run, but not of another directory' {
        Get-CicImport 2 | Export-CicReport run.html

        Read-Page run.html | Should -BeLike '*<h1>Run 2</h1>*1 created, 0 updated, 0 removed.*'
        (Read-Row run.html change)[0][0..2] | Should -Be Created, user, carl
        $other = Connect-CicDirectory other.cicdb -Create -NoDefault
        $run = Get-CicImport 2
        (Invoke-Recorded { $run | Export-CicReport other.html -Directory $other }).End.FullyQualifiedErrorId |
            Should -BeExactly 'ImportNotFound,CicCsvImport.Commands.ExportCicReportCommand'
        Test-Path other.html | Should -BeFalse
    }

    It 'exports a directory' {
        Add-CicStation (1, 2, 4 | ForEach-Object { @{ Name = "Desk$_"; Extension = "71$_" } })
        Get-CicDirectory | Export-CicReport site.html

        Read-Page site.html | Should -BeLike '*1 number is missing*Desk3*id="roles"*carl*id="weeks"*'
        (Read-Row site.html run)[0][0] | Should -Be "$((Get-CicDirectory).Revision)"
    }

    It 'exports the issues of lists' {
        Test-CicUserCsv users.csv | Export-CicReport lists.html

        (Read-Row lists.html issue)[0][0..5] | Should -Be Warning, InvalidDid, users.csv, 'line 3', DID, x
        Read-Page lists.html | Should -BeLike '*1 issue in 1 list.*Lists without issues are not named.*'
    }

    It 'exports which lists passed, alone and with their issues' {
        Test-CicUserCsv users.csv, good.csv -Summary | Export-CicReport some.html
        Test-CicUserCsv good.csv -Summary | Export-CicReport good.html
        Test-CicUserCsv users.csv -Code WeakPassword -Summary | Export-CicReport code.html
        & { Test-CicUserCsv users.csv; Test-CicUserCsv users.csv, good.csv -Summary } | Export-CicReport both.md

        Read-Page some.html | Should -BeLike '*verdict decide">1 of 2 lists passed. 1 issue in 1 list.*Some issues are only counted.*>users.csv<*>no<*>good.csv<*>yes<*'
        Read-Page good.html | Should -BeLike '*verdict good">1 of 1 list passed. No issue was found.*>good.csv<*>yes<*'
        Read-Page code.html | Should -BeLike '*Only issues with some codes were looked for.*'
        Read-Page both.md | Should -BeLike '*| users.csv | no | 0 | 1 | 0 |*| good.csv | yes | 0 | 0 | 0 |*InvalidDid*'
        foreach ($page in 'good.html', 'both.md') {
            Read-Page $page | Should -Not -BeLike '*not named*'
            Read-Page $page | Should -Not -BeLike '*only counted*'
        }
    }

    It 'does not report that all is well if nothing is piped: <_>' -ForEach @(
        { Get-CicImport 99 -ErrorAction SilentlyContinue }, { Get-CicUser nobody* }, { Test-CicUserCsv good.csv }
        { Test-CicUserCsv users.csv -Code WeakPassword }, { $null }, { @() }
    ) {
        $source = $_
        $nothing = Invoke-Recorded { & $source | Export-CicReport no.html }

        $nothing.End.FullyQualifiedErrorId | Should -BeExactly 'NothingToReport,CicCsvImport.Commands.ExportCicReportCommand'
        "$($nothing.End)" | Should -BeLike '*-Summary*'
        Test-Path no.html | Should -BeFalse
    }

    It 'writes <Format> to <Path>' -ForEach @(
        @{ Path = 'a.html'; Format = 'HTML'; Parameters = @{}; Start = '<!DOCTYPE html>' }
        @{ Path = 'a.MD'; Format = 'Markdown'; Parameters = @{}; Start = '# Mine' }
        @{ Path = 'a.txt'; Format = 'Markdown'; Parameters = @{ Format = 'Markdown' }; Start = '# Mine' }
        @{ Path = 'a.markdown'; Format = 'Markdown'; Parameters = @{}; Start = '# Mine' }
        @{ Path = 'a.HTM'; Format = 'HTML'; Parameters = @{}; Start = '<!DOCTYPE html>' }
        @{ Path = 'b.md'; Format = 'HTML'; Parameters = @{ Format = 'Html' }; Start = '<!DOCTYPE html>' }
    ) {
        $file = Get-CicDirectory | Export-CicReport $Path -Title Mine -PassThru -Force @Parameters

        $file.FullName | Should -BeExactly (Join-Path $TestDrive $Path)
        (Read-Page $Path).Substring(0, $Start.Length) | Should -BeExactly $Start
    }

    It 'writes nothing to <_> unless the format is specified' -ForEach 'l3.pdf', 'l3.docx', 'l3.doc', 'l3.odt', 'l3.rtf', 'l3.txt', 'l3.xhtml', 'l3' {
        $path = $_
        $refused = Invoke-Recorded { Get-CicDirectory | Export-CicReport $path }

        $refused.End.FullyQualifiedErrorId | Should -BeLikeExactly 'ReportFormatUnknown,*'
        "$($refused.End)" | Should -BeLike "*$path*.html, .htm, .md or .markdown*"
        Test-Path $path | Should -BeFalse
    }

    It 'contains a logo, which must be a picture' {
        $png = [byte[]](0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A)
        [IO.File]::WriteAllBytes("$TestDrive/logo.png", $png)
        Get-CicDirectory | Export-CicReport site.html -Logo logo.png

        Read-Page site.html | Should -BeLike "*<img class=`"logo`" alt=`"`" src=`"data:image/png;base64,$([Convert]::ToBase64String($png))`">*"
        foreach ($no in @{ 'users.csv' = "*' is not a logo. *"; 'missing.png' = "*' does not exist. *"; '.' = "*logo*" }.GetEnumerator()) {
            $refused = Invoke-Recorded { Get-CicDirectory | Export-CicReport no.html -Logo $no.Key }
            $refused.End.FullyQualifiedErrorId | Should -BeLikeExactly 'LogoNotUsable,*' -Because $no.Key
            "$($refused.End)" | Should -BeLike $no.Value
        }
    }

    It 'overwrites a file only with -Force, never a list that it is about, and nothing with -WhatIf' {
        Set-Content old.html old
        $issues = Test-CicUserCsv users.csv
        $plan = New-CicImportPlan -User users.csv
        $before = (Get-FileHash users.csv).Hash

        (Invoke-Recorded { $issues | Export-CicReport old.html }).End.FullyQualifiedErrorId | Should -BeLikeExactly 'FileExists,*'
        (Invoke-Recorded { $issues | Export-CicReport users.csv -Format Html -Force }).End.FullyQualifiedErrorId | Should -BeLikeExactly 'FileNotWritable,*'
        $plan | Export-CicImportPlan own.json -Force 3> $null
        (Invoke-Recorded { Import-CicImportPlan own.json | Export-CicReport own.json -Format Html -Force }).End.FullyQualifiedErrorId | Should -BeLikeExactly 'FileNotWritable,*'
        (Invoke-Recorded { $plan | Export-CicReport ./users.csv -Format Html -Force }).End.FullyQualifiedErrorId | Should -BeLikeExactly 'FileNotWritable,*'
        $plan | Export-CicReport what.html -WhatIf
        Get-Content old.html | Should -Be old
        (Get-FileHash users.csv).Hash | Should -Be $before
        Test-Path what.html | Should -BeFalse
        $plan | Export-CicReport old.html -Force
        Read-Page old.html | Should -BeLike '<!DOCTYPE html>*'
    }

    It 'is about one thing' {
        $run = Get-CicImport 1
        foreach ($mixed in @($run, $run), @((Test-CicUserCsv users.csv), $run), @($run, (Test-CicUserCsv users.csv))) {
            (Invoke-Recorded { $mixed | ForEach-Object { $_ } | Export-CicReport no.html }).End.FullyQualifiedErrorId |
                Should -BeLikeExactly 'OneReportOnly,*'
        }

        $other = Invoke-Recorded { Get-Date | Export-CicReport no.html }
        $other.End.FullyQualifiedErrorId | Should -BeLikeExactly 'InputNotUsable,*'
        Test-Path no.html | Should -BeFalse
    }
}
