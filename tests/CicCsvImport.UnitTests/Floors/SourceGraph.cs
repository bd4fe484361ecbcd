using System.Text.RegularExpressions;
using CicCsvImport.UnitTests.Support;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace CicCsvImport.UnitTests.Floors;

/// <summary>Which source file of an assembly uses which, by its compiled types and the bodies of their methods.</summary>
internal sealed partial class SourceGraph
{
    private readonly Dictionary<string, string> _files = [];
    private readonly Dictionary<string, HashSet<string>> _uses = [];

    private SourceGraph(string assembly)
    {
        string folder = Path.Combine(Repository.Root, "src", assembly);
        foreach (string file in Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories))
        {
            string path = Path.GetRelativePath(folder, file).Replace('\\', '/');
            if (path.StartsWith("obj/", StringComparison.Ordinal) || path.StartsWith("bin/", StringComparison.Ordinal))
                continue;
            string text = File.ReadAllText(file);
            string @namespace = NamespaceOfFile().Match(text).Groups[1].Value;
            foreach (Match type in TypeOfFile().Matches(text))
                _files[@namespace + "." + type.Groups[1].Value] = path;
        }

        using var module = ModuleDefinition.ReadModule(Path.Combine(AppContext.BaseDirectory, assembly + ".dll"));
        foreach (TypeDefinition type in module.GetTypes())
        {
            if (Find(type) is not { } file)
                continue;
            if (!_uses.TryGetValue(file, out HashSet<string>? uses))
                _uses.Add(file, uses = []);
            uses.UnionWith(GetReferences(type).SelectMany(Parts).Select(Find).OfType<string>().Where(used => used != file));
        }
    }

    /// <summary>The files that have types, each with those that it uses. Paths are relative to the assembly's folder.</summary>
    public IReadOnlyDictionary<string, HashSet<string>> Uses => _uses;

    /// <summary>Each file with each that it uses.</summary>
    public IEnumerable<(string User, string Used)> Arrows => _uses.SelectMany(file => file.Value.Select(used => (file.Key, used)));

    public static SourceGraph Read(string assembly) => new(assembly);

    /// <summary>The folder of a file, without a slash at its end.</summary>
    public static string GetFolder(string file) => Path.GetDirectoryName(file)!.Replace('\\', '/');

    /// <summary>The groups of nodes that reach each other (Tarjan), without those of one node.</summary>
    public static List<string[]> FindCircles(IReadOnlyDictionary<string, HashSet<string>> graph)
    {
        var index = new Dictionary<string, int>();
        var low = new Dictionary<string, int>();
        var stack = new Stack<string>();
        var circles = new List<string[]>();
        foreach (string node in graph.Keys.Where(node => !index.ContainsKey(node)).ToArray())
            Visit(node);
        return circles;

        void Visit(string node)
        {
            index[node] = low[node] = index.Count;
            stack.Push(node);
            foreach (string next in graph.TryGetValue(node, out HashSet<string>? used) ? used : [])
            {
                if (!index.TryGetValue(next, out int seen))
                {
                    Visit(next);
                    low[node] = Math.Min(low[node], low[next]);
                }
                else if (stack.Contains(next))
                {
                    low[node] = Math.Min(low[node], seen);
                }
            }

            if (low[node] != index[node])
                return;
            var circle = new List<string>();
            while (circle.LastOrDefault() != node)
                circle.Add(stack.Pop());
            if (circle.Count > 1)
                circles.Add([.. circle.Order(StringComparer.Ordinal)]);
        }
    }

    // A nested type, and what the compiler makes of a lambda or an iterator, stands in the file of the type around it.
    private string? Find(TypeReference type)
    {
        while (type.DeclaringType is { } outer)
            type = outer;
        string name = type.FullName.Split('`', '<', '[')[0];
        return _files.TryGetValue(name, out string? file) ? file : null;
    }

    private static IEnumerable<TypeReference> GetReferences(TypeDefinition type)
    {
        IEnumerable<TypeReference?> declared =
        [
            type.BaseType,
            .. type.Interfaces.Select(it => it.InterfaceType),
            .. type.Fields.Select(field => field.FieldType),
            .. type.Properties.Select(property => property.PropertyType),
            .. type.CustomAttributes.SelectMany(GetReferences),
            .. type.Properties.SelectMany(property => property.CustomAttributes).SelectMany(GetReferences),
            .. type.GenericParameters.SelectMany(parameter => parameter.Constraints).Select(constraint => constraint.ConstraintType),
        ];
        return declared.Concat(type.Methods.SelectMany(GetReferences)).OfType<TypeReference>();
    }

    private static IEnumerable<TypeReference> GetReferences(CustomAttribute attribute) =>
        [attribute.AttributeType, .. attribute.ConstructorArguments.Select(argument => argument.Value).OfType<TypeReference>()];

    private static IEnumerable<TypeReference> GetReferences(MethodDefinition method)
    {
        IEnumerable<TypeReference> signature = [method.ReturnType, .. method.Parameters.Select(parameter => parameter.ParameterType)];
        if (!method.HasBody)
            return signature;
        return signature
            .Concat(method.Body.Variables.Select(variable => variable.VariableType))
            .Concat(method.Body.ExceptionHandlers.Select(handler => handler.CatchType).OfType<TypeReference>())
            .Concat(method.Body.Instructions.SelectMany(GetReferences));
    }

    private static IEnumerable<TypeReference> GetReferences(Instruction instruction) => instruction.Operand switch
    {
        TypeReference type => [type],
        FieldReference field => [field.DeclaringType, field.FieldType],
        GenericInstanceMethod generic => [generic.DeclaringType, generic.ReturnType, .. generic.GenericArguments],
        MethodReference method => [method.DeclaringType, method.ReturnType],
        _ => [],
    };

    // A list of users is a list, and users.
    private static IEnumerable<TypeReference> Parts(TypeReference type) => type switch
    {
        GenericInstanceType generic => [generic.ElementType, .. generic.GenericArguments.SelectMany(Parts)],
        TypeSpecification of => Parts(of.ElementType),
        _ => [type],
    };

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex NamespaceOfFile();

    [GeneratedRegex(
        @"^(?:[a-z]+ )+(?:class|struct|record|interface|enum) (\w+)|^(?:[a-z]+ )+delegate [^(]*?(\w+)(?:<[^(]*>)?\(",
        RegexOptions.Multiline)]
    private static partial Regex TypeOfFile();
}
