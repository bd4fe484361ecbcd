using CicCsvImport.Infrastructure.Configuration;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Configuration;

/// <summary>Settings are bound once for as long as their sources stay as they are, and who changes one finds it changed.</summary>
[Collection(WholeProcessGroup.Name)]
public sealed class SettingsCacheTests
{
    [Fact]
    public void A_file_that_has_changed_counts_though_its_length_and_time_are_the_same()
    {
        using var file = new TemporaryFile("""{ "Limits": { "Columns": 71 } }""");
        DateTime written = File.GetLastWriteTimeUtc(file.Path);
        Assert.Equal(71, SettingsCache.Load(Repository.ShippedSettings, [], file.Path).Limits.Columns);

        File.WriteAllText(file.Path, """{ "Limits": { "Columns": 72 } }""");
        File.SetLastWriteTimeUtc(file.Path, written);

        Assert.Equal(72, SettingsCache.Load(Repository.ShippedSettings, [], file.Path).Limits.Columns);
    }

    [Fact]
    public void A_site_s_file_counts_as_soon_as_it_is_there_and_no_longer()
    {
        using var file = new TemporaryFile("""{ "Limits": { "Columns": 73 } }""");
        string gone = file.Path + ".gone";
        int shipped = SettingsCache.Load(Repository.ShippedSettings, [gone], givenFile: null).Limits.Columns;

        File.Copy(file.Path, gone);
        int withFile = SettingsCache.Load(Repository.ShippedSettings, [gone], givenFile: null).Limits.Columns;
        File.Delete(gone);

        Assert.Equal(73, withFile);
        Assert.Equal(shipped, SettingsCache.Load(Repository.ShippedSettings, [gone], givenFile: null).Limits.Columns);
    }

    [Fact]
    public void An_environment_variable_counts_as_soon_as_it_is_set_and_no_longer()
    {
        int shipped = SettingsCache.Load(Repository.ShippedSettings, [], givenFile: null).Limits.Columns;

        using (new EnvironmentVariable("CIC_Limits__Columns", "74"))
            Assert.Equal(74, SettingsCache.Load(Repository.ShippedSettings, [], givenFile: null).Limits.Columns);

        Assert.Equal(shipped, SettingsCache.Load(Repository.ShippedSettings, [], givenFile: null).Limits.Columns);
    }

    [Fact]
    public void A_file_that_is_gone_is_a_fault_though_it_was_good_before()
    {
        using var file = new TemporaryFile("{}");
        SettingsCache.Load(Repository.ShippedSettings, [], file.Path);

        File.Delete(file.Path);

        Assert.Throws<CicSettingsException>(() => SettingsCache.Load(Repository.ShippedSettings, [], file.Path));
    }
}
