namespace CicCsvImport.Core.Engine.Changes;

/// <summary>Where a user's password comes from.</summary>
internal enum PasswordOrigin
{
    /// <summary>The password is not changed.</summary>
    None,

    /// <summary>The list, or the object that was given, says it.</summary>
    Given,

    /// <summary>The command's -Password says it for all.</summary>
    Command,

    /// <summary>One is generated when the change is made.</summary>
    Generated,
}
