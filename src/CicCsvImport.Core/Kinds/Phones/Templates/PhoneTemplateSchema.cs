using CicCsvImport.Core.Engine.Schema;
using CicCsvImport.Core.Kinds.Site;

namespace CicCsvImport.Core.Kinds.Phones.Templates;

/// <summary>What a template of managed phones holds (reference: "Create managed IP phone templates").</summary>
internal static class PhoneTemplateSchema
{
    public static readonly Column Name = new TextColumn("Name", nameof(CicPhoneTemplate.Name)) { Description = "The template's name." };

    public static readonly Column Type = new TextColumn("Type", nameof(CicPhoneTemplate.Type))
    {
        Description = "The type of phone.",
        IsTold = true,
    };

    public static readonly Column Manufacturer = new TextColumn("Manufacturer", nameof(CicPhoneTemplate.Manufacturer))
    {
        Description = "The manufacturer.",
    };

    public static readonly Column Model = new TextColumn("Model", nameof(CicPhoneTemplate.Model)) { Description = "The model." };

    public static readonly Column RegistrationGroup = new TextColumn("Registration Group", nameof(CicPhoneTemplate.RegistrationGroup))
    {
        Description = "The registration (proxy) group of phones that do not specify one.",
        RefersTo = SiteSchemas.RegistrationGroup,
    };

    public static readonly Column Classifications = new NamesColumn("Classifications", nameof(CicPhoneTemplate.Classifications))
    {
        Description = "The classifications of numbers that may be dialed from the phones' stations.",
        RefersTo = SiteSchemas.Classification,
    };

    public static readonly Column AllClassifications = new FlagColumn("All Classifications", nameof(CicPhoneTemplate.AllClassifications))
    {
        Description = "Whether numbers of all classifications may be dialed, including future ones.",
    };

    public static readonly Column Licenses = new NamesColumn("Licenses", nameof(CicPhoneTemplate.Licenses))
    {
        Description = "The licenses that the phones' stations get.",
        RefersTo = SiteSchemas.License,
    };

    public static readonly ObjectSchema Schema = new(
        Kind.PhoneTemplate,
        () => new CicPhoneTemplate(),
        [Name, Type, Manufacturer, Model, RegistrationGroup, .. PhoneOptions.OfTemplates.Columns, Classifications, AllClassifications, Licenses]);
}
