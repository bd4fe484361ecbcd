namespace CicCsvImport;

/// <summary>The result of comparing one object of a directory with the lists, or with another directory.</summary>
public enum CicDifferenceKind
{
    /// <summary>Only the directory has the object.</summary>
    OnlyHere,

    /// <summary>Only the lists or the other directory have the object.</summary>
    OnlyThere,

    /// <summary>A property of the object has another value.</summary>
    Different,

    /// <summary>Nothing differs.</summary>
    Equal,
}
