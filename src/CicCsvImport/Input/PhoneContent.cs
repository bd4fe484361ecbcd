using CicCsvImport.Core.Kinds.Phones;

namespace CicCsvImport.Input;

/// <summary>Selects phones by template or by model. A mixture is an error unless the user specified the list.</summary>
[WritesErrors(ErrorId.MixedPhones)]
internal sealed class PhoneContent(Cmdlet cmdlet, CicPhoneFormat? format) : ListContent
{
    private int _byTemplate;
    private int _byModel;

    public override ListDefinition? Chosen => format switch
    {
        CicPhoneFormat.Template => PhoneLists.ByTemplate,
        CicPhoneFormat.TMM => PhoneLists.ByModel,
        _ => null,
    };

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
        if (_byTemplate > 0 && _byModel > 0)
            cmdlet.ThrowTerminatingError(Errors.MixedPhones(_byTemplate, _byModel));
    }
}
