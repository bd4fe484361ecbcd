using CicCsvImport.Core.Engine.Changes;

namespace CicCsvImport.Infrastructure.PlanFiles;

/// <summary>The vocabulary of plan files. If the meaning of a word changes, the version must change too.</summary>
internal static class PlanFormat
{
    public const string Name = "CicCsvImport plan";
    public const int Version = 2;

    /// <summary>The version without fingerprint, options and issues. It is read, but counts as edited.</summary>
    public const int VersionWithoutFingerprint = 1;

    /// <summary>The actions on objects. The password hash of a removed user is not in the file.</summary>
    public static readonly IReadOnlyDictionary<string, CicChangeAction> Actions = new Dictionary<string, CicChangeAction>
    {
        ["create"] = CicChangeAction.Create,
        ["update"] = CicChangeAction.Update,
        ["remove"] = CicChangeAction.Remove,
        ["unchanged"] = CicChangeAction.Unchanged,
        ["skip"] = CicChangeAction.Skip,
        ["conflict"] = CicChangeAction.Conflict,
    };

    /// <summary>The origins of passwords. A given password is in the list and on the line that the change specifies.</summary>
    public static readonly IReadOnlyDictionary<string, PasswordOrigin> Passwords = new Dictionary<string, PasswordOrigin>
    {
        ["generated"] = PasswordOrigin.Generated,
        ["command"] = PasswordOrigin.Command,
        ["given"] = PasswordOrigin.Given,
    };

    public static string WordFor<T>(IReadOnlyDictionary<string, T> words, T value)
        where T : struct, Enum
    {
        foreach (KeyValuePair<string, T> word in words)
        {
            if (EqualityComparer<T>.Default.Equals(word.Value, value))
                return word.Key;
        }

        throw new ArgumentOutOfRangeException(nameof(value), value, "A plan file has no word for it.");
    }
}
