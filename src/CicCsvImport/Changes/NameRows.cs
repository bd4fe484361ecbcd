using System.Collections;
using CicCsvImport.Core.Engine.Headers;
using CicCsvImport.Core.Settings;

namespace CicCsvImport.Changes;

/// <summary>Reads the names of existing objects from texts, objects of the directory, and the rows of a list of names.</summary>
/// <param name="settings">The settings, which add headings.</param>
/// <param name="kind">The kind of the named objects.</param>
[WritesErrors(ErrorId.InputNotUsable, ErrorId.NotAListObject, ErrorId.RequiredValueMissing, ErrorId.ValueNotWritable)]
internal sealed class NameRows(CicSettings settings, ObjectSchema kind)
{
    private readonly OtherLists _lists = new(kind);

    // "Name" is what all kinds but users call it, and what everyone expects.
    private string[] Headings => field ??=
        [.. OtherHeadings, kind.Identity.Name, kind.Identity.Property, .. HeadingNames.GetAliases(settings, kind.Identity), "Name"];

    /// <summary>Headings that take precedence over the usual ones.</summary>
    public IReadOnlyList<string> OtherHeadings { get; init; } = [];

    private string Title => kind.Kind;

    /// <summary>Reads a name.</summary>
    /// <param name="item">The object.</param>
    /// <param name="number">The object's number, for an error.</param>
    /// <param name="fault">The reason why the object has no name, or null.</param>
    /// <returns>An object with the name and nothing else; null if there is no name.</returns>
    public CicObject? Read(PSObject item, int number, out ObjectFault? fault) =>
        Read(item, Headings, number, out fault) is { } name ? Make(item, name) : null;

    /// <summary>Reads the text of the property with one of some headings.</summary>
    public string? Read(PSObject item, IReadOnlyList<string> headings, int number, out ObjectFault? fault)
    {
        fault = null;
        try
        {
            if (ListLine.Is(item))
                fault = ObjectFault.LineOfList(number);
            else if (FindOtherList(item) is { } list)
                fault = ObjectFault.RowOfOtherList(number, Title, list.Title);
            else if (!TryGet(item, headings, out object? value))
                fault = ObjectFault.NotAListObject(number, Title);
            else if (GetText(value) is { } text && !InvisibleText.IsAll(text))
                return text;
            else
                fault = ObjectFault.RequiredValueMissing(number, headings[0], Title);
        }
        catch (Exception unreadable) when (ObjectFault.IsUnreadable(unreadable))
        {
            fault = ObjectFault.NotWritable(number, unreadable);
        }

        return null;
    }

    private CicObject Make(PSObject item, string name)
    {
        CicObject row = kind.Create();
        row.SetKnown(kind.Identity, name);
        row.Path = (item.BaseObject as CicObject)?.Path;
        row.Line = (item.BaseObject as CicObject)?.Line ?? 0;
        return row;
    }

    private bool TryGet(PSObject item, IReadOnlyList<string> headings, out object? value)
    {
        value = null;
        switch (item.BaseObject)
        {
            case { } plain when ObjectText.IsPlain(plain):
                value = plain;
                return true;
            case CicObject record when OtherLists.ShareNames(kind, record.Schema):
                value = record.Identity;
                return true;
            case { } own when OwnObjects.FindName(own, kind) is { } name:
                value = name;
                return true;
            case CicObject:
            case { } other when OwnObjects.AreNoRows(other):
                return false;
        }

        var properties = ObjectProperties.From(item);
        foreach (string heading in headings)
        {
            if (properties.Names.FirstOrDefault(name => Heading.Same(name, heading)) is not { } found)
                continue;
            value = properties[found];
            return true;
        }

        return false;
    }

    private ListDefinition? FindOtherList(PSObject item) =>
        ObjectText.IsPlain(item.BaseObject) || item.BaseObject is CicObject || OwnObjects.AreNoRows(item.BaseObject)
            ? null
            : _lists.Find([.. ObjectProperties.From(item).Names]);

    private string? GetText(object? value) => value switch
    {
        PSObject wrapped => GetText(wrapped.BaseObject),
        null or DBNull => null,
        string text => text,
        IEnumerable => throw new FormatException(Messages.Format("Error_SeveralValues", kind.Identity.Name)),
        _ => kind.Identity.Format(value),
    };
}
