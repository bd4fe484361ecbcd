# A list that changes while it is being read, by any way that its objects can take.

BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    Push-Location $TestDrive
    $lines = @('Name') + (1..50000 | ForEach-Object { "station$_" })
    Write-List 'other.csv' 'Name', 'other'
    $script:folder = "$TestDrive"

    # Passes objects on, and changes the list after the tenth.
    function Edit-List {
        param([Parameter(ValueFromPipeline)] $InputObject, [scriptblock] $Edit)

        begin { $count = 0 }
        process {
            if (++$count -eq 10) { $null = & $Edit }
            $InputObject
        }
    }

    # Imports a list that then changes.
    function Import-Changing {
        Import-CicStationCsv list.csv | Edit-List -Edit $edit
    }

    # The object that a pipeline outputs only if it came to its end.
    function Complete-Pipeline {
        param([Parameter(ValueFromPipeline)] $InputObject)

        process { $null = $InputObject }
        end { 'came to its end' }
    }
}

AfterAll {
    Disconnect-CicDirectory
    Pop-Location
}

Describe 'A list that changes while it is read' {
    BeforeEach {
        Write-List 'list.csv' $lines
        $script:edit = { [IO.File]::WriteAllText("$folder/list.csv", "Name`n") }
    }

    # Windows does not tell when a file was changed but when a program says that it was written.
    It 'ends the command even if its size and its time are the same' -Skip:$IsWindows {
        $script:edit = {
            $time = [IO.File]::GetLastWriteTimeUtc("$folder/list.csv")
            $text = [IO.File]::ReadAllText("$folder/list.csv").Replace('station49999', 'stat1on49999')
            [IO.File]::WriteAllText("$folder/list.csv", $text)
            [IO.File]::SetLastWriteTimeUtc("$folder/list.csv", $time)
        }

        $run = Invoke-Recorded { Import-Changing | Complete-Pipeline }

        $run.End.FullyQualifiedErrorId | Should -BeExactly 'FileNotReadable,CicCsvImport.Commands.ImportCicStationCsvCommand'
        $run.Output | Should -BeNullOrEmpty
    }

    It 'ends the command with FileNotReadable: <How>' -ForEach @(
        @{ How = 'it shrinks to its header'; Change = { [IO.File]::WriteAllText("$folder/list.csv", "Name`n") } }
        @{ How = 'it becomes empty'; Change = { [IO.File]::WriteAllText("$folder/list.csv", '') } }
        @{ How = 'it grows'; Change = { [IO.File]::AppendAllText("$folder/list.csv", "more`n" * 200000) } }
        @{ How = 'it is deleted'; Change = { [IO.File]::Delete("$folder/list.csv") } }
        @{ How = 'it is replaced'; Change = { [IO.File]::WriteAllText("$folder/new.csv", "Name`nnew`n"); [IO.File]::Move("$folder/new.csv", "$folder/list.csv", $true) } }
        @{ How = 'it is no longer text'; Change = { [IO.File]::WriteAllBytes("$folder/list.csv", [byte[]](1..255) * 4000) } }
    ) {
        $script:edit = $Change

        $run = Invoke-Recorded { Import-Changing | Complete-Pipeline }

        $run.End.FullyQualifiedErrorId | Should -BeExactly 'FileNotReadable,CicCsvImport.Commands.ImportCicStationCsvCommand'
        $run.End.Exception.Message | Should -BeLike '*list.csv*it changed while it was being read*'
        $run.Output | Should -BeNullOrEmpty
    }

    It 'imports nothing: <How>' -ForEach @(
        @{ How = 'directly'; Way = { Import-Changing | Add-CicStation } }
        @{ How = 'through Where-Object'; Way = { Import-Changing | Where-Object Name -NE 'x' | Add-CicStation } }
        @{ How = 'through ForEach-Object'; Way = { Import-Changing | ForEach-Object { $_ } | Add-CicStation } }
        @{ How = 'read in ForEach-Object'; Way = { 1 | ForEach-Object { Import-Changing } | Add-CicStation } }
        @{ How = 'through a function'; Way = { function Get-All { Import-Changing; Import-CicStationCsv other.csv }; Get-All | Add-CicStation } }
        @{ How = 'through a script block'; Way = { & { Import-Changing; Import-CicStationCsv other.csv } | Add-CicStation } }
        @{ How = 'through a variable'; Way = { $stations = Import-Changing; Add-CicStation $stations } }
        @{ How = 'through an array'; Way = { Add-CicStation @(Import-Changing; Import-CicStationCsv other.csv) } }
        @{ How = 'through Sort-Object'; Way = { Import-Changing | Sort-Object Name | Add-CicStation } }
        @{ How = 'with another list after it'; Way = { Import-CicStationCsv list.csv, other.csv | Edit-List -Edit $edit | Add-CicStation } }
        @{ How = 'with another list before it'; Way = { Import-CicStationCsv other.csv, list.csv | Edit-List -Edit $edit | Add-CicStation } }
        @{ How = 'without showing the error'; Way = { Import-CicStationCsv list.csv -ErrorAction SilentlyContinue | Edit-List -Edit $edit | Add-CicStation } }
        @{ How = 'ignoring the error'; Way = { Import-CicStationCsv list.csv -ErrorAction Ignore | Edit-List -Edit $edit | Add-CicStation } }
        @{ How = 'into a plan'; Way = { Import-Changing | ForEach-Object { $_ } -OutVariable all | Complete-Pipeline; New-CicImportPlan -Station $all | Invoke-CicImportPlan -Confirm:$false } }
    ) {
        $null = Connect-CicDirectory "$TestDrive/$([guid]::NewGuid()).cicdb" -Create

        $run = Invoke-Recorded $Way

        $run.End.FullyQualifiedErrorId | Should -BeLikeExactly 'FileNotReadable,*'
        (Get-CicDirectory).Stations | Should -Be 0
    }

    It 'imports nothing where no statement handles errors: <_>' -ForEach @(
        'Import-CicStationCsv list.csv | Edit-List | Add-CicStation'
        '1 | ForEach-Object { Import-CicStationCsv list.csv | Edit-List } | Add-CicStation'
        'function Get-All { Import-CicStationCsv list.csv | Edit-List; Import-CicStationCsv other.csv }; Get-All | Add-CicStation'
        '$all = Import-CicStationCsv list.csv | Edit-List; Import-CicStationCsv other.csv | Add-CicStation'
    ) {
        $site = Connect-CicDirectory "$TestDrive/$([guid]::NewGuid()).cicdb" -Create
        # Pester's own try statements would end the pipeline, too.
        $shell = [powershell]::Create([initialsessionstate]::CreateDefault2())
        try {
            $null = $shell.AddScript("Import-Module '$ModuleManifest'; Set-Location '$folder'; `$null = Connect-CicDirectory '$($site.Path)'").Invoke()
            $shell.Commands.Clear()
            $edit = "[IO.File]::WriteAllText('$folder/list.csv', 'Name')"
            $null = $shell.AddScript("function Edit-List { begin { `$n = 0 } process { if (++`$n -eq 10) { $edit }; `$_ } }; $_")
            { $shell.Invoke() } | Should -Throw '*it changed while it was being read*'
        }
        finally {
            $shell.Dispose()
        }

        (Get-CicDirectory).Stations | Should -Be 0
    }

    It 'writes no list, and no reject file' {
        Write-List 'list.csv' (@('Name,Extension', ',1') + (1..50000 | ForEach-Object { "station$_," }))

        $run = Invoke-Recorded {
            Import-CicStationCsv list.csv -RejectPath rejects.csv -WarningAction Ignore | Edit-List -Edit $edit | Export-CicStationCsv out.csv
        }

        $run.End.FullyQualifiedErrorId | Should -BeLikeExactly 'FileNotReadable,*'
        'rejects.csv', 'out.csv' | Should -Not -Exist
        Get-ChildItem -Force -Filter '.*' | Should -BeNullOrEmpty
    }

    It 'can be handled, and is in -IssueVariable' {
        $caught = try { Import-CicStationCsv list.csv -IssueVariable issues | Edit-List -Edit $edit | Complete-Pipeline } catch { $_ }

        $caught.FullyQualifiedErrorId | Should -BeLikeExactly 'FileNotReadable,*'
        $caught.CategoryInfo.Category | Should -Be 'ReadError'
        $caught.CategoryInfo.Activity | Should -BeExactly 'Import-CicStationCsv'
        $caught.TargetObject | Should -BeOfType CicCsvImport.CicIssue
        $caught.Exception | Should -BeOfType CicCsvImport.CicListException
        $issues.Code | Should -BeExactly 'FileNotReadable'
    }

    It 'leaves a variable as it was, and -OutVariable has what had arrived: <How>' -ForEach @(
        foreach ($change in 'second pass', 'header') {
            @{ How = "a variable, $change"; Change = $change; Arrived = 0; Way = { $all = Import-Changing } }
            @{ How = "Where-Object, $change"; Change = $change; Arrived = 0; Way = { $all = Import-Changing | Where-Object Name -NE 'x' } }
            @{ How = "ForEach-Object, $change"; Change = $change; Arrived = 0; Way = { $all = Import-Changing | ForEach-Object { $_ } } }
            @{ How = "an array, $change"; Change = $change; Arrived = 0; Way = { $all = @(Import-Changing) } }
            @{ How = "-OutVariable, $change"; Change = $change; Arrived = 10; Way = { Import-CicStationCsv list.csv -OutVariable all | Edit-List -Edit $edit | Complete-Pipeline } }
            @{ How = "-ErrorAction Stop, $change"; Change = $change; Arrived = 0; Way = { $all = Import-CicStationCsv list.csv -ErrorAction Stop | Edit-List -Edit $edit } }
        }
    ) {
        if ($Change -eq 'second pass') {
            $script:edit = { [IO.File]::AppendAllText("$folder/list.csv", '"open') }
        }
        $all = @()
        $caught = $null

        try { . $Way } catch { $caught = $_ }

        $caught.FullyQualifiedErrorId | Should -BeLikeExactly 'FileNotReadable,*'
        $caught.CategoryInfo.Activity | Should -BeExactly 'Import-CicStationCsv'
        if ($Arrived) { $all.Count | Should -BeGreaterOrEqual $Arrived } else { $all | Should -BeNullOrEmpty }
    }

    It 'does not reach Select-Object -First, which has stopped reading before' {
        (Import-Changing | Select-Object -First 1).Name | Should -BeExactly 'station1'
    }

    It 'reaches Select-Object -First, where that waits for the end' {
        $first = $null

        $caught = try { $first = Import-Changing | Select-Object -First 1 -Wait } catch { $_ }

        $first | Should -BeNullOrEmpty
        $caught.FullyQualifiedErrorId | Should -BeLikeExactly 'FileNotReadable,*'
    }

    It 'is in -ErrorVariable: <How>' -ForEach @(
        @{ How = 'directly'; Way = { Import-CicStationCsv list.csv -ErrorVariable faults | Edit-List -Edit $edit | Complete-Pipeline } }
        @{ How = 'with an alias, after others'; Way = { Import-CicStationCsv list.csv -ev +faults | Edit-List -Edit $edit | Complete-Pipeline } }
        @{ How = 'without showing it'; Way = { Import-CicStationCsv list.csv -ErrorVariable faults -ErrorAction SilentlyContinue | Edit-List -Edit $edit | Complete-Pipeline } }
        @{ How = 'read in ForEach-Object'; Way = { 1 | ForEach-Object { Import-CicStationCsv list.csv -ErrorVariable faults | Edit-List -Edit $edit } | Complete-Pipeline } }
    ) {
        $faults = [Collections.ArrayList]@()
        try { . $Way } catch { $caught = $_ }

        $faults | Should -HaveCount 1
        $faults[0].FullyQualifiedErrorId | Should -BeExactly $caught.FullyQualifiedErrorId
    }

    It 'that could not be read from the start is an error, and the next list is read' {
        Write-List 'severe.csv' 'Name', 'a', '"open'

        $run = Invoke-Recorded { Import-CicStationCsv severe.csv, missing.csv, other.csv | ForEach-Object Name }

        $run.End | Should -BeNullOrEmpty
        $run.Output | Should -BeExactly 'other'
        $run.Error.FullyQualifiedErrorId | Should -BeLikeExactly '*,CicCsvImport.Commands.ImportCicStationCsvCommand'
        $run.Error | Should -HaveCount 2
    }
}
