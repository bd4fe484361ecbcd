namespace CicCsvImport.Core.Kinds.Site;

/// <summary>The names of the kinds of objects, as shown to users and stored in directories.</summary>
internal static class Kind
{
    public const string Role = "role";
    public const string Workgroup = "workgroup";
    public const string RegistrationGroup = "registration group";
    public const string Location = "location";
    public const string Classification = "classification";
    public const string License = "license";
    public const string PhoneTemplate = "phone template";
    public const string Station = "station";
    public const string Phone = "phone";
    public const string User = "user";
}
