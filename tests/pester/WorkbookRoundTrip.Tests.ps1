# A workbook of New-CicCsv, filled in by LibreOffice as a person does, imports to what was typed.

BeforeDiscovery {
    $script:soffice = (Get-Command soffice -CommandType Application -ErrorAction Ignore | Select-Object -First 1).Source
    # Another Python than the system's does not have LibreOffice's module.
    $script:python = '/usr/bin/python3', 'python3' | Where-Object { Get-Command $_ -ErrorAction Ignore } |
        Where-Object { $null = & $_ -c 'import uno' 2>&1; $LASTEXITCODE -eq 0 } | Select-Object -First 1
}

Describe 'A workbook that LibreOffice fills in' -ForEach @{ Soffice = $soffice; Python = $python } {
    BeforeAll {
        . "$PSScriptRoot/Common.ps1"
        Push-Location $TestDrive
    }

    AfterAll {
        Pop-Location
    }

    It 'imports to what was typed, zeros and all' {
        if (-not $Soffice -or -not $Python) {
            Set-ItResult -Skipped -Because 'LibreOffice (libreoffice-calc-nogui) or its module for Python (python3-uno) is not installed'
            return
        }

        $typed = [ordered] @{
            'User Name'    = 'anna', 'bert'
            'First Name'   = '=1+1', '1E5'
            'Last Name'    = '007', 'TRUE'
            'Display Name' = '2026-01-02', '1/2'
            Extension      = '0012', '12345678901234567890'
            DID            = '+49301234567890', '0049301234567890'
            'Network ID'   = 'ACME\anna', '-1'
            Mailbox        = 'SMTP:anna@acme.com', 'FBMC'
            Roles          = 'Agent|Supervisor', 'Agent'
            OCS            = 'Yes', 'No'
        }
        $null = New-CicCsv User new.xlsx
        $headings = (Get-CicCsvColumn User).Name
        $cells = foreach ($heading in $typed.Keys) {
            $letter = [char] ([int][char] 'A' + [array]::IndexOf($headings, $heading))
            "${letter}2", $typed[$heading][0], "${letter}3", $typed[$heading][1]
        }

        & $Python "$PSScriptRoot/TypeInto.py" $Soffice new.xlsx typed.xlsx @cells

        $users = Import-CicUserCsv typed.xlsx -WarningAction Ignore
        $users | Should -HaveCount 2
        foreach ($heading in $typed.Keys) {
            $property = (Get-CicCsvColumn User $heading).Property
            $values = if ($heading -eq 'OCS') { $users.Ocs | ForEach-Object { $_ ? 'Yes' : 'No' } } else { $users | ForEach-Object { $_.$property -join "|" } }
            $values | Should -BeExactly $typed[$heading] -Because $heading
        }
    }
}
