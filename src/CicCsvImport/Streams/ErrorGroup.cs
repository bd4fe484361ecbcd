namespace CicCsvImport.Streams;

/// <summary>The subject of an error. The help has one table for each.</summary>
internal enum ErrorGroup
{
    /// <summary>Settings, which nearly all cmdlets load.</summary>
    Settings,

    /// <summary>Locations of files.</summary>
    Paths,

    /// <summary>Piped objects.</summary>
    Input,

    /// <summary>Parameters for reading a list.</summary>
    Reading,

    /// <summary>Writing a file.</summary>
    Writing,

    /// <summary>Objects that cannot be rows of a list.</summary>
    Objects,

    /// <summary>Names that the module does not know.</summary>
    Knowledge,

    /// <summary>Creating a directory or connecting to it.</summary>
    Connecting,

    /// <summary>Commands that need a directory.</summary>
    Connection,

    /// <summary>A directory that is or was connected.</summary>
    Directory,

    /// <summary>Finding, creating, changing and removing objects of a directory.</summary>
    Changes,

    /// <summary>Classifications and licenses that a command assigns.</summary>
    Access,

    /// <summary>Extensions and passwords that a command assigns.</summary>
    Users,

    /// <summary>Creating or changing a phone template.</summary>
    Templates,

    /// <summary>Making, saving, reading and applying a plan.</summary>
    Plans,

    /// <summary>Undoing a run.</summary>
    Undo,
}
