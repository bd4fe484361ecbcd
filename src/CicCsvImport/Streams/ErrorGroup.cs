namespace CicCsvImport.Streams;

/// <summary>What a cmdlet is about when an error comes. The help has a table for each.</summary>
internal enum ErrorGroup
{
    /// <summary>The settings, which nearly every cmdlet has.</summary>
    Settings,

    /// <summary>A place of files.</summary>
    Paths,

    /// <summary>How a list is to be read.</summary>
    Reading,

    /// <summary>A file is written.</summary>
    Writing,

    /// <summary>An object that was given cannot be a row.</summary>
    Objects,

    /// <summary>Something is asked for that the module does not know.</summary>
    Knowledge,

    /// <summary>A directory is made or connected.</summary>
    Connecting,

    /// <summary>A directory is needed.</summary>
    Connection,

    /// <summary>A directory that is connected, or was.</summary>
    Directory,

    /// <summary>Objects of a directory are found, made, changed or removed.</summary>
    Changes,

    /// <summary>Classifications and licenses that a command gives to its objects.</summary>
    Access,

    /// <summary>Extensions and passwords that a command gives to its users.</summary>
    Users,

    /// <summary>A phone template is made or changed.</summary>
    Templates,

    /// <summary>A plan is made, saved, read or applied.</summary>
    Plans,

    /// <summary>A run is taken back.</summary>
    Undo,
}
