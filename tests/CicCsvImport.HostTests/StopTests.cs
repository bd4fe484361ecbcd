using System.Diagnostics;
using System.Management.Automation;

namespace CicCsvImport.HostTests;

/// <summary>The user stops a command, or has seen enough: it ends within a moment and leaves nothing half done.</summary>
public sealed class StopTests : IDisposable
{
    private const int Rows = 100_000;
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(3);

    private readonly Host _host = new();

    public StopTests()
    {
        _host.Write(
            "large.csv",
            ["User Name,Extension,Roles,Password", .. Enumerable.Range(1, Rows).Select(row => row % 2 == 0 ? $"user{row},{row},Agent|Operator,pw{row}" : $",{row},,")]);
        // So often that no machine is through before it is stopped.
        _host.Set("large", Enumerable.Repeat("large.csv", 100).ToArray());
    }

    public void Dispose() => _host.Dispose();

    [Theory]
    [InlineData("Import-CicUserCsv $large -RejectPath rejects.csv -WarningAction SilentlyContinue")]
    [InlineData("Import-CicUserCsv $large -WarningAction SilentlyContinue | Export-CicUserCsv out.csv -IncludePassword")]
    [InlineData("Test-CicUserCsv $large")]
    [InlineData("Test-CicUserCsv $large -Quiet")]
    [InlineData("Import-CicUserCsv $large -FailOnWarning -WarningAction SilentlyContinue")]
    public void A_stopped_command_ends_at_once_and_leaves_no_file(string script)
    {
        using PowerShell shell = _host.Start(script);
        var output = new PSDataCollection<PSObject>();
        IAsyncResult running = shell.BeginInvoke<PSObject, PSObject>(input: null, output);
        // In the middle of it, wherever that is: early in the first pass or among the rows.
        Thread.Sleep(300);
        Assert.False(running.IsCompleted, "The lists are too small for the test.");

        Stopwatch stopping = Stopwatch.StartNew();
        shell.Stop();
        stopping.Stop();

        Assert.True(stopping.Elapsed < Moment, $"It took {stopping.Elapsed}.");
        Assert.Equal(PSInvocationState.Stopped, shell.InvocationStateInfo.State);
        // A list that was through before has its say.
        Assert.DoesNotContain(
            shell.Streams.Error,
            error => error.Exception is not PipelineStoppedException && !error.FullyQualifiedErrorId.StartsWith("WarningsFound,", StringComparison.Ordinal));
        Assert.Equal(["large.csv"], _host.Files());
    }

    /// <summary>Between two objects the engine itself ends a command; where none are written, the reading must look up.</summary>
    [Fact]
    public void A_reading_that_writes_nothing_is_stopped_as_well()
    {
        using (StreamWriter file = File.CreateText(_host.PathOf("clean.csv")))
        {
            file.WriteLine("User Name,Extension,Roles");
            for (int row = 0; row < 1_000_000; row++)
                file.WriteLine($"user{row},{row},Agent");
        }

        using PowerShell shell = _host.Start("Import-CicUserCsv clean.csv -FailOnWarning");
        IAsyncResult running = shell.BeginInvoke();
        Thread.Sleep(300);
        Assert.False(running.IsCompleted, "The list is too small for the test.");

        Stopwatch stopping = Stopwatch.StartNew();
        shell.Stop();

        Assert.True(stopping.Elapsed < Moment, $"It took {stopping.Elapsed}.");
    }

    [Fact]
    public void After_a_stop_the_session_goes_on()
    {
        using (PowerShell shell = _host.Start("Test-CicUserCsv $large -Quiet"))
        {
            shell.BeginInvoke();
            Thread.Sleep(100);
            shell.Stop();
        }

        _host.Write("small.csv", "User Name", "anna");
        Assert.Equal("anna", _host.Run("Import-CicUserCsv small.csv").Single().Value("UserName"));
    }

    [Fact]
    public void A_pipeline_that_needs_no_more_rows_ends_the_reading()
    {
        // What Select-Object -First 1 does.
        Stopwatch running = Stopwatch.StartNew();
        HostResult result = _host.Run("""
            do {
                Import-CicUserCsv $large -RejectPath rejects.csv -WarningAction SilentlyContinue | ForEach-Object { $_; break }
            } while ($false)
            """);

        Assert.Equal("user2", result.Single().Value("UserName"));
        Assert.True(running.Elapsed < Moment, $"It took {running.Elapsed}.");
        Assert.Equal(["large.csv"], _host.Files());
        // It is closed as well.
        using FileStream file = File.Open(_host.PathOf("large.csv"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);
    }
}
