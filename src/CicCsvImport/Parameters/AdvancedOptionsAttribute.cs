using System.Collections;
using CicCsvImport.Core.Kinds.Phones.Templates;

namespace CicCsvImport.Parameters;

/// <summary>A transformation that accepts advanced options as a hashtable or as texts <c>key=value</c>. A blank text means none.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class AdvancedOptionsAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object inputData) =>
        (inputData is PSObject wrapped ? wrapped.BaseObject : inputData) switch
        {
            IDictionary options => options.Cast<DictionaryEntry>()
                .Select(option => new AdvancedOption(GetText(option.Key), GetText(option.Value)).ToString())
                .OrderBy(option => option, StringComparer.Ordinal)
                .ToArray(),
            string text when string.IsNullOrWhiteSpace(text) => Array.Empty<string>(),
            _ => inputData,
        };

    private static string GetText(object? value) =>
        ObjectText.From(value is PSObject wrapped ? wrapped.BaseObject : value);
}
