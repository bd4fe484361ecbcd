using System.Diagnostics;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Files;

/// <summary>A list that is open in another program can be read, and so can one that comes through a pipe.</summary>
public sealed class SharedFileTests
{
    // As a spreadsheet opens a workbook: to write, and others may read.
    [Fact]
    public void A_list_that_is_open_for_writing_can_be_read()
    {
        using var file = new TemporaryFile("Name\nSIPPhone1\n");
        using var writer = new FileStream(file.Path, FileMode.Open, FileAccess.ReadWrite, FileShare.Read);

        Assert.Equal("SIPPhone1", new TestLists().ReadFiles(TestLists.Station, file.Path).Clean<CicStation>().Name);
    }

    [Fact]
    public async Task A_pipe_can_be_read_although_a_list_is_read_twice()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var file = new TemporaryFile();
        using (Process make = Process.Start("mkfifo", file.Path))
            await make.WaitForExitAsync();
        // Opening a pipe waits for the other side.
        Task writing = Task.Run(() => File.WriteAllText(file.Path, "Name,Extension\nSIPPhone1,5556\n"));

        CicStation station = new TestLists().ReadFiles(TestLists.Station, file.Path).Clean<CicStation>();

        await writing;
        Assert.Equal(("SIPPhone1", "5556"), (station.Name, station.Extension));
    }
}
