using System.Collections.Immutable;
using System.Reflection.Metadata;
using Types = System.Collections.Immutable.ImmutableArray<System.Reflection.Metadata.TypeDefinitionHandle>;

namespace Analysis.Tests.Architecture;

/// <summary>Finds the types of the same assembly in signatures and behind tokens, generic arguments included.</summary>
internal sealed class SignatureTypes(MetadataReader metadata) : ISignatureTypeProvider<Types, object?>
{
    public Types Of(EntityHandle handle) => handle.IsNil ? [] : handle.Kind switch
    {
        HandleKind.TypeDefinition => [(TypeDefinitionHandle)handle],
        HandleKind.TypeSpecification => metadata.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(this, null),
        HandleKind.MethodDefinition => [metadata.GetMethodDefinition((MethodDefinitionHandle)handle).GetDeclaringType()],
        HandleKind.FieldDefinition => [metadata.GetFieldDefinition((FieldDefinitionHandle)handle).GetDeclaringType()],
        HandleKind.MemberReference => OfMember(metadata.GetMemberReference((MemberReferenceHandle)handle)),
        HandleKind.MethodSpecification => OfGeneric(metadata.GetMethodSpecification((MethodSpecificationHandle)handle)),
        _ => [],
    };

    public static Types Of(MethodSignature<Types> signature) => [.. signature.ReturnType, .. signature.ParameterTypes.SelectMany(each => each)];

    public Types GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => [handle];

    public Types GetTypeFromSpecification(MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) => Of(handle);

    public Types GetGenericInstantiation(Types genericType, ImmutableArray<Types> typeArguments) => [.. genericType, .. typeArguments.SelectMany(each => each)];

    public Types GetFunctionPointerType(MethodSignature<Types> signature) => Of(signature);

    public Types GetModifiedType(Types modifier, Types unmodifiedType, bool isRequired) => [.. modifier, .. unmodifiedType];

    public Types GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) => [];

    public Types GetPrimitiveType(PrimitiveTypeCode typeCode) => [];

    public Types GetGenericMethodParameter(object? genericContext, int index) => [];

    public Types GetGenericTypeParameter(object? genericContext, int index) => [];

    public Types GetArrayType(Types elementType, ArrayShape shape) => elementType;

    public Types GetSZArrayType(Types elementType) => elementType;

    public Types GetByReferenceType(Types elementType) => elementType;

    public Types GetPointerType(Types elementType) => elementType;

    public Types GetPinnedType(Types elementType) => elementType;

    private Types OfMember(MemberReference member) => member.GetKind() == MemberReferenceKind.Field
        ? [.. Of(member.Parent), .. member.DecodeFieldSignature(this, null)]
        : [.. Of(member.Parent), .. Of(member.DecodeMethodSignature(this, null))];

    private Types OfGeneric(MethodSpecification method) =>
        [.. Of(method.Method), .. method.DecodeSignature(this, null).SelectMany(each => each)];
}
