@{
    RootModule             = 'CicCsvImport.psm1'
    # The only version number of the product. The build reads it from here.
    ModuleVersion          = '0.1.0'
    GUID                   = '6c6b5a0e-0d0e-4f0c-9b55-3f2b7d1c9a41'
    Author                 = 'The CicCsvImport contributors'
    CompanyName            = 'The CicCsvImport contributors'
    Copyright              = '(c) The CicCsvImport contributors. MIT license.'
    Description            = 'Checks CSV lists of SIP stations, managed IP phones and users for Genesys CIC (PureConnect), turns them into objects, and commits them to a local directory.'
    PowerShellVersion      = '5.1'
    DotNetFrameworkVersion = '4.7.2'
    CompatiblePSEditions   = @('Desktop', 'Core')
    FormatsToProcess       = @('Views/Lists.Format.ps1xml', 'Views/Objects.Format.ps1xml', 'Views/Directory.Format.ps1xml')
    FunctionsToExport      = @()
    VariablesToExport      = @()
    AliasesToExport        = @()
    CmdletsToExport        = @(
        'Add-CicPhone'
        'Add-CicStation'
        'Add-CicUser'
        'Compare-CicDirectory'
        'Connect-CicDirectory'
        'ConvertFrom-CicPhoneCsv'
        'ConvertFrom-CicStationCsv'
        'ConvertFrom-CicUserCsv'
        'ConvertTo-CicPhoneCsv'
        'ConvertTo-CicStationCsv'
        'ConvertTo-CicUserCsv'
        'Disconnect-CicDirectory'
        'Export-CicImportPlan'
        'Export-CicPasswordReport'
        'Export-CicReport'
        'Export-CicPhoneCsv'
        'Export-CicStationCsv'
        'Export-CicUserCsv'
        'Get-CicCsvColumn'
        'Get-CicDirectory'
        'Get-CicExtension'
        'Get-CicImport'
        'Get-CicLicense'
        'Get-CicPhone'
        'Get-CicPhoneModel'
        'Get-CicPhoneTemplate'
        'Get-CicRole'
        'Get-CicRoleMatrix'
        'Get-CicSetting'
        'Get-CicStation'
        'Get-CicUser'
        'Get-CicWorkgroup'
        'Import-CicImportPlan'
        'Import-CicPhoneCsv'
        'Import-CicStationCsv'
        'Import-CicUserCsv'
        'Initialize-CicDirectory'
        'Invoke-CicImportPlan'
        'New-CicCsv'
        'New-CicImportPlan'
        'New-CicPhoneTemplate'
        'Remove-CicPhone'
        'Remove-CicPhoneTemplate'
        'Remove-CicRole'
        'Remove-CicStation'
        'Remove-CicUser'
        'Remove-CicWorkgroup'
        'Rename-CicPhone'
        'Rename-CicPhoneTemplate'
        'Rename-CicStation'
        'Rename-CicUser'
        'Reset-CicUserPassword'
        'Set-CicLicense'
        'Set-CicPhone'
        'Set-CicPhoneTemplate'
        'Set-CicRole'
        'Set-CicStation'
        'Set-CicUser'
        'Set-CicWorkgroup'
        'Test-CicPhoneCsv'
        'Test-CicStationCsv'
        'Test-CicUserCsv'
        'Undo-CicImport'
    )
    PrivateData            = @{
        PSData = @{
            Tags         = @('Genesys', 'CIC', 'PureConnect', 'CSV', 'Import', 'SIP', 'PSEdition_Desktop', 'PSEdition_Core', 'Windows', 'Linux', 'MacOS')
            # The build replaces the file name by the section about this version.
            ReleaseNotes = 'CHANGELOG.md'
            # LicenseUri, ProjectUri and IconUri are left out, because the project has no such addresses. The license and the icon
            # are in the module's folder and in the package's description.
        }
    }
}
