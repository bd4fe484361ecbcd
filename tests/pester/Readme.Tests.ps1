#Requires -Version 7.4

BeforeAll {
    . $PSScriptRoot/Common.ps1
    . $PSScriptRoot/Site.ps1

    $readme = Get-Content -Raw -LiteralPath (Join-Path $PSScriptRoot '../../README.md')
    $script:Story = [regex]::Match($readme, '(?s)<!-- site -->\s+```powershell\r?\n(.*?)```').Groups[1].Value
    $script:Commands = [scriptblock]::Create($Story).Ast.EndBlock.Statements.Extent.Text
}

Describe 'The ten commands of the README' {
    BeforeAll {
        $folder = New-Item -ItemType Directory -Path (Join-Path $TestDrive 'readme')
        Copy-Item -Path (Join-Path $ModulePath 'Samples/*.csv') -Destination $folder
        Push-Location -LiteralPath $folder
    }

    AfterAll {
        Disconnect-CicDirectory
        Pop-Location
    }

    It 'are ten' {
        $Commands.Count | Should -Be 10
    }

    It 'run as they stand there' {
        foreach ($command in $Commands[0..2]) {
            $null = . ([scriptblock]::Create($command))
        }

        $atFirst = Get-CicDirectory | ForEach-Object { $_.Stations, $_.Phones, $_.Users, $_.Revision }
        $atFirst | Should -Be 0, 0, 2, 2
        (Import-Csv -LiteralPath first-passwords.csv).Count | Should -Be 2
        $warnings = . ([scriptblock]::Create($Commands[3])) 3>&1
        $plan.Conflict | Should -Be 0
        # Both of the vendor's phone lists have a phone of that name.
        ($warnings -match 'DuplicateName') -join ' ' | Should -Match 'Agent420HD'
        $plan.Changes | Where-Object Kind -EQ 'user' | ForEach-Object Name | Should -Be 'EICBulkCaller', 'Client1', 'Client2'
        $shown = . ([scriptblock]::Create($Commands[4])) | Out-String
        $shown | Should -Match "\+ station 'SIPPhone1'"
        . ([scriptblock]::Create($Commands[5])) 6> $null
        (Get-CicDirectory | ForEach-Object { $_.Stations, $_.Phones, $_.Users }) | Should -Be 13, 9, 5
        (Import-Csv -LiteralPath passwords.csv).'User Name' | Should -Be 'EICBulkCaller', 'Client1', 'Client2'
        (Import-Csv -LiteralPath for-assistant.csv).Password | Should -BeExactly (Import-Csv -LiteralPath passwords.csv).Password
        foreach ($command in $Commands[6..8]) {
            . ([scriptblock]::Create($command)) 3> $null
        }

        (Import-Csv -LiteralPath stations.csv).Count | Should -Be 4
        (Import-Csv -LiteralPath phones.csv).Count | Should -Be 9
        (Import-Csv -LiteralPath users.csv).'User Name' | Should -Contain 'Client2'
        # The user answers Yes.
        $ConfirmPreference = 'None'
        . ([scriptblock]::Create($Commands[9])) 6> $null
        (Get-CicDirectory | ForEach-Object { $_.Stations, $_.Phones, $_.Users }) | Should -Be 0, 0, 2
    }
}

Describe 'The screens of the README' {
    BeforeDiscovery {
        $text = Get-Content -Raw -LiteralPath (Join-Path $PSScriptRoot '../../README.md')
        $shown = [regex]::Match($text, '(?s)<!-- screens -->\s+```text\r?\n(.*?)```').Groups[1].Value
        # A prompt and its command, and what comes before the next prompt.
        $script:screens = [regex]::Matches($shown, '(?sm)^PS> (?<command>[^\r\n]+)\r?\n(?<output>.*?)(?=^PS> |\z)') | ForEach-Object {
            @{ Command = $_.Groups['command'].Value; Shown = $_.Groups['output'].Value }
        }
    }

    BeforeAll {
        . $PSScriptRoot/HelpExample.ps1
        Initialize-HelpSite
        $null = Connect-CicDirectory site.cicdb
        $script:rendering = $PSStyle.OutputRendering
        $PSStyle.OutputRendering = 'PlainText'

        function Get-Line {
            param([string] $Text)

            # The fingerprint depends on the directory's id.
            ($Text.Replace($PWD.ProviderPath, '/srv/site') -replace '(?<=Fingerprint )[-0-9a-f]{19}', '7c1e-90ab-44d2-0f3b' -split '\r?\n').TrimEnd() -join "`n" -replace '\n{2,}', "`n" -replace '^\n|\n$'
        }
    }

    AfterAll {
        $PSStyle.OutputRendering = $rendering
        Close-HelpSite
    }

    It 'show what <Command> shows' -ForEach $screens {
        # Where lines break is the culture's.
        $culture = [cultureinfo]::CurrentCulture
        [cultureinfo]::CurrentCulture = 'en-US'
        try {
            $output = & ([scriptblock]::Create($Command)) 3> $null | Out-String -Width 100
        }
        finally {
            [cultureinfo]::CurrentCulture = $culture
        }

        Get-Line $output | Should -Be (Get-Line $Shown)
    }

    It 'are three' {
        $text = Get-Content -Raw -LiteralPath (Join-Path $PSScriptRoot '../../README.md')
        [regex]::Matches($text, '(?m)^PS> ').Count | Should -Be 3
    }
}

Describe 'The documents' {
    BeforeDiscovery {
        . $PSScriptRoot/Common.ps1
        $folders = @{ 'the repository' = Convert-Path -LiteralPath "$PSScriptRoot/../.."; 'the module' = $ModulePath }
        $script:documents = foreach ($place in $folders.Keys) {
            Get-Item -Path "$($folders[$place])/*.md", "$($folders[$place])/docs/*.md" | ForEach-Object {
                @{ Place = $place; Name = [IO.Path]::GetRelativePath($folders[$place], $_.FullName); File = $_ }
            }
        }
    }

    It 'link to what exists: <Name> of <Place>' -ForEach $documents {
        $text = Get-Content -Raw -LiteralPath $File.FullName
        $targets = [regex]::Matches($text, '\]\((?!https?:)(?<path>[^)#]+)') | ForEach-Object { $_.Groups['path'].Value }

        $targets | Where-Object { -not (Test-Path -LiteralPath (Join-Path $File.DirectoryName $_)) } | Should -BeNullOrEmpty
    }

    It 'have links that are seen' {
        Get-Content -Raw -LiteralPath (Join-Path $ModulePath 'README.md') | Should -Match '\]\(docs/columns\.md\)'
    }

    It 'are without what is of use in the repository only, in the module' {
        Get-Content -Raw -LiteralPath (Join-Path $ModulePath 'README.md') | Should -Not -Match 'repository -->|dotnet|CONTRIBUTING'
    }

    It 'begin with a README of at most 200 lines' {
        (Get-Content -LiteralPath (Join-Path $PSScriptRoot '../../README.md')).Count | Should -BeLessOrEqual 200
    }
}
