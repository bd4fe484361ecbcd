using CicCsvImport.Core.Kinds.Users;

namespace CicCsvImport.Input;

/// <summary>
/// Writes the users that a plan has created or changed, and passes over its other results. Counts the users without a password if
/// passwords are written.
/// </summary>
internal sealed class UserContent(CicCmdlet cmdlet, bool includesPassword) : ListContent
{
    private int _without;

    public override PSObject? Take(PSObject item) => item.BaseObject switch
    {
        CicImportChange { User: CicUser user, Action: CicChangeAction.Create or CicChangeAction.Update } => PSObject.AsPSObject(user),
        CicImportChange { Run: not null } => null,
        _ => item,
    };

    public override bool Belongs(ObjectCells item, ListDefinition list)
    {
        if (includesPassword && (item.Cell(list, UserList.Password) is not { } password || UserList.Password.IsBlank(password)))
            _without++;
        return true;
    }

    public override void Complete()
    {
        if (_without > 0)
            cmdlet.WriteWarning(Messages.Format("Stream_ListWithoutPassword", _without));
    }
}
