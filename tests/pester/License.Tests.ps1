# Get-CicLicense and Set-CicLicense.

BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    . "$PSScriptRoot/Site.ps1"
    $ErrorActionPreference = 'Stop'
    $script:setCommand = 'CicCsvImport.Commands.SetCicLicenseCommand'
    $script:template = (Connect-CicDirectory (Join-Path $TestDrive 'template.cicdb') -Create).Path
    Initialize-CicDirectory -Administrator admin -License @{ 'Basic Station License' = 2 } -WarningAction SilentlyContinue
    'S3', 'S1', 'S4', 'S2' | ForEach-Object { @{ Name = $_ } } | Add-CicStation -License 'Basic Station License', 'Client Access'
}

AfterAll {
    Disconnect-CicDirectory
}

Describe 'A pool of licenses' {
    BeforeEach {
        Enter-NewFolder
        Copy-Item $template site.cicdb
        $revision = (Connect-CicDirectory site.cicdb).Revision
    }

    AfterEach {
        Pop-Location
    }

    It 'counts who has it and who lacks it' {
        $license = Get-CicLicense 'Basic Station License'

        $license.Count, $license.InUse, $license.Available, $license.Unallocated | Should -BeExactly 2, 2, 0, 2
        $license.Key | Should -BeExactly 'I3_LICENSE_BASIC_STATION'
    }

    It 'is not set by a command with nothing to set, or by an object that is no license' {
        { Set-CicLicense 'Client Access' } | Should -Throw -ErrorId 'NothingToSet,*' -ExpectedMessage "*license 'Client Access'*"
        { Get-CicStation | Set-CicLicense 'Client Access' -Allocate } | Should -Throw -ErrorId 'NotAListObject,*'

        (Get-CicDirectory).Revision | Should -Be $revision
    }

    It 'never ends where it is not counted' {
        $license = Get-CicLicense I3_ACCESS_CLIENT

        $license.Name | Should -BeExactly 'Client Access'
        $license.Count, $license.InUse, $license.Available, $license.Unallocated | Should -BeExactly $null, 4, $null, 0
    }

    It 'tells what is lacking, an object for each station and license' {
        $lacking = Get-CicLicense -Unallocated

        $lacking.Station | Should -BeExactly 'S2', 'S4'
        $lacking.License | Should -BeExactly 'Basic Station License', 'Basic Station License'
        Get-CicLicense Client* -Unallocated | Should -BeNullOrEmpty
    }

    It 'that nothing is called is an error' {
        $run = Invoke-Recorded { Get-CicLicense Basik }

        $run.Error.FullyQualifiedErrorId | Should -BeExactly 'ObjectNotFound,CicCsvImport.Commands.GetCicLicenseCommand'
    }

    It 'that is made greater serves who waits, by name and in the same run' {
        $license = Set-CicLicense 'Basic Station License' 3 -Allocate -PassThru

        $license.Count, $license.InUse, $license.Unallocated | Should -BeExactly 3, 3, 1
        (Get-CicLicense -Unallocated).Station | Should -BeExactly 'S4'
        (Get-CicStation S2).Licenses | Should -Contain 'Basic Station License'
        (Get-CicDirectory).Revision | Should -Be ($revision + 1)
    }

    It 'that is made greater without -Allocate lets them wait' {
        (Set-CicLicense I3_LICENSE_BASIC_STATION -Count 9 -PassThru).Unallocated | Should -BeExactly 2
    }

    It 'of the same size allocates what a removed station gave back' {
        Remove-CicStation S1, S3 -Confirm:$false
        Set-CicLicense * -Allocate

        Get-CicLicense -Unallocated | Should -BeNullOrEmpty
    }

    It 'is not made smaller than what is in use, unless it is forced' {
        $refused = Invoke-Recorded { Set-CicLicense 'Basic Station License' 1 }

        $refused.Error.FullyQualifiedErrorId | Should -BeExactly "LicenseInUse,$setCommand"
        $forced = Set-CicLicense 'Basic Station License' 1 -Force -Allocate -PassThru
        $forced.Count, $forced.InUse, $forced.Available, $forced.Unallocated | Should -BeExactly 1, 2, -1, 2
    }

    It 'is not set to what it cannot be: <Script>' -ForEach @(
        @{ Script = { Set-CicLicense Basik 1 }; Ids = 'LicenseNotFound' }
        @{ Script = { Set-CicLicense 'Client Access' -1 }; Ids = 'InvalidLicenseCount' }
    ) {
        $run = Invoke-Recorded $Script

        $run.Error.FullyQualifiedErrorId | Should -BeExactly ($Ids | ForEach-Object { "$_,$setCommand" })
        (Get-CicDirectory).Revision | Should -Be $revision
    }

    It 'is not set to a number that was rounded or guessed: <_>' -ForEach @(
        '1.5', "'1.5'", "'1.000'", "'1,000'", "'1e3'", "'0x10'", '1e300', '$true', '([char]55)', '([DayOfWeek]::Friday)', '(,@{ a = 1 })'
    ) {
        $run = Invoke-Recorded ([scriptblock]::Create("Set-CicLicense 'Client Access' $_"))

        $run.Error.FullyQualifiedErrorId | Should -BeExactly "ParameterArgumentTransformationError,$setCommand"
        $run.Error.Exception.Message | Should -BeLike '*is not a whole number*'
        (Get-CicDirectory).Revision | Should -Be $revision
    }

    It 'is set to a whole number, whatever its type: <_>' -ForEach '5.0', '5d', '5l', '0x5', "' 5 '", "'05'", '.5e1', '([byte]5)', '([bigint]5)' {
        (& ([scriptblock]::Create("Set-CicLicense 'Client Access' $_ -PassThru"))).Count | Should -Be 5
    }

    It 'is set by runs whose numbers are not rounded, either: <_>' -ForEach @(
        'Undo-CicImport 1.5', 'Undo-CicImport 1, 1.5', 'Undo-CicImport $true', 'Undo-CicImport 1, $null', "Undo-CicImport ' '"
        'Get-CicImport 1.5', 'Get-CicImport -Since 0.4 -Change', "Get-CicImport -Since '' -Change"
    ) {
        $run = Invoke-Recorded ([scriptblock]::Create($_))

        $run.Error.FullyQualifiedErrorId | Should -BeLikeExactly 'ParameterArgumentTransformationError,*'
        (Get-CicDirectory).Revision | Should -Be $revision
    }

    It 'takes its size from a list, in one run, and a blank leaves it' {
        $licenses = [pscustomobject]@{ Name = 'Client Access'; Count = '7' },
        [pscustomobject]@{ Name = 'Basic Station License'; Count = '' } | Set-CicLicense -PassThru

        $licenses | ForEach-Object { $_.Count } | Should -BeExactly 7, 2
        (Get-CicDirectory).Revision | Should -Be ($revision + 1)
    }

    It 'is not changed with -WhatIf' {
        Set-CicLicense 'Basic Station License' 9 -Allocate -WhatIf | Should -BeNullOrEmpty

        (Get-CicDirectory).Revision | Should -Be $revision
    }

    It 'comes into a directory that lacks it' {
        $other = Connect-CicDirectory other.cicdb -Create -NoDefault

        (Set-CicLicense 'Basic Station License' 5 -PassThru -Directory $other).Count | Should -BeExactly 5
    }
}
