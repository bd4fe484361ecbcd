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

public sealed class ForeignEndless : System.Collections.Generic.IEnumerable<string>
{
    // So that a test fails and does not fill the memory.
    public System.Collections.Generic.IEnumerator<string> GetEnumerator()
    {
        for (int i = 0; i < 1000000; i++) { yield return "r" + i; }
        throw new System.Exception("No end was found.");
    }

    IEnumerator IEnumerable.GetEnumerator() { return GetEnumerator(); }
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

    It 'that has no end is an error of its object, in <Property> of a <Kind>' -ForEach $(
        foreach ($kind in 'custom object', 'hashtable') {
            foreach ($property in 'Roles', 'Workgroups') {
                @{ Kind = $kind; Property = $property }
            }
        }
    ) {
        $row = @{ UserName = 'dora'; $Property = [ForeignEndless]::new() }
        if ($Kind -eq 'custom object') {
            $row = [pscustomobject]$row
        }

        foreach ($script in @(
                { $row | Add-CicUser }, { $row | Set-CicUser }, { $row | Test-CicUserCsv }, { $row | Import-CicUserCsv }
                { $row | Export-CicUserCsv new.csv }, { $row | ConvertTo-CicUserCsv }, { New-CicImportPlan -User $row }
                { Compare-CicDirectory -User $row }
            )) {
            $run = Invoke-Recorded $script
            $run.Error.FullyQualifiedErrorId -replace ',.*' | Should -Be 'ValueNotWritable' -Because $script
            $run.Error[0].Exception.Message | Should -BeLikeExactly "*1 *$Property has more than 100,000 values, or values without end.*"
        }
    }

    It 'that has no end matters under an unknown heading only if a row is rejected' {
        $row = [pscustomobject]@{ UserName = 'dora'; Notes = @('a', [ForeignEndless]::new()) }
        $rejected = [pscustomobject]@{ UserName = ''; Notes = @('a', [ForeignEndless]::new()) }

        (Invoke-Recorded { $row | Import-CicUserCsv -RejectPath rejects.csv }).Output.UserName | Should -BeExactly 'dora'
        $run = Invoke-Recorded { $rejected | Import-CicUserCsv -RejectPath rejects.csv }
        $run.Error.FullyQualifiedErrorId | Should -BeLike 'ValueNotWritable,*'
        $run.Error[0].Exception.Message | Should -BeLikeExactly '*Notes has more than 100,000 values, or values without end.*'
    }

    It 'that has no end is an error of a station and of a template' {
        $station = [pscustomobject]@{ Name = 'Desk1'; Licenses = [ForeignEndless]::new(); Classifications = [ForeignEndless]::new() }
        $template = [pscustomobject]@{
            Name = 'T'; Manufacturer = 'Polycom'; Model = 'IP600'; AdvancedOption = @(, [ForeignEndless]::new())
        }

        foreach ($script in { $station | Set-CicStation }, { $template | New-CicPhoneTemplate }) {
            $run = Invoke-Recorded $script
            $run.Error.FullyQualifiedErrorId -replace ',.*' | Should -Be 'ValueNotWritable' -Because $script
            $run.Error[0].Exception.Message | Should -BeLikeExactly '* has more than 100,000 values*'
        }
    }

    It 'that has no end is an error of the parameter' {
        foreach ($script in { Set-CicUser anna -Roles ([ForeignEndless]::new()) }, { Set-CicUser anna -AddWorkgroup 'Sales', ([ForeignEndless]::new()) }) {
            $run = Invoke-Recorded $script
            $run.Error[0].Exception.Message | Should -BeLikeExactly '*more than 100,000 names, or names without end.*' -Because $script
        }
    }

    It 'can have a few thousand names' {
        $names = foreach ($number in 1..3000) { "Group $number" }

        [pscustomobject]@{ UserName = 'anna'; Workgroups = [Collections.Generic.HashSet[string]]$names } |
            Set-CicUser -WarningAction SilentlyContinue

        (Get-CicUser anna).Workgroups | Should -HaveCount 3001
    }
}

Describe 'An unknown property of each object' {
    AfterEach {
        Disconnect-CicDirectory
    }

    It 'is a warning up to a hundred times, and then counted: <Command>' -ForEach @(
        @{ Command = 'Add-CicUser -WhatIf' }
        @{ Command = 'Set-CicUser -WhatIf' }
        @{ Command = 'Export-CicUserCsv out.csv -Force' }
        @{ Command = 'ConvertTo-CicUserCsv' }
        @{ Command = 'Import-CicUserCsv' }
    ) {
        $null = Initialize-Site counted.cicdb
        $rows = foreach ($number in 1..130) {
            [pscustomobject]@{ UserName = 'admin'; "Note$number" = 'x' }
        }

        $run = Invoke-Recorded ([scriptblock]::Create("`$rows | $Command"))

        $unknown = @($run.Warning.Message) -clike '*UnknownColumn*'
        $unknown | Should -HaveCount 101
        $unknown[99] | Should -BeLikeExactly "*100*'Note100'*"
        $unknown[100] | Should -BeLikeExactly 'input objects: 30 more warnings have the code UnknownColumn, 130 in total. *'
    }

    It 'is one warning where there is no list' {
        $null = Initialize-Site counted.cicdb
        $null = New-CicPhoneTemplate 'My Polycom' -Manufacturer Polycom -Model IP600
        $rows = foreach ($number in 1..130) {
            [pscustomobject]@{ Name = 'My Polycom'; 'Registration Group' = 'B'; "Note$number" = 'x'; Firmwear = 'x' }
        }

        $run = Invoke-Recorded { $rows | Set-CicPhoneTemplate -WhatIf }

        $unknown = @($run.Warning.Message) -clike '*has no property*'
        $unknown | Should -HaveCount 1
        $unknown[0] | Should -BeLikeExactly "A phone template has no property 'Note1'. * The same applies to 130 more: Firmwear, Note2, *"
    }
}
