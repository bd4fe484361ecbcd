<#
.SYNOPSIS
Draws the pictures of reports in docs: report-plan.png, report-run.png, report-directory.png, report-lists.png and report-phone.png.
.DESCRIPTION
Requires Chromium. Run it with the built module after a change of the reports' appearance, and look at the pictures:

dotnet run --project src/CicCsvImport.Shell -- -NoProfile -File tests/Draw-Report.ps1
#>
param(
    # The browser.
    [string] $Chromium = '/usr/bin/chromium'
)

$ErrorActionPreference = 'Stop'
$WarningPreference = 'SilentlyContinue'
Import-Module "$PSScriptRoot/../out/CicCsvImport"

# Draws the top of a page. Chromium has no narrow window, so a phone is a frame in a page.
function Export-Picture {
    param([string] $Page, [string] $Name, [int] $Height, [switch] $Phone)

    $width = 1000
    if ($Phone) {
        $width = 500
        $frame = "<body style='margin: 0; background: #57606a'><iframe src='$Page' style='display: block; margin: 16px auto; border: 0; width: 360px; height: $($Height - 32)px'></iframe>"
        $Page = Join-Path (Get-Location) phone.html
        Set-Content -LiteralPath $Page -Value $frame
    }

    $picture = Join-Path $PSScriptRoot "../docs/report-$Name.png"
    & $Chromium --headless --no-sandbox --hide-scrollbars --lang=en-US "--window-size=$width,$Height" "--screenshot=$picture" "file://$Page" 2> $null
}

$folder = (New-Item -ItemType Directory -Path ([IO.Path]::GetTempPath()) -Name "draw-$([guid]::NewGuid())").FullName
Push-Location $folder
try {
    $first = 'Anna', 'Ben', 'Clara', 'David', 'Eva', 'Felix', 'Greta', 'Hugo', 'Ida', 'Jonas'
    $last = 'Bauer', 'Fischer', 'Huber', 'Klein', 'Lang', 'Meyer', 'Schulz', 'Vogel'
    $people = foreach ($family in $last) { foreach ($given in $first) { @{ First = $given; Last = $family; Login = "$given.$family".ToLowerInvariant() } } }

    # A site with 60 desks, of which one name is missing, and 70 users.
    $null = Connect-CicDirectory munich.cicdb -Create
    Initialize-CicDirectory -Administrator admin -Workgroup Sales, Support -License @{ 'Basic Station License' = 70; 'Client Access' = 80 } 6> $null
    $stations = 1..60 | Where-Object { $_ -ne 17 } | ForEach-Object { @{ Name = 'Desk{0:d2}' -f $_; Extension = "71{0:d2}" -f $_ } }
    $phones = 1..12 | ForEach-Object { @{ Name = 'Hall{0:d2}' -f $_; Type = 'Workstation'; Manufacturer = 'Polycom'; Model = 'IP650'; Extension = '72{0:d2}' -f $_; Address = if ($_ -ne 7) { '0004F200{0:d4}' -f $_ } } }
    $users = 0..69 | ForEach-Object {
        @{
            UserName = $people[$_].Login; FirstName = $people[$_].First; LastName = $people[$_].Last; Extension = '73{0:d2}' -f $_
            Roles = if ($_ % 9) { 'Agent' } else { 'Supervisor' }; Workgroups = if ($_ % 3) { 'Support' } else { 'Sales' }
            StationName = if ($_ -lt 59) { $stations[$_].Name }
        }
    }
    $null = New-CicImportPlan -Station $stations -Phone $phones -User $users -AllClassifications -StationLicense 'Basic Station License' | Invoke-CicImportPlan 6> $null
    Get-CicImport -Last | Export-CicReport run.html
    Get-CicDirectory | Export-CicReport directory.html

    # The plan of a move, with what people write into lists.
    Set-Content joiners.csv 'User Name,Extension,Station Name,Roles,DID,Password', 'ida.vogel,7371,Desk61,Agent,,', 'jonas.vogel,7372,Desk62,Administrator,,',
        'felix.vogel,7373,Desk63,Agnet,,1234', 'greta.vogel,7374,Desk99,Agent,0049 89 1,', 'hugo:vogel,7375,Desk64,Agent,,'
    Set-Content leavers.csv 'User Name', 'anna.bauer', 'ben.bauer', 'clara.fischer', 'jonas.fischer', 'eva.schulz', 'felix.meyer', 'greta.schulz'
    Set-Content desks.csv (@('Name,Extension') + (61..66 | ForEach-Object { "Desk$_,71$_" }))
    Set-Content moves.csv (@('User Name,Station Name,Workgroups') + (20..45 | ForEach-Object { "$($people[$_].Login),Desk{0:d2},Support" -f ($_ + 2) }))
    New-CicImportPlan -Station desks.csv -User joiners.csv, moves.csv -RemoveUser leavers.csv -OnConflict Update -StationLicense 'Basic Station License' |
        Export-CicReport plan.html -Title 'Move to building B'
    Test-CicUserCsv joiners.csv, moves.csv | Export-CicReport lists.html -Title 'Lists of the sales department'

    Export-Picture "$folder/plan.html" plan 1180
    Export-Picture "$folder/run.html" run 1000
    Export-Picture "$folder/directory.html" directory 1180
    Export-Picture "$folder/lists.html" lists 1000
    Export-Picture "$folder/plan.html" phone 900 -Phone
}
finally {
    Disconnect-CicDirectory
    Pop-Location
    Remove-Item -Path $folder -Recurse -Force
}
