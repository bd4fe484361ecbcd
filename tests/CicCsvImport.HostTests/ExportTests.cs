using System.Security;
using System.Text;

namespace CicCsvImport.HostTests;

/// <summary>Export writes objects of any origin as a list in the vendor's format.</summary>
public sealed class ExportTests : IDisposable
{
    private const string UserHeader =
        "User Name,First Name,Last Name,Display Name,Extension,DID,Password,Network ID,Mailbox,Roles,Workgroups,Station Name,OCS";

    private readonly Host _host = new();

    public void Dispose() => _host.Dispose();

    private void WriteUsers() => _host.Write(
        "users.csv",
        UserHeader,
        "anna,Anna,Smith,Annie,0100,+7151001,pw-anna-1,ACME\\anna,SMTP:anna@acme.com,Agent|Supervisor,Sales|Support,Station1,Yes",
        "bert,Bert,\"O\"\"Neil, Jr.\",,,,,,FBMC,,,,",
        "=carl,,,,,,,,,,,,");

    [Fact]
    public void Users_exported_and_imported_again_are_the_same()
    {
        WriteUsers();

        _host.Run("Import-CicUserCsv users.csv -WarningAction SilentlyContinue | Export-CicUserCsv out.csv -IncludePassword").WithoutErrors();

        Assert.Equal(_host.ReadLines("users.csv"), _host.ReadLines("out.csv"));
    }

    [Theory]
    [InlineData("CSV SIP Station List.csv", "CicStationCsv")]
    [InlineData("CSV Managed IP Phone List-TMM.csv", "CicPhoneCsv")]
    [InlineData("CSV Managed IP Phone List-Template.csv", "CicPhoneCsv")]
    [InlineData("CSV User List.csv", "CicUserCsv")]
    public void The_vendors_lists_come_back_with_all_that_was_imported(string sample, string noun)
    {
        HostResult result = _host.Run(
            $$"""
            $first = @(Import-{{noun}} -LiteralPath $sample -WarningAction SilentlyContinue)
            $first | Export-{{noun}} out.csv
            $second = @(Import-{{noun}} out.csv -WarningAction SilentlyContinue)
            foreach ($i in 0..($first.Count - 1)) {
                foreach ($column in $first[$i].PSObject.Properties.Name -notmatch '^(Path|Line|Password)$') {
                    $a = "$($first[$i].$column)"; $b = "$($second[$i].$column)"
                    if ($a -cne $b) { "$i $column '$a' '$b'" }
                }
            }
            "$($first.Count) $($second.Count)"
            """,
            ("sample", Repository.Sample(sample)));

        string[] counts = result.Single().ToString().Split(' ');
        Assert.Equal(counts[0], counts[1]);
    }

    [Fact]
    public void A_list_is_UTF_8_with_a_mark_and_ends_its_lines_as_Windows_does()
    {
        _host.Write("users.csv", "User Name,First Name", "jm,Jürgen");

        _host.Run("Import-CicUserCsv users.csv | Export-CicUserCsv out.csv").WithoutErrors();

        byte[] bytes = File.ReadAllBytes(_host.PathOf("out.csv"));
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes.Take(3));
        Assert.Equal(UserHeader + "\r\njm,Jürgen,,,,,,,,,,,\r\n", Encoding.UTF8.GetString(bytes, 3, bytes.Length - 3));
    }

    [Theory]
    [InlineData("-Encoding windows-1252", "4A FC 72")]
    [InlineData("-Encoding utf8NoBOM", "4A C3 BC")]
    public void Another_encoding_can_be_given(string arguments, string bytes)
    {
        _host.Write("users.csv", "User Name,First Name", "jm,Jürgen");

        _host.Run("Import-CicUserCsv users.csv | Export-CicUserCsv out.csv " + arguments).WithoutErrors();

        string written = BitConverter.ToString(File.ReadAllBytes(_host.PathOf("out.csv"))).Replace('-', ' ');
        Assert.StartsWith("55 73", written, StringComparison.Ordinal);
        Assert.Contains(bytes, written, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_delimiter_can_be_given()
    {
        _host.Run("[pscustomobject]@{ 'User Name' = 'a;b'; Extension = '1' } | Export-CicUserCsv out.csv -Delimiter ';'").WithoutErrors();

        Assert.Equal([UserHeader.Replace(',', ';'), "\"a;b\";;;;1;;;;;;;;"], _host.ReadLines("out.csv"));
    }

    [Fact]
    public void A_delimiter_that_cannot_be_one_is_an_error_and_no_file()
    {
        HostResult result = _host.Run("[pscustomobject]@{ 'User Name' = 'a' } | Export-CicUserCsv out.csv -Delimiter x");

        Assert.Equal("InvalidDelimiter,CicCsvImport.Commands.ExportCicUserCsvCommand", result.End?.FullyQualifiedErrorId);
        Assert.Empty(_host.Files());
    }

    [Fact]
    public void Defaults_that_were_filled_in_are_blank()
    {
        _host.Write("users.csv", "User Name,First Name,Last Name", "anna,Anna,Smith");

        HostResult result = _host.Run("$user = Import-CicUserCsv users.csv; $user | Export-CicUserCsv out.csv; $user");

        Assert.Equal("Anna Smith", result.Single().Value("DisplayName"));
        Assert.Equal("anna,Anna,Smith,,,,,,,,,,", _host.ReadLines("out.csv")[1]);
    }

    [Fact]
    public void A_value_that_was_set_by_hand_is_written()
    {
        _host.Write("users.csv", "User Name,First Name,Last Name", "anna,Anna,Smith");

        _host.Run("Import-CicUserCsv users.csv | ForEach-Object { $_.Roles = 'Agent', 'Operator'; $_.DisplayName = 'Annie'; $_.Ocs = $true; $_ } | Export-CicUserCsv out.csv").WithoutErrors();

        Assert.Equal("anna,Anna,Smith,Annie,,,,,,Agent|Operator,,,Yes", _host.ReadLines("out.csv")[1]);
    }

    [Fact]
    public void A_user_can_be_made_by_hand()
    {
        _host.Run("[CicCsvImport.CicUser]@{ UserName = 'anna'; Workgroups = 'Sales', 'Support'; Did = '' } | Export-CicUserCsv out.csv").WithoutErrors();

        Assert.Equal("anna,,,,,,,,,,Sales|Support,,", _host.ReadLines("out.csv")[1]);
    }

    [Fact]
    public void Columns_that_only_field_lists_have_are_kept()
    {
        _host.Write("users.csv", "User Name,Location", "anna,Berlin", "bert,");

        _host.Run("Import-CicUserCsv users.csv | Export-CicUserCsv out.csv").WithoutErrors();

        Assert.Equal([UserHeader + ",Location", "anna,,,,,,,,,,,,,Berlin", "bert,,,,,,,,,,,,,"], _host.ReadLines("out.csv"));
    }

    [Theory]
    [InlineData("@{ 'User Name' = 'anna'; 'DID' = '0042'; Roles = 'Agent|Operator' }")]
    [InlineData("@{ 'user name' = 'anna'; did = '0042'; Roles = 'Agent', 'Operator' }")]
    [InlineData("@{ UserName = 'anna'; Did = '0042'; Roles = [Collections.Generic.List[string]]('Agent', 'Operator') }")]
    [InlineData("@{ ' USER  NAME' = 'anna'; DID = '0042'; roles = 'Agent|Operator'; Shoes = 38 }")]
    public void Objects_of_any_origin_are_written_by_the_names_of_their_properties(string properties)
    {
        _host.Run($"[pscustomobject]{properties} | Export-CicUserCsv out.csv").WithoutErrors();

        Assert.Equal([UserHeader, "anna,,,,,0042,,,,Agent|Operator,,,"], _host.ReadLines("out.csv"));
    }

    [Fact]
    public void Other_names_of_properties_can_be_mapped()
    {
        _host.Run("[pscustomobject]@{ Login = 'anna'; Telefon = 100 } | Export-CicUserCsv out.csv -HeaderMap @{ Login = 'User Name'; Telefon = 'Extension' }").WithoutErrors();

        Assert.Equal("anna,,,,100,,,,,,,,", _host.ReadLines("out.csv")[1]);
    }

    [Theory]
    [InlineData("Import-CicUserCsv users.csv -WarningAction SilentlyContinue")]
    [InlineData("[pscustomobject]@{ 'User Name' = 'anna'; Password = 'pw-anna-1' }")]
    [InlineData("[pscustomobject]@{ UserName = 'anna'; Password = $secure }")]
    [InlineData("[pscustomobject]@{ UserName = 'anna'; PassWord = 'pw-anna-1' }")]
    [InlineData("[CicCsvImport.CicUser]@{ UserName = 'anna'; Password = $secure }")]
    public void Passwords_are_written_only_where_it_is_said(string objects)
    {
        WriteUsers();
        using var secure = new SecureString();
        foreach (char c in "pw-anna-1")
            secure.AppendChar(c);

        _host.Run(objects + " | Export-CicUserCsv without.csv", ("secure", secure)).WithoutErrors();
        _host.Run(objects + " | Export-CicUserCsv with.csv -IncludePassword").WithoutErrors();

        Assert.DoesNotContain("pw-anna-1", File.ReadAllText(_host.PathOf("without.csv")), StringComparison.Ordinal);
        Assert.Contains(",pw-anna-1,", File.ReadAllText(_host.PathOf("with.csv")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_property_that_a_header_map_makes_the_password_is_one()
    {
        _host.Run("[pscustomobject]@{ UserName = 'anna'; Kennwort = 'pw-anna-1' } | Export-CicUserCsv out.csv -HeaderMap @{ Kennwort = 'Password' }").WithoutErrors();

        Assert.DoesNotContain("pw-anna-1", File.ReadAllText(_host.PathOf("out.csv")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_with_passwords_is_for_its_owner_only()
    {
        WriteUsers();

        _host.Run("Import-CicUserCsv users.csv -WarningAction SilentlyContinue | Export-CicUserCsv out.csv -IncludePassword").WithoutErrors();

        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_host.PathOf("out.csv")));
    }

    [Fact]
    public void A_file_that_exists_is_replaced_with_Force_only()
    {
        _host.Write("out.csv", "mine");

        HostResult refused = _host.Run("[pscustomobject]@{ UserName = 'anna' } | Export-CicUserCsv out.csv");

        Assert.Equal("FileExists,CicCsvImport.Commands.ExportCicUserCsvCommand", refused.End?.FullyQualifiedErrorId);
        Assert.Equal(["mine"], _host.ReadLines("out.csv"));
        _host.Run("[pscustomobject]@{ UserName = 'anna' } | Export-CicUserCsv out.csv -Force").WithoutErrors();
        Assert.StartsWith("User Name,", _host.ReadLines("out.csv")[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_can_be_read_and_written_in_one_pipeline()
    {
        WriteUsers();
        string[] before = _host.ReadLines("users.csv");

        _host.Run("Import-CicUserCsv users.csv -WarningAction SilentlyContinue | Export-CicUserCsv users.csv -Force -IncludePassword").WithoutErrors();

        Assert.Equal(before, _host.ReadLines("users.csv"));
        Assert.Equal(["users.csv"], _host.Files());
    }

    [Fact]
    public void WhatIf_writes_nothing()
    {
        _host.Run("[pscustomobject]@{ UserName = 'anna' } | Export-CicUserCsv out.csv -WhatIf").WithoutErrors();

        Assert.Empty(_host.Files());
    }

    [Fact]
    public void WhatIf_keeps_what_is_there()
    {
        _host.Write("out.csv", "mine");

        _host.Run("[pscustomobject]@{ UserName = 'anna' } | Export-CicUserCsv out.csv -Force -WhatIf").WithoutErrors();

        Assert.Equal(["mine"], _host.ReadLines("out.csv"));
    }

    [Theory]
    [InlineData("'text'")]
    [InlineData("42")]
    [InlineData("[pscustomobject]@{ Shoes = 38 }")]
    [InlineData("[CicCsvImport.CicStation]@{ Name = 'SIPPhone1' }")]
    [InlineData("[CicCsvImport.CicPhone]@{ Name = 'Phone1' }")]
    [InlineData("(Test-CicUserCsv missing.csv)")]
    public void An_object_that_is_no_row_of_the_list_is_an_error_and_the_next_is_written(string item)
    {
        HostResult result = _host.Run($"{item}, [pscustomobject]@{{ UserName = 'anna' }} | Export-CicUserCsv out.csv");

        Assert.Equal("NotAListObject,CicCsvImport.Commands.ExportCicUserCsvCommand", result.Error().FullyQualifiedErrorId);
        Assert.Null(result.End);
        Assert.NotNull(result.Error().TargetObject);
        Assert.Equal([UserHeader, "anna,,,,,,,,,,,,"], _host.ReadLines("out.csv"));
    }

    [Fact]
    public void An_object_without_a_name_is_an_error_and_the_next_is_written()
    {
        HostResult result = _host.Run("[pscustomobject]@{ 'User Name' = ' '; DID = '1' }, [pscustomobject]@{ 'User Name' = 'anna' } | Export-CicUserCsv out.csv");

        Assert.Equal("RequiredValueMissing,CicCsvImport.Commands.ExportCicUserCsvCommand", result.Error().FullyQualifiedErrorId);
        Assert.Contains("User Name", result.Error().ToString(), StringComparison.Ordinal);
        Assert.Equal(2, _host.ReadLines("out.csv").Length);
    }

    [Theory]
    [InlineData("@() | Export-CicUserCsv out.csv")]
    [InlineData("$null | Export-CicUserCsv out.csv")]
    [InlineData("Export-CicUserCsv out.csv -InputObject $null")]
    public void No_objects_make_an_empty_list(string script)
    {
        _host.Run(script).WithoutErrors();

        Assert.Equal([UserHeader], _host.ReadLines("out.csv"));
    }

    [Fact]
    public void A_place_that_cannot_be_written_is_an_error()
    {
        HostResult result = _host.Run("[pscustomobject]@{ UserName = 'anna' } | Export-CicUserCsv no-such-folder/out.csv");

        Assert.Equal("FileNotWritable,CicCsvImport.Commands.ExportCicUserCsvCommand", result.End?.FullyQualifiedErrorId);
        Assert.Contains("no-such-folder", result.Error().ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[pscustomobject]@{ UserName = 'anna' } | Export-CicUserCsv Env:/out.csv")]
    [InlineData("New-CicCsv User Env:/out.csv")]
    [InlineData("Import-CicUserCsv users.csv -RejectPath Env:/out.csv -WarningAction SilentlyContinue")]
    public void A_place_that_is_no_file_system_is_an_error_and_no_file_elsewhere(string script)
    {
        _host.Write("users.csv", "User Name,DID", ",1");

        HostResult result = _host.Run(script);

        Assert.StartsWith("NotFileSystem,", result.Error().FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal(["users.csv"], _host.Files());
    }

    [Fact]
    public void Brackets_in_a_path_mean_themselves()
    {
        _host.Run("[pscustomobject]@{ UserName = 'anna' } | Export-CicUserCsv -LiteralPath 'out[1].csv'").WithoutErrors();
        _host.Run("[pscustomobject]@{ UserName = 'anna' } | Export-CicUserCsv 'out[2].csv'").WithoutErrors();

        Assert.Equal(["out[1].csv", "out[2].csv"], _host.Files());
    }

    [Fact]
    public void An_error_upstream_leaves_no_file()
    {
        _host.Run("& { [pscustomobject]@{ UserName = 'anna' }; throw 'upstream' } | Export-CicUserCsv out.csv");

        Assert.Empty(_host.Files());
    }

    [Fact]
    public void Stations_of_managed_phones_are_left_out_with_a_warning()
    {
        HostResult result = _host.Run("""
            [pscustomobject]@{ Name = 'a'; Type = 'Managed Workstation' },
            [pscustomobject]@{ Name = 'b'; Type = 'Workstation' },
            [pscustomobject]@{ Name = 'c'; Type = 'managed Stand-alone Phone' } | Export-CicStationCsv out.csv
            """);

        string warning = Assert.Single(result.WithoutErrors().Warnings);
        Assert.Contains("2", warning, StringComparison.Ordinal);
        Assert.Contains("Export-CicPhoneCsv", warning, StringComparison.Ordinal);
        Assert.Equal(
            ["Name,Type,Extension,Identification Address,Connection Address,Manufacturer,Model,MAC Address,Machine Name", "b,Workstation,,,,,,,"],
            _host.ReadLines("out.csv"));
    }

    [Fact]
    public void A_MAC_address_is_written_in_the_form_of_the_list()
    {
        _host.Write("stations.csv", "Name,Type,MAC Address,Connection Address", "a,phone,10:11:12:13:14:1a,");

        _host.Run("Import-CicStationCsv stations.csv | Export-CicStationCsv out.csv").WithoutErrors();

        Assert.Equal("a,Stand-alone Phone,,,,,,10111213141A,", _host.ReadLines("out.csv")[1]);
    }
}
