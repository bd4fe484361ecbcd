using System.Collections;
using System.Globalization;
using System.Management.Automation;
using System.Reflection;

namespace CicCsvImport.Help;

/// <summary>A parameter, as its attributes describe it.</summary>
internal sealed record ParameterHelp(PropertyInfo Property, object Cmdlet)
{
    private readonly ParameterAttribute[] _attributes = [.. Property.GetCustomAttributes<ParameterAttribute>()];

    public string Name => Property.Name;

    public IEnumerable<string> Sets => _attributes.Select(attribute => attribute.ParameterSetName);

    public bool IsSwitch => Property.PropertyType == typeof(SwitchParameter);

    public bool TakesWildcards => Property.IsDefined(typeof(SupportsWildcardsAttribute));

    public IReadOnlyList<string> Aliases => Property.GetCustomAttribute<AliasAttribute>() is { } alias ? [.. alias.AliasNames] : [];

    public string TypeName => (Nullable.GetUnderlyingType(Property.PropertyType) ?? Property.PropertyType).Name;

    public bool TakesInput => _attributes.Any(attribute => attribute.ValueFromPipeline);

    public bool TakesProperty => _attributes.Any(attribute => attribute.ValueFromPipelineByPropertyName);

    /// <summary>The values that it takes, where there are but a few; else empty.</summary>
    public IReadOnlyList<string> Values
    {
        get
        {
            Type type = Property.PropertyType.GetElementType() ?? Property.PropertyType;
            type = Nullable.GetUnderlyingType(type) ?? type;
            return type.IsEnum ? Enum.GetNames(type) : [.. Property.GetCustomAttribute<ValidateSetAttribute>()?.ValidValues ?? []];
        }
    }

    /// <summary>What it is where it is not given: what a new cmdlet has.</summary>
    public string Default => Property.GetValue(Cmdlet) switch
    {
        null or "" => "None",
        string text => text,
        SwitchParameter isOn => isOn ? "True" : "False",
        IEnumerable values => string.Join(", ", values.Cast<object>()) is { Length: > 0 } joined ? joined : "None",
        var value => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    /// <summary>The parameter in a set, or in the first that has it.</summary>
    public ParameterAttribute? In(string? set) => _attributes.FirstOrDefault(
        attribute => set is null || attribute.ParameterSetName == set || attribute.ParameterSetName == ParameterAttribute.AllParameterSets);

    public static string PipelineInput(ParameterAttribute parameter) =>
        (parameter.ValueFromPipeline, parameter.ValueFromPipelineByPropertyName) switch
        {
            (true, true) => "true (ByValue, ByPropertyName)",
            (true, false) => "true (ByValue)",
            (false, true) => "true (ByPropertyName)",
            _ => "false",
        };
}
