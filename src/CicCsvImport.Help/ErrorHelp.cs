using System.Collections;
using System.Reflection;

namespace CicCsvImport.Help;

/// <summary>A row of the cmdlets' error catalogue.</summary>
/// <param name="Id">The id of the error.</param>
/// <param name="Group">What the cmdlet was about.</param>
/// <param name="Category">PowerShell's category.</param>
/// <param name="Exception">The name of the exception's type.</param>
/// <param name="When">When it comes, and what to do.</param>
internal sealed record ErrorHelp(string Id, string Group, string Category, string Exception, string When)
{
    /// <summary>The enumeration whose comments say what a group is.</summary>
    public const string GroupType = "CicCsvImport.Streams.ErrorGroup";

    /// <summary>The catalogue. It is the cmdlets' own and known by its name only: the cmdlets are built after this tool.</summary>
    public static IReadOnlyList<ErrorHelp> Load(Assembly cmdlets)
    {
        PropertyInfo all = cmdlets.GetType("CicCsvImport.Streams.ErrorCatalog", throwOnError: true)!.GetProperty("All")!;
        return [.. ((IEnumerable)all.GetValue(null)!).Cast<object>().Select(From)];
    }

    /// <summary>
    /// The errors that a cmdlet can write: those that its class, each base class and what they use declare, in the catalogue's
    /// order.
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

    /// <summary>Whether the codes of issues are ids of the cmdlet's errors, too.</summary>
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
