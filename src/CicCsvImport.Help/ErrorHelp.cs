using System.Collections;
using System.Reflection;

namespace CicCsvImport.Help;

/// <summary>An entry of the cmdlets' error catalog.</summary>
/// <param name="Id">The id of the error.</param>
/// <param name="Group">The group of tasks in which the error occurs.</param>
/// <param name="Category">PowerShell's error category.</param>
/// <param name="Exception">The name of the exception's type.</param>
/// <param name="When">When the error occurs, and what to do.</param>
internal sealed record ErrorHelp(string Id, string Group, string Category, string Exception, string When)
{
    /// <summary>The enumeration whose comments describe the groups.</summary>
    public const string GroupType = "CicCsvImport.Streams.ErrorGroup";

    /// <summary>Loads the catalog from the cmdlets' assembly. It is found by name, because the cmdlets are built after this tool.</summary>
    public static IReadOnlyList<ErrorHelp> Load(Assembly cmdlets)
    {
        PropertyInfo all = cmdlets.GetType("CicCsvImport.Streams.ErrorCatalog", throwOnError: true)!.GetProperty("All")!;
        return [.. ((IEnumerable)all.GetValue(null)!).Cast<object>().Select(From)];
    }

    /// <summary>
    /// Returns the errors that a cmdlet can write, in the catalog's order: those that its class, its base classes and the parts
    /// they use declare.
    /// </summary>
    public static IReadOnlyList<ErrorHelp> For(Type cmdlet, IReadOnlyList<ErrorHelp> all)
    {
        Attribute[] declared = [.. Declarations(cmdlet)];
        string[] ids = Names("Ids");
        string[] groups = Names("Groups");
        return [.. all.Where(error => ids.Contains(error.Id) || groups.Contains(error.Group))];

        string[] Names(string property) =>
        [
            .. declared.SelectMany(attribute => ((IEnumerable)Value(attribute, property)).Cast<object>()).Select(name => name.ToString()!),
        ];
    }

    /// <summary>Checks whether the codes of issues are also ids of the cmdlet's errors.</summary>
    public static bool HasIssueCodes(Type cmdlet) => Declarations(cmdlet).Any(attribute => (bool)Value(attribute, "HasIssueCodes"));

    private static IEnumerable<Attribute> Declarations(Type cmdlet)
    {
        for (Type? type = cmdlet; type is not null; type = type.BaseType)
        {
            Attribute? found = type.GetCustomAttributes(inherit: false)
                .OfType<Attribute>()
                .FirstOrDefault(attribute => attribute.GetType().Name == "WritesErrorsAttribute");
            if (found is not null)
            {
                yield return found;
                foreach (Attribute used in ((Type[])Value(found, "Uses")).SelectMany(Declarations))
                    yield return used;
            }
        }
    }

    private static ErrorHelp From(object kind) => new(
        Value(kind, "Id").ToString()!,
        Value(kind, "Group").ToString()!,
        Value(kind, "Category").ToString()!,
        ((Type)Value(kind, "Exception")).Name,
        (string)Value(kind, "When"));

    private static object Value(object of, string property) => of.GetType().GetProperty(property)!.GetValue(of)!;
}
