namespace CicCsvImport.Infrastructure.Csv;

/// <summary>Finds a quote that is never closed.</summary>
internal static class OpenQuote
{
    /// <summary>
    /// Returns the physical line, from 1, of the quote that is still open at the end of a text; null if all quotes are closed.
    /// </summary>
    public static int? Find(Stream utf8, char delimiter)
    {
        byte[] block = new byte[64 * 1024];
        int line = 1;
        int openedOn = 0;
        bool isOpen = false;
        bool atFieldStart = true;
        byte last = 0;
        for (int read; (read = utf8.Read(block, 0, block.Length)) > 0;)
        {
            for (int i = 0; i < read; i++)
            {
                byte b = block[i];
                bool isBreak = b == '\r' || b == '\n';
                if (b == '\r' || (b == '\n' && last != '\r'))
                    line++;
                if (isOpen)
                {
                    isOpen = b != '"';
                }
                else if (b == '"' && (atFieldStart || (last == '"' && openedOn > 0)))
                {
                    // At the start of a cell, a quote opens it. Directly after a closing quote, it is the second of a doubled quote.
                    isOpen = true;
                    openedOn = atFieldStart ? line : openedOn;
                    atFieldStart = false;
                }
                else
                {
                    atFieldStart = b == delimiter || isBreak || (atFieldStart && b is (byte)' ' or (byte)'\t');
                    openedOn = 0;
                }

                last = b;
            }
        }

        return isOpen ? openedOn : null;
    }
}
