using System.Collections.Concurrent;
using PuppeteerSharp;

namespace CicCsvImport.BrowserTests.Support;

/// <summary>
/// A page in a tab. Closing it fails if the page wrote to the console, requested anything from anywhere, or opened a dialog.
/// </summary>
internal sealed class OpenPage : IAsyncDisposable
{
    private readonly string _address;
    private readonly ConcurrentQueue<string> _complaints = new();

    public OpenPage(IPage tab, string address)
    {
        Tab = tab;
        _address = address;
        tab.Console += (_, written) => _complaints.Enqueue("console: " + written.Message.Text);
        tab.PageError += (_, error) => _complaints.Enqueue("error: " + error.Message);
        tab.Error += (_, error) => _complaints.Enqueue("crash: " + error.Error);
        tab.Dialog += (_, dialog) => _complaints.Enqueue("dialog: " + dialog.Dialog.Message);
        tab.Request += (_, request) => Note(request.Request.Url);
    }

    public IPage Tab { get; }

    /// <summary>Loads the page, at a place of it.</summary>
    public Task GoToAsync(string place) => Tab.GoToAsync(_address + place);

    /// <summary>Runs a script in the page, which its own policy does not concern.</summary>
    public Task<T> EvaluateAsync<T>(string script) => Tab.EvaluateExpressionAsync<T>(script);

    /// <summary>Returns the texts of the elements that a selector finds.</summary>
    public Task<string[]> GetTextsAsync(string selector) =>
        Tab.EvaluateFunctionAsync<string[]>("what => [...document.querySelectorAll(what)].map(found => found.textContent)", selector);

    /// <summary>Expects a number of complaints.</summary>
    public void Forgive(string start, int count)
    {
        Assert.Equal(count, _complaints.Count(complaint => complaint.StartsWith(start, StringComparison.Ordinal)));
        _complaints.Clear();
    }

    public async ValueTask DisposeAsync()
    {
        await Tab.CloseAsync();
        Assert.Empty(_complaints);
    }

    private void Note(string address)
    {
        if (!address.StartsWith(_address, StringComparison.Ordinal) && !address.StartsWith("data:image/", StringComparison.Ordinal))
            _complaints.Enqueue("request: " + address);
    }
}
