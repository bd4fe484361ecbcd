namespace CicCsvImport.HostTests.Support;

/// <summary>A directory that is connected in a host.</summary>
internal static class ConnectedSite
{
    /// <summary>Makes and connects an empty directory.</summary>
    public static Host ConnectDirectory(this Host host)
    {
        host.Run("$null = Connect-CicDirectory site.cicdb -Create").WithoutErrors();
        return host;
    }

    /// <summary>Makes and connects a directory with what every site has.</summary>
    public static Host ConnectSite(this Host host, string arguments = "")
    {
        host.ConnectDirectory().Run("Initialize-CicDirectory -Administrator admin " + arguments).WithoutErrors();
        return host;
    }

    /// <summary>The number of the directory's last run.</summary>
    public static long Revision(this Host host) => (long)host.Run("(Get-CicDirectory).Revision").Single().BaseObject;
}
