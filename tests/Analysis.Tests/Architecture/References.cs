using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Analysis.Tests.Architecture;

/// <summary>One type that uses another of the same assembly; nested and generated types count as the outermost one.</summary>
internal sealed record Reference(string From, string To);

/// <summary>Which type uses which, read from the compiled assembly: bases, interfaces, fields, signatures, attributes' owners, locals and bodies.</summary>
internal static class References
{
    public static IReadOnlySet<Reference> Within(Assembly assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly.Location));
        var metadata = file.GetMetadataReader();
        var found = new HashSet<Reference>();
        foreach (var handle in metadata.TypeDefinitions)
        {
            var from = Outermost(metadata, handle);
            foreach (var used in UsedBy(file, metadata, metadata.GetTypeDefinition(handle)))
            {
                var to = Outermost(metadata, used);
                if (from != to) found.Add(new Reference(from, to));
            }
        }
        return found;
    }

    private static IEnumerable<TypeDefinitionHandle> UsedBy(PEReader file, MetadataReader metadata, TypeDefinition type)
    {
        var names = new SignatureTypes(metadata);
        var used = new List<ImmutableArray<TypeDefinitionHandle>> { names.Of(type.BaseType) };
        used.AddRange(type.GetInterfaceImplementations().Select(each => names.Of(metadata.GetInterfaceImplementation(each).Interface)));
        used.AddRange(type.GetFields().Select(each => metadata.GetFieldDefinition(each).DecodeSignature(names, null)));
        foreach (var each in type.GetMethods())
        {
            var method = metadata.GetMethodDefinition(each);
            used.Add(SignatureTypes.Of(method.DecodeSignature(names, null)));
            if (method.RelativeVirtualAddress == 0) continue;
            var body = file.GetMethodBody(method.RelativeVirtualAddress);
            if (!body.LocalSignature.IsNil)
                used.AddRange(metadata.GetStandaloneSignature(body.LocalSignature).DecodeLocalSignature(names, null));
            used.AddRange(BodyTokens.Of(body.GetILBytes()!).Select(names.Of));
        }
        return used.SelectMany(each => each).Distinct();
    }

    private static string Outermost(MetadataReader metadata, TypeDefinitionHandle handle)
    {
        var type = metadata.GetTypeDefinition(handle);
        while (!type.GetDeclaringType().IsNil) type = metadata.GetTypeDefinition(type.GetDeclaringType());
        return $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}";
    }
}
