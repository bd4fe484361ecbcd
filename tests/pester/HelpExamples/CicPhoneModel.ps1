@{
    'Get-CicPhoneModel' = @{
        'Gets all models.' = {
            $Output.Manufacturer | Sort-Object -Unique | Should -Be AudioCodes, Genesys, ININ, Polycom
            $Output | Should -HaveCount 21
        }
        'Gets some models of one manufacturer.' = {
            $Output | ForEach-Object { "$($_.Manufacturer) $($_.Model)" } | Should -Be 'Polycom IP600', 'Polycom IP601', 'Polycom IP650', 'Polycom IP670'
        }
        'Gets the models whose MAC addresses begin with 00:04:F2.' = {
            $Output | Should -HaveCount 9
            $Output.Manufacturer | Sort-Object -Unique | Should -Be Polycom
            $Output | Out-String | Should -Match '00:04:F2'
        }
    }
}
