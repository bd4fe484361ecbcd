using System.Diagnostics;
#if NET
using System.Runtime.InteropServices;
#endif
using CicCsvImport.Infrastructure.Sqlite;

namespace CicCsvImport.UnitTests.Support;

/// <summary>Another process that uses a directory, until it ends or is killed.</summary>
internal sealed class OtherProcess : IDisposable
{
    /// <summary>How many objects a run of <see cref="RunForEver"/> makes.</summary>
    public const int ObjectsPerRun = 5000;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;

    public OtherProcess(string scenario, string directory) =>
        _process = Process.Start(new ProcessStartInfo(Runtime, $"{Program} {scenario} \"{directory}\"")
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;

    /// <summary>What it can do. Each gets the directory's path.</summary>
    public static IReadOnlyDictionary<string, Action<string>> Scenarios { get; } = new Dictionary<string, Action<string>>
    {
        [nameof(RunOnce)] = RunOnce,
        [nameof(StayInARun)] = StayInARun,
        [nameof(RunForEver)] = RunForEver,
    };

    /// <summary>Makes a role in a run of its own.</summary>
    public static void RunOnce(string path)
    {
        using DirectoryTransaction run = LocalDirectory.Open(path).Begin(TestDirectory.Header, CancellationToken.None);
        run.Apply(Make.Role("of another process"));
        run.Commit();
    }

    /// <summary>Begins a run and does not end it.</summary>
    public static void StayInARun(string path)
    {
        using DirectoryTransaction run = LocalDirectory.Open(path).Begin(TestDirectory.Header, CancellationToken.None);
        run.Apply(Make.Role("of another process"));
        Console.WriteLine("ready");
        Console.In.ReadLine();
    }

    /// <summary>Does one run after the other.</summary>
    public static void RunForEver(string path)
    {
        LocalDirectory directory = LocalDirectory.Open(path);
        while (true)
        {
            using DirectoryTransaction run = directory.Begin(TestDirectory.Header, CancellationToken.None);
            if (run.Revision == 0)
                run.Apply(Make.Role("Agent"));
            Console.WriteLine("ready");
            for (int i = 0; i < ObjectsPerRun; i++)
                run.Apply(Make.User($"user{run.Revision}-{i}", $"{run.Revision}0{i:0000}", "Agent"));
            run.Commit();
        }
    }

    /// <summary>Waits until it says that it is ready.</summary>
    public void WaitUntilReady()
    {
        Task<string?> line = _process.StandardOutput.ReadLineAsync();
        Assert.True(line.Wait(Patience), "The other process does not get ready.");
        Assert.Equal("ready", line.Result);
    }

    public void WaitForExit()
    {
        Assert.True(_process.WaitForExit((int)Patience.TotalMilliseconds), "The other process does not end.");
        Assert.Equal(0, _process.ExitCode);
    }

    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            Kill();
        _process.Dispose();
    }

    // The program that runs this process, wherever it is installed, and the tests as its argument.
#if NET
    private static string Runtime { get; } = Path.GetFullPath(Path.Combine(
        RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));

    private static string Program => $"exec \"{typeof(OtherProcess).Assembly.Location}\"";
#else
    private static string Runtime { get; } =
        OperatingSystem.IsWindows() ? typeof(OtherProcess).Assembly.Location : Process.GetCurrentProcess().MainModule.FileName;

    private static string Program => OperatingSystem.IsWindows() ? "" : $"\"{typeof(OtherProcess).Assembly.Location}\"";
#endif
}
