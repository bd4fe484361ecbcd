using System.Collections;

namespace CicCsvImport.UnitTests.Text;

/// <summary>Several names are one value with the text of a cell.</summary>
public sealed class CicNameListTests
{
    [Theory]
    [InlineData("Agent|Supervisor", "Agent|Supervisor")]
    [InlineData(" Agent ; Supervisor ", "Agent|Supervisor")]
    [InlineData("Agent\r\nSupervisor\n", "Agent|Supervisor")]
    [InlineData("Agent||agent| AGENT", "Agent")]
    [InlineData("Büro|BU\u0308RO", "Büro")]
    [InlineData("Max.Muster|System.Admin", "Max.Muster|System.Admin")]
    [InlineData(" ", "")]
    [InlineData(null, "")]
    public void A_text_is_split_as_a_cell_is(string? text, string expected)
    {
        Assert.Equal(expected, new CicNameList(text).ToString());
    }

    [Fact]
    public void Values_are_taken_one_by_one_and_a_value_can_hold_several()
    {
        object?[] values = ["Agent", null, 5, new CicNameList("Sales|Support"), new ArrayList { "a;b", new[] { "c" } }];

        Assert.Equal(["Agent", "5", "Sales", "Support", "a", "b", "c"], new CicNameList(values));
    }

    [Fact]
    public void A_dictionary_is_not_a_name()
    {
        Assert.Throws<FormatException>(() => new CicNameList(new Hashtable { ["Name"] = "Agent" }));
        Assert.Throws<FormatException>(() => new CicNameList(new object[] { new Hashtable() }));
    }

    [Fact]
    public void A_collection_without_end_is_not_read_to_the_end()
    {
        Assert.Throws<FormatException>(() => new CicNameList(Endless("Agent")));
        Assert.Throws<FormatException>(() => new CicNameList(new object[] { Endless(Array.Empty<string>()) }));
        Assert.Equal(5000, new CicNameList(Enumerable.Range(0, 5000)).Count);
    }

    [Fact]
    public void A_collection_that_contains_itself_is_not_a_name()
    {
        var list = new ArrayList();
        list.Add(list);

        Assert.Throws<FormatException>(() => new CicNameList(list));
    }

    private static IEnumerable<object> Endless(object item)
    {
        for (int i = 0; i < 200_000; i++)
            yield return item;
        throw new InvalidOperationException("No end was found.");
    }

    [Theory]
    [InlineData("Agent|Supervisor", "supervisor;AGENT", true)]
    [InlineData("Büro", "BU\u0308RO", true)]
    [InlineData("", "", true)]
    [InlineData("Agent", "Agent|Supervisor", false)]
    [InlineData("Agent", "", false)]
    [InlineData("AB", "A|B", false)]
    public void Lists_with_the_same_names_are_equal(string left, string right, bool areEqual)
    {
        CicNameList one = new(left);
        CicNameList other = new(right);

        Assert.Equal(areEqual, one.Equals(other));
        Assert.Equal(areEqual, Equals(one, other));
        Assert.Equal(areEqual, ((IComparable)one).CompareTo(other) == 0);
        Assert.Equal(Math.Sign(((IComparable)one).CompareTo(other)), -Math.Sign(((IComparable)other).CompareTo(one)));
        if (areEqual)
            Assert.Equal(one.GetHashCode(), other.GetHashCode());
    }

    [Fact]
    public void Anything_else_is_not_equal()
    {
        Assert.False(new CicNameList("Agent").Equals("Agent"));
        Assert.False(new CicNameList("").Equals(null));
        Assert.Equal(1, ((IComparable)new CicNameList("")).CompareTo(null));
        Assert.Throws<ArgumentException>(() => ((IComparable)new CicNameList("Agent")).CompareTo("Agent"));
    }

    [Fact]
    public void A_list_cannot_be_changed()
    {
        IList list = new CicNameList("Agent");

        Assert.True(list.IsReadOnly);
        Assert.Throws<NotSupportedException>(() => list.Add("Supervisor"));
        Assert.Throws<NotSupportedException>(() => list[0] = "Supervisor");
    }

    [Fact]
    public void Other_lists_have_the_texts_of_their_items()
    {
        CicList<CicStationAppearance> list = new([new(2, "Lobby", "Desk;1", shared: true), new(3)]);

        Assert.Equal("2;Lobby;Desk\\;1;Shared|3;;;Regular", list.ToString());
        Assert.Equal("", new CicList<string>([]).ToString());
    }
}
