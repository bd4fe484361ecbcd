@{
    'Get-CicLicense' = @{
        'Gets the licenses that are in use.' = {
            $Output.Name | Should -Be 'Basic Station License'
            $Output.InUse | Should -Be 10
        }
        'Exports the stations that lack a license.' = {
            $Files | Should -Be lacking.csv
            $rows = Import-Csv -LiteralPath lacking.csv
            $rows.Station | Should -Be AgentISS2, AgentSSP-PC2, PolycomAgent2
            $rows.License | Sort-Object -Unique | Should -Be 'Basic Station License'
        }
        "Gets a license by the vendor's key." = {
            $Output.Name, $Output.Key | Should -Be 'Basic Station License', I3_LICENSE_BASIC_STATION
        }
    }

    'Set-CicLicense' = @{
        'Sets the size of a pool and allocates the license to the stations that lacked it, in the order of their names.' = {
            $Changes | Should -Be "Update license 'Basic Station License'", "Update station 'AgentISS2'", "Update station 'AgentSSP-PC2'", "Update station 'PolycomAgent2'"
            Get-CicLicense -Name 'Basic Station License' | ForEach-Object { $_.Count, $_.InUse, $_.Unallocated } | Should -Be 500, 13, 0
        }
        'Shows which stations would get a license if there were twelve.' = {
            $WhatIf | Should -HaveCount 3
            $WhatIf[0] | Should -BeLike "*Count: 10 -> 12*license 'Basic Station License'*"
            $WhatIf[1] | Should -BeLike "*station 'AgentISS2'*"
            $WhatIf[2] | Should -BeLike "*station 'AgentSSP-PC2'*"
        }
        'Allocates one more license to a station before those that come first by name.' = {
            $Changes | Should -Be "Update license 'Basic Station License'", "Update station 'PolycomAgent2'"
        }
        'Sets the sizes of pools from a list with the columns Name and Count.' = {
            $Output | ForEach-Object { "$($_.Name) $($_.Count)" } | Should -Be 'Basic Station License 50', 'Client Access 20'
            $Changes | Should -Be "Update license 'Basic Station License'", "Update license 'Client Access'"
        }
    }
}
