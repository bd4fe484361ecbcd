# Writes an .xlsx workbook with texts in its cells: for each sheet, by its name, the rows.
#     Write-Workbook users.xlsx ([ordered]@{ Users = ('User Name', 'Extension'), ('anna', '101') })
function Write-Workbook {
    param(
        [Parameter(Mandatory)] [string] $Path,
        [Parameter(Mandatory)] [System.Collections.IDictionary] $Sheet
    )

    $namespace = 'http://schemas.openxmlformats.org'
    $main = "xmlns=`"$namespace/spreadsheetml/2006/main`""
    $parts = [ordered]@{}
    $sheets = $relations = ''
    $number = 0
    foreach ($name in $Sheet.Keys) {
        $number++
        $sheets += "<sheet name=`"$name`" sheetId=`"$number`" r:id=`"rId$number`"/>"
        $relations += "<Relationship Id=`"rId$number`" Target=`"worksheets/sheet$number.xml`"/>"
        $rows = foreach ($row in $Sheet[$name]) {
            $cells = foreach ($text in $row) { "<c t=`"inlineStr`"><is><t>$([Security.SecurityElement]::Escape($text))</t></is></c>" }
            "<row>$(-join $cells)</row>"
        }
        $parts["xl/worksheets/sheet$number.xml"] = "<worksheet $main><sheetData>$(-join $rows)</sheetData></worksheet>"
    }

    $parts['xl/workbook.xml'] =
        "<workbook $main xmlns:r=`"$namespace/officeDocument/2006/relationships`"><sheets>$sheets</sheets></workbook>"
    $parts['xl/_rels/workbook.xml.rels'] = "<Relationships xmlns=`"$namespace/package/2006/relationships`">$relations</Relationships>"
    $stream = [IO.File]::Create($ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($Path))
    $archive = [IO.Compression.ZipArchive]::new($stream, [IO.Compression.ZipArchiveMode]::Create)
    foreach ($part in $parts.Keys) {
        $writer = [IO.StreamWriter]::new($archive.CreateEntry($part).Open())
        $writer.Write($parts[$part])
        $writer.Dispose()
    }

    $archive.Dispose()
}
