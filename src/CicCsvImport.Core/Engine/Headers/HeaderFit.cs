namespace CicCsvImport.Core.Engine.Headers;

/// <summary>How well a header fits the lists that a cmdlet reads, the worst first.</summary>
internal enum HeaderFit
{
    /// <summary>It has no column of any list.</summary>
    None,

    /// <summary>It belongs to a list of another cmdlet.</summary>
    OtherList,

    /// <summary>It has columns of a list, but lacks a required one.</summary>
    Partial,

    /// <summary>It has the required columns of a list.</summary>
    Complete,
}
