using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace CicCsvImport.HostTests.Framework;

/// <summary>A type as a signature names it.</summary>
/// <param name="Name">Its full name, without the assembly: that is another one where a type is forwarded.</param>
/// <param name="Type">
/// Its definition or a reference to it, without its arguments; none if it has no members of its own, such as an array.
/// </param>
internal sealed record TypeUse(string Name, EntityHandle Type = default)
{
    /// <summary>The arguments of a generic type.</summary>
    public ImmutableArray<string> Arguments { get; init; } = [];
}

/// <summary>Writes the types of signatures; the context are the arguments for type parameters, where they are known.</summary>
internal sealed class TypeNames : ISignatureTypeProvider<TypeUse, ImmutableArray<string>>
{
    /// <summary>The full name of a type that is defined, referred to or forwarded.</summary>
    public static string Of(MetadataReader reader, EntityHandle handle)
    {
        (StringHandle space, StringHandle name, EntityHandle outer) = handle.Kind switch
        {
            HandleKind.TypeDefinition => Parts(reader.GetTypeDefinition((TypeDefinitionHandle)handle)),
            HandleKind.TypeReference => Parts(reader.GetTypeReference((TypeReferenceHandle)handle)),
            HandleKind.ExportedType => Parts(reader.GetExportedType((ExportedTypeHandle)handle)),
            _ => throw new NotSupportedException(handle.Kind.ToString()),
        };
        string prefix = !outer.IsNil ? Of(reader, outer) + "+" : space.IsNil ? "" : reader.GetString(space) + ".";
        return prefix + reader.GetString(name);
    }

    public TypeUse GetPrimitiveType(PrimitiveTypeCode typeCode) => new("System." + typeCode);

    public TypeUse GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) =>
        new(Of(reader, handle), handle);

    public TypeUse GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) =>
        new(Of(reader, handle), handle);

    public TypeUse GetTypeFromSpecification(
        MetadataReader reader, ImmutableArray<string> genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
        reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);

    public TypeUse GetGenericInstantiation(TypeUse genericType, ImmutableArray<TypeUse> typeArguments) =>
        new($"{genericType.Name}<{string.Join(", ", typeArguments.Select(type => type.Name))}>", genericType.Type)
        {
            Arguments = [.. typeArguments.Select(type => type.Name)],
        };

    public TypeUse GetGenericTypeParameter(ImmutableArray<string> genericContext, int index) =>
        new(genericContext.IsEmpty ? "!" + index : genericContext[index]);

    public TypeUse GetGenericMethodParameter(ImmutableArray<string> genericContext, int index) => new("!!" + index);

    public TypeUse GetSZArrayType(TypeUse elementType) => new(elementType.Name + "[]");

    public TypeUse GetArrayType(TypeUse elementType, ArrayShape shape) => new($"{elementType.Name}[{new string(',', shape.Rank - 1)}]");

    public TypeUse GetByReferenceType(TypeUse elementType) => new(elementType.Name + "&");

    public TypeUse GetPointerType(TypeUse elementType) => new(elementType.Name + "*");

    public TypeUse GetPinnedType(TypeUse elementType) => elementType;

    public TypeUse GetModifiedType(TypeUse modifier, TypeUse unmodifiedType, bool isRequired) =>
        isRequired ? new($"{unmodifiedType.Name} modreq({modifier.Name})") : unmodifiedType;

    public TypeUse GetFunctionPointerType(MethodSignature<TypeUse> signature) =>
        new($"{signature.ReturnType.Name} *({string.Join(", ", signature.ParameterTypes.Select(type => type.Name))})");

    private static (StringHandle Space, StringHandle Name, EntityHandle Outer) Parts(TypeDefinition type) =>
        (type.Namespace, type.Name, type.GetDeclaringType());

    private static (StringHandle Space, StringHandle Name, EntityHandle Outer) Parts(TypeReference type) =>
        (type.Namespace, type.Name, type.ResolutionScope.Kind == HandleKind.TypeReference ? type.ResolutionScope : default);

    private static (StringHandle Space, StringHandle Name, EntityHandle Outer) Parts(ExportedType type) =>
        (type.Namespace, type.Name, type.Implementation.Kind == HandleKind.ExportedType ? type.Implementation : default);
}
