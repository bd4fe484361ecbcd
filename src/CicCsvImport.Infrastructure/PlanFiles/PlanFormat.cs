using CicCsvImport.Core.Engine.Changes;

namespace CicCsvImport.Infrastructure.PlanFiles;

/// <summary>The words of a plan file. Another meaning of any of them is another version.</summary>
internal static class PlanFormat
{
    public const string Name = "CicCsvImport plan";
    public const int Version = 1;

    /// <summary>
    /// What becomes of objects. A plan removes nothing: what is removed has a password's hash, and that stands in no file.
    /// </summary>
    public static readonly IReadOnlyDictionary<string, CicChangeAction> Actions = new Dictionary<string, CicChangeAction>
    {
        ["create"] = CicChangeAction.Create,
        ["update"] = CicChangeAction.Update,
        ["unchanged"] = CicChangeAction.Unchanged,
        ["skip"] = CicChangeAction.Skip,
        ["conflict"] = CicChangeAction.Conflict,
    };

    /// <summary>How passwords come to be. A given one is in the list that the change names, on the line that it names.</summary>
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
