using CicCsvImport.Core.Engine.Fast;

namespace CicCsvImport.UnitTests.Engine.Fast;

public sealed class UniqueIndexTests
{
    private static readonly UniqueIndex.KeyOwner First = new(File: 0, Line: 2);
    private static readonly UniqueIndex.KeyOwner Second = new(File: 1, Line: 3);

    [Fact]
    public void A_second_claim_of_a_key_gives_the_first()
    {
        var index = new UniqueIndex(ignoreCase: false);

        Assert.Null(index.Claim("5556", First));
        Assert.Equal(First, index.Claim("5556", Second));
        Assert.Null(index.Claim("5557", Second));
    }

    [Theory]
    [InlineData("Müller", "MÜLLER")]
    [InlineData("anna", "Anna")]
    public void Case_matters_or_not_as_said(string one, string other)
    {
        var folding = new UniqueIndex(ignoreCase: true);
        var exact = new UniqueIndex(ignoreCase: false);
        folding.Claim(one, First);
        exact.Claim(one, First);

        Assert.Equal(First, folding.Find(other));
        Assert.Null(exact.Find(other));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\0")]
    [InlineData("a\0")]
    [InlineData("a\0\0")]
    [InlineData("1234567")]
    [InlineData("12345678")]
    [InlineData("123456789")]
    public void Keys_of_any_length_are_told_apart(string key)
    {
        var index = new UniqueIndex(ignoreCase: false);
        Assert.All(new[] { "a", "12345679", "1234567\0", "\0\0" }, other => Assert.Null(index.Claim(other, First)));

        Assert.Null(index.Claim(key, Second));
        Assert.Equal(Second, index.Find(key));
        index.Release(index.Last);
        Assert.Null(index.Find(key));
    }

    [Theory]
    [InlineData("Anna.O'Neil@example.com")]
    [InlineData("`{[@azAZ09")]
    public void An_ASCII_key_is_the_same_as_text_and_as_bytes(string key)
    {
        byte[] bytes = [.. "x"u8, .. System.Text.Encoding.ASCII.GetBytes(key), .. "behind it"u8];
        var folding = new UniqueIndex(ignoreCase: true);

        Assert.True(folding.TrySet(new CellBytes(bytes, 1, key.Length)));
        Assert.True(folding.TryClaim(First, out _));
        Assert.Equal(First, folding.Claim(key.ToUpperInvariant(), Second));
        Assert.Null(folding.Claim(key + "b", Second));
    }

    [Theory]
    [InlineData("Zoë")]
    [InlineData("a long name, and then: é")]
    public void Bytes_that_are_not_ASCII_are_no_key(string key)
    {
        byte[] bytes = [.. System.Text.Encoding.UTF8.GetBytes(key), .. new byte[CellBytes.Padding]];

        Assert.False(new UniqueIndex(ignoreCase: true).TrySet(new CellBytes(bytes, 0, bytes.Length - CellBytes.Padding)));
    }

    [Fact]
    public void A_claim_knows_its_file()
    {
        var index = new UniqueIndex(ignoreCase: false);
        for (int file = 0; file < 9; file++)
        {
            for (int line = 2; line < 2 + file; line++)
                Assert.Null(index.Claim($"{file} {line}", new UniqueIndex.KeyOwner(file, line)));
            index.Claim("none of this file", new UniqueIndex.KeyOwner(file, 1));
            if (file % 2 == 1)
            {
                index.Claim("to be released", new UniqueIndex.KeyOwner(file, 1));
                index.Release(index.Last);
            }
        }

        index.TakeOver("3 4", new UniqueIndex.KeyOwner(8, 99));

        Assert.Equal(new UniqueIndex.KeyOwner(8, 99), index.Find("3 4"));
        Assert.Equal(new UniqueIndex.KeyOwner(0, 1), index.Find("none of this file"));
        Assert.All(Enumerable.Range(1, 8), file => Assert.Equal(new UniqueIndex.KeyOwner(file, 2), index.Find($"{file} 2")));
    }

    [Fact]
    public void Room_that_is_made_changes_no_claim()
    {
        var index = new UniqueIndex(ignoreCase: false);
        Assert.All(Enumerable.Range(0, 100), i => Assert.Null(index.Claim("key" + i, new UniqueIndex.KeyOwner(0, i))));

        index.Reserve(10_000);

        Assert.All(Enumerable.Range(0, 100), i => Assert.Equal(new UniqueIndex.KeyOwner(0, i), index.Find("key" + i)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(800)]
    [InlineData(70_000)]
    public void Long_keys_are_found_and_released(int length)
    {
        var index = new UniqueIndex(ignoreCase: true);
        string[] keys = [.. Enumerable.Range(0, 300).Select(i => new string('x', length) + i)];
        for (int i = 0; i < keys.Length; i++)
        {
            Assert.Null(index.Claim(keys[i] + "y", Second));
            index.Release(index.Last);
            Assert.Null(index.Claim(keys[i], new UniqueIndex.KeyOwner(0, i)));
        }

        Assert.All(keys, (key, i) => Assert.Equal(new UniqueIndex.KeyOwner(0, i), index.Find(key)));
        Assert.All(keys, key => Assert.Null(index.Find(key + "y")));
    }

    [Fact]
    public void A_rehearsal_knows_all_and_leaves_no_trace()
    {
        var index = new UniqueIndex(ignoreCase: true);
        index.Claim("a", First);
        UniqueIndex rehearsal = index.Rehearse();

        Assert.Equal(First, rehearsal.Claim("A", Second));
        Assert.Null(rehearsal.Claim("b", Second));
        Assert.Equal(Second, rehearsal.Find("b"));
        Assert.Null(index.Find("b"));
    }

    [Fact]
    public void A_rehearsal_takes_over_for_itself_only()
    {
        var index = new UniqueIndex(ignoreCase: true);
        UniqueIndex.KeyOwner byDefault = First with { IsDefault = true };
        index.Claim("a", byDefault);
        UniqueIndex rehearsal = index.Rehearse();

        rehearsal.TakeOver("a", Second);

        Assert.Equal(Second, rehearsal.Find("A"));
        Assert.Equal(Second, rehearsal.Claim("a", First));
        Assert.Equal(byDefault, index.Find("a"));
    }

    [Fact]
    public void Claims_of_many_keys_and_releases_agree_with_a_dictionary()
    {
        var random = new Random(4711);
        var index = new UniqueIndex(ignoreCase: true);
        var expected = new Dictionary<string, UniqueIndex.KeyOwner>(StringComparer.OrdinalIgnoreCase);
        for (int i = 0; i < 50_000; i++)
        {
            string key = new((char)('a' + random.Next(26)), random.Next(1, 4));
            key += random.Next(20_000);
            var claim = new UniqueIndex.KeyOwner(0, i);
            UniqueIndex.KeyOwner? earlier = index.Claim(key, claim);
            Assert.Equal(expected.TryGetValue(key, out UniqueIndex.KeyOwner known) ? known : null, earlier);
            if (earlier is not null)
                continue;
            if (random.Next(3) == 0)
                index.Release(index.Last);
            else
                expected.Add(key, claim);
        }

        Assert.All(expected, pair => Assert.Equal(pair.Value, index.Find(pair.Key.ToUpperInvariant())));
    }
}
