using CicCsvImport.Core.Settings;
using CicCsvImport.Help;
using CicCsvImport.Help.Cmdlets;
using CicCsvImport.Help.Pages;
using CicCsvImport.Help.Topics;
using CicCsvImport.Infrastructure.Configuration;

const string Culture = "en-US";

if (args is not [var assemblies, var settingsFile, var docs, var output])
{
    await Console.Error.WriteLineAsync("CicCsvImport.Help ASSEMBLIES SETTINGS DOCS OUTPUT");
    await Console.Error.WriteLineAsync(
        "Writes the help, the pages and the sample workbooks for the assemblies in a folder to the module's folder, with the texts in "
        + "DOCS and the samples next to SETTINGS.");
    return 64;
}

string help = Path.Combine(output, Culture);
Directory.CreateDirectory(help);
BuiltModule module = BuiltModule.Load(Path.GetFullPath(assemblies));
CicSettings settings = SettingsLoader.Load(settingsFile, [], givenFile: null);
string[] faults =
[
    .. new MamlFile(module).Write(Path.Combine(help, "CicCsvImport.dll-Help.xml")),
    .. TopicFiles.Write(Path.Combine(docs, Culture), help, TopicParts.Create(module, settings)),
    .. PageFiles.Write(docs, Path.Combine(output, "docs"), PageParts.Create(module, settings)),
];
const string Samples = "Samples";
SampleWorkbooks.Write(Path.Combine(Path.GetDirectoryName(settingsFile)!, Samples), Path.Combine(output, Samples), settings);
foreach (string fault in faults)
    await Console.Error.WriteLineAsync($"{assemblies}: error HELP001: {fault}");
return faults.Length == 0 ? 0 : 1;
