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
        ListDefinition list = PhoneLists.ByModel;
        var values = new Dictionary<Column, string>
        {
            [PhoneLists.Name] = name,
            [PhoneLists.Type] = type,
            [PhoneLists.Manufacturer] = manufacturer,
            [PhoneLists.Model] = model,
            [PhoneLists.ProxyGroup] = registrationGroup ?? "",
        };
        string?[] cells = [.. list.Columns.Select(column => values.TryGetValue(column.Column, out string? value) ? value : null)];
        RowResult result = new ObjectReader(session).Read(list, cells, path: null, line: 0);
        faults = [.. result.Issues.Where(issue => issue.Severity != CicIssueSeverity.Notice)];
        if (faults.Count > 0)
            return null;
        var phone = (CicPhone)result.Record!;
        return new CicPhoneTemplate(phone.Name!, phone.Type!, phone.Manufacturer!, phone.Model!) { RegistrationGroup = phone.ProxyGroup };
    }
}
