using CicCsvImport.Help;
using CicCsvImport.Help.Cmdlets;
using CicCsvImport.Help.Topics;
using CicCsvImport.Infrastructure.Configuration;

if (args is not [var assemblies, var settings, var topics, var output])
{
    await Console.Error.WriteLineAsync("CicCsvImport.Help ASSEMBLIES SETTINGS TOPICS OUTPUT");
    await Console.Error.WriteLineAsync("Makes the help of the assemblies in a folder, and of the topics in another, into a third one.");
    return 64;
}

Directory.CreateDirectory(output);
BuiltModule module = BuiltModule.Load(Path.GetFullPath(assemblies));
string[] faults =
[
    .. new MamlFile(module).Write(Path.Combine(output, "CicCsvImport.dll-Help.xml")),
    .. TopicFiles.Write(topics, output, TopicParts.Of(module, SettingsLoader.Load(settings, [], givenFile: null))),
];
foreach (string fault in faults)
    await Console.Error.WriteLineAsync($"{assemblies}: error HELP001: {fault}");
return faults.Length == 0 ? 0 : 1;
