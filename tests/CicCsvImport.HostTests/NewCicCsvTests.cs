namespace CicCsvImport.HostTests;

/// <summary>New-CicCsv makes an empty list, or one with sample rows.</summary>
public sealed class NewCicCsvTests : IDisposable
{
    private readonly Host _host = new();

    public static TheoryData<string, string, string> Lists { get; } = new()
    {
        { "Station", "CicStationCsv", "Name,Type,Extension,Identification Address,Connection Address,Manufacturer,Model,MAC Address,Machine Name" },
        { "Phone-Template", "CicPhoneCsv", "Name,Template,Proxy Group,Extension,Identification Address,Label,Address" },
        { "Phone-TMM", "CicPhoneCsv", "Name,Type,Manufacturer,Model,Proxy Group,Extension,Identification Address,Label,Address" },
        { "User", "CicUserCsv", "User Name,First Name,Last Name,Display Name,Extension,DID,Password,Network ID,Mailbox,Roles,Workgroups,Station Name,OCS" },
    };

    public void Dispose() => _host.Dispose();

    [Theory]
    [MemberData(nameof(Lists))]
    public void An_empty_list_has_the_vendors_header(string list, string noun, string header)
    {
        object file = _host.Run($"New-CicCsv {list} new.csv").Single().BaseObject;

        Assert.Equal(_host.PathOf("new.csv"), Assert.IsType<FileInfo>(file).FullName);
        Assert.Equal([header], _host.ReadLines("new.csv"));
        Assert.Empty(_host.Run($"Test-{noun} new.csv").WithoutErrors().Output);
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public void A_sample_is_clean(string list, string noun, string header)
    {
        _host.Run($"New-CicCsv {list} new.csv -Sample").WithoutErrors();

        Assert.Equal(header, _host.ReadLines("new.csv")[0]);
        Assert.Empty(_host.Run($"Test-{noun} new.csv").WithoutErrors().Output);
        Assert.Equal(_host.ReadLines("new.csv").Length - 1, _host.Run($"Import-{noun} new.csv").WithoutErrors().Output.Count);
        Assert.True(_host.ReadLines("new.csv").Length > 2);
    }

    [Fact]
    public void The_samples_of_all_lists_go_together()
    {
        HostResult result = _host.Run("""
            New-CicCsv Phone-Template a.csv -Sample | Out-Null
            New-CicCsv Station b.csv -Sample | Out-Null
            Test-CicPhoneCsv a.csv
            Test-CicStationCsv b.csv
            """);

        Assert.Empty(result.WithoutErrors().Output);
    }

    [Fact]
    public void A_list_that_is_none_is_an_error_that_names_the_nearest()
    {
        HostResult result = _host.Run("New-CicCsv Phone-TTM new.csv");

        Assert.Equal("ListNotFound,CicCsvImport.Commands.NewCicCsvCommand", result.End?.FullyQualifiedErrorId);
        Assert.Contains("'Phone-TMM'", result.Error().ToString(), StringComparison.Ordinal);
        Assert.Contains("Phone-Template", result.Error().ToString(), StringComparison.Ordinal);
        Assert.Empty(_host.Files());
    }

    [Fact]
    public void A_file_that_exists_is_replaced_with_Force_only()
    {
        _host.Write("new.csv", "mine");

        Assert.Equal("FileExists,CicCsvImport.Commands.NewCicCsvCommand", _host.Run("New-CicCsv User new.csv").End?.FullyQualifiedErrorId);
        Assert.Equal(["mine"], _host.ReadLines("new.csv"));
        _host.Run("New-CicCsv User new.csv -Force").WithoutErrors();
        Assert.StartsWith("User Name", _host.ReadLines("new.csv")[0], StringComparison.Ordinal);
    }

    [Fact]
    public void WhatIf_makes_nothing()
    {
        Assert.Empty(_host.Run("New-CicCsv User new.csv -WhatIf").WithoutErrors().Output);
        Assert.Empty(_host.Files());
    }

    [Fact]
    public void Delimiter_and_encoding_can_be_given()
    {
        _host.Run("New-CicCsv Phone-Template new.csv -Delimiter ';' -Encoding unicode").WithoutErrors();

        Assert.Equal([0xFF, 0xFE], File.ReadAllBytes(_host.PathOf("new.csv")).Take(2));
        Assert.StartsWith("Name;Template;", _host.ReadLines("new.csv")[0], StringComparison.Ordinal);
    }
}
