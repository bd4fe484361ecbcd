@{
    'Get-CicSetting' = @{
        'Shows which settings differ from those that ship with the module, and which variables are not used.' = {
            # The examples run with a variable. A machine that runs the tests can have settings of its own, too.
            $Output.Name | Should -Contain 'Passwords:HashIterations'
            $Output.Source | Should -Not -Contain 'Default'
        }
        'Shows some settings with the file or the variable that each value comes from.' = {
            $Output | Out-String | Should -Match 'Name\s*: Limits:Columns\s+Value\s*: 64\s+Source\s*: Default\s+From\s*: .*CicCsvImport\.settings\.json'
            $Output | Out-String | Should -Match 'Name\s*: Passwords:MinimumLength'
            $Output | Out-String | Should -Not -Match 'HashIterations'
        }
        'Shows a setting as a command with -Settings would use it.' = {
            $Output | Should -HaveCount 1
            $Output.Value | Should -Be (Get-Content settings/site.json -Raw | ConvertFrom-Json).KnownStations
            $Output.Source | Should -Be Parameter
        }
        'Compares the settings with those that ship with the module.' = {
            $Output | Where-Object Name -EQ 'Passwords:HashIterations' | ForEach-Object { "$($_.SideIndicator) $($_.Value)" } |
                Sort-Object | Should -Be '<= 100000', '=> 1000'
            $Output.Name | Should -Not -Contain 'Limits:Columns'
            $Output.Name | Should -Not -Contain 'Manufacturers:Polycom:MacPrefixes'
        }
    }
}
