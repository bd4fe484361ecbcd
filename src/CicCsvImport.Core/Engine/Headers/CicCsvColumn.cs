using CicCsvImport.Core.Engine.Headers;
using CicCsvImport.Core.Engine.Schema;
using CicCsvImport.Core.Settings;

namespace CicCsvImport;

/// <summary>A column of a list, as <c>Get-CicCsvColumn</c> describes it.</summary>
public sealed class CicCsvColumn
{
    internal CicCsvColumn(ListDefinition list, ListColumn column, CicSettings settings)
    {
        List = list.Name;
        Name = column.Column.Name;
        Property = column.Column.Property;
        IsRequired = column.IsRequired;
        IsUnique = column.Column.Key is not null;
        IsSecret = column.Column.IsSecret;
        Form = column.Column.FormOf(settings);
        Default = column.Column.DefaultText?.Invoke(settings);
        Alias = [.. HeadingNames.GetAliases(settings, column.Column)];
        Value = [.. column.Column.Values(settings)];
        Description = column.Column.Description;
    }

    /// <summary>The list: Station, Phone-Template, Phone-TMM or User.</summary>
    public string List { get; }

    /// <summary>The column's name in the header.</summary>
    public string Name { get; }

    /// <summary>The property of the imported object that has its value.</summary>
    public string Property { get; }

    /// <summary>Whether a row without a usable value is skipped.</summary>
    public bool IsRequired { get; }

    /// <summary>Whether no two rows may have the same value.</summary>
    public bool IsUnique { get; }

    /// <summary>Whether the value is never shown.</summary>
    public bool IsSecret { get; }

    /// <summary>What may stand in a cell.</summary>
    public string Form { get; }

    /// <summary>What is filled in where a row gives no value; null where nothing is.</summary>
    public string? Default { get; }

    /// <summary>Other headings that mean the column.</summary>
    public string[] Alias { get; }

    /// <summary>The values that are known; others may be allowed too.</summary>
    public string[] Value { get; }

    /// <summary>What the value means.</summary>
    public string Description { get; }
}
