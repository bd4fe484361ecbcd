using System.Text;
using CicCsvImport.Core.Catalog;
using CicCsvImport.Core.Engine.Fast;
using CicCsvImport.Core.Engine.Rows;
using CicCsvImport.Core.Engine.Schema;
using CicCsvImport.Core.Issues;
using CicCsvImport.Core.Kinds.Site;
using CicCsvImport.Core.Kinds.Users;
using CicCsvImport.Core.Settings;
using CicCsvImport.Core.Text;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Engine.Fast;

/// <summary>
/// A cell with a raw text of its column is not read by its rules: that must never be seen. Cells of every sort are read both ways.
/// CIC_TEST_SEED sets the random numbers; a failure names its seed.
/// </summary>
public sealed class RawTextsTests
{
    private const int Cells = 3_000;

    /// <summary>What columns and rules tell apart, and what only looks like it.</summary>
    private static readonly string[] Pieces =
    [
        "a", "Z", "0", "7", "12", "100200", "E+06", "+", "++", "-", "=", "@", "<", ">", "<server>", "\\", ":", "|", ";", ",", "/", "*", "?",
        ".", "_", "'", "%", "\"", " ", "  ", "\t",
        "SMTP:", "smtp:", "FBMC", "anna@example.com", "ACME\\", "sip:5557@host:5060", "Agent", "agent", "Business User", "Sales",
        "Workstation", "phone", "Polycom", "polycom", "IP330",
        "0004F2AABBCC", "0004f2aabbcc", "00:04:F2:AA:BB:CC", "Yes", "yes", "é", "ß", "Ł", "ж", "İ", "e\u0301", "名", "カ", "\u00A0", "\u0085",
        "\u00AD", "\u061C", "\u1680", "\u180E", "\u200B", "\u202E",
        "\u2028", "\u3000", "\uFEFF", "\uFF21", "\U0001F600", "\v", "\f", "\u001B", "\u007F", "\u0090", "1234", "123456789012",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "NULL", "n/a", "\\N", "#N/A", "#REF!", "###", "#", "System.", "System.Object[]", "Deserialized.", "@{a=b}", "[]", "`1",
        "\uFFFD", "\u3164", "\u2800", "\uFE0F", "\U000E0041", "Ã¼", "Ãœ", "â€™", "Ã", "“", "”", "®", "\n", "\r\n",
    ];

    private static readonly CicSettings Settings = Repository.Settings();

    public static TheoryData<string> Lists => [.. VendorLists.Catalog.Lists.Select(list => list.Name)];

    [Theory]
    [MemberData(nameof(Lists))]
    public void A_row_is_the_same_whether_its_raw_cells_are_read_by_the_rules_or_not(string name)
    {
        ListDefinition list = VendorLists.Catalog.Lists.First(one => one.Name == name);
        int seed = int.TryParse(Environment.GetEnvironmentVariable("CIC_TEST_SEED"), out int said) ? said : 4711;
        var random = new Random(seed);
        RowReader byBytes = NewReader(list);
        RowReader byRules = NewReader(list);
        RowReader checkOnly = NewReader(list, keeps: false);
        int good = 0;
        for (int line = 2; line < Cells / list.Columns.Length; line++)
        {
            string[] cells = [.. list.Columns.Select(column => NextText(random, column.Column))];
            ReadRow fast = byBytes.Read(new TextRecord(cells, line, hasBytes: true));
            string row = $"seed {seed}: {string.Join(" / ", cells)}";

            string expected = Describe(byRules.Read(new TextRecord(cells, line, hasBytes: false)));
            string actual = Describe(fast);
            Assert.True(expected == actual, $"{row}\n{expected}\n{actual}");
            ReadRow check = checkOnly.Read(new TextRecord(cells, line, hasBytes: true));
            Assert.Equal((fast.Record is null, DescribeIssues(fast)), (check.Record is null, DescribeIssues(check)));
            good += fast.Record is { } record ? list.Columns.Count(column => record.GetState(column.Column) == CicCellState.Given) : 0;
        }

        Assert.True(good > 100, "Hardly a cell was good: nothing is tested.");
    }

    [Fact]
    public void Every_text_column_of_a_user_list_has_raw_texts()
    {
        var session = new ValidationContext(Settings, new KnownNames());

        Assert.All(
            UserList.Definition.Columns.Select(column => column.Column).OfType<TextColumn>(),
            column => Assert.NotNull(session.GetRaw(column)));
    }

    [Theory]
    [InlineData("Nora Müller-Lüdenscheidt")]
    [InlineData("Zoë Łukasz")]
    [InlineData("Max.Muster")]
    [InlineData("NESTLÉ®")]
    [InlineData("Дмитрий Уткин")]
    [InlineData("Șerban ăîțâ")]
    [InlineData("Systems Team 2")]
    [InlineData("😀 3rd floor (left)")]
    [InlineData("山田太郎")]
    public void An_ordinary_text_is_raw(string text) => Assert.True(HasRaw(text));

    [Theory]
    [InlineData("NULL")]
    [InlineData("null")]
    [InlineData("N/A")]
    [InlineData("#N/A")]
    [InlineData("###")]
    [InlineData("System.Object")]
    [InlineData("Selected.System.Object")]
    [InlineData("Contoso.Sales[]")]
    [InlineData("Contoso.List`1")]
    [InlineData("M\uFFFDller")]
    [InlineData("MÃ¼ller")]
    [InlineData("Ãœbel")]
    [InlineData("Oâ€™Neil")]
    [InlineData("Oâ€Neil")]
    [InlineData("a\u00A0b")]
    [InlineData("a\u0085b")]
    [InlineData("a\u2028b")]
    [InlineData("a\u034Fb")]
    [InlineData("a\u3164b")]
    [InlineData("a\u2800b")]
    [InlineData("a\uFE0Fb")]
    [InlineData("a\U000E0041b")]
    [InlineData("“a”")]
    public void A_text_of_which_there_is_something_to_say_is_not(string text) => Assert.False(HasRaw(text));

    private static bool HasRaw(string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        RawTexts raw = new ValidationContext(Settings, new KnownNames()).GetRaw(UserList.FirstName)!;
        return raw.Has(new CellBytes([.. bytes, .. new byte[CellBytes.Padding]], 0, bytes.Length));
    }

    [Fact]
    public void A_rule_that_looks_at_every_text_is_always_run()
    {
        var column = new TextColumn("Colour", "Colour") { Description = "", Rules = [new CellRule((in Cell cell) => cell.Text)] };

        Assert.Null(column.RawIn(new ValidationContext(Settings, new KnownNames())));
    }

    private static RowReader NewReader(ListDefinition list, bool keeps = true)
    {
        var map = new ColumnMap(list, [.. list.Columns.Select(column => column.Column.Name)], [.. list.Columns]);
        var session = new ValidationContext(Settings, new KnownNames().Add(SiteSchemas.Workgroup, new NameTable().Add("Sales")));
        var file = new FileContext(map, session, new IssuePlace("list.csv", "list.csv", list.Name), keeps);
        return new RowReader(file, new ReservedKeys());
    }

    // Mostly what the column is made for, at times with one piece too many; else anything.
    internal static string NextText(Random random, Column column)
    {
        var text = new StringBuilder();
        string[] examples = [.. column.Examples.Where(example => example.Length > 0)];
        if (examples.Length > 0 && random.Next(8) > 0)
            text.Append(examples[random.Next(examples.Length)]).Append(column.Key is null ? "" : random.Next(10_000).ToString());
        for (int i = random.Next(-12, 3); i > 0; i--)
            text.Insert(random.Next(text.Length + 1), Pieces[random.Next(Pieces.Length)]);
        return text.ToString();
    }

    internal static string Describe(ReadRow result)
    {
        var text = new StringBuilder();
        foreach (Column column in result.Record?.Schema.Columns ?? [])
        {
            string value = result.Record![column] switch
            {
                System.Security.SecureString secret => column.Format(secret),
                var other => $"{other}",
            };
            text.Append($"{column.Name}={value} {result.Record.GetState(column)} {result.Record.IsDefault(column)}; ");
        }

        return text.Append(DescribeIssues(result)).ToString();
    }

    private static string DescribeIssues(ReadRow result) =>
        string.Concat(result.Issues.Select(issue => $"{issue} {issue.Effect} {issue.Value} {issue.Suggestion}; "));

    /// <summary>Cells as a file gives them, with or without their bytes.</summary>
    private sealed class TextRecord : ILocatedRecord
    {
        private readonly string[] _cells;
        private readonly CellBytes[]? _bytes;

        public TextRecord(string[] cells, int line, bool hasBytes)
        {
            _cells = cells;
            Line = line;
            byte[] bytes = [.. Encoding.UTF8.GetBytes(string.Join(",", cells)), .. new byte[CellBytes.Padding]];
            int start = 0;
            _bytes = hasBytes ? new CellBytes[cells.Length] : null;
            for (int i = 0; hasBytes && i < cells.Length; i++)
            {
                int length = Encoding.UTF8.GetByteCount(cells[i]);
                _bytes![i] = new CellBytes(bytes, start, length);
                start += length + 1;
            }
        }

        public int Line { get; }

        public int Count => _cells.Length;

        public bool HasStrayQuotes => false;

        public string Text(int index) => _cells[index];

        public object? ValueAt(int cell) => null;

        public bool? IsRaw(int index) => null;

        public bool TryLocate(int index, out CellBytes text)
        {
            text = _bytes is null ? default : _bytes[index];
            return _bytes is not null;
        }

        public bool HasStrayQuote(int index) => false;
    }
}
