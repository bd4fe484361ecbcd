using System.Security;
using CicCsvImport.Changes;
using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Core.Engine.Planning;
using CicCsvImport.Core.Kinds.Users;

namespace CicCsvImport.Commands;

/// <summary>Resets the passwords of users in the directory.</summary>
/// <remarks>
/// <para>Each user gets a generated password, unless you specify one for all users with -Password, or a row has a password of its own.
/// All users of a command are one run. If one of them does not exist, no password is reset.</para>
/// <para>This cmdlet always returns the users, with their passwords, so that they can be piped to Export-CicPasswordReport. With
/// -PasswordReport, the passwords are in a file before the run is committed. They cannot be retrieved later.</para>
/// <include file="../SharedDocs.xml" path="docs/remarks[@name='Passwords']/*"/>
/// </remarks>
/// <example>
/// <code>Reset-CicUserPassword -UserName Client1 | Export-CicPasswordReport -Path client1.csv</code>
/// <para>Generates a password for a user and saves it to a file that only you can read.</para>
/// </example>
/// <example>
/// <code>
/// $user = Reset-CicUserPassword -UserName Client1
/// [Net.NetworkCredential]::new('', $user.Password).Password
/// </code>
/// <para>Shows the generated password of a user, to be read to the user over the phone.</para>
/// </example>
/// <example>
/// <code>Get-CicUser -Workgroup Support | Reset-CicUserPassword -PasswordReport support.csv</code>
/// <para>Resets the passwords of a workgroup. The report is complete before the passwords are valid.</para>
/// </example>
/// <example>
/// <code>Import-Csv -Path lost-passwords.csv | Reset-CicUserPassword -WhatIf</code>
/// <para>Shows whose passwords would be reset by a list with the column User Name.</para>
/// </example>
[Cmdlet(VerbsCommon.Reset, "CicUserPassword", SupportsShouldProcess = true, DefaultParameterSetName = EditSets.Name)]
[OutputType(typeof(CicUser))]
[WritesErrors(ErrorId.PasswordPolicy, Uses = [typeof(ChangeRun), typeof(EditRows), typeof(RunReport)], HasIssueCodes = true)]
public sealed class ResetCicUserPasswordCommand : DirectoryCmdlet
{
    private readonly RunReport _report;
    private readonly ChangeRun _changes;
    private readonly EditRows _rows;

    /// <summary>Initializes a new instance.</summary>
    public ResetCicUserPasswordCommand()
    {
        _report = new RunReport(this, Context, () => PasswordReport);
        _changes = new ChangeRun(this, Context, static change => change.Kind == UserList.Schema) { Report = _report };
        _rows = new EditRows(_changes, Context, UserList.Schema, [UserList.Definition], Cancellation);
    }

    /// <summary>Specifies the names of users. Wildcards are allowed.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = EditSets.Name)]
    [Alias("Name")]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(UserCompleter))]
    public string[] UserName { get; set; } = [];

    /// <summary>
    /// Specifies the users: names, users from Get-CicUser, or rows with the column User Name. A row can have a password of its own. Names
    /// are used literally, without wildcards.
    /// </summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = EditSets.InputObject)]
    [AllowNull]
    [AllowEmptyCollection]
    [AllowEmptyString]
    public PSObject? InputObject { get; set; }

    /// <summary>
    /// Specifies the password of all users, instead of generated ones and those of rows. It must satisfy the password policy of the
    /// settings.
    /// </summary>
    [Parameter]
    [ValidateNotNull]
    [NoRows]
    public SecureString? Password { get; set; }

    /// <include file="../SharedDocs.xml" path="docs/parameter[@name='PasswordReport']/*"/>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? PasswordReport { get; set; }

    /// <summary>Finds the directory, and checks that the password report can be written.</summary>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        _ = Context.Directory;
        _report.ThrowIfUnusable();
    }

    /// <summary>Collects the users, who are one run.</summary>
    protected override void ProcessRecord() => Run(() => _rows.Add(UserName, InputObject));

    /// <summary>Resets the passwords.</summary>
    protected override void EndProcessing() => Context.Run(() =>
    {
        if (_changes.Commit(Plan, sources: []) is not { } committed)
            return;
        (ObjectChange, object)[] users;
        using (IDirectoryView view = Context.Store.Read(Cancellation))
            users = [.. CommittedObjects.Read(view, UserList.Schema, committed, static _ => true)];
        // Told first, because a command that receives the objects can end the pipeline.
        _changes.Tell(committed.Summary + GeneratedPasswords.Tell(committed, _report.IsRequested));
        GeneratedPasswords.Write(this, users, _report.IsRequested);
    });

    private PlannedState Plan(IDirectoryView view)
    {
        var draft = new PlannedState(view);
        SecureString? all = _changes.Chosen.Password(Password);
        IReadOnlyList<Edit> edits = _rows.Find(view, clears: false, hasTyped: true);
        var input = new ObjectInput(_changes.Streams, Context.Session(view));
        foreach (Edit edit in edits)
        {
            (PasswordOrigin origin, SecureString? password) = all is not null ? (PasswordOrigin.Command, all)
                : Read(input, edit) is { } own ? (PasswordOrigin.Given, own)
                : (PasswordOrigin.Generated, null);
            draft.Update(edit.Existing, edit.Existing.Copy(), origin, password);
        }

        _changes.Streams.EndIfAnyError(edits.Count);
        return draft;
    }

    // The other values of a row do not matter.
    private static SecureString? Read(ObjectInput input, Edit edit)
    {
        if (!edit.Given.TryGetValue(UserList.Password, out object? given))
            return null;
        var password = new Dictionary<Column, object?> { [UserList.Password] = given };
        return (input.Edit(UserList.Definition, edit.Existing, password) as CicUser)?.Password;
    }
}
