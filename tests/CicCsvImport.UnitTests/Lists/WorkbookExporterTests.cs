using CicCsvImport.Core.Catalog;
using CicCsvImport.Core.Engine.Schema;
using CicCsvImport.Core.Kinds.Phones.Templates;
using CicCsvImport.Core.Kinds.Site;
using CicCsvImport.Core.Kinds.Stations;
using CicCsvImport.Core.Kinds.Users;
using CicCsvImport.Core.Text;
using CicCsvImport.Infrastructure.Lists;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Lists;

/// <summary>Lists are written as workbooks to fill in.</summary>
public sealed class WorkbookExporterTests : IDisposable
{
    private readonly TemporaryFile _file = new();

    public static TheoryData<string> Lists => [.. VendorLists.Catalog.Lists.Select(list => list.Name)];

    public void Dispose() => _file.Dispose();

    [Theory]
    [MemberData(nameof(Lists))]
    public void The_first_sheet_has_the_vendors_columns_and_the_second_one_explains_them(string name)
    {
        ListDefinition list = Get(name);
        ListColumn[] columns = [.. list.Columns.Where(column => column.IsVendors)];

        MadeWorkbook book = Write(list);

        Assert.Equal(columns.Select(column => column.Column.Name), Assert.Single(book.Sheets[0].Rows));
        Assert.Equal(
            columns.Select(column => column.IsRequired),
            book.Sheets[0].Elements("c").Select(cell => book.IsBold((string?)cell.Attribute("s"))));
        MadeSheet explained = book["Columns"];
        Assert.Equal(columns.Select(column => column.Column.Name), explained.Rows.Skip(1).Select(row => row[0]));
        Assert.Equal(columns.Select(column => column.IsRequired ? "Yes" : ""), explained.Rows.Skip(1).Select(row => row[1]));
        Assert.Equal(columns.Select(column => column.Column.Description), explained.Rows.Skip(1).Select(row => row[2]));
        Assert.All(book.Sheets, sheet => Assert.Equal(sheet.Name == "Values", sheet.IsHidden));
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public void Only_the_first_sheet_has_the_header_of_a_list(string name)
    {
        MadeWorkbook book = Write(Get(name));

        string[] known = [.. VendorLists.Catalog.Lists.SelectMany(list => list.Columns).SelectMany(Headings)];
        Assert.DoesNotContain(book["Columns"].Rows[0], heading => known.Contains(heading, Heading.Comparer));

        static IEnumerable<string> Headings(ListColumn column) => [column.Column.Name, .. column.Column.Aliases, Heading.Problem];
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public void Every_column_has_a_hint_of_its_description(string name)
    {
        MadeSheet sheet = Write(Get(name)).Sheets[0];

        Assert.All(Get(name).Columns.Where(column => column.IsVendors).Select((column, i) => (column, Letter: $"{(char)('A' + i)}")), it =>
        {
            Assert.Equal(it.column.Column.Name, (string?)sheet.Rule(it.Letter)!.Attribute("promptTitle"));
            string hint = (string)sheet.Rule(it.Letter)!.Attribute("prompt")!;
            Assert.StartsWith(it.column.Column.Description, hint, StringComparison.Ordinal);
            Assert.Equal(it.column.IsRequired, hint.Contains("Required.", StringComparison.Ordinal));
            Assert.Contains(" Form: ", hint, StringComparison.Ordinal);
            Assert.Equal("1", (string?)sheet.Rule(it.Letter)!.Attribute("showInputMessage"));
        });
    }

    [Fact]
    public void What_is_known_can_be_chosen()
    {
        MadeSheet stations = Write(StationList.Definition).Sheets[0];
        MadeSheet phones = Write(Get("Phone-TMM")).Sheets[0];
        MadeSheet users = Write(UserList.Definition).Sheets[0];

        Assert.Equal(["Workstation", "Stand-alone Phone", "Stand-alone Fax"], stations.Choices("B"));
        Assert.Equal(["Polycom", "Cisco", "Generic"], stations.Choices("F"));
        Assert.Equal(["Workstation", "Stand-alone Phone"], phones.Choices("B"));
        Assert.Contains("ININ", phones.Choices("C"));
        Assert.Contains("IP330", phones.Choices("D"));
        Assert.Contains("Supervisor", users.Choices("J"));
        Assert.Equal(["Yes", "No"], users.Choices("M"));
    }

    [Fact]
    public void So_can_what_the_directory_has()
    {
        KnownNames known = new KnownNames()
            .Add(PhoneTemplateSchema.Schema, new NameTable().AddAll(["Lobby, North", "Agents"]))
            .Add(SiteSchemas.RegistrationGroup, new NameTable().AddAll(["TLS"]))
            .Add(StationList.Schema, new NameTable().AddAll(["S2", "S1"]))
            .Add(SiteSchemas.Workgroup, new NameTable().AddAll(["Sales"]).Add("Everyone", "Alle"))
            .Add(SiteSchemas.Role, new NameTable().AddAll(["Agent", "Night"]));

        MadeSheet phones = Write(Get("Phone-Template"), known).Sheets[0];
        MadeSheet users = Write(UserList.Definition, known).Sheets[0];

        Assert.Equal(["Agents", "Lobby, North"], phones.Choices("B"));
        Assert.Equal(["TLS"], phones.Choices("C"));
        Assert.Equal(["S1", "S2"], users.Choices("L"));
        Assert.Equal(["Everyone", "Sales"], users.Choices("K"));
        Assert.Equal(["Agent", "Night"], users.Choices("J").Where(role => role is "Agent" or "Night"));
        // Phones also refer to stations by their names, which are not to be chosen among.
        Assert.NotEqual("list", (string?)phones.Rule("A")!.Attribute("type"));
    }

    [Fact]
    public void Several_names_in_a_cell_are_not_asked_about()
    {
        MadeSheet users = Write(UserList.Definition).Sheets[0];

        Assert.Null(users.Rule("J")!.Attribute("showErrorMessage"));
        Assert.Equal("1", (string?)users.Rule("M")!.Attribute("showErrorMessage"));
    }

    [Fact]
    public void Awkward_texts_come_back()
    {
        string[] awkward =
        [
            "007", "=1+1", "+49", "-1", "@a", "a,b", "\"a\"", "\"", "a;b|c\t", "Büro 電話 😀", "a\r\nb", "\u0001\u0000", "\uD83D",
            "_x0041_", "sep=;", " outer ", "\uFEFF", "1E5",
        ];

        MadeWorkbook book = Write(
            StationList.Definition, rows: awkward.Select(text => Cells(StationList.Definition, ("Name", "S"), ("Model", text))));

        Assert.Equal(awkward, book.Sheets[0].Rows.Skip(1).Select(row => row[6]));
        Assert.All(book.Sheets[0].Rows, row => Assert.Equal(9, row.Length));
        Assert.Empty(book.Sheets[0].Elements("f"));
    }

    [Fact]
    public void A_column_of_our_own_is_added_if_any_row_has_it()
    {
        MadeWorkbook book = Write(
            UserList.Definition,
            rows: [Cells(UserList.Definition, ("User Name", "A")), Cells(UserList.Definition, ("User Name", "B"), ("Location", "Berlin"))]);

        Assert.Equal(["Location", "", "Berlin"], book.Sheets[0].Rows.Select(row => row[13]));
        Assert.Equal("Location", book["Columns"].Rows[^1][0]);
        Assert.Equal("Location", (string?)book.Sheets[0].Rule("N")!.Attribute("promptTitle"));
    }

    [Fact]
    public void A_text_that_is_too_long_is_a_fault_of_its_row()
    {
        using (WorkbookExporter exporter = Open(StationList.Definition))
        {
            exporter.Write(Cells(StationList.Definition, ("Name", "A"), ("Model", new string('x', 32767))));
            FormatException fault = Assert.Throws<FormatException>(
                () => exporter.Write(Cells(StationList.Definition, ("Name", "B"), ("Model", new string('x', 32768)))));
            Assert.StartsWith("Model has 32,768 characters", fault.Message, StringComparison.Ordinal);
            exporter.Commit();
        }

        Assert.Equal(["Name", "A"], new MadeWorkbook(_file.Path).Sheets[0].Rows.Select(row => row[0]));
    }

    [Fact]
    public void One_that_is_not_committed_leaves_nothing_behind()
    {
        using (WorkbookExporter exporter = Open(StationList.Definition))
            exporter.Write(Cells(StationList.Definition, ("Name", "A")));

        Assert.Empty(_file.Files);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(5000)]
    public void Nor_does_one_that_was_stopped(int rows)
    {
        using var stop = new CancellationTokenSource();
        File.WriteAllText(_file.Path, "old");
        using (var exporter = new WorkbookExporter(
            _file.Path, StationList.Definition, new TestLists().NewSession(), overwrite: true, ownerOnly: false, stop.Token))
        {
            for (int i = 0; i < rows; i++)
                exporter.Write(Cells(StationList.Definition, ("Name", "A" + i)));
            stop.Cancel();

            Assert.ThrowsAny<OperationCanceledException>(exporter.Commit);
        }

        Assert.Equal(["list.csv"], _file.Files);
        Assert.Equal("old", File.ReadAllText(_file.Path));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Only_the_owner_reads_passwords(bool ownerOnly)
    {
        if (OperatingSystem.IsWindows())
            return;
        using (var exporter = new WorkbookExporter(
            _file.Path, UserList.Definition, new TestLists().NewSession(), overwrite: false, ownerOnly))
        {
            exporter.Write(Cells(UserList.Definition, ("User Name", "A"), ("Password", "moon-7")));
            string[] pending = Directory.GetFiles(_file.Folder);
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Assert.Single(pending)));
            exporter.Commit();
        }

        Assert.Equal(["list.csv"], _file.Files);
        Assert.Equal(ownerOnly, (File.GetUnixFileMode(_file.Path) & (UnixFileMode.GroupRead | UnixFileMode.OtherRead)) == 0);
        Assert.Equal("moon-7", new MadeWorkbook(_file.Path).Sheets[0].Rows[1][6]);
    }

    private static ListDefinition Get(string name) => VendorLists.Catalog.Lists.Single(list => list.Name == name);

    private static string?[] Cells(ListDefinition list, params (string Column, string Text)[] cells) =>
    [
        .. list.Columns.Select(column =>
            cells.FirstOrDefault(cell => cell.Column == column.Column.Name).Text ?? (column.IsVendors ? "" : null)),
    ];

    private WorkbookExporter Open(ListDefinition list) =>
        new(_file.Path, list, new TestLists().NewSession(), overwrite: true, ownerOnly: false);

    private MadeWorkbook Write(ListDefinition list, KnownNames? known = null, IEnumerable<string?[]>? rows = null)
    {
        ValidationContext context = known is null ? new TestLists().NewSession() : new ValidationContext(Repository.Settings(), known);
        using (var exporter = new WorkbookExporter(_file.Path, list, context, overwrite: true, ownerOnly: false))
        {
            foreach (string?[] row in rows ?? [])
                exporter.Write(row);
            exporter.Commit();
        }

        return new MadeWorkbook(_file.Path);
    }
}
