using CicCsvImport.Core.Engine.Changes;

namespace CicCsvImport.Changes;

/// <summary>Describes a change for -WhatIf and -Confirm.</summary>
internal static class ChangeText
{
    public static string From(ObjectChange change)
    {
        string action = Messages.Get("Action_" + (change.NewName is null ? change.Action.ToString() : "Rename"));
        return change.Action == CicChangeAction.Update
            ? $"{action} ({string.Join("; ", new CicImportChange(change, number: 0).Properties.Select(property => property.ToString()))})"
            : action;
    }
}
