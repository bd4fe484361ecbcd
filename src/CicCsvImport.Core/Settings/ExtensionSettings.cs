using System.ComponentModel.DataAnnotations;

namespace CicCsvImport.Core.Settings;

/// <summary>What holds for extensions.</summary>
internal sealed class ExtensionSettings
{
    /// <summary>Over which objects an extension must be unique.</summary>
    public ExtensionScope UniqueWithin { get; set; }

    /// <summary>The advised number of digits of a station's or phone's extension.</summary>
    [Range(1, int.MaxValue)]
    public int AdvisedMinimumDigits { get; set; }

    /// <summary>The advised number of digits of a station's or phone's extension. Not below the minimum.</summary>
    public int AdvisedMaximumDigits { get; set; }
}

/// <summary>Over which objects an extension must be unique.</summary>
internal enum ExtensionScope
{
    /// <summary>Over stations, phones, users and workgroups together.</summary>
    All,

    /// <summary>Over the objects of one kind.</summary>
    Kind,
}
