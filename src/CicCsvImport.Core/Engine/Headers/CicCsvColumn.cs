using CicCsvImport.Core.Engine.Headers;

namespace CicCsvImport;

/// <summary>A column of a list.</summary>
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
        Alias = CicNameList.From(HeadingNames.GetAliases(settings, column.Column));
        Value = CicNameList.From(column.Column.Values(settings));
        Description = column.Column.Description;
    }

    /// <summary>The list: Station, Phone-Template, Phone-TMM or User.</summary>
    public string List { get; }

    /// <summary>The name of the column in the header.</summary>
    public string Name { get; }

    /// <summary>The property of the imported object that has the value.</summary>
    public string Property { get; }

    /// <summary>Whether a row without a usable value is skipped.</summary>
    public bool IsRequired { get; }

    /// <summary>Whether the value must be unique.</summary>
    public bool IsUnique { get; }

    /// <summary>Whether the value is never displayed.</summary>
    public bool IsSecret { get; }

    /// <summary>The form of the values.</summary>
    public string Form { get; }

    /// <summary>The value that is filled in if a row gives none; null if the column has no default.</summary>
    public string? Default { get; }

    /// <summary>Other headings of the column.</summary>
    public CicNameList Alias { get; }

    /// <summary>The known values. Others can be allowed, too.</summary>
    public CicNameList Value { get; }

    /// <summary>The meaning of the value.</summary>
    public string Description { get; }
}
