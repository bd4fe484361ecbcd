<#
.SYNOPSIS
Draws docs/workbook.png, the picture of a workbook in the README.
.DESCRIPTION
Requires LibreOffice with its module for Python (libreoffice-calc-nogui, python3-uno) and pdftoppm (poppler-utils). Run it with the built
module after a change of the workbooks' appearance:

dotnet run --project src/CicCsvImport.Shell -- -NoProfile -File tests/Draw-Workbook.ps1
#>
param(
    # The Python that has LibreOffice's module.
    [string] $Python = '/usr/bin/python3'
)

$ErrorActionPreference = 'Stop'
Import-Module "$PSScriptRoot/../out/CicCsvImport"
$folder = (New-Item -ItemType Directory -Path ([IO.Path]::GetTempPath()) -Name "draw-$([guid]::NewGuid())").FullName
try {
    $null = New-CicCsv Phone-TMM "$folder/phones.xlsx" -Sample
    & $Python "$PSScriptRoot/pester/TypeInto.py" --picture soffice "$folder/phones.xlsx" "$folder/phones.pdf"
    pdftoppm -r 96 -singlefile -png -x 0 -y 0 -W 1587 -H 120 "$folder/phones.pdf" "$folder/phones"
    Move-Item -Path "$folder/phones.png" -Destination "$PSScriptRoot/../docs/workbook.png" -Force
}
finally {
    Remove-Item -Path $folder -Recurse -Force
}
