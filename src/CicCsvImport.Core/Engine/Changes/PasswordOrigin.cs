namespace CicCsvImport.Core.Engine.Changes;

/// <summary>The origin of a user's password.</summary>
internal enum PasswordOrigin
{
    /// <summary>None: the password is not changed.</summary>
    None,

    /// <summary>The list or the piped object.</summary>
    Given,

    /// <summary>The -Password parameter of the command, for all users.</summary>
    Command,

    /// <summary>Generated when the change is made.</summary>
    Generated,
}
