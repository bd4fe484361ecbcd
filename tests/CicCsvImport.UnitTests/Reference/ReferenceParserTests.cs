using System.Text;
using CicCsvImport.UnitTests.Properties;
using FsCheck;
using FsCheck.Fluent;

namespace CicCsvImport.UnitTests.Reference;

/// <summary>
/// On well-formed lists, all parsers say the same of every cell. Where they part on others, the case stands here with what
/// each says; docs/reading-differences.md has the reasons.
/// </summary>
public sealed class ReferenceParserTests
{
    [ListProperty]
    public Property Of_a_well_formed_list_the_cells_are_those_of_Sylvan() =>
        Prop.ForAll(WellFormed.Lists, list => Agree(list, OtherParsers.Sylvan));

    [ListProperty("TextFieldParser")]
    public Property Of_a_well_formed_list_the_cells_are_those_of_Visual_Basic() =>
        Prop.ForAll(WellFormed.OfOneLineRecords, list => Agree(list, OtherParsers.VisualBasic));

    [ListProperty]
    public Property Of_a_well_formed_list_the_cells_are_those_that_were_written() =>
        Prop.ForAll(WellFormed.Lists, list => Agree(list, (text, delimiter) =>
        [.. PlainParser.Parse(text, delimiter).Select(record => record.Cells.ToArray())]));

    private static void Agree(WrittenList list, Func<string, char, IReadOnlyList<string[]>> parse)
    {
        string text = Encoding.UTF8.GetString(list.Write().Bytes);

        IReadOnlyList<string[]> ours = OtherParsers.Ours(text, list.Form.Delimiter);

        IReadOnlyList<string[]> theirs = parse(text, list.Form.Delimiter);
        Assert.Equal(theirs.Count, ours.Count);
        for (int i = 0; i < ours.Count; i++)
            Assert.Equal(theirs[i], ours[i]);
    }
}
