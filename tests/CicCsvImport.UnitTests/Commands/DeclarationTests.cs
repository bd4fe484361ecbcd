using System.Management.Automation;
using System.Management.Automation.Internal;
using System.Reflection;
using CicCsvImport.Parameters;
using CicCsvImport.Session;

namespace CicCsvImport.UnitTests.Commands;

/// <summary>How cmdlets are declared: flat, and without attributes that do nothing.</summary>
public sealed class DeclarationTests
{
    private static readonly Type[] Cmdlets =
        [.. typeof(CicCmdlet).Assembly.GetExportedTypes().Where(type => type.IsDefined(typeof(CmdletAttribute), inherit: false))];

    [Fact]
    public void A_cmdlet_has_at_most_two_base_classes_of_ours()
    {
        Assert.True(Cmdlets.Length > 40, "The cmdlets are not found.");
        Assert.DoesNotContain(Cmdlets, cmdlet => BasesOf(cmdlet).Count() > 2);
    }

    /// <summary>PowerShell rounds 1.5 to 2, so that another number would be stored or another run undone.</summary>
    [Fact]
    public void A_parameter_of_whole_numbers_is_not_rounded()
    {
        PropertyInfo[] parameters = [.. Parameters.Where(property => IsInteger(property.PropertyType))];

        Assert.Contains(parameters, parameter => parameter.PropertyType == typeof(long[]));
        Assert.Contains(parameters, parameter => parameter.PropertyType == typeof(int?));
        Assert.All(parameters, parameter => Assert.True(parameter.IsDefined(typeof(WholeNumberAttribute)), parameter.Name));
    }

    [Fact]
    public void Null_and_empty_are_allowed_to_mandatory_parameters_only() =>
        // PowerShell refuses them for these only.
        Assert.DoesNotContain(
            Parameters,
            parameter => Allows(parameter) && !parameter.GetCustomAttributes<ParameterAttribute>().Any(attribute => attribute.Mandatory));

    private static IEnumerable<PropertyInfo> Parameters =>
        Cmdlets.SelectMany(cmdlet => cmdlet.GetProperties()).Where(property => property.IsDefined(typeof(ParameterAttribute)));

    private static bool IsInteger(Type type)
    {
        Type item = type.GetElementType() ?? Nullable.GetUnderlyingType(type) ?? type;
        return !item.IsEnum && Type.GetTypeCode(item) is >= TypeCode.SByte and <= TypeCode.UInt64;
    }

    private static IEnumerable<Type> BasesOf(Type cmdlet)
    {
        for (Type type = cmdlet.BaseType!; type.Assembly == cmdlet.Assembly; type = type.BaseType!)
            yield return type;
    }

    private static bool Allows(PropertyInfo parameter) => parameter.GetCustomAttributes<CmdletMetadataAttribute>()
        .Any(attribute => attribute is AllowNullAttribute or AllowEmptyStringAttribute or AllowEmptyCollectionAttribute);
}
