using System.Management.Automation;
using System.Security;
using CicCsvImport.Cmdlets;
using CicCsvImport.Core.Issues;
using CicCsvImport.Core.Kinds.Site;
using CicCsvImport.Core.Text;
using CicCsvImport.Infrastructure.Lists;
using CicCsvImport.Input;
using CicCsvImport.Streams;

namespace CicCsvImport.Commands;

/// <summary>Writes passwords that users were just given to a file, to be handed out.</summary>
/// <remarks>
/// <para>It takes the users of Add-CicUser -PassThru and Initialize-CicDirectory -PassThru, and the results of
/// Invoke-CicImportPlan. These hold the passwords this once: a directory keeps hashes only, and later a password can only be set
/// anew. Users without a password are counted in a warning; results that are no users are passed over; any other object is the
/// error NotAUser.</para>
/// <para>The report is a CSV file with User Name, Display Name, Extension and Password, in UTF-8 with a byte-order mark. Nobody
/// but you may read it, from its first moment on. It appears when it is complete, and only where there is a password. A file
/// that exists is never replaced (FileExists); that, and a place that cannot be written (FileNotWritable), ends the pipeline
/// before any user is added.</para>
/// <para>A cell that a spreadsheet would run as a formula, because it begins with = + - @, a tab or a line break, gets an
/// apostrophe in front. So does such a password: where an apostrophe stands before one of these, it is not part of the
/// password. (One that begins with an apostrophe and such a character gets a second one.)</para>
/// <para>-WhatIf for this command alone writes no report, while the command before it adds the users all the same: give it to
/// both.</para>
/// </remarks>
/// <example>
/// <code>Import-CicUserCsv -Path users.csv | Add-CicUser -PassThru | Export-CicPasswordReport -Path passwords.csv</code>
/// <para>Adds users and writes their passwords.</para>
/// </example>
/// <example>
/// <code>Import-CicImportPlan -Path approved.json | Invoke-CicImportPlan | Export-CicPasswordReport -Path passwords.csv</code>
/// <para>Applies a saved plan and writes the passwords of its users.</para>
/// </example>
/// <example>
/// <code>
/// $users = Import-CicUserCsv -Path users.csv | Add-CicUser -PassThru
/// $users | Where-Object Roles -Contains Agent | Export-CicPasswordReport -Path agents.csv -Delimiter ';'
/// $users | Where-Object Roles -NotContains Agent | Export-CicPasswordReport -Path others.csv -Delimiter ';'
/// </code>
/// <para>Writes two reports, with semicolons between the cells.</para>
/// </example>
[Cmdlet(VerbsData.Export, "CicPasswordReport", DefaultParameterSetName = PathSets.Path, SupportsShouldProcess = true)]
[OutputType(typeof(void))]
[WritesErrors(
    ErrorId.NotAUser,
    ErrorId.ValueNotWritable,
    Uses = [typeof(OutputFile)])]
public sealed class ExportCicPasswordReportCommand : CsvFormatCmdlet
{
    private OutputFile _file = null!;
    private PasswordReport? _report;
    private int _number;
    private int _without;

    /// <summary>The file to write. There must be none of that name.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = PathSets.Path)]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <include file="../SharedDocs.xml" path="docs/parameter[@name='OutputLiteralPath']/*"/>
    [Parameter(Mandatory = true, ParameterSetName = PathSets.LiteralPath)]
    [Alias("PSPath", "LP")]
    [ValidateNotNullOrEmpty]
    public string LiteralPath { get; set; } = "";

    /// <summary>The users, or the results of Invoke-CicImportPlan.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [AllowNull]
    [AllowEmptyCollection]
    public PSObject?[]? InputObject { get; set; } = [];

    /// <summary>Makes the file, before a command earlier in the pipeline gives users passwords that then could not be written.</summary>
    protected override void BeginProcessing()
    {
        _file = new OutputFile(this, OutputFile.FullPath(this, Path, LiteralPath), force: false) { CanForce = false };
        if (ShouldProcess(_file.Path, Messages.Get("Action_ExportPasswords")))
            _file.Write(() => _report = Own(new PasswordReport(_file.Path, Format.OutputEncoding, Format.OutputDelimiter)));
    }

    /// <summary>Writes the present users.</summary>
    protected override void ProcessRecord()
    {
        foreach (PSObject? item in InputObject ?? [])
        {
            if (item is null || _report is null)
                continue;
            _number++;
            switch (item.BaseObject)
            {
                case CicUser user:
                    WriteUser(user.Identity, user.DisplayName, user.Extension, user.Password);
                    break;
                // Existing and unchanged users keep their passwords, so there is nothing to report.
                case CicImportChange { Kind: Kind.User } change
                    when change.Action == CicChangeAction.Create || change.Password is not null:
                    WriteUser(change.Name, change.DisplayName, change.Extension, change.Password);
                    break;
                case CicImportChange or CicObject or CicLicenseShortfall:
                    break;
                default:
                    WriteError(Errors.NotAUser(_number));
                    break;
            }
        }
    }

    /// <summary>Puts the complete report in its place.</summary>
    protected override void EndProcessing()
    {
        if (_report is null)
            return;
        if (_without > 0)
            WriteWarning(Messages.Format("Stream_UsersWithoutPassword", _without));
        if (_report.Rows > 0)
            _file.Write(_report.Commit);
        else
            WriteWarning(Messages.Get("Stream_NoPasswordReport"));
    }

    private void WriteUser(string name, string? displayName, string? extension, SecureString? password)
    {
        if (password is null || password.Length == 0)
        {
            _without++;
            return;
        }

        try
        {
            _file.Write(() => _report!.Write(name, displayName, extension, password));
        }
        catch (FormatException unknown)
        {
            WriteError(Errors.ValueNotWritable(_number, unknown));
        }
    }
}
