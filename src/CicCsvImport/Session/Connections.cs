using System.Management.Automation.Runspaces;
using System.Runtime.CompilerServices;

namespace CicCsvImport.Session;

/// <summary>The default directory of each runspace.</summary>
internal static class Connections
{
    private static readonly ConditionalWeakTable<Runspace, CicDirectory> Defaults = new();

    /// <summary>The default directory of the current runspace, or null.</summary>
    public static CicDirectory? Default =>
        Runspace.DefaultRunspace is { } runspace && Defaults.TryGetValue(runspace, out CicDirectory? directory) && directory.IsConnected
            ? directory
            : null;

    public static void Connect(CicDirectory directory)
    {
        if (Runspace.DefaultRunspace is not { } runspace)
            return;
        Defaults.Remove(runspace);
        Defaults.Add(runspace, directory);
    }

    /// <summary>Removes the default directory of the current runspace.</summary>
    public static void Clear()
    {
        if (Runspace.DefaultRunspace is { } runspace)
            Defaults.Remove(runspace);
    }

    public static void Disconnect(CicDirectory directory)
    {
        directory.IsConnected = false;
        if (Runspace.DefaultRunspace is { } runspace && Defaults.TryGetValue(runspace, out CicDirectory? present) && present == directory)
            Defaults.Remove(runspace);
    }
}
