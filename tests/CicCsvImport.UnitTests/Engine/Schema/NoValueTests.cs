using CicCsvImport.Core.Catalog;
using CicCsvImport.Core.Engine.Rows;
using CicCsvImport.Core.Engine.Schema;
using CicCsvImport.Core.Kinds.Users;
using CicCsvImport.Core.Passwords;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Engine.Schema;

/// <summary>
/// What is in a cell and is not a value: it is dropped in every column of every list, in a file and on an object, with one issue. What
/// only looks like it goes through.
/// </summary>
public sealed class NoValueTests
{
    private const string Good = "Good";

    private static readonly Dictionary<string, string[]> NoValues = new()
    {
        ["TypeName"] =
        [
            "System.Object[]", "System.String[]", "System.Object[][]", "System.Object", "System.Byte[]", "@{Name=Support}",
            "@{Id=1; Name=Support}",
            "System.Collections.Generic.List`1[System.String]", "System.Collections.Hashtable", "System.Nullable`1[System.Int32]",
            "System.Collections.Generic.Dictionary`2[[System.String, mscorlib, Version=4.0.0.0],[System.String, mscorlib]]",
            "Microsoft.ActiveDirectory.Management.ADPropertyValueCollection", "Microsoft.Graph.PowerShell.Models.MicrosoftGraphUser",
            "System.Management.Automation.PSCustomObject", "Selected.System.Management.Automation.PSCustomObject", "System.Data.DataRow",
            "Deserialized.System.Collections.ArrayList", "Deserialized.Selected.CicCsvImport.CicUser", "System.Security.SecureString",
            "System.Xml.XmlElement",
            "CicCsvImport.CicUser", "Contoso.Sales.Region[]",
        ],
        ["SpreadsheetError"] =
        [
            "#N/A", "#NV", "#REF!", "#BEZUG!", "#NAME?", "#VALUE!", "#WERT!", "#DIV/0!", "#NUM!", "#NULL!", "#N/D", "#¡VALOR!",
            "#¿NOMBRE?", "#SPILL!",
            "#CALC!", "#GETTING_DATA", "#ЗНАЧ!", "#SAKNAS!", "#n/a", "###", "############",
        ],
        ["DamagedText"] = ["m\uFFFDller", "\uFFFD", "Zo\uFFFD\uFFFD", "\uFFFDukasz", "Ren\uFFFD Dubois"],
        ["ControlCharacter"] =
        [
            "Nora\u001A", "\u001B[31mNora", "No\ara", "No\u0085ra", "No\u0081ra", "No\u2028ra", "No\u2029ra", "No\u007Fra", "No\bra",
            "No\vra",
            "\u0001",
        ],
        ["PlaceholderValue"] = ["NULL", "null", "\\N", "(null)", "(NULL)", "<null>", "n/a", "N/A", "N/a"],
    };

    private static readonly string[] Values =
    [
        // Names with dots are people, machines and mailboxes; brackets and backticks are no arrays.
        "Max.Muster", "System.Admin", "AgentPC1.lab.local", "Microsoft.Support", "System", "Desk[1]", "[x]", "Sales[]", "a`b", "{x=1}",
        "@home", "Selected.Team", "Object", "M.Graph.",
        // Labels with a number sign.
        "#VIP!", "#1", "##", "# 1", "#N/A1", "#Lobby?", "A###", "#REF", "Null", "Nullmeyer", "NULL 2", "nulls", "N.A.", "NA", "nil",
        "None", "-", "\\Null", "(nul)", "<nul>",
        // Letters that are half of what a wrong encoding makes.
        "CAFÉ’S", "NESTLÉ®", "KŘÍŽ", "SÃO PAULO", "Â", "Ã", "ÂME", "Ã la", "ﬀ", "İpek", "Łukasz", "Zoë", "電話", "😀", "O’Neil", "“a” b",
        "3rd floor", "7\u2033",
    ];

    private static readonly bool[] FileAndObject = [false, true];

    public static TheoryData<string> Codes => [.. NoValues.Keys];

    [Theory]
    [MemberData(nameof(Codes))]
    public void It_is_dropped_in_every_column(string code)
    {
        foreach ((ListDefinition list, ListColumn column, bool isObject) in ColumnsOfAllLists())
        {
            foreach (string text in NoValues[code])
            {
                ReadRow row = Read(list, column.Column.Name, text, isObject);

                string place = $"{list} {column.Column} '{text}': {string.Join(" ", row.Issues)}";
                CicIssue[] issues = [.. row.Issues.Where(issue => issue.Column == column.Column.Name)];
                Assert.True(issues is [{ } only] && only.Code == code, place);
                Assert.True(issues[0].Effect == (column.IsRequired ? CicIssueEffect.RowSkipped : CicIssueEffect.ValueDropped), place);
                Assert.True(column.IsRequired ? row.Record is null : row.Record!.GetState(column.Column) == CicCellState.Dropped, place);
            }
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_only_looks_like_it_is_a_value(bool isObject)
    {
        (ListDefinition List, string Column)[] free =
        [
            (StationDefinition, "Name"), (StationDefinition, "Model"),
            (UserList.Definition, "First Name"), (UserList.Definition, "Workgroups"), (UserList.Definition, "Location"),
        ];
        foreach ((ListDefinition list, string column) in free)
        {
            foreach (string text in Values)
            {
                ReadRow row = Read(list, column, text, isObject);

                Assert.True(row.Issues.All(issue => issue.Code == "FormulaCell"), $"{column} '{text}': {string.Join(" ", row.Issues)}");
                object? value = row.Record![list.Schema.Require(column)];
                Assert.Equal(text, value is CicNameList names ? Assert.Single(names) : value);
            }
        }
    }

    [Theory]
    [InlineData("Support|System.Object[]", "TypeName", "System.Object[]")]
    [InlineData("Support|@{Name=Sales}|Sales", "TypeName", "@{Name=Sales}")]
    [InlineData("#N/A;Support", "SpreadsheetError", "#N/A")]
    [InlineData("Support|NULL", "PlaceholderValue", "NULL")]
    [InlineData("Support;\\N", "PlaceholderValue", "\\N")]
    [InlineData("S\uFFFDles|Support", "DamagedText", "S\uFFFDles")]
    [InlineData("Support|S\u001Bles", "ControlCharacter", @"S\u001Bles")]
    public void One_bad_name_among_several_drops_the_cell(string cell, string code, string name)
    {
        foreach (bool isObject in FileAndObject)
        {
            ReadRow row = Read(UserList.Definition, "Workgroups", cell, isObject);

            CicIssue issue = Assert.Single(row.Issues);
            Assert.Equal((code, name, CicIssueEffect.ValueDropped), (issue.Code, issue.Value, issue.Effect));
            Assert.Contains("memberships", issue.Reason, StringComparison.Ordinal);
            Assert.Equal(CicCellState.Dropped, row.Record!.GetState("Workgroups"));
            Assert.Null(((CicUser)row.Record).Workgroups);
        }
    }

    [Fact]
    public void A_bad_name_on_one_of_our_own_objects_drops_them_all()
    {
        CicUser anna = new() { UserName = "anna", Workgroups = new CicNameList("Sales|System.Object[]"), FirstName = "#REF!" };

        ReadRow row = NewReader().Read(UserList.Definition, anna, number: 1);

        Assert.Equal(["SpreadsheetError", "TypeName"], row.Issues.Select(issue => issue.Code));
        Assert.Null(((CicUser)row.Record!).Workgroups);
    }

    [Fact]
    public void Columns_that_the_list_does_not_have_are_not_judged()
    {
        new TestLists().Read(TestLists.User, "User Name,Notes,Problem\nanna,System.Object[],#N/A\n").SingleIssue("UnknownColumn");
    }

    [Theory]
    [InlineData("System.Security.SecureString", "TypeName")]
    [InlineData("System.Management.Automation.PSCredential", "TypeName")]
    [InlineData("#N/A", "SpreadsheetError")]
    [InlineData("#REF!", "SpreadsheetError")]
    [InlineData("xqj\uFFFD74", "DamagedText")]
    [InlineData("xqj\u001B74", "ControlCharacter")]
    [InlineData("xqj\n74", "LineBreakInCell")]
    [InlineData("xqj\r\n74", "LineBreakInCell")]
    [InlineData("8.15E+06", "MangledNumber")]
    [InlineData("5e+06", "MangledNumber")]
    public void A_password_that_nobody_has_chosen_is_dropped_and_never_shown(string password, string code)
    {
        ReadRow[] rows =
        [
            Read(UserList.Definition, "Password", password, isObject: false),
            Read(UserList.Definition, "Password", password, isObject: true),
            NewReader().Read(UserList.Definition, new CicUser { UserName = "anna", Password = SecureText.Protect(password) }, number: 1),
        ];

        Assert.All(rows, row =>
        {
            CicIssue issue = Assert.Single(row.Issues);
            Assert.Equal((code, null, CicIssueEffect.ValueDropped), (issue.Code, issue.Value, issue.Effect));
            string secret = password.Substring(0, 3);
            string[] texts = [issue.Message, issue.Suggestion, issue.ToString()];
            Assert.All(texts, text => Assert.DoesNotContain(secret, text, StringComparison.Ordinal));
            Assert.Null(((CicUser)row.Record!).Password);
        });
    }

    [Theory]
    [InlineData("#SUMMER!")]
    [InlineData("n/a74")]
    [InlineData("n/a")]
    [InlineData("NULL")]
    [InlineData("########")]
    [InlineData("#n/a")]
    [InlineData("#BEZUG!")]
    [InlineData("System.String[]")]
    [InlineData("@{a=74}")]
    [InlineData("=1+1")]
    [InlineData("7.15E-06")]
    [InlineData("7\u200B4\u00A01")]
    [InlineData("Ã¼74")]
    [InlineData("“741”")]
    public void Any_other_text_is_a_password(string password)
    {
        foreach (bool isObject in FileAndObject)
        {
            ReadRow row = Read(UserList.Definition, "Password", password, isObject);

            Assert.DoesNotContain(row.Issues, issue => issue.Code != "WeakPassword");
            Assert.Equal(password, SecretText.Reveal(((CicUser)row.Record!).Password));
        }
    }

    [Theory]
    [InlineData("NULL")]
    [InlineData("null")]
    [InlineData("(null)")]
    [InlineData("\\N")]
    [InlineData("n/a")]
    [InlineData("System.String")]
    [InlineData("System.Object[]")]
    [InlineData("(set)")]
    [InlineData("(generated)")]
    public void A_password_that_programs_write_if_there_is_none_is_noted(string password)
    {
        CicUser anna = new() { UserName = "anna", Password = SecureText.Protect(password) };
        ReadRow[] rows =
        [
            Read(UserList.Definition, "Password", password, isObject: false),
            Read(UserList.Definition, "Password", password, isObject: true),
            NewReader().Read(UserList.Definition, anna, number: 1),
        ];

        Assert.All(rows, row =>
        {
            CicIssue issue = Assert.Single(row.Issues);
            Assert.Equal(("WeakPassword", null), (issue.Code, issue.Value));
            Assert.Contains("in place of a value", issue.Reason, StringComparison.Ordinal);
            Assert.Equal(password, SecretText.Reveal(((CicUser)row.Record!).Password));
        });
    }

    private static ListDefinition StationDefinition => VendorLists.Catalog.Lists[0];

    private static IEnumerable<(ListDefinition List, ListColumn Column, bool IsObject)> ColumnsOfAllLists() =>
        from list in VendorLists.Catalog.Lists
        from column in list.Columns
        where !column.Column.IsSecret
        from isObject in FileAndObject
        select (list, column, isObject);

    private static ObjectReader NewReader() => new(new TestLists().NewSession());

    // A row that is good but for one cell.
    private static ReadRow Read(ListDefinition list, string column, string text, bool isObject)
    {
        ListColumn[] columns = [.. list.Columns.Where(listed => listed.IsRequired || listed.Column.Name == column)];
        string[] cells = [.. columns.Select(listed => listed.Column.Name == column ? text : ExampleOf(listed.Column))];
        if (isObject)
        {
            IEnumerable<int> places = list.Columns.Select(listed => Array.IndexOf(columns, listed));
            return NewReader().Read(list, [.. places.Select(place => cells.ElementAtOrDefault(place))], record: null, 1);
        }


        string header = string.Join(",", columns.Select(listed => listed.Column.Name));
        ListContent content = new TestLists().Read(list.Noun, $"{header}\r\n{string.Join(",", cells.Select(cell => $"\"{cell}\""))}\r\n");
        return new ReadRow(content.Records.SingleOrDefault(), content.Issues);
    }

    private static string ExampleOf(Column column) => column.Examples.FirstOrDefault(example => example.Length > 0) ?? Good;
}
