using System.Management.Automation;
using System.Security;
using CicCsvImport.Cmdlets;
using CicCsvImport.Core.Engine.Directories;
using CicCsvImport.Core.Engine.Planning;
using CicCsvImport.Core.Engine.Schema;
using CicCsvImport.Core.Kinds.Users;
using CicCsvImport.Streams;

namespace CicCsvImport.Commands;

/// <summary>Adds users to the directory, as the Add Users Assistant does.</summary>
/// <remarks>
/// <para>All users of a command are one run: all of them are committed, or none. A user who exists already fails the run,
/// unless -OnConflict says otherwise; each is the error ObjectExists, and the command ends with NothingCommitted. Objects of
/// Import-CicUserCsv follow the rules of a list, whose faults are warnings; a fault of a hand-made object is an error with the
/// issue's code, and nothing is committed.</para>
/// <para>Roles that are not there are made, without rights; so are workgroups. Every new user joins CompanyOperator. A new user
/// without a password gets a generated one: digits, 8 of them unless the settings say otherwise. The directory keeps a salted
/// hash only. -PassThru hands the passwords out, once: Export-CicPasswordReport writes them to a file.</para>
/// <para>-OnConflict Update changes what the list gives and nothing else: a blank cell, or a column that the list lacks, takes
/// nobody's roles away. A row named Operator always updates that user, who keeps the role Operator.</para>
/// </remarks>
/// <example>
/// <code>Import-CicUserCsv -Path users.csv | Add-CicUser -PassThru | Export-CicPasswordReport -Path passwords.csv</code>
/// <para>Adds the users of a list and writes their passwords to a file that only you can read.</para>
/// </example>
/// <example>
/// <code>
/// Import-CicUserCsv -Path users.csv, moves.csv |
///     Add-CicUser -StartExtension 2000 -OnConflict Skip -PassThru |
///     Export-CicPasswordReport -Path passwords.csv
/// </code>
/// <para>Adds the users who are new; those without an extension get the next free ones from 2000 on.</para>
/// </example>
/// <example>
/// <code>Import-CicUserCsv -Path moves.csv | Add-CicUser -OnConflict Update -WhatIf</code>
/// <para>Shows who would be added, and what would be changed of those who are there: blank cells change nothing.</para>
/// </example>
/// <example>
/// <code>
/// $jane = @{ UserName = 'jdoe'; FirstName = 'Jane'; LastName = 'Doe'; Roles = 'Agent', 'Supervisor' }
/// Add-CicUser -InputObject $jane -PassThru | Export-CicPasswordReport -Path jane.csv
/// </code>
/// <para>Adds one user by hand, and keeps her password.</para>
/// </example>
[Cmdlet(VerbsCommon.Add, "CicUser", SupportsShouldProcess = true)]
[OutputType(typeof(CicUser))]
[WritesErrors(Groups = [ErrorGroup.Users])]
public sealed class AddCicUserCommand : AddObjectCmdlet
{
    /// <summary>
    /// Gives each user without an extension the next free one from this number on. Numbers given anywhere in the list or the
    /// directory count as in use; leading zeros are kept.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? StartExtension { get; set; }

    /// <summary>With -StartExtension: gives each user one, also those who have one.</summary>
    [Parameter]
    public SwitchParameter OverwriteExtension { get; set; }

    /// <summary>The password of all users, instead of those in the list. It must satisfy the policy of the settings.</summary>
    [Parameter]
    [ValidateNotNull]
    public SecureString? Password { get; set; }

    private protected override string Noun => "CicUserCsv";

    private protected override ObjectSchema Kind => UserList.Schema;

    private protected override ImportOptions Choices(IDirectoryView view) => new()
    {
        OnConflict = OnConflict,
        ClearEmpty = ClearEmpty,
        StartExtension = Chosen.StartExtension(StartExtension, OverwriteExtension),
        OverwriteExtension = OverwriteExtension,
        Password = Chosen.Password(Password),
    };
}
