# What was imported and exported again imports to the same objects.

BeforeDiscovery {
    $script:lists = @(
        @{ Kind = 'Station'; Sample = 'SIP Station'; Format = @{} }
        @{ Kind = 'Phone'; Sample = 'Managed IP Phone List-TMM'; Format = @{ Format = 'TMM' } }
        @{ Kind = 'Phone'; Sample = 'Managed IP Phone List-Template'; Format = @{ Format = 'Template' } }
        @{ Kind = 'User'; Sample = 'User'; Format = @{} }
    )
}

BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    . "$PSScriptRoot/Site.ps1"
    Push-Location $TestDrive

    # The templates that a list of phones names; kept in the directory where that can be.
    function Initialize-Template {
        param([string] $List)

        $names = if ((Get-CicCsvColumnName $List) -contains 'Template') { (Import-Csv $List).Template | Sort-Object -Unique } else { @() }
        foreach ($name in $names) {
            $maker = if ($name -like '*Polycom*') { @{ Manufacturer = 'Polycom'; Model = 'IP650' } } else { @{ Manufacturer = 'ININ'; Model = 'Soft Phone' } }
            New-CicPhoneTemplate $name @maker
        }
    }

    function Get-CicCsvColumnName {
        param([string] $List)

        (Get-Content $List -TotalCount 1).TrimStart([char]0xFEFF) -split ','
    }

    # What a list names must exist: without it, a directory does not take the values.
    function Initialize-Reference {
        param([string] $List)

        $rows = Import-Csv $List
        $groups = @($rows.'Proxy Group' | Where-Object { $_ } | Sort-Object -Unique)
        if ($groups) {
            Initialize-CicDirectory -RegistrationGroup $groups -WarningAction SilentlyContinue
        }

        $rows.'Station Name' | Where-Object { $_ } | Sort-Object -Unique | ForEach-Object { @{ Name = $_ } } | Add-CicStation
    }

    # A list goes into a new directory, and comes out as one.
    function Copy-Through {
        param([string] $Name, [string] $Kind, [string] $List, [string] $To, [hashtable] $Format)

        $null = Initialize-Site "$Name.cicdb"
        Initialize-Reference $List
        $template = @{}
        if ($made = Initialize-Template $List) {
            $template.Template = $made
        }

        $objects = & "Import-Cic${Kind}Csv" $List @template -WarningAction SilentlyContinue
        $objects | & "Add-Cic$Kind" @template -WarningAction SilentlyContinue
        $stored = & "Get-Cic$Kind" | Where-Object { $_.Type -notlike 'Managed*' -or $Kind -eq 'Phone' } | Where-Object UserName -NotIn 'Operator', 'admin'
        $stored | & "Export-Cic${Kind}Csv" $To @Format -Force
        @{ Objects = $objects; Stored = $stored; Template = $template }
    }

    function Compare-Each {
        param($Some, $Others, [string[]] $Without)

        $columns = @($Some)[0].PSObject.Properties.Name | Where-Object { $_ -notin $Without }
        @($Others).Count | Should -Be @($Some).Count
        foreach ($column in $columns) {
            $Others | ForEach-Object { "$($_.$column)" } | Should -BeExactly ($Some | ForEach-Object { "$($_.$column)" }) -Because $column
        }
    }
}

AfterAll {
    Pop-Location
}

Describe 'The vendor''s list <Sample>, through a directory,' -ForEach $lists {
    BeforeAll {
        $script:first = Copy-Through -Name first -Kind $Kind -List (Get-SampleList $Sample) -To "$TestDrive/first.csv" -Format $Format
        $script:second = Copy-Through -Name second -Kind $Kind -List "$TestDrive/first.csv" -To "$TestDrive/second.csv" -Format $Format
        $template = $first.Template
        $script:again = & "Import-Cic${Kind}Csv" first.csv @template -WarningAction SilentlyContinue
    }

    It 'comes out with all its objects' {
        $first.Stored | Should -HaveCount $first.Objects.Count
    }

    It 'imports to the same objects as before' {
        $name = if ($Kind -eq 'User') { 'UserName' } else { 'Name' }

        # A directory gives its objects by name.
        Compare-Each ($first.Objects | Sort-Object $name) ($again | Sort-Object $name) -Without 'Path', 'Line', 'Password'
    }

    It 'makes the same objects in a new directory' {
        Compare-Each $first.Stored $second.Stored -Without 'Path', 'Line', 'Password'
    }

    It 'makes the same list the second time' {
        Get-Content second.csv | Should -Be (Get-Content first.csv)
    }

    It 'changes nothing in the directory that it came from' {
        $null = Connect-CicDirectory first.cicdb
        $template = $first.Template
        $choice = @{ $Kind = "$TestDrive/first.csv" }

        $plan = New-CicImportPlan @choice @template -OnConflict Update -WarningAction SilentlyContinue

        $plan.Create | Should -Be 0
        $plan.Update | Should -Be 0
        $plan.Conflict | Should -Be 0
    }
}

Describe 'Passwords' {
    It 'do not come out of a directory' {
        $null = Initialize-Site passwords.cicdb
        Add-CicUser @{ UserName = 'anna'; Password = '739173917' }

        Get-CicUser anna | Export-CicUserCsv passwords.csv -IncludePassword

        (Import-Csv passwords.csv).Password | Should -BeNullOrEmpty
    }
}
