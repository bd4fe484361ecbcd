using CicCsvImport.Core.Kinds.Phones.Templates;

namespace CicCsvImport.Core.Kinds.Phones;

/// <summary>The rules of a phone's values that no list has columns for, but templates and scripts have.</summary>
internal static class PhoneOptionRules
{
    /// <summary>Replaces the values of a phone by their known spelling. Invalid values are added to the faults.</summary>
    public static void Check(Dictionary<Column, object?> given, ICollection<TemplateFault> faults)
    {
        PhoneOptions options = PhoneOptions.OfPhones;
        Replace<string>(options.TimeZone, id => GetTimeZone(id, faults));
        Replace<string>(options.AudioProtocol, name => GetAudioProtocol(name, faults));
        Replace<CicList<string>>(options.AdvancedOptions, texts => new CicList<string>(GetAdvancedOptions(texts, faults)));

        void Replace<T>(Column column, Func<T, object?> read)
        {
            if (given.TryGetValue(column, out object? value) && Column.GetState(value) == CicCellState.Given && value is T present)
                given[column] = read(present);
        }
    }

    /// <summary>Returns the id as the system writes it; null for the time zone of the location.</summary>
    public static string? GetTimeZone(string? id, ICollection<TemplateFault> faults)
    {
        if (!TimeZones.TryFind(id, out string? known))
            faults.Add(TemplateFault.NotFound(ErrorId.TimeZoneNotFound, id!, TimeZones.Nearest(id!)));
        return known;
    }

    /// <summary>Returns the protocol as the vendor writes it.</summary>
    public static string GetAudioProtocol(string? name, ICollection<TemplateFault> faults)
    {
        string given = name?.Trim() ?? "";
        if (given.Length == 0)
            return AudioProtocols.Rtp;
        string? known = AudioProtocols.All.FirstOrDefault(protocol => NameComparer.Same(protocol, given));
        if (known is null)
        {
            string all = string.Join(", ", AudioProtocols.All);
            faults.Add(TemplateFault.Create(ErrorId.InvalidAudioProtocol, given, DisplayText.Clean(given), all));
        }

        return known ?? given;
    }

    /// <summary>Returns the options as they are stored.</summary>
    public static string[] GetAdvancedOptions(IReadOnlyList<string> texts, ICollection<TemplateFault> faults)
    {
        try
        {
            return [.. AdvancedOption.ParseAll(texts).Select(option => option.ToString())];
        }
        catch (FormatException noOption)
        {
            faults.Add(new TemplateFault(ErrorId.InvalidAdvancedOption, target: null, noOption.Message));
            return [];
        }
    }
}
