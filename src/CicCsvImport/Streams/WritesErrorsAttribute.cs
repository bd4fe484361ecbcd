namespace CicCsvImport.Streams;

/// <summary>
/// Declares the errors that a cmdlet, or a part that cmdlets use, can write in addition to those of its base class. The help lists
/// them under NOTES.
/// </summary>
/// <param name="ids">The errors.</param>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class WritesErrorsAttribute(params ErrorId[] ids) : Attribute
{
    /// <summary>The errors.</summary>
    public IReadOnlyList<ErrorId> Ids { get; } = ids;

    /// <summary>The groups whose errors are all included.</summary>
    public ErrorGroup[] Groups { get; init; } = [];

    /// <summary>The parts that it uses, whose errors are included.</summary>
    public Type[] Uses { get; init; } = [];

    /// <summary>
    /// Whether the codes of issues are ids of its errors too: severe issues of a list, or any issue of an object created by the
    /// user.
    /// </summary>
    public bool HasIssueCodes { get; init; }
}
