using System.Globalization;
using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Core.Engine.Plans;
using CicCsvImport.Infrastructure.Stored;

namespace CicCsvImport.Infrastructure.PlanFiles;

/// <summary>Creates the document of a plan. It contains the origin of passwords, but never the passwords.</summary>
internal static class PlanWriter
{
    /// <summary>Creates the document. Changes are created while they are written.</summary>
    /// <exception cref="CicDirectoryException">A text cannot be stored. It is thrown when its change is written.</exception>
    public static PlanDocument Write(CicImportPlan plan, CancellationToken cancellation) => new()
    {
        Format = PlanFormat.Name,
        Version = PlanFormat.Version,
        Fingerprint = plan.Fingerprint,
        Directory = new PlanDirectory { Path = plan.Directory, Id = plan.DirectoryId.ToString(), Revision = plan.Revision },
        Created = new DateTimeOffset(plan.Created).ToString("o", CultureInfo.InvariantCulture),
        Options = plan.Options,
        Sources = plan.Sources.Select(Write),
        SkippedRows = plan.SkippedRows,
        DroppedValues = plan.DroppedValues,
        ImportedObjects = plan.HasImportedObjects,
        Changes = plan.ObjectChanges.Select(change =>
        {
            cancellation.ThrowIfCancellationRequested();
            return Write(change);
        }),
        Issues = plan.Issues.Select(issue => Write(issue, plan)),
    };

    private static PlanIssue Write(CicIssue issue, CicImportPlan plan) => new()
    {
        Code = issue.Code,
        Effect = issue.Effect.ToString(),
        List = issue.List,
        Path = issue.Path.Length == 0 ? null : issue.Path,
        Sheet = issue.Sheet,
        Object = issue.Path.Length == 0 ? IssueTexts.Clean(issue.Location) : null,
        Line = issue.Line,
        Record = issue.Record,
        Column = IssueTexts.Clean(issue.Column),
        Value = IssueTexts.Clean(issue.Value),
        Replacement = IssueTexts.Clean(issue.Replacement),
        Reason = IssueTexts.WithFileNames(issue.Reason, plan.Sources),
        Suggestion = IssueTexts.WithFileNames(issue.Suggestion, plan.Sources),
    };

    private static PlanSource Write(CicImportSource source) => new()
    {
        Path = source.Path,
        Sha256 = source.Sha256,
        Read = source.Format is not { } format ? null : new PlanListFormat
        {
            Noun = format.Noun,
            Encoding = format.Encoding,
            Delimiter = format.Delimiter?.ToString(),
            Sheet = format.Sheet,
            HeaderMap = format.HeaderMap.ToDictionary(heading => heading.Key, string? (heading) => heading.Value),
        },
    };

    private static PlanChange Write(ObjectChange change)
    {
        StorableText.ThrowIfNot(change);
        // Secrets are never in a file, and the name is already outside the properties.
        PropertyChange[] properties =
        [
            .. change.Properties.Where(property => !property.Column.IsSecret && property.Column != change.Kind.Identity),
        ];
        return new PlanChange
        {
            Action = PlanFormat.WordFor(PlanFormat.Actions, change.Action),
            Kind = change.Kind.Kind,
            Name = change.Name,
            Reason = change.Reason,
            Path = change.Path,
            Line = change.Line,
            Password = change.PasswordOrigin == PasswordOrigin.None
                ? null
                : PlanFormat.WordFor(PlanFormat.Passwords, change.PasswordOrigin),
            Properties = properties.Length == 0 ? null : properties.ToDictionary(
                property => property.Column.Property,
                property => new PlanValues(property.Column.Store(property.Old), property.Column.Store(property.New))),
        };
    }
}
