using System.ComponentModel.DataAnnotations;

namespace CicCsvImport.Core.Settings;

/// <summary>Settings for extensions.</summary>
internal sealed class ExtensionSettings
{
    /// <summary>The objects among which an extension must be unique.</summary>
    public ExtensionScope UniqueWithin { get; set; }

    /// <summary>The advised minimum number of digits in a station's or phone's extension.</summary>
    [Range(1, int.MaxValue)]
    public int AdvisedMinimumDigits { get; set; }

    /// <summary>The advised maximum number of digits in a station's or phone's extension. It is not below the minimum.</summary>
    public int AdvisedMaximumDigits { get; set; }
}

/// <summary>The objects among which an extension must be unique.</summary>
internal enum ExtensionScope
{
    /// <summary>Stations, phones, users and workgroups together.</summary>
    All,

    /// <summary>The objects of one kind.</summary>
    Kind,
}
