# Every cmdlet of the module once, in the engine alone. Writes what was done, a line for each step.
$WarningPreference = 'SilentlyContinue'

"columns: $((Get-CicCsvColumn User).Count -gt 10)"
"rights: $((Get-CicRoleMatrix).Count -gt 100)"
"models: $((Get-CicPhoneModel Polycom).Count -gt 5)"
"settings: $((Get-CicSetting).Count -gt 20)"

$null = New-CicCsv Station stations.csv -Sample -Force
$null = New-CicCsv Phone-TMM phones.csv -Sample -Force
$null = New-CicCsv User users.csv -Sample -Force
$null = New-CicCsv User users.xlsx -Sample -Force
"lists: $(Test-CicStationCsv stations.csv -Quiet) $(Test-CicPhoneCsv phones.csv -Quiet) $(Test-CicUserCsv users.csv -Quiet)"
"rows: $((Import-CicStationCsv stations.csv).Count) $((Import-CicPhoneCsv phones.csv).Count) $((Import-CicUserCsv users.csv).Count)"

"workbook: $((Import-CicUserCsv $workbook).Count)"

$site = Connect-CicDirectory "site-$([guid]::NewGuid()).cicdb" -Create
Initialize-CicDirectory -RegistrationGroup 'Remote Agent SSP - TLS', 'Remote Agent ISS - TCP' -Location Lobby
Set-CicLicense 'Basic Station License' 4
$null = New-CicPhoneTemplate Lobby -Manufacturer Polycom -Model IP330
Set-CicPhoneTemplate Lobby -Location Lobby
"template: $((Get-CicPhoneTemplate Lobby).Location)"

$plan = New-CicImportPlan -Station stations.csv -Phone phones.csv -User users.csv -StationLicense 'Basic Station License'
Export-CicImportPlan plan.json $plan -Force
$results = Invoke-CicImportPlan (Import-CicImportPlan plan.json) -InformationAction Ignore
$results | Export-CicPasswordReport "passwords-$($site.Id).csv"
"plan: $($results.Count) done, $($plan.Conflict) conflicts"
"reported: $((Get-CicImport -Last | Export-CicReport report.html -Force -PassThru).Length -gt 10000)"
"compared: $((Compare-CicDirectory -User users.csv -WarningAction SilentlyContinue).Count)"

Add-CicStation @{ Name = 'Added station' }
Add-CicPhone @{ Name = 'Added phone'; Template = 'Lobby' }
Add-CicUser @{ UserName = 'added' }
Set-CicStation 'Added station' -Extension 6001
Set-CicPhone 'Added phone' -Extension 6002
Set-CicUser added -Extension 6003
"set: $((Get-CicStation 'Added station').Extension) $((Get-CicPhone 'Added phone').Extension) $((Get-CicUser added).Extension)"
"others: $((Get-CicRole).Count -gt 5) $((Get-CicWorkgroup).Count) $(@(Get-CicLicense 'Basic Station License').Count)"

Rename-CicStation 'Added station' 'Third station'
Rename-CicPhone 'Added phone' 'Second phone'
Rename-CicUser added second
Rename-CicPhoneTemplate Lobby Lounge
"renamed: $((Get-CicStation 'Third station').Name), $((Get-CicPhone 'Second phone').Name), $((Get-CicUser second).UserName), $((Get-CicPhoneTemplate Lounge).Name)"

Set-CicUser second -AddRole Night -AddWorkgroup Nights
Set-CicRole Night -Right @{ 'Record Calls' = $true }
Set-CicWorkgroup Nights -User second
$null = Reset-CicUserPassword second
"site: $((Get-CicRole Night).Name -eq 'Night') $((Get-CicUser second).Workgroups -contains 'Nights'), $(Get-CicExtension 6003 | ForEach-Object { "$($_.Extension) $($_.Name)" })"
Set-CicUser second -RemoveRole Night -RemoveWorkgroup Nights
Remove-CicRole Night -Confirm:$false
Remove-CicWorkgroup Nights -Confirm:$false

Get-CicStation | Export-CicStationCsv stations-out.csv -Force
Get-CicPhone | Export-CicPhoneCsv phones-out.csv -Force -Format TMM
Get-CicUser | Export-CicUserCsv users-out.csv -Force
"exported: $((Import-CicStationCsv stations-out.csv).Count) $((Import-CicPhoneCsv phones-out.csv).Count) $((Import-CicUserCsv users-out.csv).Count)"
$stations = Get-CicStation | ConvertTo-CicStationCsv | ConvertFrom-CicStationCsv
$phones = Get-CicPhone | ConvertTo-CicPhoneCsv -Format TMM | ConvertFrom-CicPhoneCsv
$users = Get-CicUser | ConvertTo-CicUserCsv | ConvertFrom-CicUserCsv
"converted: $($stations.Count) $($phones.Count) $($users.Count)"

Remove-CicPhone 'Second phone' -Confirm:$false
Remove-CicPhoneTemplate Lounge -Confirm:$false
Remove-CicStation 'Third station' -Confirm:$false
Remove-CicUser second -Confirm:$false
Undo-CicImport -Last -Confirm:$false
"undone: $((Get-CicUser second).UserName), $(@(Get-CicImport).Count) runs, revision $((Get-CicDirectory).Revision)"
Disconnect-CicDirectory
