using System.Collections;
using System.Management.Automation;

namespace CicCsvImport.Parameters;

/// <summary>A transformation that accepts several names in one text, separated by | or ; as in a cell of a list.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SplitNamesAttribute : ArgumentTransformationAttribute
{
    private static readonly char[] Separators = ['|', ';'];

    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object inputData) =>
        (inputData is PSObject wrapped ? wrapped.BaseObject : inputData) switch
        {
            string text => Split(text),
            IEnumerable items => items.Cast<object?>().SelectMany(item => Split(item?.ToString() ?? "")).ToArray(),
            _ => inputData,
        };

    private static string[] Split(string text) => [.. text.Split(Separators).Select(name => name.Trim()).Where(name => name.Length > 0)];
}
