# What the examples of the help stand in: a folder with lists and a directory, made in the current folder.

param(
    # The folder of the vendor's sample lists.
    [Parameter(Mandatory)] [string] $Samples
)

$ErrorActionPreference = 'Stop'
$WarningPreference = 'SilentlyContinue'
$folder = $ExecutionContext.SessionState.Path.CurrentFileSystemLocation.ProviderPath

function Write-Text {
    param([string] $Name, [string[]] $Line, [string] $Encoding = 'utf-8')

    $path = [IO.Path]::Combine($folder, $Name)
    $null = [IO.Directory]::CreateDirectory([IO.Path]::GetDirectoryName($path))
    [IO.File]::WriteAllLines($path, $Line, [Text.Encoding]::GetEncoding($Encoding))
}

# The vendor's own lists, as they ship with the module.
foreach ($sample in [IO.Directory]::GetFiles($Samples, '*.csv')) {
    [IO.File]::Copy($sample, [IO.Path]::Combine($folder, [IO.Path]::GetFileName($sample)))
}

# Settings of a site.
Write-Text settings/site.json '{ "KnownStations": [ "SIPPhone1", "SIPPhone2" ] }'

# A workbook with a sheet of users.
. "$PSScriptRoot/Workbook.ps1"
Write-Workbook staff.xlsx ([ordered]@{ Notes = , ('Ask Max.', ''); Users = ('User Name', 'Last Name'), ('anna', 'Bauer') })

# New lists, ready to be imported: nothing is wrong with them.
Write-Text stations.csv @(
    'Name,Type,Extension,Identification Address,Connection Address,Manufacturer,Model,MAC Address,Machine Name'
    'Desk11,Workstation,5611,5611,,Generic,,,'
    'Desk12,Workstation,5612,5612,,Polycom,IP600,,'
    'Lobby,Stand-alone Phone,5600,5600,,Cisco,7960,,'
    'Fax2,Stand-alone Fax,5690,5690,,Generic,,,'
)
Write-Text phones.csv @(
    'Name,Type,Manufacturer,Model,Proxy Group,Extension,Identification Address,Label,Address'
    'Reception1,Stand-alone Phone,Polycom,IP330,,7111,,Reception,0004F2AABB01'
    'Agent3,Workstation,Polycom,IP650,,7203,,Line1,'
    'AgentSSP-PC3,Workstation,ININ,Soft Phone,Remote Agent SSP - TLS,7303,7303,,AgentPC3.acme.com'
)
Write-Text phones-template.csv @(
    'Name,Template,Proxy Group,Extension,Identification Address,Label,Address'
    'PolycomAgent4,My Polycom Agent Template,,7204,,Line1,0004F2AABB04'
    'PolycomLobby4,My Polycom SA Template,,7104,,Lobby,'
)
Write-Text users.csv @(
    'User Name,First Name,Last Name,Display Name,Extension,DID,Password,Network ID,Mailbox,Roles,Workgroups,Station Name,OCS'
    'mweber,Maria,Weber,,2001,,,ACME\mweber,SMTP:mweber@acme.com,Agent,Support,SIPPhone2,'
    'jdoe,Jane,Doe,,,,,ACME\jdoe,SMTP:jdoe@acme.com,Agent|Supervisor,Support|MegaSales,,Yes'
    'tkim,Tae,Kim,,,,,ACME\tkim,FBMC,Business User,MegaSales,,'
)

# Lists as they arrive: there is something wrong with each.
Write-Text incoming/stations.csv @(
    'Name,Type,Extension,Connection Address'
    'Desk21,Workstation,5621,sip:desk21.acme.com:5060'
    'Desk22,Workstation,56-22,'
    'Desk21,Workstation,5623,'
    'Fax3,Stand-alone Fax,5691,'
)
Write-Text incoming/phones.csv @(
    'Name,Type,Manufacturer,Model,Extension,Address'
    'Agent21,Workstation,Polycom,IP650,7221,00-04-F2-AA-BB-21'
    'Agent22,Workstation,Polycom,IP650,7222,0004F2AABBXX'
    'Agent23,,Polycom,IP650,7223,'
)
Write-Text incoming/users.csv @(
    'User Name,First Name,Last Name,Extension,Roles'
    'pmeier,Petra,Meier,2021,Agent'
    'a:schulz,Anna,Schulz,2022,Agent'
    'rroe,Richard,Roe,1001,Agnet'
)
Write-Text utilisateurs.csv -Encoding iso-8859-1 @(
    "Nom d'utilisateur;First Name;Last Name;Roles"
    'hlefevre;H{0}l{1}ne;Lef{1}vre;Agent' -f [char] 0xE9, [char] 0xE8
    'jdupre;J{0}r{1}me;Dupr{0};Supervisor' -f [char] 0xE9, [char] 0xF4
)

# What other systems and colleagues give.
Write-Text staff.csv @(
    'Login,Given Name,Surname,Phone,Department'
    'lbauer,Lena,Bauer,2031,Support'
    'okaya,Onur,Kaya,2032,MegaSales'
)
Write-Text export.txt 'Staff, May', 'Created by HR', 'User Name,Extension,Roles', 'lbauer,2031,Agent', 'okaya,2032,'
Write-Text templates.csv @(
    'Name,Type,Manufacturer,Model'
    'Meeting Room,Stand-alone Phone,Polycom,IP7000'
    'Home Agent,Workstation,ININ,Soft Phone'
)
Write-Text moves.csv 'User Name,Extension,Workgroups,Station Name', 'Client1,1012,Support|MegaSales,SIPPhone1', 'Client2,1013,,', 'nlang,1014,Support,'
Write-Text licenses.csv 'Name,Count', 'Basic Station License,50', 'Client Access,20'
Write-Text retired.csv 'Name,Type,Manufacturer,Model', 'PolycomLobby2,Stand-alone Phone,Polycom,IP330', 'AgentISS2,Workstation,ININ,Interaction SIP Station'
Write-Text extensions.csv 'User Name,Extension', 'Client1,1012', 'Client2,1013'
Write-Text lost-passwords.csv 'User Name', 'Client1', 'Client2'
Write-Text leavers.csv 'User Name', 'Client1', 'Client2'
Write-Text hr.csv 'User Name,First Name,Extension', 'Client1,Carla,', 'Client2,,1013', 'lbauer,Lena,2031', 'trainee1,,'
Write-Text renames.csv 'OldName,NewName', 'trainee2,lbauer'
Write-Text new-names.csv 'OldName,NewName', 'PolycomLobby1,Foyer'

# The directory: the site of the README, in which the vendor's lists have been imported, and some work since. Stations lack
# licenses, a role has no rights, a workgroup no members, and of one template no phone was made.
$null = Connect-CicDirectory -Path site.cicdb -Create
Initialize-CicDirectory -Administrator admin -RegistrationGroup 'Remote Agent SSP - TLS', 'Remote Agent ISS - TCP' -Workgroup Service -License @{ 'Basic Station License' = 10 }
$null = & {
    [pscustomobject]@{ Name = 'My Polycom SA Template'; Type = 'Stand-alone Phone'; Manufacturer = 'Polycom'; Model = 'IP330' }
    [pscustomobject]@{ Name = 'My Polycom Agent Template'; Type = 'Workstation'; Manufacturer = 'Polycom'; Model = 'IP601' }
    [pscustomobject]@{ Name = 'My Agent SSP Template'; Type = 'Workstation'; Manufacturer = 'ININ'; Model = 'Soft Phone' }
    [pscustomobject]@{ Name = 'My Agent ISS Template'; Type = 'Workstation'; Manufacturer = 'ININ'; Model = 'Interaction SIP Station' }
    [pscustomobject]@{ Name = 'My Agent 420HD Template'; Type = 'Stand-alone Phone'; Manufacturer = 'AudioCodes'; Model = '420HD' }
} | New-CicPhoneTemplate -AllClassifications -License 'Basic Station License'
$lists = @{ Station = 'CSV SIP Station List.csv'; Phone = 'CSV Managed IP Phone List-*.csv'; User = 'CSV User List.csv' }
$null = New-CicImportPlan @lists -AllClassifications -StationLicense 'Basic Station License' | Invoke-CicImportPlan 6> $null
$null = New-CicPhoneTemplate -Name 'Old Reception' -Type 'Stand-alone Phone' -Manufacturer Polycom -Model IP300 -StationAppearance '2;Lobby;SIPPhone3;Shared' -TimeZone 'W. Europe Standard Time'
Add-CicStation -InputObject @{ Name = 'Desk1'; Extension = '5601' }
Add-CicUser -InputObject @{ UserName = 'trainee1'; Roles = 'Trainee'; StationName = 'Desk1' }, @{ UserName = 'trainee2'; Roles = 'Trainee' }

# An approved plan.
New-CicImportPlan -User users.csv | Export-CicImportPlan -Path approved.json
Disconnect-CicDirectory

# A copy that has been changed since.
[IO.File]::Copy([IO.Path]::Combine($folder, 'site.cicdb'), [IO.Path]::Combine($folder, 'backup.cicdb'))
$null = Connect-CicDirectory -Path backup.cicdb
Set-CicUser -Name trainee2 -Extension 2099
Disconnect-CicDirectory
