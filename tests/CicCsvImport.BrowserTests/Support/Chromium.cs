using PuppeteerSharp;

[assembly: AssemblyFixture(typeof(CicCsvImport.BrowserTests.Support.Chromium))]

namespace CicCsvImport.BrowserTests.Support;

/// <summary>Chromium, which all tests use: that of the system. Its tests are skipped where there is none.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Paths = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private IBrowser? _browser;

    private static string? Path => Paths.FirstOrDefault(File.Exists);

    public async ValueTask InitializeAsync()
    {
        if (Path is null)
            return;
        _browser = await Puppeteer.LaunchAsync(new LaunchOptions
        {
            ExecutablePath = Path,
            DefaultViewport = new ViewPortOptions { Width = 1200, Height = 800 },
            // Root has no sandbox, and the pages are ours. In a container, shared memory is small.
            Args = ["--no-sandbox", "--disable-dev-shm-usage", "--lang=en-US"],
        });
    }

    /// <summary>Opens the file of a page, with what the browser reports about it.</summary>
    /// <param name="file">The file.</param>
    /// <param name="prepare">Prepares the tab before it loads the page.</param>
    internal async Task<OpenPage> OpenAsync(string file, Func<IPage, Task>? prepare = null)
    {
        Assert.SkipWhen(_browser is null, "There is no Chromium at " + string.Join(" or ", Paths) + ".");
        IPage page = await _browser.NewPageAsync();
        var open = new OpenPage(page, new Uri(System.IO.Path.GetFullPath(file)).AbsoluteUri);
        if (prepare is not null)
            await prepare(page);
        await open.GoToAsync("");
        return open;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.CloseAsync();
        SamplePages.Delete();
    }
}
