using CicCsvImport.Lists;

namespace CicCsvImport.UnitTests;

public sealed class KeyTableTests
{
    private static readonly KeyClaim First = new(File: 0, Line: 2);
    private static readonly KeyClaim Second = new(File: 1, Line: 3);

    [Fact]
    public void A_second_claim_of_a_key_gives_the_first()
    {
        var table = new KeyTable(ignoreCase: false);

        Assert.Null(table.Claim("5556", First));
        Assert.Equal(First, table.Claim("5556", Second));
        Assert.Null(table.Claim("5557", Second));
    }

    [Theory]
    [InlineData("Müller", "MÜLLER")]
    [InlineData("anna", "Anna")]
    public void Case_matters_or_not_as_said(string one, string other)
    {
        var folding = new KeyTable(ignoreCase: true);
        var exact = new KeyTable(ignoreCase: false);
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
        var table = new KeyTable(ignoreCase: false);
        Assert.All(new[] { "a", "12345679", "1234567\0", "\0\0" }, other => Assert.Null(table.Claim(other, First)));

        Assert.Null(table.Claim(key, Second));
        Assert.Equal(Second, table.Find(key));
        table.Release(table.Last);
        Assert.Null(table.Find(key));
    }

    [Theory]
    [InlineData("Anna.O'Neil@example.com")]
    [InlineData("`{[@azAZ09")]
    public void An_ASCII_key_is_the_same_as_text_and_as_bytes(string key)
    {
        byte[] bytes = [.. "x"u8, .. System.Text.Encoding.ASCII.GetBytes(key), .. "behind it"u8];
        var folding = new KeyTable(ignoreCase: true);

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

        Assert.False(new KeyTable(ignoreCase: true).TrySet(new CellBytes(bytes, 0, bytes.Length - CellBytes.Padding)));
    }

    [Fact]
    public void A_claim_knows_its_file()
    {
        var table = new KeyTable(ignoreCase: false);
        for (int file = 0; file < 9; file++)
        {
            for (int line = 2; line < 2 + file; line++)
                Assert.Null(table.Claim($"{file} {line}", new KeyClaim(file, line)));
            table.Claim("none of this file", new KeyClaim(file, 1));
            if (file % 2 == 1)
            {
                table.Claim("to be released", new KeyClaim(file, 1));
                table.Release(table.Last);
            }
        }

        table.TakeOver("3 4", new KeyClaim(8, 99));

        Assert.Equal(new KeyClaim(8, 99), table.Find("3 4"));
        Assert.Equal(new KeyClaim(0, 1), table.Find("none of this file"));
        Assert.All(Enumerable.Range(1, 8), file => Assert.Equal(new KeyClaim(file, 2), table.Find($"{file} 2")));
    }

    [Fact]
    public void Room_that_is_made_changes_no_claim()
    {
        var table = new KeyTable(ignoreCase: false);
        Assert.All(Enumerable.Range(0, 100), i => Assert.Null(table.Claim("key" + i, new KeyClaim(0, i))));

        table.Reserve(10_000);

        Assert.All(Enumerable.Range(0, 100), i => Assert.Equal(new KeyClaim(0, i), table.Find("key" + i)));
    }

    [Fact]
    public void A_rehearsal_knows_all_and_leaves_no_trace()
    {
        var table = new KeyTable(ignoreCase: true);
        table.Claim("a", First);
        KeyTable rehearsal = table.Rehearse();

        Assert.Equal(First, rehearsal.Claim("A", Second));
        Assert.Null(rehearsal.Claim("b", Second));
        Assert.Equal(Second, rehearsal.Find("b"));
        Assert.Null(table.Find("b"));
    }

    [Fact]
    public void A_rehearsal_takes_over_for_itself_only()
    {
        var table = new KeyTable(ignoreCase: true);
        KeyClaim byDefault = First with { IsDefault = true };
        table.Claim("a", byDefault);
        KeyTable rehearsal = table.Rehearse();

        rehearsal.TakeOver("a", Second);

        Assert.Equal(Second, rehearsal.Find("A"));
        Assert.Equal(Second, rehearsal.Claim("a", First));
        Assert.Equal(byDefault, table.Find("a"));
    }

    [Fact]
    public void Claims_of_many_keys_and_releases_agree_with_a_dictionary()
    {
        var random = new Random(4711);
        var table = new KeyTable(ignoreCase: true);
        var expected = new Dictionary<string, KeyClaim>(StringComparer.OrdinalIgnoreCase);
        for (int i = 0; i < 50_000; i++)
        {
            string key = new((char)('a' + random.Next(26)), random.Next(1, 4));
            key += random.Next(20_000);
            var claim = new KeyClaim(0, i);
            KeyClaim? earlier = table.Claim(key, claim);
            Assert.Equal(expected.TryGetValue(key, out KeyClaim known) ? known : null, earlier);
            if (earlier is not null)
                continue;
            if (random.Next(3) == 0)
                table.Release(table.Last);
            else
                expected.Add(key, claim);
        }

        Assert.All(expected, pair => Assert.Equal(pair.Value, table.Find(pair.Key.ToUpperInvariant())));
    }
}
