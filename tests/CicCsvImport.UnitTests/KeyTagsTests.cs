using CicCsvImport.Lists;
using CicCsvImport.Text;

namespace CicCsvImport.UnitTests;

public sealed class KeyTagsTests
{
    [Fact]
    public void Slots_are_found_by_their_tags_and_no_free_one_is()
    {
        var random = new Random(4711);
        for (int i = 0; i < 20_000; i++)
        {
            byte[] tags = [.. Enumerable.Range(0, random.Next(KeyTags.Count + 1)).Select(_ => (byte)(0x80 | random.Next(4)))];
            ulong group = 0;
            for (int slot = 0; slot < tags.Length; slot++)
                group = KeyTags.With(group, slot, tags[slot]);
            byte wanted = (byte)(0x80 | random.Next(4));

            var found = new List<int>();
            for (ulong like = KeyTags.Like(group, wanted); like != 0; like &= like - 1)
                found.Add(KeyTags.First(like));

            Assert.Equal(tags.Length, KeyTags.Used(group));
            Assert.All(found, slot => Assert.InRange(slot, 0, tags.Length - 1));
            Assert.All(Enumerable.Range(0, tags.Length).Where(slot => tags[slot] == wanted), slot => Assert.Contains(slot, found));
            Assert.Equal(Math.Max(0, tags.Length - 1), KeyTags.Used(tags.Length == 0 ? 0 : KeyTags.Without(group, tags.Length - 1)));
        }
    }

    [Theory]
    [InlineData(0UL, 64, 64)]
    [InlineData(1UL, 0, 63)]
    [InlineData(0x80UL, 7, 56)]
    [InlineData(0x8000_0000_0000_0000UL, 63, 0)]
    [InlineData(0x0000_0100_0000_1000UL, 12, 23)]
    public void Bits_are_counted(ulong value, int trailing, int leading)
    {
        Assert.Equal(trailing, Bits.TrailingZeros(value));
        Assert.Equal(leading, Bits.LeadingZeros(value));
    }
}
