namespace CicCsvImport;

/// <summary>A model of a managed phone that is known from the vendor's documents or the settings.</summary>
public sealed class CicPhoneModel
{
    internal CicPhoneModel(string manufacturer, string model)
    {
        Manufacturer = manufacturer;
        Model = model;
    }

    /// <summary>The manufacturer, as phone lists name it.</summary>
    public string Manufacturer { get; }

    /// <summary>The model, as phone lists name it.</summary>
    public string Model { get; }

    /// <summary>The types that the model supports: Workstation, Stand-alone Phone.</summary>
    public CicNameList Type { get; internal init; } = CicNameList.None;

    /// <summary>The form of its address: <c>MAC address</c> or <c>Computer name</c>.</summary>
    public string AddressForm => UsesMacAddress ? "MAC address" : "Computer name";

    /// <summary>What its MAC address begins with: one of these; empty if its address is a computer name or is not checked.</summary>
    public CicNameList MacPrefix { get; internal init; } = CicNameList.None;

    /// <summary>Whether the phone displays the label of the list.</summary>
    public bool UsesLabel { get; internal init; }

    /// <summary>How to provision a phone that has no address.</summary>
    public string? Provisioning { get; internal init; }

    /// <summary>The number of line keys; null if it is not known.</summary>
    public int? LineKeys { get; internal init; }

    /// <summary>Whether templates of this model can have advanced options.</summary>
    public bool UsesAdvancedOptions { get; internal init; }

    internal bool UsesMacAddress { get; init; }

    /// <summary>Returns the manufacturer and the model, safe for display.</summary>
    public override string ToString() => DisplayText.Clean(Manufacturer + " " + Model);
}
