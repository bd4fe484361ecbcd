using CicCsvImport.BrowserTests.Support;

namespace CicCsvImport.BrowserTests.Reports;

/// <summary>A long table is filtered, sorted, and reached by links and by the keyboard.</summary>
/// <param name="chromium">The browser.</param>
public sealed class TableTests(Chromium chromium)
{
    private const string Status = "[role=status]";
    private const string Names = "#change tbody td:nth-child(4)";

    [Fact]
    public async Task Rows_are_filtered_by_action_kind_and_text()
    {
        await using OpenPage page = await chromium.OpenAsync(SamplePages.Changes(650));

        Assert.Equal(["Rows shown: 650 of 650"], await page.GetTextsAsync(Status));
        Assert.Equal(
            ["All", "Create (217)", "Remove (216)", "Update (217)"],
            (await page.GetTextsAsync("select[data-column='0'] option")).Order(StringComparer.Ordinal));
        await page.Tab.SelectAsync("select[data-column='0']", "Remove");
        Assert.Equal(["Rows shown: 216 of 650"], await page.GetTextsAsync(Status));
        await page.Tab.SelectAsync("select[data-column='1']", "station");
        Assert.Equal(["Rows shown: 0 of 650"], await page.GetTextsAsync(Status));
        await page.Tab.SelectAsync("select[data-column='1']", "");
        await page.Tab.TypeAsync("input[type=search]", "USER00001");
        Assert.Equal(["user000012", "user000015", "user000018"], await page.GetTextsAsync(Names));
        await page.Tab.ClickAsync(".controls button");
        Assert.Equal(["Rows shown: 650 of 650"], await page.GetTextsAsync(Status));
    }

    [Fact]
    public async Task Old_and_new_values_are_found()
    {
        await using OpenPage page = await chromium.OpenAsync(SamplePages.Changes(650));

        await page.Tab.TypeAsync("input[type=search]", "extension: 000002 7000002");

        Assert.Equal(["Desk2"], await page.GetTextsAsync(Names));
        Assert.Equal(["000002"], await page.GetTextsAsync("#change tbody del"));
        Assert.Equal(["7000002"], await page.GetTextsAsync("#change tbody ins"));
    }

    [Fact]
    public async Task Rows_are_sorted_with_numbers_in_their_order()
    {
        await using OpenPage page = await chromium.OpenAsync(SamplePages.Changes(650));
        await page.Tab.SelectAsync("select[data-column='1']", "station");

        await page.Tab.ClickAsync("#change th:nth-child(4) button");
        Assert.Equal(["Desk2", "Desk5", "Desk8", "Desk11"], (await page.GetTextsAsync(Names))[..4]);
        Assert.Equal(["ascending"], await SortAsync(page));
        await page.Tab.ClickAsync("#change th:nth-child(4) button");
        Assert.Equal("Desk650", (await page.GetTextsAsync(Names))[0]);
        Assert.Equal(["descending"], await SortAsync(page));
        await page.Tab.ClickAsync("#change th:nth-child(1) button");
        Assert.Equal("Desk2", (await page.GetTextsAsync(Names))[0]);
    }

    [Fact]
    public async Task A_link_leads_to_its_row_wherever_it_is()
    {
        await using OpenPage page = await chromium.OpenAsync(SamplePages.Changes(5000));

        await page.GoToAsync("#change-4001");
        Assert.Equal("change-4001", await FocusAsync(page));
        Assert.Equal(["4,001"], await page.GetTextsAsync(".linked a"));
        Assert.False(await page.EvaluateAsync<bool>("document.querySelector('.earlier').hidden"));

        // Rows that are filtered out are shown again.
        await page.Tab.SelectAsync("select[data-column='0']", "Remove");
        await page.EvaluateAsync<string>("location.hash = '#change-4'");
        await page.Tab.WaitForFunctionAsync("() => document.activeElement.id === 'change-4'");
        Assert.Equal(["Rows shown: 5,000 of 5,000"], await page.GetTextsAsync(Status));
    }

    [Fact]
    public async Task Rows_appear_as_they_are_needed()
    {
        await using OpenPage page = await chromium.OpenAsync(SamplePages.Changes(5000));
        Assert.InRange((await page.GetTextsAsync(Names)).Length, 200, 600);

        await page.Tab.WaitForFunctionAsync(
            "() => document.querySelectorAll('#change tbody tr').length > 900 || scrollTo(0, document.body.scrollHeight)");
    }

    [Fact]
    public async Task Everything_is_done_with_the_keyboard()
    {
        await using OpenPage page = await chromium.OpenAsync(SamplePages.Changes(650));
        await page.EvaluateAsync<string>("document.querySelector('nav li:last-child a').focus()");

        // Folded names, the search, two filters, the button, and the headings.
        await page.Tab.Keyboard.PressAsync("Tab");
        Assert.Equal("SUMMARY", await page.EvaluateAsync<string>("document.activeElement.tagName"));
        await page.Tab.Keyboard.PressAsync("Enter");
        Assert.True(await page.EvaluateAsync<bool>("document.querySelector('details').open"));
        await page.Tab.Keyboard.PressAsync("Tab");
        await page.Tab.Keyboard.TypeAsync("user00000");
        await page.Tab.Keyboard.PressAsync("Tab");
        await page.Tab.Keyboard.TypeAsync("Rem");
        Assert.Equal(["user000003", "user000006", "user000009"], await page.GetTextsAsync(Names));
        foreach (string _ in new[] { "kind", "button", "number", "action", "kind", "name" })
            await page.Tab.Keyboard.PressAsync("Tab");
        await page.Tab.Keyboard.PressAsync("Enter");
        await page.Tab.Keyboard.PressAsync("Enter");
        Assert.Equal(["user000009", "user000006", "user000003"], await page.GetTextsAsync(Names));
    }

    private static Task<string[]> SortAsync(OpenPage page) =>
        page.EvaluateAsync<string[]>("[...document.querySelectorAll('[aria-sort]')].map(heading => heading.ariaSort)");

    private static Task<string> FocusAsync(OpenPage page) => page.EvaluateAsync<string>("document.activeElement.id");
}
