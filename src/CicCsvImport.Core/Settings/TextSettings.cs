namespace CicCsvImport.Core.Settings;

/// <summary>Texts that are not values.</summary>
internal sealed class TextSettings
{
    /// <summary>Error values of spreadsheets, in all languages.</summary>
    public string[] SpreadsheetErrors { get; set; } = [];

    /// <summary>Type names that programs write instead of values, or beginnings of such names.</summary>
    public string[] TypeNames { get; set; } = [];

    /// <summary>Texts that programs write if there is no value. Letter case matters.</summary>
    public string[] Placeholders { get; set; } = [];
}
