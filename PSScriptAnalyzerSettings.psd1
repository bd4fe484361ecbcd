@{
    # Every rule there is, those that are off by default too, and every severity.
    IncludeDefaultRules = $true
    Severity            = @('Error', 'Warning', 'Information')

    ExcludeRules        = @(
        # The tests have tables whose keys are sentences: aligned, what they are about would be out of sight.
        'PSAlignAssignmentStatement'
        # A module that loads assemblies into a context of its own needs the full language: where a policy constrains it, the
        # module has to be trusted.
        'PSUseConstrainedLanguageMode'
        # They need profiles of whole PowerShell installations, which not every distribution of the analyzer has. For commands
        # there is PSUseCompatibleCmdlets; the types that scripts name are looked up in .NET Framework by ScriptTypeTests.cs.
        'PSUseCompatibleCommands'
        'PSUseCompatibleTypes'
    )

    Rules               = @{
        # Both editions: grammar and commands. The tests themselves are for PowerShell 7 and satisfy it nearly everywhere.
        PSUseCompatibleSyntax                     = @{
            Enable         = $true
            TargetVersions = @('5.1', '7.4')
        }
        PSUseCompatibleCmdlets                    = @{
            Compatibility = @('desktop-5.1.14393.206-windows')
        }
        PSAvoidOverwritingBuiltInCmdlets          = @{
            PowerShellVersion = @('desktop-5.1.14393.206-windows', 'core-6.1.0-windows')
        }

        # Layout.
        PSAvoidLongLines                          = @{
            Enable            = $true
            MaximumLineLength = 200
        }
        PSPlaceCloseBrace                         = @{
            Enable             = $true
            NewLineAfter       = $true
            NoEmptyLineBefore  = $true
            IgnoreOneLineBlock = $true
        }
        PSPlaceOpenBrace                          = @{
            Enable             = $true
            OnSameLine         = $true
            NewLineAfter       = $true
            IgnoreOneLineBlock = $true
        }
        PSUseConsistentIndentation                = @{
            Enable              = $true
            Kind                = 'space'
            IndentationSize     = 4
            PipelineIndentation = 'IncreaseIndentationForFirstPipeline'
        }
        PSUseConsistentWhitespace                 = @{
            Enable                                  = $true
            CheckInnerBrace                         = $true
            CheckOpenBrace                          = $true
            CheckOpenParen                          = $true
            CheckOperator                           = $true
            CheckParameter                          = $true
            CheckPipe                               = $true
            CheckPipeForRedundantWhitespace         = $true
            CheckSeparator                          = $true
            IgnoreAssignmentOperatorInsideHashTable = $true
        }
        PSUseCorrectCasing                        = @{
            Enable        = $true
            CheckCommands = $true
            CheckKeyword  = $true
            CheckOperator = $true
        }

        # Ways of writing.
        PSAvoidExclaimOperator                    = @{ Enable = $true }
        PSAvoidSemicolonsAsLineTerminators        = @{ Enable = $true }
        PSAvoidUsingDoubleQuotesForConstantString = @{ Enable = $true }
        PSAvoidUsingPositionalParameters          = @{
            Enable           = $true
            # They pass on what they are given, as a program does.
            CommandAllowList = @('Invoke-DotNet', 'Invoke-NewShell')
        }
        PSProvideCommentHelp                      = @{
            Enable       = $true
            # What build.ps1 and the tests define for themselves has a comment where it needs one.
            ExportedOnly = $true
        }
        PSUseConsistentParameterSetName           = @{ Enable = $true }
        PSUseConsistentParametersKind             = @{
            Enable         = $true
            ParametersKind = 'ParamBlock'
        }
        PSUseSingleValueFromPipelineParameter     = @{ Enable = $true }
    }
}
