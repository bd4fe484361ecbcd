using System.Text;

namespace CicCsvImport.Input;

/// <summary>
/// Collects the text of a list from the pipeline: lines, or texts with line breaks. The whole text is needed before the first row,
/// because a fault in the last line means that nothing is imported.
/// </summary>
[WritesErrors(ErrorId.TextRequired)]
internal sealed class TextInput : IDisposable
{
    private const char ByteOrderMark = '\uFEFF';
    private readonly CicCmdlet _cmdlet;
    private readonly string _noun;
    private readonly MemoryStream _utf8 = new();
    private readonly StreamWriter _writer;
    private int _number;
    private bool _hasText;
    private bool _isInLine;
    private bool _hasRefused;

    /// <param name="cmdlet">The cmdlet.</param>
    /// <param name="noun">The noun of the cmdlet.</param>
    public TextInput(CicCmdlet cmdlet, string noun)
    {
        (_cmdlet, _noun) = (cmdlet, noun);
        // An unpaired surrogate becomes a replacement character, as it does in a file.
        _writer = new StreamWriter(_utf8, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
    }

    /// <summary>Whether there is text to read. Refused input alone is not an empty list.</summary>
    public bool IsComplete => !_hasRefused || _hasText;

    /// <summary>Adds the current input.</summary>
    public void Add(PSObject? input)
    {
        foreach (PSObject item in PipedItems.From(input, _cmdlet.Cancellation))
        {
            _number++;
            if (GetText(item) is { } text)
                Add(text);
            else
                Refuse();
        }
    }

    /// <summary>Returns the whole text in UTF-8.</summary>
    public MemoryStream Complete()
    {
        _writer.Flush();
        _utf8.Position = 0;
        return _utf8;
    }

    public void Dispose()
    {
        _writer.Dispose();
        _utf8.Dispose();
    }

    // The response of a web server has its text as a property.
    private static string? GetText(PSObject item) => item.BaseObject as string ?? item.Properties["Content"]?.Value as string;

    private void Refuse()
    {
        if (!_hasRefused)
            _cmdlet.WriteError(Errors.TextRequired(_number, _noun));
        _hasRefused = true;
    }

    private void Add(string text)
    {
        _hasText = true;
        if (_number == 1 && text.Length > 0 && text[0] == ByteOrderMark)
            text = text.Substring(1);
        // The last line is not ended, so that the end mark of DOS is the last character.
        if (_isInLine)
            _writer.WriteLine();
        _writer.Write(text);
        _isInLine = text.Length == 0 || text[text.Length - 1] is not ('\r' or '\n');
    }
}
