using CicCsvImport.Core.Engine.Rules;
using CicCsvImport.Core.Kinds.Phones.Templates;
using CicCsvImport.Core.Kinds.Site;
using CicCsvImport.Core.Kinds.Stations;

namespace CicCsvImport.Core.Kinds.Phones;

/// <summary>
/// The two lists of managed IP phones (reference: "Create CSV Managed IP Phone list(s)"): by template, and by type,
/// manufacturer and model (TMM).
/// </summary>
internal static class PhoneLists
{
    public static readonly Column Name = new TextColumn("Name", nameof(CicPhone.Name))
    {
        Description = "The phone's name, unique across phones and stations. The phone's station gets the same name.",
        RefersTo = StationList.Schema,
        Key = SiteConstraints.StationName,
        Examples = ["PolycomLobby1", "AgentSSP-PC1", "AgentISS1"],
    };

    public static readonly Column Template = new TextColumn("Template", nameof(CicPhone.Template))
    {
        Description = "The template from which the phone is created. It must exist, and its name must be identical.",
        Form = "the name of a phone template",
        Rules = [ReferenceRules.To(PhoneTemplateSchema.Schema, IssueCatalog.UnknownTemplate)],
        RefersTo = PhoneTemplateSchema.Schema,
        RefersLoosely = true,
        Examples = ["My Polycom SA Template", "My Agent SSP Template", "My Agent ISS Template"],
        IsTold = true,
    };

    public static readonly Column Type = new TextColumn("Type", nameof(CicPhone.Type))
    {
        Description = "The type of the phone. An Interaction SIP Station supports Workstation only.",
        Form = "Workstation or Stand-alone Phone (or phone)",
        Rules = [PhoneRules.Type],
        Values = _ => StationType.OfPhones,
        Examples = ["Stand-alone Phone", "Workstation", "Workstation"],
        IsTold = true,
    };

    public static readonly Column Manufacturer = new TextColumn("Manufacturer", nameof(CicPhone.Manufacturer))
    {
        Description = "The manufacturer of the phone.",
        AllowsLineBreaks = true,
        FormOf = settings => string.Join(", ", settings.Manufacturers.Keys),
        Rules = [PhoneRules.Manufacturer],
        Values = settings => [.. settings.Manufacturers.Keys],
        Examples = ["Polycom", "ININ", "ININ"],
    };

    public static readonly Column Model = new TextColumn("Model", nameof(CicPhone.Model))
    {
        Description = "The model of the phone. For ININ, it is Soft Phone or Interaction SIP Station.",
        AllowsLineBreaks = true,
        Form = "a model of the manufacturer; Get-CicPhoneModel lists the known models",
        Rules = [PhoneRules.Model],
        Values = settings => [.. settings.Manufacturers.Values.SelectMany(manufacturer => manufacturer.Models.Keys).Distinct()],
        Examples = ["IP330", "Soft Phone", "Interaction SIP Station"],
    };

    public static readonly Column ProxyGroup = new TextColumn("Proxy Group", nameof(CicPhone.ProxyGroup))
    {
        Description = "The proxy (registration) group of the phone.",
        Form = "the name of a registration group",
        Aliases = ["Registration Group", "RegistrationGroup"],
        Rules = [PhoneRules.ProxyGroup],
        RefersTo = SiteSchemas.RegistrationGroup,
        Default = PhoneRules.DefaultProxyGroup,
        DefaultText = settings => "the group of the template; in a TMM list, " + settings.Defaults.RegistrationGroup,
        Examples = ["", "Remote Agent SSP - TLS", "Remote Agent ISS - TCP"],
    };

    public static readonly Column Extension = new TextColumn("Extension", nameof(CicPhone.Extension))
    {
        Description = "The extension of the phone's first appearance, unique across stations, phones, users and workgroups.",
        FormOf = DigitRules.StationExtensionForm,
        Rules = [DigitRules.Extension, DigitRules.StationExtensionAdvice],
        HoldsNumber = true,
        Key = SiteConstraints.Extension,
        Examples = ["7101", "7301", "7401"],
        IsTold = true,
    };

    public static readonly Column IdentificationAddress = new TextColumn("Identification Address", nameof(CicPhone.IdentificationAddress))
    {
        Description = "The SIP address of the phone. A blank address is filled in when the phone registers.",
        Form = "sip:user@address:port, or bare, such as 7302",
        Aliases = ["Identification"],
        Rules = [AddressRules.NoPlaceholder],
        Examples = ["", "7301", "7401"],
    };

    public static readonly Column Label = new TextColumn("Label", nameof(CicPhone.Label))
    {
        Description = "The label of the phone's first appearance, for Polycom phones only.",
        AllowsLineBreaks = true,
        Rules = [PhoneRules.Label],
        Default = (phone, _) => phone.Text(Name),
        DefaultText = _ => "the phone's name",
        FollowsName = phone => phone.Identity,
        Examples = ["Lobby", "", ""],
    };

    public static readonly Column Address = new TextColumn("Address", nameof(CicPhone.Address))
    {
        Description = "The address of the phone. A MAC address must be unique. A phone without an address must be provisioned manually.",
        Form = "a MAC address with a prefix of the manufacturer; for a Soft Phone, the full computer name",
        Rules = [AddressRules.NoPlaceholder, PhoneRules.Address],
        Key = SiteConstraints.MacAddress,
        Examples = ["0004F2AABBCC", "AgentPC1.example.com", "0026FD0095FD"],
    };

    public static readonly ListDefinition ByTemplate = new()
    {
        Name = "Phone-Template",
        Title = "phone list by template",
        Noun = "CicPhoneCsv",
        DecidingColumn = Template,
        Columns = [Name.Required(), Template.Required(), ProxyGroup, Extension, IdentificationAddress, Label, Address],
        Complete = PhoneRules.HowToProvision,
    };

    public static readonly ListDefinition ByModel = new()
    {
        Name = "Phone-TMM",
        Title = "phone list by type, manufacturer and model",
        Noun = "CicPhoneCsv",
        Columns =
        [
            Name.Required(), Type.Required(), Manufacturer.Required(), Model.Required(),
            ProxyGroup, Extension, IdentificationAddress, Label, Address,
        ],
        RowRules = [PhoneRules.TypeIsSupported],
        Complete = PhoneRules.HowToProvision,
    };

    public static readonly ObjectSchema Schema = new(Kind.Phone, () => new CicPhone(), PhoneOptions.OfPhones.Columns, ByTemplate, ByModel)
    {
        Container = "Managed IP Phones",
        Companion = new Companion(StationList.Schema, station => station is CicStation { IsManaged: true }, ErrorId.StationIsManaged)
        {
            OwnColumns = StationAccess.Given,
        },
    };
}
