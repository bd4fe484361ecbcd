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

    /// <summary>The valid values, if they are few; otherwise empty.</summary>
    public IReadOnlyList<string> Values
    {
        get
        {
            Type type = Property.PropertyType.GetElementType() ?? Property.PropertyType;
            type = Nullable.GetUnderlyingType(type) ?? type;
            return type.IsEnum ? Enum.GetNames(type) : [.. Property.GetCustomAttribute<ValidateSetAttribute>()?.ValidValues ?? []];
        }
    }

    /// <summary>The default value, taken from a new cmdlet.</summary>
    public string Default => Property.GetValue(Cmdlet) switch
    {
        null or "" => "None",
        string text => text,
        SwitchParameter isOn => isOn ? "True" : "False",
        IEnumerable values => string.Join(", ", values.Cast<object>()) is { Length: > 0 } joined ? joined : "None",
        var value => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    /// <summary>Returns the parameter's attribute in a set, or the first one.</summary>
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
