using System.Text;
using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Core.Engine.Schema;
using CicCsvImport.Core.Text;
using CicCsvImport.Infrastructure.PlanFiles;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.PlanFiles;

/// <summary>A plan as text: as its file has it, and as it must come back.</summary>
internal static class PlanText
{
    public static string Write(CicImportPlan plan)
    {
        using var stream = new MemoryStream();
        PlanFile.Write(stream, plan, CancellationToken.None);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    public static CicImportPlan Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    public static CicImportPlan Read(byte[] bytes)
    {
        using var file = new TemporaryFile(bytes);
        return PlanFile.Read(file.Path, CancellationToken.None).Plan;
    }

    public static CicDirectoryException Fault(string text) => Fault(Encoding.UTF8.GetBytes(text));

    public static CicDirectoryException Fault(byte[] bytes)
    {
        var fault = Assert.Throws<CicDirectoryException>(() => Read(bytes));
        Assert.Equal("PlanNotReadable", fault.ErrorId);
        return fault;
    }

    /// <summary>Everything that a plan is, but for passwords in memory: one line for each thing.</summary>
    public static IEnumerable<string> Lines(CicImportPlan plan)
    {
        yield return $"{plan.Directory} {plan.DirectoryId} {plan.Revision} {plan.Created:o} {plan.Created.Kind} {plan.SkippedRows} "
            + $"{plan.DroppedValues} {plan.HasImportedObjects} {plan.Options} {plan.Fingerprint} {plan}";
        foreach (CicImportSource source in plan.Sources)
        {
            ListFormat? format = source.Format;
            yield return $"{source.Path} {source.Sha256} {format?.Noun} {format?.Encoding} {format?.Delimiter} {format is null} "
                + string.Join(";", format?.HeaderMap.Select(pair => pair.ToString()) ?? []);
        }

        foreach (ObjectChange change in plan.ObjectChanges)
        {
            yield return $"{change.Action} {change.Kind.Kind} {change.Name} {change.Reason ?? "-"} {change.Path ?? "-"} {change.Line} "
                + change.PasswordOrigin;
            foreach ((Column column, object? old, object? @new) in change.Properties)
                yield return $"  {column.Index} {column.Property} {Stored(column, old)} {Stored(column, @new)}";
        }

        foreach (CicIssue issue in plan.Issues)
        {
            yield return $"{issue.Severity} {issue.Code} {issue.Effect} {issue.List} {issue.Path} {issue.Line} {issue.Record} "
                + $"{issue.Column} {issue.Value} {issue.Message} {issue.Suggestion}";
        }

        foreach (CicImportChange change in plan.Changes)
            yield return $"{change.Number} {change} {string.Join(" / ", change.Properties.Select(property => property.ToString()))}";
    }

    private static string Stored(Column column, object? value) => column.Store(value) switch
    {
        null => "null",
        string text => value!.GetType().Name + " " + text,
        string[] texts => value!.GetType().Name + " [" + string.Join("|", texts) + "]",
        var other => throw new InvalidOperationException(other.ToString()),
    };
}
