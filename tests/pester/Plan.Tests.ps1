#Requires -Version 7.4

# A plan says what it does not do, and an approval holds: what is applied is what was approved.

BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    . "$PSScriptRoot/Site.ps1"
    $ErrorActionPreference = 'Stop'
    $script:rendering = $PSStyle.OutputRendering
    $PSStyle.OutputRendering = 'PlainText'
    $script:template = (Initialize-Site 'template.cicdb').Path
    Add-CicUser @{ UserName = 'anna'; Extension = '2001' }, @{ UserName = 'bert'; Extension = '2002' } -WarningAction SilentlyContinue

    # Plans without words.
    function New-QuietPlan {
        param([hashtable] $Plan = @{ User = 'moves.csv' })

        New-CicImportPlan @Plan -OnConflict Update -WarningAction SilentlyContinue
    }

    function Get-Shown {
        param([Parameter(ValueFromPipeline)] $Plan)

        process {
            ($Plan | Out-String -Width 200).TrimEnd() -split '\r?\n'
        }
    }

    # Replaces a text of the saved plan, as an editor does.
    function Edit-Plan {
        param([string] $Old, [string] $New)

        $text = Get-Content plan.json -Raw
        $text.Contains($Old) | Should -BeTrue -Because "the plan has $Old"
        Set-Content plan.json -Value $text.Replace($Old, $New) -NoNewline
    }
}

AfterAll {
    Disconnect-CicDirectory
    $PSStyle.OutputRendering = $rendering
}

Describe 'A plan' {
    BeforeEach {
        Enter-NewFolder
        Copy-Item $template site.cicdb
        $null = Connect-CicDirectory site.cicdb
        Set-Content moves.csv -Value @(
            'User Name,Extension,DID,Password,Notes'
            'anna,20x1,abc,,x'
            'bert,2003,,moon-1-sun,'
            'a:b,2009,,,'
            'carl,2004,20y4,,'
        )
    }

    AfterEach {
        Pop-Location
    }

    Context 'that loses something' {
        It 'counts rows and values, and has every issue of its lists' {
            $plan = New-QuietPlan

            $plan.SkippedRows, $plan.DroppedValues | Should -Be 1, 3
            $plan.Issues.Code | Should -Be UnknownColumn, InvalidExtension, InvalidDid, InvalidName, InvalidDid
            $shown = $plan | Get-Shown
            $shown | Should -Contain '1 row and 3 values of the lists are not imported ($plan.Issues)'
            $shown | Should -Contain '1 column of the lists is not imported ($plan.Issues)'
            $plan | Export-CicImportPlan plan.json
            $saved = Get-Content plan.json -Raw | ConvertFrom-Json
            $saved.skippedRows, $saved.droppedValues | Should -Be 1, 3
            $saved.issues.code | Should -Be $plan.Issues.Code
            $read = Import-CicImportPlan plan.json
            $read.Issues.Message | Should -BeExactly $plan.Issues.Message
            $read | Get-Shown | Should -BeExactly $shown
        }

        It 'explains a row that changes nothing because it lost its change' {
            $change = (New-QuietPlan).Changes | Where-Object Name -EQ anna

            $change.Action | Should -Be Unchanged
            $change.Reason | Should -BeExactly '2 values of the row are not imported: Extension (InvalidExtension), DID (InvalidDid)'
            New-QuietPlan | Get-Shown | Should -Contain "= user 'anna': $($change.Reason)"
        }

        It 'has issues that are exported well' {
            (New-QuietPlan).Issues | Export-Csv issues.csv

            $rows = Import-Csv issues.csv
            $rows.Code | Should -Be UnknownColumn, InvalidExtension, InvalidDid, InvalidName, InvalidDid
            $rows[1].Path | Should -BeExactly (Join-Path $PWD moves.csv)
            $rows[1].Line, $rows[1].Value | Should -Be '2', '20x1'
        }

        It 'gives its issues to a variable, also if no plan is made' {
            Set-Content stations.csv -Value 'Nothing', 'x'

            try {
                $plan = New-CicImportPlan -User moves.csv -Station stations.csv -IssueVariable found -WarningAction SilentlyContinue
            }
            catch {
                $fault = $_
            }

            $plan | Should -BeNullOrEmpty
            $fault.FullyQualifiedErrorId | Should -BeLikeExactly 'NoColumns,*'
            $found.Code | Should -Contain 'NoColumns'
            $found.Code | Should -Contain 'InvalidExtension'
        }

        It 'is not made with -FailOnWarning, and each list that has warnings is named' {
            Set-Content clean.csv -Value 'User Name', 'dora'

            $failed = Invoke-Recorded { New-CicImportPlan -User moves.csv, clean.csv -OnConflict Update -FailOnWarning }
            $clean = New-CicImportPlan -User clean.csv -FailOnWarning

            $failed.Output | Should -BeNullOrEmpty
            $failed.Error | Should -HaveCount 1
            $failed.Error[0].FullyQualifiedErrorId | Should -BeLikeExactly 'WarningsFound,*'
            "$($failed.Error[0])" | Should -BeLike 'moves.csv: *'
            $failed.Warning | Should -Not -BeNullOrEmpty
            $clean.Create | Should -Be 1
        }

        It 'has the issues of objects, and says that rows skipped before are not counted' {
            $users = Import-CicUserCsv moves.csv -WarningAction SilentlyContinue
            $plan = New-QuietPlan @{ User = $users }

            $plan.Issues.Code | Should -Be InvalidExtension, InvalidDid, InvalidDid
            $plan.SkippedRows, $plan.DroppedValues | Should -Be 0, 3
            ($plan.Changes | Where-Object Name -EQ anna).Reason | Should -BeLike '2 values of the row are not imported*'
            $plan | Get-Shown | Should -Contain 'Rows that other commands skipped before are not counted'
            New-QuietPlan | Get-Shown | Should -Not -Contain 'Rows that other commands skipped before are not counted'
        }
    }

    Context 'of lists that differ' {
        BeforeEach {
            [IO.File]::WriteAllBytes("$PWD/fremd.csv", [Text.Encoding]::Latin1.GetBytes("Konto,Geheim`r`nJ$([char]0xFC)rgen,moon-2-sun`r`n"))
            Set-Content stations.csv -Value 'Platz,Extension', "B$([char]0xFC)ro,3001"
        }

        It 'reads each kind in its own encoding and with its own headings' {
            $headings = @{ UserHeaderMap = @{ Konto = 'User Name'; Geheim = 'Password' }; StationHeaderMap = @{ Platz = 'Name' } }
            $plan = New-QuietPlan (@{ User = 'fremd.csv'; UserEncoding = 'windows-1252'; Station = 'stations.csv' } + $headings)

            $plan.Changes.Name | Should -BeExactly "B$([char]0xFC)ro", "J$([char]0xFC)rgen"
            $plan.Issues | Should -BeNullOrEmpty
            $plan | Export-CicImportPlan plan.json
            $user = Import-CicImportPlan plan.json | Invoke-CicImportPlan 6> $null | Where-Object Kind -EQ user
            [Net.NetworkCredential]::new('', $user.Password).Password | Should -BeExactly 'moon-2-sun'
        }

        It 'is saved with objects that were imported in any encoding and with any headings' {
            $users = Import-CicUserCsv fremd.csv -Encoding windows-1252 -HeaderMap @{ Konto = 'User Name'; Geheim = 'Password' }
            New-QuietPlan @{ User = $users } | Export-CicImportPlan plan.json

            $user = Import-CicImportPlan plan.json | Invoke-CicImportPlan 6> $null
            $user.Name | Should -BeExactly "J$([char]0xFC)rgen"
            [Net.NetworkCredential]::new('', $user.Password).Password | Should -BeExactly 'moon-2-sun'
        }

        It 'maps the properties of objects, too' {
            (New-QuietPlan @{ User = [pscustomobject]@{ Konto = 'dora' }; HeaderMap = @{ Konto = 'User Name' } }).Changes.Name | Should -Be dora
        }
    }

    It 'shows a selection of each kind, and all of it as a list' {
        Set-Content stations.csv -Value (@('Name') + (1..70 | ForEach-Object { "S$_" }))
        $plan = New-QuietPlan @{ User = 'moves.csv'; Station = 'stations.csv' }

        $shown = $plan | Get-Shown
        @($shown -match "^\+ station 'S").Count | Should -Be 8
        $shown | Should -Contain '... and 62 more: station 62 ($plan | Format-List shows all)'
        $shown | Should -Contain "~ user 'bert'"
        $shown | Should -Contain '    station: 70 to create'
        @(($plan | Format-List | Out-String -Width 200) -split '\r?\n' -match "\+ station 'S").Count | Should -Be 70
    }

    It 'joins names as a list does' {
        Set-Content roles.csv -Value 'User Name,Roles', 'anna,Agent|Supervisor'

        New-QuietPlan @{ User = 'roles.csv' } | Get-Shown | Should -Contain '    Roles: Business User -> Agent|Supervisor'
    }
}

Describe 'The fingerprint of a plan' {
    BeforeEach {
        Enter-NewFolder
        Copy-Item $template site.cicdb
        $null = Connect-CicDirectory site.cicdb
        Set-Content moves.csv -Value 'User Name,Extension,Password', 'bert,2003,moon-1-sun', 'dora,20x4,'
    }

    AfterEach {
        Pop-Location
    }

    It 'is the same whenever and wherever the same lists are planned, and where the plan is read' {
        $plan = New-QuietPlan
        $null = New-Item -ItemType Directory elsewhere
        Copy-Item moves.csv elsewhere/other.csv
        $plan | Export-CicImportPlan plan.json

        $plan.Fingerprint | Should -MatchExactly '^[0-9a-f]{4}(-[0-9a-f]{4}){3}$'
        (New-QuietPlan).Fingerprint | Should -BeExactly $plan.Fingerprint
        (New-QuietPlan @{ User = 'elsewhere/other.csv' }).Fingerprint | Should -BeExactly $plan.Fingerprint
        (Import-CicImportPlan plan.json).Fingerprint | Should -BeExactly $plan.Fingerprint
        (Get-Content plan.json -Raw | ConvertFrom-Json).fingerprint | Should -BeExactly $plan.Fingerprint
        $plan | Get-Shown | Should -Contain "Fingerprint $($plan.Fingerprint)"
    }

    It 'is another one with another <What>' -ForEach @(
        @{ What = 'value'; Change = { (Get-Content moves.csv) -replace '2003', '2004' | Set-Content moves.csv }; Plan = @{} }
        @{ What = 'list of the same content'; Change = { Add-Content moves.csv -Value '' }; Plan = @{} }
        @{ What = 'option'; Change = { }; Plan = @{ ClearEmpty = $true } }
        @{ What = 'state of the directory'; Change = { Set-CicUser anna -Extension 2111 }; Plan = @{} }
    ) {
        $before = (New-QuietPlan).Fingerprint
        & $Change

        (New-QuietPlan (@{ User = 'moves.csv' } + $Plan)).Fingerprint | Should -Not -Be $before
    }

    It 'decides what is applied, also with -WhatIf' {
        New-QuietPlan | Export-CicImportPlan plan.json
        $plan = Import-CicImportPlan plan.json

        foreach ($given in @{}, @{ WhatIf = $true }) {
            $run = Invoke-Recorded { Invoke-CicImportPlan $plan -Fingerprint 7c1e-90ab-44d2-0f3b @given }
            $run.Error | Should -HaveCount 1
            $run.Error[0].FullyQualifiedErrorId | Should -BeLikeExactly 'OtherFingerprint,*'
            "$($run.Error[0])" | Should -Match $plan.Fingerprint
        }

        (Invoke-Recorded { Invoke-CicImportPlan $plan -Fingerprint $plan.Fingerprint.Substring(0, 9) }).Error | Should -HaveCount 1
        (Get-CicDirectory).Revision | Should -Be 2
        # As it was read over the phone.
        $null = Invoke-CicImportPlan $plan -Fingerprint $plan.Fingerprint.ToUpper().Replace('-', ' ') 6> $null
        (Get-CicUser bert).Extension | Should -Be 2003
    }

    It 'is kept with the run, and so are the options and the file of the plan' {
        $plan = New-QuietPlan
        $plan | Export-CicImportPlan plan.json
        $null = Import-CicImportPlan plan.json | Invoke-CicImportPlan 6> $null

        $run = Get-CicImport -Last
        $run.Fingerprint | Should -BeExactly $plan.Fingerprint
        $run.PlanOptions | Should -BeExactly '-OnConflict Update'
        $run.PlanPath | Should -BeExactly (Join-Path $PWD plan.json)
        (Get-CicImport | Where-Object Fingerprint -EQ $plan.Fingerprint).Id | Should -Be $run.Id
        (Get-CicImport 1).Fingerprint | Should -BeNullOrEmpty
        $null = Undo-CicImport -Last -Confirm:$false 6> $null
        (Get-CicImport -Last).Fingerprint | Should -BeNullOrEmpty
    }
}

Describe 'A plan that was edited' {
    BeforeEach {
        Enter-NewFolder
        Copy-Item $template site.cicdb
        $null = Connect-CicDirectory site.cicdb
        Set-Content moves.csv -Value 'User Name,Extension,Password', 'bert,2003,moon-1-sun', 'dora,2004,'
        New-QuietPlan | Export-CicImportPlan plan.json
    }

    AfterEach {
        Pop-Location
    }

    It 'is refused, and imported with -AllowEdited under its own fingerprint' {
        $approved = (Import-CicImportPlan plan.json).Fingerprint
        Edit-Plan '"2004"' '"2005"'

        $refused = Invoke-Recorded { Import-CicImportPlan plan.json }
        $plan = Import-CicImportPlan plan.json -AllowEdited
        $run = Invoke-Recorded { Invoke-CicImportPlan $plan -Fingerprint $approved }

        $refused.Output | Should -BeNullOrEmpty
        $refused.Error[0].FullyQualifiedErrorId | Should -BeLikeExactly 'PlanEdited,*'
        "$($refused.Error[0])" | Should -Match $approved
        $plan.Fingerprint | Should -Not -Be $approved
        $run.Error[0].FullyQualifiedErrorId | Should -BeLikeExactly 'OtherFingerprint,*'
        $null = Invoke-CicImportPlan $plan -Fingerprint $plan.Fingerprint 6> $null
        (Get-CicUser dora).Extension | Should -Be 2005
    }

    It 'must still have values that a plan can have: not <New>' -ForEach @(
        @{ Old = '[null,"2004"]'; New = '[null,"20x4"]' }
        @{ Old = '"name": "dora"'; New = '"name": "do:ra"' }
        @{ Old = '"name": "dora"'; New = '"name": "do\u001bra"' }
        @{ Old = '[null,"dora"]'; New = '[null," dora"]' }
        @{ Old = '["2002","2003"]'; New = '["2002","2004"]' }
        @{ Old = '["Business User"]'; New = '["Business\u0007User"]' }
    ) {
        Edit-Plan $Old $New

        $run = Invoke-Recorded { Import-CicImportPlan plan.json -AllowEdited }

        $run.Output | Should -BeNullOrEmpty
        $run.Error | Should -HaveCount 1
        $run.Error[0].FullyQualifiedErrorId | Should -BeLikeExactly 'PlanNotReadable,*'
        "$($run.Error[0])" | Should -Match 'line \d+, changes\[\d+\]'
    }

    # The plan does not have the phone, so only the directory knows that the station is a phone's.
    It 'cannot change the station of a managed phone alone' {
        $null = Add-CicPhone @{ Name = 'P1'; Type = 'Workstation'; Manufacturer = 'Polycom'; Model = 'IP600'; Extension = '7001' } -AllClassifications
        $null = Add-CicStation @{ Name = 'S1'; Extension = '3001' } -AllClassifications
        Set-Content stations.csv -Value 'Name,Extension', 'S1,3002'
        New-QuietPlan @{ Station = 'stations.csv' } | Export-CicImportPlan plan.json -Force
        Edit-Plan '"name": "S1"' '"name": "P1"'
        Edit-Plan '"3001"' '"7001"'

        $run = Invoke-Recorded { Import-CicImportPlan plan.json -AllowEdited | Invoke-CicImportPlan -WhatIf }

        $run.Error | Should -HaveCount 1
        $run.Error[0].FullyQualifiedErrorId | Should -BeLikeExactly 'PlanNotReadable,*'
        "$($run.Error[0])" | Should -Match 'managed phone'
        (Get-CicStation P1).Extension | Should -Be 7001
    }

    It 'is judged by the given settings' {
        Edit-Plan '"name": "dora"' '"name": "dora@corp"'
        Set-Content settings.json -Value '{ "UserNames": { "PermittedCharacters": "@" } }'

        (Invoke-Recorded { Import-CicImportPlan plan.json -AllowEdited }).Error | Should -HaveCount 1
        (Import-CicImportPlan plan.json -AllowEdited -Settings settings.json).Changes.Name | Should -Contain 'dora@corp'
    }

    It 'counts as edited without a fingerprint, as an older version has written it' {
        $old = (Get-Content plan.json) -notmatch '^  "(fingerprint|options|droppedValues)"' -join "`n"
        Set-Content plan.json -Value ($old -replace '"version": 2', '"version": 1' -replace ',\s*"issues": \[\]')

        $refused = Invoke-Recorded { Import-CicImportPlan plan.json }
        $plan = Import-CicImportPlan plan.json -AllowEdited

        $refused.Error[0].FullyQualifiedErrorId | Should -BeLikeExactly 'PlanEdited,*'
        "$($refused.Error[0])" | Should -Match 'older version'
        $plan.Changes.Name | Should -Be bert, dora
    }

    It 'is not one that was saved in UTF-16, as Windows PowerShell does' {
        Get-Content plan.json | Set-Content copy.json -Encoding unicode

        (Import-CicImportPlan copy.json).Fingerprint | Should -BeExactly (Import-CicImportPlan plan.json).Fingerprint
    }
}

Describe 'The passwords of a saved plan' {
    BeforeEach {
        Enter-NewFolder
        Copy-Item $template site.cicdb
        $null = Connect-CicDirectory site.cicdb
        Set-Content new.csv -Value 'User Name,Password', 'dora,moon-1-sun'
        New-QuietPlan @{ User = 'new.csv' } | Export-CicImportPlan plan.json
        $null = New-Item -ItemType Directory there
    }

    AfterEach {
        Pop-Location
    }

    It 'are found <Where>' -ForEach @(
        @{ Where = 'beside the plan'; Move = { Move-Item new.csv, plan.json there }; Plan = 'there/plan.json'; Source = @{} }
        @{ Where = 'in a given folder'; Move = { Move-Item new.csv there }; Plan = 'plan.json'; Source = @{ PasswordSource = 'there' } }
        @{ Where = 'in a given file'; Move = { Move-Item new.csv there/old.csv }; Plan = 'plan.json'; Source = @{ PasswordSource = 'there/*.csv' } }
        @{
            Where  = 'in a copy, where the list has changed'
            Move   = { Copy-Item new.csv there; Add-Content new.csv 'emil,x' }
            Plan   = 'plan.json'
            Source = @{ PasswordSource = 'there' }
        }
    ) {
        & $Move

        $user = Import-CicImportPlan $Plan | Invoke-CicImportPlan @Source 6> $null

        [Net.NetworkCredential]::new('', $user.Password).Password | Should -BeExactly 'moon-1-sun'
    }

    It 'are not taken from another list' {
        Remove-Item new.csv
        Set-Content there/new.csv -Value 'User Name,Password', 'dora,moon-2-sun'

        $run = Invoke-Recorded { Import-CicImportPlan plan.json | Invoke-CicImportPlan -PasswordSource there }

        $run.Error[0].FullyQualifiedErrorId | Should -BeLikeExactly 'PasswordSourceChanged,*'
        (Get-CicDirectory).Users | Should -Be 4
    }
}
