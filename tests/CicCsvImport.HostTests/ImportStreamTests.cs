namespace CicCsvImport.HostTests;

/// <summary>What Import writes beside its objects: warnings one by one up to a number, notices counted.</summary>
public sealed class ImportStreamTests : IDisposable
{
    private readonly Host _host = new();

    public void Dispose() => _host.Dispose();

    /// <summary>A user list with so many rows that each have one wrong DID.</summary>
    private void WriteWrongDids(string file, int rows) =>
        _host.Write(file, ["User Name,DID", .. Enumerable.Range(1, rows).Select(row => $"{file[0]}{row},DID{row}")]);

    [Fact]
    public void A_warning_is_one_line_with_file_line_column_value_and_what_to_do()
    {
        _host.Write("users.csv", "User Name,DID", "anna,71x");

        HostResult result = _host.Run("Import-CicUserCsv users.csv");

        string warning = Assert.Single(result.WithoutErrors().Warnings);
        Assert.Equal(
            "users.csv:2: DID '71x' is not made of digits only, with or without a leading +. The value is not imported. "
            + "Write digits only, with or without a leading +, without blanks or dashes. (InvalidDid)",
            warning);
        Assert.Null(result.Single().Value("Did"));
    }

    [Fact]
    public void A_line_break_in_a_value_makes_no_second_line()
    {
        _host.Write("users.csv", "User Name,DID", "anna,\"7\r\n1\"");

        string warning = Assert.Single(_host.Run("Import-CicUserCsv users.csv").Warnings);

        Assert.DoesNotContain('\n', warning);
        Assert.DoesNotContain('\r', warning);
    }

    [Fact]
    public void Every_fault_of_a_row_is_a_warning_of_its_own()
    {
        _host.Write("users.csv", "User Name,Extension,DID,OCS", "anna,x,y,z");

        HostResult result = _host.Run("Import-CicUserCsv users.csv");

        Assert.Equal(["(InvalidExtension)", "(InvalidDid)", "(InvalidOcs)"], result.Warnings.Select(warning => warning.Split(' ')[^1]));
    }

    [Fact]
    public void After_a_hundred_warnings_of_a_code_the_rest_is_counted()
    {
        WriteWrongDids("users.csv", 130);

        HostResult result = _host.Run("Import-CicUserCsv users.csv");

        Assert.Equal(130, result.WithoutErrors().Output.Count);
        Assert.Equal(101, result.Warnings.Count);
        Assert.StartsWith("users.csv:101: DID 'DID100'", result.Warnings[99], StringComparison.Ordinal);
        Assert.Equal(
            "users.csv: InvalidDid: 30 more warnings like these, 130 in all. -IssueVariable collects all of them.",
            result.Warnings[100]);
    }

    [Fact]
    public void A_hundred_warnings_are_not_counted()
    {
        WriteWrongDids("users.csv", 100);

        Assert.Equal(100, _host.Run("Import-CicUserCsv users.csv").Warnings.Count);
    }

    [Fact]
    public void Each_file_and_each_code_counts_by_itself()
    {
        WriteWrongDids("a.csv", 101);
        _host.Write("b.csv", ["User Name,DID,Extension", .. Enumerable.Range(1, 60).Select(row => $"b{row},x,y")]);

        HostResult result = _host.Run("Import-CicUserCsv a.csv, b.csv");

        Assert.Equal(101 + 120, result.Warnings.Count);
        Assert.Single(result.Warnings, warning => warning.Contains("in all", StringComparison.Ordinal));
    }

    [Fact]
    public void The_number_is_a_setting()
    {
        WriteWrongDids("users.csv", 5);
        _host.Write("settings.json", """{ "Reporting": { "WarningsPerCodeAndFile": 2 } }""");

        HostResult result = _host.Run("Import-CicUserCsv users.csv -Settings settings.json");

        Assert.Equal(3, result.Warnings.Count);
        Assert.Contains("3 more warnings like these, 5 in all", result.Warnings[2], StringComparison.Ordinal);
    }

    [Fact]
    public void All_of_them_are_collected_all_the_same()
    {
        WriteWrongDids("users.csv", 130);

        Assert.Equal(130, _host.Run("$null = Import-CicUserCsv users.csv -IssueVariable found -WarningAction SilentlyContinue; $found").Output.Count);
    }

    [Fact]
    public void Notices_are_one_line_for_each_code_and_file_with_their_number_and_the_first_line()
    {
        _host.Write("a.csv", "User Name,Network ID", "anna,anna", "bert,bert", "carl,carl");
        _host.Write("b.csv", "User Name,Network ID", "dora,dora");

        HostResult result = _host.Run("Import-CicUserCsv a.csv, b.csv");

        Assert.Equal(2, result.WithoutErrors().Warnings.Count);
        Assert.StartsWith("a.csv:2: Network ID 'anna' names no domain.", result.Warnings[0], StringComparison.Ordinal);
        Assert.EndsWith("(Notice NetworkIdWithoutDomain, 3 times in this file)", result.Warnings[0], StringComparison.Ordinal);
        Assert.StartsWith("b.csv:2: ", result.Warnings[1], StringComparison.Ordinal);
        Assert.EndsWith("(Notice NetworkIdWithoutDomain)", result.Warnings[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Warnings_can_be_silenced()
    {
        WriteWrongDids("users.csv", 3);

        HostResult result = _host.Run("Import-CicUserCsv users.csv -WarningAction SilentlyContinue");

        Assert.Empty(result.WithoutErrors().Warnings);
        Assert.Equal(3, result.Output.Count);
    }

    [Fact]
    public void Warnings_go_to_a_warning_variable()
    {
        WriteWrongDids("users.csv", 3);

        Assert.Equal(3, _host.Run("$null = Import-CicUserCsv users.csv -WarningVariable seen -WarningAction SilentlyContinue; $seen").Output.Count);
    }

    [Fact]
    public void WarningAction_Stop_ends_at_the_first_one()
    {
        WriteWrongDids("users.csv", 3);

        HostResult result = _host.Run("Import-CicUserCsv users.csv -WarningAction Stop");

        Assert.NotNull(result.End);
        Assert.Empty(result.Output);
    }

    [Fact]
    public void A_clean_list_writes_objects_only()
    {
        _host.Write("users.csv", "User Name", "anna");

        HostResult result = _host.Run("Import-CicUserCsv users.csv");

        Assert.Single(result.WithoutErrors().Output);
        Assert.Empty(result.Warnings);
    }
}
