using System.Management.Automation;

namespace CicCsvImport.HostTests;

/// <summary>There are two lists of phones: the phones decide which one is written, or -Format.</summary>
public sealed class ExportPhoneTests : IDisposable
{
    private const string TemplateHeader = "Name,Template,Proxy Group,Extension,Identification Address,Label,Address";
    private const string ModelHeader = "Name,Type,Manufacturer,Model,Proxy Group,Extension,Identification Address,Label,Address";

    private readonly Host _host = new();

    public ExportPhoneTests()
    {
        _host.Write("template.csv", TemplateHeader, "a,My Template,,7101,,Lobby,0004F2AABBCC", "b,My Template,,,,,");
        _host.Write("tmm.csv", ModelHeader, "c,Workstation,Polycom,IP601,My Group,7202,,,0004F204F6A9");
    }

    public void Dispose() => _host.Dispose();

    private HostResult Export(string objects, string arguments = "") =>
        _host.Run($"{objects} | Export-CicPhoneCsv out.csv {arguments}");

    [Theory]
    [InlineData("template.csv")]
    [InlineData("tmm.csv")]
    public void A_list_comes_back_as_it_was(string list)
    {
        Export("Import-CicPhoneCsv " + list).WithoutErrors();

        Assert.Equal(_host.ReadLines(list), _host.ReadLines("out.csv"));
    }

    [Theory]
    [InlineData("Import-CicPhoneCsv template.csv, tmm.csv")]
    [InlineData("Import-CicPhoneCsv tmm.csv, template.csv")]
    [InlineData("[pscustomobject]@{ Name = 'a'; Template = 't' }, [pscustomobject]@{ Name = 'b'; Template = 't' }, [pscustomobject]@{ Name = 'c'; Type = 'Workstation'; Manufacturer = 'Polycom'; Model = 'IP601' }")]
    public void A_mixture_is_an_error_that_names_both_numbers_and_nothing_is_written(string objects)
    {
        HostResult result = Export(objects);

        ErrorRecord error = result.Error();
        Assert.Equal("MixedPhones,CicCsvImport.Commands.ExportCicPhoneCsvCommand", error.FullyQualifiedErrorId);
        Assert.Same(error, result.End);
        Assert.StartsWith("Phones made by template: 2; by type, manufacturer and model: 1.", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("-Format Template", error.ToString(), StringComparison.Ordinal);
        Assert.Equal(["template.csv", "tmm.csv"], _host.Files());
    }

    [Fact]
    public void With_a_format_the_phones_of_the_other_list_are_errors_that_say_what_they_lack()
    {
        HostResult result = Export("Import-CicPhoneCsv template.csv, tmm.csv", "-Format Template");

        Assert.Equal("RequiredValueMissing,CicCsvImport.Commands.ExportCicPhoneCsvCommand", result.Error().FullyQualifiedErrorId);
        Assert.Contains("Template", result.Error().ToString(), StringComparison.Ordinal);
        Assert.Equal(_host.ReadLines("template.csv"), _host.ReadLines("out.csv"));
    }

    [Fact]
    public void Without_phones_a_format_says_the_header()
    {
        Export("@()", "-Format TMM").WithoutErrors();

        Assert.Equal([ModelHeader], _host.ReadLines("out.csv"));
    }

    [Fact]
    public void An_object_of_type_maker_and_model_needs_all_three()
    {
        HostResult result = Export("[pscustomobject]@{ Name = 'c'; Type = 'Workstation'; Manufacturer = 'Polycom' }");

        Assert.StartsWith("RequiredValueMissing,", result.Error().FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains("Model", result.Error().ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_format_that_is_none_is_refused() =>
        Assert.StartsWith("CannotConvertArgumentNoMessage,", Export("@()", "-Format Both").Error().FullyQualifiedErrorId, StringComparison.Ordinal);
}
