namespace CicCsvImport;

/// <summary>A template for managed phones: what phones of one sort have in common.</summary>
public sealed class CicPhoneTemplate
{
    internal CicPhoneTemplate(string name, string type, string manufacturer, string model)
    {
        Name = name;
        Type = type;
        Manufacturer = manufacturer;
        Model = model;
    }

    /// <summary>The template's name: a phone list names it identically.</summary>
    public string Name { get; }

    /// <summary>Workstation or Stand-alone Phone.</summary>
    public string Type { get; }

    /// <summary>The maker of its phones.</summary>
    public string Manufacturer { get; }

    /// <summary>The model of its phones.</summary>
    public string Model { get; }

    /// <summary>The registration (proxy) group of a phone whose row names none.</summary>
    public string? RegistrationGroup { get; internal init; }

    /// <summary>The template's name.</summary>
    public override string ToString() => Name;
}
