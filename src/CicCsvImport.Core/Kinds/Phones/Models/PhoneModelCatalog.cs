using System.Runtime.CompilerServices;

namespace CicCsvImport.Core.Kinds.Phones.Models;

/// <summary>The manufacturers and models of managed phones in the settings.</summary>
internal sealed class PhoneModelCatalog
{
    private static readonly ConditionalWeakTable<CicSettings, PhoneModelCatalog> Made = new();

    private readonly Dictionary<string, PhoneMaker> _makers = new(NameComparer.Instance);

    public PhoneModelCatalog(CicSettings settings)
    {
        Makers = [.. settings.Manufacturers.Select(maker => new PhoneMaker(maker.Key, maker.Value))];
        foreach (PhoneMaker maker in Makers)
        {
            foreach (string spelling in maker.Spellings)
                _makers[spelling] = maker;
        }
    }

    /// <summary>Returns the catalog of some settings. It is created once for them.</summary>
    public static PhoneModelCatalog For(CicSettings settings) => Made.GetValue(settings, static it => new PhoneModelCatalog(it));

    public IReadOnlyList<PhoneMaker> Makers { get; }

    public IEnumerable<CicPhoneModel> Models => Makers.SelectMany(maker => maker.Models);

    /// <summary>Finds the manufacturer that a misspelled name was probably meant to be; null if there is none.</summary>
    public PhoneMaker? NearestMaker(string name) => FindMaker(NearestName.Find(name, _makers.Keys));

    /// <summary>Finds a manufacturer by its name; null if there is none.</summary>
    public PhoneMaker? FindMaker(string? name) =>
        name is not null && _makers.TryGetValue(name, out PhoneMaker? maker) ? maker : null;

    /// <summary>Finds a manufacturer's model; null if the manufacturer is unknown or has no such model.</summary>
    public CicPhoneModel? FindModel(string? maker, string? model) => model is null ? null : FindMaker(maker)?.Find(model, out _);
}
