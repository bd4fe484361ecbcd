using System.Security;
using CicCsvImport.Core.Kinds.Users;
using CicCsvImport.Infrastructure.Csv;
using CicCsvImport.Infrastructure.Files;
using CicCsvImport.Infrastructure.Text;

namespace CicCsvImport.Infrastructure.Lists;

/// <summary>
/// A report of users' passwords, to be handed out. From its first moment, only its owner may read the file. It never overwrites a
/// file. A spreadsheet evaluates nothing in it, except in the passwords, which are never altered.
/// </summary>
internal sealed class PasswordReport : IDisposable
{
    /// <summary>
    /// The characters that begin a formula in a spreadsheet, or that it skips before one. The full-width forms do so in some
    /// languages.
    /// </summary>
    private const string FormulaStarts = InnerFormulaStarts + "\t\r\n";

    /// <summary>The same within a cell, where the others begin another cell or line.</summary>
    private const string InnerFormulaStarts = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

    private static readonly Column[] Columns = [UserList.UserName, UserList.DisplayName, UserList.Extension, UserList.Password];

    private readonly Encoding _strict;
    private readonly ListWriter _writer;
    private readonly List<string> _formulas = [];

    /// <exception cref="IOException">The file already exists or cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The user may not write there.</exception>
    public PasswordReport(string path, Encoding encoding, char delimiter)
    {
        _strict = StrictEncoding.From(encoding);
        var file = new AtomicFile(path, overwrite: false, ownerOnly: true);
        _writer = new ListWriter(file, encoding, delimiter, Columns.Select(column => column.Name));
    }

    /// <summary>The number of users written.</summary>
    public int Rows { get; private set; }

    /// <summary>The users whose passwords a spreadsheet would evaluate.</summary>
    public IReadOnlyList<string> Formulas => _formulas;

    /// <summary>Writes a user.</summary>
    /// <exception cref="FormatException">A text has a character that the encoding does not have. Nothing was written.</exception>
    public void Write(string userName, string? displayName, string? extension, SecureString password)
    {
        string[] cells = [userName, displayName ?? "", extension ?? "", UserList.Password.Format(password)];
        for (int i = 0; i < cells.Length; i++)
            EncodableText.ThrowIfNot(_strict, Columns[i].Name, cells[i]);
        foreach (string cell in cells.Take(cells.Length - 1))
            _writer.WriteCell(Neutralize(cell));
        WritePassword(userName, cells[cells.Length - 1]);
        _writer.EndRow();
        Rows++;
    }

    /// <summary>Moves the complete report to its path.</summary>
    public void Commit() => _writer.Commit();

    /// <inheritdoc cref="AtomicFile.Keep"/>
    public string Keep() => _writer.Keep();

    public void Dispose() => _writer.Dispose();

    // The password is handed out as it is written here.
    private void WritePassword(string userName, string password)
    {
        if (!IsFormula(password))
        {
            _writer.WriteCell(password);
            return;
        }

        _writer.WriteQuoted(password);
        _formulas.Add(userName);
    }

    // A cell that already begins with an apostrophe gets another one, so that the original can be restored from every cell.
    private static string Neutralize(string cell)
    {
        StringBuilder? safe = null;
        for (int i = cell.Length - 1; i >= 0; i--)
        {
            bool isFormula = i == 0 ? IsFormula(cell.TrimStart('\'')) : IsInnerStart(cell[i - 1]) && IsInnerFormula(cell, i);
            if (isFormula)
                safe = (safe ?? new StringBuilder(cell)).Insert(i, '\'');
        }

        return safe?.ToString() ?? cell;
    }

    // A spreadsheet that expects another delimiter begins a cell there, also within quotes, and each line is a row of its own.
    private static bool IsInnerStart(char before) => before is '\r' or '\n' || Core.Text.Delimiter.Usual.Contains(before);

    private static bool IsInnerFormula(string cell, int start)
    {
        while (start < cell.Length && cell[start] is '\'' or '"')
            start++;
        return start < cell.Length && InnerFormulaStarts.Contains(cell[start]);
    }

    private static bool IsFormula(string cell) => cell.Length > 0 && FormulaStarts.Contains(cell[0]);
}
