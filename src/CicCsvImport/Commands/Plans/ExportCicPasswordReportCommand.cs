using System.Security;
using CicCsvImport.Changes;
using CicCsvImport.Core.Kinds.Site;
using CicCsvImport.Core.Passwords;
using CicCsvImport.Infrastructure.Lists;

namespace CicCsvImport.Commands;

/// <summary>Exports newly assigned passwords to a report.</summary>
/// <remarks>
/// <para>This cmdlet accepts the users that Add-CicUser, Set-CicUser and Initialize-CicDirectory return with -PassThru, those of
/// Reset-CicUserPassword, and the results of Invoke-CicImportPlan, also from a job. Only these objects have passwords. A directory
/// stores only hashes, so a password that was not exported cannot be retrieved: assign a new one with Reset-CicUserPassword. A
/// warning counts the users without a password. Results for stations and other objects that are not users are ignored, and any
/// other object causes the error NotAUser.</para>
/// <para>The report is a CSV file with the columns User Name, Display Name, Extension and Password, in UTF-8 with a byte-order
/// mark. Only its owner can read it. The file is written when it is complete, and only if there is a password. Password reports
/// are never overwritten, because passwords cannot be retrieved again. A file that exists already (FileExists) or a location
/// that cannot be written (FileNotWritable) ends the pipeline before any user is added. The users are committed before they are
/// received here. If the report cannot be completed then, what was written is kept in another file, which the error names
/// (ReportIncomplete). The parameter -PasswordReport of the commands that assign passwords writes the report before the commit.</para>
/// <para>A cell that begins with =, +, -, @, a tab or a line break gets a leading apostrophe, because a spreadsheet would run
/// it as a formula. Passwords are never altered. A warning names the users whose passwords begin like a formula, because a
/// spreadsheet would not show them.</para>
/// <include file="../SharedDocs.xml" path="docs/remarks[@name='Passwords']/*"/>
/// <para>If you use -WhatIf with this cmdlet only, no report is written, but the previous command in the pipeline still adds
/// the users. Use -WhatIf with both commands.</para>
/// </remarks>
/// <example>
/// <code>Import-CicUserCsv -Path users.csv | Add-CicUser -PassThru | Export-CicPasswordReport -Path passwords.csv</code>
/// <para>Adds users and exports their passwords.</para>
/// </example>
/// <example>
/// <code>Import-CicImportPlan -Path approved.json | Invoke-CicImportPlan | Export-CicPasswordReport -Path passwords.csv</code>
/// <para>Applies a saved plan and exports the passwords of its users.</para>
/// </example>
/// <example>
/// <code>
/// $users = Import-CicUserCsv -Path users.csv | Add-CicUser -PassThru
/// $users | Where-Object Roles -Contains Agent | Export-CicPasswordReport -Path agents.csv -Delimiter ';'
/// $users | Where-Object Roles -NotContains Agent | Export-CicPasswordReport -Path others.csv -Delimiter ';'
/// </code>
/// <para>Exports two reports that are delimited by semicolons.</para>
/// </example>
[Cmdlet(VerbsData.Export, "CicPasswordReport", DefaultParameterSetName = PathSets.Path, SupportsShouldProcess = true)]
[OutputType(typeof(void))]
[WritesErrors(
    ErrorId.NotAUser,
    ErrorId.ValueNotWritable,
    ErrorId.ReportIncomplete,
    Uses = [typeof(OutputFile)])]
public sealed class ExportCicPasswordReportCommand : CsvFormatCmdlet
{
    private readonly DistinctStreams _streams;
    private OutputFile _file = null!;
    private PasswordReport? _report;
    private int _number;
    private int _without;

    /// <summary>Creates the cmdlet.</summary>
    public ExportCicPasswordReportCommand() => _streams = new DistinctStreams(this);

    /// <summary>Specifies the file to write. It must not exist.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = PathSets.Path)]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <include file="../SharedDocs.xml" path="docs/parameter[@name='OutputLiteralPath']/*"/>
    [Parameter(Mandatory = true, ParameterSetName = PathSets.LiteralPath)]
    [Alias("PSPath", "LP")]
    [ValidateNotNullOrEmpty]
    public string LiteralPath { get; set; } = "";

    /// <summary>Specifies the users, or the results of Invoke-CicImportPlan.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [AllowNull]
    [AllowEmptyCollection]
    public PSObject?[]? InputObject { get; set; } = [];

    /// <summary>Creates the file, so that no earlier command in the pipeline assigns passwords that cannot be written.</summary>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        _file = new OutputFile(this, OutputFile.FullPath(this, Path, LiteralPath), force: false) { CanForce = false };
        if (!ShouldProcess(_file.Path, Messages.Get("Action_ExportPasswords")))
            return;
        _file.ThrowIfUnusable();
        _file.Write(() => _report = Own(new PasswordReport(_file.Path, Format.OutputEncoding, Format.OutputDelimiter)));
    }

    /// <summary>Writes the users of the current input.</summary>
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
                // The log has no passwords.
                case CicLoggedChange { Kind: Kind.User, Action: CicChangeAction.Create }:
                    _without++;
                    break;
                case CicImportChange or CicLoggedChange or CicObject or CicLicenseShortfall:
                    break;
                default:
                    if (WriteDeserialized(item))
                        break;
                    Report(new ObjectFault(Errors.NotAUser(_number), _number, ErrorId.NotAUser));
                    break;
            }
        }
    }

    /// <summary>Completes the report.</summary>
    protected override void EndProcessing()
    {
        _streams.WriteGathered();
        if (_report is null)
            return;
        if (_without > 0)
            WriteWarning(Messages.Format("Stream_UsersWithoutPassword", _without));
        if (_report.Rows > 0)
            Write(_report, report => report.Commit());
        else
            WriteWarning(Messages.Get("Stream_NoPasswordReport"));
        RunReport.WarnOfFormulas(this, _report);
    }

    // The objects of a job are copies that have only properties.
    private bool WriteDeserialized(PSObject item)
    {
        bool isUser = IsCopyOf(item, typeof(CicUser));
        if (!isUser && !IsCopyOf(item, typeof(CicImportChange)))
            return false;
        var password = GetValue(item, nameof(CicUser.Password)) as SecureString;
        bool isCreated = GetText(item, "Action") == nameof(CicChangeAction.Create);
        if (isUser || (GetText(item, "Kind") == Kind.User && (isCreated || password is not null)))
        {
            string? name = GetText(item, isUser ? nameof(CicUser.UserName) : "Name");
            WriteUser(name ?? "", GetText(item, nameof(CicUser.DisplayName)), GetText(item, nameof(CicUser.Extension)), password);
        }

        return true;
    }

    private static bool IsCopyOf(PSObject item, Type type) => item.TypeNames.Contains("Deserialized." + type.FullName);

    private static object? GetValue(PSObject item, string property) =>
        item.Properties[property]?.Value is PSObject wrapped ? wrapped.BaseObject : item.Properties[property]?.Value;

    private static string? GetText(PSObject item, string property) => item.Properties[property]?.Value?.ToString();

    // What was written is all that is left of the passwords. The users are committed before they are received here.
    private void Write(PasswordReport report, Action<PasswordReport> write)
    {
        try
        {
            write(report);
        }
        catch (Exception failed) when (report.Rows > 0 && failed is IOException or UnauthorizedAccessException)
        {
            ThrowTerminatingError(Errors.ReportIncomplete(_file.Path, report.Keep(), failed));
        }
    }

    private void WriteUser(string name, string? displayName, string? extension, SecureString? password)
    {
        try
        {
            if (password is null || SecureText.GetLength(password) == 0)
            {
                _without++;
                return;
            }

            Write(_report!, report => report.Write(name, displayName, extension, password));
        }
        catch (Exception unusable) when (unusable is FormatException or ObjectDisposedException)
        {
            Report(ObjectFault.NotWritable(_number, unusable));
        }
    }

    private void Report(ObjectFault fault) => _streams.GatherError(fault.Same, fault.Name, fault.Error);
}
