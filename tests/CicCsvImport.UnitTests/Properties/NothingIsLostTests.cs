using CicCsvImport.Core.Engine.Schema;
using FsCheck;
using FsCheck.Fluent;

namespace CicCsvImport.UnitTests.Properties;

/// <summary>What goes into a list's reader comes out of it, or an issue says why not: from a file, and from objects.</summary>
public sealed class NothingIsLostTests
{
    [ListProperty]
    public Property Nothing_of_a_list_is_lost_in_silence() => Prop.ForAll(WrittenLists.Any, list =>
    {
        (byte[] bytes, KnownList known) = list.Write();

        ReadList read = ReadList.Of(list.Noun, bytes, list.Form.Options);

        Assert.True(read.IsReadable, "A list without a fault of the whole file was not read: " + string.Join(" ", read.Issues));
        string? fault = Invariant.Fault(known, read);
        Assert.True(fault is null, fault);
    });

    [ListProperty]
    public Property Nothing_of_objects_is_lost_in_silence() => Prop.ForAll(WrittenLists.Any, list =>
    {
        (byte[] bytes, KnownList known) = list.Write();
        ListDefinition itsList = ReadList.Of(list.Noun, bytes, list.Form.Options).List!;

        string? fault = Invariant.FaultOfObjects(itsList, known);

        Assert.True(fault is null, fault);
    });
}
