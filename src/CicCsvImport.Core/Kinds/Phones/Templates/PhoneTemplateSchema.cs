using CicCsvImport.Core.Kinds.Site;

namespace CicCsvImport.Core.Kinds.Phones.Templates;

/// <summary>The properties of a managed phone template (reference: "Create managed IP phone templates").</summary>
internal static class PhoneTemplateSchema
{
    public static readonly Column Name = new TextColumn("Name", nameof(CicPhoneTemplate.Name)) { Description = "The template's name." };

    public static readonly Column Type = new TextColumn("Type", nameof(CicPhoneTemplate.Type))
    {
        Description = "The type of the phones.",
        IsTold = true,
    };

    public static readonly Column Manufacturer = new TextColumn("Manufacturer", nameof(CicPhoneTemplate.Manufacturer))
    {
        Description = "The manufacturer.",
    };

    public static readonly Column Model = new TextColumn("Model", nameof(CicPhoneTemplate.Model)) { Description = "The model." };

    public static readonly Column RegistrationGroup = new TextColumn("Registration Group", nameof(CicPhoneTemplate.RegistrationGroup))
    {
        Description = "The registration (proxy) group of phones whose rows name none.",
        RefersTo = SiteSchemas.RegistrationGroup,
    };

    public static readonly Column Classifications = new NamesColumn("Classifications", nameof(CicPhoneTemplate.Classifications))
    {
        Description = "The classifications of the numbers that the phones' stations may dial.",
        RefersTo = SiteSchemas.Classification,
    };

    public static readonly Column AllClassifications = new FlagColumn("All Classifications", nameof(CicPhoneTemplate.AllClassifications))
    {
        Description = "Whether numbers of every classification may be dialed, including classifications that are added later.",
    };

    public static readonly Column Licenses = new NamesColumn("Licenses", nameof(CicPhoneTemplate.Licenses))
    {
        Description = "The licenses of the phones' stations.",
        RefersTo = SiteSchemas.License,
    };

    public static readonly ObjectSchema Schema = new(
        Kind.PhoneTemplate,
        () => new CicPhoneTemplate(),
        [
            Name, Type, Manufacturer, Model, RegistrationGroup,
            .. PhoneOptions.OfTemplates.Columns,
            Classifications, AllClassifications, Licenses,
        ])
    {
        Container = "Managed IP Phones > Templates",
    };
}
