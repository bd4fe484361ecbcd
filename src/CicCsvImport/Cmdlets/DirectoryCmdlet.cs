using System.ComponentModel;

namespace CicCsvImport.Cmdlets;

/// <summary>A cmdlet that uses a directory.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[WritesErrors(Uses = [typeof(DirectoryContext)])]
public abstract class DirectoryCmdlet : CicCmdlet
{
    private protected DirectoryCmdlet() => Context = new DirectoryContext(this, () => Directory, () => Settings);

    /// <include file="../Commands/SharedDocs.xml" path="docs/parameter[@name='Directory']/*"/>
    [Parameter]
    [ValidateNotNull]
    [NoRows]
    public CicDirectory? Directory { get; set; }

    /// <include file="../Commands/SharedDocs.xml" path="docs/parameter[@name='Settings']/*"/>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Settings { get; set; }

    private protected DirectoryContext Context { get; }
}
