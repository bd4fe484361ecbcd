using System.ComponentModel.DataAnnotations;

namespace CicCsvImport.Core.Settings;

/// <summary>A manufacturer of managed phones. Its settings apply to its models unless a model overrides them.</summary>
internal sealed class ManufacturerSettings : ModelSettings
{
    /// <summary>Whether its phones use the label in the list.</summary>
    public bool UsesLabel { get; set; }

    /// <summary>Whether only the listed models are supported.</summary>
    public bool OnlyTheseModels { get; set; }

    /// <summary>Its models by name.</summary>
    public Dictionary<string, ModelSettings?> Models { get; set; } = new(StringComparer.OrdinalIgnoreCase);
}

/// <summary>A model of managed phones.</summary>
internal class ModelSettings
{
    /// <summary>Other names for the model or manufacturer.</summary>
    public string[] Aliases { get; set; } = [];

    /// <summary>The form of its address.</summary>
    public AddressForm? Address { get; set; }

    /// <summary>
    /// What its MAC addresses begin with: one of these. An empty array means that they are not checked. A file of version 0.1.0 has a
    /// single one in MacPrefix.
    /// </summary>
    public string[]? MacPrefixes { get; set; }

    /// <summary>The supported types. Empty means Workstation and Stand-alone Phone.</summary>
    public string[] Types { get; set; } = [];

    /// <summary>How a phone without an address is provisioned.</summary>
    public string? Provisioning { get; set; }

    /// <summary>The number of line keys for station appearances; null if it is unknown or depends on the accessories.</summary>
    [Range(1, int.MaxValue)]
    public int? LineKeys { get; set; }

    /// <summary>Whether templates can have advanced options for it.</summary>
    public bool? UsesAdvancedOptions { get; set; }
}

/// <summary>The forms of a managed phone's address.</summary>
internal enum AddressForm
{
    /// <summary>A MAC address.</summary>
    Mac,

    /// <summary>The fully qualified name of the computer.</summary>
    ComputerName,
}
