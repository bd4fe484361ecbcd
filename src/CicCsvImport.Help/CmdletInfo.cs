using System.Management.Automation;
using System.Reflection;

namespace CicCsvImport.Help;

/// <summary>A cmdlet, as its attributes describe it.</summary>
internal sealed record CmdletInfo(Type Type, CmdletAttribute Cmdlet)
{
    public string Name => $"{Cmdlet.VerbName}-{Cmdlet.NounName}";

    /// <summary>The parameters by name, those of PowerShell itself left out.</summary>
    public IReadOnlyList<ParameterHelp> Parameters { get; } =
    [
        .. Type.GetProperties()
            .Where(property => property.IsDefined(typeof(ParameterAttribute), inherit: true))
            .Select(property => new ParameterHelp(property))
            .OrderBy(parameter => parameter.Name, StringComparer.Ordinal),
    ];

    /// <summary>The parameter sets, the default one first.</summary>
    public IEnumerable<string> ParameterSets
    {
        get
        {
            string[] named = [.. Parameters.SelectMany(parameter => parameter.Sets).Where(set => set != ParameterAttribute.AllParameterSets).Distinct()];
            return named.Length == 0 ? [ParameterAttribute.AllParameterSets] : named.OrderByDescending(set => set == Cmdlet.DefaultParameterSetName);
        }
    }

    public IEnumerable<Type> Outputs => Type.GetCustomAttributes<OutputTypeAttribute>().SelectMany(output => output.Type).Select(output => output.Type);

    public static IReadOnlyList<CmdletInfo> LoadAll(string assemblyPath)
    {
        string folder = Path.GetDirectoryName(Path.GetFullPath(assemblyPath))!;
        AppDomain.CurrentDomain.AssemblyResolve += (_, request) =>
        {
            string path = Path.Combine(folder, new AssemblyName(request.Name).Name + ".dll");
            return File.Exists(path) ? Assembly.LoadFrom(path) : null;
        };
        return
        [
            .. Assembly.LoadFrom(Path.GetFullPath(assemblyPath)).GetExportedTypes()
                .Where(type => type.IsDefined(typeof(CmdletAttribute), inherit: false))
                .Select(type => new CmdletInfo(type, type.GetCustomAttribute<CmdletAttribute>()!))
                .OrderBy(cmdlet => cmdlet.Name, StringComparer.Ordinal),
        ];
    }
}

/// <summary>A parameter, as its attributes describe it.</summary>
internal sealed record ParameterHelp(PropertyInfo Property)
{
    private readonly ParameterAttribute[] _attributes = [.. Property.GetCustomAttributes<ParameterAttribute>()];

    public string Name => Property.Name;

    public IEnumerable<string> Sets => _attributes.Select(attribute => attribute.ParameterSetName);

    public bool IsSwitch => Property.PropertyType == typeof(SwitchParameter);

    public bool TakesWildcards => Property.IsDefined(typeof(SupportsWildcardsAttribute));

    public string Aliases => Property.GetCustomAttribute<AliasAttribute>() is { } alias ? string.Join(", ", alias.AliasNames) : "none";

    public string TypeName => Nullable.GetUnderlyingType(Property.PropertyType)?.Name ?? Property.PropertyType.Name;

    public bool TakesInput => _attributes.Any(attribute => attribute.ValueFromPipeline);

    /// <summary>The parameter in a set, or in the first that has it.</summary>
    public ParameterAttribute? In(string? set) => _attributes.FirstOrDefault(
        attribute => set is null || attribute.ParameterSetName == set || attribute.ParameterSetName == ParameterAttribute.AllParameterSets);

    public static string PipelineInput(ParameterAttribute parameter) => (parameter.ValueFromPipeline, parameter.ValueFromPipelineByPropertyName) switch
    {
        (true, true) => "true (ByValue, ByPropertyName)",
        (true, false) => "true (ByValue)",
        (false, true) => "true (ByPropertyName)",
        _ => "false",
    };
}
