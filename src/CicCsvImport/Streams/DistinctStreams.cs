using System.Management.Automation;

namespace CicCsvImport.Streams;

/// <summary>
/// Writes each text only once. A command that plans again, because a change was declined or the directory has changed, does not
/// repeat itself.
/// </summary>
internal sealed class DistinctStreams(Cmdlet cmdlet)
{
    private readonly HashSet<string> _written = new(StringComparer.Ordinal);

    public void Warn(string text)
    {
        if (_written.Add(text))
            cmdlet.WriteWarning(text);
    }

    public void Tell(string text)
    {
        if (_written.Add(text))
            cmdlet.WriteVerbose(text);
    }

    public void Error(ErrorRecord error)
    {
        if (_written.Add(error.ToString()))
            cmdlet.WriteError(error);
    }

    public void End(ErrorRecord error) => cmdlet.ThrowTerminatingError(error);
}
