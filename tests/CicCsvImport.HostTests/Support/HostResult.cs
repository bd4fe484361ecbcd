using System.Management.Automation;

namespace CicCsvImport.HostTests.Support;

/// <summary>What a script wrote, stream by stream.</summary>
internal sealed class HostResult(PowerShell shell, IEnumerable<PSObject?> output, ErrorRecord? end)
{
    public IReadOnlyList<PSObject> Output { get; } = [.. output.OfType<PSObject>()];

    /// <summary>The error stream, and at its end the error that ended the script.</summary>
    public IReadOnlyList<ErrorRecord> Errors { get; } = end is null ? [.. shell.Streams.Error] : [.. shell.Streams.Error, end];

    public IReadOnlyList<string> Warnings { get; } = [.. shell.Streams.Warning.Select(record => record.Message)];

    public IReadOnlyList<string> Verbose { get; } = [.. shell.Streams.Verbose.Select(record => record.Message)];

    public IReadOnlyList<string> Debug { get; } = [.. shell.Streams.Debug.Select(record => record.Message)];

    public IReadOnlyList<string> Information { get; } = [.. shell.Streams.Information.Select(record => record.ToString())];

    public IReadOnlyList<string> Progress { get; } = [.. shell.Streams.Progress.Select(record => record.ToString())];

    /// <summary>A property of each object.</summary>
    public IEnumerable<object?> Values(string property) => Output.Select(item => item.Value(property));

    /// <summary>The only object of a script that wrote no error.</summary>
    public PSObject Single() => Assert.Single(WithoutErrors().Output);

    /// <summary>The result, where the script wrote no error.</summary>
    public HostResult WithoutErrors()
    {
        Assert.Equal([], Errors.Select(error => error.ToString()));
        return this;
    }

    /// <summary>The script's only error.</summary>
    public ErrorRecord Error() => Assert.Single(Errors);
}

internal static class PSObjectExtensions
{
    /// <summary>The value of a property, which must be there.</summary>
    public static object? Value(this PSObject item, string property) => item.Properties[property] is { } found
        ? found.Value
        : throw new ArgumentException($"{item.TypeNames[0]} has no property {property}.", nameof(property));

    public static string? Text(this PSObject item, string property) => item.Value(property)?.ToString();
}
