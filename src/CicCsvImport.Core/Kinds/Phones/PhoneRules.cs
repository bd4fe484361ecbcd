using CicCsvImport.Core.Engine.Rules;
using CicCsvImport.Core.Kinds.Phones.Models;
using CicCsvImport.Core.Kinds.Phones.Templates;
using CicCsvImport.Core.Kinds.Site;
using CicCsvImport.Core.Kinds.Stations;

namespace CicCsvImport.Core.Kinds.Phones;

/// <summary>Rules for managed phones only. Most of them depend on manufacturer and model.</summary>
internal static class PhoneRules
{
    public static readonly CellRule Type = new((in Cell cell) => TypeRules.OneOf(StationType.OfPhones, cell));

    public static readonly CellRule Manufacturer = new(ReadManufacturer);

    /// <summary>A known registration group. The default group always exists.</summary>
    public static readonly CellRule ProxyGroup = new(ReadProxyGroup);

    /// <summary>A model of the manufacturer. It is checked only if the manufacturer is known.</summary>
    public static readonly CellRule Model = new(ReadModel);

    /// <summary>
    /// A label, which only some manufacturers' phones use. On other phones, a label that equals the default is not an issue.
    /// </summary>
    public static readonly CellRule Label = new(ReadLabel);

    /// <summary>
    /// An address, whose form depends on the manufacturer. If the manufacturer is unknown, the address is kept unchecked.
    /// </summary>
    public static readonly CellRule Address = new(ReadAddress);

    private static string? ReadManufacturer(in Cell cell)
    {
        PhoneModelCatalog models = GetModels(cell.Row);
        string[] makers = [.. models.Makers.Select(maker => maker.Name)];
        string text = cell.Text;
        return models.FindMaker(text)?.Name
            ?? cell.Drop(IssueCatalog.UnsupportedManufacturer, () => models.NearestMaker(text)?.Name, [string.Join(", ", makers)]);
    }

    private static string? ReadProxyGroup(in Cell cell)
    {
        string usual = cell.Row.Session.Settings.Defaults.RegistrationGroup;
        return NameComparer.Same(cell.Text, usual)
            ? usual
            : ReferenceRules.Known(cell, SiteSchemas.RegistrationGroup, IssueCatalog.UnknownProxyGroup);
    }

    private static string? ReadModel(in Cell cell)
    {
        if (GetModels(cell.Row).FindMaker(cell.Row.Record.Text(PhoneLists.Manufacturer)) is not { } maker)
            return cell.Text;
        CicPhoneModel? model = maker.Find(cell.Text, out bool isListed);
        if (isListed)
            return model!.Model;
        string text = cell.Text;
        string[] known = [.. maker.Models.Select(other => other.Model)];
        Func<string?> nearest = () => maker.NearestModel(text);
        return model is null
            ? cell.Drop(IssueCatalog.UnsupportedModel, nearest, [maker.Name, string.Join(", ", known)])
            : cell.Note(IssueCatalog.UnknownModel, nearest, maker.Name);
    }

    private static string? ReadLabel(in Cell cell)
    {
        CicPhoneModel? model = GetModel(cell.Row);
        return model is null || model.UsesLabel || NameComparer.Same(cell.Text, cell.Row.Record.Text(PhoneLists.Name))
            ? cell.Text
            : cell.Drop(IssueCatalog.LabelNotUsed, model.ToString());
    }

    private static string? ReadAddress(in Cell cell)
    {
        CicPhoneModel? model = GetModel(cell.Row);
        if (model is null)
            return ReadUnknown(cell);
        return model.UsesMacAddress ? GetMac(model, cell) : ComputerName(cell);
    }

    /// <summary>Replaces a type that the model does not support by one that it does. The vendor's own sample has such a phone.</summary>
    public static void TypeIsSupported(Row row)
    {
        if (row.Record.GetState(PhoneLists.Type) != CicCellState.Given || GetModel(row) is not { } model
            || model.Type.Contains(row.Record.Text(PhoneLists.Type)!))
        {
            return;
        }

        string replacement = row.GetCell(PhoneLists.Type).Replace(IssueCatalog.TypeNotSupported, model.Type[0], model.ToString());
        row.Record.SetCell(PhoneLists.Type, replacement, CicCellState.Given);
    }

    /// <summary>Notes how a phone without an address is provisioned.</summary>
    public static void HowToProvision(CicObject phone, ValidationContext session)
    {
        if (phone.GetState(PhoneLists.Address) != CicCellState.Given)
            ((CicPhone)phone).Provisioning = GetModel(phone, session)?.Provisioning;
    }

    /// <summary>Returns the registration group of the phone's template, or the default group for a phone by model.</summary>
    public static object? DefaultProxyGroup(CicObject phone, ValidationContext session) => phone.Text(PhoneLists.Template) is null
        ? session.Settings.Defaults.RegistrationGroup
        : GetTemplate(phone, session)?.RegistrationGroup;

    // A MAC address must begin with one of the manufacturer's prefixes.
    private static string? GetMac(CicPhoneModel model, in Cell cell)
    {
        string? digits = MacAddressRules.ReadMac(cell);
        CicNameList prefixes = model.MacPrefix;
        return digits is null || prefixes.Count == 0 || prefixes.Any(prefix => digits.StartsWith(prefix, StringComparison.Ordinal))
            ? digits
            : cell.Drop(IssueCatalog.AddressPrefixMismatch, model.ToString(), string.Join(" or ", prefixes));
    }

    // No model has an address that looks like the numbers and dates that spreadsheets make.
    private static string? ReadUnknown(in Cell cell)
    {
        string text = cell.Text.Trim();
        bool isFullName = text.Contains('.') && Engine.Rules.ComputerName.IsValid(text);
        return MacAddress.Parse(text)
            ?? (MacAddressRules.IsMangled(text) && !isFullName ? cell.Drop(IssueCatalog.MangledNumber) : cell.Text);
    }

    private static string? ComputerName(in Cell cell)
    {
        string text = cell.Text.Trim();
        if (!Engine.Rules.ComputerName.IsValid(text))
            return cell.Drop(IssueCatalog.InvalidAddress, Messages.Get("Form_ComputerName"));
        if (text.IndexOf('.') < 0)
            cell.Note(IssueCatalog.ComputerNameNotFull);
        return MacAddress.Parse(text) ?? text;
    }

    private static CicPhoneModel? GetModel(Row row) => GetModel(row.Record, row.Session);

    private static CicPhoneModel? GetModel(CicObject phone, ValidationContext session)
    {
        var models = PhoneModelCatalog.For(session.Settings);
        return GetTemplate(phone, session) is { } template
            ? models.FindModel(template.Manufacturer, template.Model)
            : models.FindModel(phone.Text(PhoneLists.Manufacturer), phone.Text(PhoneLists.Model));
    }

    private static CicPhoneTemplate? GetTemplate(CicObject phone, ValidationContext session) =>
        phone.Text(PhoneLists.Template) is { } name
            ? session.Known.Find(PhoneTemplateSchema.Schema, name) as CicPhoneTemplate
            : null;

    private static PhoneModelCatalog GetModels(Row row) => PhoneModelCatalog.For(row.Session.Settings);
}
