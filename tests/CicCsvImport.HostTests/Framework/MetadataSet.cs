using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace CicCsvImport.HostTests.Framework;

/// <summary>
/// Assemblies of which only the metadata is read, so that those of another framework can be looked at: which types they have,
/// their own and those that they forward to another, and which members.
/// </summary>
internal sealed class MetadataSet
{
    private readonly Dictionary<string, MetadataAssembly> _assemblies = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="files">The assemblies. Of two with the same name the first counts.</param>
    public MetadataSet(IEnumerable<string> files)
    {
        foreach (string file in files)
            _assemblies.TryAdd(Path.GetFileNameWithoutExtension(file), new MetadataAssembly(file));
    }

    /// <summary>Whether any of them has a public type.</summary>
    /// <param name="type">Its full name.</param>
    public bool Has(string type) => _assemblies.Keys.Any(assembly => Find(assembly, type) is { IsPublic: true });

    /// <summary>What an assembly refers to that none of the set has, each as an assembly, a type or a member with its signature.</summary>
    public IReadOnlyList<string> MissingFor(string file)
    {
        var assembly = new MetadataAssembly(file);
        IEnumerable<string> types = assembly.Reader.TypeReferences
            .Where(handle => Find(assembly, handle) is null)
            .Select(handle => assembly.GetName(handle));
        IEnumerable<string?> members = assembly.Reader.MemberReferences.Select(
            handle => Missing(assembly, assembly.Reader.GetMemberReference(handle)));
        return [.. types.Concat(members.OfType<string>()).Distinct().Order(StringComparer.Ordinal)];
    }

    // A member of a type that is missing is not named as well; those of arrays are the runtime's own.
    private string? Missing(MetadataAssembly assembly, MemberReference member)
    {
        TypeUse parent = assembly.Use(member.Parent, []);
        if (parent.Type.IsNil || Find(assembly, parent.Type) is not { } type)
            return null;
        string wanted = MetadataAssembly.Signature(assembly.Reader, member);
        return Members(type, []).Contains(wanted) ? null : $"{type.Assembly.GetName(type.Handle)}: {wanted}";
    }

    // The members of a type and of those that it comes from, as seen from it.
    private IEnumerable<string> Members(MetadataType type, ImmutableArray<string> arguments)
    {
        IEnumerable<string> own = type.Assembly.Members(type.Handle, arguments);
        EntityHandle parent = type.Assembly.Reader.GetTypeDefinition(type.Handle).BaseType;
        if (parent.IsNil)
            return own;
        TypeUse use = type.Assembly.Use(parent, arguments);
        return Find(type.Assembly, use.Type) is { } found ? own.Concat(Members(found, use.Arguments)) : own;
    }

    private MetadataType? Find(MetadataAssembly assembly, EntityHandle handle) => handle.Kind == HandleKind.TypeDefinition
        ? new MetadataType(assembly, (TypeDefinitionHandle)handle)
        : Find(assembly.AssemblyOf((TypeReferenceHandle)handle), assembly.GetName(handle));

    private MetadataType? Find(string assembly, string type) =>
        !_assemblies.TryGetValue(assembly, out MetadataAssembly? found) ? null
        : found.Types.TryGetValue(type, out TypeDefinitionHandle handle) ? new MetadataType(found, handle)
        : found.Forwarded.TryGetValue(type, out string? target) ? Find(target, type)
        : null;
}

/// <summary>A type where it is defined.</summary>
internal sealed record MetadataType(MetadataAssembly Assembly, TypeDefinitionHandle Handle)
{
    public bool IsPublic =>
        (Assembly.Reader.GetTypeDefinition(Handle).Attributes & TypeAttributes.VisibilityMask)
            is TypeAttributes.Public or TypeAttributes.NestedPublic;
}

/// <summary>An assembly's metadata, by names.</summary>
[SuppressMessage("Design", "CA1001", Justification = "What is read of a file is read as long as the tests run.")]
internal sealed class MetadataAssembly
{
    private static readonly TypeNames Names = new();

    private readonly PEReader _file;

    public MetadataAssembly(string file)
    {
        _file = new PEReader(ImmutableArray.Create(File.ReadAllBytes(file)));
        Reader = _file.GetMetadataReader();
        Types = Reader.TypeDefinitions.ToDictionary(handle => GetName(handle), StringComparer.Ordinal);
        Forwarded = Reader.ExportedTypes
            .Select(handle => (Name: GetName(handle), Target: TargetOf(handle)))
            .ToDictionary(type => type.Name, type => type.Target, StringComparer.Ordinal);
    }

    public MetadataReader Reader { get; }

    /// <summary>The types that the assembly defines, by full name; a nested one follows its outer one after a plus sign.</summary>
    public IReadOnlyDictionary<string, TypeDefinitionHandle> Types { get; }

    /// <summary>The types that other assemblies now have, with the names of these.</summary>
    public IReadOnlyDictionary<string, string> Forwarded { get; }

    /// <summary>A member's name and signature, as the reference to it says.</summary>
    public static string Signature(MetadataReader reader, MemberReference member) => member.GetKind() == MemberReferenceKind.Field
        ? Field(reader.GetString(member.Name), member.DecodeFieldSignature(Names, []))
        : Method(reader.GetString(member.Name), member.DecodeMethodSignature(Names, []));

    /// <summary>The names and signatures of a type's own members; its type parameters are replaced by what is given for them.</summary>
    public IEnumerable<string> Members(TypeDefinitionHandle handle, ImmutableArray<string> arguments)
    {
        TypeDefinition type = Reader.GetTypeDefinition(handle);
        return type.GetFields().Select(Reader.GetFieldDefinition)
            .Select(field => Field(Reader.GetString(field.Name), field.DecodeSignature(Names, arguments)))
            .Concat(type.GetMethods().Select(Reader.GetMethodDefinition)
                .Select(method => Method(Reader.GetString(method.Name), method.DecodeSignature(Names, arguments))));
    }

    /// <summary>A type, however it is referred to.</summary>
    public TypeUse Use(EntityHandle handle, ImmutableArray<string> arguments) => handle.Kind switch
    {
        HandleKind.TypeReference or HandleKind.TypeDefinition => new TypeUse(GetName(handle), handle),
        HandleKind.TypeSpecification => Reader.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(Names, arguments),
        // What is called with a variable number of arguments, or belongs to a module: neither is in these assemblies.
        _ => throw new NotSupportedException(handle.Kind.ToString()),
    };

    /// <summary>The assembly that a type is asked of.</summary>
    public string AssemblyOf(TypeReferenceHandle handle)
    {
        EntityHandle scope = Reader.GetTypeReference(handle).ResolutionScope;
        return scope.Kind == HandleKind.TypeReference
            ? AssemblyOf((TypeReferenceHandle)scope)
            : Reader.GetString(Reader.GetAssemblyReference((AssemblyReferenceHandle)scope).Name);
    }

    public string GetName(EntityHandle handle) => TypeNames.Of(Reader, handle);

    private string TargetOf(ExportedTypeHandle handle)
    {
        EntityHandle target = Reader.GetExportedType(handle).Implementation;
        return target.Kind == HandleKind.ExportedType
            ? TargetOf((ExportedTypeHandle)target)
            : Reader.GetString(Reader.GetAssemblyReference((AssemblyReferenceHandle)target).Name);
    }

    private static string Field(string name, TypeUse type) => $"{type.Name} {name}";

    private static string Method(string name, MethodSignature<TypeUse> method)
    {
        string scope = method.Header.IsInstance ? "" : "static ";
        string generic = method.GenericParameterCount > 0 ? "`" + method.GenericParameterCount : "";
        return $"{scope}{method.ReturnType.Name} {name}{generic}({string.Join(", ", method.ParameterTypes.Select(type => type.Name))})";
    }
}
