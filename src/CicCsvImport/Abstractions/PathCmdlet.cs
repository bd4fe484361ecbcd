using System.ComponentModel;
using System.Management.Automation;
using CicCsvImport.Issues;
using CicCsvImport.Streams;

namespace CicCsvImport.Commands;

/// <summary>A cmdlet that reads files, named by paths with or without wildcards, or piped.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[WritesErrors(ErrorId.NotAPath)]
public abstract class PathCmdlet : ListFileCmdlet
{
    private const string ByPath = "Path";
    private const string ByLiteralPath = "LiteralPath";

    private protected PathCmdlet()
    {
    }

    /// <summary>
    /// The lists to read. Wildcards are allowed; a pattern that no file matches gives nothing. A path that is no pattern and
    /// does not exist is an error.
    /// </summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = ByPath)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[] Path { get; set; } = [];

    /// <summary>The lists to read, by their exact names: [ and ] and * mean themselves. Files from Get-Item bind here.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = ByLiteralPath)]
    [Alias("PSPath", "LP")]
    [ValidateNotNullOrEmpty]
    public string[] LiteralPath { get; set; } = [];

    /// <summary>The files that the present input names.</summary>
    private protected IEnumerable<ListPath> Files() =>
        ParameterSetName == ByLiteralPath ? LiteralPath.SelectMany(new ListPaths(this).Literal) : Path.SelectMany(new ListPaths(this).Matching);
}
