@{
    # All of the default rules, and the ones that a module for both editions needs.
    IncludeDefaultRules = $true
    Severity            = @('Error', 'Warning')
    Rules               = @{
        PSUseCompatibleSyntax = @{
            Enable         = $true
            TargetVersions = @('5.1', '7.4')
        }
    }
}
