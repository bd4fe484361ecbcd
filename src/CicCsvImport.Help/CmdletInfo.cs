using System.Management.Automation;
using System.Reflection;

namespace CicCsvImport.Help;

/// <summary>A cmdlet, as its attributes describe it.</summary>
internal sealed record CmdletInfo(Type Type, CmdletAttribute Cmdlet)
{
    public string Name => $"{Cmdlet.VerbName}-{Cmdlet.NounName}";

    /// <summary>The parameters by name, without PowerShell's common ones.</summary>
    public IReadOnlyList<ParameterHelp> Parameters { get; } =
    [
        .. Type.GetProperties()
            .Where(property => property.IsDefined(typeof(ParameterAttribute), inherit: true))
            .Select(property => new ParameterHelp(property, Activator.CreateInstance(Type)!))
            .OrderBy(parameter => parameter.Name, StringComparer.Ordinal),
    ];

    /// <summary>The parameter sets, the default set first.</summary>
    public IEnumerable<string> ParameterSets
    {
        get
        {
            string[] named =
            [
                .. Parameters.SelectMany(parameter => parameter.Sets).Where(set => set != ParameterAttribute.AllParameterSets).Distinct(),
            ];
            return named.Length == 0
                ? [ParameterAttribute.AllParameterSets]
                : named.OrderByDescending(set => set == Cmdlet.DefaultParameterSetName);
        }
    }

    public IEnumerable<Type> Outputs =>
        Type.GetCustomAttributes<OutputTypeAttribute>().SelectMany(output => output.Type).Select(output => output.Type);

    /// <summary>Returns the cmdlets of an assembly by name.</summary>
    public static IReadOnlyList<CmdletInfo> LoadAll(Assembly assembly) =>
    [
        .. assembly.GetExportedTypes()
            .Where(type => type.IsDefined(typeof(CmdletAttribute), inherit: false))
            .Select(type => new CmdletInfo(type, type.GetCustomAttribute<CmdletAttribute>()!))
            .OrderBy(cmdlet => cmdlet.Name, StringComparer.Ordinal),
    ];
}
