using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CicCsvImport.Core.Engine.Changes;

namespace CicCsvImport.Core.Engine.Plans;

/// <summary>
/// Computes the fingerprint of a plan's content, which is short enough to be read over the phone: the directory, the options, the lists
/// by their hashes, the changes in their order, and the issues. Planning the same lists again results in the same fingerprint, whatever
/// the time, the person and the paths. It is not a seal: anyone can compute it.
/// </summary>
internal sealed class PlanFingerprint
{
    // With 64 bits, another plan with the same fingerprint cannot be found by trying.
    private const int Groups = 4;
    private const int BytesOfGroup = 2;

    private readonly StringBuilder _content = new();
    private readonly IReadOnlyList<CicImportSource> _lists;

    public PlanFingerprint(Guid directory, long revision, string options, IReadOnlyList<CicImportSource> lists)
    {
        _lists = lists;
        Write(directory.ToString(), options);
        Add(revision);
        AddAll(lists, Add);
    }

    /// <summary>Checks whether a text that the user typed is a fingerprint. Letter case, hyphens and blanks do not matter.</summary>
    public static bool Same(string typed, string fingerprint) => Digits(typed) == Digits(fingerprint);

    public PlanFingerprint Add(params long[] numbers)
    {
        foreach (long number in numbers)
            _content.Append(number).Append(';');
        return this;
    }

    public PlanFingerprint Add(IReadOnlyCollection<ObjectChange> changes) => AddAll(changes, Add);

    public PlanFingerprint Add(IReadOnlyCollection<CicIssue> issues) => AddAll(issues, Add);

    /// <summary>Returns the fingerprint, in groups of four hexadecimal digits: <c>7c1e-90ab-44d2-0f3b</c>.</summary>
    public string Compute()
    {
        using var algorithm = SHA256.Create();
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(_content.ToString()));
        byte[] hash = algorithm.ComputeHash(content);
        return string.Join("-", Enumerable.Range(0, Groups).Select(group => string.Concat(
            hash.Skip(group * BytesOfGroup).Take(BytesOfGroup).Select(b => b.ToString("x2", CultureInfo.InvariantCulture)))));
    }

    private static string Digits(string text) =>
        string.Concat(text.Where(c => c != '-' && !char.IsWhiteSpace(c))).ToUpperInvariant();

    private void Add(CicImportSource list)
    {
        Write(list.Sha256, list.Format?.Noun, list.Format?.Encoding, list.Format?.Delimiter?.ToString());
        KeyValuePair<string, string>[] headings = [.. list.Format?.HeaderMap ?? new Dictionary<string, string>()];
        AddAll([.. headings.OrderBy(heading => heading.Key, StringComparer.Ordinal)], heading => Write(heading.Key, heading.Value));
    }

    private void Add(ObjectChange change)
    {
        Write(change.Action.ToString(), change.Kind.Kind, change.Name, change.Reason);
        Write(GetHash(change.Path), change.PasswordOrigin.ToString());
        Add(change.Line);
        // The name is not a property, and a password is not in a plan.
        PropertyChange[] properties =
        [
            .. change.Properties
                .Where(property => !property.Column.IsSecret && property.Column != change.Kind.Identity)
                .OrderBy(property => property.Column.Index),
        ];
        AddAll(properties, property =>
        {
            Write(property.Column.Property);
            AddAll([.. property.Column.GetTexts(property.Old)], text => Write(text));
            AddAll([.. property.Column.GetTexts(property.New)], text => Write(text));
        });
    }

    private void Add(CicIssue issue)
    {
        Write(issue.Code, issue.Effect.ToString(), issue.List, GetHash(issue.Path));
        Write(IssueTexts.Clean(issue.Column), IssueTexts.Clean(issue.Value), IssueTexts.Clean(issue.Replacement));
        Write(IssueTexts.WithHashes(issue.Reason, _lists), IssueTexts.WithHashes(issue.Suggestion, _lists));
        Add(issue.Line, issue.Record);
    }

    private string? GetHash(string? path) => path is null ? null : _lists.FirstOrDefault(list => list.Path == path)?.Sha256;

    private PlanFingerprint AddAll<T>(IReadOnlyCollection<T> items, Action<T> add)
    {
        Add(items.Count);
        foreach (T item in items)
            add(item);
        return this;
    }

    // Each text has its length, so that no two contents are written alike.
    private void Write(params string?[] texts)
    {
        foreach (string? text in texts)
            _content.Append(text?.Length ?? -1).Append(':').Append(text);
    }
}
