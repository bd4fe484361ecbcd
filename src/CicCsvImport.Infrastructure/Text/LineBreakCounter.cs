namespace CicCsvImport.Infrastructure.Text;

/// <summary>Counts the line breaks in parts of a text: LF, CRLF and CR, also mixed.</summary>
internal sealed class LineBreakCounter
{
    private bool _afterReturn;

    public int Count { get; private set; }

    public void Add(char[] text, int length)
    {
        for (int i = 0; i < length; i++)
        {
            char c = text[i];
            if (c == '\r' || (c == '\n' && !_afterReturn))
                Count++;
            _afterReturn = c == '\r';
        }
    }
}
