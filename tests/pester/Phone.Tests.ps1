BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    Push-Location $TestDrive
    $script:byTemplate = Get-SampleList 'Managed IP Phone List-Template'
    $script:byModel = Get-SampleList 'Managed IP Phone List-TMM'
}

AfterAll {
    Pop-Location
}

Describe 'The two lists of phones' {
    It 'are told apart by their headers' {
        $phones = Import-CicPhoneCsv $byTemplate, $byModel -WarningAction SilentlyContinue

        $phones | Where-Object Template | Should -HaveCount 5
        $phones | Where-Object Model | Should -HaveCount 4
    }

    It 'share their names and addresses in one command' {
        $issues = Test-CicPhoneCsv $byTemplate, $byModel | Where-Object Line -EQ 6

        $issues.Code | Sort-Object | Should -Be 'DuplicateMacAddress', 'DuplicateName'
        $issues.Path | Sort-Object -Unique | Should -Be $byModel
    }

    It 'cannot be exported as one list unless -Format says which' {
        $phones = Import-CicPhoneCsv $byTemplate, $byModel -WarningAction SilentlyContinue

        { $phones | Export-CicPhoneCsv mixed.csv } | Should -Throw -ErrorId 'MixedPhones,*' -ExpectedMessage '*5*4*-Format*'
        'mixed.csv' | Should -Not -Exist
        $phones | Where-Object Template | Export-CicPhoneCsv by-template.csv -Format Template
        Import-Csv by-template.csv | Should -HaveCount 5
    }
}

Describe 'Templates' {
    It 'are known to a list that names them' {
        $templates = @(
            New-CicPhoneTemplate -Name 'My Polycom SA Template' -Type 'Stand-alone Phone' -Manufacturer Polycom -Model IP330
            New-CicPhoneTemplate 'My Polycom Agent Template' -Manufacturer Polycom -Model IP600
            New-CicPhoneTemplate 'My Agent SSP Template' -Manufacturer ININ -Model 'Soft Phone'
            New-CicPhoneTemplate 'My Agent ISS Template' -Manufacturer ININ -Model 'Interaction SIP Station'
        )

        $issues = Test-CicPhoneCsv $byTemplate -Template $templates

        $issues.Code | Should -Be 'UnknownTemplate'
        $issues.Value | Should -Be 'My Agent 420HD Template'
    }

    It 'come from a table of one''s own' {
        Write-List 'templates.csv' 'Name,Type,Manufacturer,Model', 'T1,Workstation,Polycom,IP600', 'T2,Stand-alone Phone,AudioCodes,420HD'

        $templates = Import-Csv templates.csv | New-CicPhoneTemplate

        $templates.Name | Should -Be 'T1', 'T2'
        $templates.RegistrationGroup | Sort-Object -Unique | Should -Be '<Default Registration Group>'
    }

    It 'are refused where a phone could not be: <Id>' -ForEach @(
        @{ Template = @{ Manufacturer = 'Nokia'; Model = '3310' }; Id = 'UnsupportedManufacturer' }
        @{ Template = @{ Manufacturer = 'ININ'; Model = 'Hard Phone' }; Id = 'UnsupportedModel' }
        @{ Template = @{ Manufacturer = 'ININ'; Model = 'Interaction SIP Station'; Type = 'Stand-alone Phone' }; Id = 'TypeNotSupported' }
        @{ Template = @{ Manufacturer = 'Polycom'; Model = 'IP600'; Type = 'Toaster' }; Id = 'InvalidType' }
    ) {
        { New-CicPhoneTemplate -Name 'x' @Template -ErrorAction Stop } | Should -Throw -ErrorId "$Id,CicCsvImport.Commands.NewCicPhoneTemplateCommand"
    }

    It 'can be made of a known model' {
        $template = Get-CicPhoneModel Polycom IP7000 | New-CicPhoneTemplate -Name 'Conference' -Type 'Stand-alone Phone'

        $template.Model | Should -Be 'IP7000'
    }
}
