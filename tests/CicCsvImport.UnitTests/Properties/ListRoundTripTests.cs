using System.Text;
using CicCsvImport.Core.Engine.Schema;
using CicCsvImport.Core.Kinds.Phones;
using CicCsvImport.Core.Kinds.Stations;
using CicCsvImport.Core.Kinds.Users;
using CicCsvImport.Core.Text;
using CicCsvImport.Infrastructure.Records;
using CicCsvImport.UnitTests.Lists;
using CicCsvImport.UnitTests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace CicCsvImport.UnitTests.Properties;

/// <summary>What is exported is imported again as it was, for any text a cell may hold.</summary>
public sealed class ListRoundTripTests
{
    private static readonly Encoding[] Encodings =
        [new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32];

    private static readonly Gen<(Encoding Encoding, char Delimiter)> Ways =
        from encoding in Gen.Elements(Encodings)
        from delimiter in Gen.Elements(',', ';', '\t', '|', ':', '~')
        select (encoding, delimiter);

    [ListProperty]
    public Property Imported_objects_are_equal_after_export_and_import() =>
        Prop.ForAll(WrittenLists.Any, Ways.ToArbitrary(), (list, way) =>
        {
            ReadList first = ReadList.Of(list.Noun, list.Write().Bytes, list.Form.Options);

            Compare(first.Records, way, Equal);
        });

    [ListProperty]
    public Property Objects_made_by_hand_are_equal_after_export_and_import_or_an_issue_says_why_not() =>
        Prop.ForAll(HandMade().ToArbitrary(), Ways.ToArbitrary(), (record, way) => Compare([record], way, EqualOrReported));

    private static void Compare(
        IReadOnlyList<CicObject> before,
        (Encoding Encoding, char Delimiter) way,
        Action<string, CicObject, CicObject, IReadOnlyList<CicIssue>> equal)
    {
        if (before.Count == 0)
            return;
        ListDefinition list = Listed(before[0]);
        using var file = new TemporaryFile();
        ExporterTests.Export(file.Path, list, way.Encoding, way.Delimiter, [.. before]);

        ReadList again = ReadList.Of(list.Noun, file.Path, new ListReadOptions { Delimiter = way.Delimiter });

        // A text with a line break and the delimiter could be rows.
        if (again.AllIssues.Any(issue => issue is { Code: "LineBreakInCell", Effect: CicIssueEffect.RowSkipped }))
        {
            Assert.Single(before);
            return;
        }

        // A name that looks like a row could be one.
        if (again.AllIssues.Any(issue => issue.Code == "RowInOneCell"))
        {
            Assert.Contains(before, record => Delimiter.FindInLine(record.Identity) is not null);
            return;
        }

        Assert.DoesNotContain(
            again.AllIssues,
            issue => issue.Effect is CicIssueEffect.FileRejected or CicIssueEffect.RowSkipped || issue.Code == "StrayQuote");
        Assert.Equal(before.Count, again.Records.Count);
        for (int i = 0; i < before.Count; i++)
        {
            foreach (ListColumn column in list.Columns)
                equal(column.Column.Name, before[i], again.Records[i], again.Rows[i].Issues);
        }
    }

    private static void EqualOrReported(string column, CicObject before, CicObject after, IReadOnlyList<CicIssue> issues)
    {
        IEnumerable<CicIssue> here = issues.Where(issue => issue.Column == column && issue.Effect != CicIssueEffect.None);
        string[] codes = [.. here.Select(issue => issue.Code)];
        if (codes is [])
            Equal(column, before, after, issues);
        else if (codes is ["SpaceReplaced"])
            Assert.Equal(CellOracle.WithSpaces(column, (string)Invariant.Value(before, column)!), Invariant.Value(after, column));
        else
            Assert.Equal(CicCellState.Dropped, after.GetState(column));
    }

    private static void Equal(string column, CicObject before, CicObject after, IReadOnlyList<CicIssue> issues)
    {
        (object? left, object? right) = (Invariant.Value(before, column), Invariant.Value(after, column));
        // A blank cell says no more than an absent column does; of an object made by hand, a default was not yet filled in.
        bool isSame = CellOracle.Same(left, right) || (left is string text && CellOracle.Trim(text).Equals(right))
            || (CellOracle.IsNothing(left) && (CellOracle.IsNothing(right) || after.IsDefault(column)));
        if (!isSame)
            Assert.Fail($"{column} was '{left}' and is '{right}'");
    }

    // The list that a phone came from is the one with its template, or without.
    private static ListDefinition Listed(CicObject record) => record switch
    {
        CicStation => StationList.Definition,
        CicUser => UserList.Definition,
        CicPhone { Template: null } => PhoneLists.ByModel,
        _ => PhoneLists.ByTemplate,
    };

    /// <summary>Objects whose columns of free text hold any text; no list has been in between.</summary>
    private static Gen<CicObject> HandMade() => Gen.OneOf(
        from texts in Texts.ArrayOf(3)
        select (CicObject)new CicStation
        {
            Name = "A",
            Model = texts[0],
            Manufacturer = texts[1],
            IdentificationAddress = NoPlaceholder(texts[2]),
        },
        from texts in Texts.ArrayOf(5)
        select (CicObject)new CicUser
        {
            UserName = "A", FirstName = texts[0], LastName = texts[1], DisplayName = texts[2], Location = texts[3],
            NetworkId = texts[4], Password = new System.Net.NetworkCredential("", texts[0]).SecurePassword,
        },
        from texts in Texts.ArrayOf(2)
        select (CicObject)new CicPhone { Name = "A", Template = "T", Label = texts[0], IdentificationAddress = NoPlaceholder(texts[1]) });

    // What a program has written for several values is an error before it is written again.
    private static readonly Gen<string> Texts = CellTexts.Any
        .Select(text => text.StartsWith("System.", StringComparison.Ordinal) ? "_" + text : text);

    private static string NoPlaceholder(string text) => text.Replace('<', '(');
}
