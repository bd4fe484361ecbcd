using CicCsvImport.Issues;
using CicCsvImport.Lists;

namespace CicCsvImport.Phones;

/// <summary>
/// Makes templates. What a template says of a phone is checked as a row of a TMM list would be; but what is a warning there,
/// where somebody else's list is read, is an error here.
/// </summary>
internal static class PhoneTemplateMaker
{
    /// <summary>The template, or null where it cannot be made.</summary>
    public static CicPhoneTemplate? Make(
        CheckSession session, string name, string type, string manufacturer, string model, string? registrationGroup, out IReadOnlyList<CicIssue> faults)
    {
        Column[] columns = [PhoneLists.Name, PhoneLists.Type, PhoneLists.Manufacturer, PhoneLists.Model, PhoneLists.ProxyGroup];
        ListColumn[] listed = [.. columns.Select(column => PhoneLists.ByModel.Columns.First(candidate => candidate.Column == column))];
        var map = new ColumnMap(PhoneLists.ByModel, [.. columns.Select(column => column.Name)], listed);
        var reader = new RowReader(map, session, new IssuePlace("", name, PhoneLists.ByModel.Name), new GivenKeys());
        RowResult result = reader.Read(new Values([name, type, manufacturer, model, registrationGroup ?? ""]));

        faults = [.. result.Issues.Where(issue => issue.Severity != CicIssueSeverity.Notice)];
        if (faults.Count > 0)
            return null;
        var phone = (CicPhone)result.Record!;
        return new CicPhoneTemplate(phone.Name!, phone.Type!, phone.Manufacturer!, phone.Model!) { RegistrationGroup = phone.ProxyGroup };
    }

    private sealed class Values(string[] cells) : IListRecord
    {
        public int Line => 0;

        public int Count => cells.Length;

        public string Text(int index) => index < cells.Length ? cells[index] : "";

        public bool HasStrayQuotes => false;

        public bool HasStrayQuote(int index) => false;
    }
}
