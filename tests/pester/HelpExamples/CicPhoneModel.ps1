@{
    'Get-CicPhoneModel' = @{
        'Shows all models.' = {
            $Output.Manufacturer | Sort-Object -Unique | Should -Be AudioCodes, Genesys, ININ, Polycom
            $Output | Should -HaveCount 21
        }
        'Shows some models of one maker.' = {
            $Output | ForEach-Object { "$($_.Manufacturer) $($_.Model)" } | Should -Be 'Polycom IP600', 'Polycom IP601', 'Polycom IP650', 'Polycom IP670'
        }
        'Shows the models whose addresses begin with 00:04:F2.' = {
            $Output | Should -HaveCount 9
            $Output.Manufacturer | Sort-Object -Unique | Should -Be Polycom
            $Output | Out-String | Should -Match '00:04:F2'
        }
    }
}
