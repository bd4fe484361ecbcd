using CicCsvImport.Help;

if (args is not [var assemblyPath, var docPath, var helpPath])
{
    await Console.Error.WriteLineAsync("CicCsvImport.Help ASSEMBLY DOC-XML HELP-XML");
    return 64;
}

var docs = new DocComments(docPath);
IReadOnlyList<string> faults = MamlFile.Write(CmdletInfo.LoadAll(assemblyPath), docs, helpPath);
foreach (string fault in faults)
    await Console.Error.WriteLineAsync($"{docPath}: error HELP001: {fault}");
return faults.Count == 0 ? 0 : 1;
