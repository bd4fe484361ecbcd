# What messages say to the user who reads them: no rows to somebody who typed a command, one error for one fault, names as they
# were written, and dates that have one meaning.

BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    . "$PSScriptRoot/Site.ps1"
    Push-Location $TestDrive

    # The errors and warnings of a script, as a user sees them.
    function Get-Told {
        param([Parameter(Mandatory)] [scriptblock] $Script)

        $run = Invoke-Recorded $Script
        [pscustomobject]@{
            Error   = @($run.Error | ForEach-Object { "$_" })
            Id      = @($run.Error | ForEach-Object { ($_.FullyQualifiedErrorId -split ',')[0] })
            Target  = @($run.Error | ForEach-Object { $_.TargetObject })
            Warning = @($run.Warning | ForEach-Object { "$_" })
            Ended   = $null -ne $run.End
        }
    }
}

AfterAll {
    Pop-Location
}

Describe 'A message about a typed object' {
    BeforeAll {
        $null = Initialize-Site objects.cicdb
        Add-CicUser @{ UserName = 'anna'; Extension = '5001' }, @{ UserName = 'bert' } -WarningAction SilentlyContinue
    }

    It 'speaks of no row, no import and no line 0: <Script>' -ForEach @(
        @{ Script = { Add-CicUser @{ UserName = 'carl'; Extension = '12a' } }; Begins = "user 'carl': Extension '12a'" }
        @{ Script = { Add-CicUser @{ UserName = 'carl'; Extension = '5001' } }; Begins = "user 'carl': Extension '5001' is already used by user 'anna' in the directory." }
        @{ Script = { Add-CicUser @{ UserName = 'c1'; DID = '9' }, @{ UserName = 'c2'; DID = '9' } }; Begins = "user 'c2' (object 2): DID '9' is already used by user 'c1' (object 1)." }
        @{ Script = { Add-CicUser @{ UserName = 'c1' }, @{ UserName = 'C1' } }; Begins = "user 'C1' (object 2): User Name 'C1' is already used by user 'c1' (object 1)." }
        @{ Script = { Add-CicUser @{ FirstName = 'Carl' } }; Begins = "Object 1 cannot be used because it has no 'User Name'" }
        @{ Script = { Add-CicUser @{ UserName = 'anna' } }; Begins = "The user 'anna' already exists. Use -OnConflict Skip" }
        @{ Script = { Add-CicStation @{ Name = 'Desk'; Type = 'Fix' } }; Begins = "station 'Desk': Type 'Fix'" }
        @{ Script = { Set-CicUser anna -Extension 12a }; Begins = "user 'anna': Extension '12a'" }
        @{ Script = { Set-CicUser anna, bert -Extension 7000 }; Begins = "user 'bert': Extension '7000' is already used by user 'anna'." }
        @{ Script = { Set-CicUser bert -Extension 5001 }; Begins = "user 'bert': Extension '5001' is already used by user 'anna' in the directory." }
        @{ Script = { New-CicImportPlan -User @{ UserName = 'carl'; Mailbox = 'x' } }; Begins = "user 'carl': Mailbox 'x'" }
        @{ Script = { New-CicPhoneTemplate T -Manufacturer Polycon -Model IP600 }; Begins = "phone template 'T': Manufacturer 'Polycon'" }
    ) {
        $told = Get-Told $Script

        $told.Error | Should -HaveCount 1
        $told.Error[0].StartsWith($Begins) | Should -BeTrue -Because $told.Error[0]
        $told.Error[0] | Should -Not -Match '\b(row|cell|line|import(ed)?)\b'
    }

    It 'says of a warning neither' {
        $told = Get-Told { New-CicImportPlan -User @{ UserName = 'carl'; Roles = 'Agnet' } }

        $told.Warning | Should -HaveCount 1
        $told.Warning[0] | Should -BeLike "user 'carl': The role 'Agnet' does not exist*Did you mean 'Agent'?*"
        $told.Warning[0] | Should -Not -Match 'imported|row'
    }

    It 'names file and line where the object is a row of a list' {
        Write-List 'dup.csv' 'User Name,Extension', 'dora,5001'
        $users = Import-CicUserCsv dup.csv -Directory (Initialize-Site empty.cicdb -Bare)
        $null = Connect-CicDirectory objects.cicdb

        (Get-Told { New-CicImportPlan -User $users }).Warning[0] | Should -BeLike "*dup.csv:2: Extension '5001' is already used by user 'anna' in the directory. The value is not imported.*"
    }
}

Describe 'The station of a managed phone' {
    BeforeAll {
        $null = Initialize-Site managed.cicdb
        Add-CicPhone @{ Name = 'P1'; Type = 'Workstation'; Manufacturer = 'Polycom'; Model = 'IP650' }
    }

    It 'is changed through its phone, and the error says so' {
        $told = Get-Told { Set-CicStation P1 -Extension 4711 }

        $told.Id | Should -Be 'StationIsManaged'
        $told.Error | Should -BeLike "The station 'P1' belongs to a managed phone of the same name.*"
        { Set-CicStation P1 -Extension 4711 } | Should -Throw -ErrorId 'StationIsManaged,*'
        (Get-Error -Newest 1).CategoryInfo.Category | Should -Be 'InvalidOperation'
    }

    It 'gets other classifications by itself' {
        Set-CicStation P1 -AllClassifications -ErrorAction Stop

        (Get-CicStation P1).AllClassifications | Should -BeTrue
        (Get-CicStation P1).Type | Should -Be 'Managed Workstation'
    }
}

Describe 'One fault' {
    BeforeAll {
        $null = Initialize-Site one.cicdb
        Add-CicStation @{ Name = 'Desk' }
        Add-CicUser @{ UserName = 'anna'; StationName = 'Desk' } -WarningAction SilentlyContinue
        Write-List 'open.csv' 'User Name', '"bert'
        Write-List 'headless.csv' 'Nachname,Extension', 'Muster,1'
    }

    It 'is one error, which ends the command: <Script>' -ForEach @(
        @{ Script = { Add-CicUser @{ UserName = 'ANNA' } }; Id = 'ObjectExists' }
        @{ Script = { Add-CicUser @{ UserName = 'new'; DID = 'x' } }; Id = 'InvalidDid' }
        @{ Script = { [pscustomobject]@{ Color = 1 } | Add-CicUser }; Id = 'NotAListObject' }
        @{ Script = { Remove-CicUser Operator }; Id = 'OperatorRemains' }
        @{ Script = { Remove-CicStation Desk }; Id = 'ObjectInUse' }
        @{ Script = { Set-CicUser anna -Mailbox x }; Id = 'InvalidMailbox' }
        @{ Script = { New-CicPhoneTemplate T -Manufacturer Polycon -Model IP600 }; Id = 'UnsupportedManufacturer' }
        @{ Script = { Set-CicLicense 'Client Access' -1 }; Id = 'InvalidLicenseCount' }
        @{ Script = { New-CicImportPlan -User open.csv }; Id = 'UnterminatedQuote' }
        @{ Script = { New-CicImportPlan -User missing.csv }; Id = 'FileNotReadable' }
        @{ Script = { New-CicImportPlan -User headless.csv }; Id = 'RequiredColumnMissing' }
        @{ Script = { New-CicImportPlan -User @{ UserName = 'new'; DID = 'x' } }; Id = 'InvalidDid' }
        @{ Script = { New-CicImportPlan -User @{ UserName = 'anna' } | Invoke-CicImportPlan }; Id = 'PlanHasConflicts' }
    ) {
        $told = Get-Told $Script

        $told.Id | Should -Be $Id
        $told.Ended | Should -BeTrue
    }

    It 'says what becomes of the other objects' {
        (Get-Told { Add-CicUser @{ UserName = 'a' }, @{ UserName = 'b'; DID = 'x' } }).Error | Should -BeLike '*None of the 2 objects was committed.'
        (Get-Told { Add-CicUser @{ UserName = 'b'; DID = 'x' } }).Error | Should -Not -BeLike '*committed*'
        (Get-Told { New-CicImportPlan -User open.csv }).Error | Should -BeLike '*No plan was created.'
        Get-CicUser a -ErrorAction Ignore | Should -BeNullOrEmpty
    }

    It 'of two is an error each, and the last one ends the command' {
        $told = Get-Told { Add-CicUser @{ UserName = 'new'; DID = 'x'; Extension = 'y' } }

        $told.Id | Should -Be 'InvalidExtension', 'InvalidDid'
        $told.Ended | Should -BeTrue
    }

    It 'is the error that -ErrorAction Stop throws' {
        { Add-CicUser @{ UserName = 'anna' } -ErrorAction Stop } | Should -Throw -ErrorId 'ObjectExists,*'
    }

    It 'is not the same as another one: NothingCommitted counts them' {
        $told = Get-Told { Add-CicUser @{ UserName = 'a'; DID = 'x' }, @{ UserName = 'b'; Extension = 'y' }, @{ UserName = 'c' } }

        $told.Id | Should -Be 'InvalidDid', 'InvalidExtension', 'NothingCommitted'
        $told.Error[-1] | Should -Be 'Nothing was committed because of errors in 2 of 3 objects (listed above).'
    }

    It 'of each of two lists leaves no plan' {
        $told = Get-Told { New-CicImportPlan -User open.csv, headless.csv }

        $told.Id | Should -Be 'UnterminatedQuote', 'RequiredColumnMissing', 'NothingPlanned'
    }
}

Describe 'The same fault of many objects' {
    BeforeAll {
        $null = Initialize-Site many.cicdb
        Add-CicStation (1..100 | ForEach-Object { @{ Name = "Desk$_" } })
        Add-CicUser (1..100 | ForEach-Object { @{ UserName = "user$_"; StationName = "Desk$_" } }) -WarningAction SilentlyContinue
    }

    It 'is one error with a count, the first names and all names as its target: <Script>' -ForEach @(
        @{ Script = { Remove-CicStation Desk* }; Id = 'ObjectInUse'; First = "The station 'Desk1' is in use by user 'user1'."; Target = "station 'Desk7'" }
        @{ Script = { Add-CicUser (1..100 | ForEach-Object { @{ UserName = "user$_" } }) }; Id = 'ObjectExists'; First = "The user 'user1' already exists."; Target = "user 'user7'" }
        @{ Script = { Get-CicUser user* | Set-CicUser -Extension 12a }; Id = 'InvalidExtension'; First = "user 'user1': Extension '12a'"; Target = "user 'user7'" }
        @{ Script = { 1..100 | ForEach-Object { [pscustomobject]@{ Color = $_ } } | Add-CicUser }; Id = 'NotAListObject'; First = 'Object 1 cannot be used'; Target = 'object 7' }
        @{ Script = { 1..100 | ForEach-Object { @{ FirstName = "$_" } } | Add-CicUser }; Id = 'RequiredValueMissing'; First = 'Object 1 cannot be used'; Target = 'object 7' }
        @{ Script = { 1..100 | ForEach-Object { [pscustomobject]@{ Color = $_ } } | Export-CicUserCsv none.csv }; Id = 'NotAListObject'; First = 'Object 1 cannot be used'; Target = 'object 7' }
        @{ Script = { 1..100 | Export-CicPasswordReport none.csv -WarningAction Ignore }; Id = 'NotAUser'; First = 'Object 1 is neither'; Target = 'object 7' }
        @{ Script = { Remove-CicUser (1..100 | ForEach-Object { "quite other $_" }) }; Id = 'ObjectNotFound'; First = "There is no user named 'quite other 1'"; Target = "user 'quite other 7'" }
    ) {
        $told = Get-Told $Script

        $told.Id | Should -Be $Id
        $told.Error[0].StartsWith($First) | Should -BeTrue -Because $told.Error[0]
        $told.Error[0] | Should -BeLike '*The same applies to 99 more: *, *, *, *, * and 94 more.'
        $told.Target | Should -HaveCount 100
        $told.Target | Should -Contain $Target
        'none.csv' | Should -Not -Exist
    }

    It 'is one warning: <Script>' -ForEach @(
        @{ Script = { New-CicImportPlan -User (1..100 | ForEach-Object { @{ UserName = "new$_"; Roles = 'Agnet' } }) }; First = "user 'new1' (object 1): The role 'Agnet' does not exist" }
        @{ Script = { Get-CicUser user* | Set-CicUser -RemoveRole Supervisor }; First = "The user 'user1' does not have 'Supervisor' in Roles" }
    ) {
        $told = Get-Told $Script

        $told.Warning | Should -HaveCount 1
        $told.Warning[0].StartsWith($First) | Should -BeTrue -Because $told.Warning[0]
        $told.Warning[0] | Should -BeLike '*The same applies to 99 more: * and 94 more.'
    }

    It 'counts an object once that several names mean' {
        (Get-Told { Remove-CicStation Desk1, Desk1*, Desk* }).Error | Should -BeLike '*The same applies to 99 more: *'
        (Get-Told { Remove-CicUser Operator, oper* }).Error | Should -Be "The user 'Operator' is required and cannot be removed."
    }

    It 'is one error for each value that has to be corrected' {
        $told = Get-Told { Add-CicUser @{ UserName = 'a'; DID = 'x' }, @{ UserName = 'b'; DID = 'y' }, @{ UserName = 'c'; DID = 'y' } }

        $told.Id | Should -Be 'InvalidDid', 'InvalidDid', 'NothingCommitted'
        $told.Error[1] | Should -BeLike "user 'b' (object 2): DID 'y'*The same applies to 1 more: user 'c' (object 3)."
    }

    It 'is an error for each name that is probably misspelled' {
        $told = Get-Told { Set-CicUser usr1, user1x, 'quite other', 'another one' -Mailbox FBMC }

        $told.Id | Should -Be (@('ObjectNotFound') * 3 + 'NothingCommitted')
        $told.Error | Should -Contain "There is no user named 'usr1' in the directory. Did you mean 'user1'?"
    }

    It 'stays an issue of each row of a list' {
        Write-List 'rows.csv' (@('User Name,Roles') + (1..7 | ForEach-Object { "u$_,Agnet" }))

        (Get-Told { Import-CicUserCsv rows.csv }).Warning | Should -HaveCount 7
    }
}

Describe 'A name' {
    It 'is shown as it was written, not as it is compared' {
        $null = Initialize-Site written.cicdb
        Add-CicStation @{ Name = 'Desk Süd' }
        $plan = New-CicImportPlan -User @{ UserName = 'anna'; StationName = 'Desk Süd' }
        $plan | Export-CicImportPlan plan.json
        (Get-Content plan.json -Raw).Replace('Desk Süd', 'Desk Nord') | Set-Content other.json

        (Get-Told { Import-CicImportPlan other.json -AllowEdited | Invoke-CicImportPlan }).Error | Should -BeLikeExactly "*station named 'Desk Nord'*"
    }
}

Describe 'A date' {
    It 'is year, month and day, whatever the culture and its calendar: <_>' -ForEach 'en-US', 'de-DE', 'th-TH', 'fi-FI', '' {
        $null = Initialize-Site "dates$_.cicdb"
        $before = [cultureinfo]::CurrentCulture
        try {
            [cultureinfo]::CurrentCulture = $_
            $plan = New-CicImportPlan -User @{ UserName = 'anna' }
            Add-CicStation @{ Name = 'Desk' }
            $shown = @(
                (Get-Told { Invoke-CicImportPlan $plan }).Error
                $plan | Format-List | Out-String
                Get-CicImport | Select-Object -First 1 | Format-Table | Out-String
                Get-CicImport | Select-Object -First 1 | Format-List | Out-String
            )
        }
        finally {
            [cultureinfo]::CurrentCulture = $before
        }

        $shown | ForEach-Object { $_ | Should -Match "\b$([datetime]::Now.Year)-\d\d-\d\d \d\d:\d\d\b" }
        $shown | ForEach-Object { $_ | Should -Not -Match '\d+[/.]\d+[/.]\d{2}' }
    }
}

Describe 'A required column that is missing' {
    It 'is named with the headings that are there' {
        Disconnect-CicDirectory
        Write-List 'names.csv' 'Nachname,Vorname,Extension', 'Muster,Max,5001'

        (Get-Told { Import-CicUserCsv names.csv }).Error |
            Should -BeLike "names.csv:1: The required column 'User Name' is missing. Headings found: Nachname, Vorname, Extension. *"
    }
}

Describe 'A suggestion' {
    It 'is one that the cmdlet can follow' {
        $null = Initialize-Site suggestions.cicdb
        Write-List 'many.csv' (@('User Name,DID') + (1..105 | ForEach-Object { "u$_,x" }))
        Set-CicLicense 'Client Access' 5
        Add-CicStation @{ Name = 'Desk' } -License 'Client Access'

        (Get-Told { Import-CicUserCsv many.csv }).Warning[-1] | Should -BeLike '*105 in total. Use -IssueVariable to collect them all.'
        (Get-Told { New-CicImportPlan -User many.csv }).Warning[-1] | Should -BeLike '*105 in total. Use -IssueVariable to collect them all.'
        (Get-Told { Initialize-CicDirectory -License @{ 'Client Access' = 0 } }).Error | Should -BeLike '*Set-CicLicense -Force*'
    }
}
