using CicCsvImport.Infrastructure.Csv;
using CicCsvImport.Infrastructure.Files;

namespace CicCsvImport.Infrastructure.Lists;

/// <summary>Rows that have issues as a CSV list with a column of problems.</summary>
/// <param name="file">Receives the bytes. It is disposed with the list, even if the constructor throws.</param>
/// <param name="delimiter">The delimiter.</param>
/// <param name="headings">The headings, without that of the problems.</param>
internal sealed class IssueList(AtomicFile file, char delimiter, string[] headings) : IIssueFile
{
    private readonly ListWriter _writer =
        new(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), delimiter, [.. headings, Heading.Problem]);

    public void Write(string[] cells, IReadOnlyList<CicIssue> issues, IReadOnlyList<string> surplus) =>
        _writer.Write([.. cells, IssueText.Join(issues), .. surplus]);

    public void Commit() => _writer.Commit();

    public void Dispose() => _writer.Dispose();
}
