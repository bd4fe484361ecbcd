namespace CicCsvImport.Core.Engine.Headers;

/// <summary>
/// Recognizes a header that contains the first row, because the line break between them is missing. Its headings are then values, and
/// one of them may be a password.
/// </summary>
/// <param name="header">The header.</param>
/// <param name="columns">The column of each heading; null if it is unknown.</param>
/// <param name="find">Finds the column of a heading.</param>
internal sealed class JoinedHeader(HeaderRecord header, IReadOnlyList<ListColumn?> columns, Func<string, ListColumn?> find)
{
    /// <summary>A row may have one column name as a value, but hardly two.</summary>
    private const int FewestNames = 2;

    /// <summary>Lists with fewer columns can have as many unknown columns, which short rows omit.</summary>
    private const int FewestCells = 3;

    /// <summary>Checks whether an unknown heading may be a password, so that no unknown heading may be shown.</summary>
    public bool MayShowSecrets(ListDefinition list) =>
        list.Columns.Any(column => column.Column.IsSecret) && (header.UsualWidth < Width || FindJoint() is not null || MayBeRow());

    /// <summary>Explains that the header contains a row; null if that is not certain.</summary>
    public string? Describe()
    {
        int joint = header.UsualWidth - 1;
        if (joint < 1 || Width <= header.UsualWidth || columns.Skip(joint).Any(column => column is not null))
            return null;
        bool isJoined = FindJoint() == joint || (header.UsualWidth >= FewestCells && Width == 2 * header.UsualWidth - 1);
        return isJoined ? Messages.Format("NoColumns_Joined", Width, header.UsualWidth, joint + 1) : null;
    }

    // Blank headings at the end are those of a table's empty columns.
    private int Width => header.Headings.Count - header.Headings.Reverse().TakeWhile(heading => heading.Length == 0).Count();

    /// <summary>
    /// Finds the last heading with the first value of a row attached to it: it begins with the name of a column, and no heading after it is
    /// known; null if there is none.
    /// </summary>
    private int? FindJoint()
    {
        int joint = columns.Count;
        while (joint > 0 && columns[joint - 1] is null)
            joint--;
        int last = Width - 1;
        for (int i = joint; i < last; i++)
        {
            if (BeginsWithName(header.Headings[i].Trim('"')))
                return i;
        }

        return null;
    }

    private bool BeginsWithName(string heading)
    {
        for (int length = heading.Length - 1; length > 0; length--)
        {
            bool isWhole = Blanks.IsBlank(heading[length]) || Blanks.IsBlank(heading[length - 1]);
            if (!isWhole && find(heading.Substring(0, length)) is { } column && !columns.Contains(column))
                return true;
        }

        return false;
    }

    // In a list without a header, a value of the first row can be the name of a column. Numbers are common in rows only.
    private bool MayBeRow()
    {
        ListColumn[] known = [.. columns.OfType<ListColumn>()];
        return known.Length < FewestNames
            && !known.Any(column => column.IsRequired)
            && (known.Any(column => column.Column.IsSecret)
                || header.Headings.Where((_, i) => columns[i] is null).Any(heading => heading.Any(char.IsDigit)));
    }
}
