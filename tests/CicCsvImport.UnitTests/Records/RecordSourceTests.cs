using System.Security;
using CicCsvImport.Core.Engine.Schema;
using CicCsvImport.Core.Issues;
using CicCsvImport.Core.Passwords;
using CicCsvImport.Infrastructure.Lists;
using CicCsvImport.Infrastructure.Records;
using CicCsvImport.Infrastructure.Text;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Records;

/// <summary>A list that is not a CSV file is read as one is: by its header and its rows, checked and rejected alike.</summary>
public sealed class RecordSourceTests
{
    private readonly TestLists _lists = new()
    {
        Options = new ListReadOptions { HeaderMap = new Dictionary<string, string> { ["Login"] = "User Name" } },
    };

    [Fact]
    public void Rows_are_read_by_the_header_of_any_source()
    {
        using ListReading reading = Open(new Sheet(["Extension", " user name "], ["5556", "pschulz"], ["5557", "amaier"]));

        CicUser[] users =
        [
            .. reading.Batches(_lists.NewSession(), keepsRejected: false)
                .SelectMany(batch => batch.Rows)
                .Select(row => (CicUser)row.Record!),
        ];

        Assert.Empty(reading.Issues);
        Assert.Equal(["pschulz 5556 2", "amaier 5557 3"], users.Select(user => $"{user.Identity} {user.Extension} {user.Line}"));
    }

    [Fact]
    public void An_issue_names_the_sheet_and_so_does_one_that_points_to_another_row()
    {
        ValidationContext session = _lists.NewSession();
        using ListReading reading = Open(new Sheet(["User Name", "Extension"], ["pschulz", "55x6"]));
        using ListReading second = Open(new Sheet(["User Name"], ["pschulz"]));

        CicIssue[] issues = [.. reading.Rows(session).Concat(second.Rows(session)).SelectMany(row => row.Issues)];

        Assert.StartsWith("users.xlsx[Users]:2: ", issues[0].Message, StringComparison.Ordinal);
        Assert.Equal("DuplicateName", issues[^1].Code);
        Assert.Contains("at users.xlsx[Users]:2", issues[^1].Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_value_stays_one_on_its_way_to_the_row(bool inBatches)
    {
        using SecureString password = SecureText.Protect("4711");
        using ListReading reading = Open(new Sheet(["User Name", "Password"], ["pschulz", password]));

        ReadRow row = Assert.Single(inBatches
            ? reading.Batches(_lists.NewSession(), keepsRejected: true).SelectMany(batch => batch.Rows)
            : [.. reading.Rows(_lists.NewSession())]);

        Assert.Equal("4711", SecureText.Reveal(((CicUser)row.Record!).Password!));
    }

    [Fact]
    public void Rows_that_do_not_import_are_written_with_commas()
    {
        using var target = new TemporaryFile();
        using ListReading reading = Open(new Sheet(["User Name", "Last Name"], [null, "Maier, Anna"]));
        using (var rejects = new RejectWriter(target.Path, overwrite: false))
        {
            ReadRow row = Assert.Single(reading.Batches(_lists.NewSession(), keepsRejected: true).SelectMany(batch => batch.Rows));
            rejects.Write(reading.Map.Headings, reading.Delimiter, row);
            rejects.Commit(areAllRead: true);
        }

        Assert.StartsWith(
            "User Name,Last Name,Problem\r\n,\"Maier, Anna\",RequiredValueMissing: ",
            File.ReadAllText(target.Path),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_plan_keeps_how_it_is_read_without_a_delimiter()
    {
        using ListReading reading = Open(new Sheet(["Login", "Extension"]));

        ListReadOptions again = ListReadOptions.From(reading.Format);

        Assert.Equal(TestLists.User, reading.Format.Noun);
        Assert.Null(again.Delimiter);
        Assert.Equal("User Name", again.HeaderMap["Login"]);
    }

    [Fact]
    public void Without_a_record_there_are_no_columns() =>
        Assert.Equal(("NoColumns", 0), Fault(new Sheet()));

    [Fact]
    public void A_header_further_below_is_named()
    {
        var sheet = new Sheet(["New colleagues"], ["Sales"], ["User Name", "Extension"]);

        Assert.Equal(("NoColumns", 1), Fault(sheet));
        Assert.Contains("row 3", Open(sheet).Issues[0].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_source_that_changes_between_the_passes_is_a_severe_issue()
    {
        var sheet = new Sheet(["User Name"], ["pschulz"]);
        using ListReading reading = Open(sheet);
        sheet.HasChanged = true;

        ReadRow[] rows = [.. reading.Rows(_lists.NewSession())];

        Assert.Equal("FileNotReadable", Assert.Single(rows[^1].Issues).Code);
        Assert.Equal("users.xlsx[Users]", rows[^1].Issues[0].Location);
    }

    private (string Code, int Line) Fault(Sheet sheet)
    {
        using ListReading reading = Open(sheet);
        Assert.False(reading.IsReadable);
        CicIssue issue = Assert.Single(reading.Issues);
        return (issue.Code, issue.Line);
    }

    private ListReading Open(Sheet sheet) => new ListReader(_lists.Catalog, TestLists.User, _lists.Settings, _lists.Options)
        .Open(sheet.Place, () => sheet, CancellationToken.None);

    private sealed class Sheet(params object?[][] rows) : IRecordSource
    {
        public IssuePlace Place { get; } = new("/lists/users.xlsx", "users.xlsx", List: null) { Sheet = "Users" };

        public IReadOnlyList<CicIssue> Issues => [];

        public char? Delimiter => null;

        public double Progress => 1;

        public bool HasChanged { get; set; }

        public IEnumerable<IListRecord> Records(CancellationToken cancellation) => rows.Select((cells, i) => new Record(cells, i + 1));

        public void ThrowIfChanged()
        {
            if (HasChanged)
                throw new ListReadException(IssueCatalog.FileNotReadable, "");
        }

        public void Dispose()
        {
        }
    }

    private sealed class Record(object?[] cells, int line) : IValueRecord
    {
        public int Line => line;

        public int Count => cells.Length;

        public bool HasStrayQuotes => false;

        public object? ValueAt(int cell) => cells[cell] is string ? null : cells[cell];

        public string Text(int index) => index < cells.Length && cells[index] is string text ? text : "";

        public bool HasStrayQuote(int index) => false;
    }
}
