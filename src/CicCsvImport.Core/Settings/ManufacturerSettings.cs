using System.ComponentModel.DataAnnotations;

namespace CicCsvImport.Core.Settings;

/// <summary>A maker of managed phones. What is said of the maker holds for its models, unless a model says otherwise.</summary>
internal sealed class ManufacturerSettings : ModelSettings
{
    /// <summary>Whether its phones show the label of the list.</summary>
    public bool UsesLabel { get; set; }

    /// <summary>Whether there are no other models than those listed.</summary>
    public bool OnlyTheseModels { get; set; }

    /// <summary>Its models, by name.</summary>
    public Dictionary<string, ModelSettings?> Models { get; set; } = new(StringComparer.OrdinalIgnoreCase);
}

/// <summary>A model of a managed phone.</summary>
internal class ModelSettings
{
    /// <summary>Other names for it.</summary>
    public string[] Aliases { get; set; } = [];

    /// <summary>What its address is.</summary>
    public AddressForm? Address { get; set; }

    /// <summary>The first six digits of its MAC addresses.</summary>
    public string? MacPrefix { get; set; }

    /// <summary>The types it supports. Empty: Workstation and Stand-alone Phone.</summary>
    public string[] Types { get; set; } = [];

    /// <summary>How one without an address gets on the air.</summary>
    public string? Provisioning { get; set; }

    /// <summary>How many line keys it has, for station appearances; null where that is not known, or hangs on what is plugged in.</summary>
    [Range(1, int.MaxValue)]
    public int? LineKeys { get; set; }

    /// <summary>Whether its template can have advanced options.</summary>
    public bool? UsesAdvancedOptions { get; set; }
}

/// <summary>What the address of a managed phone is.</summary>
internal enum AddressForm
{
    /// <summary>A MAC address.</summary>
    Mac,

    /// <summary>The full name of the computer.</summary>
    ComputerName,
}
