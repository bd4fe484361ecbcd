# New-CicPhoneTemplate, and -Template of the phone cmdlets, where no directory is connected.

BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    Push-Location $TestDrive
    $script:newCommand = 'CicCsvImport.Commands.NewCicPhoneTemplateCommand'
    Write-List 'phones.csv' @(
        'Name,Template,Proxy Group,Extension,Identification Address,Label,Address'
        'a,My Polycom,,7101,,,0004F2AABBCC'
        'b,my polycom,My Group,7102,,,'
        'c,My Polcom,,7103,,,'
        'd,Other,,7104,,,'
    )

    # Runs New-CicPhoneTemplate with arguments as they are typed.
    function Get-TypedTemplate {
        param([string] $Arguments)

        & ([scriptblock]::Create("New-CicPhoneTemplate x -Manufacturer Polycom -Model IP600 $Arguments"))
    }
}

AfterAll {
    Pop-Location
}

Describe 'A template' {
    It 'has its defaults' {
        $template = New-CicPhoneTemplate 'My Polycom' -Manufacturer polycom -Model ip600 -ErrorAction Stop

        $template | Should -HaveCount 1
        $template.PSTypeNames[0] | Should -BeExactly 'CicCsvImport.CicPhoneTemplate'
        $template.Name | Should -BeExactly 'My Polycom'
        $template.Type | Should -BeExactly 'Workstation'
        $template.Manufacturer | Should -BeExactly 'Polycom'
        $template.Model | Should -BeExactly 'IP600'
        $template.RegistrationGroup | Should -BeExactly '<Default Registration Group>'
        "$template" | Should -BeExactly 'My Polycom'
    }

    It 'comes from the pipeline by the names of properties' {
        $templates = [pscustomobject]@{ Name = 'a'; Type = 'phone'; Manufacturer = 'Polycom'; Model = 'IP330'; ProxyGroup = 'My Group' },
        [pscustomobject]@{ Name = 'b'; Type = 'Workstation'; Manufacturer = 'ININ'; Model = 'SIP Soft Phone'; RegistrationGroup = 'G2' } |
            New-CicPhoneTemplate -ErrorAction Stop

        $templates.Type | Should -BeExactly 'Stand-alone Phone', 'Workstation'
        $templates.RegistrationGroup | Should -BeExactly 'My Group', 'G2'
        $templates.Model | Should -BeExactly 'IP330', 'Soft Phone'
    }

    It 'is an error where a list would be warned: <Id>, <Given>' -ForEach @(
        @{ Given = @{ Manufacturer = 'Nokia'; Model = '3310' }; Id = 'UnsupportedManufacturer' }
        @{ Given = @{ Manufacturer = 'ININ'; Model = '3310' }; Id = 'UnsupportedModel' }
        @{ Given = @{ Manufacturer = 'Polycom'; Model = 'IP600'; Type = 'Toaster' }; Id = 'InvalidType' }
        @{ Given = @{ Manufacturer = 'Polycom'; Model = 'IP600'; Type = 'Stand-alone Fax' }; Id = 'InvalidType' }
        @{ Given = @{ Manufacturer = 'ININ'; Model = 'Interaction SIP Station'; Type = 'Stand-alone Phone' }; Id = 'TypeNotSupported' }
    ) {
        $run = Invoke-Recorded { New-CicPhoneTemplate x @Given }

        $run.Error | Should -HaveCount 1
        $run.Error[0].FullyQualifiedErrorId | Should -BeExactly "$Id,$newCommand"
        $run.Error[0].CategoryInfo.Category | Should -BeExactly 'InvalidArgument'
        $run.Output | Should -BeNullOrEmpty
    }

    It 'of an unknown model is made as a phone of a list is, with a warning: <_>' -ForEach 'IP999', 'VVX 411', 'IP60O' {
        $run = Invoke-Recorded { New-CicPhoneTemplate x -Manufacturer Polycom -Model $_ }

        $run.Error | Should -BeNullOrEmpty
        $run.Output.Model | Should -BeExactly $_
        $run.Warning | Should -HaveCount 1
        "$($run.Warning)" | Should -BeLikeExactly "*template 'x': Model '$_' is not a known model of Polycom*UnknownModel*"
    }

    It 'of a known model has no warning' {
        (Invoke-Recorded { New-CicPhoneTemplate x -Manufacturer Polycom -Model ip600 }).Warning | Should -BeNullOrEmpty
    }

    It 'is told the manufacturer that a misspelled one was meant to be' {
        $run = Invoke-Recorded { New-CicPhoneTemplate x -Manufacturer Polycon -Model IP600 }

        $run.Error | Should -HaveCount 1
        "$($run.Error)" | Should -BeLikeExactly "*Did you mean 'Polycom'[?]*"
    }

    It 'with a fault does not keep the next from being made' {
        $run = Invoke-Recorded {
            [pscustomobject]@{ Name = 'a'; Manufacturer = 'Nokia'; Model = '1' },
            [pscustomobject]@{ Name = 'b'; Manufacturer = 'Polycom'; Model = 'IP330' } | New-CicPhoneTemplate
        }

        $run.Error.FullyQualifiedErrorId | Should -BeExactly "UnsupportedManufacturer,$newCommand"
        $run.Output.Name | Should -BeExactly 'b'
    }

    It 'of a list has what its cells say, and blanks are defaults' {
        $templates = [pscustomobject]@{
            Name               = 'a'
            Type               = ''
            Manufacturer       = 'Polycom'
            Model              = 'IP600'
            Active             = 'False'
            Location           = ''
            TimeZone           = ''
            AudioProtocol      = 'srtp'
            StationAppearance  = '2;Lobby;Station7;Shared'
            AdvancedOption     = 'a=1'
            Classification     = 'Local|Emergency'
            AllClassifications = ''
            License            = 'Client Access; I3_LICENSE_BASIC_STATION'
        },
        [pscustomobject]@{
            Name               = 'b'
            Type               = 'phone'
            Manufacturer       = 'Polycom'
            Model              = 'IP600'
            Active             = ''
            AllClassifications = 'Yes'
            StationAppearance  = ''
            AdvancedOption     = ''
            Classification     = ''
            License            = ''
        } | New-CicPhoneTemplate -ErrorAction Stop

        $templates.Active | Should -BeExactly $false, $true
        $templates[0].AudioProtocol | Should -BeExactly 'SRTP'
        $templates[0].StationAppearances | ForEach-Object { "$_" } | Should -BeExactly '2;Lobby;Station7;Shared'
        $templates[0].AdvancedOptions | Should -BeExactly 'a=1'
        $templates[0].Classifications | Should -BeExactly 'Local', 'Emergency'
        $templates[0].Licenses | Should -BeExactly 'Client Access', 'Basic Station License'
        $templates.AllClassifications | Should -BeExactly $false, $true
        $templates[1].StationAppearances | Should -BeNullOrEmpty
        $templates[1].Licenses | Should -BeNullOrEmpty
    }

    It 'takes values in several forms: <Arguments>' -ForEach @(
        @{ Arguments = "-AdvancedOption @{ a = 1; b = 'x=y' }"; Property = 'AdvancedOptions'; Expected = 'a=1', 'b=x=y' }
        @{ Arguments = "-AdvancedOption 'b=2', 'a=1'"; Property = 'AdvancedOptions'; Expected = 'b=2', 'a=1' }
        @{
            Arguments = "-StationAppearance @{ LineKey = 2; Station = 'S' }, '3;x'"
            Property  = 'StationAppearances'
            Expected  = '2;;S;Regular', '3;x;;Regular'
        }
        @{ Arguments = '-License I3_ACCESS_CLIENT'; Property = 'Licenses'; Expected = 'Client Access' }
        @{ Arguments = '-Classification local'; Property = 'Classifications'; Expected = 'Local' }
    ) {
        $ErrorActionPreference = 'Stop'

        (Get-TypedTemplate $Arguments).$Property | ForEach-Object { "$_" } | Should -BeExactly $Expected
    }

    It 'with a choice that there is not ends the command: <Arguments>' -ForEach @(
        @{ Arguments = '-License Basik'; Id = 'LicenseNotFound' }
        @{ Arguments = "-License 'Media 1', 'Media 2'"; Id = 'LicensesOfOneGroup' }
        @{ Arguments = '-Classification Lokal'; Id = 'ClassificationNotFound' }
        @{ Arguments = '-Classification Local -AllClassifications'; Id = 'AllOrSomeClassifications' }
    ) {
        $run = Invoke-Recorded { Get-TypedTemplate $Arguments }

        $run.End.FullyQualifiedErrorId | Should -BeExactly "$Id,$newCommand"
        $run.Output | Should -BeNullOrEmpty
    }
}

Describe 'A list of phones by template' {
    BeforeAll {
        $ErrorActionPreference = 'Stop'
        $template = New-CicPhoneTemplate 'My Polycom' -Manufacturer Polycom -Model IP600
    }

    It 'is not judged by the names of templates where none are given' {
        Test-CicPhoneCsv phones.csv | Should -BeNullOrEmpty
    }

    It 'is judged by those that are given, and is told the nearest' {
        $issues = Test-CicPhoneCsv phones.csv -Template $template

        $issues.Code | Should -BeExactly 'UnknownTemplate', 'UnknownTemplate'
        $issues.Line | Should -BeExactly 4, 5
        $issues[0].Suggestion | Should -BeLikeExactly "Did you mean 'My Polycom'[?]*"
    }

    It 'takes the name of the template as it was written first, and its group' {
        $group = New-CicPhoneTemplate 'My Polycom' -Manufacturer Polycom -Model IP600 -RegistrationGroup 'Lobby Group'

        $phones = Import-CicPhoneCsv phones.csv -Template $group -WarningAction SilentlyContinue

        $phones.Name | Should -BeExactly 'a', 'b'
        $phones.Template | Should -BeExactly 'My Polycom', 'My Polycom'
        $phones.ProxyGroup | Should -BeExactly 'Lobby Group', 'My Group'
    }

    It 'has addresses that are judged by the template''s manufacturer' {
        Write-List 'address.csv' 'Name,Template,Address', 'a,My Polycom,0026FDAABBCC'

        (Test-CicPhoneCsv address.csv -Template $template).Code | Should -BeExactly 'AddressPrefixMismatch'
    }

    It 'cannot be given an object that is not a template' {
        { Test-CicPhoneCsv phones.csv -Template 'My Polycom' } | Should -Throw -ErrorId 'CannotConvertArgumentNoMessage,*'
    }
}
