#Requires -Version 7.4

# Values of objects that others make: arrays without a name in them, and collections that throw.

BeforeAll {
    . $PSScriptRoot/Common.ps1
    . $PSScriptRoot/Site.ps1
    Add-Type -TypeDefinition @'
using System.Collections;

public sealed class ForeignSequence : IEnumerable
{
    public IEnumerator GetEnumerator() { yield return "Agent"; throw new System.Exception("boom"); }
}

public sealed class ForeignList : ArrayList
{
    public override int Count { get { throw new System.Exception("boom"); } }
}
'@
    $null = Initialize-Site template.cicdb
    Add-CicUser @{ UserName = 'anna'; Roles = 'Agent|Supervisor'; Workgroups = 'Sales' } -WarningAction SilentlyContinue
    Add-CicStation @{ Name = 'Desk1' } -Classification Local
    Disconnect-CicDirectory
}

AfterAll {
    Disconnect-CicDirectory
}

Describe 'A value of several names' {
    BeforeEach {
        Enter-NewFolder
        Copy-Item "$TestDrive/template.cicdb" site.cicdb
        $null = Connect-CicDirectory site.cicdb
    }

    AfterEach {
        Pop-Location
    }

    It 'is blank if it has no name in it, so that a row leaves the property: <Name>' -ForEach @(
        @{ Name = 'blanks'; Value = @('', ' ') }
        @{ Name = 'a blank and null'; Value = @('', $null) }
        @{ Name = 'DBNull'; Value = @([DBNull]::Value, '') }
        @{ Name = 'a separator'; Value = '|' }
        @{ Name = 'separators'; Value = ' ;|' }
        @{ Name = 'a list'; Value = [Collections.Generic.List[string]]@('', '') }
    ) {
        $before = Get-CicUser anna

        [pscustomobject]@{ 'User Name' = 'anna'; Roles = $Value; Workgroups = $Value; Extension = '4109' } | Set-CicUser
        [pscustomobject]@{ Name = 'Desk1'; Classifications = $Value; Extension = '5109' } | Set-CicStation

        $after = Get-CicUser anna
        $after.Extension | Should -Be '4109'
        $after.Roles | Should -Be $before.Roles
        $after.Workgroups | Should -Be $before.Workgroups
        (Get-CicStation Desk1).Classifications | Should -Be 'Local'
        [pscustomobject]@{ 'User Name' = 'anna'; Roles = $Value } | Set-CicUser -ClearEmpty
        (Get-CicUser anna).Roles | Should -Be 'Business User'
    }

    It 'is an error as an argument if one of its items is blank: <Name>' -ForEach @(
        @{ Name = 'DBNull'; Value = @([DBNull]::Value) }
        @{ Name = 'DBNull alone'; Value = [DBNull]::Value }
        @{ Name = 'null in an array in an array'; Value = @(, @($null)) }
        @{ Name = 'null in a list'; Value = [Collections.Generic.List[string]]@($null) }
        @{ Name = 'a blank among names'; Value = @('Agent', '') }
        @{ Name = 'a separator among names'; Value = @('Agent', '|') }
    ) {
        $before = (Get-CicDirectory).Revision

        foreach ($script in @(
                { Set-CicUser anna -Roles $Value }, { Set-CicUser anna -Workgroups $Value }, { Set-CicRole Agent -User $Value }
                { Set-CicWorkgroup Sales -User $Value }, { Set-CicStation Desk1 -License $Value }
            )) {
            $script | Should -Throw '*null or blank*' -ErrorId 'ParameterArgumentTransformationError*'
        }
        (Get-CicDirectory).Revision | Should -Be $before
    }

    It 'is cleared by one blank text or an empty array as an argument' -ForEach @{ Value = '' }, @{ Value = @() } {
        Set-CicUser anna -Roles $Value

        (Get-CicUser anna).Roles | Should -Be 'Business User'
    }

    It 'is no array that contains itself' {
        $array = [Collections.ArrayList]::new()
        $null = $array.Add($array)

        { Set-CicUser anna -Roles $array } | Should -Throw '*array of arrays*'
    }

    It 'that throws is an error of its object, in <Property> of <Type>' -ForEach $(
        foreach ($type in 'ForeignSequence', 'ForeignList') {
            foreach ($property in 'Roles', 'Workgroups') {
                @{ Type = $type; Property = $property }
            }
        }
        # Only a collection that has a count is asked for it in a column of one value.
        @{ Type = 'ForeignList'; Property = 'FirstName' }
    ) {
        $row = [psobject]::new()
        $row.PSObject.Properties.Add([psnoteproperty]::new('UserName', 'dora'))
        $row.PSObject.Properties.Add([psnoteproperty]::new($Property, (New-Object $Type)))

        foreach ($script in @(
                { Add-CicUser -InputObject $row }, { Set-CicUser -InputObject $row }, { Test-CicUserCsv -InputObject $row }
                { Import-CicUserCsv -InputObject $row }, { Export-CicUserCsv new.csv -InputObject $row }
                { ConvertTo-CicUserCsv -InputObject $row }, { New-CicImportPlan -User $row }
            )) {
            $run = Invoke-Recorded $script
            $codes = @($run.Error | ForEach-Object { $_.FullyQualifiedErrorId -replace ',.*' })
            $codes | Should -Be 'ValueNotWritable' -Because $script
        }
    }
}
