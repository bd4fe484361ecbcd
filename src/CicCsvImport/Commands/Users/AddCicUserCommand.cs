using System.Security;
using CicCsvImport.Core.Engine.Planning;
using CicCsvImport.Core.Kinds.Users;

namespace CicCsvImport.Commands;

/// <summary>Adds users to the directory, as the Add Users Assistant does.</summary>
/// <remarks>
/// <para>All users of a command are one run: all of them are committed, or none. A user who exists already causes the error
/// ObjectExists, which ends the command, unless -OnConflict specifies otherwise. Faults in objects from
/// Import-CicUserCsv are reported as warnings, as for a list. A fault in a custom object causes an error with the code, and
/// nothing is committed.</para>
/// <para>Roles that do not exist are created without rights, and workgroups that do not exist are created, too. Every new user
/// joins the workgroup CompanyOperator. -OnConflict Update changes only the values that the list gives; blank cells and missing
/// columns remove no roles. A row named Operator always updates the user Operator, who keeps the role Operator.</para>
/// <para>A new user without a password gets a generated one. It has 8 digits, unless the settings specify another length. The
/// directory stores only a salted hash, so use -PasswordReport to save the passwords to a file, or -PassThru to get them. They
/// cannot be retrieved later; Reset-CicUserPassword assigns new ones.</para>
/// <include file="../SharedDocs.xml" path="docs/remarks[@name='Passwords']/*"/>
/// </remarks>
/// <example>
/// <code>Import-CicUserCsv -Path users.csv | Add-CicUser -PasswordReport passwords.csv</code>
/// <para>Adds the users of a list. Their passwords are in a file that only you can read before they are committed.</para>
/// </example>
/// <example>
/// <code>
/// Import-CicUserCsv -Path users.csv, moves.csv |
///     Add-CicUser -StartExtension 2000 -OnConflict Skip -PassThru |
///     Export-CicPasswordReport -Path passwords.csv
/// </code>
/// <para>Adds the users who are new. Users without an extension get the next free extension from 2000 on.</para>
/// </example>
/// <example>
/// <code>Import-CicUserCsv -Path moves.csv | Add-CicUser -OnConflict Update -WhatIf</code>
/// <para>Shows which users would be added, and what would change for existing users. Blank cells change nothing.</para>
/// </example>
/// <example>
/// <code>
/// $jane = @{ UserName = 'jdoe'; FirstName = 'Jane'; LastName = 'Doe'; Roles = 'Agent', 'Supervisor' }
/// Add-CicUser -InputObject $jane -PassThru | Export-CicPasswordReport -Path jane.csv
/// </code>
/// <para>Adds one user from a hashtable and saves the password of this user.</para>
/// </example>
[Cmdlet(VerbsCommon.Add, "CicUser", SupportsShouldProcess = true)]
[OutputType(typeof(CicUser))]
[WritesErrors(ErrorId.LastAdministrator, Groups = [ErrorGroup.Users])]
public sealed class AddCicUserCommand : AddObjectCmdlet
{
    /// <summary>
    /// Assigns the next free extension, from this number on, to each user without an extension. Extensions that are given
    /// anywhere in the list or the directory count as in use. Leading zeros are kept.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? StartExtension { get; set; }

    /// <summary>Assigns an extension to every user, including those who have one. It requires -StartExtension.</summary>
    [Parameter]
    public SwitchParameter OverwriteExtension { get; set; }

    /// <summary>
    /// Specifies the password of all users, instead of those in the list. It must satisfy the password policy of the settings.
    /// </summary>
    [Parameter]
    [ValidateNotNull]
    [NoRows]
    public SecureString? Password { get; set; }

    /// <include file="../SharedDocs.xml" path="docs/parameter[@name='PasswordReport']/*"/>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? PasswordReport { get; set; }

    private protected override string? ReportPath => PasswordReport;

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
