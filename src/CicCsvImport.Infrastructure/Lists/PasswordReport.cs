using System.Security;
using System.Text;
using CicCsvImport.Core.Engine.Schema;
using CicCsvImport.Core.Kinds.Users;
using CicCsvImport.Infrastructure.Csv;
using CicCsvImport.Infrastructure.Files;
using CicCsvImport.Infrastructure.Text;

namespace CicCsvImport.Infrastructure.Lists;

/// <summary>
/// The passwords of users, to be handed out. From its first moment nobody but its owner may read the file; it replaces none; and
/// a spreadsheet runs nothing of it.
/// </summary>
internal sealed class PasswordReport : IDisposable
{
    /// <summary>What a spreadsheet takes for the beginning of a formula, or skips before one; the wide forms in some languages.</summary>
    private const string FormulaStarts = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private static readonly Column[] Columns = [UserList.UserName, UserList.DisplayName, UserList.Extension, UserList.Password];

    private readonly Encoding _strict;
    private readonly ListWriter _writer;

    /// <exception cref="IOException">There is a file already, or none can be written there.</exception>
    /// <exception cref="UnauthorizedAccessException">The user may not write there.</exception>
    public PasswordReport(string path, Encoding encoding, char delimiter)
    {
        _strict = StrictEncoding.From(encoding);
        var file = new AtomicFile(path, overwrite: false, ownerOnly: true);
        _writer = new ListWriter(file, encoding, delimiter, Columns.Select(column => column.Name));
    }

    /// <summary>How many users were written.</summary>
    public int Rows { get; private set; }

    /// <summary>Writes a user.</summary>
    /// <exception cref="FormatException">A text has a character that the encoding has not. Nothing was written.</exception>
    public void Write(string userName, string? displayName, string? extension, SecureString password)
    {
        string[] cells = [userName, displayName ?? "", extension ?? "", UserList.Password.Format(password)];
        for (int i = 0; i < cells.Length; i++)
            EncodableText.ThrowIfNot(_strict, Columns[i].Name, cells[i]);
        _writer.Write(cells.Select(Neutralize));
        Rows++;
    }

    /// <summary>Puts the complete report in its place.</summary>
    public void Commit() => _writer.Commit();

    public void Dispose() => _writer.Dispose();

    // One that has an apostrophe there already gets another one, so that what it was can be told from every cell.
    private static string Neutralize(string cell)
    {
        string start = cell.TrimStart('\'');
        return start.Length > 0 && FormulaStarts.Contains(start[0]) ? "'" + cell : cell;
    }
}
