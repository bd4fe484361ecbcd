using CicCsvImport.Core.Issues;

namespace CicCsvImport.Streams;

/// <summary>
/// What errors a cmdlet, or something that cmdlets use, can write, besides those of its base class: for the help, where they
/// stand under NOTES.
/// </summary>
/// <param name="ids">The errors.</param>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class WritesErrorsAttribute(params ErrorId[] ids) : Attribute
{
    /// <summary>The errors.</summary>
    public IReadOnlyList<ErrorId> Ids { get; } = ids;

    /// <summary>All of these groups' errors too.</summary>
    public ErrorGroup[] Groups { get; init; } = [];

    /// <summary>What it uses: the errors of these are its own too.</summary>
    public Type[] Uses { get; init; } = [];

    /// <summary>The codes of issues are ids of its errors, too: severe ones of a list, or any of an object that was made by hand.</summary>
    public bool HasIssueCodes { get; init; }
}
