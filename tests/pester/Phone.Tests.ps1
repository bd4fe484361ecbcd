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
        $issues = Test-CicPhoneCsv $byTemplate, $byModel | Where-Object Code -Like 'Duplicate*'

        $issues.Line | Should -Be 6, 6
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

Describe 'A list of phones' {
    BeforeEach {
        Enter-NewFolder
        $ErrorActionPreference = 'Stop'
        $modelHeader = 'Name,Type,Manufacturer,Model,Proxy Group,Extension,Identification Address,Label,Address'
        Set-Content template.csv -Value @(
            'Name,Template,Proxy Group,Extension,Identification Address,Label,Address'
            'a,My Template,,7101,,Lobby,0004F2AABBCC'
            'b,My Template,,,,,'
        )
        Set-Content tmm.csv -Value $modelHeader, 'c,Workstation,Polycom,IP601,My Group,7202,,,0004F204F6A9'
    }

    AfterEach {
        Pop-Location
    }

    It 'comes out as it was: <_>' -ForEach 'template.csv', 'tmm.csv' {
        Import-CicPhoneCsv $_ | Export-CicPhoneCsv out.csv

        Get-Content out.csv | Should -BeExactly (Get-Content $_)
    }

    It 'is not written of a mixture, whose error names both numbers: <_>' -ForEach @(
        'Import-CicPhoneCsv template.csv, tmm.csv'
        'Import-CicPhoneCsv tmm.csv, template.csv'
        "1, 2 | ForEach-Object { [pscustomobject]@{ Name = `$_; Template = 't' } }
        [pscustomobject]@{ Name = 'c'; Type = 'Workstation'; Manufacturer = 'Polycom'; Model = 'IP601' }"
    ) {
        $objects = & ([scriptblock]::Create($_))

        $run = Invoke-Recorded { $objects | Export-CicPhoneCsv out.csv }

        $run.Error | Should -HaveCount 1
        $run.End.FullyQualifiedErrorId | Should -BeExactly 'MixedPhones,CicCsvImport.Commands.ExportCicPhoneCsvCommand'
        "$($run.End)" | Should -BeLikeExactly '*by template (2)*model (1)*-Format Template*'
        (Get-ChildItem -Force).Name | Sort-Object | Should -BeExactly 'template.csv', 'tmm.csv'
    }

    It 'with a format leaves out the phones of the other list, with one warning: <Format>' -ForEach @(
        @{ Format = 'Template'; List = 'template.csv'; Warning = '1 phone *it has no template: *To export it, use -Format TMM.' }
        @{ Format = 'TMM'; List = 'tmm.csv'; Warning = '2 phones *they lack a type, manufacturer or model: *, *use -Format Template.' }
    ) {
        $run = Invoke-Recorded { Import-CicPhoneCsv template.csv, tmm.csv | Export-CicPhoneCsv out.csv -Format $Format }

        $run.Error | Should -BeNullOrEmpty
        $run.Warning | Should -HaveCount 1
        "$($run.Warning)" | Should -BeLikeExactly $Warning
        Get-Content out.csv | Should -BeExactly (Get-Content $List)
    }

    It 'that is of neither list is an error, also with a format' {
        $run = Invoke-Recorded { [pscustomobject]@{ Name = 'c'; Type = 'Workstation' } | Export-CicPhoneCsv out.csv -Format TMM }

        $run.Error[0].FullyQualifiedErrorId | Should -BeExactly 'RequiredValueMissing,CicCsvImport.Commands.ExportCicPhoneCsvCommand'
    }

    It 'without phones is the header that -Format says' {
        @() | Export-CicPhoneCsv out.csv -Format TMM

        Get-Content out.csv | Should -BeExactly $modelHeader
    }

    It 'needs type, manufacturer and model of an object, all three' {
        $phone = [pscustomobject]@{ Name = 'c'; Type = 'Workstation'; Manufacturer = 'Polycom' }

        $run = Invoke-Recorded { $phone | Export-CicPhoneCsv out.csv }

        $run.Error | Should -HaveCount 1
        $run.Error[0].FullyQualifiedErrorId | Should -BeLikeExactly 'RequiredValueMissing,*'
        "$($run.Error)" | Should -MatchExactly 'Model'
    }

    It 'is refused in a format that is none' {
        $run = Invoke-Recorded { @() | Export-CicPhoneCsv out.csv -Format Both }

        $run.Error | Should -HaveCount 1
        $run.Error[0].FullyQualifiedErrorId | Should -BeLikeExactly 'CannotConvertArgumentNoMessage,*'
    }
}
