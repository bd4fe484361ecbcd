using System.Globalization;
using System.Resources;

namespace CicCsvImport.Core.Text;

/// <summary>The texts in Messages.resx. The id of an issue or an error is the name of its text.</summary>
internal static class Messages
{
    private static readonly ResourceManager Texts = new("CicCsvImport.Core.Text.Messages", typeof(Messages).Assembly);

    /// <exception cref="KeyNotFoundException">There is no such text, which is a programming error.</exception>
    public static string Get(string id) =>
        Texts.GetString(id, CultureInfo.InvariantCulture) ?? throw new KeyNotFoundException($"Messages.resx has no text '{id}'.");

    public static string Format(string id, params object?[] arguments) =>
        string.Format(CountFormat.Instance, Get(id), arguments);
}
