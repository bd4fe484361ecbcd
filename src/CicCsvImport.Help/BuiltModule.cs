using System.Reflection;

namespace CicCsvImport.Help;

/// <summary>The input of the help: the cmdlets, their errors, and the doc comments of cmdlets and output types.</summary>
internal sealed class BuiltModule
{
    private BuiltModule(Assembly cmdlets, DocComments docs)
    {
        Cmdlets = CmdletInfo.LoadAll(cmdlets);
        Errors = ErrorHelp.Load(cmdlets);
        Docs = docs;
    }

    public IReadOnlyList<CmdletInfo> Cmdlets { get; }

    public IReadOnlyList<ErrorHelp> Errors { get; }

    public DocComments Docs { get; }

    /// <param name="folder">The folder with the built assemblies and the compiler's XML documentation.</param>
    public static BuiltModule Load(string folder)
    {
        AppDomain.CurrentDomain.AssemblyResolve += (_, request) =>
        {
            string path = Path.Combine(folder, new AssemblyName(request.Name).Name + ".dll");
            return File.Exists(path) ? Assembly.LoadFrom(path) : null;
        };
        return new BuiltModule(
            Assembly.LoadFrom(Path.Combine(folder, "CicCsvImport.dll")),
            new DocComments([.. Directory.EnumerateFiles(folder, "CicCsvImport*.xml")]));
    }
}
