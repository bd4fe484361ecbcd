using System.Globalization;
using CicCsvImport.Lists;

namespace CicCsvImport.UnitTests;

/// <summary>Keys as lists have them are spread well, whatever their length: few groups of slots are looked at to find one new.</summary>
public sealed class KeyHashTests
{
    [Theory]
    [InlineData("{0}", 100_000)]
    [InlineData("user{0:D4}", 10_000)]
    [InlineData("us{0:D6}", 100_000)]
    [InlineData("Station-{0:D8}", 5_000)]
    [InlineData("Station-{0:D8}", 100_000)]
    [InlineData("PBX-{0:X4}", 60_000)]
    [InlineData("{0:D7}0", 100_000)]
    [InlineData("agent{0:D6}@example.com", 100_000)]
    [InlineData("0004F2{0:X6}", 100_000)]
    public void A_new_key_is_found_to_be_new_at_once(string form, int keys)
    {
        int groups = 4;
        while (keys > groups * KeyTags.Count / 4 * 3)
            groups *= 2;
        int[] used = new int[groups];
        var key = new KeyWords(ignoreCase: true);
        long looks = 0;
        for (int i = 0; i < keys; i++)
        {
            key.Set(string.Format(CultureInfo.InvariantCulture, form, i));
            int group = (int)key.Hash.Group & (groups - 1);
            for (looks++; used[group] == KeyTags.Count; looks++)
                group = (group + 1) & (groups - 1);
            used[group]++;
        }

        Assert.InRange((double)looks / keys, 1, 3.5);
    }

    [Fact]
    public void Tags_tell_keys_apart_that_differ_in_any_character()
    {
        var key = new KeyWords(ignoreCase: false);
        for (int place = 0; place < 12; place++)
        {
            int same = 0;
            key.Set("abcdefghijkl");
            (uint group, byte tag) = (key.Hash.Group, key.Hash.Tag);
            for (char c = '0'; c <= '9'; c++)
            {
                key.Set("abcdefghijkl"[..place] + c + "abcdefghijkl"[(place + 1)..]);
                same += (key.Hash.Group, key.Hash.Tag) == (group, tag) ? 1 : 0;
            }

            Assert.InRange(same, 0, 2);
        }
    }
}
