using System.Management.Automation.Language;
using System.Xml.Linq;
using CicCsvImport.HostTests.Support;

namespace CicCsvImport.HostTests.Framework;

/// <summary>The types that the module's scripts name, in its psm1 and in its views, are there on Windows PowerShell 5.1.</summary>
public sealed class ScriptTypeTests
{
    private static readonly MetadataSet WindowsPowerShell = new(
        [.. Directory.GetFiles(FrameworkFiles.ModuleFolder, "*.dll"), .. FrameworkFiles.Framework(), FrameworkFiles.PowerShellStandard]);

    [Fact]
    public void A_type_that_the_script_names_is_there_on_5_1() =>
        AssertThere([File.ReadAllText(Path.ChangeExtension(Places.Manifest, ".psm1"))]);

    [Fact]
    public void A_type_that_a_view_names_is_there_on_5_1() => AssertThere(
    [
        .. Directory.GetFiles(Places.Module, "*.ps1xml", SearchOption.AllDirectories)
            .SelectMany(file => XDocument.Load(file).Descendants())
            .Where(element => element.Name.LocalName is "ScriptBlock" or "GetScriptBlock" or "Script")
            .Select(element => element.Value),
    ]);

    [Theory]
    [InlineData("[System.Runtime.Loader.AssemblyLoadContext]::Default", false)]
    [InlineData("[System.Text.Rune] $letter = 'a'", false)]
    [InlineData("[System.IO.Path]::Combine('a', 'b')", true)]
    [InlineData("[string[]] $names = @([System.Collections.Generic.List[int]]::new())", true)]
    [InlineData("[CicCsvImport.Loading.ModuleAssemblyResolver]::Unregister()", true)]
    public void Types_are_looked_up(string script, bool there) => Assert.Equal(there, TypesIn(script).All(WindowsPowerShell.Has));

    private static void AssertThere(IReadOnlyCollection<string> scripts)
    {
        Assert.NotEmpty(scripts);
        Assert.All(scripts.SelectMany(TypesIn).Distinct(), type => Assert.True(WindowsPowerShell.Has(type), type));
    }

    // The part for PowerShell 7 is left out: what is under the condition that the framework is net8.0.
    private static IEnumerable<string> TypesIn(string script)
    {
        ScriptBlockAst parsed = Parser.ParseInput(script, out _, out ParseError[] errors);
        Assert.Empty(errors);
        return parsed.FindAll(part => part is TypeExpressionAst or TypeConstraintAst, searchNestedScriptBlocks: true)
            .Where(part => !IsFor7(part))
            .SelectMany(part => Names(part is TypeExpressionAst expression ? expression.TypeName : ((TypeConstraintAst)part).TypeName));
    }

    private static IEnumerable<string> Names(ITypeName type) => type switch
    {
        ArrayTypeName array => Names(array.ElementType),
        GenericTypeName generic =>
        [
            $"{generic.TypeName.FullName}`{generic.GenericArguments.Count}", .. generic.GenericArguments.SelectMany(Names),
        ],
        // PowerShell has short names for some.
        _ => [type.GetReflectionType()?.FullName ?? type.FullName],
    };

    private static bool IsFor7(Ast part) =>
        part.Parent is IfStatementAst { Clauses: [var (condition, body), ..] }
            && condition.Extent.Text.Contains("net8.0", StringComparison.Ordinal)
            ? body == part
            : part.Parent is not null && IsFor7(part.Parent);
}
