using CicCsvImport.Core.Kinds.Phones;

namespace CicCsvImport.Input;

/// <summary>
/// Selects phones by template or by model. A mixture is an error unless the user specified the list. Phones that fit only the other list
/// are then left out.
/// </summary>
[WritesErrors(ErrorId.MixedPhones)]
internal sealed class PhoneContent(CicCmdlet cmdlet, CicPhoneFormat? format) : ListContent
{
    private readonly List<string> _others = [];
    private int _byTemplate;
    private int _byModel;

    public override ListDefinition? Chosen => format switch
    {
        CicPhoneFormat.Template => PhoneLists.ByTemplate,
        CicPhoneFormat.TMM => PhoneLists.ByModel,
        _ => null,
    };

    public override bool LeavesOut(ObjectCells incomplete)
    {
        ListDefinition other = format == CicPhoneFormat.Template ? PhoneLists.ByModel : PhoneLists.ByTemplate;
        if (Chosen is null || other.Columns.Any(listed => listed.IsRequired && IsBlank(listed.Column)))
            return false;
        _others.Add(DisplayText.Quote(incomplete.Text(other, PhoneLists.Name)!));
        return true;

        bool IsBlank(Column column) => string.IsNullOrWhiteSpace(incomplete.Text(other, column));
    }

    // Phones of the other list are counted and reported in one error at the end.
    public override bool Belongs(ObjectCells item, ListDefinition list)
    {
        if (format is not null)
            return true;
        if (list == PhoneLists.ByTemplate)
            _byTemplate++;
        else
            _byModel++;
        return _byTemplate == 0 || _byModel == 0;
    }

    public override void Complete()
    {
        if (_others.Count > 0)
            cmdlet.WriteWarning(Messages.Format("Stream_NotInFormat_" + format, _others.Count, DisplayText.Some(_others), "Format"));
        if (_byTemplate > 0 && _byModel > 0)
            cmdlet.ThrowTerminatingError(Errors.MixedPhones(_byTemplate, _byModel));
    }
}
