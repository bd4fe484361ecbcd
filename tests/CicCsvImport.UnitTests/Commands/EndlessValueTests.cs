using System.Collections;
using System.Management.Automation;
using CicCsvImport.Core.Catalog;
using CicCsvImport.Core.Engine.Headers;
using CicCsvImport.Core.Engine.Schema;
using CicCsvImport.Core.Kinds.Users;
using CicCsvImport.Core.Text;
using CicCsvImport.Input;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Commands;

/// <summary>A collection without end in a property of an object can be canceled, and is a fault of the object.</summary>
public sealed class EndlessValueTests : IDisposable
{
    private readonly CancellationTokenSource _cancellation = new();

    public void Dispose() => _cancellation.Dispose();

    [Fact]
    public void A_cell_has_a_limit()
    {
        Assert.Equal(5000, Cells("Roles", Numbers(5000)).Cell(UserList.Definition, UserList.Roles)!.ToString()!.Split('|').Length);

        var endless = new Endless();
        FormatException fault = Assert.Throws<FormatException>(
            () => Cells("Roles", endless).Cell(UserList.Definition, UserList.Roles));
        Assert.Contains("Roles has more than 100,000 values", fault.Message, StringComparison.Ordinal);
        Assert.Equal(ObjectText.MostItems + 1, endless.Count);
    }

    [Theory]
    [InlineData("Roles", 0)]
    [InlineData("Unknown", 0)]
    [InlineData("Unknown", 1)]
    [InlineData("Unknown", 3)]
    public void A_reject_file_has_the_limit_for_all_levels_of_a_cell(string property, int levels)
    {
        object value = PSObject.AsPSObject(new Endless());
        for (int i = 0; i < levels; i++)
            value = new[] { "a", value };

        FormatException fault = Assert.Throws<FormatException>(() => Record(Cells(property, value)));

        Assert.Contains(property + " has more than", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Roles")]
    [InlineData("Workgroups")]
    public void A_cell_is_canceled_from_within(string property)
    {
        Column column = property == "Roles" ? UserList.Roles : UserList.Workgroups;
        var endless = new Endless { OnThird = _cancellation.Cancel };

        Assert.Throws<PipelineStoppedException>(() => Cells(property, endless).Cell(UserList.Definition, column));

        Assert.Equal(3, endless.Count);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void So_is_the_record_of_a_reject_file(int levels)
    {
        var endless = new Endless { OnThird = _cancellation.Cancel };
        object value = endless;
        for (int i = 0; i < levels; i++)
            value = new[] { value };

        Assert.Throws<PipelineStoppedException>(() => Record(Cells("Unknown", value)));

        Assert.Equal(3, endless.Count);
    }

    [Fact]
    public void So_are_the_names_of_a_dictionary()
    {
        var endless = new Endless { OnThird = _cancellation.Cancel };

        Assert.Throws<PipelineStoppedException>(() => Cells(new EndlessTable(endless)).Names);

        Assert.Equal(3, endless.Count);
        Assert.Throws<FormatException>(() => new ObjectItems("Keys", CancellationToken.None).Read(endless));
    }

    [Fact]
    public void What_is_not_imported_is_not_read()
    {
        var endless = new Endless();

        ObjectCells cells = Cells("Unknown", endless);

        Assert.Same(endless, Assert.Single(cells.GetOthers(UserList.Definition)));
        Assert.Equal(2, cells.Stored.Count);
        Assert.Equal(0, endless.Count);
    }

    private static IEnumerable<string> Numbers(int count) =>
        Enumerable.Range(0, count).Select(number => "role" + number.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private static ObjectRecord Record(ObjectCells cells) => new(cells, UserList.Definition, number: 1);

    private ObjectCells Cells(string property, object value)
    {
        var source = new PSObject();
        source.Properties.Add(new PSNoteProperty("UserName", "anna"));
        source.Properties.Add(new PSNoteProperty(property, value));
        return Cells(source);
    }

    private ObjectCells Cells(object source)
    {
        var none = new Dictionary<string, string>();
        var settings = new TestLists().Settings;
        var map = new PropertyMap(new HeadingNames(VendorLists.Catalog, settings, none), none);
        return new ObjectCells(PSObject.AsPSObject(source), settings, map, _cancellation.Token);
    }

    private sealed class Endless : IEnumerable<string>, ICollection
    {
        public Action OnThird { get; init; } = static () => { };

        /// <summary>How many items were read.</summary>
        public int Count { get; private set; }

        int ICollection.Count => 1;

        bool ICollection.IsSynchronized => false;

        object ICollection.SyncRoot => this;

        public IEnumerator<string> GetEnumerator()
        {
            while (true)
            {
                if (++Count == 3)
                    OnThird();
                // So that the test fails and does not fill the memory.
                if (Count > 2 * ObjectText.MostItems)
                    throw new InvalidOperationException("No end was found.");
                yield return "a";
            }
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        void ICollection.CopyTo(Array array, int index) => throw new NotSupportedException();
    }

    private sealed class EndlessTable(Endless keys) : Hashtable
    {
        public override ICollection Keys => keys;
    }
}
