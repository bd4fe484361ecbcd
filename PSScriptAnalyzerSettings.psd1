@{
    # All rules, including those that are off by default, and all severities.
    IncludeDefaultRules = $true
    Severity            = @('Error', 'Warning', 'Information')

    ExcludeRules        = @(
        # The tests have tables whose keys are sentences. Alignment would move the values out of sight.
        'PSAlignAssignmentStatement'
        # A module that loads assemblies into its own context needs the full language. If a policy constrains it, the module must be
        # trusted.
        'PSUseConstrainedLanguageMode'
        # They need profiles of whole PowerShell installations, which not every distribution of the analyzer has. Commands are
        # checked by PSUseCompatibleCmdlets instead, and ScriptTypeTests.cs looks up the scripts' types in .NET Framework.
        'PSUseCompatibleCommands'
        'PSUseCompatibleTypes'
    )

    Rules               = @{
        # Syntax and commands of both editions. The tests require PowerShell 7 but satisfy these rules nearly everywhere.
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

        # Style.
        PSAvoidExclaimOperator                    = @{ Enable = $true }
        PSAvoidSemicolonsAsLineTerminators        = @{ Enable = $true }
        PSAvoidUsingDoubleQuotesForConstantString = @{ Enable = $true }
        PSAvoidUsingPositionalParameters          = @{
            Enable           = $true
            # These pass their arguments on to a program.
            CommandAllowList = @('Invoke-DotNet', 'Invoke-NewShell')
        }
        PSProvideCommentHelp                      = @{
            Enable       = $true
            # Functions of build.ps1 and the tests have a comment only if they need one.
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
