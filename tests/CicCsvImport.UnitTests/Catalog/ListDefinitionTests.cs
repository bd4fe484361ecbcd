using CicCsvImport.Core.Catalog;
using CicCsvImport.Core.Engine.Schema;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Catalog;

/// <summary>The four lists are those of the specification.</summary>
public sealed class ListDefinitionTests
{
    [Theory]
    [InlineData(
        "Station", "Name*, Type, Extension, Identification Address, Connection Address, Manufacturer, Model, MAC Address, Machine Name")]
    [InlineData("Phone-Template", "Name*, Template*, Proxy Group, Extension, Identification Address, Label, Address")]
    [InlineData("Phone-TMM", "Name*, Type*, Manufacturer*, Model*, Proxy Group, Extension, Identification Address, Label, Address")]
    [InlineData(
        "User",
        "User Name*, First Name, Last Name, Display Name, Extension, DID, Password, Network ID, Mailbox, Roles, Workgroups, "
        + "Station Name, OCS, Location")]
    public void A_list_has_the_specifications_columns_in_their_order_with_a_star_where_required(string name, string columns)
    {
        ListDefinition list = VendorLists.Catalog.Lists.Single(list => list.Name == name);

        Assert.Equal(columns, string.Join(", ", list.Columns.Select(column => column.Column.Name + (column.IsRequired ? "*" : ""))));
    }

    [Fact]
    public void Only_passwords_are_secret_and_only_a_location_is_not_the_vendors()
    {
        IEnumerable<ListColumn> all = VendorLists.Catalog.Lists.SelectMany(list => list.Columns).ToList();

        Assert.Equal(["Password"], all.Where(column => column.Column.IsSecret).Select(column => column.Column.Name));
        Assert.Equal(["Location"], all.Where(column => !column.IsVendors).Select(column => column.Column.Name));
    }

    [Theory]
    [InlineData("Station", "Name, Extension, MAC Address, Machine Name")]
    [InlineData("Phone-Template", "Name, Extension, Address")]
    [InlineData("Phone-TMM", "Name, Extension, Address")]
    [InlineData("User", "User Name, Extension, DID, Network ID")]
    public void What_must_be_unique(string name, string columns)
    {
        ListDefinition list = VendorLists.Catalog.Lists.Single(list => list.Name == name);

        Assert.Equal(
            columns, string.Join(", ", list.Columns.Where(column => column.Column.Key is not null).Select(column => column.Column.Name)));
    }

    [Fact]
    public void Each_column_is_a_property_of_its_object()
    {
        // The hash of a password is kept, and never shown.
        Assert.All(
            VendorLists.Catalog.Lists.SelectMany(
                list => list.Schema.Columns
                    .Where(column => column is not HashColumn)
                    .Select(column => (Type: list.Schema.Create().GetType(), column))),
            pair => Assert.NotNull(pair.Type.GetProperty(pair.column.Property)));
    }

    // Samples and documentation show them: a reader must be able to use them.
    [Fact]
    public void Examples_of_columns_are_read_without_a_warning()
    {
        foreach (ListDefinition list in VendorLists.Catalog.Lists)
        {
            int rows = list.Columns.Max(column => column.Column.Examples.Count);
            IEnumerable<string> lines = Enumerable.Range(0, rows)
                .Select(row => string.Join(",", list.Columns.Select(column => column.Column.Examples.ElementAtOrDefault(row) ?? "")));
            string text = string.Join(",", list.Columns.Select(column => column.Column.Name)) + "\n" + string.Join("\n", lines) + "\n";

            ListContent content = new TestLists().Read(list.Noun, text);

            Assert.DoesNotContain(content.Issues, issue => issue.Severity != CicIssueSeverity.Notice);
            Assert.Equal(rows, content.Records.Count);
        }
    }
}
