using CicCsvImport.Catalog;
using CicCsvImport.Lists;

namespace CicCsvImport.Planning;

/// <summary>Makes a change of what stands in a plan file.</summary>
/// <param name="node">The change.</param>
/// <param name="sources">The paths of the plan's lists.</param>
internal sealed class ChangeReader(PlanNode node, IReadOnlyCollection<string> sources)
{
    private static readonly Dictionary<string, RecordSchema> KindsByName = Kinds.All.ToDictionary(kind => kind.Kind);

    /// <exception cref="PlanFault">Something is not as it should be.</exception>
    public ObjectChange Read()
    {
        node.WithOnly("action", "kind", "name", "reason", "path", "line", "password", "properties");
        CicChangeAction action = node["action"].Word(PlanFormat.Actions);
        RecordSchema kind = node["kind"].Word(KindsByName);
        PlanNode name = node["name"];
        if (string.IsNullOrWhiteSpace(name.Text()))
            throw name.WrongForm("Text");
        List<PropertyChange> properties = [];
        if (action == CicChangeAction.Create)
            properties.Add(new PropertyChange(kind.Identity, Old: null, name.Text()));
        if (node.Find("properties") is { } given)
            properties.AddRange(given.Members().Select(property => ReadProperty(kind, action, property.Key, property.Value)));
        var change = new ObjectChange(action, kind, name.Text(), properties)
        {
            Reason = node.Find("reason")?.Text(),
            Path = node.Find("path")?.Text(),
            Line = node.Find("line")?.Count() ?? 0,
            PasswordOrigin = node.Find("password")?.Word(PlanFormat.Passwords) ?? PasswordOrigin.None,
        };
        Check(change);
        return change;
    }

    private void Check(ObjectChange change)
    {
        bool hasPassword = change.PasswordOrigin != PasswordOrigin.None;
        bool changesSomething = change.Properties.Count > 0 || hasPassword;
        if (changesSomething != change.IsEffective || (hasPassword && change.Kind != UserList.Schema))
            throw node.Fault("PlanFile_NothingChanges", change.ObjectName, PlanFormat.WordFor(PlanFormat.Actions, change.Action));
        if (change.Action == CicChangeAction.Create && change.Kind == UserList.Schema && !hasPassword)
            throw node.Fault("PlanFile_NoPassword", change.ObjectName);
        if (change.PasswordOrigin == PasswordOrigin.Given && (change.Line == 0 || change.Path is null || !sources.Contains(change.Path)))
            throw node.Fault("PlanFile_NoList", change.ObjectName);
    }

    private static PropertyChange ReadProperty(RecordSchema kind, CicChangeAction action, string name, PlanNode property)
    {
        // What is secret stands in no file, and an object keeps its name.
        Column column = kind.Columns.FirstOrDefault(candidate => candidate.Property == name && !candidate.IsSecret && candidate != kind.Identity)
            ?? throw property.Fault("PlanFile_Property", kind.Kind);
        PlanNode[] values = [.. property.Items()];
        if (values.Length != 2)
            throw property.WrongForm("Pair");
        if (action == CicChangeAction.Create && !values[0].IsNull)
            throw values[0].Fault("PlanFile_OldOfNew");
        return new PropertyChange(column, ReadValue(column, values[0]), ReadValue(column, values[1]));
    }

    private static object? ReadValue(Column column, PlanNode value)
    {
        if (value.IsNull)
            return null;
        object stored = column.BlankValue is string[] ? value.Items().Select(item => item.Text()).ToArray() : value.Text();
        object? restored = Restore(column, stored, value);
        // What it would be kept as is what stands there: a blank, or yes for Yes, was not written by us.
        bool isSame = column.Store(restored) switch
        {
            string text => text.Equals(stored),
            string[] texts => texts.SequenceEqual((string[])stored),
            _ => false,
        };
        return isSame ? restored : throw value.Fault("PlanFile_Value");
    }

    private static object? Restore(Column column, object stored, PlanNode value)
    {
        try
        {
            return column.Restore(stored);
        }
        catch (Exception notOne) when (notOne is FormatException or OverflowException)
        {
            throw value.Fault("PlanFile_Value");
        }
    }
}
