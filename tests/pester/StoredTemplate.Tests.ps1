# Phone templates of a directory.

BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    . "$PSScriptRoot/Site.ps1"
    $ErrorActionPreference = 'Stop'
    $script:newCommand = 'CicCsvImport.Commands.NewCicPhoneTemplateCommand'
    $script:setCommand = 'CicCsvImport.Commands.SetCicPhoneTemplateCommand'
    $script:removeCommand = 'CicCsvImport.Commands.RemoveCicPhoneTemplateCommand'
    $script:polycom = @{ Name = 'My Polycom'; Manufacturer = 'Polycom'; Model = 'IP600' }
    $script:template = (Connect-CicDirectory (Join-Path $TestDrive 'template.cicdb') -Create).Path
    Initialize-CicDirectory -Administrator admin -Location 'Site B' -RegistrationGroup 'Group B' -WarningAction SilentlyContinue

    function Initialize-ThreeTemplate {
        $null = New-CicPhoneTemplate @polycom
        $null = New-CicPhoneTemplate Lobby -Manufacturer Polycom -Model IP330
        $null = New-CicPhoneTemplate ISS -Manufacturer ININ -Model 'Interaction SIP Station'
    }

    # An object that makes a template.
    function Get-Row {
        param([string[]] $Name, [string] $Model)

        $Name | ForEach-Object { [pscustomobject]@{ Name = $_; Manufacturer = 'Polycom'; Model = $Model } }
    }
}

AfterAll {
    Disconnect-CicDirectory
}

Describe 'A template of a directory' {
    BeforeEach {
        Enter-NewFolder
        Copy-Item $template site.cicdb
        $null = Connect-CicDirectory site.cicdb
    }

    AfterEach {
        Pop-Location
    }

    It 'is stored when it is made, and written' {
        $given = @{ License = 'Client Access'; Classification = 'Local'; AdvancedOption = 'a=1'; StationAppearance = 2 }
        $made = New-CicPhoneTemplate @polycom -Location 'site b' -RegistrationGroup 'group b' @given
        $kept = Get-CicPhoneTemplate

        foreach ($one in $made, $kept) {
            $one | Should -HaveCount 1
            $one.Location | Should -BeExactly 'Site B'
            $one.RegistrationGroup | Should -BeExactly 'Group B'
            $one.Active | Should -BeExactly $true
            $one.Licenses | Should -BeExactly 'Client Access'
            $one.Classifications | Should -BeExactly 'Local'
            $one.AdvancedOptions | Should -BeExactly 'a=1'
            $one.StationAppearances | Should -HaveCount 1
        }
    }

    It 'is made in one run with all others of the command' {
        (Get-Row a, b, c -Model IP600 | New-CicPhoneTemplate).Name | Should -BeExactly 'a', 'b', 'c'

        (Get-CicDirectory).Revision | Should -Be 2
    }

    It 'that exists is an error, and the others are not made either' {
        $null = New-CicPhoneTemplate @polycom

        $run = Invoke-Recorded { Get-Row x, 'my polycom' -Model IP330 | New-CicPhoneTemplate }

        $run.Error.FullyQualifiedErrorId | Should -BeExactly "ObjectExists,$newCommand"
        $run.Output | Should -BeNullOrEmpty
        (Get-CicPhoneTemplate).Model | Should -BeExactly 'IP600'
    }

    It 'that is made twice in one command is a conflict too' {
        $run = Invoke-Recorded { Get-Row x, X -Model IP330 | New-CicPhoneTemplate }

        $run.Error.FullyQualifiedErrorId | Should -BeExactly "ObjectExists,$newCommand"
    }

    It 'with a fault keeps all from being stored: <Id>' -ForEach @(
        @{ Given = @{ Location = 'Site C' }; Id = 'LocationNotFound'; Says = "Did you mean 'Site B'?" }
        @{ Given = @{ RegistrationGroup = 'Group C' }; Id = 'UnknownProxyGroup'; Says = "Did you mean 'Group B'?" }
        @{ Given = @{ TimeZone = 'UTX' }; Id = 'TimeZoneNotFound'; Says = 'UTX' }
        @{ Given = @{ StationAppearance = 7 }; Id = 'LineKeyNotSupported'; Says = 'Polycom IP600' }
    ) {
        $run = Invoke-Recorded { New-CicPhoneTemplate @polycom @Given }

        $run.Error.FullyQualifiedErrorId | Should -BeExactly "$Id,$newCommand"
        "$($run.Error[0])" | Should -MatchExactly ([regex]::Escape($Says))
        Get-CicPhoneTemplate | Should -BeNullOrEmpty
    }

    It 'that names a station which is missing has a warning, and is stored' {
        New-CicPhoneTemplate @polycom -StationAppearance '2;;Station7;Shared' -WarningVariable warnings -WarningAction SilentlyContinue |
            Should -HaveCount 1

        $warnings | Should -HaveCount 1
        $warnings[0].Message | Should -MatchExactly 'Station7'
    }

    It 'leaves no trace with -<Switch>' -ForEach @{ Switch = 'NoStore'; Count = 1 }, @{ Switch = 'WhatIf'; Count = 0 } {
        $given = @{ $Switch = $true }

        New-CicPhoneTemplate @polycom @given | Should -HaveCount $Count

        Get-CicPhoneTemplate | Should -BeNullOrEmpty
        (Get-CicDirectory).Revision | Should -Be 1
    }

    It 'brings the default groups into a directory that was never initialized' {
        $other = Connect-CicDirectory other.cicdb -Create -NoDefault

        $made = New-CicPhoneTemplate @polycom -Directory $other -License 'Basic Station License'

        $made | Should -HaveCount 1
        $made.Location | Should -BeExactly '<Default Location>'
        (Get-CicDirectory -Directory $other).Locations | Should -BeExactly '<Default Location>'
        Get-CicPhoneTemplate | Should -BeNullOrEmpty
    }

    It 'goes from one directory into another' {
        $other = Connect-CicDirectory other.cicdb -Create -NoDefault
        $given = @{ License = 'Client Access'; AllClassifications = $true; Active = $false; StationAppearance = '2;a;;Shared' }
        $null = New-CicPhoneTemplate @polycom @given -AdvancedOption @{ a = 1 }

        $copy = Get-CicPhoneTemplate | New-CicPhoneTemplate -Directory $other

        $copy | Should -HaveCount 1
        $copy.Active, $copy.AllClassifications | Should -BeExactly $false, $true
        $copy.StationAppearances | ForEach-Object { "$_" } | Should -BeExactly '2;a;;Shared'
        $copy.AdvancedOptions | Should -BeExactly 'a=1'
        $copy.Licenses | Should -BeExactly 'Client Access'
    }

    It 'comes from JSON, with the stations on its line keys' {
        $null = New-CicPhoneTemplate @polycom -StationAppearance '2;a;;Shared'

        $copy = Get-CicPhoneTemplate | ConvertTo-Json -Depth 4 | ConvertFrom-Json | New-CicPhoneTemplate -Name Copy

        $copy.StationAppearances | ForEach-Object { "$_" } | Should -BeExactly '2;a;;Shared'
    }

    It 'is not stored in a directory that is not connected any more' {
        $site = Get-CicDirectory
        Disconnect-CicDirectory

        $run = Invoke-Recorded { New-CicPhoneTemplate @polycom -Directory $site }

        $run.Error.FullyQualifiedErrorId | Should -BeExactly "NotConnected,$newCommand"
    }

    It 'is found by wildcards: <Script>' -ForEach @(
        @{ Script = { Get-CicPhoneTemplate }; Expected = 'ISS', 'Lobby', 'My Polycom' }
        @{ Script = { Get-CicPhoneTemplate *o* }; Expected = 'Lobby', 'My Polycom' }
        @{ Script = { Get-CicPhoneTemplate -Manufacturer ININ }; Expected = 'ISS' }
        @{ Script = { Get-CicPhoneTemplate -Manufacturer Poly* -Model IP33* }; Expected = 'Lobby' }
    ) {
        Initialize-ThreeTemplate

        (& $Script).Name | Should -BeExactly $Expected
    }

    It 'that nothing is called is an error that names the nearest' {
        Initialize-ThreeTemplate

        $run = Invoke-Recorded { Get-CicPhoneTemplate Loby, ISS }

        $run.Error.FullyQualifiedErrorId | Should -BeExactly 'ObjectNotFound,CicCsvImport.Commands.GetCicPhoneTemplateCommand'
        "$($run.Error)" | Should -BeLikeExactly "*Did you mean 'Lobby'[?]*"
        $run.Output | Should -HaveCount 1
    }

    It 'changes in what is given only' {
        $given = @{ License = 'Client Access'; Classification = 'Local'; AdvancedOption = 'a=1'; TimeZone = 'UTC'; StationAppearance = 2 }
        $null = New-CicPhoneTemplate @polycom @given
        $change = @{ Model = 'IP650'; AudioProtocol = 'SRTP'; Active = $false; TimeZone = ''; StationAppearance = @() }

        $changed = Set-CicPhoneTemplate 'My Pol*' @change -PassThru

        $changed | Should -HaveCount 1
        $changed.Model, $changed.AudioProtocol, $changed.Active, $changed.TimeZone | Should -BeExactly 'IP650', 'SRTP', $false, $null
        $changed.StationAppearances | Should -BeNullOrEmpty
        $changed.AdvancedOptions | Should -BeExactly 'a=1'
        $changed.Licenses | Should -BeExactly 'Client Access'
        $changed.Classifications | Should -BeExactly 'Local'
    }

    It 'takes from a phone, with a warning, what the template before gave' {
        $null = New-CicPhoneTemplate Full -Manufacturer Polycom -Model IP600 -License 'Client Access' -AllClassifications
        $null = New-CicPhoneTemplate Some -Manufacturer Polycom -Model IP600 -License 'Client Access' -Classification Local
        Add-CicPhone @{ Name = 'P1'; Template = 'Some' }, @{ Name = 'P2'; Template = 'Some' }

        $more = Invoke-Recorded { Set-CicPhone P1 -Template Full }
        $less = Invoke-Recorded { Set-CicPhone P1 -Template Some -WhatIf }
        $null = New-CicPhoneTemplate @polycom
        $none = Invoke-Recorded { Set-CicPhone P1, P2 -Template 'My Polycom' }

        $more.Warning | Should -BeNullOrEmpty
        $less.Warning.Message | Should -BeLikeExactly "1 station loses *: 'P1'.*"
        $none.Warning.Message | Should -BeLikeExactly "2 stations lose *: 'P1', 'P2'.*"
        (Get-CicStation P1).Licenses | Should -BeNullOrEmpty
    }

    It 'lends its rules to a phone that a script changes: <Property>' -ForEach @(
        @{ Property = 'TimeZone'; Value = 'Mars'; Id = 'TimeZoneNotFound' }
        @{ Property = 'AudioProtocol'; Value = 'HTTP'; Id = 'InvalidAudioProtocol' }
        @{ Property = 'AdvancedOptions'; Value = @('a=1', 'b'); Id = 'InvalidAdvancedOption' }
    ) {
        $null = New-CicPhoneTemplate @polycom
        Add-CicPhone @{ Name = 'P1'; Template = 'My Polycom' }
        $phone = Get-CicPhone P1
        $phone.$Property = $Value

        { $phone | Set-CicPhone } | Should -Throw -ErrorId "$Id,*" -ExpectedMessage "phone 'P1': *"
        $phone.Name = 'P2'
        { $phone | Add-CicPhone } | Should -Throw -ErrorId "$Id,*" -ExpectedMessage "phone 'P2': *"
        { New-CicImportPlan -Phone $phone } | Should -Throw -ErrorId "$Id,*" -ExpectedMessage "phone 'P2': *"
        $phone.$Property = @{ TimeZone = 'utc'; AudioProtocol = 'srtp'; AdvancedOptions = @(' a=1', 'b=2') }[$Property]
        $phone | Add-CicPhone
        (Get-CicPhone P2).$Property -join '|' | Should -BeExactly @{ TimeZone = 'UTC'; AudioProtocol = 'SRTP'; AdvancedOptions = 'a=1|b=2' }[$Property]
    }

    It 'has all classifications in place of some, and the other way round' {
        $null = New-CicPhoneTemplate @polycom -Classification Local

        $all = Set-CicPhoneTemplate 'My Polycom' -AllClassifications -PassThru
        $some = Set-CicPhoneTemplate 'My Polycom' -Classification Emergency -PassThru

        $all.AllClassifications | Should -BeExactly $true
        $all.Classifications | Should -BeNullOrEmpty
        $some.AllClassifications | Should -BeExactly $false
        $some.Classifications | Should -BeExactly 'Emergency'
    }

    It 'warns once of a property of rows that no template has' {
        Initialize-ThreeTemplate
        $rows = 'Lobby', 'ISS' | ForEach-Object { [pscustomobject]@{ Name = $_; 'Registration Group' = 'Group B'; Firmwear = '4.0'; Line = 3 } }

        $run = Invoke-Recorded { $rows | Set-CicPhoneTemplate }

        $run.Warning.Message | Should -BeExactly "A phone template has no property 'Firmwear'. It is ignored; rename it or remove it."
        (Get-CicPhoneTemplate Lobby).RegistrationGroup | Should -Be 'Group B'
    }

    It 'is checked as a whole when it is changed' {
        $null = New-CicPhoneTemplate @polycom -AdvancedOption a=1

        $run = Invoke-Recorded { Set-CicPhoneTemplate 'My Polycom' -Manufacturer AudioCodes -Model 420HD }

        $run.Error.FullyQualifiedErrorId | Should -BeExactly "AdvancedOptionsNotSupported,$setCommand"
        (Set-CicPhoneTemplate 'My Polycom' -Manufacturer AudioCodes -Model 420HD -AdvancedOption @{} -PassThru).Manufacturer |
            Should -BeExactly 'AudioCodes'
    }

    It 'that is changed leaves phones what they took' {
        $null = New-CicPhoneTemplate @polycom
        Add-CicPhone @{ Name = 'P1'; Template = 'My Polycom' }
        Set-CicPhoneTemplate 'My Polycom' -Model IP650 -Location 'Site B'

        $phone = Get-CicPhone

        $phone.Model, $phone.Location | Should -BeExactly 'IP600', '<Default Location>'
    }

    It 'that is in use is removed by force only, and its phones stay' {
        $null = New-CicPhoneTemplate @polycom
        Add-CicPhone @{ Name = 'P1'; Template = 'My Polycom' }

        $refused = Invoke-Recorded { Remove-CicPhoneTemplate 'My Polycom' }
        $refused.Error.FullyQualifiedErrorId | Should -BeExactly "ObjectInUse,$removeCommand"
        "$($refused.Error[0])" | Should -MatchExactly "phone 'P1'"

        Remove-CicPhoneTemplate 'My Polycom' -Confirm:$false -Force
        Get-CicPhoneTemplate | Should -BeNullOrEmpty
        (Get-CicPhone).Template | Should -BeExactly 'My Polycom'
        (Set-CicPhone P1 -Extension 7101 -PassThru).Extension | Should -BeExactly '7101'

        Undo-CicImport -Last -Confirm:$false 6> $null
        Undo-CicImport -Last -Confirm:$false 6> $null
    }

    It 'is removed in one run with all others of the command' {
        Initialize-ThreeTemplate
        $revision = (Get-CicDirectory).Revision

        Get-CicPhoneTemplate -Manufacturer Polycom | Remove-CicPhoneTemplate -Confirm:$false

        (Get-CicPhoneTemplate).Name | Should -BeExactly 'ISS'
        (Get-CicDirectory).Revision | Should -Be ($revision + 1)
    }
}
