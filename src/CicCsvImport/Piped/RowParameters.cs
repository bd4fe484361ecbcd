using System.Collections;
using System.Globalization;
using System.Reflection;

namespace CicCsvImport.Piped;

/// <summary>
/// Reads the properties of a row as values of the parameters with their names. PowerShell, which can do the same, shows the row or keeps it
/// with the error if a value does not fit, and the row can contain a password.
/// </summary>
[WritesErrors(ErrorId.NotAListObject, ErrorId.RequiredValueMissing, ErrorId.ValueNotWritable)]
internal sealed class RowParameters
{
    private readonly CicCmdlet _cmdlet;
    private readonly string _kind;
    private readonly string[] _required;
    private readonly (PropertyInfo Property, string[] Names)[] _parameters;

    /// <param name="cmdlet">The cmdlet.</param>
    /// <param name="kind">What a row stands for.</param>
    /// <param name="required">The parameters without which a row cannot be used.</param>
    public RowParameters(CicCmdlet cmdlet, string kind, params string[] required)
    {
        (_cmdlet, _kind, _required) = (cmdlet, kind, required);
        _parameters =
        [
            .. cmdlet.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
                .Where(property => property.IsDefined(typeof(ParameterAttribute)))
                .Select(property => (property,
                    (string[])[property.Name, .. property.GetCustomAttribute<AliasAttribute>()?.AliasNames ?? []])),
        ];
    }

    /// <summary>Returns the values of the parameters that are not typed; null if the row cannot be used.</summary>
    public Dictionary<string, object?>? Read(PSObject item, int number, out ObjectFault? fault)
    {
        fault = null;
        try
        {
            var row = ObjectProperties.From(item, _cmdlet.Cancellation);
            Dictionary<string, object> typed = _cmdlet.MyInvocation.BoundParameters;
            var values = new Dictionary<string, object?>();
            foreach ((PropertyInfo property, string[] names) in _parameters.Where(parameter => !typed.ContainsKey(parameter.Property.Name)))
            {
                if (row.Names.FirstOrDefault(name => names.Contains(name, StringComparer.OrdinalIgnoreCase)) is { } name)
                    values[property.Name] = Convert(property, row[name]);
            }

            string? missing = _required.FirstOrDefault(name => !typed.ContainsKey(name) && string.IsNullOrEmpty(GetText(values, name)));
            if (missing is null)
                return values;
            fault = values.Count == 0
                ? ObjectFault.NotAListObject(number, _kind)
                : ObjectFault.RequiredValueMissing(number, missing, _kind);
        }
        catch (Exception unusable) when (ObjectFault.IsUnreadable(unusable))
        {
            fault = ObjectFault.NotWritable(number, unusable);
        }

        return null;
    }

    private static string? GetText(Dictionary<string, object?> values, string name) =>
        values.TryGetValue(name, out object? value) ? value as string : null;

    private object? Convert(PropertyInfo property, object? value)
    {
        object? given = value is PSObject wrapped ? wrapped.BaseObject : value;
        if (property.PropertyType == typeof(string))
            return given is null ? null : ObjectText.IsPlain(given) ? ObjectText.From(given) : throw Unfit(property);
        if (given is IEnumerable items and not (string or IDictionary) && property.PropertyType.IsArray)
            value = ReadAll(items, ObjectText.MostLevels, new ObjectItems(property.Name, _cmdlet.Cancellation));
        foreach (ArgumentTransformationAttribute change in property.GetCustomAttributes<ArgumentTransformationAttribute>())
            value = change.Transform(null!, value!);
        NoNullItemsAttribute.ThrowIfAny(property.IsDefined(typeof(NoNullItemsAttribute)) ? value : null);
        try
        {
            return LanguagePrimitives.ConvertTo(value, property.PropertyType, CultureInfo.InvariantCulture);
        }
        catch (PSInvalidCastException unfit)
        {
            // The text of the exception has the value, which can be a row.
            throw unfit.GetBaseException() as FormatException ?? Unfit(property);
        }
    }

    // PowerShell would read a collection without end for as long as there is memory.
    private static object?[] ReadAll(IEnumerable items, int levels, ObjectItems reader) => Array.ConvertAll(
        reader.Read(items),
        item => (item is PSObject wrapped ? wrapped.BaseObject : item) is not (IEnumerable nested and not (string or IDictionary)) ? item
            : levels > 0 ? ReadAll(nested, levels - 1, reader)
            : throw new FormatException(Messages.Get("Error_NestedName")));

    private static FormatException Unfit(PropertyInfo property) => new(Messages.Format("Error_NestedValue", property.Name));
}
