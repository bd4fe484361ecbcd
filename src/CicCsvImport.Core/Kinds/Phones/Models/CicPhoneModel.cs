using CicCsvImport.Core.Text;

namespace CicCsvImport;

/// <summary>A model of a managed phone that is known from the vendor's documents or the settings.</summary>
public sealed class CicPhoneModel
{
    internal CicPhoneModel(string manufacturer, string model)
    {
        Manufacturer = manufacturer;
        Model = model;
    }

    /// <summary>The maker, as a phone list names it.</summary>
    public string Manufacturer { get; }

    /// <summary>The model, as a phone list names it.</summary>
    public string Model { get; }

    /// <summary>The types it can have: Workstation, Stand-alone Phone.</summary>
    public string[] Type { get; internal init; } = [];

    /// <summary>What its address is: <c>MAC address</c> or <c>Computer name</c>.</summary>
    public string AddressForm => UsesMacAddress ? "MAC address" : "Computer name";

    /// <summary>The first six digits of its MAC address; null where its address is a computer name.</summary>
    public string? MacPrefix { get; internal init; }

    /// <summary>Whether it shows the label of the list.</summary>
    public bool UsesLabel { get; internal init; }

    /// <summary>How one without an address gets on the air.</summary>
    public string? Provisioning { get; internal init; }

    /// <summary>How many line keys it has; null where that is not known.</summary>
    public int? LineKeys { get; internal init; }

    /// <summary>Whether its template can have advanced options.</summary>
    public bool UsesAdvancedOptions { get; internal init; }

    internal bool UsesMacAddress { get; init; }

    /// <summary>Maker and model, fit to be shown: a list can name any model.</summary>
    public override string ToString() => DisplayText.Clean(Manufacturer + " " + Model);
}
