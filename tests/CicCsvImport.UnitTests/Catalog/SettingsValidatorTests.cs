using CicCsvImport.Core.Catalog;
using CicCsvImport.Core.Settings;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Catalog;

public sealed class SettingsValidatorTests
{
    [Fact]
    public void The_settings_as_they_ship_have_no_fault() => Assert.Null(SettingsValidator.FindFault(Repository.Settings()));

    private static readonly Dictionary<string, Action<CicSettings>> Faults = new()
    {
        ["Limits:RecordBytes"] = settings => settings.Limits.RecordBytes = 0,
        ["Limits:FieldBytes"] = settings => settings.Limits.FieldBytes = 100_000,
        ["Extensions:AdvisedMaximumDigits is 1, but must be from 3"] = settings =>
            (settings.Extensions.AdvisedMinimumDigits, settings.Extensions.AdvisedMaximumDigits) = (3, 1),
        ["Extensions:UniqueWithin is '7', but must be All, Kind"] = settings => settings.Extensions.UniqueWithin = (ExtensionScope)7,
        ["Manufacturers:Polycom:Address is '9', but must be Mac,"] = settings =>
            settings.Manufacturers["Polycom"].Address = (AddressForm)9,
        ["Reporting:WarningsPerCodeAndFile"] = settings => settings.Reporting.WarningsPerCodeAndFile = -1,
        ["Manufacturers:Polycom:LineKeys"] = settings => settings.Manufacturers["Polycom"].LineKeys = 0,
        ["Manufacturers:ININ:Models:Soft Phone:LineKeys"] = settings => settings.Manufacturers["ININ"].Models["Soft Phone"]!.LineKeys = 0,
        ["KnownStations"] = settings => settings.KnownStations = [null!],
        ["UserNames:ForbiddenCharacters"] = settings => settings.UserNames.ForbiddenCharacters = null!,
        ["Defaults:Role"] = settings => settings.Defaults.Role = " ",
        ["Passwords:GeneratedLength"] = settings => settings.Passwords.GeneratedLength = 0,
        ["Passwords:MinimumLength"] = settings => settings.Passwords.MinimumLength = 65,
        ["Passwords:MinimumUniqueDigits is 9, but"] = settings => settings.Passwords.MinimumUniqueDigits = 9,
        ["Passwords:HashIterations"] = settings => settings.Passwords.HashIterations = 999,
        ["Defaults:License is 'Golf'"] = settings => settings.Defaults.License = "Golf",
        ["Licenses: is missing"] = settings => settings.Licenses[""] = new LicenseSettings(),
        ["Licenses:Golf:Name"] = settings => settings.Licenses["Golf"] = new LicenseSettings { Name = " " },
        ["Licenses:Golf:Key"] = settings => settings.Licenses["Golf"] = new LicenseSettings { Key = "" },
        ["Licenses:Golf:Group is missing"] = settings => settings.Licenses["Golf"] = new LicenseSettings { Group = "" },
        ["Licenses:Golf:Group is 'ACD Acess'"] = settings => settings.Licenses["Golf"] = new LicenseSettings { Group = "ACD Acess" },
        ["Licenses:Golf:Count"] = settings => settings.Licenses["Golf"] = new LicenseSettings { Count = -1 },
        ["Licenses:Golf:Aliases"] = settings => settings.Licenses["Golf"] = new LicenseSettings { Aliases = [""] },
        ["Licenses: 'Media 1' means both"] = settings => settings.Licenses["Golf"] = new LicenseSettings { Aliases = ["media 1"] },
        ["Licenses: 'Client Access' means both"] = settings => settings.Licenses["Golf"] = new LicenseSettings { Name = "Client Access" },
        ["Aliases contains 'UserName'"] = settings => settings.Aliases["UserName"] = ["Login"],
        ["Aliases:User Name"] = settings => settings.Aliases["User Name"] = [""],
    };

    public static TheoryData<string> Names => [.. Faults.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void An_invalid_setting_is_named(string name)
    {
        CicSettings settings = Repository.Settings();
        Faults[name](settings);

        Assert.Contains(name, SettingsValidator.FindFault(settings), StringComparison.Ordinal);
    }
}
