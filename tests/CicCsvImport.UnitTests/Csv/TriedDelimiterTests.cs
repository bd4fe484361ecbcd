using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Csv;

/// <summary>A delimiter that is only tried, and does not fit, leaves no trace: the comma stays the delimiter.</summary>
public sealed class TriedDelimiterTests
{
    [Theory]
    [InlineData("Vorname,Notiz;\"x\nBilly,1\n")]
    [InlineData(
        "Vorname,a;b;c;d;e;f;g;h;i;j;k;l;m;n;o;p;q;r;s;t;u;v;w;x;y;z;a;b;c;d;e;f;g;h;i;j;k;l;m;n;o;p;q;r;s;t;u;v;w;x;y;z;"
        + "a;b;c;d;e;f;g;h;i;j;k;l;m\n")]
    public void A_header_without_a_known_column_is_just_that(string text)
    {
        new TestLists().Read(TestLists.Station, text).SingleIssue("NoColumns");
    }
}
