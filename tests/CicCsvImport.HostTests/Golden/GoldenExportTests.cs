using System.Management.Automation;
using System.Reflection;
using CicCsvImport.HostTests.Support;

namespace CicCsvImport.HostTests.Golden;

/// <summary>
/// What the module exports is what it was: the cmdlets with their classes and parameters, and the types that users see, by full name,
/// with their public members. Bases of cmdlets, and the attributes and completers of parameters, are not seen, and may move.
/// </summary>
public sealed class GoldenExportTests : IDisposable
{
    private readonly Host _host = new();

    public void Dispose() => _host.Dispose();

    [Fact]
    public void The_cmdlets_and_their_parameters_are_as_they_were()
    {
        HostResult exported = _host.Run("$module = Get-Module CicCsvImport; $module.ExportedCommands.Values; $module.ExportedAliases.Keys");
        IEnumerable<CmdletInfo> cmdlets = exported.WithoutErrors().Output.Select(command => Assert.IsType<CmdletInfo>(command.BaseObject));

        GoldenFile.Verify("cmdlets.txt", cmdlets.OrderBy(cmdlet => cmdlet.Name, StringComparer.Ordinal).SelectMany(Described));
    }

    [Fact]
    public void The_types_and_their_public_members_are_as_they_were()
    {
        // An object of each of the module's assemblies, so that all of them are loaded.
        _host.ConnectSite();
        Type command = ((CmdletInfo)_host.Run("Get-Command Get-CicUser").Single().BaseObject).ImplementingType;
        Assembly[] assemblies =
        [
            .. AppDomain.CurrentDomain.GetAssemblies()
                .Where(assembly => assembly.GetName().Name!.StartsWith("CicCsvImport", StringComparison.Ordinal))
                .Where(assembly => Path.GetDirectoryName(assembly.Location) == Path.GetDirectoryName(command.Assembly.Location))
                .DistinctBy(assembly => assembly.FullName),
        ];
        Assert.Equal(3, assemblies.Length);

        GoldenFile.Verify("types.txt", assemblies
            .SelectMany(assembly => assembly.GetExportedTypes())
            .Where(IsSeen)
            .OrderBy(type => type.FullName, StringComparer.Ordinal)
            .SelectMany(Described));
    }

    private static bool IsSeen(Type type) =>
        !typeof(Attribute).IsAssignableFrom(type)
        && !typeof(IArgumentCompleter).IsAssignableFrom(type)
        && !typeof(Cmdlet).IsAssignableFrom(type);

    private static IEnumerable<string> Described(CmdletInfo cmdlet) =>
    [
        $"{cmdlet.Name}: {cmdlet.ImplementingType.FullName}",
        $"    default set {cmdlet.DefaultParameterSet ?? "none"}, output {string.Join(", ", cmdlet.OutputType.Select(type => type.Name))}",
        .. cmdlet.Parameters.Values
            .Where(parameter => !Cmdlet.CommonParameters.Contains(parameter.Name))
            .OrderBy(parameter => parameter.Name, StringComparer.Ordinal)
            .Select(parameter => "    " + Described(parameter)),
        "",
    ];

    private static string Described(ParameterMetadata parameter)
    {
        string aliases = string.Concat(parameter.Aliases.Order(StringComparer.Ordinal).Select(alias => $" alias {alias}"));
        IEnumerable<string> sets = parameter.ParameterSets
            .OrderBy(set => set.Key, StringComparer.Ordinal)
            .Select(set => set.Key + Described(set.Value));
        return $"-{parameter.Name} {GetName(parameter.ParameterType)}{aliases} ({string.Join("; ", sets)})";
    }

    private static string Described(ParameterSetMetadata set)
    {
        (bool Is, string Text)[] marks =
        [
            (set.IsMandatory, " mandatory"),
            (set.Position >= 0, $" position {set.Position}"),
            (set.ValueFromPipeline, " from pipeline"),
            (set.ValueFromPipelineByPropertyName, " from property"),
            (set.ValueFromRemainingArguments, " from rest"),
        ];
        return string.Concat(marks.Where(mark => mark.Is).Select(mark => mark.Text));
    }

    private static IEnumerable<string> Described(Type type)
    {
        // Members inherited from a base class of ours count as the type's own: which class of ours declares them may change.
        IEnumerable<string> members = type
            .GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.FlattenHierarchy)
            .Where(member => member.DeclaringType!.Assembly.GetName().Name!.StartsWith("CicCsvImport", StringComparison.Ordinal))
            .Where(member => member is not (MethodInfo { IsSpecialName: true } or FieldInfo { IsSpecialName: true }))
            .Select(Described)
            .Order(StringComparer.Ordinal);
        return [$"{GetKind(type)} {type.FullName}", .. members.Select(member => "    " + member), ""];
    }

    private static string GetKind(Type type) => type switch
    {
        { IsEnum: true } => "enum",
        { IsInterface: true } => "interface",
        { IsAbstract: true, IsSealed: true } => "static class",
        { IsAbstract: true } => "abstract class",
        _ => "class",
    };

    private static string Described(MemberInfo member) => member switch
    {
        PropertyInfo { SetMethod.IsPublic: true } property => $"property {property.Name}: {GetName(property.PropertyType)}, set",
        PropertyInfo property => $"property {property.Name}: {GetName(property.PropertyType)}",
        FieldInfo { IsLiteral: true } constant => $"constant {constant.Name} = {constant.GetRawConstantValue()}",
        FieldInfo field => $"field {field.Name}: {GetName(field.FieldType)}",
        EventInfo happening => $"event {happening.Name}: {GetName(happening.EventHandlerType!)}",
        ConstructorInfo constructor => $"constructor({Described(constructor.GetParameters())})",
        MethodInfo method => $"method {method.Name}({Described(method.GetParameters())}): {GetName(method.ReturnType)}",
        _ => $"{member.MemberType} {member.Name}",
    };

    private static string Described(ParameterInfo[] parameters) =>
        string.Join(", ", parameters.Select(parameter => $"{GetName(parameter.ParameterType)} {parameter.Name}"));

    private static string GetName(Type type) => type.IsGenericType
        ? $"{type.GetGenericTypeDefinition().FullName!.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(GetName))}>"
        : type.FullName ?? type.Name;
}
