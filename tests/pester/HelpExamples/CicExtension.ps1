@{
    'Get-CicExtension' = @{
        'Shows who has two extensions, and whether one of them is free.' = {
            $Output | ForEach-Object { "$($_.Extension) $($_.Kind) $($_.Name)" } | Should -Be '7101 phone PolycomLobby1', '7199  '
        }
        'Gets the first three free extensions of a range.' = {
            $Output.Extension | Should -Be 7100, 7103, 7104
        }
        'Counts the extensions in use by kind of object.' = {
            $Output.Name | Sort-Object | Should -Be phone, station, user
        }
        'Exports the extensions of a range that are in use, with their owners.' = {
            $Files | Should -Be dial-plan.csv
            (Import-Csv -LiteralPath dial-plan.csv | Where-Object Extension -EQ 7101).Name | Should -Be PolycomLobby1
        }
    }
}
