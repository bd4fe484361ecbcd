using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Core.Engine.Planning;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Catalog;

/// <summary>
/// With OnConflict Update a list changes what it gives, and nothing else: for each column of each list, given, blank, of no
/// use and absent, with and without ClearEmpty, from rows of a list and from objects.
/// </summary>
public sealed class UpdatesLoseNothingTests(FilledSite filled) : IClassFixture<FilledSite>
{
    public enum Cells
    {
        Given,
        Blank,
        Unusable,
        Absent,
    }

    public static TheoryData<string, string, Cells, bool, bool> Matrix()
    {
        var matrix = new TheoryData<string, string, Cells, bool, bool>();
        foreach (UpdateList list in UpdateList.All)
        {
            foreach (UpdateColumn column in list.Columns)
            {
                foreach (Cells cell in Enum.GetValues<Cells>().Where(cell => IsPossible(column, cell)))
                {
                    foreach ((bool clearEmpty, bool asObjects) in new[] { (false, false), (false, true), (true, false), (true, true) })
                        matrix.Add(list.List.Name, column.Heading, cell, clearEmpty, asObjects);
                }
            }
        }

        return matrix;
    }

    [Theory]
    [MemberData(nameof(Matrix))]
    public void Only_the_column_changes_and_only_if_it_is_given_or_cleared(
        string list, string heading, Cells cell, bool clearEmpty, bool asObjects)
    {
        UpdateList updated = UpdateList.All.Single(candidate => candidate.List.Name == list);
        UpdateColumn column = updated[heading];
        Dictionary<string, string> cells = updated.Required();
        if (cell != Cells.Absent)
            cells[heading] = cell == Cells.Given ? column.Other : cell == Cells.Blank ? "" : column.Unusable!;

        ObjectChange change = Plan(updated, cells, clearEmpty, asObjects);

        string now = cell == Cells.Given ? column.Other : cell == Cells.Blank && clearEmpty ? column.Cleared : column.Value;
        AssertChanges(updated, change, now == column.Value ? [] : [(heading, now)]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_row_of_blanks_changes_nothing(bool asObjects)
    {
        foreach (UpdateList list in UpdateList.All)
        {
            Dictionary<string, string> cells = list.Columns.ToDictionary(
                column => column.Heading, column => column.IsRequired ? column.Value : "");

            Assert.Equal(CicChangeAction.Unchanged, Plan(list, cells, clearEmpty: false, asObjects).Action);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_row_of_blanks_clears_everything_where_that_is_asked_for(bool asObjects)
    {
        foreach (UpdateList list in UpdateList.All)
        {
            Dictionary<string, string> cells = list.Columns.ToDictionary(
                column => column.Heading, column => column.IsRequired ? column.Value : "");

            ObjectChange change = Plan(list, cells, clearEmpty: true, asObjects);

            AssertChanges(
                list,
                change,
                [
                    .. list.Columns
                        .Where(column => !column.IsRequired)
                        .Select(column => (column.Heading, column.Heading == "Display Name" ? "jdoe" : column.Cleared)),
                ]);
        }
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public void A_row_of_values_that_are_of_no_use_changes_nothing(bool clearEmpty, bool asObjects)
    {
        foreach (UpdateList list in UpdateList.All)
        {
            Dictionary<string, string> cells = list.Columns.Where(column => column.IsRequired || column.Unusable is not null)
                .ToDictionary(column => column.Heading, column => column.Unusable ?? column.Value);

            Assert.Equal(CicChangeAction.Unchanged, Plan(list, cells, clearEmpty, asObjects).Action);
        }
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public void The_same_values_change_nothing(bool clearEmpty, bool asObjects)
    {
        foreach (UpdateList list in UpdateList.All)
        {
            Dictionary<string, string> cells = list.Columns.ToDictionary(column => column.Heading, column => column.Value);

            Assert.Equal(CicChangeAction.Unchanged, Plan(list, cells, clearEmpty, asObjects).Action);
        }
    }

    private static bool IsPossible(UpdateColumn column, Cells cell) =>
        column.IsRequired ? cell == Cells.Given : cell != Cells.Unusable || column.Unusable is not null;

    private ObjectChange Plan(UpdateList list, Dictionary<string, string> cells, bool clearEmpty, bool asObjects)
    {
        ImportOptions choices = clearEmpty ? TestSite.ClearEmpty : TestSite.Update;
        string text = list.Text(cells);
        Planned planned = asObjects ? filled.Site.PlanObjects(choices, list.Noun, text) : filled.Site.Plan(choices, (list.Noun, text));
        return planned.Of(list.List.Schema, list.Name);
    }

    private static void AssertChanges(UpdateList list, ObjectChange change, (string Heading, string Now)[] expected)
    {
        IEnumerable<string> changes = change.Properties.Select(property =>
            $"{property.Column.Name}: {ObjectTexts.Of(property.Column, property.Old)} -> {ObjectTexts.Of(property.Column, property.New)}");
        Assert.Equal(
            expected.Select(value => $"{value.Heading}: {list[value.Heading].Value} -> {value.Now}").Order(StringComparer.Ordinal),
            changes.Order(StringComparer.Ordinal));
        Assert.Equal(expected.Length > 0 ? CicChangeAction.Update : CicChangeAction.Unchanged, change.Action);
    }
}
