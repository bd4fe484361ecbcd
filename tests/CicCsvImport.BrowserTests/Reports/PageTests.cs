using System.Text.Json;
using CicCsvImport.BrowserTests.Support;
using CicCsvImport.Core.Text;
using Deque.AxeCore.Commons;
using PuppeteerSharp;
using PuppeteerSharp.Media;

namespace CicCsvImport.BrowserTests.Reports;

/// <summary>A page is readable for everyone and everywhere: light, dark, narrow, printed, and without script.</summary>
/// <param name="chromium">The browser.</param>
public sealed class PageTests(Chromium chromium)
{
    private const int Narrow = 320;

    [Theory]
    [InlineData("light", 1200)]
    [InlineData("dark", 1200)]
    [InlineData("light", Narrow)]
    public async Task Axe_finds_no_violation(string scheme, int width)
    {
        foreach (string file in new[] { SamplePages.Empty(), SamplePages.Changes(12), SamplePages.OnlyHostile() })
        {
            await using OpenPage page = await chromium.OpenAsync(file, async tab =>
            {
                await tab.SetViewportAsync(new ViewPortOptions { Width = width, Height = 800 });
                await tab.EmulateMediaFeaturesAsync([new() { MediaFeature = MediaFeature.PrefersColorScheme, Value = scheme }]);
            });

            await page.EvaluateAsync<object>(new BundledAxeScriptProvider().GetScript() + "; undefined");
            JsonElement violations = await page.EvaluateAsync<JsonElement>(
                "axe.run().then(found => found.violations.map(one => one.id + ': ' + one.nodes.map(node => node.html).join(' ')))");

            Assert.Empty(violations.EnumerateArray().Select(violation => violation.GetString()));
        }
    }

    [Fact]
    public async Task Nothing_is_wider_than_a_narrow_screen()
    {
        foreach (string file in new[] { SamplePages.Changes(12), SamplePages.OnlyHostile() })
        {
            await using OpenPage page = await chromium.OpenAsync(
                file, tab => tab.SetViewportAsync(new ViewPortOptions { Width = Narrow, Height = 800 }));

            Assert.Empty(await page.EvaluateAsync<string[]>(
                """
                [...document.querySelectorAll('body *')]
                    .filter(element => element.getBoundingClientRect().right > innerWidth)
                    .map(element => element.outerHTML)
                """));
        }
    }

    [Fact]
    public async Task Names_of_a_right_to_left_script_stay_in_their_places()
    {
        await using OpenPage page = await chromium.OpenAsync(SamplePages.RightToLeft());

        // The name of the user is to the left of the display name.
        bool[] areLeft = await page.EvaluateAsync<bool[]>(
            """
            [...document.querySelectorAll('.finding li, #change tbody td div')].map(sentence => {
                const [name, shown] = [...sentence.querySelectorAll('bdi')].map(one => one.getBoundingClientRect());
                return name.right < shown.left;
            })
            """);
        Assert.Equal([true, true], areLeft.AsEnumerable());
        Assert.Equal(["אבג", "דהו"], await page.GetTextsAsync("#change .changes bdi"));
    }

    // A word that is broken has more than one line box.
    [Theory]
    [InlineData(1100, false)]
    [InlineData(900, false)]
    [InlineData(720, true)]
    public async Task Words_are_broken_only_at_blanks(int width, bool isPrinted)
    {
        await using OpenPage page = await chromium.OpenAsync(SamplePages.Issues(), async tab =>
        {
            await tab.SetViewportAsync(new ViewPortOptions { Width = width, Height = 800 });
            if (isPrinted)
                await tab.EmulateMediaTypeAsync(MediaType.Print);
        });

        Assert.Empty(await page.EvaluateAsync<string[]>(
            """
            [...document.querySelectorAll('td, th')].flatMap(cell => {
                const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
                const broken = [];
                for (let node = walker.nextNode(); node; node = walker.nextNode())
                    for (const word of node.data.matchAll(/[A-Za-z0-9.()]+/g)) {
                        const range = new Range();
                        range.setStart(node, word.index);
                        range.setEnd(node, word.index + word[0].length);
                        if (range.getClientRects().length > 1) broken.push(word[0]);
                    }
                return broken;
            })
            """));
        Assert.InRange(await page.EvaluateAsync<int>("document.documentElement.scrollWidth"), 1, width);
    }

    [Theory]
    [InlineData(1200, 40)]
    [InlineData(40, 900)]
    public async Task A_logo_leaves_room_for_the_title(int width, int height)
    {
        await using OpenPage page = await chromium.OpenAsync(
            SamplePages.WithLogo(width, height), tab => tab.SetViewportAsync(new ViewPortOptions { Width = Narrow, Height = 800 }));

        int[] sizes = await page.EvaluateAsync<int[]>(
            """
            [document.querySelector('.logo'), document.querySelector('h1')].map(element => element.getBoundingClientRect())
                .flatMap(box => [box.top, box.bottom, box.width]).map(Math.round)
            """);
        Assert.InRange(sizes[1] - sizes[0], 1, 60);
        Assert.InRange(sizes[2], 1, Narrow);
        Assert.InRange(sizes[3], sizes[1], sizes[1] + 40);
        Assert.InRange(sizes[5], Narrow - 40, Narrow);
    }

    [Fact]
    public async Task A_table_before_another_one_grows_only_on_demand()
    {
        await using OpenPage page = await chromium.OpenAsync(SamplePages.Issues());

        Assert.Equal(200, (await page.GetTextsAsync("#issue tbody tr")).Length);
        await page.Tab.ClickAsync("#issue .more");
        Assert.Equal(300, (await page.GetTextsAsync("#issue tbody tr")).Length);
        Assert.True(await page.EvaluateAsync<bool>("document.querySelector('#issue .more').hidden"));
        Assert.True(await page.EvaluateAsync<bool>("document.querySelector('#change .more').hidden"));
    }

    [Fact]
    public async Task Printing_keeps_headings_and_the_approval_together()
    {
        await using OpenPage page = await chromium.OpenAsync(
            SamplePages.Changes(12), tab => tab.EmulateMediaTypeAsync(MediaType.Print));

        Assert.Equal("avoid,avoid,avoid", await page.EvaluateAsync<string>(
            """
            [['h2', 'breakAfter'], ['.note', 'breakAfter'], ['#approval', 'breakInside']]
                .map(([what, property]) => getComputedStyle(document.querySelector(what))[property]).join()
            """));
    }

    [Fact]
    public async Task Hostile_values_are_text()
    {
        await using OpenPage page = await chromium.OpenAsync(SamplePages.OnlyHostile());
        string shown = SafeText.From(SamplePages.Hostile);

        Assert.Equal(shown, await page.EvaluateAsync<string>("document.querySelector('h1').textContent"));
        Assert.Equal([shown, shown], await page.GetTextsAsync("#change tbody td:nth-child(4)"));
        Assert.Contains(shown, await page.GetTextsAsync("#change ins"));
        Assert.Contains(shown, await page.GetTextsAsync(".finding li"));
        // Its own script and the data of its table, and nothing that a value would have added.
        Assert.Equal(2, await page.EvaluateAsync<int>("document.scripts.length"));
        Assert.Empty(await page.GetTextsAsync("img, textarea, a:not([href^='#'])"));
        Assert.Empty(await page.EvaluateAsync<string[]>(
            """
            [...document.querySelectorAll('*')].flatMap(element => [...element.attributes]).map(attribute => attribute.name)
                .filter(name => /^on|^style$/.test(name))
            """));
    }

    [Fact]
    public async Task The_policy_lets_no_other_script_or_style_run()
    {
        await using OpenPage page = await chromium.OpenAsync(SamplePages.Empty());

        await page.EvaluateAsync<string>(
            """
            globalThis.blocked = [];
            addEventListener('securitypolicyviolation', violation => blocked.push(violation.effectiveDirective));
            const script = document.createElement('script');
            script.textContent = 'globalThis.ran = true';
            const style = document.createElement('style');
            style.textContent = 'body { color: red }';
            document.body.append(script, style);
            """);
        await page.Tab.WaitForFunctionAsync("() => blocked.length === 2");

        Assert.Equal("script-src-elem,style-src-elem", await page.EvaluateAsync<string>("blocked.sort().join()"));
        Assert.False(await page.EvaluateAsync<bool>("'ran' in globalThis"));
        page.Forgive("console: ", 2);
    }

    [Fact]
    public async Task Numbers_and_times_have_the_form_of_the_readers_language()
    {
        await using OpenPage page = await chromium.OpenAsync(
            SamplePages.Changes(12),
            async tab => await tab.Client.SendAsync("Emulation.setLocaleOverride", new { locale = "de-DE" }));

        Assert.Contains("1.234.567", await page.GetTextsAsync("#counts data"));
        Assert.Contains("14.07.2026, 15:30", await page.GetTextsAsync("#facts time"));
        Assert.Contains("06.07.2026", await page.GetTextsAsync("#weeks time"));
    }

    [Fact]
    public async Task Without_script_it_shows_everything_but_later_rows()
    {
        await using OpenPage page = await chromium.OpenAsync(SamplePages.Changes(650), tab => tab.SetJavaScriptEnabledAsync(false));

        string content = await page.Tab.GetContentAsync();
        Assert.Contains("This plan can be applied.", content, StringComparison.Ordinal);
        Assert.Equal(4, (await page.Tab.QuerySelectorAllAsync(".finding")).Length);
        Assert.Equal(500, (await page.Tab.QuerySelectorAllAsync("#change tbody tr")).Length);
        Assert.Equal(
            ["The first 500 of 650 rows. Open the file in a browser with JavaScript to see all of them."],
            await page.GetTextsAsync("[role=status]"));
        Assert.False(await (await page.Tab.QuerySelectorAsync(".controls")).IsVisibleAsync());
    }

    [Fact]
    public async Task Printing_has_2000_rows_of_the_filter_and_says_how_many_more()
    {
        await using OpenPage page = await chromium.OpenAsync(SamplePages.Changes(9000));
        await page.Tab.SelectAsync("select[data-column='0']", "Update");
        int before = await CountRowsAsync(page);
        await page.EvaluateAsync<string>(
            """
            globalThis.seen = '';
            addEventListener('beforeprint', () => seen = [
                document.querySelectorAll('#change tbody tr').length, document.querySelector('.printed-only').textContent,
                document.querySelector('details').open,
            ].join('; '));
            """);

        byte[] document = await page.Tab.PdfDataAsync(new PdfOptions { Format = PaperFormat.A4, PageRanges = "1", Tagged = false });

        Assert.Equal("%PDF"u8.ToArray(), document[..4]);
        Assert.Equal(
            "2000; Rows not printed: 1,000. The file of this report has all of them.; true", await page.EvaluateAsync<string>("seen"));
        await page.Tab.WaitForFunctionAsync("rows => document.querySelectorAll('#change tbody tr').length === rows", before);
        Assert.False(await page.EvaluateAsync<bool>("document.querySelector('details').open"));
    }

    [Fact]
    public async Task A_hundred_thousand_changes_fit_into_30_megabytes_and_show_at_once()
    {
        string file = SamplePages.Changes(100_000);
        await using OpenPage page = await chromium.OpenAsync(file);

        Assert.InRange(new FileInfo(file).Length, 1, 30_000_000);
        Assert.Equal(["Rows shown: 100,000 of 100,000"], await page.GetTextsAsync("[role=status]"));
        await page.Tab.TypeAsync("input[type=search]", "user099999");
        Assert.Equal(["Rows shown: 1 of 100,000"], await page.GetTextsAsync("[role=status]"));
        double paint = await page.EvaluateAsync<double>("performance.getEntriesByName('first-contentful-paint')[0].startTime");
        TestContext.Current.TestOutputHelper!.WriteLine($"{new FileInfo(file).Length:N0} bytes, first paint after {paint:N0} ms");
    }

    private static Task<int> CountRowsAsync(OpenPage page) =>
        page.EvaluateAsync<int>("document.querySelectorAll('#change tbody tr').length");
}
