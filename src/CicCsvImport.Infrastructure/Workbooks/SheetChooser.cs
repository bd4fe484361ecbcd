using System.Globalization;
using CicCsvImport.Core.Engine.Headers;
using CicCsvImport.Infrastructure.Text;

namespace CicCsvImport.Infrastructure.Workbooks;

/// <summary>Chooses the sheet of a workbook that is read as a list.</summary>
/// <param name="workbook">The workbook, at its first sheet.</param>
/// <param name="headers">Recognizes a header.</param>
/// <param name="limits">The limits of a record.</param>
internal sealed class SheetChooser(Workbook workbook, HeaderReader headers, LimitSettings limits)
{
    private readonly List<string> _hidden = [];

    /// <summary>The hidden sheets with a complete header, if the list was looked for.</summary>
    public IReadOnlyList<string> Hidden => _hidden;

    /// <summary>Moves to the sheet that the user specifies.</summary>
    /// <param name="said">Its name or its number, from 1. A name takes precedence.</param>
    /// <exception cref="ListReadException">There is no such sheet.</exception>
    public void MoveTo(string said)
    {
        List<string> names = [];
        do
        {
            names.Add(workbook.Name);
            if (!workbook.Name.Equals(said, StringComparison.OrdinalIgnoreCase))
                continue;
            workbook.MoveTo(names.Count - 1);
            return;
        }
        while (workbook.MoveNext());

        bool isNumber = int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out int number);
        if (!isNumber || number < 1 || number > names.Count)
            throw new ListReadException(IssueCatalog.SheetNotFound, said, DisplayText.Some(names.Select(DisplayText.Clean)));
        workbook.MoveTo(number - 1);
    }

    /// <summary>
    /// Moves to the only visible sheet whose header is complete. If there is none, moves to the first one whose header is nearly a list's,
    /// so that what is wrong with it can be reported.
    /// </summary>
    /// <exception cref="ListReadException">Several sheets have a complete header, or only hidden ones.</exception>
    public void MoveToList()
    {
        List<(int Sheet, string Name, HeaderFit Fit, bool IsBlank, string? List)> found = [];
        int sheet = 0;
        do
        {
            string[] header = workbook.ReadHeader(limits);
            HeaderFit fit = headers.GetFit([.. header.Select(heading => heading.Trim())], out ListDefinition? list);
            if (!workbook.IsVisible)
            {
                if (fit == HeaderFit.Complete)
                    _hidden.Add(DisplayText.Quote(DisplayText.Clean(workbook.Name)));
                continue;
            }

            found.Add((sheet, workbook.Name, fit, header.Length == 0, list?.Title));
        }
        while (NextSheet());

        if (found.Count == 0)
            found.Add((0, "", HeaderFit.None, true, null));
        var best = found.OrderByDescending(candidate => candidate.Fit).ThenBy(candidate => candidate.IsBlank).First();
        string[] others = [.. found.Where(candidate => candidate.Fit == HeaderFit.Complete).Select(candidate => candidate.Name)];
        if (others.Length > 1)
        {
            string names = string.Join(", ", others.Select(name => DisplayText.Quote(DisplayText.Clean(name))));
            throw new ListReadException(IssueCatalog.SeveralSheets, best.List, names);
        }

        if (best.Fit == HeaderFit.None && _hidden.Count > 0)
        {
            string hidden = Messages.Format("NoColumns_Hidden", _hidden.Count, DisplayText.Some(_hidden));
            throw new ListReadException(IssueCatalog.NoColumns, hidden);
        }

        workbook.MoveTo(best.Sheet);

        bool NextSheet()
        {
            sheet++;
            return workbook.MoveNext();
        }
    }
}
